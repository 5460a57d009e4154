// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds words in texts of scalars.
enum ScalarSearch {
  /// Where a word first stands at or behind a place, or nil.
  static func first(
    _ word: [Unicode.Scalar],
    in text: [Unicode.Scalar],
    from start: Int = 0
  ) -> Int? {
    guard !word.isEmpty, text.count - word.count >= start else { return nil }
    return (start...(text.count - word.count))
      .first { text[$0] == word[0] && text[$0..<($0 + word.count)].elementsEqual(word) }
  }

  /// Where a word stands, everywhere.
  static func all(_ word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start = 0
    while let place = first(word, in: text, from: start) {
      places.append(place..<(place + word.count))
      start = place + 1
    }
    return places
  }
}
