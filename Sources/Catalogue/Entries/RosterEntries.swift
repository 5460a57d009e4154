// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  static let rosterEntries: [RosterPhrase: Entry] =
    rosterSummaryEntries
    .merging(rosterReasonEntries) { first, _ in first }
    .merging(rosterExplanationEntries) { first, _ in first }
    .merging(rosterSheetEntries) { first, _ in first }

  private static let rosterSummaryEntries: [RosterPhrase: Entry] = [
    .command: Entry("排班:谁在哪天站哪个班次、谁备勤。", "Plans shifts: who stands which, who is in reserve."),
    .folderOption: Entry("排班文件夹。", "Roster folder."),
    .badRosterFile: Entry(
      "“{0}”不是 roster 的结果({1});这里要用结果文件夹里的 roster.json",
      "\"{0}\" is no result of roster ({1}); name the roster.json of a result folder"
    ),
    .pinsStop: Entry(
      "以上锁定与规则矛盾,请改正;或加 --set-aside,不管这些锁定先排。",
      "These pins contradict the rules; mend them, or plan without them by --set-aside."
    ),
    .setAside: Entry(
      "有错误的行和锁定没有参加排班({0} 处)。",
      "rows and pins with faults take no part ({0} of them)"
    ),
    .pinFault: Entry(
      "班次 {1} 锁定了 {0},但做不到:{2}。",
      "{0} is locked to {1}, which can't be: {2}."
    ),
    .written: Entry("已写入 {0}({1} 个文件)。", "Written to {0} ({1} files)."),
    .headline: Entry(
      "{0}:{1} 至 {2},{3} 人(队),{4} 个班次",
      "{0}: {1} to {2}, {3} people, {4} shifts"
    ),
    .filled: Entry(
      "到岗 {0}/{1} 人次;低于最少人数的班次 {2} 个",
      "{0} of {1} heads; {2} shifts below their least"
    ),
    .method: Entry("分 {0} 块求解,方法:{1}", "solved in {0} parts by {1}"),
    .methodEnumeration: Entry("逐一比较", "trying everything"),
    .methodColumns: Entry("整段排班组合", "whole horizons"),
    .methodBoth: Entry("整段排班组合,小块逐一比较", "whole horizons, small parts by trying everything"),
    .cut: Entry(
      "有 {0} 块没有给出下界:一人一天的班次组合太多,或有班次从半夜以后开始",
      "no bound for {0} parts: too many sets of shifts a day, or shifts that begin after midnight"
    ),
    .stoppedByTime: Entry("时间到,先给出目前最好的。", "Time was up; this is the best so far."),
    .stoppedByInterrupt: Entry("已中断,先给出目前最好的。", "Interrupted; this is the best so far."),
    .stoppedByEffort: Entry("计算量用完,先给出目前最好的。", "Effort was spent; this is the best so far."),
    .level: Entry("{0}:{1}({2})", "{0}: {1} ({2})"),
    .proven: Entry("最优,复核已证明", "best, proven by the referee"),
    .optimal: Entry("求解器称最优", "best, by the solver's word"),
    .bounded: Entry("不会低于 {0},差距 {1}%", "never below {0}, gap {1} %"),
    .heuristic: Entry("未证明,差距 {0}%", "not proven, gap {0} %"),
    .fairness: Entry(
      "{0}(含历史):每人 {1}–{2},基尼系数 {3}",
      "{0} with history: {1}–{2} each, Gini {3}"
    ),
    .shortages: Entry("缺口 {0} 处:", "{0} shortages:"),
    .shortage: Entry("{0} 缺{1} {2}:{3}。{4}", "{0} lacks {1}: {2}; {3}. {4}"),
    .shortageAlone: Entry("{0} 缺{1} {2}。", "{0} lacks {1}: {2}."),
    .more: Entry("……另有 {0} 处,见缺口表。", "… and {0} more, see the sheet."),
    .moreAlone: Entry("……另有 {0} 处。", "… and {0} more."),
    .seatsLawful: Entry("复核:所排的人没有违规。", "Checked: no seat breaks anything."),
    .misstated: Entry(
      "文件自己写的(目标、缺口、替补)有 {0} 处与所排的人不符:",
      "The file misstates its goals, shortages or reserves in {0} places:"
    ),
    .lawful: Entry("复核:没有违规。", "Checked: nothing is broken."),
    .unlawful: Entry("复核:有 {0} 处违规。", "Checked: {0} violations."),
    .goalUrgent: Entry("紧急班次缺最少人数", "urgent shifts, heads below the least"),
    .goalLeast: Entry("缺最少人数", "heads below the least"),
    .goalRoles: Entry("缺优先角色", "wanted roles missing"),
    .goalWanted: Entry("缺想要人数", "heads below what is wanted"),
    .goalRules: Entry("规则罚分", "price of rules"),
    .shifts: Entry("班次", "shifts"),
    .minutes: Entry("分钟", "minutes"),
    .nights: Entry("夜班", "nights"),
    .workdayShifts: Entry("工作日班", "working day shifts"),
    .weekendShifts: Entry("周末班", "weekend shifts"),
    .holidayShifts: Entry("节假日班", "holiday shifts"),
  ]

  private static let rosterReasonEntries: [RosterPhrase: Entry] = [
    .step: Entry("{0} {1} 人", "{0}: {1}"),
    .funnel: Entry("其余 {0} 人:{1}", "of {0} others: {1}"),
    .team: Entry("不是该队的", "another team"),
    .barred: Entry("被禁排", "ruled out"),
    .unavailable: Entry("时间不行", "can't come then"),
    .uninsured: Entry("没有当日有效的保险", "not insured on the day"),
    .guardian: Entry("未成年且没有监护人陪同", "under 18 without a guardian"),
    .elsewhere: Entry("同一时间在别的班次", "at another shift then"),
    .crew: Entry("与同做这件事的人合不上", "would break what the people together must keep"),
    .tooMany: Entry("人数会超过上限", "there would be too many heads"),
    .standIn: Entry("班上不再加人,可以顶替其中一人", "could only take somebody's place"),
    .lockedSeat: Entry("锁定的人不能换下", "a pin would be broken"),
    .together: Entry("与同班的人合不上(规则“{0}”)", "does not fit its people by the rule “{0}”"),
    .brokenRule: Entry("规则“{0}”", "the rule “{0}”"),
    .brokenRole: Entry("要有“{0}”", "“{0}” is needed"),
    .noOthers: Entry("没有别的人可排", "there is nobody else"),
    .andOtherTeams: Entry("{0};另有 {1} 人不是该队的", "{0}; {1} more are of other teams"),
    .goals: Entry("能来,但用在更要紧处或规则代价更小", "could come, but cost more by later goals"),
    .role: Entry("没有“{0}”", "without “{0}”"),
    .rule: Entry("受规则“{0}”限制", "kept off by the rule “{0}”"),
    .onePerson: Entry("再有 1 人能来就能补上 1 个。", "One more person who can come would help."),
    .oneWithTag: Entry("再有 1 名“{0}”就能补上 1 个。", "One more “{0}” would help."),
    .loosen: Entry(
      "若规则“{0}”放宽 {1},{2} 就能来(已试算)。",
      "With {1} more at the rule “{0}”, {2} could come (tried)."
    ),
  ]

  private static let rosterExplanationEntries: [RosterPhrase: Entry] = [
    .explainPost: Entry("{0}({1} {2}):要 {3} 人,到 {4} 人。", "{0} ({1} {2}): wants {3}, has {4}."),
    .explainNobody: Entry("没有人站这一班。", "Nobody stands it."),
    .explainCrew: Entry("{0}:含历史共 {1} 个班次", "{0}: {1} shifts with history"),
    .explainReluctantCrew: Entry(
      "{0}:含历史共 {1} 个班次,这个时间勉强",
      "{0}: {1} shifts with history, comes reluctantly"
    ),
    .explainReserves: Entry("可以顶上(按先后):{0}", "could step in, in order: {0}"),
    .reserveFor: Entry("{0}({1})", "{0} ({1})"),
    .fillsGap: Entry("可补缺", "fills the gap"),
    .standsInFor: Entry("可顶替 {0}", "in the place of {0}"),
    .explainPerson: Entry("{0}:本期站 {1} 个班次。{2}", "{0}: {1} shifts in this roster. {2}"),
    .explainShare: Entry(
      "“{0}”({1}):历史 {2} + 本期 {3} = {4},公平范围 {5}–{6}",
      "“{0}” ({1}): history {2} + this roster {3} = {4}, fair from {5} to {6}"
    ),
    .explainOthers: Entry("其余 {0} 个班次:{1}", "of {0} other shifts: {1}"),
    .explainStep: Entry("{0} {1} 个", "{0}: {1}"),
    .explainStands: Entry("{0} 站 {1}。", "{0} stands {1}."),
    .explainAbsent: Entry("{0} 不站 {1}:{2}。", "{0} does not stand {1}: {2}."),
    .explainAmount: Entry("这条规则会超出 {0}", "the rule would be broken by {0}"),
    .exchange: Entry("把 {0} 换成 {1}:{2}", "{1} instead of {0}: {2}"),
    .exchangeBroken: Entry("会违反:{0}", "this would be broken: {0}"),
    .exchangeWorse: Entry("“{0}”变差 {1}", "“{0}” gets worse by {1}"),
    .exchangeBetter: Entry("“{0}”变好 {1}", "“{0}” gets better by {1}"),
    .exchangeSame: Entry("各项目标都不变,换谁都一样", "no goal changes, either will do"),
    .unknownPost: Entry("没有编号或岗位为“{0}”的班次。", "There is no shift “{0}”."),
    .unknownPerson: Entry("名册里没有“{0}”。", "There is nobody called “{0}”."),
    .sharedName: Entry(
      "有 {1} 人叫“{0}”,请写编号:{2}。",
      "{1} people are called “{0}”; name one by key: {2}."
    ),
    .explainUsage: Entry(
      "排班请用 --post 班次编号、--person 人员编号,或两个一起问。",
      "Ask a roster by --post SHIFT, --person PERSON, or both."
    ),
  ]

  private static let rosterSheetEntries: [RosterPhrase: Entry] = [
    .fileMatrix: Entry("排班表.csv", "roster.csv"),
    .fileList: Entry("值班清单.csv", "shift-list.csv"),
    .fileFairness: Entry("均衡表.csv", "fairness.csv"),
    .fileReserves: Entry("替补名单.csv", "reserves.csv"),
    .willingReserve: Entry("{1};含历史已排 {0} 个班次", "{1}; {0} shifts with history"),
    .reluctantReserve: Entry(
      "{1};含历史已排 {0} 个班次,这个时间勉强",
      "{1}; {0} shifts with history, comes reluctantly"
    ),
    .columnOrder: Entry("顺序", "Order"),
    .columnReason: Entry("理由", "Reason"),
    .fileShortages: Entry("缺口表.csv", "shortages.csv"),
    .columnPerson: Entry("人员编号", "Person"),
    .columnName: Entry("姓名", "Name"),
    .columnTeam: Entry("队伍", "Team"),
    .columnTotal: Entry("合计", "Total"),
    .columnDate: Entry("日期", "Date"),
    .columnWeekday: Entry("星期", "Weekday"),
    .columnDayType: Entry("日类型", "Day type"),
    .columnTime: Entry("时间", "Time"),
    .columnShift: Entry("班次编号", "Shift"),
    .columnPost: Entry("岗位", "Post"),
    .columnKind: Entry("班次类型", "Kind"),
    .columnPlace: Entry("地点", "Place"),
    .columnLeaders: Entry("带班及角色", "Roles"),
    .columnPeople: Entry("值班人员", "On duty"),
    .columnReserves: Entry("备勤(按先后)", "Reserves in order"),
    .columnWanted: Entry("需要人数", "Wanted"),
    .columnGot: Entry("实到人数", "Got"),
    .columnMissing: Entry("还差", "Missing"),
    .columnWhat: Entry("缺什么", "What"),
    .columnCause: Entry("主要原因", "Main cause"),
    .columnFunnel: Entry("逐条原因", "Reasons"),
    .columnRemedy: Entry("怎样补上", "Remedy"),
    .withHistory: Entry("{0}(含历史)", "{0} with history"),
    .ofThis: Entry("{0}(本期)", "{0} of this roster"),
    .nextDay: Entry("次日{0}", "{0} (next day)"),
    .laterDay: Entry("{1} 天后{0}", "{0} ({1} days later)"),
    .heads: Entry("人手", "heads"),
  ]
}
