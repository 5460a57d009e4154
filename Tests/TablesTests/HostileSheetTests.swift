// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street
import Testing

@testable import Tables

#if Workbooks
/// Sheets of absurd extent and cells that want to be run.
@Suite struct HostileSheetTests {
  private static let header = ["需求编号", "需求名称", "需求类别"]
  private static let rows = TinyBook.rows([header, ["N1", "读报", "文化"]])

  private func read(_ book: TinyBook) throws -> ReadOutcome {
    let folder = try WeekFolder([:])
    try folder.write(book.bytes, as: "需求清单.xlsx")
    return try folder.read()
  }

  private func sheet(_ text: String) -> TinyBook {
    var book = TinyBook("")
    book.parts["xl/worksheets/sheet1.xml"] = "<worksheet>\(text)</worksheet>"
    return book
  }

  @Test func `all 16,384 columns with headers are read, one more is a fault`() throws {
    let names = (0..<CellReference.mostColumns)
      .map { $0 < 3 ? Self.header[$0] : "列\($0)" }
    let cells = names.map { "<c t='inlineStr'><is><t>\($0)</t></is></c>" }.joined()
    let body =
      "<row>\(["N1", "读报", "文化"].map { "<c t='inlineStr'><is><t>\($0)</t></is></c>" }.joined())</row>"
    let outcome = try read(TinyBook("<row>\(cells)</row>\(body)"))
    #expect(outcome.week?.needs.map(\.id.text) == ["N1"])
    let more = try read(TinyBook("<row>\(cells)<c/></row>\(body)"))
    #expect(more.complaints == ["fileFault fault.badCellReference"])
  }

  @Test func `hundreds of thousands of empty rows hide nothing`() throws {
    let empty = String(repeating: "<row/>", count: 300_000)
    #expect(try read(TinyBook(Self.rows + empty)).week?.needs.count == 1)
    let beyond = "<row r='\(CellReference.mostRows)'/><row/>"
    let outcome = try read(TinyBook(Self.rows + beyond))
    #expect(outcome.complaints == ["fileFault fault.badCellReference"])
  }

  @Test func `a row behind half a million blank ones is read`() throws {
    let far = "<row r='500000'><c r='A500000' t='inlineStr'><is><t>N2</t></is></c></row>"
    let outcome = try read(TinyBook(Self.rows + far))
    let faults = outcome.faults.filter { $0.severity == .rowFault }
    #expect(Set(faults.map(\.row)) == [500_000])
    #expect(outcome.week?.needs.map(\.id.text) == ["N1"])
  }

  @Test func `the last cell of the last row is too far, blank or not`() throws {
    let last = "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"
    #expect(try read(TinyBook(Self.rows + last)).complaints == ["fileFault fault.tooManyRows"])
    let blank = "<row r='1048576'><c r='XFD1048576' s='7'/></row>"
    #expect(try read(TinyBook(Self.rows + blank)).week?.needs.count == 1)
    let below = "<row r='1000000'><c r='XFD1000000'><v>1</v></c></row>"
    let outcome = try read(TinyBook(Self.rows + below))
    #expect(outcome.week?.needs.map(\.id.text) == ["N1"])
    #expect(outcome.faults.contains { $0.row == 1_000_000 && $0.severity == .rowFault })
  }

  @Test(arguments: ["A1:B2", "A5:A1048576", "XFC1:XFD1048576", "A1:XFD1048576"])
  func `ten thousand merged areas are bounded`(area: String) throws {
    let areas = String(repeating: "<mergeCell ref='\(area)'/>", count: 10_000)
    let outcome = try read(
      sheet("<sheetData>\(Self.rows)</sheetData><mergeCells>\(areas)</mergeCells>")
    )
    #expect(outcome.week != nil || outcome.hasFileFaults, "\(outcome.codes)")
  }

  @Test func `elements inside elements stop at the limit wherever they stand`() throws {
    let deep = String(repeating: "<b>", count: 10_000)
    for text in [
      deep, "<sheetData>\(deep)", "<sheetData><row><c><is>\(deep)",
      "<sheetData><row><c t='inlineStr'><is><r>\(deep)",
    ] {
      #expect(try read(sheet(text)).complaints == ["fileFault fault.oversizedBook"])
    }
  }

  @Test func `overlong names, values and comments end in a short answer`() throws {
    let long = String(repeating: "A", count: 1 << 18)
    let texts = [
      "<sheetData><row r='\(long)'/></sheetData>",
      "<sheetData><row><c r='\(long)1'/></row></sheetData>",
      "<sheetData><row><c t='\(long)'><v>1</v></c></row></sheetData>", "<\(long)></\(long)x>",
      "<mergeCells><mergeCell ref='\(long)'/></mergeCells>", "<a \(long)='1", "<!-- \(long)",
      "<sheetData><row><c><v>&\(long);</v></c></row></sheetData>",
    ]
    for text in texts {
      let outcome = try read(sheet(text))
      #expect(outcome.hasFileFaults)
      for fault in outcome.faults { #expect("\(fault)".utf8.count < 1000, "\(text.prefix(30))") }
    }
    let harmless = "<a b='\(long)'/><!-- \(long) --><sheetData>\(Self.rows)</sheetData>"
    #expect(try read(sheet(harmless)).week?.needs.count == 1)
  }

  // MARK: Cells that want to be run

  @Test(arguments: [
    "=1+1", "+86 13800000001", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"x\")", "'=1",
    "=1\n=2",
  ])
  func `what a book holds as text stays text in what we write`(text: String) throws {
    let escaped = text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    let outcome = try read(
      TinyBook(TinyBook.rows([Self.header, ["N1", escaped, "文化"]]))
    )
    let title = try #require(outcome.week?.needs.first?.title)
    let table = CSVTable(header: ["a", "b"], rows: [[title, "x"]])
    let line = String(decoding: table.bytes, as: UTF8.self).split(separator: "\r\n")[1]
    let first = line.first == "\"" ? line.dropFirst().first : line.first
    #expect(!["=", "+", "-", "@", "\t", "\r"].contains(first), "\(line)")
    let again = CSVScanner(Array(table.bytes.dropFirst(3))).grid
    #expect(again.texts(of: 1) == [title, "x"])
  }
}
#endif
