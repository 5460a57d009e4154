// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Tables
import Testing

/// Lists whose rows are duties, people and households.
@Suite struct VisitListTests {
  private static let households = [
    "联系户.csv": "户编号,楼栋,门牌,困难类型\nH1,3栋,2单元301,残疾\nH2,3栋,1单元101,独居、残疾\nH3,5栋,,\n"
  ]

  @Test func `a duty for each row, with building and door`() throws {
    let rows = "人员编号,户编号\nK1,H1\nK2,H2\nK1,H3\n"
    let calendar = try VisitFolder(Self.households.merging(["结对表.csv": rows]) { $1 }).calendar()
    let duties = try #require(calendar?.duties)
    #expect(duties.map(\.id) == ["走访·K1·H1", "走访·K1·H3", "走访·K2·H2"])
    #expect(duties[0].stops == [VisitStop("H1", building: "3栋", door: 200_301)])
    #expect(duties[2].staff == .one(PersonID("K2")) && duties[2].minutes == 30)
    #expect(duties[0].windows == [VisitWindow(0, 180, most: 1), VisitWindow(181, 364, most: 1)])
  }

  @Test func `a duty for each person, with all households in turn`() throws {
    let rows = "户编号,先锋党员编号,频次,分钟\nH1,K1,,\nH2,K2,每月2次,20\nH3,K1,,\n"
    let outcome = try VisitFolder(
      duties: "{名称: 入户, 类别: 走访, 频次: 每月至少一次, 名单: 联系表, 按: 人, 每次户数: 2}",
      files: Self.households.merging(["联系表.csv": rows]) { $1 }
    )
    .outcome()
    #expect(outcome.complaints == [])
    #expect(outcome.duties == ["入户·K1", "入户·K2"])
    #expect(outcome.duty("入户·K1")?.stops.map(\.id) == ["H1", "H3"])
    #expect(outcome.duty("入户·K1")?.stopsPerTime == 2)
    #expect(outcome.duty("入户·K2")?.minutes == 20)
    #expect(outcome.duty("入户·K2")?.windows.first == VisitWindow(0, 30, least: 2, most: 2))
  }

  @Test func `a duty for each site, whose people take turns`() throws {
    let rows = "工作室,代表委员,场地,每次人数\n东街,K1、乙,一楼,2\n西街,K2,,\n西街,甲,,\n"
    let outcome = try VisitFolder(
      duties: "{名称: 接访, 频次: 每月定期接访, 名单: 工作室}",
      files: ["工作室.csv": rows]
    )
    .outcome()
    #expect(outcome.complaints == [])
    let pool = [PersonID("K1"), PersonID("K2")]
    #expect(outcome.duty("接访·东街")?.staff == .turns(of: pool, heads: 2))
    #expect(outcome.duty("接访·东街")?.venue == PlaceID("一楼"))
    #expect(outcome.duty("接访·西街")?.staff == .turns(of: pool, heads: 1))
    #expect(outcome.duty("接访·西街")?.site == "西街")
  }

  @Test func `people of the settings: each, all, in turn, or one team with households`() throws {
    let outcome = try VisitFolder(
      duties: "{名称: 会议, 频次: 一季度一次, 人员: 全体}",
      "{名称: 活动, 频次: 每月至少一次, 人员: 干部, 按: 人}",
      "{名称: 义诊, 频次: 每月1次, 人员: 医疗队, 对象: 残疾, 每次户数: 8}",
      files: Self.households.merging([
        "人员名册.csv": "人员编号,姓名,身份,队伍\nK1,甲,干部,一队\nK2,乙,干部,\nY,医疗队,队伍,\n"
      ]) { $1 }
    )
    .outcome()
    // The third household has no type, and nobody visits it.
    #expect(outcome.complaints == ["warning visitFault.unvisited"])
    #expect(outcome.duties == ["义诊", "会议", "活动·K1", "活动·K2"])
    #expect(outcome.duty("会议")?.staff == .all(["K1", "K2", "Y"].map { PersonID($0) }))
    #expect(outcome.duty("义诊")?.stops.map(\.id) == ["H1", "H2"])
    #expect(outcome.person("K1")?.team == TeamID("一队"))
  }

