// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

#if Workbooks
@Suite struct BookWriterTests {
  private let day = Day(number: 20_493)

  private func cells(_ pages: [BookPage]) throws -> [[[String]]] {
    let book = try Book(try BookWriter.bytes(of: pages, day: day))
    return try book.sheets.map { sheet in
      let grid = try sheet.cells.get()
      return (0..<grid.rowCount).map { grid.texts(of: $0) }
    }
  }

  @Test func `what is written is read as it was, and nothing becomes a formula`() throws {
    let texts = [
      "=1+1", "+8613800000000", "-5", "@SUM(A1)", "13800000000", "110105194912310020",
      "007", "1.10101E+17", "2026-02-14", "多\n行", "<&>\"'", "𬱖㛃", "' ", "1e5",
    ]
    let page = BookPage("表", columns: [BookColumn("甲")], rows: texts.map { [$0] })
    let bytes = try BookWriter.bytes(of: [page], day: day)
    let rows = try cells([page])[0]
    // Our reader takes the mark of text, an apostrophe before a sign, from what was typed.
    let expected = texts.map { CellText.trimmed($0) }
    #expect(rows.dropFirst().map { $0[0] } == expected)
    var archive = try ZipArchive(bytes)
    let sheet = String(decoding: try archive.bytes(of: "xl/worksheets/sheet1.xml"), as: UTF8.self)
    #expect(!sheet.contains("<f>"))
    #expect(sheet.contains("t=\"s\""))
  }

  @Test func `numbers are numbers in columns of numbers alone`() throws {
    let columns = [BookColumn("数", .number), BookColumn("号", .text)]
    let page = BookPage("表", columns: columns, rows: [["12.5", "12"], ["约3", "0012"], ["", ""]])
    var archive = try ZipArchive(try BookWriter.bytes(of: [page], day: day))
    let sheet = String(decoding: try archive.bytes(of: "xl/worksheets/sheet1.xml"), as: UTF8.self)
    #expect(sheet.contains("<v>12.5</v>"))
    #expect(sheet.split(separator: "t=\"s\"").count == 6)
    #expect(try cells([page])[0].prefix(3) == [["数", "号"], ["12.5", "12"], ["约3", "0012"]])
  }

  @Test func `the same pages give the same bytes`() throws {
    var page = BookPage("表", columns: [BookColumn("甲"), BookColumn("乙", .number)])
    page.rows = [["a", "1"], ["b", "2"]]
    page.columns[0].tones = ["a": .bad, "b": .good, "c": .caution]
    page.columns[0].note = "怎么填"
    page.charts = [BookChart(.bars, title: "图", names: 0, values: [1], rows: 0..<2)]
    let first = try BookWriter.bytes(of: [page], day: day)
    let second = try BookWriter.bytes(of: [page], day: day)
    #expect(first == second)
    #expect(try BookWriter.bytes(of: [page], day: day.adding(1)) != first)
  }

  @Test func `titles, headers of two lines and notes stand around the table`() throws {
    var page = BookPage("表", columns: [BookColumn("姓名"), BookColumn("电话"), BookColumn("备注")])
    page.titles = ["标题", "说明"]
    page.spans = [BookPage.Span(0...1, "联系人")]
    page.rows = [["Ada", "1", "x"]]
    page.notes = ["表下的话"]
    page.blankRows = 1
    let rows = try cells([page])[0]
    #expect(rows[0].first == "标题" && rows[1].first == "说明")
    #expect(rows[2].first == "联系人")
    #expect(rows[3] == ["姓名", "电话", "备注"])
    #expect(rows[4] == ["Ada", "1", "x"])
    #expect(rows.last?.first == "表下的话")
  }

  @Test func `a long list of words stands on a hidden sheet`() throws {
    var page = BookPage("表", columns: [BookColumn("甲"), BookColumn("乙")], rows: [["", ""]])
    page.columns[0].choices = ["是", "否"]
    page.columns[1].choices = (1...100).map { "第\($0)个社区" }
    var archive = try ZipArchive(try BookWriter.bytes(of: [page], day: day))
    let sheet = String(decoding: try archive.bytes(of: "xl/worksheets/sheet1.xml"), as: UTF8.self)
    #expect(sheet.contains("<formula1>\"是,否\"</formula1>"))
    #expect(sheet.contains("_lists"))
    let book = String(decoding: try archive.bytes(of: "xl/workbook.xml"), as: UTF8.self)
    #expect(book.contains("state=\"hidden\""))
  }

  @Test func `page set-up prints whole tables with their headers`() throws {
    var page = BookPage("表", columns: [BookColumn("甲"), BookColumn("乙")], rows: [["a", "b"]])
    page.titles = ["标题"]
    page.paper = .a3Wide
    page.frozenColumns = 1
    var archive = try ZipArchive(try BookWriter.bytes(of: [page], day: day))
    let sheet = String(decoding: try archive.bytes(of: "xl/worksheets/sheet1.xml"), as: UTF8.self)
    for part in [
      "paperSize=\"8\"", "orientation=\"landscape\"", "fitToHeight=\"0\"", "fitToPage=\"1\"",
      "state=\"frozen\"", "<autoFilter ref=\"A2:B3\"/>", "numberStoredAsText=\"1\"",
    ] {
      #expect(sheet.contains(part), "\(part)")
    }
    let book = String(decoding: try archive.bytes(of: "xl/workbook.xml"), as: UTF8.self)
    #expect(book.contains("_xlnm.Print_Titles") && book.contains("_xlnm.Print_Area"))
  }

  @Test func `more columns than a spreadsheet has are refused`() {
    let columns = (0...CellReference.mostColumns).map { BookColumn("\($0)") }
    #expect(throws: BookWriteError.tooLarge(page: "宽")) {
      try BookWriter.bytes(of: [BookPage("宽", columns: columns)], day: day)
    }
  }

  @Test func `a folder that cannot be written is an error, not a crash`() throws {
    let pages = [BookPage("表", columns: [BookColumn("甲")], rows: [["a"]])]
    #expect(throws: BookWriteError.self) {
      try BookFile.bytes(of: pages, tabs: ["a[b]"], day: day)
    }
  }
}
#endif

@Suite struct PageNamesTests {
  @Test func `tabs are what spreadsheets allow, and differ`() {
    let long = String(repeating: "长", count: 40)
    let tabs = PageNames.tabs(["a/b", "A/B", "", "[x]:*?", long, long, "  "])
    #expect(Set(tabs.map { $0.lowercased() }).count == tabs.count)
    for tab in tabs {
      #expect(!tab.isEmpty && tab.utf16.count <= 31, "\(tab)")
      #expect(!tab.contains { "[]:*?/\\'".contains($0) }, "\(tab)")
    }
  }

  @Test func `names of files lead nowhere else`() {
    #expect(PageNames.file("东风社区 (本部)") == "东风社区 (本部)")
    for name in ["../../etc/passwd", "..", "", "a/b\\c:d", ".hidden", "~$x", "a\u{0}b\nc"] {
      let safe = PageNames.file(name)
      #expect(!safe.contains { "/\\:\u{0}\n".contains($0) }, "\(safe)")
      #expect(!safe.isEmpty && !safe.hasPrefix(".") && !safe.hasPrefix("~"), "\(safe)")
    }
  }
}
