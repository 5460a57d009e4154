// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  static let visitFaultEntries: [VisitFaultCode: Entry] =
    visitSettingEntries.merging(visitTableEntries) { first, _ in first }

  private static let visitSettingEntries: [VisitFaultCode: Entry] = [
    .missingSettings: Entry(
      "缺少设置文件“{0}”,不知道要安排哪些事项。",
      "There is no settings file “{0}” that says what is due."
    ),
    .missingDays: Entry("没有写明安排哪些天。", "Nothing says which days the calendar has."),
    .reversedDays: Entry(
      "止({1})在起({0})之前。",
      "The last day ({1}) is before the first ({0})."
    ),
    .badDays: Entry(
      "日历共 {0} 天,应为 1 至 {1} 天。",
      "The calendar has {0} days; 1 to {1} are possible."
    ),
    .unknownKey: Entry("没有“{0}”这一项,可用的有:{1}。", "There is no setting “{0}”; there are: {1}."),
    .badValue: Entry("“{0}”的写法无法识别。", "The value of “{0}” can't be read."),
    .noDuties: Entry("没有任何要安排的事项。", "Nothing is due."),
    .repeatedName: Entry("两个事项同名“{0}”。", "Two duties are called “{0}”."),
    .unknownKind: Entry(
      "看不出“{0}”属于联系、走访、接访、活动还是会议。",
      "It can't be told what kind of duty “{0}” is."
    ),
    .noRhythm: Entry("“{0}”没有写多久一次。", "Nothing says how often “{0}” is due."),
    .whoIsUnclear: Entry(
      "“{0}”应当写“名单”或“人员”,而且只写一个。",
      "“{0}” needs either a list or people, and not both."
    ),
    .unknownPerson: Entry("找不到“{0}”这个人、队伍或类别。", "There is no person, team or standing “{0}”."),
    .oneVisits: Entry(
      "“{0}”的对象要由一个人或一支队伍走访,这里写了 {1} 人。",
      "The households of “{0}” are visited by one person or team, not by {1}."
    ),
    .smallPool: Entry(
      "“{0}”每次要 {1} 人,轮流的只有 {2} 人。",
      "“{0}” wants {1} people at a time, but only {2} take turns."
    ),
    .unknownCounted: Entry("没有名为“{0}”的走访事项。", "There is no duty of visits called “{0}”."),
    .nothingCounts: Entry(
      "“{0}”中有 {1} 项没有相应的走访可以计入。",
      "No visits count for {1} of “{0}”, because nobody visits there."
    ),
    .noSuchHouseholds: Entry("联系户中没有“{0}”这类户。", "No household is “{0}”."),
    .tooManyTimes: Entry("要安排的次数超过 {0}。", "More than {0} times are due."),
    .tooManyRows: Entry("人数或户数超过 {0}。", "There are more than {0} people or households."),
    .unknownTable: Entry("没有“{0}”这种表,可用的有:{1}。", "There is no table “{0}”; there are: {1}."),
  ]

  private static let visitTableEntries: [VisitFaultCode: Entry] = [
    .missingColumn: Entry("没有“{0}”这一列,表里有:{1}。", "There is no column “{0}”; there are: {1}."),
    .columnTaken: Entry("“{0}”这一列当作“{1}”。", "The column “{0}” is taken as “{1}”."),
    .namesake: Entry("与第 {0} 行同名,分不清是谁。", "Row {0} has the same name."),
    .stranger: Entry("此行的人不在人员名册中。", "The row's person is not on the list of people."),
    .severalNamesakes: Entry("名册中有几个人同名。", "Several people of the list have this name."),
    .unknownHousehold: Entry("此行的户不在联系户表中。", "The row's household is not in its table."),
    .repeatedRow: Entry("与第 {0} 行重复,只算一次。", "Row {0} says the same; it counts once."),
    .sharedHousehold: Entry(
      "“{0}”在第 {1} 行已有别人联系,两人都会安排。",
      "“{0}” is also somebody else's in row {1}; both are planned."
    ),
    .unvisited: Entry("{0} 户没有人联系走访:{1}。", "Nobody visits {0} households: {1}."),
    .partsOfDays: Entry(
      "{0} 处只外出半天,按整天不能来处理。",
      "{0} absences of part of a day are taken as the whole day."
    ),
    .alwaysAway: Entry("{0} 在所有工作日都外出。", "{0} is away on every working day."),
    .notPast: Entry("{0} 不早于日历第一天,没有当作历史。", "{0} is not before the first day; it is no history."),
    .pastOfOthers: Entry(
      "历史中有 {0} 行的人和户都不在现有名单中,已略过。",
      "{0} rows of the past name nobody of these lists and are left out."
    ),
    .peopleMade: Entry("没有人员名册,由名单得出 {0} 人。", "Without a list of people, {0} were made from rows."),
    .newcomers: Entry(
      "轮流的人中有 {0} 人没有历史,按平均数起算。",
      "{0} of those who take turns have no history and start at the mean."
    ),
  ]

  static let visitMendEntries: [VisitMend: Entry] = [
    .addSettings: Entry(
      "请加上“{0}”,写明年份和事项。",
      "Add “{0}” with a year and the duties."
    ),
    .writeDays: Entry(
      "请写“年份: 2026”,或“起: 2026-01-01”和“止: 2026-12-31”,最多 {0} 天。",
      "Write “year: 2026”, or “from: 2026-01-01” and “to: 2026-12-31”, at most {0} days."
    ),
    .addDuties: Entry(
      "请写“事项”,如 {名称: 走访, 频次: 半年一走访, 名单: 结对表}。",
      "Write “duties”, as in {name: visits, kind: visit, rhythm: 半年一走访, list: pairs}."
    ),
    .useOneOf: Entry("请用其中之一:{0}。", "Use one of: {0}."),
    .write: Entry("请照此写:{0}。", "Write it as in {0}."),
    .rename: Entry("请给每个事项起不同的名称。", "Give each duty a name of its own."),
    .nameWho: Entry(
      "请写“名单: 结对表”(表中每行一项),或“人员: 全体”。",
      "Write “list: pairs” (a duty for each row), or “people: all”."
    ),
    .nameOne: Entry(
      "请只写一支队伍,或在名单中写明谁走访谁。",
      "Name one team, or list who visits whom."
    ),
    .correctName: Entry("请改正,或补充到“{0}”。", "Correct it, or add it to “{0}”."),
    .addPeople: Entry("请减少每次人数,或增加轮流的人。", "Ask for fewer at a time, or add people."),
    .splitCalendar: Entry("请分成几个文件夹安排。", "Split it into several folders."),
    .addColumn: Entry(
      "请加上“{0}”列,或在该事项的“列”中写明哪一列是{0}。",
      "Add the column “{0}”, or say under “columns” which one it is."
    ),
    .useNumber: Entry("请写人员编号。", "Use the number instead."),
    .addToList: Entry("请把这些户写进名单,或从联系户中删去。", "Add them to a list, or take them out."),
    .keepPast: Entry("请只保留日历第一天之前的。", "Keep only what is before the first day."),
    .useWords: Entry(
      "请用“每月至少一次”这样的写法,或用 make 构建带重复规则的版本。",
      "Write it as in 每月至少一次, or build the program with make, which includes rules."
    ),
  ]
}
