// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street
import Tables
import Testing

@Suite struct RosterPeopleReadingTests {
  @Test func `a person is read with all columns of rosters`() throws {
    let outcome = try RosterFolder([
      "人员名册.csv": """
      志愿者编号,姓名,性别,出生日期,特长,标签,资格证书,保险,所属服务队,小队人数,每周次数上限,可服务时间,监护人同意
      P1,甲,男,1990-01-02,急救,带班、老手,护士(至2026-03-04),2026-12-31,一队,1,2,每周三下午,
      P2,二小队,男女,,,,,,一队,5,2,,
      P3,丙,,2012-01-02,,,,,,,3,无,是
      """
    ])
    .outcome()
    let person = try #require(outcome.person("P1"))
    #expect(person.tags == ["急救", "带班", "老手"] && person.birth == Day("1990-01-02"))
    #expect(person.holds("护士", on: Day("2026-03-04") ?? Day(number: 0)))
    #expect(!person.holds("护士", on: Day("2026-03-05") ?? Day(number: 0)))
    #expect(person.insuredUntil == Day("2026-12-31") && person.team == TeamID("一队"))
    #expect(
      person.availability
        == [RosterAvailability(span: TimeSpan(day: 2, from: 720, to: 1080), state: .yes)]
    )
    let squad = try #require(outcome.person("P2"))
    #expect(squad.isSquad && squad.heads == 5 && squad.sexes == [.man, .woman])
    #expect(squad.availability == [])
    // A shift for two, which the squad of five may stand with somebody else.
    #expect(outcome.roster?.shifts.map(\.most) == [6])
    #expect(outcome.roster?.notices.map(\.code) == ["rosterFault.assumedRules"])
    let child = try #require(outcome.person("P3"))
    #expect(child.hasGuardian && child.availability.map(\.state) == [.no])
    let caps = outcome.roster?.rules.filter { $0.id.hasPrefix("每周次数上限") } ?? []
    #expect(
      caps.map(\.law) == [.shiftCount(most: 2, per: .week), .shiftCount(most: 3, per: .week)]
    )
    #expect(caps.first?.scope.people == [PersonID("P1"), PersonID("P2")])
  }

  @Test func `free times hold over all weeks, a day until the next morning`() throws {
    var folder = RosterFolder([
      "人员名册.csv": "志愿者编号,姓名,可服务时间\nP1,甲,周三\nP2,乙,2026-03-12晚上\nP3,丙,2027-01-01\n"
    ])
    folder.files["排班.yaml"] = "标题: 试\n起: 2026-03-02\n止: 2026-03-15\n"
    let outcome = try folder.outcome()
    #expect(
      outcome.person("P1")?.availability.map(\.span)
        == [TimeSpan(day: 2, from: 0, to: 1800), TimeSpan(day: 9, from: 0, to: 1800)]
    )
    #expect(
      outcome.person("P2")?.availability.map(\.span) == [TimeSpan(day: 10, from: 1080, to: 1800)]
    )
    // Who can come on other days only can't come.
    #expect(outcome.person("P3")?.availability.map(\.state) == [.yes])
    #expect(outcome.person("P3")?.availability.allSatisfy { $0.span.end <= 0 } == true)
  }

  @Test func `a foreign list is read through a mapping`() throws {
    var folder = RosterFolder([
      "list.csv":
        "Year:,2019\nMonth:,4\n,\nName,Type,Available days,Max days,Max weekend days\nAda,CP,\"2,6\",3,1\n",
      "映射.yaml": """
      file: list.csv
      as: people
      columns: {name: Name, tags: Type, times: Available days, perMonth: Max days, freeDaysPerMonth: Max weekend days}
      month: {year: B1, month: B2}
      days: times
      translate: {tags: {CP: 电话、网络}}
      """,
      "班次需求.csv": "班次编号,岗位,日期,时间,岗位角色\nS1,值班,2019-04-06,9:00-10:00,电话\n",
    ])
    folder.files["人员名册.csv"] = nil
    folder.files["排班.yaml"] = "标题: 试\n月份: 2019-04\n"
    let outcome = try folder.outcome()
    let person = try #require(outcome.roster?.people.first)
    #expect(person.name == "Ada" && person.tags == ["电话", "网络"])
    #expect(
      person.availability.map(\.span)
        == [TimeSpan(day: 1, from: 0, to: 1800), TimeSpan(day: 5, from: 0, to: 1800)]
    )
    let caps = outcome.roster?.rules.filter { $0.id.hasPrefix("每月") } ?? []
    #expect(
      caps.map(\.law) == [.shiftCount(most: 3, per: .month), .shiftCount(most: 1, per: .month)]
    )
    #expect(caps.last?.shifts.dayTypes == [.weekend, .holiday])
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: MappedCellsTests.helpline),
      "needs ../shared/data/helpline, or PAIDAN_HELPLINE"
    )
  )
  func `the month of a helpline is read through a mapping`() throws {
    let columns = [
      "id: Short name", "name: Real name", "tags: Type", "times: Available days",
      "perMonth: Max days", "freeDaysPerMonth: Max weekend days",
    ]
    var folder = RosterFolder([
      "mapping.yaml": """
      file: \(MappedCellsTests.helpline)
      as: people
      columns: {\(columns.joined(separator: ", "))}
      month: {year: B1, month: B2}
      days: times
      translate: {tags: {P: phone, C: chat, CP: phone、chat, O: observer}}
      skip: {name: Legend (/ = OR)}
      """,
      "班次需求.csv": """
      班次编号,岗位,重复,时间,岗位角色
      P,phone,每天,9:00-12:00,phone
      C,chat,每周一三,13:00-16:00,chat
      """,
    ])
    folder.files["人员名册.csv"] = nil
    folder.files["排班.yaml"] = "标题: helpline\n月份: 2019-04\n"
    let outcome = try folder.outcome()
    #expect(outcome.complaints == ["warning fault.unknownYear"])
    let roster = try #require(outcome.roster)
    #expect(roster.people.count == 17 && roster.shifts.count { $0.kind == "phone" } == 30)
    #expect(roster.shifts.count { $0.kind == "chat" } == 9)
    let james = try #require(outcome.person("James"))
    #expect(james.tags == ["phone"])
    let days = james.availability.map { $0.span.start / 1440 + 1 }
    #expect(days == [2, 4, 9, 11, 13, 16, 25, 30])
  }

  @Test func `people who refuse are not asked`() throws {
    let outcome = try RosterFolder([
      "人员名册.csv": "志愿者编号,姓名,邀请权限\nP1,甲,默认拒绝\nP2,乙,默认同意\n"
    ])
    .outcome()
    #expect(outcome.roster?.people.map(\.id.text) == ["P2"])
    #expect(outcome.faults.contains { $0.message.code == "rosterFault.refusedLeftOut" })
  }

  @Test func `availability as a list, by person, time, state and kind`() throws {
    let outcome = try RosterFolder([
      "可用时间.csv": """
      姓名,日期,时段,状态,班次类型
      甲,2026-03-03,上午,不行,
      甲、P2,每周五,,勉强,夜班
      乙,,周末,,
      """
    ])
    .outcome()
    #expect(outcome.complaints == [])
    #expect(
      outcome.person("P1")?.availability == [
        RosterAvailability(span: TimeSpan(day: 1, from: 360, to: 720), state: .no),
        RosterAvailability(
          span: TimeSpan(day: 4, from: 0, to: 1800),
          state: .reluctant,
          kinds: ["夜班"]
        ),
      ]
    )
    #expect(outcome.person("P2")?.availability.map(\.state) == [.reluctant, .yes, .yes])
  }

  @Test func `availability as a matrix`() throws {
    let outcome = try RosterFolder([
      "可用时间.csv": "志愿者编号,周一,2026-03-04下午,备注\nP1,√,不行,常来\nP2,,勉强,\n"
    ])
    .outcome()
    #expect(outcome.complaints == [])
    #expect(
      outcome.person("P1")?.availability == [
        RosterAvailability(span: TimeSpan(day: 0, from: 0, to: 1800), state: .yes),
        RosterAvailability(span: TimeSpan(day: 2, from: 720, to: 1080), state: .no),
      ]
    )
    #expect(outcome.person("P2")?.availability.map(\.state) == [.reluctant])
  }

  @Test func `wishes of days, shifts and kinds`() throws {
    let outcome = try RosterFolder([
      "意愿.csv": """
      志愿者编号,日期,班次编号,班次类型,意愿,分量
      P1,2026-03-03,,,不想,3
      P1,,S1,,想,
      P2,每周一三,,巡逻,,2
      """
    ])
    .outcome()
    #expect(outcome.complaints == [])
    #expect(
      outcome.person("P1")?.wishes == [
        RosterWish(isOn: false, day: 1, weight: 3), RosterWish(isOn: true, shift: PostID("S1")),
      ]
    )
    #expect(
      outcome.person("P2")?.wishes == [
        RosterWish(isOn: true, day: 0, kind: "巡逻", weight: 2),
        RosterWish(isOn: true, day: 2, kind: "巡逻", weight: 2),
      ]
    )
  }

  @Test func `the past gives the tail and the tallies`() throws {
    let outcome = try RosterFolder([
      "上期排班.csv": """
      日期,时间,班次类型,人员,地点
      2026-03-01,22:00-次日6:00,夜班,P1、乙,广场
      2026-02-27,9:00-11:00,早班,P1,
      """
    ])
    .outcome()
    let person = try #require(outcome.person("P1"))
    #expect(person.knownDays == 3)
    #expect(person.tail.map(\.day) == [-3, -1])
    #expect(person.tail.last?.span == TimeSpan(start: -120, end: 360))
    #expect(person.tail.map(\.dayType) == [.workday, .weekend])
    #expect(person.tail.map(\.place) == [nil, PlaceID("广场")])
    #expect(
      person.history
        == RosterTally(shifts: 2, minutes: 600, nights: 1, workdayShifts: 1, weekendShifts: 1)
    )
    #expect(outcome.person("P3")?.history == nil && outcome.person("P3")?.knownDays == 3)
    #expect(outcome.faults.contains { $0.message.code == "rosterFault.newcomers" })
  }

  @Test func `a table of history replaces the tallies`() throws {
    let outcome = try RosterFolder([
      "上期排班.csv": "日期,时间,班次类型,人员\n2026-03-01,9:00-11:00,早班,P1\n",
      "历史.csv": "志愿者编号,班次,小时,夜班,周末,节假日\nP1,9,20,1,2,3\nP2,0,0,0,0,0\n",
    ])
    .outcome()
    #expect(
      outcome.person("P1")?.history
        == RosterTally(shifts: 9, minutes: 1200, nights: 1, weekendShifts: 2, holidayShifts: 3)
    )
    #expect(outcome.person("P1")?.tail.count == 1)
    #expect(outcome.person("P2")?.history == RosterTally())
    #expect(outcome.person("P3")?.history == nil)
  }

  @Test(
    arguments: [
      ("可用时间.csv", "姓名,时间,状态\n甲,周三,随便", "rowFault rosterFault.unknownState"),
      ("可用时间.csv", "姓名,时间,状态\n甲,某天,不行", "rowFault fault.badTime"),
      ("可用时间.csv", "姓名,时间,状态\n谁,周三,不行", "warning rosterFault.stranger"),
      ("可用时间.csv", "姓名,周三\n甲,随便", "rowFault rosterFault.unknownState"),
      ("意愿.csv", "姓名,日期,意愿\n甲,,想", "rowFault rosterFault.wishWithoutSubject"),
      ("意愿.csv", "姓名,日期,意愿\n甲,周三,怎样", "rowFault fault.unknownWord"),
      ("意愿.csv", "姓名,班次编号,意愿\n甲,S9,想", "rowFault rosterFault.unknownShift"),
      ("意愿.csv", "姓名,日期,意愿\n甲,某天,想", "rowFault fault.badDate"),
      ("上期排班.csv", "姓名,日期,时间\n甲,2026-03-02,9:00-10:00", "warning rosterFault.notPast"),
      ("上期排班.csv", "姓名,日期,时间\n甲,某天,9:00-10:00", "rowFault fault.badDate"),
      ("上期排班.csv", "姓名,日期,时间\n甲,2026-03-01,某时", "rowFault fault.badTime"),
      ("历史.csv", "姓名,班次\n甲,多", "rowFault fault.badNumber"),
      ("历史.csv", "班次,夜班\n1,2", "fileFault scheme.missingColumn"),
    ]
  )
  func `a faulty row of a side table is told`(file: String, text: String, fault: String) throws {
    let outcome = try RosterFolder([file: text + "\n"]).outcome()
    #expect(outcome.complaints == [fault])
    let found = outcome.faults.first { $0.severity != .note }
    #expect(found?.file == file)
    #expect(found?.row == (fault.hasPrefix("fileFault") ? nil : 2))
  }
}
