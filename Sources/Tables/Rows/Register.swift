// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds records of a table by identifier or name, or takes down what a missing table would hold.
struct Register {
  enum Answer: Equatable {
    case known(String)
    case ambiguous
    case unknown
  }

  /// Longest part of a text that is searched for names.
  private static let longestAddress = 120

  /// Whether the table was there; if not, names become records.
  let hasTable: Bool
  private var identifiers: Set<String> = []
  private var byName: [String: Set<String>] = [:]
  private var nameLengths: Set<Int> = []
  /// Identifiers made from names in rows, with the parents that rows gave them and how often.
  private(set) var made: [String: [String: Int]] = [:]

  init(hasTable: Bool) { self.hasTable = hasTable }

  mutating func add(id: String, name: String) {
    identifiers.insert(id)
    let key = CellText.normalised(name)
    guard !key.isEmpty else { return }
    byName[key, default: []].insert(id)
    nameLengths.insert(key.unicodeScalars.count)
  }

  mutating func remove(id: String) {
    identifiers.remove(id)
    for key in byName.keys {
      byName[key]?.remove(id)
      if byName[key]?.isEmpty == true { byName[key] = nil }
    }
  }

  /// The record of an identifier or a unique name; without a table, a new record.
  mutating func find(_ text: String, parent: String? = nil) -> Answer {
    if hasTable { return lookUp(text) }
    made[text, default: [:]][parent ?? "", default: 0] += 1
    return .known(text)
  }

  /// All identifiers and names, ascending.
  var names: [String] { identifiers.union(byName.keys).sorted() }

  func lookUp(_ text: String) -> Answer {
    if identifiers.contains(text) { return .known(text) }
    guard let candidates = byName[text], let first = candidates.first else { return .unknown }
    return candidates.count == 1 ? .known(first) : .ambiguous
  }

  /// The longest known name inside a longer text, as of a community in an address.
  ///
  /// - Complexity: O(length of the text × number of different lengths of names).
  func lookUp(inside text: String) -> String? {
    let scalars = Array(text.unicodeScalars.prefix(Self.longestAddress))
    for length in nameLengths.sorted(by: >) where length >= 2 && length < scalars.count {
      for start in 0...(scalars.count - length) {
        let part = String(String.UnicodeScalarView(scalars[start..<(start + length)]))
        if let candidates = byName[part], candidates.count == 1, let id = candidates.first {
          return id
        }
      }
    }
    return nil
  }
}
