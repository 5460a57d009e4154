// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street
import Testing

@testable import Tables

#if Workbooks
/// Books made the way people make them, each read as its maker meant it or refused with the right fault.
@Suite struct CorpusTests {
  @Test func `every book has an expectation and every expectation a book`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(CorpusBook.folder)/books")
    let books = files.map { $0.split(separator: ".").first.map(String.init) ?? $0 }
    #expect(books.sorted() == CorpusBook.names)
    #expect(CorpusBook.all.count == CorpusBook.names.count && CorpusBook.all.count >= 70)
    #expect(Set(CorpusBook.all.map(\.wanted.writer)).isSuperset(of: Self.writers))
  }

  private static let writers = ["openpyxl", "XlsxWriter", "LibreOffice"]

  @Test(arguments: CorpusBook.all)
  func `a book is read as it was meant`(book: CorpusBook) throws {
    let differences = try differences(book)
    let report = "\(book.wanted.habit):\n\(differences.joined(separator: "\n"))"
    #expect(differences.isEmpty, "\(report)")
  }

  /// Where reading differs from what was meant.
  private func differences(_ book: CorpusBook) throws -> [String] {
    let folder = try WeekFolder(book.wanted.with)
    try folder.write(try book.bytes(), as: book.wanted.file)
    let outcome = try folder.read()
    var found = faultDifferences(book.wanted, outcome)
    if book.wanted.records.isEmpty { return found }
    guard let week = outcome.week else { return found + ["no week was read"] }
    found += recordDifferences(book.wanted, week)
    found += try rowDifferences(book)
    return found
  }

  // MARK: Findings

  private func faultDifferences(
    _ wanted: CorpusBook.Expectation,
    _ outcome: ReadOutcome
  ) -> [String] {
    func code(_ fault: Fault) -> String {
      String(fault.message.code.split(separator: ".").last ?? "")
    }
    var left = wanted.faults
    var found: [String] = []
    for fault in outcome.faults where fault.severity > .note {
      let row = fault.row.map(String.init) ?? "-"
      let text = "\(fault.severity.rawValue) \(code(fault)) \(row) \(fault.column ?? "-")"
      if let position = left.firstIndex(where: { Self.fits(text, $0) }) {
        left.remove(at: position)
      } else if !wanted.told.contains(code(fault)) {
        found.append("not meant: \(text)")
      }
    }
    found += left.map { "missing: \($0)" }
    let notes = Set(outcome.faults.filter { $0.severity == .note }.map(code))
    let all = Set(outcome.faults.map(code))
    found += wanted.notes.filter { !notes.contains($0) }.map { "missing note: \($0)" }
    return found + wanted.told.filter { !all.contains($0) }.map { "not told: \($0)" }
  }

  /// Whether a finding is one that was meant, whose code may be one of several.
  private static func fits(_ text: String, _ meant: String) -> Bool {
    let (words, wanted) = (text.split(separator: " "), meant.split(separator: " "))
    return words.count == wanted.count
      && zip(words, wanted).allSatisfy { word, all in all.split(separator: "|").contains(word) }
  }

  // MARK: Records

  private func recordDifferences(_ wanted: CorpusBook.Expectation, _ week: Week) -> [String] {
    let read = CorpusMeaning.records(of: wanted.table, in: week)
    var found: [String] = []
    if read.count != wanted.records.count {
      found.append("\(read.count) records instead of \(wanted.records.count)")
    }
    for meant in wanted.records {
      // A week orders its records by their identifiers, which need not be given.
      let key = meant["id"] == nil ? "title" : "id"
      let row = meant["row"]?.text ?? "?"
      guard let record = read.first(where: { $0[key] == meant[key]?.text }) else {
        found.append("row \(row): no record \(meant[key]?.text ?? "?")")
        continue
      }
      for (field, value) in meant.sorted(by: { $0.key < $1.key })
      where field != "row" && field != "sheet" && record[field] != value.text {
        found.append("row \(row) \(field): \(record[field] ?? "?") instead of \(value.text)")
      }
    }
    return found
  }

  // MARK: Rows

  /// Whether the rows that are data are those that were meant, sheet by sheet.
  private func rowDifferences(_ book: CorpusBook) throws -> [String] {
    let kind = try #require(TableKind(rawValue: book.wanted.table))
    let sheets = try Book(try book.bytes()).sheets
    let usual = book.wanted.sheet ?? sheets.first { !$0.isBlank }?.name ?? ""
    let meant = Dictionary(grouping: book.wanted.records) { $0["sheet"]?.text ?? usual }
    return meant.sorted { $0.key < $1.key }
      .compactMap { name, records in
        guard let sheet = sheets.first(where: { $0.name == name }),
          case .success(let grid) = sheet.cells
        else { return "sheet \(name) is not there" }
        let origin = TableOrigin(file: book.wanted.file, sheet: name)
        let loader = SheetLoader(kind: kind, origin: origin, findings: Findings())
        let unused = Set(book.wanted.aside + book.wanted.repeated)
        let read = loader.load(grid)
          .map { table in table.rows.map(table.number).filter { !unused.contains($0) } }
        let rows = records.compactMap { $0["row"].flatMap { Int($0.text) } }
        return read == rows ? nil : "sheet \(name): rows \(read ?? []) instead of \(rows)"
      }
  }
}
#endif
