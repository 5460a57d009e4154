// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Tables
import Testing

/// Rules of RFC 5545.
@Suite struct RecurrenceTests {
  /// One row: rule, beginning, first days in `MM-DD` or `YYYY-MM-DD`.
  struct Expectation: Sendable, CustomTestStringConvertible {
    var rule: String
    var from: String
    var days: [String]

    init(_ rule: String, _ from: String, _ days: [String]) {
      self.rule = rule
      self.from = from
      self.days = days
    }
    var testDescription: String { rule }
  }

  // The examples of RFC 5545 §3.8.5.3 as far as they are about days, cut off at 400 days.
  static let published = [
    Expectation("FREQ=DAILY;COUNT=3", "1997-09-02", ["1997-09-02", "1997-09-03", "1997-09-04"]),
    Expectation(
      "FREQ=DAILY;INTERVAL=10;COUNT=5",
      "1997-09-02",
      ["1997-09-02", "1997-09-12", "1997-09-22", "1997-10-02", "1997-10-12"]
    ),
    Expectation(
      "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
      "1997-09-02",
      [
        "1997-09-02", "1997-09-04", "1997-09-16", "1997-09-18", "1997-09-30", "1997-10-02",
        "1997-10-14", "1997-10-16",
      ]
    ),
    Expectation(
      "FREQ=MONTHLY;COUNT=4;BYDAY=1FR",
      "1997-09-05",
      ["1997-09-05", "1997-10-03", "1997-11-07", "1997-12-05"]
    ),
    Expectation(
      "FREQ=MONTHLY;INTERVAL=2;COUNT=6;BYDAY=1SU,-1SU",
      "1997-09-07",
      ["1997-09-07", "1997-09-28", "1997-11-02", "1997-11-30", "1998-01-04", "1998-01-25"]
    ),
    Expectation(
      "FREQ=MONTHLY;COUNT=3;BYDAY=-2MO",
      "1997-09-22",
      ["1997-09-22", "1997-10-20", "1997-11-17"]
    ),
    Expectation(
      "FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3",
      "1997-09-28",
      ["1997-09-28", "1997-10-29", "1997-11-28"]
    ),
    Expectation(
      "FREQ=YEARLY;BYDAY=20MO",
      "1997-05-19",
      ["1997-05-19", "1998-05-18"]
    ),
    Expectation(
      "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
      "1997-05-12",
      ["1997-05-12", "1998-05-11"]
    ),
    Expectation(
      "FREQ=YEARLY;INTERVAL=3;COUNT=3;BYYEARDAY=1,100,200",
      "1997-01-01",
      ["1997-01-01", "1997-04-10", "1997-07-19"]
    ),
    Expectation(
      "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
      "1998-02-01",
      ["1998-02-13", "1998-03-13", "1998-11-13"]
    ),
    Expectation(
      "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=3",
      "1997-09-13",
      ["1997-09-13", "1997-10-11", "1997-11-08"]
    ),
    Expectation(
      "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
      "1997-09-04",
      ["1997-09-04", "1997-10-07", "1997-11-06"]
    ),
    Expectation(
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=4",
      "1997-09-29",
      ["1997-09-29", "1997-10-30", "1997-11-27", "1997-12-30"]
    ),
    Expectation(
      "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
      "1997-08-05",
      ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"]
    ),
    Expectation(
      "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
      "1997-08-05",
      ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"]
    ),
    Expectation(
      "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
      "2007-01-15",
      ["2007-01-15", "2007-01-30", "2007-02-15", "2007-03-15", "2007-03-30"]
    ),
  ]

