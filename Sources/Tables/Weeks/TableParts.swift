// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reads a table from all files and sheets that hold some of it.
struct TableParts {
  let findings: Findings
  let encoding: TextEncoding?
  let answers: ColumnAnswers
  /// Reads a file of the folder by its name.
  let bytes: (String) -> [UInt8]?
  /// Whether the table need not be there.
  var isOptional = false

  /// The table, its parts in one; nil where there is none or none can be used.
  ///
  /// - Parameters:
  ///   - kind: The table.
  ///   - parts: Where it stands.
  ///   - places: The places that parts may be named after.
  /// - Returns: The table.
  func sheet(of kind: TableKind, _ parts: [TableSources.Part], among places: Register) -> Sheet? {
    let sheets = parts.compactMap { part -> Sheet? in
      var loader = SheetLoader(kind: kind, origin: part.origin, findings: findings)
      loader.encoding = encoding
      loader.isOptional = isOptional
      loader.isPart = parts.count > 1
      loader.answers = answers
      loader.partPlace = PartPlace(part.label, among: places)
      switch part.content {
      case .file: return bytes(part.origin.file).flatMap { loader.load($0) }
      case .cells(let cells): return cells.flatMap { loader.load($0) }
      }
    }
    return sheets.count == 1 ? sheets[0] : Sheet(joining: sheets)
  }
}
