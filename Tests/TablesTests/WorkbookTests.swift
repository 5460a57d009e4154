// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street
import Testing

@testable import Tables

#if Workbooks
@Suite struct WorkbookTests {
  private let books = "\(fixtures)/workbooks"

  private func file(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(books)/\(name)")))
  }

  private func cells(_ bytes: [UInt8]) throws -> CellGrid {
    try #require(try Book(bytes).sheets.first).cells.get()
  }

  private func texts(_ book: TinyBook) throws -> [[String]] {
    let grid = try cells(book.bytes)
    return (0..<grid.rowCount).map { grid.texts(of: $0) }
  }

  @Test func `every kind of value is the text that a clerk sees`() throws {
    let grid = try cells(try file("values.xlsx"))
    #expect(grid.rowCount == 33)
    for row in 0..<grid.rowCount {
      let texts = grid.texts(of: row)
      #expect(texts.count == 2 && texts[0] == texts[1], "row \(row + 1): \(texts)")
    }
    #expect(grid.findings.map(\.finding) == [.failedFormula])
    let damaged = grid.cells(of: 7).lowerBound + 1
    #expect(CellText.isDamagedNumber(grid.text(damaged)))
  }

  @Test func `days that count from 1904 are the same days`() throws {
    let grid = try cells(try file("epoch-1904.xlsx"))
    #expect(grid.texts(of: 0) == ["2026-02-09"])
  }

  // MARK: The same week as CSV and as workbooks

  /// A finding without where its table stands.
  private func content(_ fault: Fault) -> String {
    let place = "\(fault.row ?? 0) \(fault.column ?? "-") \(fault.value ?? "-")"
    return "\(fault.severity.rawValue) \(place) \(fault.message) \(fault.mend)"
  }

  @Test(arguments: ["week-as-one-book", "week-as-books"])
  func `a week is the same from workbooks and from CSV`(folder: String) throws {
    let expected = try WeekReader(folder: "\(books)/week-as-csv").read()
    let outcome = try WeekReader(folder: "\(books)/\(folder)").read()
    let week = try #require(outcome.week, "\(outcome.codes)")
    let other = try #require(expected.week)
    #expect(Records(week) == Records(other))
    #expect(InputHash.of(week, options: [:]) == InputHash.of(other, options: [:]))
    #expect(outcome.statistics.rows == expected.statistics.rows)
    let left = outcome.faults.filter { $0.message.code != "fault.unknownSheet" }
    #expect(left.map(content).sorted() == expected.faults.map(content).sorted())
    #expect(left.allSatisfy { $0.sheet != nil || $0.row == nil })
    #expect(week.needs.map(\.id.text) == ["N1", "N2", "N5"])
    #expect(expected.faults.count { $0.severity == .rowFault } >= 3)
  }

  @Test func `a finding names file, sheet, row, column, value and mend`() throws {
    let outcome = try WeekReader(folder: "\(books)/week-as-one-book").read()
    let fault = Fault(
      severity: .rowFault,
      file: "本周.xlsx",
      sheet: "需求清单",
      row: 8,
      column: "数量",
      cell: "D8",
      value: "-3",
      message: Message(FaultCode.negativeNumber),
      mend: Message(MendCode.writeNumber)
    )
    #expect(outcome.faults.contains(fault), "\(outcome.faults.filter { $0.row == 8 })")
    let unread = outcome.faults.filter { $0.message.code == "fault.unknownSheet" }
    #expect(unread.map(\.sheet) == ["填写说明"])
  }

  @Test func `a list made by hand is found among the sheets`() throws {
    let outcome = try WeekReader(folder: "\(books)/week-as-csv").read()
    let week = try #require(outcome.week)
    let list = HandListReader(week: week).read(try file("hand-list.xlsx"), file: "hand-list.xlsx")
    #expect(list.projects.map(\.id) == ["P-N1", "P-N2"])
    #expect(list.projects[0].span == TimeSpan(day: 5, from: 540, to: 630))
    #expect(list.projects[1].span.start == 2 * 1440 + 540)
    let faults = list.faults.filter { $0.severity >= .warning }
    #expect(faults.map { "\($0.sheet ?? "") \($0.row ?? 0)" } == ["项目 5"])
    #expect(list.rowCount == 3)
  }

  // MARK: How cells may be written

  @Test func `prefixes, order of attributes and missing references do not matter`() throws {
    var book = TinyBook("", strings: "<si><t>甲</t></si><si><t>乙</t></si>")
    book.parts["xl/worksheets/sheet1.xml"] = """
      <?xml version="1.0"?><!-- a --><x:worksheet xmlns:x="\(TinyBook.main)"><x:sheetData>
      <x:row><x:c t='s' s="0"><x:v>1</x:v></x:c><x:c t="s"><x:v>0</x:v></x:c></x:row>
      <x:row spans="1:3" r = "3"><x:c s="0" t="n" r="C3"><x:v>&#53;</x:v></x:c><x:c/></x:row>
      </x:sheetData><x:extLst><x:ext><x:sheetData><x:row r="9"/></x:sheetData></x:ext></x:extLst>
      </x:worksheet>
      """
    #expect(try texts(book) == [["乙", "甲"], [], ["", "", "5"]])
  }

  @Test func `runs are joined, hints left out, escapes and CDATA resolved`() throws {
    let strings = """
      <si><r><rPr><b/></rPr><t>张 </t></r><r><t xml:space="preserve">三&amp;</t></r>\
      <rPh sb="0" eb="1"><t>zhang</t></rPh></si>\
      <si><t>一_x000D__x005F_b_x00_&lt;&#x4E8C;</t></si><si><t><![CDATA[<三>&]]></t></si><si/>
      """
    let book = TinyBook(
      "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c><c t='s'><v>3</v></c>"
        + "<c t='s'><v>0</v></c></row>",
      strings: strings
    )
    #expect(try texts(book) == [["张 三&", "一\r_b_x00_<二", "<三>&", "", "张 三&"]])
  }

  @Test func `of a merged area only the first cell is seen`() throws {
    var book = TinyBook("")
    let rows = TinyBook.rows([["题", "a", "b"], ["", "c", "d"], ["e", "f"]])
    book.parts["xl/worksheets/sheet1.xml"] = """
      <worksheet><sheetData>\(rows)</sheetData>\
      <mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells></worksheet>
      """
    #expect(try texts(book) == [["题", "", "b"], ["", "", "d"], ["e", "f"]])
  }

  @Test func `blank rows count and blank cells to the end do not`() throws {
    let far = "<row r='4'><c r='A4'/><c r='B4' t='inlineStr'><is><t>x</t></is></c></row>"
    let blank = "<row r='1048576'><c r='XFD1048576' s='1'/></row>"
    #expect(try texts(TinyBook(far + blank)) == [[], [], [], ["", "x"]])
  }

  @Test func `dates may also be written out`() throws {
    let row = [
      "2026-02-09", "2026-02-09T00:00:00", "2026-02-09T14:30:00.000", "2026-02-09T14:30:05Z",
    ]
    .map { "<c t='d'><v>\($0)</v></c>" }
    let seen = [["2026-02-09", "2026-02-09", "2026-02-09 14:30", "2026-02-09 14:30:05"]]
    #expect(try texts(TinyBook("<row>\(row.joined())</row>")) == seen)
  }
}
#endif
