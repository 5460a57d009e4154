// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

@Suite struct PartNameTests {
  @Test(arguments: [
    ("需求清单-东风社区", PartLabel.place("东风社区")), ("需求清单（西城）", .word("西城")),
    ("需求清单(东风)", .word("东风")), ("需求清单 东风", .word("东风")), ("需求清单_西城", .word("西城")),
    ("东风社区需求清单", .place("东风社区")), ("东风-需求清单", .word("东风")), ("needs-east", .word("east")),
  ])
  func `parts of a table are named after it and something else`(name: String, label: PartLabel) {
    #expect(PartName(name)?.kind == .needs)
    #expect(PartName(name)?.label == label)
  }

  @Test(arguments: [
    "需求清单(3月)", "需求清单(1)", "需求清单-副本", "需求清单旧", "需求清单-备份", "3月需求清单", "需求清单-2026",
    "人员-外出", "东风社区", "需求清单汇总", "needs-old", "项目清单-东风社区",
  ])
  func `months, copies and other lists are no parts`(name: String) {
    #expect(PartName(name) == nil)
  }

  @Test func `a table itself has no label`() {
    #expect(PartName("需求清单")?.label == nil && PartName("Needs")?.kind == .needs)
  }

  @Test func `sheets of spreadsheets say nothing`() {
    #expect(PartLabel("Sheet1") == .neutral && PartLabel("工作表 2") == .neutral)
    #expect(PartLabel("汇总") == .summary && PartLabel("3月") == .other)
    #expect(PartLabel("1.东风社区") == .place("东风社区"))
  }
}

@Suite struct TablePartTests {
  private static let header = ["序号", "需求名称", "需求类别", "数量", "风险说明", "核实人"]
  private static let plain = Self.header.joined(separator: ",") + "\n"

  private func rows(_ titles: [String]) -> String {
    Self.plain + titles.enumerated().map { "\($0 + 1),\($1),文化,1,无,Ben\n" }.joined()
  }

