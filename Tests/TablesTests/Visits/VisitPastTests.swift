// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Tables
import Testing

/// What was done before, who is overdue, who is away.
@Suite struct VisitPastTests {
  private static let both = [
    "{名称: 走访, 频次: 半年一走访, 名单: 结对表}", "{名称: 联系, 频次: 一季度一联系, 名单: 结对表, 走访计入: 走访}",
  ]

  private func outcome(
    _ files: [String: String],
    from first: String = "2026-01-01"
  ) throws
    -> VisitOutcome
  {
    var folder = VisitFolder(duties: Self.both[0], Self.both[1], files: files)
    folder.files["走访.yaml"] = folder.files["走访.yaml"]?
      .replacing("年份: 2026", with: "起: \(first)\n止: 2026-12-31")
    return try folder.outcome()
  }

  @Test func `a visit counts for the contact of the same person and household`() throws {
    let outcome = try outcome([:])
    #expect(outcome.complaints == [])
    #expect(outcome.duty("联系·K1·H1")?.countsVisitsOf == "走访·K1·H1")
    #expect(outcome.duty("走访·K1·H1")?.countsVisitsOf == nil)
    let lonely = try VisitFolder(
      duties: "{名称: 走访, 频次: 半年一走访, 名单: 结对表}",
      "{名称: 联系, 频次: 一季度一联系, 名单: 联系表, 走访计入: 走访}",
      files: ["联系表.csv": "人员编号,户编号\nK1,H1\nK2,H1\n"]
    )
    .outcome()
    #expect(lonely.faults(.nothingCounts).map(\.message.arguments) == [[.text("联系"), .number(1)]])
  }

  @Test func `what is overdue is known by the period after the one in which it was done`() throws {
    // Half-years: done in the first of 2025, due until its end. Quarters: the third, due until then.
    let table = "户编号,上次走访,上次联系\nH1,2025-06-30,2025-09-30\nH2,2025-07-01,2025-10-01\n"
    let outcome = try outcome(["联系户.csv": table])
    #expect(outcome.complaints == [])
    #expect(outcome.duty("走访·K1·H1")?.overdueSince == -1)
    #expect(outcome.duty("联系·K1·H1")?.overdueSince == -1)
    #expect(outcome.duty("走访·K2·H2")?.overdueSince == nil)
    #expect(outcome.duty("联系·K2·H2")?.overdueSince == nil)
    #expect(outcome.duty("走访·K1·H1")?.lastDone == -185)
    // A visit is a contact too.
    #expect(outcome.duty("联系·K2·H2")?.lastDone == -92)
    let late = try self.outcome(["联系户.csv": table], from: "2026-02-10")
    #expect(late.duty("走访·K1·H1")?.overdueSince == -41)
  }

  @Test func `what was done within the first period is not asked again`() throws {
    let outcome = try outcome(
      ["走访记录.csv": "日期,人员,对象,方式\n2026-02-03,K1,H1,入户走访\n2026-01-05,K2,H2,电话\n"],
      from: "2026-03-01"
    )
    #expect(outcome.complaints == [])
    #expect(outcome.duty("走访·K1·H1")?.windows.map(\.least) == [0, 1])
    #expect(outcome.duty("走访·K2·H2")?.windows.map(\.least) == [1, 1])
    #expect(outcome.duty("联系·K1·H1")?.windows.map(\.least) == [0, 1, 1, 1])
    #expect(outcome.duty("联系·K2·H2")?.windows.map(\.least) == [0, 1, 1, 1])
  }

  @Test func `turns are counted from records, or stated`() throws {
    let duties = "{名称: 接访, 频次: 每月1次, 人员: 全体, 每次人数: 1}"
    let counted = try VisitFolder(
      duties: duties,
      files: ["历史.csv": "日期,人员,事项\n2025-11-03,K1,接访\n2025-12-01,K1、K2,接访\n2025-12-02,K9,接访\n"]
    )
    .outcome()
    #expect(counted.person("K1")?.pastTurns == 2 && counted.person("K1")?.lastTurn == -31)
    #expect(counted.person("K2")?.pastTurns == 1)
    #expect(counted.faults(.pastOfOthers).count == 1)
    let stated = try VisitFolder(
      duties: duties,
      files: ["历史.csv": "人员,次数,上次日期\nK1,7,2025-12-31\n"]
    )
    .outcome()
    #expect(stated.person("K1")?.pastTurns == 7 && stated.person("K1")?.lastTurn == -1)
    #expect(stated.person("K2")?.pastTurns == nil)
    #expect(stated.faults(.newcomers).map(\.message.arguments) == [[.number(1)]])
  }

  @Test func `dates of the past that are none, or not past, are told`() throws {
    let outcome = try outcome([
      "走访记录.csv":
        "日期,人员,对象,方式\n2026-02-30,K1,H1,走访\n2026-03-01,K1,H1,走访\n下周,K1,H1,走访\n2025-05-01,K1,H1,看戏\n"
    ])
    #expect(
      outcome.complaints == [
        "rowFault fault.noSuchDate", "warning visitFault.notPast", "rowFault fault.badDate",
        "warning fault.unknownWord",
      ]
    )
  }

  @Test func `who is away is away for the day`() throws {
    let outcome = try VisitFolder([
      "人员名册.csv": "人员编号,姓名,外出\nK1,甲,2026-03-02至2026-03-04、3月9日\nK2,乙,每周三上午\n",
      "请假.csv": "人员,起,止\n甲,2026-12-30,2027-01-05\n",
    ])
    .outcome()
    #expect(outcome.complaints == ["warning visitFault.partsOfDays"])
    #expect(outcome.person("K1")?.away == [60, 61, 62, 67, 363, 364])
    let calendar = try #require(outcome.calendar)
    let away = outcome.person("K2")?.away ?? []
    #expect(away.count == 52 && away.allSatisfy { calendar.first.adding($0).weekday == 2 })
  }

  @Test func `days that no calendar has, and everybody away`() throws {
    let bad = try VisitFolder(["人员名册.csv": "人员编号,外出\nK1,2026-02-30\nK2,\n"]).outcome()
    #expect(bad.complaints == ["rowFault fault.noSuchDate"])
    let gone = try VisitFolder(["人员名册.csv": "人员编号,外出\nK1,每天\nK2,每天\n"]).outcome()
    #expect(gone.complaints == ["warning visitFault.alwaysAway", "warning visitFault.alwaysAway"])
  }

  @Test func `numbers and keys of people that can't be meant`() throws {
    let outcome = try VisitFolder([
      "人员名册.csv": "人员编号,每天次数,每天分钟\nK1,0,\nK2,2,120\nK2,2,120\n13912345678,1,\n"
    ])
    .outcome()
    #expect(
      outcome.complaints == [
        "rowFault fault.badNumber", "warning fault.duplicateRow", "rowFault fault.personalKey",
      ]
    )
    #expect(outcome.person("K2")?.mostPerDay == 2 && outcome.person("K2")?.minutesPerDay == 120)
  }
}
