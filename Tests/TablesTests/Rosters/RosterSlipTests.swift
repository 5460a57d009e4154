// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Tables
import Testing

/// What is misspelt, empty or not clear is told, and never read as something else.
@Suite struct RosterSlipTests {
  private static let namesakes = "志愿者编号,姓名\nP1,甲\nP2,甲\nP3,丙\n"

  @Test(
    arguments: [
      ("可用时间.csv", "人员,日期,状太\nP1,2026-03-03,不行\n", "状太", "状态"),
      ("可用时间.csv", "人员,日其,状态\nP1,2026-03-03,不行\n", "日其", "日期"),
      ("意愿.csv", "人员,日期,意原\nP1,2026-03-03,不想\n", "意原", "意愿"),
      ("历史.csv", "人员,班次,夜斑\nP1,3,2\n", "夜斑", "夜班"),
    ]
  )
  func `a column that decides and is nearly there makes the file unusable`(
    file: String,
    text: String,
    title: String,
    meant: String
  ) throws {
    let outcome = try RosterFolder([file: text]).outcome()
    let fault = outcome.faults.first { $0.severity == .fileFault }
    #expect(fault?.file == file && fault?.column == title)
    #expect(fault?.mend == Message(MendCode.perhapsName, .text(meant)))
    #expect(outcome.roster == nil)
  }

  @Test func `other columns that are not read are told`() throws {
    let outcome = try RosterFolder([
      "班次需求.csv": "班次编号,岗位,日期,时间,服务对,天气\nS1,巡,2026-03-03,9:00-11:00,一队,晴\n",
      "可用时间.csv": "人员,姓名,日期,状态,天气\nP1,甲,2026-03-03,不行,晴\n",
    ])
    .outcome()
    let told = outcome.faults.filter { $0.message.code == "fault.unknownColumn" }
    #expect(told.map(\.file) == ["可用时间.csv", "班次需求.csv", "班次需求.csv"])
    #expect(told.map(\.column) == ["天气", "天气", "服务对"])
    #expect(told.map(\.severity) == [.note, .note, .warning])
    #expect(told.last?.mend == Message(MendCode.perhapsName, .text("服务队")))
    #expect(outcome.person("P1")?.availability.map(\.state) == [.no])
  }

  @Test func `files that are not read are told`() throws {
    let outcome = try RosterFolder([
      "请假.csv": "人员,日期\nP1,2026-03-03\n", "可用时问.csv": "人员,日期\nP1,2026-03-03\n",
      "菜单.csv": "菜\n面\n", "历史.csv": "人员,班次\nP1,3\n",
    ])
    .outcome()
    let told = outcome.faults.filter { $0.message.code == "fault.unknownFile" }
    #expect(told.map(\.file) == ["可用时问.csv", "菜单.csv", "请假.csv"])
    #expect(told.map(\.severity) == [.warning, .note, .warning])
    #expect(told.first?.mend == Message(MendCode.perhapsName, .text("可用时间")))
    #expect(told.last?.mend.code == "rosterMend.writeLeave")
    #expect(outcome.roster != nil)
  }

  @Test func `a name of two people is a fault of its row`() throws {
    for (file, text) in [
      ("可用时间.csv", "人员,日期,状态\n甲,2026-03-03,不行\n"), ("历史.csv", "人员,班次\n甲,3\n"),
      ("意愿.csv", "人员,日期\n甲,2026-03-03\n"),
    ] {
      let outcome = try RosterFolder(["人员名册.csv": Self.namesakes, file: text]).outcome()
      #expect(outcome.complaints == ["rowFault rosterFault.namesakes"])
      let fault = outcome.faults.first { $0.severity == .rowFault }
      #expect(fault?.row == 2 && fault?.value == nil)
      #expect(fault?.mend == Message(RosterMend.useNumber))
    }
    let rule = try RosterFolder(rule: "{不同班: [甲, P3]}", ["人员名册.csv": Self.namesakes])
      .outcome()
    #expect(rule.complaints == ["fileFault rosterFault.namesakes"])
  }