  @Test func `the sheet of a pairing is a list, whatever its scheme calls the sides`() throws {
    let known = "干部编号,干部名称,户编号,户名称,距离(米),说明,状态\nK1,甲,H1,,10,,拟定\n"
    #expect(try VisitFolder(["结对表.csv": known]).outcome().duties == ["走访·K1·H1"])
    let english = "cadre id,cadre name,household id,household name,reason,state\nK1,甲,H1,,,\n"
    #expect(try VisitFolder(["结对表.csv": english]).outcome().duties == ["走访·K1·H1"])
    let other = "网格员编号,网格员名称,户编号\nK1,甲,H1\n"
    let outcome = try VisitFolder(["结对表.csv": other]).outcome()
    #expect(outcome.duties == ["走访·K1·H1"])
    #expect(outcome.faults(.columnTaken).map(\.column) == ["网格员编号"])
    let unclear = "甲方编号,乙方编号\nK1,H1\n"
    let refused = try VisitFolder(["结对表.csv": unclear]).outcome()
    #expect(refused.complaints == ["fileFault visitFault.missingColumn"])
    let stated = try VisitFolder(
      duties: "{名称: 走访, 频次: 半年一走访, 名单: 结对表, 列: {人员: 甲方编号, 对象: 乙方编号}}",
      files: ["结对表.csv": unclear]
    )
    .outcome()
    #expect(stated.duties == ["走访·K1·H1"], "\(stated.complaints)")
  }

