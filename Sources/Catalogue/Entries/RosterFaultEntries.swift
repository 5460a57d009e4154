// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  static let rosterFaultEntries: [RosterFaultCode: Entry] = [
    .missingSettings: Entry(
      "缺少排班设置文件“{0}”。",
      "There is no settings file “{0}” for the roster."
    ),
    .missingDays: Entry("没有写明排哪些天。", "Nothing says which days to roster."),
    .reversedDays: Entry(
      "止({1})在起({0})之前。",
      "The last day ({1}) is before the first ({0})."
    ),
    .badDays: Entry(
      "排班共 {0} 天,应为 1 至 {1} 天。",
      "The roster has {0} days; 1 to {1} are possible."
    ),
    .unknownKey: Entry("排班设置没有“{0}”这一项。", "Rosters have no setting “{0}”."),
    .badValue: Entry("“{0}”的写法无法识别。", "The value of “{0}” can't be read."),
    .tooManyRules: Entry(
      "同一个人要受 {0} 条规则管,最多 {1} 条。",
      "One person is under {0} rules; {1} are possible."
    ),
    .oneRuleEach: Entry(
      "每一条规则应当只写一种要求,这里写的是“{0}”。",
      "Each entry has one rule; this one has “{0}”."
    ),
    .repeatedRule: Entry("两条规则同名“{0}”。", "Two rules are called “{0}”."),
    .unknownPerson: Entry("规则中的“{0}”不在人员名册中。", "A rule names “{0}”, who is on no list."),
    .unknownTeam: Entry("规则中的队伍“{0}”不存在。", "A rule names the team “{0}”, which there is not."),
    .unknownKind: Entry(
      "没有班次属于“{0}”类型,相应的规定不起作用。",
      "No shift is of the kind “{0}”, so that this has no effect."
    ),
    .unknownTag: Entry(
      "没有人具备“{0}”,相应的规定不起作用或无人可派。",
      "Nobody holds “{0}”, so that this has no effect or nobody can be found."
    ),
    .noShifts: Entry("这些天没有任何班次。", "There is no shift in these days."),
    .badRecurrence: Entry("重复“{0}”无法识别。", "The recurrence “{0}” can't be read."),
    .reversedDates: Entry("“{0}”的结束早于开始。", "“{0}” ends before it begins."),
    .outsideDays: Entry(
      "此行没有一天在排班的日期内,不排。",
      "The row has no day in the roster and is left out."
    ),
    .headsOrder: Entry(
      "人数应为最少 ≤ 需要 ≤ 最多,现为 {0}、{1}、{2}。",
      "Heads should be least ≤ wanted ≤ most, but are {0}, {1}, {2}."
    ),
    .lockedAndBarred: Entry("{0} 既被锁定又被禁排。", "{0} is both locked and ruled out."),
    .tooManyLocked: Entry(
      "锁定了 {0} 人,超过最多人数 {1}。",
      "{0} heads are locked, more than the most, {1}."
    ),
    .unknownState: Entry("“{0}”不是可以、勉强或不行。", "“{0}” is neither yes, reluctant nor no."),
    .wishWithoutSubject: Entry(
      "意愿没有写明哪天、哪个班次或哪类班次。",
      "The wish names no day, shift or kind of shift."
    ),
    .unknownShift: Entry("班次“{0}”不在需求表中。", "There is no shift “{0}”."),
    .notPast: Entry(
      "上期排班中有 {0},不早于本期第一天。",
      "The past roster has {0}, which is not before the first day of this."
    ),
    .stranger: Entry("此行的人不在人员名册中,已略过。", "The row's person is on no list and is left out."),
    .namesakes: Entry(
      "有不止一人叫这个名字,不知道是哪一位。",
      "More than one person bears this name; it is not known which is meant."
    ),
    .secondRow: Entry(
      "此人在第 {0} 行已有记录,不知道以哪一行为准。",
      "Row {0} is of the same person; it is not known which of the two holds."
    ),
    .refusedLeftOut: Entry(
      "{0} 人默认拒绝邀请,不参加排班。",
      "{0} people refuse invitations and are not rostered."
    ),
    .newcomers: Entry(
      "{0} 人没有历史记录,均衡时按平均数起算。",
      "{0} people have no history and start at the mean."
    ),
    .assumedRules: Entry(
      "以下规则未写明,按默认执行:{0}。",
      "These rules are not stated and in force by default: {0}."
    ),
  ]

  static let rosterMendEntries: [RosterMend: Entry] = [
    .buildWithRecurrences: Entry(
      "请改用“每周一三”这样的写法,或用 make 构建带重复规则的版本。",
      "Write it as in 每周一三, or build the program with make, which includes rules."
    ),
    .addSettings: Entry(
      "请加上文件“{0}”,写明名称和起止日期。",
      "Add “{0}” with a title and the first and last day."
    ),
    .writeDays: Entry(
      "请写“月份: 2026-03”,或“起: 2026-03-01”和“止: 2026-03-31”,最多 {0} 天。",
      "Write “month: 2026-03”, or “from: 2026-03-01” and “to: 2026-03-31”, at most {0} days."
    ),
    .useOneOf: Entry("请用其中之一:{0}。", "Use one of: {0}."),
    .write: Entry("请照此写:{0}。", "Write it as in {0}."),
    .fewerRules: Entry(
      "请合并内容相近的规则(一条规则可以同时写多个人和多种班次),不超过 {0} 条。",
      "Join rules that are alike (one may name several people and shifts), {0} at most."
    ),
    .splitRule: Entry("请把每条规则分开写,各占一项。", "Make an entry of each rule."),
    .renameRule: Entry("请给每条规则起不同的名称。", "Give each rule a name of its own."),
    .correctName: Entry("请改正名称,或补充到“{0}”。", "Correct the name, or add it to “{0}”."),
    .addShifts: Entry("请在班次需求中写上这些天的班次。", "Add shifts of these days to the table of posts."),
    .correctHeads: Entry("请改正这三个人数。", "Correct the three numbers."),
    .dropOne: Entry("请删去其中之一。", "Drop one of the two."),
    .writeSubject: Entry("请写上日期、班次编号或班次类型。", "Write a date, a shift or a kind of shift."),
    .useNumber: Entry("请写志愿者编号。", "Write the person's number."),
    .keepOneRow: Entry("每人请只留一行。", "Keep one row of each person."),
    .writeLeave: Entry(
      "排班不读请假表;请写进“{0}”,状态写“不行”。",
      "Rosters read no table of leave; write it into “{0}” with the state no."
    ),
    .keepPast: Entry("请只保留本期第一天之前的班次。", "Keep only shifts before the first day."),
  ]
}
