// SPDX-License-Identifier: GPL-3.0-or-later
public import Street
public import Tables

/// A public list on its way to paper: what would be written, and everything that forbids it.
///
/// The files may be written if and only if there is no fault.
public struct PublicDraft: Sendable {
  /// The list.
  public let publication: Publication
  /// What keeps it from being written, settings and lists first; empty if it may be.
  public let faults: [Fault]
  private let made: [Publication.File]

  /// The files; none while anything forbids them.
  public var files: [Publication.File] { faults.isEmpty ? made : [] }

  /// Makes the list and its files, reads them back and scans them.
  ///
  /// - Parameters:
  ///   - source: Week, plan and language.
  ///   - terms: What decides how it is made.
  ///   - list: A list made by hand in place of the plan: its bytes and its name.
  ///   - hasBook: Whether a workbook is made.
  ///   - hasTable: Whether comma-separated values are made.
  /// - Throws: ``BookWriteError`` where this build writes no workbooks, or one cannot be written.
  public init(
    source: ReportSource,
    terms: PublicTerms,
    list: (bytes: [UInt8], file: String)? = nil,
    hasBook: Bool,
    hasTable: Bool
  ) throws(BookWriteError) {
    var terms = terms
    var faults: [Fault] = []
    let scan = source.leakScan(terms.settings, terms.personal)
    if let list {
      let outcome = PublicListReader(week: source.week, scan: scan)
        .read(list.bytes, file: list.file)
      faults += outcome.faults.filter { $0.severity >= .warning }
      terms.list = outcome
    }
    let maker = PublicationMaker(source: source, terms: terms)
    let gate = PublicGate(source: source, terms: terms, scan: scan)
    publication = maker.publication()
    made = try publication.files(source.catalogue, hasBook: hasBook, hasTable: hasTable)
    let written = gate.faults(in: made)
      .filter { fault in !faults.contains { Self.isSame(fault, $0, source) } }
    self.faults = faults + maker.faults() + gate.faults(in: terms) + written
  }

  /// Whether what was found in a file was told already where it stands in the list made by hand.
  private static func isSame(_ written: Fault, _ told: Fault, _ source: ReportSource) -> Bool {
    guard written.message == told.message, let column = told.column.flatMap(PublicColumn.named)
    else { return false }
    return source.header(of: column) == written.column
  }
}
