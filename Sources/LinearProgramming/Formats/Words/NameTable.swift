// SPDX-License-Identifier: GPL-3.0-or-later

/// Names numbered in the order in which they were first seen.
///
/// Names are bytes, so that two texts are the same name only if they are spelled the same. The hash
/// has a seed of its own in every table, so that no file can be made to slow it down.
struct NameTable {
  private var pool: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Number of a name plus 1, 0 where there is none; a power of two of slots.
  private var slots = [Int32](repeating: 0, count: 64)
  private let seed = UInt64.random(in: .min ... .max)

  /// How many names there are.
  var count: Int { ends.count }

  /// The names as texts; bytes that are no UTF-8 are repaired.
  var names: [String] {
    var start = 0
    return ends.map { end in
      defer { start = end }
      return String(decoding: pool[start..<end], as: UTF8.self)
    }
  }

  /// The number of a name, nil when it was never seen.
  func number(of word: Range<Int>, in text: [UInt8]) -> Int? {
    let hash = hash(of: word, in: text)
    let found = slots[slot(of: hash, word, text)]
    return found == 0 ? nil : Int(found) - 1
  }

  /// The number of a name, given now when it was never seen.
  mutating func insert(_ word: Range<Int>, in text: [UInt8]) -> (number: Int, isNew: Bool) {
    let hash = hash(of: word, in: text)
    let place = slot(of: hash, word, text)
    if slots[place] != 0 { return (Int(slots[place]) - 1, false) }
    pool.append(contentsOf: text[word])
    ends.append(pool.count)
    hashes.append(hash)
    slots[place] = Int32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return (ends.count - 1, true)
  }

  private func hash(of word: Range<Int>, in text: [UInt8]) -> UInt64 {
    // Fowler, Noll and Vo's mixing step from a secret start; the high half is used.
    var hash = seed
    for place in word { hash = (hash ^ UInt64(text[place])) &* 0x0000_0100_0000_01B3 }
    hash ^= hash >> 29
    return hash &* 0x9E37_79B9_7F4A_7C15
  }

  private func slot(of hash: UInt64, _ word: Range<Int>, _ text: [UInt8]) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash >> 33) & mask
    while slots[place] != 0, !isName(Int(slots[place]) - 1, hash, word, text) {
      place = (place + 1) & mask
    }
    return place
  }

  private func isName(
    _ number: Int,
    _ hash: UInt64,
    _ word: Range<Int>,
    _ text: [UInt8]
  ) -> Bool {
    guard hashes[number] == hash else { return false }
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == word.count else { return false }
    for offset in 0..<word.count where pool[start + offset] != text[word.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash >> 33) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = Int32(number + 1)
    }
  }
}
