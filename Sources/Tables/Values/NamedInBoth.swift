// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Names that sentences say in their own language: tables and columns have a Chinese and an English one.
extension MessageArgument {
  /// The name of a table.
  static func table(_ kind: TableKind) -> MessageArgument {
    either(kind.fileNames[0], kind.fileNames.first { $0.utf8.allSatisfy { $0 < 0x80 } })
  }

  /// The name of a table of recurring duties.
  static func table(_ kind: VisitTableKind) -> MessageArgument {
    either(kind.fileNames[0], kind.fileNames.first { $0.utf8.allSatisfy { $0 < 0x80 } })
  }

  /// The header of a column.
  static func column(_ field: Field, of kind: TableKind) -> MessageArgument {
    either(kind.header(of: field), field.key)
  }

  /// The headers of columns of which one is enough, as the inside of one pair of quotes.
  static func anyColumn(_ fields: [Field], of kind: TableKind) -> MessageArgument {
    either(
      fields.map { kind.header(of: $0) }.joined(separator: "”或“"),
      fields.map(\.key).joined(separator: "” or “")
    )
  }

  /// A name in both languages.
  static func either(_ chinese: String, _ english: String?) -> MessageArgument {
    .text("either:\(chinese)|\(english ?? chinese)")
  }
}
