// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Tables
import Testing

/// How often, in the words of offices.
@Suite struct OfficeWordsTests {
  @Test(
    arguments: [
      ("每月至少一次", OfficeRhythm.times(least: 1, most: nil, per: .month)),
      ("每月2次", .times(least: 2, most: 2, per: .month)),
      ("每个月两次", .times(least: 2, most: 2, per: .month)),
      ("一季度一联系", .times(least: 1, most: 1, per: .quarter)),
      ("半年一走访", .times(least: 1, most: 1, per: .halfYear)),
      ("每半年一次", .times(least: 1, most: 1, per: .halfYear)),
      ("一个季度一个主题", .times(least: 1, most: 1, per: .quarter)),
      ("每月一项大型活动", .times(least: 1, most: 1, per: .month)),
      ("每月定期接访", .times(least: 1, most: nil, per: .month)),
      ("每季度至少3次", .times(least: 3, most: nil, per: .quarter)),
      ("每季度末", .atEnd(of: .quarter, days: 10)),
      ("工作日", .workingDays),
      ("每个工作日", .workingDays),
    ]
  )
  func `office words are understood`(text: String, rhythm: OfficeRhythm) throws {
    #expect(try OfficeRhythm(text) == rhythm)
  }

  @Test(
    arguments: [
      ("每天", OfficeRhythm.everyDay, "01 02 03 04 05 06 07 08"),
      ("每周一三五", .weekdays([0, 2, 4]), "02 05 07 09 12 14 16 19"),
      ("每周一、周三", .weekdays([0, 2]), "05 07 12 14 19 21 26 28"),
      ("每周一至五", .weekdays([0, 1, 2, 3, 4]), "01 02 05 06 07 08 09 12"),
      ("每月15日接访", .monthDay(15), "15"),
      ("每月最后一天", .monthDay(-1), "31"),
      ("每月第二个周三", .monthWeekday(position: 2, weekday: 2), "14"),
      ("每月最后一个周五", .monthWeekday(position: -1, weekday: 4), "30"),
      ("每月第五个周一", .monthWeekday(position: 5, weekday: 0), ""),
    ]
  )
  func `office words that mean dates have days`(
    text: String,
    rhythm: OfficeRhythm,
    january: String
  ) throws {
    #expect(try OfficeRhythm(text) == rhythm)
    let first = try #require(Day("2026-01-01"))
    let days = rhythm.days(first: first, last: first.adding(30)) ?? []
    let texts = days.prefix(8).map { String($0.description.suffix(2)) }
    #expect(texts.joined(separator: " ") == january)
  }

  @Test func `months without the day are left out, and the last day is that of each month`() throws
  {
    let first = try #require(Day("2028-01-31"))
    let days = OfficeRhythm.monthDay(31).days(first: first, last: first.adding(90)) ?? []
    #expect(days.map(\.description) == ["2028-01-31", "2028-03-31"])
    let ends = OfficeRhythm.monthDay(-1).days(first: first, last: first.adding(90)) ?? []
    #expect(ends.map(\.description) == ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"])
    #expect(OfficeRhythm.workingDays.days(first: first, last: first) == nil)
  }

  @Test(arguments: ["有空就去", "每月若干次", "每月32日", "第", "", "每月第二个", "每月40次", "每月15日、20日"])
  func `other words are refused, not guessed`(text: String) {
    #expect(throws: RecurrenceFault.self) { try OfficeRhythm(text) }
  }
}
