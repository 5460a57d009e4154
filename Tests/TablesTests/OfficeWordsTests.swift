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
      ("每天", "FREQ=DAILY"), ("每周一三五", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
      ("每周一、周三", "FREQ=WEEKLY;BYDAY=MO,WE"), ("每周一至五", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
      ("每月15日接访", "FREQ=MONTHLY;BYMONTHDAY=15"),
      ("每月第二个周三", "FREQ=MONTHLY;BYDAY=2WE"), ("每月最后一个周五", "FREQ=MONTHLY;BYDAY=-1FR"),
    ]
  )
  func `office words that mean dates are rules`(text: String, rule: String) throws {
    #expect(try OfficeRhythm(text) == .dates(RecurrenceRule(rule)))
  }

  @Test(arguments: ["有空就去", "每月若干次", "每月32日", "第", "", "每月第二个", "每月40次"])
  func `other words are refused, not guessed`(text: String) {
    #expect(throws: RecurrenceFault.self) { try OfficeRhythm(text) }
  }
}
