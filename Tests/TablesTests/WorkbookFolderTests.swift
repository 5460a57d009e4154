// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

@Suite struct WorkbookFolderTests {
  private static let header = ["需求编号", "需求名称", "需求类别", "数量", "风险说明", "核实人", "所属社区"]
  private static let good = ["N1", "读报", "文化", "1", "无", "Ben", "东风"]

  private func folder(_ book: TinyBook, as name: String = "需求清单.xlsx") throws -> WeekFolder {
    let folder = try WeekFolder([:])
    try folder.write(book.bytes, as: name)
    return folder
  }

  #if Workbooks
  private func needs(_ rows: [[String]]) -> TinyBook {
    TinyBook(TinyBook.rows([Self.header] + rows))
  }

  @Test func `a sheet is known by its name, else the first by that of the file`() throws {
    var book = needs([Self.good])
    book.sheets = [
      ("空", ""), ("Sheet1", book.sheets[0].rows),
      ("志愿者", TinyBook.rows([["姓名"], ["Ada"]])), ("Sheet2", TinyBook.rows([["别的"]])),
    ]
    let outcome = try folder(book).read()
    #expect(outcome.week?.needs.map(\.id.text) == ["N1"], "\(outcome.codes)")
    #expect(outcome.week?.people.map(\.name) == ["Ada"])
    let left = outcome.faults.filter { $0.message.code == "fault.sheetLeftOut" }
    #expect(left.map(\.sheet) == ["Sheet2"] && left.map(\.severity) == [.warning])
    // A file of another name gives nothing away; then the header does.
    let other = try folder(book, as: "本周.xlsx").read()
    #expect(other.week?.needs.map(\.id.text) == ["N1"], "\(other.codes)")
    let told = other.faults.first { $0.message.code == "fault.sheetRecognised" }
    #expect(told?.sheet == "Sheet1" && told?.severity == .note)
    #expect(told?.message.arguments == [.table(TableKind.needs), .number(7)])
    #expect(other.faults.filter { $0.message.code == "fault.unknownSheet" }.count == 1)
  }

  @Test(arguments: [
    ("需求清单(3月).xlsx", "Sheet1", "需求清单(3月).xlsx", "需求清单.xlsx"),
    ("本周.xlsx", "需求清单(3月)", "本周.xlsx/需求清单(3月)", "需求清单"),
  ])
  func `a workbook or sheet that is called almost like the needs is named`(
    file: String,
    sheet: String,
    name: String,
    right: String
  ) throws {
    var book = TinyBook(TinyBook.rows([["需求名称", "需求类别"], ["读报", "文化"]]))
    book.sheets = [(sheet, book.sheets[0].rows)]
    let fault = try folder(book, as: file).read().faults.first { $0.severity == .fileFault }
    #expect(fault?.mend == Message(MendCode.renameLookAlike, .text(name), .text(right)))
  }

  @Test func `workbooks and CSV stand beside each other, but not for one table`() throws {
    let folder = try folder(needs([Self.good]))
    try folder.write("志愿者编号,姓名\nV1,Ada\n", as: "人员名册.csv")
    try folder.write("PK", as: "~$需求清单.xlsx")
    let outcome = try folder.read()
    #expect(outcome.week?.people.count == 1 && outcome.week?.needs.count == 1)
    #expect(outcome.statistics.files.contains("需求清单.xlsx"))
    #expect(!outcome.statistics.files.contains("~$需求清单.xlsx"))
    try folder.write("需求名称,需求类别\n读报,文化\n", as: "needs.csv")
    let double = try folder.read().faults.filter { $0.severity == .fileFault }
    #expect(double.map(\.message) == [Message(FaultCode.doubleTable, .text("needs.csv"))])
    #expect(double.map(\.sheet) == ["需求清单"])
  }

