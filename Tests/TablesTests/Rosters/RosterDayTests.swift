// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

/// The days that the cells of a row of 班次需求 mean together, in February 2026: 1 is a Sunday, 15 to 23
/// are holidays, 14 and 28 are Saturdays of work.
@Suite struct RosterDayTests {
  private func outcome(
    _ date: String,
    _ recurrence: String,
    _ clock: String
  ) throws
    -> RosterOutcome
  {
    var folder = RosterFolder([
      "班次需求.csv": "班次编号,岗位,日期,重复,时间\nA,巡,\"\(date)\",\"\(recurrence)\",\"\(clock)\"\n"
    ])
    folder.files["排班.yaml"] = "标题: 试\n月份: 2026-02\n"
    return try folder.outcome()
  }

  private static let cases: [(date: String, rule: String, clock: String, days: [Int])] = [
    ("2026-02-02至2026-02-15", "每周一三五", "9:00-10:00", [2, 4, 6, 9, 11, 13]),
    ("2026-01-20至2026-02-04", "每周一三五", "9:00-10:00", [2, 4]),
    ("2026-02-16", "每周一三五", "9:00-10:00", [16, 18, 20, 23, 25, 27]),
    ("2026-01-05", "每周一", "9:00-10:00", [2, 9, 16, 23]),
    ("2026-02-09至2026-02-15", "工作日", "9:00-10:00", [9, 10, 11, 12, 13, 14]),
    ("2026-02-10至2026-02-12", "每天", "9:00-10:00", [10, 11, 12]),
    ("2026-02-02、2026-02-03、2026-02-04", "每周一三", "9:00-10:00", [2, 4]),
    ("2026-02-02至2026-02-15", "", "每周三 9:00-10:00", [4, 11]),
    ("2026-02-10至2026-02-12", "", "每天9:00-10:00", [10, 11, 12]),
    ("2026-02-02至2026-02-15", "每周五", "22:00-次日6:00", [6, 13]),
    ("2026-02-02至2026-02-15", "每周五", "次日0:30-6:00", [6, 13]),
    ("2026-02-10", "每月第二个周三", "9:00-10:00", [11]),
    ("2026-02-10至2026-02-20", "每月15日", "9:00-10:00", [15]),
    ("", "周末", "9:00-10:00", [1, 7, 8]), ("周末", "", "9:00-10:00", [1, 7, 8]),
    ("", "节假日", "9:00-10:00", [15, 16, 17, 18, 19, 20, 21, 22, 23]),
    ("", "调休上班", "9:00-10:00", [14, 28]), ("", "周末、节假日", "9:00-10:00", [1, 7, 8] + Array(15...23)),
  ]

  @Test(arguments: 0..<Self.cases.count) func `cells about days hold together`(
    number: Int
  ) throws {
    let (date, rule, clock, days) = Self.cases[number]
    let found = try outcome(date, rule, clock)
    #expect(found.complaints == [])
    #expect(found.roster?.shifts.map { $0.day + 1 } == days)
  }

  /// Weekdays of all masks within all spans of the month, against counting days one by one.
  @Test(arguments: 0..<60) func `weekdays within a span are those days alone`(
    seed: Int
  ) throws {
    var number = UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15
    func draw(_ count: Int) -> Int {
      number = number &* 6_364_136_223_846_793_005 &+ 1
      return Int(number >> 33) % count
    }
    let (from, to) = (draw(28) + 1, draw(28) + 1)
    let (first, last) = (min(from, to), max(from, to))
    let mask = draw(127) + 1
    let names = Array("一二三四五六日")
    let words = "每周" + String((0..<7).filter { mask & (1 << $0) != 0 }.map { names[$0] })
    func text(_ day: Int) -> String { "2026-02-\(day < 10 ? "0" : "")\(day)" }
    let found = try outcome("\(text(first))至\(text(last))", words, "9:00-10:00")
    // The first of the month is a Sunday, weekday 6.
    let wanted = (first...last).filter { mask & (1 << (($0 + 5) % 7)) != 0 }
    #expect(found.roster?.shifts.map { $0.day + 1 } == wanted)
    #expect(
      found.faults.contains { $0.message.code == "rosterFault.outsideDays" } == wanted.isEmpty
    )
  }

  @Test func `rules and spans of dates hold together`() throws {
    #if Recurrences
    let found = try outcome(
      "2026-01-26至2026-02-20",
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
      "9:00-10:00"
    )
    #expect(found.roster?.shifts.map { $0.day + 1 } == [9])
    #endif
    let reversed = try outcome("2026-02-20至2026-02-10", "每周一", "9:00-10:00")
    #expect(reversed.complaints.contains("rowFault rosterFault.reversedDates"))
    let outside = try outcome("2026-03-01至2026-03-31", "每周一", "9:00-10:00")
    #expect(outside.complaints.contains("warning rosterFault.outsideDays"))
  }

  @Test func `times of people keep the words of tables`() throws {
    var folder = RosterFolder([
      "人员名册.csv": "志愿者编号,姓名,可服务时间\nP1,甲,周末\n",
      "班次需求.csv": "班次编号,岗位,日期,时间\nA,巡,2026-02-10,9:00-10:00\n",
    ])
    folder.files["排班.yaml"] = "标题: 试\n月份: 2026-02\n"
    let days = try folder.outcome().person("P1")?.availability.map { $0.span.start / 1440 + 1 }
    #expect(days == [1, 7, 8, 15, 21, 22])
  }
}
