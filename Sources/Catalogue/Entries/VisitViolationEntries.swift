// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  static let visitViolationEntries: [VisitViolationCode: Entry] = [
    .unknown: Entry("“{0}”在现有数据中找不到({1})。", "“{0}” is not in the tables ({1})."),
    .malformed: Entry(
      "“{0}”在 {1} 没有人、没有户或重复。",
      "“{0}” on {1} has nobody, no household, or one twice."
    ),
    .dayNotAllowed: Entry("“{0}”排在不能办的日子 {1}。", "“{0}” is on a day that is not open: {1}."),
    .outsideWindow: Entry("“{0}”排在 {1},不在应办时段内。", "“{0}” is on {1}, outside its window."),
    .away: Entry("“{0}”在 {1} 安排了外出的人。", "“{0}” on {1} has somebody who is away."),
    .notTheirs: Entry("“{0}”在 {1} 安排了没有这项任务的人。", "“{0}” on {1} has somebody whose duty it is not."),
    .tooManyHeads: Entry("“{0}”在 {1} 的人数超过要求。", "“{0}” on {1} has too many people."),
    .tooOften: Entry("“{0}”在 {1} 多排 {2} 次。", "“{0}” is {2} times too often within {1}."),
    .twiceOnADay: Entry("“{0}”在 {1} 一天排了两次。", "“{0}” is twice on {1}."),
    .tooManyTimes: Entry("{0} 在 {1} 多出门 {2} 次。", "{0} goes out {2} times too often on {1}."),
    .tooManyMinutes: Entry("{0} 在 {1} 超出 {2} 分钟。", "{0} has {2} minutes too many on {1}."),
    .venueTwice: Entry(
      "场地“{0}”在 {1} 多用 {2} 次。",
      "The place “{0}” is used {2} times too often on {1}."
    ),
    .unlisted: Entry(
      "“{0}”在 {1} 少排 {2} 次(人、户),却没有列入缺口。",
      "“{0}” lacks {2} within {1}, which is not listed."
    ),
    .wronglyListed: Entry(
      "“{0}”在 {1} 并没有缺口,却列入缺口。",
      "“{0}” is listed as missing within {1}, which it is not."
    ),
  ]
}
