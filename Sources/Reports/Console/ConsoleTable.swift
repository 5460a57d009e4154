// SPDX-License-Identifier: GPL-3.0-or-later

/// A table for a terminal, aligned by the width at which characters are shown.
struct ConsoleTable {
  /// Which side a column is aligned to.
  enum Side { case left, right }

  let sides: [Side]
  private var rows: [[String]] = []

  init(sides: [Side]) { self.sides = sides }

  mutating func append(_ row: [String]) { rows.append(row) }

  /// The lines, each beginning with two spaces.
  var lines: [String] {
    let widths = sides.indices.map { column in
      rows.map { Self.width(of: $0[column]) }.max() ?? 0
    }
    return rows.map { row in
      let cells = sides.indices.map { column -> String in
        let blank = String(repeating: " ", count: widths[column] - Self.width(of: row[column]))
        return sides[column] == .left ? row[column] + blank : blank + row[column]
      }
      let line = "  " + cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Columns that a text takes: Chinese characters take two.
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
  }

  /// The East Asian wide and full-width blocks that Chinese office text uses.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
