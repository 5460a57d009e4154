// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What can be wrong with a sheet of a plan in which the office has written.
extension Catalogue {
  static let editFaultEntries: [FaultCode: Entry] = [
    .editedRowUnknown: Entry("原计划中没有这一项。", "The plan has no such row."),
    .editedRowTwice: Entry("同一项写了两行,后一行没有用。", "The same row twice; the second is not used."),
    .editedRowNew: Entry("这一行没有编号,不在原计划中。", "A row without a number is not in the plan."),
    .weekdayContradicts: Entry(
      "日期是{0},括号里的星期与它不一致。",
      "The date is a {0}; the day of the week in brackets is another."
    ),
    .nobodyLeft: Entry("人名被清空了,不知道是换人还是取消。", "Nobody is named: others, or nobody at all?"),
    .heldAndBarred: Entry("同一行既锁定又禁排。", "The row is locked and barred at once."),
  ]

  static let editMendEntries: [MendCode: Entry] = [
    .keepRowNumbers: Entry(
      "请在这份计划自己的表里改,编号列不要动",
      "edit the sheet of this very plan, and leave the numbers as they are"
    ),
    .addNeedInstead: Entry(
      "新增的事请写进需求清单,或用 --add-need",
      "new work belongs in the table of needs, or use --add-need"
    ),
    .correctWeekday: Entry("请把日期和星期一起改对", "correct the date and the weekday together"),
    .useBarred: Entry(
      "不要原来的人,请恢复名字并在禁排列写“是”",
      "put the names back and write yes under Barred"
    ),
    .keepOneMark: Entry("请只留其中一个", "leave one of the two blank"),
  ]
}