  @Test func `a failed formula is a fault of its cell where the column is read`() throws {
    let formulas = """
      <row r="2"><c r="A2" t="str"><f>B2</f><v>N1</v></c><c r="B2" t="e"><f>NA()</f><v>#N/A</v></c>\
      <c r="C2" t="inlineStr"><is><t>文化</t></is></c><c r="D2"><f>1+1</f></c>\
      <c r="H2" t="e"><v>#REF!</v></c></row>
      <row r="3"><c r="A3" t="inlineStr"><is><t>N2</t></is></c>\
      <c r="B3" t="inlineStr"><is><t>读报</t></is></c><c r="C3" t="inlineStr"><is><t>文化</t></is></c>\
      <c r="D3"><f>1+1</f><v>2</v></c>\
      <c r="E3" t="str"><f>""</f><v></v></c></row>
      <row r="4"><c r="A4" t="inlineStr"><is><t>N3</t></is></c>\
      <c r="B4" t="inlineStr"><is><t>读报</t></is></c><c r="C4" t="inlineStr"><is><t>文化</t></is></c>\
      <c r="D4"><f>1+1</f><v/></c></row>
      """
    let book = TinyBook(TinyBook.rows([Self.header + ["备注"]]) + formulas)
    let outcome = try folder(book).read()
    let faults = outcome.faults.filter { $0.severity >= .rowFault }
    let found = faults.map {
      "\($0.row ?? 0) \($0.column ?? "") \($0.value ?? "-") \($0.message.code)"
    }
    #expect(
      found == [
        "2 数量 - fault.unsavedFormula", "2 需求名称 #N/A fault.failedFormula",
        "4 数量 - fault.unsavedFormula",
      ]
    )
    #expect(outcome.week?.needs.map(\.id.text) == ["N2"])
    #expect(outcome.week?.needs.first?.quantity == 2)
    #expect(outcome.week?.setAside.map(\.id) == ["N1", "N3"])
  }

  @Test func `cells beside the table are questioned, short rows are not`() throws {
    let rows = [Self.good + ["", "记得问"], ["N2", "送报", "文化"]]
    let outcome = try folder(needs(rows)).read()
    #expect(outcome.week?.needs.count == 2)
    let beside = outcome.faults.filter { $0.message.code == "fault.cellsBesideTable" }
    #expect(beside.map(\.row) == [2] && beside.map(\.severity) == [.warning])
    #expect(!outcome.codes.contains { $0.contains("tooFewCells") })
  }

  @Test func `a broken sheet is named and the other faults are still found`() throws {
    var book = needs([Self.good])
    book.sheets.append(("人员名册", "<row r='1'><c r='XFE1' t='n'><v>1</v></c></row>"))
    let folder = try folder(book, as: "本周.xlsx")
    try folder.write("资源编号,单位名称\nR1,甲\n", as: "资源清单.csv")
    let outcome = try folder.read()
    #expect(outcome.complaints.count { $0.hasPrefix("fileFault") } == 2, "\(outcome.codes)")
    let fault = try #require(outcome.faults.first { $0.message.code == "fault.badCellReference" })
    #expect(fault.file == "本周.xlsx" && fault.sheet == "人员名册")
    #expect(fault.message.arguments == [.text("XFE1")])
    #expect(outcome.codes.contains("fileFault fault.missingColumn"))
    #expect(!outcome.codes.contains("fileFault fault.missingTable"))
  }

  @Test func `an empty sheet of a table is an empty file`() throws {
    let outcome = try folder(TinyBook("<row r='1'><c r='A1'/></row>")).read()
    #expect(outcome.complaints == ["fileFault fault.emptyFile"])
    #expect(outcome.faults.first?.sheet == "需求清单")
    var blank = TinyBook("")
    blank.sheets = [("Sheet1", ""), ("Sheet2", "")]
    let folder = try folder(needs([Self.good]))
    try folder.write(blank.bytes, as: "人员名册.xlsx")
    let other = try folder.read()
    #expect(other.complaints == ["fileFault fault.emptyFile"])
    #expect(other.faults.first { $0.severity == .fileFault }?.file == "人员名册.xlsx")
  }

  @Test func `a damaged workbook of people does not hide that the needs are missing`() throws {
    let folder = try WeekFolder([:])
    try folder.write(Array("PK".utf8), as: "人员名册.xlsx")
    let outcome = try folder.read()
    #expect(
      outcome.complaints == ["fileFault fault.damagedBook", "fileFault fault.missingTable"]
    )
  }
  #else
  @Test func `without workbooks a workbook is a fault that says what to do`() throws {
    let folder = try folder(TinyBook(TinyBook.rows([Self.header, Self.good])), as: "本周.xlsx")
    let outcome = try folder.read()
    #expect(
      outcome.complaints == ["warning fault.workbooksNotBuilt", "fileFault fault.missingTable"]
    )
    #expect(outcome.faults.contains { $0.mend == Message(MendCode.buildWithWorkbooks) })
    #expect(outcome.week == nil)
  }

  @Test func `without workbooks one of another name keeps nothing from being planned`() throws {
    let rows = [Self.header, Self.good].map { $0.joined(separator: ",") }
    let folder = try WeekFolder([:])
    try folder.write(rows.joined(separator: "\n"), as: "需求清单.csv")
    try folder.write(Array("PK".utf8), as: "通讯录.xlsx")
    let outcome = try folder.read()
    #expect(outcome.complaints.contains("warning fault.workbooksNotBuilt"))
    #expect(outcome.week != nil)
  }
  #endif

  @Test(arguments: ["xls", "xlsb", "et", "ods", "wps", "docx", "pdf"])
  func `a table in another program's format is never passed over`(ending: String) throws {
    let folder = try WeekFolder([:])
    try folder.write("x", as: "需求清单.\(ending)")
    #expect(try folder.read().complaints == ["fileFault fault.textBook"])
  }
}
