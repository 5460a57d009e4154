// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Reads a list that somebody made by hand for publication, and finds everything that may not be shown.
///
/// Every column must be one of ``PublicColumn``, every name must be somebody's of the list of people, every
/// place must lie in a community of the tables, and every other cell is scanned. All faults are told in one
/// run; none repeats what it found.
public struct PublicListReader {
  /// One row of the list, as it may be shown once names are covered.
  public struct Row: Sendable, Equatable {
    /// Texts of columns that are shown as they are.
    public internal(set) var texts: [PublicColumn: String] = [:]
    /// Who serves.
    public internal(set) var people: [PersonID] = []
    /// The community.
    public internal(set) var community: PlaceID?
    /// The word for those served, and the span of their ages.
    public internal(set) var beneficiary = ""
    /// The span of ages; empty for none.
    public internal(set) var ages = ""
    /// Where the row stands.
    public let place: PinnedRow
  }

  /// What came of reading a list.
  public struct Outcome: Sendable {
    /// The columns of the list, as they stand.
    public var columns: [PublicColumn] = []
    /// The rows.
    public var rows: [Row] = []
    /// All findings, sorted by sheet, row and column.
    public var faults: [Fault] = []
  }

  let week: Week
  let scan: LeakScan
  let findings = Findings()
  let people: NameBook<PersonID>
  private let places: NameBook<PlaceID>

  /// Lines that are searched for the header.
  private static let depth = 20

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - week: The week, whose people and places the list names.
  ///   - scan: Finds what may not be shown.
  public init(week: Week, scan: LeakScan) {
    self.week = week
    self.scan = scan
    people = NameBook(week.people.map { ($0.id, $0.id.text, [Self.key($0.name)]) })
    places = NameBook(week.places.map { ($0.id, $0.id.text, [$0.name]) })
  }

  /// A name as it is looked up: without blanks and in narrow forms.
  static func key(_ name: String) -> String { CellText.folded(name) }

  /// Reads the bytes of a CSV file, or of a workbook when the name ends in `.xlsx`.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name, for findings.
  /// - Returns: Rows and findings; the rows hold only where no fault was found.
  public func read(_ bytes: [UInt8], file: String) -> Outcome {
    var outcome = Outcome()
    for (origin, grid) in grids(of: bytes, file: file) { read(grid, at: origin, into: &outcome) }
    outcome.faults = findings.sorted
    return outcome
  }

  private func grids(of bytes: [UInt8], file: String) -> [(TableOrigin, CellGrid)] {
    guard TableSources.isBook(file) else {
      let origin = TableOrigin(file: file)
      let text = TableText.decoded(bytes, at: origin, as: nil, findings: findings)
      return text.map { [(origin, CSVScanner($0).grid)] } ?? []
    }
    let sheets = TableSources.sheets(of: bytes, file: file, findings) ?? []
    return sheets.filter { !$0.isBlank }
      .compactMap { sheet in
        let origin = TableOrigin(file: file, sheet: sheet.name)
        return TableSources.cells(of: sheet, origin, findings).map { (origin, $0) }
      }
  }

  // MARK: - Header

  private func read(_ grid: CellGrid, at origin: TableOrigin, into outcome: inout Outcome) {
    let lines = (0..<min(Self.depth, grid.rowCount)).map { grid.texts(of: $0) }
    let scores = lines.map { Set($0.compactMap(PublicColumn.named)).count }
    guard let best = scores.max(), best >= 2, let header = scores.firstIndex(of: best) else {
      findings.add(
        .fileFault,
        at: origin,
        Message(PublicFaultCode.noHeader),
        Message(PublicMendCode.writeHeader, .text(PublicColumn.names(of: PublicColumn.allCases)))
      )
      return
    }
    let columns = lines[header].enumerated()
      .map { place, title in column(title, place, header, origin) }
    for column in columns.compactMap({ $0 }) where !outcome.columns.contains(column) {
      outcome.columns.append(column)
    }
    for row in (header + 1)..<max(header + 1, grid.rowCount) where !grid.isBlank(row) {
      outcome.rows.append(self.row(grid.texts(of: row), lines[header], columns, row, origin))
    }
  }

  /// The column that a header means; what is in no public list is told.
  private func column(
    _ title: String,
    _ place: Int,
    _ line: Int,
    _ origin: TableOrigin
  ) -> PublicColumn? {
    guard !title.isEmpty else { return nil }
    if let column = PublicColumn.named(title) { return column }
    let cell = CellReference(column: place, row: line)
    // A line of data taken for a header must not be repeated in a fault.
    let known = TableKind.allCases.contains { HeaderMatcher($0).exact(title) != nil }
    findings.add(
      .fileFault,
      at: origin,
      row: line + 1,
      cell: cell,
      Message(PublicFaultCode.unknownColumn, .text(known ? title : cell.letters)),
      Message(PublicMendCode.removeColumn, .text(PublicColumn.names(of: PublicColumn.allCases)))
    )
    return nil
  }

  // MARK: - Rows

  private func row(
    _ cells: [String],
    _ titles: [String],
    _ columns: [PublicColumn?],
    _ line: Int,
    _ origin: TableOrigin
  ) -> Row {
    var row = Row(place: PinnedRow(origin: origin, row: line + 1, column: "", cell: nil))
    var reader = CellReader(list: self, origin: origin, line: line)
    for (place, text) in cells.enumerated() where !text.isEmpty {
      guard place < columns.count, let column = columns[place] else {
        let hasHeader = place < titles.count && !titles[place].isEmpty
        reader.reportStray(text, place, hasHeader: hasHeader)
        continue
      }
      reader.read(text, column, place, into: &row)
    }
    reader.readPeople(into: &row)
    for leak in scan.leaks(across: cells) {
      findings.add(
        .rowFault,
        at: origin,
        row: line + 1,
        Message(leak),
        Message(PublicMendCode.removeText)
      )
    }
    return row
  }

  /// The community that a cell names, by its own name or that of a place within.
  func community(_ text: String) -> PlaceID? {
    guard case .known(let id) = places.find(text) else { return nil }
    return week.place(at: .community, of: id)
      ?? week.places.first { $0.id == id && $0.level == .street }?.id
  }
}
