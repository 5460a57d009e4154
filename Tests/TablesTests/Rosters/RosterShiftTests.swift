// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Tables
import Testing

@Suite struct RosterShiftReadingTests {
  private func posts(_ header: String, _ rows: String...) throws -> RosterOutcome {
    let width = header.count { $0 == "," } + 2
    let padded = rows.map { row in
      row + String(repeating: ",", count: max(0, width - row.count { $0 == "," })) + "\n"
    }
    let text = "班次编号,岗位,\(header)\n" + padded.joined()
    return try RosterFolder(["班次需求.csv": text]).outcome()
  }

  @Test func `a plain folder is read`() throws {
    let outcome = try RosterFolder().outcome()
    #expect(outcome.complaints == [])
    let roster = try #require(outcome.roster)
    #expect(roster.title == "试" && roster.days == 7 && roster.first == Day("2026-03-02"))
    #expect(roster.people.map(\.id.text) == ["P1", "P2", "P3"])
    #expect(roster.people.map(\.sexes) == [[.man], [.woman], [.man]])
    #expect(outcome.shifts == ["S1"])
    let shift = roster.shifts[0]
    #expect(shift.day == 1 && shift.span == TimeSpan(start: 1980, end: 2100))
    #expect((shift.least, shift.wanted, shift.most) == (2, 2, 2))
    #expect(shift.kind == "巡逻" && shift.name == "巡逻")
    #expect(roster.goals == RosterGoal.allCases)
  }

  @Test(
    arguments: [
      ("每天", [0, 1, 2, 3, 4, 5, 6]), ("工作日", [0, 1, 2, 3, 4]), ("周末", [5, 6]),
      ("每周一三", [0, 2]), ("每周二至周四", [1, 2, 3]),
    ]
  )
  func `a recurrence in words is expanded`(words: String, days: [Int]) throws {
    let outcome = try posts("重复,时间", "S1,巡逻,\(words),9:00-11:00")
    #expect(outcome.complaints == [])
    #expect(outcome.roster?.shifts.map(\.day) == days)
    #expect(outcome.shifts.first == "S1@\(Day(number: 20_514 + days[0]))")
  }

  @Test func `shifts of rows without a key are called by post and date`() throws {
    let outcome = try posts(
      "重复,日期,时间",
      ",巡逻,每周一三,,9:00-11:00",
      ",巡逻,,2026-03-02,14:00-15:00",
      "K,巡逻,,2026-03-02,16:00-17:00"
    )
    #expect(outcome.shifts == ["K", "巡逻@2026-03-02", "巡逻@2026-03-02#2", "巡逻@2026-03-04"])
  }

  @Test func `dates have spans, and weeks follow each other`() throws {
    var folder = RosterFolder([
      "班次需求.csv": "班次编号,岗位,日期,时间\nS1,巡逻,2026-03-05至2026-03-09,20:00-21:00\nS2,值班,,每周六 9:00-10:00\n"
    ])
    folder.files["排班.yaml"] = "标题: 试\n月份: 2026-03\n"
    let outcome = try folder.outcome()
    #expect(outcome.complaints == [])
    #expect(outcome.roster?.days == 31 && outcome.roster?.first == Day("2026-03-01"))
    let days = outcome.roster?.shifts.map { ($0.id.text.prefix(2), $0.day) } ?? []
    #expect(days.filter { $0.0 == "S1" }.map(\.1) == [4, 5, 6, 7, 8])
    #expect(days.filter { $0.0 == "S2" }.map(\.1) == [6, 13, 20, 27])
  }

  @Test func `a shift goes past midnight, and may begin after it`() throws {
    let outcome = try posts(
      "日期,时间",
      "S1,夜,2026-03-08,22:00-次日6:00",
      "S2,夜,2026-03-03,次日0:30-6:00",
      "S3,夜,2026-03-03,22:00-6:00"
    )
    #expect(outcome.complaints == [])
    #expect(outcome.roster?.shifts.map(\.day) == [6, 1, 1])
    #expect(outcome.roster?.shifts.map(\.span.start) == [9960, 2910, 2760])
    #expect(outcome.roster?.shifts.map(\.span.end) == [10_440, 3240, 3240])
    #expect(outcome.roster?.shifts.allSatisfy(\.isNight) == true)
  }

