// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street
import Testing

@testable import Tables

@Suite struct ImportTests {
  private static let hotline = """
    12345转办清单
    工单号,诉求内容,居民诉求类别,服务地点,人员情况,风险,核实情况,联系电话,收集时间
    W1,楼道照明坏了,维修,东风社区3号楼,两位老人,低,是,13800138000,2026-03-01
    W2,想学用手机,教学,西城社区,独居,低,是,13800138001,2026-03-01
    """

  private func folder() throws -> (source: WeekFolder, week: WeekFolder) {
    let source = try WeekFolder()
    try source.write(Self.hotline, as: "12345转办.csv")
    return (source, try WeekFolder(["需求清单.csv": "需求名称,需求类别,风险说明,核实人,服务地点\n读报,文化,无,Ben,东风社区\n"]))
  }

  private func importer(
    _ source: WeekFolder,
    _ week: WeekFolder,
    _ answers: [(title: String, meaning: String)] = [],
    file: String = "12345转办.csv"
  ) -> TableImporter {
    TableImporter(paths: ["\(source.path)/\(file)"], folder: week.path, answers: answers)
  }

  private func names(_ folder: WeekFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func `a preview tells what each column is taken for and writes nothing`() throws {
    let (source, week) = try folder()
    let before = try names(week)
    let outcome = importer(source, week).preview()
    #expect(try names(week) == before)
    let table = try #require(outcome.tables.first)
    #expect(table.table == "需求清单" && table.headerRow == 2 && table.rowCount == 2)
    let columns = table.columns.map { "\($0.title) \($0.meaning ?? "-") \($0.certainty.rawValue)" }
    #expect(
      columns == [
        "工单号 - unread", "诉求内容 需求名称 unsure", "居民诉求类别 需求类别 unsure", "服务地点 服务地点 sure", "人员情况 - unread",
        "风险 风险说明 sure", "核实情况 是否核实 sure", "联系电话 联系电话 sure", "收集时间 收集时间 sure",
      ]
    )
    // Nothing of anybody is shown.
    #expect(
      table.columns.map(\.sample).compactMap { $0 } == ["楼道照明坏了", "低", "2026-03-01"]
    )
    #expect(outcome.isUnsure && !outcome.isReady)
  }

  @Test func `nothing is taken while a column is not sure`() throws {
    let (source, week) = try folder()
    let before = try names(week)
    let result = try importer(source, week, [("诉求内容", "需求名称")]).apply()
    #expect(result.written == [] && result.outcome.isUnsure)
    #expect(try names(week) == before)
  }

  @Test func `answers are remembered and every later reading uses them`() throws {
    let (source, week) = try folder()
    let answers = [
      (title: "诉求内容", meaning: "需求名称"), (title: "居民诉求类别", meaning: "需求类别"),
      (title: "人员情况", meaning: "备注"),
      (title: "工单号", meaning: "需求编号"),
    ]
    let result = try importer(source, week, answers).apply()
    #expect(result.outcome.isReady, "\(result.outcome.faults)")
    #expect(result.written == ["列对应.yaml", "12345转办.csv"])
    #expect(try names(week) == ["12345转办.csv", "列对应.yaml", "街道.yaml", "需求清单.csv"])
    let read = try week.read()
    let needs = try #require(read.week?.needs, "\(read.codes)")
    #expect(Set(needs.map(\.title)) == ["读报", "楼道照明坏了", "想学用手机"])
    #expect(needs.filter { $0.id.text.hasPrefix("W") }.map(\.id.text) == ["W1", "W2"])
    #expect(
      !read.codes.contains("note fault.columnAssumed")
        && !read.codes.contains("note fault.unknownColumn")
    )
    // Another file with the same header is not asked about again.
    try source.write(
      Self.hotline.replacing("W1", with: "W8").replacing("W2", with: "W9"),
      as: "12345第二批.csv"
    )
    let next = importer(source, week, file: "12345第二批.csv").preview()
    #expect(!next.isUnsure && next.tables[0].columns[0].certainty == .answered)
    #expect(next.likelyDuplicates == 2, "\(next.faults.map(\.message.code))")
  }

  @Test func `a column that nobody wants stays unread without a word`() throws {
    let (source, week) = try folder()
    let answers = [
      (title: "诉求内容", meaning: "需求名称"), (title: "居民诉求类别", meaning: "不读"),
      (title: "人员情况", meaning: "需求类别"),
    ]
    let result = try importer(source, week, answers).apply()
    #expect(result.outcome.isReady)
    let read = try week.read()
    #expect(Set(read.week?.needs.map(\.category) ?? []) == ["文化", "两位老人", "独居"])
    #expect(!read.faults.contains { $0.column == "居民诉求类别" })
    let memory = try String(contentsOfFile: "\(week.path)/列对应.yaml", encoding: .utf8)
    #expect(memory.contains("\"居民诉求类别\": 不读") && memory.contains("\"12345转办.csv\": 需求清单"))
  }

  @Test func `answers that fit nothing, unknown files and taken names are refused`() throws {
    let (source, week) = try folder()
    #expect(importer(source, week, [("没有这列", "备注")]).preview().uselessAnswers == ["没有这列"])
    #expect(importer(source, week, [("诉求内容", "没有这个意思")]).preview().uselessAnswers == ["诉求内容"])
    try source.write("颜色,形状\n红,圆\n", as: "别的.csv")
    #expect(importer(source, week, file: "别的.csv").preview().unknownFiles == ["别的.csv"])
    try source.write("需求名称,需求类别\n唱歌,文化\n", as: "需求清单.csv")
    let taken = try importer(source, week, file: "需求清单.csv").apply()
    #expect(taken.outcome.takenNames == ["需求清单.csv"] && taken.written == [])
  }

  @Test func `a corrected table replaces the one of its name, which is kept`() throws {
    let (source, week) = try folder()
    let old = try String(contentsOfFile: "\(week.path)/需求清单.csv", encoding: .utf8)
    let new = old.replacing("文化", with: "教育")
    try source.write(new, as: "需求清单.csv")
    func replacing() -> TableImporter {
      TableImporter(
        paths: ["\(source.path)/需求清单.csv"],
        folder: week.path,
        isReplacing: true
      )
    }
    let first = try replacing().apply(keeping: "旧表")
    #expect(first.written == ["列对应.yaml", "需求清单.csv"])
    #expect(try String(contentsOfFile: "\(week.path)/需求清单.csv", encoding: .utf8) == new)
    #expect(try String(contentsOfFile: "\(week.path)/旧表/需求清单.csv", encoding: .utf8) == old)
    #expect(try replacing().apply(keeping: "旧表").written == ["列对应.yaml"])
    let third = new.replacing("教育", with: "体育")
    try source.write(third, as: "需求清单.csv")
    _ = try replacing().apply(keeping: "旧表")
    #expect(try String(contentsOfFile: "\(week.path)/旧表/需求清单-2.csv", encoding: .utf8) == new)
    #expect(try week.read().week?.needs.map(\.category) == ["体育"])
  }

  @Test func `marked copies are known for what they are`() {
    let tables = ["需求清单.csv", "需求清单.XLSX", "单位.csv", "资源.xlsm", "街道.yaml"]
    let copies = [
      "单位-marked.xlsx": "单位.csv", "需求清单-标注.XLSX": "需求清单.XLSX",
      "需求清单.csv-标注.xlsx": "需求清单.csv", "资源-标注.xlsx": "资源.xlsm",
    ]
    for (copy, table) in copies {
      #expect(MarkedName.original(of: copy, among: tables + [copy]) == table)
    }
    for other in ["单位.csv", "人员-标注.xlsx", "街道-标注.xlsx", "需求清单-标注.csv", "需求清单标注.xlsx"] {
      #expect(MarkedName.original(of: other, among: tables) == nil, "\(other)")
    }
  }

  @Test func `a wrong memory is a fault with its line`() throws {
    let week = try WeekFolder([
      "需求清单.csv": "需求名称,需求类别\n读报,文化\n",
      "列对应.yaml": "文件:\n  a.csv: 没有这张表\n表头:\n  - 表: 需求清单\n    列: {}\n",
    ])
    let faults = try week.read().faults.filter { $0.file == "列对应.yaml" }
    #expect(faults.map(\.row) == [2, 4] && faults.allSatisfy { $0.severity == .fileFault })
  }

  #if Workbooks
  @Test func `a marked copy is no second table but takes the place of the first`() throws {
    let (source, week) = try folder()
    let rows = [["需求名称", "需求类别", "核实人", "服务地点"], ["下棋", "文化", "Ben", "东风社区"]]
    let copy = TinyBook(TinyBook.rows(rows)).bytes
    try source.write(copy, as: "需求清单-标注.xlsx")
    func importer(_ file: String, isReplacing: Bool) -> TableImporter {
      TableImporter(paths: [file], folder: week.path, isReplacing: isReplacing)
    }
    let outside = "\(source.path)/需求清单-标注.xlsx"
    let refused = importer(outside, isReplacing: false).preview()
    #expect(refused.takenNames == ["需求清单.csv"] && !refused.isReady)
    let both = TableImporter(
      paths: [outside, "\(week.path)/需求清单.csv"],
      folder: week.path,
      isReplacing: true
    )
    #expect(both.preview().takenNames == ["需求清单.csv"])
    // Inside the folder it is a fault, and goes when it is taken.
    let inside = "\(week.path)/需求清单-标注.xlsx"
    try week.write(copy, as: "需求清单-标注.xlsx")
    #expect(
      try week.read().faults.filter { $0.severity == .fileFault }.map(\.file) == ["需求清单-标注.xlsx"]
    )
    let taken = try importer(inside, isReplacing: true).apply(keeping: "旧表")
    #expect(taken.outcome.isReady && taken.written.last == "需求清单.xlsx")
    #expect(try names(week) == ["列对应.yaml", "旧表", "街道.yaml", "需求清单.xlsx"])
    #expect(try week.read().week?.needs.map(\.title) == ["下棋"])
  }

  @Test func `sheets of a book are looked at one by one`() throws {
    let (source, week) = try folder()
    var book = TinyBook("")
    book.sheets = [
      ("Sheet1", TinyBook.rows([OfficeBook.header, OfficeBook.need("N8", "唱歌")])),
      ("说明", TinyBook.rows([["请填写"]])),
    ]
    try source.write(book.bytes, as: "社区报送.xlsx")
    let result = try importer(source, week, file: "社区报送.xlsx").apply()
    #expect(result.outcome.tables.map(\.table) == ["需求清单", nil])
    #expect(result.outcome.tables[0].reason == .header(7))
    let read = try week.read()
    #expect(read.week?.needs.count == 2, "\(read.codes)")
    #expect(read.week?.needs.contains { $0.id.text == "N8" } == true)
  }
  #endif
}