  @Test func `all faults of the rows are told in one run`() throws {
    let rows = """
      人员编号,户编号,频次
      K9,H1,
      丙,H1,
      K1,H9,
      K1、K2,H1,
      ,H1,
      K1,,
      K1,H1,逢年过节
      K2,13912345678,

      """
    var files = Self.households
    files["结对表.csv"] = rows
    files["人员名册.csv"] = "人员编号,姓名\nK1,甲\nK2,丙\nK3,丙\n"
    let outcome = try VisitFolder(files).outcome()
    let found = outcome.faults.filter { $0.severity == .rowFault }
      .map { "\($0.row ?? 0) \($0.message.code)" }
    #expect(
      found == [
        "2 visitFault.stranger", "3 visitFault.severalNamesakes", "4 visitFault.unknownHousehold",
        "5 fault.severalPeople", "6 fault.missingValue", "7 fault.missingValue",
        "8 recurrence.unknownWords", "9 fault.personalKey",
      ]
    )
    // Nothing that may name somebody is shown.
    #expect(outcome.faults.allSatisfy { $0.value?.contains("139") != true })
    #expect(outcome.faults.allSatisfy { $0.value?.contains("丙") != true })
  }

  @Test func `rows that stand there twice count once, shared households are questioned`() throws {
    let rows = "人员编号,户编号\nK1,H1\nK1,H1\nK2,H1\n"
    let outcome = try VisitFolder(["结对表.csv": rows]).outcome()
    #expect(
      outcome.complaints == [
        "warning visitFault.repeatedRow", "warning visitFault.sharedHousehold",
      ]
    )
    #expect(outcome.duties == ["走访·K1·H1", "走访·K2·H1"])
  }

  @Test func `a household twice in its table is told, and whom nobody visits`() throws {
    let same = try VisitFolder(["联系户.csv": "户编号,楼栋\nH1,1\nH1,1\nH2,1\nH3,2\n"]).outcome()
    #expect(same.complaints == ["warning visitFault.unvisited", "warning fault.duplicateRow"])
    let other = try VisitFolder(["联系户.csv": "户编号,楼栋\nH1,1\nH1,2\nH2,1\n"]).outcome()
    #expect(other.complaints == ["rowFault fault.duplicateID"])
  }

  @Test func `without a list of people they are made from the rows`() throws {
    let outcome = try VisitFolder(["人员名册.csv": ""]).outcome()
    #expect(outcome.complaints == [] && outcome.duties.count == 2)
    #expect(outcome.faults(.peopleMade).map(\.message.arguments) == [[.number(2)]])
  }

  @Test func `names are keys where there are no numbers, but not twice`() throws {
    let rows = "姓名,户编号\n甲,H1\n"
    let column = "{名称: 走访, 频次: 半年一走访, 名单: 结对表, 列: {人员: 姓名}}"
    let good = try VisitFolder(
      duties: column,
      files: ["人员名册.csv": "姓名\n甲\n乙\n", "结对表.csv": rows]
    )
    .outcome()
    #expect(good.duties == ["走访·甲·H1"], "\(good.complaints)")
    let bad = try VisitFolder(
      duties: column,
      files: ["人员名册.csv": "姓名\n甲\n甲\n", "结对表.csv": rows]
    )
    .outcome()
    #expect(bad.complaints == ["rowFault visitFault.namesake"])
  }

  @Test func `foreign tables are read through a mapping`() throws {
    let outcome = try VisitFolder([
      "映射.yaml": "各表:\n  - {文件: 台账.csv, 作为: 联系户, 列: {户编号: 户号, 楼栋: 幢}}\n",
      "台账.csv": "户号,幢\nH1,7\nH2,8\n",
    ])
    .outcome()
    #expect(outcome.complaints == [])
    #expect(outcome.duty("走访·K1·H1")?.stops.first?.building == "7")
    let bad = try VisitFolder(["映射.yaml": "文件: 台账.csv\n作为: 需求清单\n"]).outcome()
    #expect(bad.complaints == ["fileFault visitFault.unknownTable"])
    let missing = try VisitFolder(["映射.yaml": "文件: 台账.csv\n作为: 联系户\n"]).outcome()
    #expect(missing.complaints == ["fileFault scheme.missingTable"])
  }

  @Test func `a list that is not there is a fault of the settings' line`() throws {
    let outcome = try VisitFolder(duties: "{名称: 走访, 频次: 半年一走访, 名单: 结队表}").outcome()
    let fault = outcome.faults.first { $0.severity == .fileFault }
    #expect(fault?.file == "走访.yaml" && fault?.row == 4)
    #expect(fault?.mend.arguments.first == .text("结对表"))
  }

  @Test(arguments: [
    ("每月第二个周六", [DayType.workday, .makeUpWorkday, .weekend]),
    ("每周一三", [DayType.workday, .makeUpWorkday]), ("每月15日", [DayType.workday, .makeUpWorkday]),
    ("每天", DayType.allCases), ("每月1次", [DayType.workday, .makeUpWorkday]),
  ])
  func `a rhythm that names a weekend opens it`(rhythm: String, types: [DayType]) throws {
    let duty = "{名称: 活动, 频次: \(rhythm), 人员: 全体}"
    #expect(try VisitFolder(duties: duty).outcome().duty("活动")?.dayTypes == Set(types))
    let stated = "{名称: 活动, 频次: \(rhythm), 人员: 全体, 日子: 节假日}"
    #expect(try VisitFolder(duties: stated).outcome().duty("活动")?.dayTypes == [.holiday])
  }

  @Test func `more than stand in turns is a warning`() throws {
    let outcome = try VisitFolder(duties: "{名称: 接访, 频次: 每月1次, 人员: 全体, 每次人数: 3}").outcome()
    #expect(outcome.complaints == ["warning visitFault.smallPool"])
  }

  #if Workbooks
  @Test func `one workbook may hold all tables`() throws {
    let folder = try WeekFolder()
    try folder.write(try #require(VisitFolder().files["走访.yaml"]), as: "走访.yaml")
    var book = TinyBook("")
    book.sheets = [
      ("人员名册", TinyBook.rows([["人员编号", "姓名"], ["K1", "甲"]])),
      ("结对表", TinyBook.rows([["2026年结对", ""], ["人员编号", "户编号"], ["K1", "H1"]])),
      ("联系户", TinyBook.rows([["户编号", "楼栋"], ["H1", "9栋"]])),
    ]
    try folder.write(book.bytes, as: "走访台.xlsx")
    let outcome = try VisitReader(folder: folder.path).read()
    #expect(outcome.complaints == [])
    #expect(outcome.duty("走访·K1·H1")?.stops.first?.building == "9栋")
  }
  #endif
}
