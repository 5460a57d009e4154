// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Opens the foreign tables that a mapping names.
struct MappedSheets {
  let folder: String
  let findings: Findings
  let encoding: TextEncoding?
  /// Reads a file by its path and name.
  let bytes: (_ path: String, _ name: String) -> [UInt8]?

  /// The table of a mapping; nil, with a finding, where it can't be used.
  ///
  /// - Parameters:
  ///   - mapping: What the table means.
  ///   - file: A file given instead of the one that the mapping names.
  /// - Returns: The table.
  func sheet(of mapping: TableMapping, file: String? = nil) -> Sheet? {
    let path = file ?? (mapping.file.hasPrefix("/") ? mapping.file : "\(folder)/\(mapping.file)")
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard FileSource.isFile(path) else {
      findings.add(
        .fileFault,
        file: name,
        Message(FaultCode.missingMappedFile, .text(name)),
        Message(MendCode.addFile, .text(name))
      )
      return nil
    }
    guard let raw = bytes(path, name) else { return nil }
    let isBook = TableSources.isBook(name)
    let sheet = isBook ? bookSheet(mapping, raw, name) : nil
    if isBook, sheet == nil { return nil }
    let origin = TableOrigin(file: name, sheet: sheet?.name)
    var loader = SheetLoader(kind: mapping.kind, origin: origin, findings: findings)
    loader.encoding = encoding
    loader.mapping = mapping
    guard let sheet else { return loader.load(raw) }
    return TableSources.cells(of: sheet, origin, findings).flatMap { loader.load($0) }
  }

  /// The sheet that a mapping names, else the first that has any rows.
  private func bookSheet(_ mapping: TableMapping, _ raw: [UInt8], _ name: String) -> BookSheet? {
    guard let sheets = TableSources.sheets(of: raw, file: name, findings) else { return nil }
    let asked = mapping.sheet.map(CellText.folded)
    let found = sheets.first { sheet in
      asked.map { CellText.folded(sheet.name) == $0 } ?? !sheet.isBlank
    }
    if found == nil {
      findings.add(
        .fileFault,
        file: name,
        mapping.sheet.map { Message(FaultCode.missingMappedSheet, .text($0)) }
          ?? Message(FaultCode.emptyFile),
        Message(MendCode.correctMapping)
      )
    }
    return found
  }
}