  // Computed with an independent program, python-dateutil 2.9.0: leap days, week 53, ends of months.
  static let computed = [
    Expectation("FREQ=MONTHLY", "2027-12-31", ["2027-12-31", "2028-01-31", "2028-03-31"]),
    Expectation("FREQ=YEARLY", "2028-02-29", ["2028-02-29"]),
    Expectation("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "2028-02-29", ["2028-02-29", "2029-02-28"]),
    Expectation("FREQ=YEARLY;BYWEEKNO=53;BYDAY=SA,SU", "2026-01-01", ["2027-01-02", "2027-01-03"]),
    Expectation(
      "FREQ=MONTHLY;BYDAY=5MO",
      "2026-01-01",
      ["2026-03-30", "2026-06-29", "2026-08-31", "2026-11-30"]
    ),
    Expectation(
      "FREQ=MONTHLY;BYDAY=1MO",
      "2026-02-26",
      ["2026-03-02", "2026-04-06", "2026-05-04"]
    ),
  ]

  #if Recurrences
  private func days(_ rule: String, _ from: String, _ first: Day, _ count: Int) throws -> [String] {
    let beginning = try #require(Day(from))
    return try Recurrence(rule).days(from: beginning, in: first...first.adding(count - 1))
      .map(\.description)
  }

  @Test(arguments: published + computed)
  func `days are those that are published`(row: Expectation) throws {
    let days = try days(row.rule, row.from, try #require(Day(row.from)), 400)
    #expect(Array(days.prefix(row.days.count)) == row.days)
    if row.rule.contains("COUNT") { #expect(days.count == row.days.count) }
  }

  @Test func `a horizon may begin later than the rule, and COUNT and UNTIL go on`() throws {
    let first = try #require(Day("2026-01-20"))
    func days(_ rule: String, _ count: Int = 10) throws -> [String] {
      try self.days(rule, "2026-01-05", first, count)
    }
    #expect(
      try days("RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4", 100) == ["2026-02-02", "2026-02-16"]
    )
    #expect(try days("freq=daily；until=20260122").count == 3)
    #expect(try days("FREQ=DAILY;UNTIL=20260122T155959Z").count == 3)
    // In China that moment is already the day after.
    #expect(try days("FREQ=DAILY;UNTIL=20260122T160000Z").count == 4)
    // Over before the horizon, and not yet begun.
    #expect(try days("FREQ=DAILY;UNTIL=20260104").isEmpty)
    #expect(try self.days("FREQ=DAILY", "2026-02-01", first, 10).isEmpty)
  }

  @Test(
    arguments: [
      "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=3",
      "FREQ=MONTHLY;INTERVAL=12;BYMONTH=2",
    ]
  )
  func `a rule that no day fits ends without days`(rule: String) throws {
    #expect(try days(rule, "2026-03-07", try #require(Day("2026-03-07")), 400).isEmpty)
  }

  @Test(arguments: ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9"])
  func `a rule that the library finds impossible is a fault`(rule: String) throws {
    let day = try #require(Day("2026-03-07"))
    #expect(throws: RecurrenceFault(.impossible, rule)) { try days(rule, "2026-03-07", day, 400) }
  }

  @Test func `values that are repeated or out of order count once, in order of days`() throws {
    let first = try #require(Day("2026-01-01"))
    func days(_ rule: String) throws -> [String] { try self.days(rule, "2026-01-01", first, 60) }
    let plain = try days("FREQ=WEEKLY;BYDAY=MO,WE")
    #expect(plain.count == 16)
    #expect(
      try days("FREQ=WEEKLY;BYDAY=" + Array(repeating: "WE,MO", count: 500).joined(separator: ","))
        == plain
    )
    #expect(
      try days("FREQ=MONTHLY;BYMONTHDAY=31,3,-1,3;COUNT=3")
        == ["2026-01-03", "2026-01-31", "2026-02-03"]
    )
    let full = (1...31).map(String.init).joined(separator: ",")
    #expect(try days("FREQ=MONTHLY;BYMONTHDAY=\(full)").count == 60)
  }

  @Test func `a horizon of more than 400 days is refused`() throws {
    let day = try #require(Day("2026-01-01"))
    let rule = try Recurrence("FREQ=DAILY")
    #expect(try rule.days(from: day, in: day...day.adding(399)).count == 400)
    #expect(throws: RecurrenceFault.self) { try rule.days(from: day, in: day...day.adding(400)) }
    #expect(throws: RecurrenceFault.self) {
      try rule.days(from: day.adding(-36_526), in: day...day)
    }
    #expect(try rule.days(from: day.adding(-36_525), in: day...day) == [day])
  }

