// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

#if Workbooks
@Suite struct HiddenLineTests {
  @Test func `hidden rows and columns are read and told`() throws {
    var book = OfficeBook(
      lines: [OfficeBook.header] + (1...7).map { OfficeBook.need("N\($0)", "读报\($0)") }
    )
    book.hiddenRows = [3, 5, 6, 20]
    book.hiddenColumns = ["4", "6-7", "50-16384"]
    let outcome = try WeekFolder(book).read()
    #expect(outcome.week?.needs.count == 7, "\(outcome.codes)")
    #expect(outcome.complaints == [])
    let rows = outcome.faults.first { $0.message.code == "fault.hiddenRows" }
    #expect(rows?.message.arguments == [.number(3), .text("3、5-6")])
    #expect(rows?.sheet == "需求清单" && rows?.severity == .note)
    let columns = outcome.faults.first { $0.message.code == "fault.hiddenColumns" }
    #expect(columns?.message.arguments == [.number(3), .text("D、F-G")])
  }

  @Test(arguments: [("hidden", "fault.hiddenSheet"), ("veryHidden", "fault.veryHiddenSheet")])
  func `a hidden sheet of a table is read and told`(state: String, code: String) throws {
    var book = OfficeBook(lines: [OfficeBook.header, OfficeBook.need("N1")]).book
    let index = try #require(book.zip.entries.first { $0.path == "xl/workbook.xml" })
    let text = String(decoding: index.bytes, as: UTF8.self)
    book.parts["xl/workbook.xml"] = text.replacing("sheetId=", with: "state=\"\(state)\" sheetId=")
    let folder = try WeekFolder([:])
    try folder.write(book.bytes, as: "本周.xlsx")
    let outcome = try folder.read()
    #expect(outcome.week?.needs.count == 1, "\(outcome.codes)")
    #expect(outcome.codes.contains("note \(code)"))
  }

  @Test func `a hidden sheet that only its header tells is not read`() throws {
    var book = OfficeBook(lines: [OfficeBook.header, OfficeBook.need("N1")], name: "Sheet1").book
    let index = try #require(book.zip.entries.first { $0.path == "xl/workbook.xml" })
    let text = String(decoding: index.bytes, as: UTF8.self)
    book.parts["xl/workbook.xml"] = text.replacing("sheetId=", with: "state=\"hidden\" sheetId=")
    let folder = try WeekFolder([:])
    try folder.write(book.bytes, as: "本周.xlsx")
    #expect(try folder.read().complaints == ["fileFault fault.missingTable"])
  }

  @Test func `long lists break off`() {
    #expect(HiddenLines.list(ofRows: []) == "")
    let odd = stride(from: 0, to: 60, by: 2).map { $0 }
    #expect(HiddenLines.list(ofRows: odd) == "1、3、5、7、9、11、13、15、17、19、21、23…")
    #expect(HiddenLines.list(ofColumns: [0, 1, 2, 26]) == "A-C、AA")
  }
}
#endif
