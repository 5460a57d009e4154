// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Tables

#if Workbooks
/// The cells of every book of the corpus against two readings that share nothing with ours: libxml2
/// behind Foundation, and openpyxl.
@Suite struct CorpusDifferenceTests {
  /// Our cells of a sheet by their addresses, as they stand in the file; blank ones left out.
  private func cells(of grid: CellGrid) -> [String: String] {
    var texts: [String: String] = [:]
    for row in 0..<grid.rowCount {
      let range = grid.cells(of: row)
      for cell in range where grid.starts[cell] < grid.ends[cell] {
        let place = CellReference(column: cell - range.lowerBound, row: row).text
        let bytes = grid.bytes[Int(grid.starts[cell])..<Int(grid.ends[cell])]
        // XML makes one character of a line end of two; ours keeps both, which no reader of rows minds.
        texts[place] = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
      }
    }
    return texts
  }

  /// Where two readings differ, the cells that merged areas cover left out.
  private func differences(
    _ sheet: String,
    _ own: [String: String],
    _ other: [String: String],
    without covered: Set<String>
  ) -> [String] {
    Set(own.keys).union(other.keys).subtracting(covered).sorted()
      .filter { own[$0] != other[$0] }
      .map { "\(sheet)!\($0): \(own[$0].debugDescription) and \(other[$0].debugDescription)" }
  }

  /// The sheets of a book that can be read.
  private func sheets(_ raw: [UInt8]) -> [(name: String, cells: [String: String])]? {
    guard let book = try? Book(raw) else { return nil }
    return book.sheets.compactMap { sheet in
      (try? sheet.cells.get()).map { (sheet.name, cells(of: $0)) }
    }
  }

  @Test func `most books can be compared`() throws {
    let read = try CorpusBook.all.filter { sheets(try $0.bytes()) != nil }
    #expect(read.count > 100)
    let dumps = try FileManager.default.contentsOfDirectory(
      atPath: "\(CorpusBook.folder)/openpyxl"
    )
    #expect(dumps.count > 100)
  }

  @Test(arguments: CorpusBook.all)
  func `cells are those that libxml2 finds`(book: CorpusBook) throws {
    let raw = try book.bytes()
    guard let own = sheets(raw) else { return }
    let plain = try PlainBook(raw)
    #expect(own.map(\.name) == plain.sheets.map(\.name))
    for (sheet, other) in zip(own, plain.sheets) {
      let found = differences(sheet.name, sheet.cells, other.cells, without: other.covered)
      #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }
  }

  @Test(arguments: CorpusBook.all)
  func `cells are those that openpyxl finds`(book: CorpusBook) throws {
    let dump = "\(CorpusBook.folder)/openpyxl/\(book.name).json"
    guard FileManager.default.fileExists(atPath: dump) else { return }
    let text = try Data(contentsOf: URL(fileURLWithPath: dump))
    let dumped = try JSONDecoder().decode([String: [String: String]].self, from: text)
    let raw = try book.bytes()
    let own = try #require(sheets(raw))
    let plain = try PlainBook(raw)
    #expect(Set(own.map(\.name)) == Set(dumped.keys))
    for sheet in own {
      let covered = plain.sheets.first { $0.name == sheet.name }?.covered ?? []
      let found = differences(sheet.name, sheet.cells, dumped[sheet.name] ?? [:], without: covered)
        .filter { !Self.known.contains("\(book.name) \($0.prefix { $0 != ":" })") }
      #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }
  }

  /// Cells that openpyxl sees differently: it knows the formats 27 to 58, and aaaa (星期六), as none of
  /// dates.
  private static let known = Set(
    (2...7).map { "dates-east-asian Sheet1!I\($0)" } + ["dates-as-serials Sheet1!I8"]
  )
}
#endif
