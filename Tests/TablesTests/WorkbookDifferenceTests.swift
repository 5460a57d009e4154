// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street
import Testing

@testable import Tables

#if Workbooks
/// Random weeks, faults and all, as CSV and as one workbook.
@Suite struct WorkbookDifferenceTests {
  private static let spoiled = ["-3", "约5", "什么", "2026-02-30", "1.10101E+17", "", "同上", "9:00"]

  /// The tables of a folder as texts, some cells spoiled.
  private func tables(_ folder: String, _ random: inout SplitMix) throws -> [(String, [[String]])] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".csv") }
      .map { name in
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
        let grid = CSVScanner(Array(bytes.dropFirst(3))).grid
        var rows = (0..<grid.rowCount).map { grid.texts(of: $0) }
        for _ in 0..<Int.random(in: 0...3, using: &random) where rows.count > 1 {
          let row = Int.random(in: 1..<rows.count, using: &random)
          let column = Int.random(in: 0..<rows[row].count, using: &random)
          rows[row][column] = Self.spoiled.randomElement(using: &random) ?? ""
        }
        return (String(name.dropLast(4)), rows)
      }
  }

  /// A table as the rows of a sheet: numbers as numbers, texts in place, blanks left out.
  private func sheet(_ rows: [[String]], _ random: inout SplitMix) -> String {
    rows.enumerated()
      .map { y, row in
        let cells = row.enumerated().filter { !$1.isEmpty }
          .map { x, text in
            let place = CellReference(column: x, row: y).text
            let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            if NumberText.isPlain(Array(text.utf8)), Bool.random(using: &random) {
              return "<c r=\"\(place)\"><v>\(text)</v></c>"
            }
            return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(escaped)</t></is></c>"
          }
        return "<row r=\"\(y + 1)\">\(cells.joined())</row>"
      }
      .joined()
  }

  /// A finding without where its table stands.
  private func content(_ fault: Fault) -> String {
    "\(fault.severity) \(fault.row ?? 0) \(fault.column ?? "") \(fault.value ?? "") \(fault.message)"
  }

  @Test func `the same week has the same records and the same findings`() throws {
    var faultCount = 0
    for seed in 0..<40 {
      var random = SplitMix(state: UInt64(seed))
      let written = try WeekFolder()
      try WeekWriter.write(RandomWeek(seed: UInt64(seed)).week, to: written.path)
      let tables = try tables(written.path, &random)
      let (csv, book) = (try WeekFolder(), try WeekFolder())
      for name in ["街道.yaml", "日历.yaml"] {
        let settings = FileManager.default.contents(atPath: "\(written.path)/\(name)")
        for folder in [csv, book] { try folder.write(Array(settings ?? Data()), as: name) }
      }
      var workbook = TinyBook("")
      workbook.sheets = []
      for (name, rows) in tables {
        let table = CSVTable(header: rows[0], rows: Array(rows.dropFirst()))
        try csv.write(table.bytes, as: "\(name).csv")
        workbook.sheets.append((name, sheet(rows, &random)))
      }
      try book.write(workbook.bytes, as: "本周.xlsx")
      let (expected, outcome) = (try csv.read(), try book.read())
      let (found, wanted) = (outcome.faults.map(content), expected.faults.map(content))
      let difference = Set(found).symmetricDifference(wanted).sorted()
      #expect(found.sorted() == wanted.sorted(), "seed \(seed): \(difference)")
      #expect(outcome.week.map(Records.init) == expected.week.map(Records.init), "seed \(seed)")
      #expect(expected.week != nil, "seed \(seed): \(expected.codes)")
      faultCount += expected.faults.count { $0.severity == .rowFault }
    }
    #expect(faultCount > 20)
  }
}
#endif
