// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  static let recurrenceEntries: [RecurrenceFault.Code: Entry] = [
    .malformedPart: Entry(
      "重复规则里的“{0}”无法识别,或写了两次。",
      "The rule has “{0}”, which is unknown or stands twice."
    ),
    .missingFrequency: Entry(
      "重复规则“{0}”缺少 FREQ(DAILY、WEEKLY、MONTHLY 或 YEARLY)。",
      "The rule “{0}” lacks FREQ (DAILY, WEEKLY, MONTHLY or YEARLY)."
    ),
    .finerThanDays: Entry(
      "重复规则里的“{0}”比天还细;钟点请写在时间一栏。",
      "“{0}” is finer than days; times of the day have a column of their own."
    ),
    .outOfRange: Entry("“{0}”里的数或星期超出范围。", "A number or weekday in “{0}” is out of range."),
    .notWithFrequency: Entry(
      "“{0}”不能与这条规则的 FREQ 或别的部分同用。",
      "“{0}” is not allowed with the FREQ or another part of this rule."
    ),
    .countAndUntil: Entry(
      "COUNT 和 UNTIL 只能写一个,这里还有“{0}”。",
      "A rule has COUNT or UNTIL, not both; here is “{0}” as well."
    ),
    .weekWithoutDay: Entry(
      "“{0}”要同时用 BYDAY 写明星期几。",
      "“{0}” needs BYDAY beside it to say which days of the week."
    ),
    .positionsOfNothing: Entry(
      "“{0}”要与别的 BY 部分同用。",
      "“{0}” needs another BY part to choose from."
    ),
    .unsupported: Entry(
      "“{0}”与这样的 FREQ 同用,暂不支持。",
      "“{0}” is not supported with this FREQ."
    ),
    .impossible: Entry(
      "没有一天能符合“{0}”,或其中的部分不能合用。",
      "No day can fit “{0}”, or its parts can't be combined."
    ),
    .horizonTooLong: Entry(
      "重复规则展开的日期过长(至多 400 天),或起点相距超过一百年:{0}。",
      "Too many days for a rule (400 at most), or a beginning a century away: {0}."
    ),
    .unknownWords: Entry("“{0}”的说法无法识别。", "The words “{0}” are not understood."),
    .noDays: Entry("“{0}”没有说明是哪一天。", "“{0}” does not say on which day."),
    .notBuilt: Entry(
      "本构建未含重复规则的展开,读不了“{0}”。",
      "This build can't expand the rule “{0}”."
    ),
  ]
}