  /// Days against the definition read day by day, for rules of one part each.
  @Test func `random weekly and monthly rules agree with counting`() throws {
    let first = try #require(Day("2026-01-01"))
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    for number in 0..<210 {
      let beginning = first.adding(number * 5)
      let (weekday, interval, position) = (number % 7, 1 + number % 4, 1 + number % 5)
      let horizon = beginning...beginning.adding(399)
      let start = number / 7 % 7
      let weekly = try Recurrence(
        "FREQ=WEEKLY;INTERVAL=\(interval);BYDAY=\(names[weekday]);WKST=\(names[start])"
      )
      .days(from: beginning, in: horizon)
      let monthly = try Recurrence("FREQ=MONTHLY;BYDAY=\(position)\(names[weekday])")
        .days(from: beginning, in: horizon)
      let all = (0..<400).map { beginning.adding($0) }.filter { $0.weekday == weekday }
      #expect(
        weekly
          == all.filter {
            ($0.adding(-start).monday.number - beginning.adding(-start).monday.number) / 7
              % interval == 0
          },
        "\(number)"
      )
      #expect(monthly == all.filter { ($0.date.day - 1) / 7 == position - 1 }, "\(number)")
      let words = OfficeRhythm.monthWeekday(position: position, weekday: weekday)
      #expect(words.days(first: beginning, last: beginning.adding(399)) == monthly)
    }
  }
  #else
  @Test func `a build without recurrences says so`() throws {
    let day = try #require(Day("2026-01-01"))
    #expect(throws: RecurrenceFault(.notBuilt, "FREQ=DAILY")) {
      try Recurrence("FREQ=DAILY").days(from: day, in: day...day)
    }
  }
  #endif

  @Test(
    arguments: [
      ("FREQ=HOURLY", RecurrenceFault.Code.finerThanDays, "FREQ=HOURLY"),
      ("FREQ=DAILY;BYHOUR=9", .finerThanDays, "BYHOUR=9"),
      ("BYDAY=MO", .missingFrequency, "BYDAY=MO"),
      ("FREQ=FORTNIGHTLY", .malformedPart, "FREQ=FORTNIGHTLY"),
      ("FREQ=DAILY;FREQ=DAILY", .malformedPart, "FREQ=DAILY"),
      ("FREQ=MONTHLY;BYMONTHDAY=32", .outOfRange, "BYMONTHDAY=32"),
      ("FREQ=MONTHLY;BYMONTHDAY=0", .outOfRange, "BYMONTHDAY=0"),
      ("FREQ=WEEKLY;BYDAY=XX", .outOfRange, "BYDAY=XX"),
      ("FREQ=WEEKLY;BYDAY=1MO", .notWithFrequency, "BYDAY=1MO"),
      ("FREQ=WEEKLY;BYMONTHDAY=1", .notWithFrequency, "BYMONTHDAY=1"),
      ("FREQ=MONTHLY;BYWEEKNO=1;BYDAY=MO", .notWithFrequency, "BYWEEKNO=1"),
      ("FREQ=YEARLY;BYWEEKNO=1", .weekWithoutDay, "BYWEEKNO=1"),
      ("FREQ=DAILY;BYSETPOS=1", .positionsOfNothing, "BYSETPOS=1"),
      ("FREQ=DAILY;COUNT=1;UNTIL=20260101", .countAndUntil, "COUNT=1"),
      ("FREQ=DAILY;UNTIL=20260230", .outOfRange, "UNTIL=20260230"),
      ("FREQ=DAILY;INTERVAL=0", .outOfRange, "INTERVAL=0"),
      (
        "FREQ=YEARLY;BYMONTH=01,1,02,2,03,3,04,4,05,5,06,6,07", .outOfRange,
        "BYMONTH=01,1,02,2,03,3,04,4,05,5,06,6,07"
      ),
      ("FREQ=DAILY;FOO=1", .malformedPart, "FOO=1"),
      ("RSCALE=CHINESE;FREQ=YEARLY", .malformedPart, "RSCALE=CHINESE"),
      ("FREQ=DAILY;BYMONTH=1,,2", .outOfRange, "BYMONTH=1,,2"),
      ("FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1", .unsupported, "BYSETPOS=1"),
      ("FREQ=MONTHLY;BYMONTHDAY=-29,3;BYSETPOS=1", .unsupported, "BYSETPOS=1"),
      ("FREQ=YEARLY;BYMONTHDAY=3", .unsupported, "BYMONTHDAY=3"),
      ("FREQ=DAILY;BYMONTHDAY=-1", .unsupported, "BYMONTHDAY=-1"),
    ]
  )
  func `what can't be used is named`(text: String, code: RecurrenceFault.Code, part: String) {
    #expect(throws: RecurrenceFault(code, part)) { try Recurrence(text) }
  }
}
