// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Where each word of a column stands: the entities, and the place in the list of each.
struct WordIndex: Sendable {
  private var ranges: [Int32: Range<Int>] = [:]
  private let entities: [Int32]
  private let positions: [Int32]
  /// The length of each entity's list.
  let lengths: [Int32]
  /// Entities whose list is empty, ascending.
  let blanks: [Int]
  /// The length of the longest list.
  let longest: Int

  init(_ column: TokenColumn) {
    var found: [(word: Int32, entity: Int32, position: Int32)] = []
    found.reserveCapacity(column.tokens.count)
    for entity in 0..<column.count {
      for (position, word) in column[entity].enumerated() {
        found.append((word, Int32(entity), Int32(position)))
      }
    }
    found.sort { ($0.word, $0.entity, $0.position) < ($1.word, $1.entity, $1.position) }
    entities = found.map(\.entity)
    positions = found.map(\.position)
    lengths = (0..<column.count).map { Int32(column[$0].count) }
    blanks = (0..<column.count).filter { column[$0].isEmpty }
    longest = Int(lengths.max() ?? 0)
    var start = 0
    while start < found.count {
      let end = found[start...].firstIndex { $0.word != found[start].word } ?? found.count
      ranges[found[start].word] = start..<end
      start = end
    }
  }

  /// The places where a word stands, by entity and position.
  func places(of word: Int32) -> Range<Int> { ranges[word] ?? 0..<0 }

  /// In how many places words stand, those that are given twice counted twice.
  func count(of words: ArraySlice<Int32>) -> Int {
    words.reduce(0) { $0 + places(of: $1).count }
  }

  /// Whether looking up where words stand is quicker than asking so many entities for each of them.
  func isQuick(_ words: ArraySlice<Int32>, besides entities: Int) -> Bool {
    count(of: words) <= 4 * entities * max(1, words.count) + 16
  }

  /// The entity at a place.
  func entity(at place: Int) -> Int { Int(entities[place]) }

  /// The position in the entity's list at a place.
  func position(at place: Int) -> Int { Int(positions[place]) }
}