  @Test func `make-up Saturdays and holidays count as the calendar says`() throws {
    var folder = RosterFolder(["班次需求.csv": "班次编号,岗位,重复,时间\nS1,值班,工作日,9:00-10:00\n"])
    folder.files["排班.yaml"] = "标题: 试\n起: 2026-02-09\n止: 2026-02-15\n"
    let outcome = try folder.outcome()
    #expect(outcome.roster?.shifts.map(\.day) == [0, 1, 2, 3, 4, 5])
    #expect(outcome.roster?.dayTypes.suffix(2) == [.makeUpWorkday, .holiday])
  }

  @Test func `February 29 and a year without a calendar`() throws {
    var folder = RosterFolder(["班次需求.csv": "班次编号,岗位,日期,时间\nS1,值班,2028-02-29,9:00-10:00\n"])
    folder.files["排班.yaml"] = "标题: 试\n月份: 2028-02\n"
    let outcome = try folder.outcome()
    #expect(outcome.roster?.days == 29 && outcome.roster?.shifts.map(\.day) == [28])
    #expect(outcome.complaints == ["warning fault.unknownYear"])
  }

  @Test func `every column is read`() throws {
    let outcome = try posts(
      "日期,时间,人数,最少人数,最多人数,班次类型,岗位角色,风险说明,紧急程度,儿童人数,地点,服务队,需要带班,专业要求,锁定,禁排",
      "S1,巡逻,2026-03-03,9:00-11:00,3,2,4,早班,护士(优先)、队长2人,高,紧急,6,广场,一队,是,急救,P1、P2,P3"
    )
    let shift = try #require(outcome.roster?.shifts.first)
    #expect((shift.least, shift.wanted, shift.most) == (2, 3, 4))
    #expect(shift.kind == "早班" && shift.risk == .high && shift.urgency == .urgent)
    #expect(
      shift.roles == [
        RosterRole("急救", heads: 4), RosterRole("护士", isHard: false), RosterRole("队长", heads: 2),
        RosterRole("带班"),
      ]
    )
    #expect(shift.children == 6 && shift.place == PlaceID("广场") && shift.team == TeamID("一队"))
    #expect(shift.locked.map(\.text) == ["P1", "P2"] && shift.barred.map(\.text) == ["P3"])
    #expect(outcome.places.map(\.name) == ["广场"])
  }

  @Test(
    arguments: [
      ("日期,时间,人数,最少人数", "S1,巡,2026-03-03,9:00-11:00,2,3", "rosterFault.headsOrder"),
      ("日期,时间,人数,最多人数", "S1,巡,2026-03-03,9:00-11:00,2,1", "rosterFault.headsOrder"),
      ("日期,时间,锁定,禁排", "S1,巡,2026-03-03,9:00-11:00,P1,P1", "rosterFault.lockedAndBarred"),
      ("日期,时间,锁定", "S1,巡,2026-03-03,9:00-11:00,P1、P2", "rosterFault.tooManyLocked"),
      ("日期,时间,锁定", "S1,巡,2026-03-03,9:00-11:00,P9", "fault.unknownProvider"),
      ("日期,时间", "S1,巡,三月三十二日,9:00-11:00", "fault.badDate"),
      ("日期,时间", "S1,巡,2026-03-03,某时", "fault.badTime"),
      ("日期,时间", "S1,巡,2026-03-03,", "fault.missingValue"),
      ("日期,时间", "S1,巡,,9:00-11:00", "fault.missingValue"),
      ("日期,时间,服务队", "S1,,2026-03-03,9:00-11:00,", "fault.missingValue"),
      ("日期,时间,人数", "S1,巡,2026-03-03,9:00-11:00,1.5", "fault.badNumber"),
      ("日期,时间", "S1,巡,2026-03-06至2026-03-03,9:00-11:00", "rosterFault.reversedDates"),
      ("重复,时间", "S1,巡,逢单,9:00-11:00", "rosterFault.badRecurrence"),
      ("重复,时间", "S1,巡,FREQ=HOURLY,9:00-11:00", "recurrence.finerThanDays"),
      ("重复,时间", "S1,巡,FREQ=DAILY;UNTIL=1,9:00-11:00", "recurrence.outOfRange"),
      ("重复,时间", "S1,巡,每月至少一次,9:00-11:00", "recurrence.noDays"),
    ]
  )
  func `a faulty row is told and set aside`(header: String, row: String, code: String) throws {
    let outcome = try posts(header, row, "S2,巡,2026-03-04,9:00-11:00")
    #expect(outcome.complaints == ["rowFault \(code)"])
    let fault = outcome.faults.first { $0.severity == .rowFault }
    #expect(fault?.file == "班次需求.csv" && fault?.row == 2 && fault?.column != nil)
    #expect(outcome.shifts.map { $0.prefix(2) } == ["S2"] || header.hasPrefix("重复"))
    #expect(outcome.roster?.setAside.map(\.id) == ["S1"])
  }

  @Test func `an expander of recurrences is plugged in`() throws {
    struct Every: RosterRecurrence {
      func handles(_ text: String) -> Bool { text.hasPrefix("隔") }
      func days(
        of text: String,
        from beginning: Day,
        first: Day,
        count: Int
      ) throws(RecurrenceFault) -> [Int] {
        guard text == "隔三天" else { throw RecurrenceFault(.unknownWords, text) }
        return Array(stride(from: 0, to: count, by: 3))
      }
    }
    var options = RosterReader.Options()
    options.recurrence = Every()
    func posts(_ rule: String) -> RosterFolder {
      RosterFolder(["班次需求.csv": "班次编号,岗位,重复,时间\nS1,巡,\(rule),9:00-11:00\n"])
    }
    #expect(try posts("隔三天").outcome(options).roster?.shifts.map(\.day) == [0, 3, 6])
    #expect(
      try posts("隔很久").outcome(options).complaints
        == ["warning rosterFault.noShifts", "rowFault recurrence.unknownWords"]
    )
  }

  /// A roster of 2026-03-01 to 2026-06-30 with one row.
  private func spring(_ date: String, _ recurrence: String) throws -> RosterOutcome {
    var folder = RosterFolder([
      "班次需求.csv": "班次编号,岗位,日期,重复,时间\nS1,巡,\(date),\"\(recurrence)\",9:00-11:00\n"
    ])
    folder.files["排班.yaml"] = "标题: 试\n起: 2026-03-01\n止: 2026-06-30\n"
    return try folder.outcome()
  }

  @Test(
    arguments: [
      ("每月第二个周三", "03-11 04-08 05-13 06-10"), ("每月15日", "03-15 04-15 05-15 06-15"),
      ("每季度末", "03-31 06-30"), ("每月底", "03-31 04-30 05-31 06-30"),
    ]
  )
  func `months and quarters in office words are days of shifts`(
    words: String,
    days: String
  ) throws {
    let outcome = try spring("", words)
    #expect(outcome.complaints == [])
    #expect(outcome.shifts.map { String($0.suffix(5)) }.joined(separator: " ") == days)
  }

  #if Recurrences
  @Test func `a rule has its days, counted from the date beside it`() throws {
    func days(_ date: String, _ rule: String) throws -> [String] {
      try spring(date, rule).shifts.map { String($0.suffix(5)) }
    }
    #expect(
      try days("", "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3") == ["03-02", "03-04", "03-09"]
    )
    #expect(
      try days("2026-02-23", "FREQ=WEEKLY;INTERVAL=6;BYDAY=MO") == ["04-06", "05-18", "06-29"]
    )
    #expect(
      try spring("三月三十二日", "FREQ=DAILY").complaints.contains("rowFault fault.badDate")
    )
  }
  #else
  @Test func `a build without recurrences says so at the row`() throws {
    let outcome = try spring("", "FREQ=DAILY")
    #expect(outcome.complaints.contains("rowFault recurrence.notBuilt"))
    let fault = outcome.faults.first { $0.message.code == "recurrence.notBuilt" }
    #expect(fault?.mend == Message(RosterMend.buildWithRecurrences))
  }
  #endif

  @Test func `rows that recur to any number are refused`() throws {
    let rows = (0..<501).map { "S\($0),巡,每天,9:00-11:00\n" }.joined()
    var folder = RosterFolder(["班次需求.csv": "班次编号,岗位,重复,时间\n" + rows])
    folder.files["排班.yaml"] = "标题: 试\n起: 2025-01-01\n止: 2026-02-04\n"
    #expect(try folder.outcome().complaints == ["fileFault fault.tooManyRows"])
    folder.files["班次需求.csv"] = "班次编号,岗位,重复,时间\n" + rows.prefix { $0 != "\n" } + "\n"
    #expect(try folder.outcome().roster?.shifts.count == 400)
  }

  @Test func `a row of other days is told and left out`() throws {
    let outcome = try posts("日期,时间", "S1,巡,2026-04-03,9:00-11:00", "S2,巡,2026-03-03,9:00-11:00")
    #expect(outcome.complaints == ["warning rosterFault.outsideDays"])
    let told = outcome.faults.first { $0.severity == .warning }
    #expect(told?.row == 2 && told?.column == "日期" && told?.value == "2026-04-03")
    #expect(outcome.shifts == ["S2"])
  }
}
