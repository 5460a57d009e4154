// SPDX-License-Identifier: GPL-3.0-or-later

/// Changes of a few places in bytes that stay what they are everywhere else.
struct Splices {
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  var isEmpty: Bool { edits.isEmpty }

  mutating func replace(_ range: Range<Int>, with text: String) {
    edits.append((range, Array(text.utf8)))
  }

  /// Puts text in front of a place; what is put there first stands first.
  mutating func insert(_ text: String, at place: Int) { replace(place..<place, with: text) }

  /// The bytes with all changes made.
  ///
  /// - Precondition: No two changes overlap.
  func applied(to source: [UInt8]) -> [UInt8] {
    let ordered = edits.enumerated()
      .sorted { left, right in
        (left.element.range.lowerBound, left.element.range.upperBound, left.offset)
          < (right.element.range.lowerBound, right.element.range.upperBound, right.offset)
      }
    var output: [UInt8] = []
    output.reserveCapacity(source.count + edits.reduce(0) { $0 + $1.bytes.count })
    var position = 0
    for (_, edit) in ordered {
      let start = edit.range.lowerBound
      precondition(start >= position, "change at \(edit.range), done to \(position)")
      output.append(contentsOf: source[position..<start])
      output.append(contentsOf: edit.bytes)
      position = edit.range.upperBound
    }
    output.append(contentsOf: source[position...])
    return output
  }
}