  @Test func `a second row of one person is a fault`() throws {
    let outcome = try RosterFolder([
      "历史.csv": "人员,班次,夜班\nP1,10,10\nP2,1,1\n甲,1,1\n"
    ])
    .outcome()
    #expect(outcome.complaints == ["rowFault rosterFault.secondRow"])
    let fault = outcome.faults.first { $0.severity == .rowFault }
    #expect(fault?.row == 4 && fault?.message.arguments == [.number(2)])
    #expect(outcome.person("P1")?.history?.shifts == 10)
  }

  @Test(arguments: ["人员,班次\nP1,1.5\n", "人员,小时\nP1,很久\n"])
  func `tallies that are no numbers are faults`(text: String) throws {
    let outcome = try RosterFolder(["历史.csv": text]).outcome()
    #expect(outcome.complaints == ["rowFault fault.badNumber"])
  }

  @Test(
    arguments: ["历史.csv", "意愿.csv", "可用时间.csv", "上期排班.csv", "服务队.csv", "社区网格.csv"]
  )
  func `an empty table that need not be there is a warning`(file: String) throws {
    for text in ["", "\n,,\n"] {
      let outcome = try RosterFolder([file: text]).outcome()
      #expect(outcome.complaints == ["warning fault.emptyFile"])
      #expect(outcome.roster?.shifts.count == 1)
    }
    let needed = try RosterFolder(["班次需求.csv": ""]).outcome()
    #expect(needed.complaints.contains("fileFault fault.emptyFile"))
  }

  @Test func `an unknown team is a fault with the team that is meant`() throws {
    let outcome = try RosterFolder([
      "服务队.csv": "队伍编号,队伍名称\nT1,朝阳队\n",
      "班次需求.csv": "班次编号,岗位,日期,时间,服务队\nS1,巡,2026-03-03,9:00-11:00,朝阴队\n",
    ])
    .outcome()
    #expect(outcome.complaints.contains("rowFault fault.unknownTeam"))
    let fault = outcome.faults.first { $0.severity == .rowFault }
    #expect(fault?.mend == Message(MendCode.perhapsName, .text("朝阳队")))
  }

  @Test(
    arguments: [
      "急救", "急救证", "急救员证", "救护员", "救护员证", "律师证", "律师执业证", "心理咨询师", "心理咨询师证", "消防证",
      "消防设施操作员", "健康证", "电工证",
    ]
  )
  func `a demand is met by the same word, as a certificate and as a tag`(word: String) throws {
    let outcome = try RosterFolder([
      "人员名册.csv": "志愿者编号,姓名,特长,资格证书\nP1,甲,,\(word)\nP2,乙,\(word),\nP3,丙,,\n",
      "班次需求.csv": "班次编号,岗位,日期,时间,专业要求\nS1,巡,2026-03-03,9:00-11:00,\(word)1人\n",
    ])
    .outcome()
    let role = try #require(outcome.roster?.shifts.first?.roles.first)
    let day = Day("2026-03-03") ?? Day(number: 0)
    #expect(role.heads == 1)
    #expect(outcome.roster?.people.map { $0.holds(role.tag, on: day) } == [true, true, false])
  }

  @Test func `names of one certificate are the same, in rules too`() throws {
    let outcome = try RosterFolder(
      rule: "{每周最多班次: 1, 人员范围: {标签: 急救员证}}",
      [
        "人员名册.csv": "志愿者编号,姓名,特长,资格证书\nP1,甲,急救证,\nP2,乙,急救,\nP3,丙,,救护员证\n",
        "班次需求.csv": "班次编号,岗位,日期,时间,专业要求\nS1,巡,2026-03-03,9:00-11:00,急救\n",
      ]
    )
    .outcome()
    let day = Day("2026-03-03") ?? Day(number: 0)
    #expect(outcome.complaints == [])
    #expect(outcome.stated?.scope.tags == ["急救"])
    #expect(outcome.roster?.people.map { $0.holds("急救", on: day) } == [true, true, true])
  }
}
