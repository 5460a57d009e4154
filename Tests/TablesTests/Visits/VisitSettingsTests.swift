// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Tables
import Testing

/// What 走访.yaml may say.
@Suite struct VisitSettingsTests {
  private static let tail = "事项:\n  - {名称: 走访, 频次: 半年一走访, 名单: 结对表}\n"

  private func outcome(_ head: String) throws -> VisitOutcome {
    try VisitFolder(["走访.yaml": head + "\n" + Self.tail]).outcome()
  }

  @Test(arguments: [
    ("年份: 2026", "2026-01-01", 365), ("月份: 2026-02", "2026-02-01", 28),
    ("起: 2028-02-01\n止: 2028-02-29", "2028-02-01", 29),
    ("year: 2026\n起: 2026-07-01", "2026-07-01", 184),
  ])
  func `the days are a year, a month or from one to another`(
    head: String,
    first: String,
    days: Int
  ) throws {
    let calendar = try outcome(head).calendar
    #expect(calendar?.first.description == first)
    #expect(calendar?.days == days)
  }

  @Test(arguments: [
    ("标题: 试", "visitFault.missingDays"),
    ("起: 2026-03-02\n止: 2026-03-01", "visitFault.reversedDays"),
    ("起: 2026-01-01\n止: 2027-12-31", "visitFault.badDays"),
    ("起: 2026-02-30\n止: 2026-03-01", "visitFault.badValue"),
    ("年份: 2026\n城市: 某地", "visitFault.unknownKey"),
    ("年份: 2026\n停办日: [随便哪天]", "rosterFault.badValue"),
    ("年份: 2026\n每天次数: 0", "rosterFault.badValue"),
  ])
  func `what can't be read is a fault of the file, with what would do`(
    head: String,
    code: String
  ) throws {
    let outcome = try outcome(head)
    #expect(outcome.calendar == nil)
    #expect(outcome.complaints == ["fileFault \(code)"])
    #expect(outcome.faults.allSatisfy { $0.severity == .note || $0.mend.code != "mend.nothing" })
  }

  @Test(arguments: [
    ("{名称: 结对联系走访, 频次: 每月1次, 名单: 结对表}", VisitFaultCode.unknownKind),
    ("{名称: 走访, 名单: 结对表}", .noRhythm), ("{名称: 走访, 频次: 每月1次}", .whoIsUnclear),
    ("{名称: 走访, 频次: 每月1次, 名单: 结对表, 人员: K1}", .whoIsUnclear),
    ("{名称: 会议, 频次: 每月1次, 人员: 张三}", .unknownPerson),
    ("{名称: 走访, 频次: 每月1次, 名单: 结对表, 每周: 1}", .unknownKey),
    ("{名称: 联系, 频次: 每月1次, 名单: 结对表, 走访计入: 走访}", .unknownCounted),
    ("{名称: 义诊, 频次: 每月1次, 人员: K1, 对象: 残疾}", .noSuchHouseholds),
    ("{名称: 义诊, 频次: 每月1次, 人员: 全体, 对象: 全部}", .oneVisits),
  ])
  func `a duty that lacks something says what`(duty: String, code: VisitFaultCode) throws {
    let households = ["联系户.csv": "户编号\nH1\nH2\n"]
    let outcome = try VisitFolder(duties: duty, files: households).outcome()
    #expect(outcome.calendar == nil)
    #expect(outcome.faults(code).count == 1, "\(outcome.complaints)")
    #expect(outcome.faults(code).allSatisfy { $0.row == 4 && $0.severity == .fileFault })
  }

  @Test func `words about how often that are not known are shown`() throws {
    let outcome = try VisitFolder(duties: "{名称: 走访, 频次: 逢年过节, 名单: 结对表}").outcome()
    let fault = outcome.faults.first { $0.message.code == "recurrence.unknownWords" }
    #expect(fault?.value == "逢年过节" && fault?.severity == .fileFault)
  }