  @Test func `files of several communities are one table`() throws {
    let folder = try WeekFolder([
      "需求清单-东风社区.csv": rows(["读报", "送报"]), "需求清单（西城）.csv": rows(["读书"]),
    ])
    let outcome = try folder.read()
    let needs = try #require(outcome.week?.needs, "\(outcome.codes)")
    #expect(Set(needs.map(\.title)) == ["读报", "送报", "读书"])
    #expect(
      Set(needs.map { "\($0.title) \($0.place?.text ?? "")" }) == ["读报 东风社区", "送报 东风社区", "读书 西城"]
    )
    // 序号 1 stands in both: identifiers come from the content.
    #expect(Set(needs.map(\.id.text)).count == 3 && needs.allSatisfy { $0.id.text.hasPrefix("h") })
    #expect(outcome.statistics.rows["needs"] == 3)
    #expect(outcome.complaints == ["warning fault.partPlaceAssumed"])
    let joined = outcome.faults.filter { $0.message.code == "fault.partJoined" }
    #expect(joined.map(\.file) == ["需求清单-东风社区.csv", "需求清单（西城）.csv"])
    #expect(outcome.codes.contains("note fault.partPlace"))
  }

  @Test func `the name of a part is looked up among the places`() throws {
    let folder = try WeekFolder([
      "需求清单-西城.csv": rows(["读报"]), "需求清单-党建.csv": rows(["读书"]),
      "社区网格.csv": "地点编号,名称\nC1,西城社区\nC2,东风社区\n",
    ])
    let outcome = try folder.read()
    #expect(
      outcome.week?.needs.map { $0.place?.text }.sorted { ($0 ?? "") < ($1 ?? "") } == [nil, "C1"]
    )
    #expect(outcome.complaints == ["warning fault.partPlaceUnknown"], "\(outcome.codes)")
  }

  @Test func `a column of communities wins over the name of the part`() throws {
    let text = "需求名称,需求类别,风险说明,核实人,所属社区\n读报,文化,无,Ben,南苑社区\n"
    let folder = try WeekFolder(["需求清单-东风社区.csv": text])
    #expect(try folder.read().week?.needs.map { $0.place?.text } == ["南苑社区"])
  }

  @Test func `faults name their own file, and identifiers count over all parts`() throws {
    let head = "需求编号,需求名称,需求类别,数量,风险说明,核实人,所属社区\n"
    let folder = try WeekFolder([
      "需求清单-东风社区.csv": head + "N1,读报,文化,1,无,Ben,东风社区\nN2,送报,文化,-3,无,Ben,东风社区\n",
      "需求清单-西城社区.csv": head + "N3,读书,文化,x,无,Ben,西城社区\nN1,唱歌,文化,1,无,Ben,西城社区\n",
    ])
    let outcome = try folder.read()
    let faults = outcome.faults.filter { $0.severity == .rowFault }
    #expect(
      faults.map { "\($0.file) \($0.row ?? 0) \($0.message.code)" } == [
        "需求清单-东风社区.csv 2 fault.duplicateIDElsewhere", "需求清单-东风社区.csv 3 fault.negativeNumber",
        "需求清单-西城社区.csv 2 fault.badNumber", "需求清单-西城社区.csv 3 fault.duplicateIDElsewhere",
      ]
    )
    #expect(faults[0].message.arguments == [.text("需求清单-西城社区.csv"), .number(3)])
    #expect(outcome.week?.needs.isEmpty == true)
  }

  @Test func `parts may have other columns in another order`() throws {
    let folder = try WeekFolder([
      "需求清单-东风社区.csv": rows(["读报"]),
      "需求清单-西城社区.csv": "事项,类别,风险,核实情况,需要人数\n唱歌,文化,低,是,2\n",
    ])
    let needs = try #require(try folder.read().week?.needs)
    #expect(Set(needs.map(\.title)) == ["读报", "唱歌"])
    #expect(needs.first { $0.title == "唱歌" }?.quantity == 2)
  }

  @Test func `the whole beside a part, and one part twice, are asked about`() throws {
    let both = try WeekFolder(["需求清单.csv": rows(["读报"]), "需求清单-东风.csv": rows(["读报"])])
    #expect(
      try both.read().complaints.filter { $0.hasPrefix("fileFault") } == [
        "fileFault fault.wholeAndParts"
      ]
    )
    let twice = try WeekFolder(["需求清单-东风.csv": rows(["读报"]), "需求清单（东风）.csv": rows(["读报"])])
    #expect(
      try twice.read().complaints.filter { $0.hasPrefix("fileFault") } == [
        "fileFault fault.doubleTable"
      ]
    )
  }

  @Test func `possible duplicates are found across parts`() throws {
    let head = "需求名称,需求类别,风险说明,核实人,所属社区,收集时间\n"
    let folder = try WeekFolder([
      "需求清单-甲组.csv": head + "读报,文化,无,Ben,东风社区,2026-03-01\n",
      "需求清单-乙组.csv": head + "念报,文化,无,Ben,东风社区,2026-03-03\n",
    ])
    let fault = try folder.read().faults
      .first {
        $0.message.code == "fault.possibleDuplicateElsewhere"
      }
    #expect(fault?.message.arguments.count == 2)
  }

  #if Workbooks
  private func book(_ sheets: [(String, [[String]])]) -> TinyBook {
    var book = TinyBook("")
    book.sheets = sheets.map { ($0.0, TinyBook.rows($0.1)) }
    return book
  }

  private static func need(_ number: Int, _ title: String) -> [String] {
    ["\(number)", title, "文化", "1", "无", "Ben"]
  }

  @Test func `sheets named after communities are one table, a summary is not`() throws {
    let east = [Self.header, Self.need(1, "读报"), Self.need(2, "送报")]
    let west = [Self.header, Self.need(1, "读书")]
    let all = [Self.header, Self.need(1, "读报"), Self.need(2, "送报"), Self.need(3, "读书")]
    let sheets = [("东风社区", east), ("西城社区", west), ("汇总", all), ("填表说明", [["请填写"]])]
    let folder = try WeekFolder([:])
    try folder.write(book(sheets).bytes, as: "需求清单.xlsx")
    let outcome = try folder.read()
    let needs = try #require(outcome.week?.needs, "\(outcome.codes)")
    #expect(Set(needs.map { $0.place?.text ?? "" }) == ["东风社区", "西城社区"] && needs.count == 3)
    let left = outcome.faults.filter { $0.message.code == "fault.sheetLeftOut" }
    #expect(left.map(\.sheet) == ["汇总"])
    let guide = outcome.faults.filter { $0.message.code == "fault.unknownSheet" }
    #expect(guide.map(\.sheet) == ["填表说明"] && guide.allSatisfy { $0.severity == .note })
  }

  @Test func `sheets named after the table and a community are its parts`() throws {
    let sheets = [
      ("需求清单(东风社区)", [Self.header, Self.need(1, "读报")]),
      ("需求清单-西城社区", [Self.header, Self.need(1, "读书")]),
    ]
    let folder = try WeekFolder([:])
    try folder.write(book(sheets).bytes, as: "本周.xlsx")
    let outcome = try folder.read()
    #expect(outcome.week?.needs.count == 2 && outcome.complaints == [], "\(outcome.codes)")
  }

  @Test func `a book for each community may hold every table`() throws {
    let folder = try WeekFolder([:])
    for (name, title) in [("东风社区", "读报"), ("西城社区", "读书")] {
      let sheets = [
        ("需求清单", [Self.header, Self.need(1, title)]), ("人员名册", [["姓名"], ["Ada \(title)"]]),
      ]
      try folder.write(book(sheets).bytes, as: "\(name).xlsx")
    }
    let outcome = try folder.read()
    #expect(outcome.week?.needs.count == 2 && outcome.week?.people.count == 2, "\(outcome.codes)")
    #expect(Set(outcome.week?.needs.map { $0.place?.text } ?? []) == ["东风社区", "西城社区"])
  }

  @Test func `sheets of two months are not guessed at`() throws {
    let sheets = [
      ("2月", [Self.header, Self.need(1, "读报")]), ("3月", [Self.header, Self.need(1, "读书")]),
    ]
    let folder = try WeekFolder([:])
    try folder.write(book(sheets).bytes, as: "需求清单.xlsx")
    let fault = try folder.read().faults.first { $0.severity == .fileFault }
    #expect(fault?.message.code == "fault.tableUnclear" && fault?.sheet == "3月")
    let other = try WeekFolder([:])
    try other.write(book(sheets).bytes, as: "本周.xlsx")
    #expect(try other.read().complaints.contains("fileFault fault.tableUnclear"))
  }

  @Test func `what only its header tells is not read beside the table itself`() throws {
    let folder = try WeekFolder(["需求清单.csv": rows(["读报"])])
    try folder.write(book([("Sheet1", [Self.header, Self.need(1, "读书")])]).bytes, as: "上周.xlsx")
    let outcome = try folder.read()
    #expect(outcome.week?.needs.map(\.title) == ["读报"])
    #expect(outcome.complaints.contains("warning fault.sheetLeftOut"), "\(outcome.codes)")
  }

  @Test func `one table under two equal names is still a fault`() throws {
    let folder = try WeekFolder(["需求清单.csv": rows(["读报"])])
    try folder.write(book([("需求清单", [Self.header, Self.need(1, "读书")])]).bytes, as: "需求清单.xlsx")
    #expect(try folder.read().complaints.contains("fileFault fault.doubleTable"))
  }
  #endif
}
