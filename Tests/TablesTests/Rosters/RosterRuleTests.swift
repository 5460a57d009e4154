// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

@Suite struct RosterRuleReadingTests {
  private static let night =
    "班次编号,岗位,日期,时间,班次类型\nS1,巡,2026-03-03,22:00-23:30,夜班\nS2,巡,2026-03-03,9:00-10:00,早班\n"

  private static let laws: [(String, RosterLaw, Int?)] = [
    ("每日最多班次: 1", .shiftCount(most: 1, per: .day), nil),
    ("每周最多班次: 3", .shiftCount(most: 3, per: .week), nil),
    ("每周最多班次: 三", .shiftCount(most: 3, per: .week), nil),
    ("每周最多班次: 十二次", .shiftCount(most: 12, per: .week), nil),
    ("mostShiftsPerMonth: 3", .shiftCount(most: 3, per: .month), nil),
    ("总共最多班次: 3", .shiftCount(most: 3, per: .horizon), nil),
    ("每周最少班次: 1", .shiftCount(least: 1, per: .week), 20),
    ("每月最少班次: 1", .shiftCount(least: 1, per: .month), 20),
    ("总共最少班次: 1", .shiftCount(least: 1, per: .horizon), 20),
    ("每日最多小时: 8", .minutes(most: 480, per: .day), nil),
    ("每周最多小时: 20", .minutes(most: 1200, per: .week), nil),
    ("每月最多小时: 90分钟", .minutes(most: 90, per: .month), nil),
    ("总共最多小时: 1.5", .minutes(most: 90, per: .horizon), nil),
    ("每周最少小时: 2", .minutes(least: 120, per: .week), 1),
    ("每月最少小时: 2", .minutes(least: 120, per: .month), 1),
    ("总共最少小时: 2", .minutes(least: 120, per: .horizon), 1),
    ("每月最多周末: 2", .weekends(most: 2, per: .month), nil),
    ("总共最多周末: 2", .weekends(most: 2, per: .horizon), nil),
    ("周末成对: 是", .completeWeekends, nil),
    ("连续上班最多: 5", .consecutiveWork(most: 5), nil),
    ("连续上班最少: 2", .consecutiveWork(least: 2), nil),
    ("连续夜班最多: 2", .consecutiveWork(most: 2), nil),
    ("连续休息最多: 5", .consecutiveOff(most: 5), nil),
    ("连续休息最少: 2", .consecutiveOff(least: 2), nil),
    ("班间休息: 11", .rest(minutes: 660), nil),
    ("换地间隔: 30", .travelBuffer(minutes: 30), nil),
    ("换地间隔: 1小时", .travelBuffer(minutes: 60), nil),
    ("均衡: 班次", .equalShares(of: .shifts, tolerance: 1), 1),
    ("{均衡: 小时, 允差: 2}", .equalShares(of: .minutes, tolerance: 120), 1),
    ("{均衡: 节假日, 允差: 0}", .equalShares(of: .holidayShifts, tolerance: 0), 1),
    ("不排: 是", .excluded, nil), ("勉强: 是", .reluctance, 10), ("意愿: 是", .wishes, 1),
    ("不同班: [甲, P2]", .apartAtShift([PersonID("P1"), PersonID("P2")]), nil),
    ("不同日: [甲, P2]", .apartOnDay([PersonID("P1"), PersonID("P2")]), nil),
    ("同班: 甲、P2", .together([PersonID("P1"), PersonID("P2")]), nil),
    ("至少同班人数: 2", .leastTogether(heads: 2), nil), ("男女搭配: 是", .bothSexes, nil),
    ("老带新: 是", .beside(tag: "新手", by: "老手"), nil),
    ("老带新: {新: 见习, 老: 骨干, 一带几: 2}", .beside(tag: "见习", by: "骨干", ratio: 2), nil),
    ("儿童看护: 8", .adultRatio(tag: "已核查", childrenPerAdult: 8), nil),
    (
      "儿童看护: {看护人: 老师, 每人儿童: 5}", .adultRatio(tag: "老师", childrenPerAdult: 5), nil
    ),
    (
      "不得相接: 夜班-早班",
      .succession(then: RosterShiftFilter(kinds: ["早班"]), withinDays: 1), nil
    ),
    (
      "不得相接: {前: 夜班, 后: {类型: 早班}, 天数: 2}",
      .succession(then: RosterShiftFilter(kinds: ["早班"]), withinDays: 2), nil
    ),
  ]