  @Test func `two duties of one name are told apart by nobody`() throws {
    let duty = "{名称: 走访, 频次: 半年一走访, 名单: 结对表}"
    let outcome = try VisitFolder(duties: duty, duty).outcome()
    #expect(outcome.faults(.repeatedName).map(\.row) == [5])
  }

  @Test func `the kind stands in the name, or is stated`() throws {
    let calendar = try VisitFolder(
      duties: "{名称: 上门义诊, 频次: 每月1次, 人员: K1}",
      "{名称: 联席会议, 频次: 每月1次, 人员: 全体}",
      "{名称: 代表接访, 频次: 每月1次, 人员: 全体, 每次人数: 1}",
      "{名称: 联系走访, 类别: 联系, 频次: 每月1次, 名单: 结对表}",
      "{名称: 文体活动, 频次: 每月1次, 人员: 全体, 每次人数: 2}"
    )
    .calendar()
    let kinds = calendar?.duties.map { "\($0.name) \($0.kind)" } ?? []
    #expect(
      Set(kinds) == [
        "上门义诊 visit", "联席会议 meeting", "代表接访 reception", "联系走访 contact", "文体活动 activity",
      ]
    )
  }

  @Test func `everything else that a duty may say arrives`() throws {
    let text = """
      标题: 试
      年份: 2026
      停办日: [2026-05-06至2026-05-08, 12月31日]
      本地活动: 2026-04-18
      路上分钟: 15
      每天次数: 3
      每天分钟: 300
      事项:
        - 名称: 大型活动
          频次: 每月一项大型活动
          人员: 全体
          每次人数: 2
          分钟: 90
          日子: [周末, 节假日]
          场地: 广场
          靠近本地活动: 是
          主题: [春, 夏, 秋, 冬]
      """
    let calendar = try #require(try VisitFolder(["走访.yaml": text]).calendar())
    let days = calendar.closed.sorted().map { calendar.first.adding($0).description }
    #expect(days == ["2026-05-06", "2026-05-07", "2026-05-08", "2026-12-31"])
    #expect(calendar.eventDays == [107] && calendar.travelMinutes == 15)
    #expect(calendar.people.map(\.mostPerDay) == [3, 3])
    #expect(calendar.people.map(\.minutesPerDay) == [300, 300])
    let duty = try #require(calendar.duties.first)
    #expect(duty.staff == .turns(of: [PersonID("K1"), PersonID("K2")], heads: 2))
    #expect(duty.minutes == 90 && duty.dayTypes == [.weekend, .holiday])
    #expect(duty.venue == PlaceID("广场") && duty.isNearEvents)
    #expect(duty.themes == ["春", "夏", "秋", "冬"] && duty.windows.count == 12)
  }

  @Test func `a year without a calendar is a warning, one of the folder is not`() throws {
    let text = "年份: 2029\n" + Self.tail
    let unknown = try VisitFolder(["走访.yaml": text]).outcome()
    #expect(unknown.complaints == ["warning fault.unknownYear"])
    let own = ["走访.yaml": text, "日历.yaml": "放假: [2029-01-01]\n调休上班: [2029-01-06]\n"]
    let known = try VisitFolder(own).outcome()
    #expect(known.complaints == [])
    #expect(known.calendar?.dayTypes[5] == .makeUpWorkday)
  }

  @Test func `without settings, and without a folder`() throws {
    let outcome = try VisitFolder(["走访.yaml": ""]).outcome()
    #expect(outcome.complaints == ["fileFault visitFault.missingSettings"])
    #expect(throws: ReadError.self) { try VisitReader(folder: "/nowhere").read() }
  }

  @Test func `more times than a calendar may have are refused`() throws {
    let rows = (1...2800).map { "K\($0),H\($0)" }.joined(separator: "\n")
    let outcome = try VisitFolder(
      duties: "{名称: 走访, 频次: 每天, 名单: 结对表}",
      files: ["人员名册.csv": "", "结对表.csv": "人员编号,户编号\n\(rows)\n"]
    )
    .outcome()
    #expect(outcome.complaints == ["fileFault visitFault.tooManyTimes"])
  }
}
