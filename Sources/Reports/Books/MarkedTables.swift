// SPDX-License-Identifier: GPL-3.0-or-later
public import Catalogue
public import Street
public import Tables

/// Gives the tables of a folder back with marks where something was found.
public struct MarkedTables: Sendable {
  /// A table that may be marked.
  public struct Table: Sendable {
    /// Its file.
    public let file: String
    /// What the marked file is called.
    public let name: String
    /// What was found in it, the worst first.
    public let faults: [Fault]
    /// Whether it is a workbook; a text file becomes one.
    public let isBook: Bool
  }

  private static let books = [".xlsx", ".xlsm"]
  private static let texts = [".csv", ".tsv", ".txt"]

  private let catalogue: Catalogue

  /// Makes a marker.
  ///
  /// - Parameter catalogue: The language.
  public init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// The tables among some files in which there is something to mend: a warning at least.
  ///
  /// - Parameters:
  ///   - files: Names of the files of the folder.
  ///   - faults: Everything that was found.
  /// - Returns: The tables by name.
  public func tables(among files: [String], with faults: [Fault]) -> [Table] {
    let byFile = Dictionary(grouping: faults, by: \.file)
    return files.sorted()
      .compactMap { file in
        guard let ending = Self.ending(of: file), let own = byFile[file],
          own.contains(where: { $0.severity >= .warning })
        else { return nil }
        return Table(
          file: file,
          name: name(of: file, among: files),
          faults: Severity.allCases.reversed()
            .flatMap { worst in
              own.filter { $0.severity == worst }
            },
          isBook: Self.books.contains(ending)
        )
      }
  }

  /// What marked files of all tables among some files would be called.
  ///
  /// - Parameter files: Names of the files of the folder.
  /// - Returns: The names.
  public func names(for files: [String]) -> [String] {
    files.filter { Self.ending(of: $0) != nil }.map { name(of: $0, among: files) }
  }

  private static func ending(of file: String) -> String? {
    (books + texts).first { file.lowercased().hasSuffix($0) }
  }

  private func name(of file: String, among files: [String]) -> String {
    let ending = Self.ending(of: file) ?? ""
    let stem = String(file.dropLast(ending.count))
    func marked(_ stem: String, _ ending: String) -> String {
      catalogue.text(MarkPhrase.fileName, .text(stem)) + ending
    }
    if Self.books.contains(ending) { return marked(stem, String(file.suffix(ending.count))) }
    let isTaken = files.contains {
      $0 != file && Self.ending(of: $0) != nil && $0.lowercased().hasPrefix(stem.lowercased() + ".")
    }
    return marked(isTaken ? file : stem, ".xlsx")
  }

  /// A table with its marks.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - raw: The bytes of its file.
  /// - Returns: A workbook.
  /// - Throws: ``BookMarkFailure`` when it cannot be marked.
  public func marked(_ table: Table, _ raw: [UInt8]) throws(BookMarkFailure) -> [UInt8] {
    let marks = table.faults.map(mark)
    if table.isBook { return try BookMarker.marked(raw, with: marks, words: words(of: table)) }
    let stem = table.file.dropLast(Self.ending(of: table.file)?.count ?? 0)
    let words = words(of: table)
    return try BookMarker.marked(text: raw, named: String(stem), with: marks, words: words)
  }

  private func mark(_ fault: Fault) -> BookMark {
    BookMark(
      sheet: fault.sheet,
      row: fault.row,
      cell: fault.cell,
      column: fault.column ?? "",
      value: fault.value ?? "",
      severity: fault.severity,
      severityText: catalogue.text(fault.severity.label),
      reason: catalogue.text(fault.message),
      mend: catalogue.text(fault.mend)
    )
  }

  private func words(of table: Table) -> BookMarkWords {
    func count(_ severities: Severity...) -> MessageArgument {
      .number(table.faults.count { severities.contains($0.severity) })
    }
    let headers: [MarkPhrase] = [
      .columnNumber, .columnSheet, .columnCell, .columnColumn, .columnValue, .columnSeverity,
      .columnReason, .columnMend,
    ]
    return BookMarkWords(
      listName: catalogue.text(MarkPhrase.listName),
      title: catalogue.text(MarkPhrase.title, .text(table.file)),
      guide: catalogue.text(
        MarkPhrase.guide,
        count(.rowFault, .fileFault),
        count(.warning),
        count(.note)
      ),
      headers: headers.map { catalogue.text($0) },
      author: catalogue.text(MarkPhrase.author),
      mendLead: catalogue.text(MarkPhrase.mendLead),
      noMoreNotes: catalogue.text(MarkPhrase.noMoreNotes)
    )
  }
}
