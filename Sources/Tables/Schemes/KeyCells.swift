// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Keys of the other side as clerks write them into one cell: `H013 H140`, `H005（母亲）`, `h048`.
enum KeyCells {
  /// The keys of a cell: cut at separators and blanks, remarks in brackets left out.
  static func keys(in text: String) -> [String] {
    var plain = ""
    var depth = 0
    for character in CellText.normalised(text) {
      switch character {
      case "(", "[", "【":
        depth += 1
        plain.append(" ")
      case ")", "]", "】": depth = max(0, depth - 1)
      default: if depth == 0 { plain.append(character) }
      }
    }
    var seen: Set<String> = []
    return plain.split { $0.isWhitespace || "、,;".contains($0) }
      .map(String.init)
      .filter { !["无", "没有", "-", "/"].contains($0) && seen.insert($0).inserted }
  }
}

/// Looks keys up on the other side: as they stand, else without regard to capital letters; what nobody
/// bears is questioned once a column.
struct KeyLookup {
  let words: WordBook
  let findings: Findings

  /// Brings the keys of a column to those that the other side has.
  ///
  /// - Parameters:
  ///   - drafts: The entities whose column it is.
  ///   - column: The column among the side's.
  ///   - title: Its title.
  ///   - known: The keys of the other side, as words of the book.
  ///   - origin: The table of the column.
  func settle(
    _ drafts: inout [EntityDraft],
    column: Int,
    title: String,
    known: Set<Int32>,
    origin: TableOrigin
  ) {
    var numbers: [String: Int32] = [:]
    for key in known.sorted() { numbers[CellText.folded(words.words[Int(key)])] = key }
    var strangers: [String] = []
    for index in drafts.indices {
      drafts[index].tokens[column] = drafts[index].tokens[column]
        .map { token in
          if known.contains(token) { return token }
          let word = words.words[Int(token)]
          if let number = numbers[CellText.folded(word)] { return number }
          strangers.append(word)
          return token
        }
    }
    guard let first = strangers.first else { return }
    findings.add(
      .warning,
      at: origin,
      column: title,
      value: first,
      Message(SchemeCode.strangers, .number(strangers.count), .text(first)),
      Message(SchemeMend.correctPartner)
    )
  }
}
