// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers words, so that inner loops compare integers.
struct Interner {
  private var numbers: [String: Int32] = [:]

  /// The number of a word; −1 for the empty one.
  mutating func number(_ word: String) -> Int32 {
    if word.isEmpty { return -1 }
    if let known = numbers[word] { return known }
    let next = Int32(numbers.count)
    numbers[word] = next
    return next
  }

  /// The numbers of words in their order.
  mutating func numbers(_ words: [String]) -> [Int32] { words.map { number($0) } }
}