  @Test(arguments: 0..<Self.laws.count) func `a rule is read`(number: Int) throws {
    let (text, law, price) = Self.laws[number]
    let outcome = try RosterFolder(rule: text, ["班次需求.csv": Self.night]).outcome()
    #expect(outcome.complaints.filter { $0 != "warning rosterFault.unknownTag" } == [])
    #expect(outcome.stated?.law == law, "\(text)")
    #expect(outcome.stated?.price == price && outcome.stated?.isOn == true, "\(text)")
    if text.hasPrefix("不得相接") { #expect(outcome.stated?.shifts.kinds == ["夜班"]) }
    #expect(outcome.stated?.shifts.nightsOnly == text.hasPrefix("连续夜班"))
  }

  @Test func `every rule of the file has a test`() {
    let stated = Self.laws.map(\.0).joined()
    for key in RosterRuleKey.allCases {
      #expect(stated.contains(key.chinese) || stated.contains(key.rawValue), "\(key)")
    }
  }

  @Test func `options of a rule`() throws {
    let rule = """
      {每周最多班次: 2, 名称: 老人少排, 罚分: 7, 启用: 否,
          人员范围: {年龄: "65..", 队伍: 一队, 标签: [急救], 无标签: 新手, 人员: 甲},
          班次范围: {类型: 巡逻, 岗位: [巡逻], 日子: [工作日, 节假日], 夜班: 是, 风险: 中}}
      """
    let outcome = try RosterFolder(
      rule: rule,
      ["人员名册.csv": "志愿者编号,姓名,特长,所属服务队\nP1,甲,急救、新手,一队\n"]
    )
    .outcome()
    #expect(outcome.complaints == [])
    let found = try #require(outcome.roster?.rules.first { $0.id == "老人少排" })
    #expect(found.price == 7 && !found.isOn && found.standing == .house)
    #expect(
      found.scope
        == RosterScope(
          teams: [TeamID("一队")],
          people: [PersonID("P1")],
          tags: ["急救"],
          withoutTags: ["新手"],
          leastAge: 65
        )
    )
    #expect(
      found.shifts
        == RosterShiftFilter(
          kinds: ["巡逻"],
          names: ["巡逻"],
          dayTypes: [.workday, .makeUpWorkday, .holiday],
          nightsOnly: true,
          leastRisk: .medium
        )
    )
  }

  @Test func `the law is always there, the rest by default`() throws {
    func ids(_ yaml: String) throws -> [String] {
      var folder = RosterFolder()
      folder.files["排班.yaml", default: ""] += yaml
      return try folder.outcome().roster?.rules.map(\.id) ?? []
    }
    #expect(try ids("") == ["未成年人不做高风险", "老人夜班", "勉强", "意愿", "均衡"])
    #expect(try ids("关闭规则: []\n规则: []\n") == ids(""))
    #expect(try ids("关闭规则:\n规则:\n") == ids(""))
    #expect(try ids("关闭规则: [老人夜班, 均衡, 未成年人不做高风险]\n") == ["未成年人不做高风险", "勉强", "意愿"])
    #expect(
      try ids("规则:\n  - 均衡: 夜班\n  - 意愿: 是\n")
        == ["未成年人不做高风险", "1 均衡", "2 意愿", "老人夜班", "勉强"]
    )
    let legal = try RosterFolder().outcome().roster?.rules.first
    #expect(legal?.standing == .legal(.minorRisk) && legal?.isHard == true)
    #expect(legal?.scope.mostAge == 17 && legal?.shifts.leastRisk == .high)
  }

  @Test func `caps in the list of people are stated, not assumed`() throws {
    let outcome = try RosterFolder([
      "人员名册.csv": "志愿者编号,姓名,每周次数上限\nP1,甲,3\nP2,乙,2\n"
    ])
    .outcome()
    let notice = outcome.roster?.notices.first { $0.code == "rosterFault.assumedRules" }
    let both = [
      "未成年人不做高风险、老人夜班、勉强、意愿、均衡",
      "noHighRiskForMinors, noNightsForElderly, reluctance, wishes, equalShares",
    ]
    #expect(notice?.arguments == [.text("either:\(both[0])|\(both[1])")])
    #expect(outcome.roster?.rules.contains { $0.id == "每周次数上限 3" } == true)
  }

  @Test func `an unknown key is told once, with the key that is meant`() throws {
    let outcome = try RosterFolder(rule: "{每周最多班子: 2}").outcome()
    let fault = outcome.faults.first { $0.severity == .fileFault }
    #expect(fault?.message == Message(RosterFaultCode.unknownKey, .text("每周最多班子")))
    #expect(fault?.mend.code == "schemeMend.perhaps")
    #expect(fault?.mend.arguments.first == .text("每周最多班次"))
  }

  @Test func `thirty rules are read, one more is a fault with both numbers`() throws {
    func outcome(_ rules: Int, pairs: Int = 0) throws -> RosterOutcome {
      var folder = RosterFolder()
      var items = (0..<rules).map { "  - {每周最多班次: \(7 + $0), 名称: 第\($0)条}\n" }
      // Rules that name people count for those alone.
      items += (0..<pairs).map { "  - {不同班: [P1, P2], 名称: 对\($0)}\n" }
      folder.files["排班.yaml", default: ""] += "规则:\n" + items.joined()
      return try folder.outcome()
    }
    #expect(try outcome(30).complaints == [])
    #expect(try outcome(31).complaints == ["fileFault rosterFault.tooManyRules"])
    #expect(try outcome(20, pairs: 10).complaints == [])
    #expect(try outcome(20, pairs: 11).complaints == ["fileFault rosterFault.tooManyRules"])
  }

  @Test(
    arguments: [
      ("每周最多班: 3", "fileFault rosterFault.unknownKey"),
      ("每周最多班次: 很多", "fileFault rosterFault.badValue"),
      ("每周最多班次: 1.5", "fileFault rosterFault.badValue"),
      ("班间休息: 很久", "fileFault rosterFault.badValue"),
      ("{每周最多班次: 3, 每月最多班次: 4}", "fileFault rosterFault.oneRuleEach"),
      ("{罚分: 3}", "fileFault rosterFault.oneRuleEach"),
      ("{每周最多班次: 3, 罚分: 0}", "fileFault rosterFault.badValue"),
      ("{每周最多班次: 3, 人员范围: {人员: 谁}}", "fileFault rosterFault.unknownPerson"),
      ("{每周最多班次: 3, 人员范围: {年龄: 老}}", "fileFault rosterFault.badValue"),
      ("{每周最多班次: 3, 人员范围: {姓: 王}}", "fileFault rosterFault.unknownKey"),
      ("{每周最多班次: 3, 班次范围: {日子: 雨天}}", "fileFault rosterFault.badValue"),
      ("{每周最多班次: 3, 班次范围: 晚班}", "warning rosterFault.unknownKind"),
      ("{每周最多班次: 3, 人员范围: {标签: 电工}}", "warning rosterFault.unknownTag"),
      ("不同班: [甲, 谁]", "fileFault rosterFault.unknownPerson"),
      ("不同班: 甲", "fileFault rosterFault.badValue"),
      ("不得相接: 夜班", "fileFault rosterFault.badValue"),
      ("均衡: 天气", "fileFault rosterFault.badValue"),
      ("男女搭配: 否", "fileFault rosterFault.badValue"),
      ("每周最多班次", "fileFault rosterFault.badValue"),
    ]
  )
  func `a faulty rule is told with its line`(rule: String, fault: String) throws {
    let outcome = try RosterFolder(rule: rule).outcome()
    #expect(outcome.complaints == [fault])
    let found = outcome.faults.first { $0.severity != .note }
    #expect(found?.file == "排班.yaml" && found?.row == 5)
    #expect((outcome.roster == nil) == fault.hasPrefix("fileFault"))
  }

  @Test(
    arguments: [
      ("标题: 试\n", "rosterFault.missingDays"),
      ("标题: 试\n起: 2026-03-02\n", "rosterFault.missingDays"),
      ("起: 2026-03-02\n止: 2026-03-01\n", "rosterFault.reversedDays"),
      ("起: 2026-03-02\n止: 2027-04-06\n", "rosterFault.badDays"),
      ("起: 某天\n止: 2027-04-06\n", "rosterFault.badValue"), ("月份: 三月\n", "rosterFault.badValue"),
      ("月份: 2026-03\n天数: 3\n", "rosterFault.unknownKey"),
      (
        "月份: 2026-03\n规则:\n  - {意愿: 是, 名称: 一}\n  - {勉强: 是, 名称: 一}\n",
        "rosterFault.repeatedRule"
      ),
    ]
  )
  func `faulty settings are told`(yaml: String, code: String) throws {
    let outcome = try RosterFolder(["排班.yaml": yaml]).outcome()
    #expect(outcome.complaints == ["fileFault \(code)"])
    #expect(outcome.roster == nil)
  }

  @Test func `what is missing is told at once`() throws {
    var folder = RosterFolder()
    folder.files["排班.yaml"] = nil
    #expect(try folder.outcome().complaints == ["fileFault rosterFault.missingSettings"])
    folder = RosterFolder()
    folder.files["人员名册.csv"] = nil
    folder.files["班次需求.csv"] = nil
    #expect(
      try folder.outcome().complaints == [
        "fileFault fault.missingTable", "fileFault fault.missingTable",
      ]
    )
    #expect(throws: ReadError.self) { try RosterReader(folder: "/nowhere/at/all").read() }
  }

  @Test func `days of the caller replace those of the settings`() throws {
    var options = RosterReader.Options()
    let first = try #require(Day("2026-03-03"))
    options.days = first...first.adding(1)
    let roster = try #require(try RosterFolder().outcome(options).roster)
    #expect(roster.first == first && roster.days == 2 && roster.shifts.map(\.day) == [0])
  }
}
