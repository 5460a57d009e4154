// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Keys of the other side as clerks write them into one cell: `H013 H140`, `H005（母亲）`, `h048`.
enum KeyCells {
  /// The parts of a cell, cut at separators, remarks in brackets left out; blanks inside are for
  /// ``KeyBook`` to judge.
  static func parts(of text: String) -> [String] {
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
    return plain.split { $0.isNewline || "、,;\t".contains($0) }
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty && !isNothing($0) && seen.insert($0).inserted }
  }

  static func isNothing(_ part: String) -> Bool { ["无", "没有", "-", "/"].contains(part) }
}

/// The keys of a side, found however clerks write them: without regard to capital letters and blanks.
struct KeyBook {
  private var keys: [String: String] = [:]
  private let exact: Set<String>

  init(_ known: [String]) {
    exact = Set(known)
    for key in known.sorted().reversed() { keys[CellText.folded(key)] = key }
  }

  /// The key that a text means; nil where nobody bears it.
  func key(_ text: String) -> String? { exact.contains(text) ? text : keys[CellText.folded(text)] }

  /// The keys of a part of a cell: the whole where it is one, else cut at blanks; what is no key stays
  /// as it stands.
  func keys(in part: String) -> [String] {
    if let key = key(part) { return [key] }
    return part.split(separator: " ").map(String.init).filter { !KeyCells.isNothing($0) }
      .map { key($0) ?? $0 }
  }
}

/// Looks keys up on the other side; what nobody bears is questioned once a column.
struct KeyLookup {
  let words: WordBook
  let findings: Findings

  /// Brings the keys of a column to those that the other side has.
  ///
  /// - Parameters:
  ///   - drafts: The entities whose column it is.
  ///   - column: The column among the side's.
  ///   - title: Its title.
  ///   - known: The keys of the other side, however written.
  ///   - origin: The table of the column.
  func settle(
    _ drafts: inout [EntityDraft],
    column: Int,
    title: String,
    known: KeyBook,
    origin: TableOrigin
  ) {
    var strangers: [String] = []
    for index in drafts.indices {
      var seen: Set<Int32> = []
      drafts[index].tokens[column] = drafts[index].tokens[column]
        .flatMap { known.keys(in: words.words[Int($0)]) }
        .map { key in
          if known.key(key) == nil { strangers.append(key) }
          return words.number(of: key)
        }
        .filter { seen.insert($0).inserted }
    }
    guard let first = strangers.min() else { return }
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
