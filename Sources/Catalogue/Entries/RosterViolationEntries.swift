// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  static let rosterViolationEntries: [RosterViolationCode: Entry] =
    rosterSeatEntries
    .merging(rosterRuleEntries) { first, _ in first }
    .merging(rosterStatementEntries) { first, _ in first }

  private static let rosterSeatEntries: [RosterViolationCode: Entry] = [
    .wrongInput: Entry(
      "该排班属于另一份数据({0}),与现有的({1})不符。",
      "The roster belongs to other input ({0}), not to this ({1})."
    ),
    .unknownShift: Entry(
      "排班中的班次“{0}”不在需求表中。",
      "The roster names the shift “{0}”, which there is not."
    ),
    .unknownPerson: Entry(
      "班次 {1} 中的“{0}”不在名册中。",
      "The roster names “{0}” at {1}, who is on no list."
    ),
    .seatTwice: Entry("{0} 在班次 {1} 中重复列出。", "{0} is listed twice at {1}."),
    .overlap: Entry(
      "{0} 同时站两个班次 {1} 与 {2},重叠 {3} 分钟。",
      "{0} stands {1} and {2} at once, for {3} minutes."
    ),
    .unavailable: Entry("{0} 在班次 {1} 的时间不行。", "{0} can't come at the time of {1}."),
    .barred: Entry("{0} 已被班次 {1} 禁排。", "{0} is ruled out for {1}."),
    .lockedMissing: Entry("{0} 已锁定在班次 {1},却没有排上。", "{0} is locked to {1} but does not stand it."),
    .wrongTeam: Entry(
      "班次 {1} 由队伍“{2}”承担,{0} 不是该队成员。",
      "{1} is for the team “{2}”, which {0} is not in."
    ),
    .tooManyHeads: Entry(
      "班次 {0} 排了 {1} 人,超过上限 {2}。",
      "{0} has {1} heads, more than the limit of {2}."
    ),
    .roleMissing: Entry(
      "班次 {0} 需要“{1}”{3} 人,只有 {2} 人。",
      "{0} has {2} heads who are “{1}” where {3} are asked."
    ),
    .uninsured: Entry(
      "班次 {1} 属高风险,{0} 当日没有意外保险({2})。",
      "{1} is of high risk and {0} has no accident insurance on the day ({2})."
    ),
    .noGuardian: Entry(
      "{0} 未满 18 岁,没有监护人同意和陪同,不能站班次 {1}({2})。",
      "{0} is under 18 and stands {1} without a guardian ({2})."
    ),
    .wrongRole: Entry(
      "班次 {1} 中 {0} 标为“{2}”,本人并不具备。",
      "{0} stands for “{2}” at {1} without holding it."
    ),
  ]

  private static let rosterRuleEntries: [RosterViolationCode: Entry] = [
    .tooManyShifts: Entry(
      "规则“{0}”:{1} 自 {3} 起多排 {2} 个班次。",
      "Rule “{0}”: {1} has {2} shifts too many from {3} on."
    ),
    .tooFewShifts: Entry(
      "规则“{0}”:{1} 自 {3} 起少排 {2} 个班次。",
      "Rule “{0}”: {1} has {2} shifts too few from {3} on."
    ),
    .tooManyMinutes: Entry(
      "规则“{0}”:{1} 自 {3} 起多排 {2} 分钟。",
      "Rule “{0}”: {1} has {2} minutes too many from {3} on."
    ),
    .tooFewMinutes: Entry(
      "规则“{0}”:{1} 自 {3} 起少排 {2} 分钟。",
      "Rule “{0}”: {1} has {2} minutes too few from {3} on."
    ),
    .tooManyWeekends: Entry(
      "规则“{0}”:{1} 自 {3} 起多排 {2} 个周末。",
      "Rule “{0}”: {1} has {2} weekends too many from {3} on."
    ),
    .aboveShare: Entry(
      "规则“{0}”:{1} 比应分担的多 {2}。",
      "Rule “{0}”: {1} has {2} more than a fair share."
    ),
    .belowShare: Entry(
      "规则“{0}”:{1} 比应分担的少 {2}。",
      "Rule “{0}”: {1} has {2} less than a fair share."
    ),
    .workTooLong: Entry(
      "规则“{0}”:{1} 自 {3} 起连排过长,多 {2} 天。",
      "Rule “{0}”: {1} works {2} days too many in a row from {3} on."
    ),
    .workTooShort: Entry(
      "规则“{0}”:{1} 自 {3} 起连排过短,少 {2} 天。",
      "Rule “{0}”: {1} works {2} days too few in a row from {3} on."
    ),
    .offTooLong: Entry(
      "规则“{0}”:{1} 自 {3} 起连休过长,多 {2} 天。",
      "Rule “{0}”: {1} is off {2} days too many in a row from {3} on."
    ),
    .offTooShort: Entry(
      "规则“{0}”:{1} 自 {3} 起连休过短,少 {2} 天。",
      "Rule “{0}”: {1} is off {2} days too few in a row from {3} on."
    ),
    .restTooShort: Entry(
      "规则“{0}”:{1} 在 {3} 的班次之前少休息 {2} 分钟。",
      "Rule “{0}”: {1} rests {2} minutes too few before the shift of {3}."
    ),
    .badSuccession: Entry(
      "规则“{0}”:{1} 在 {3} 接了不能相接的班次,共 {2} 处。",
      "Rule “{0}”: {1} stands a shift on {3} that may not follow, {2} times."
    ),
    .halfWeekend: Entry(
      "规则“{0}”:{1} 只站了 {3} 起那个周末的一天,共 {2} 个周末。",
      "Rule “{0}”: {1} works one day only of the weekend of {3}, {2} weekends."
    ),
    .travelTooShort: Entry(
      "规则“{0}”:{1} 在 {3} 换地点少留 {2} 分钟。",
      "Rule “{0}”: {1} has {2} minutes too few to change places on {3}."
    ),
    .excludedPerson: Entry(
      "规则“{0}”:{1} 不能站 {3} 的这类班次,共 {2} 个。",
      "Rule “{0}”: {1} may not stand such a shift on {3}, {2} in all."
    ),
    .cameReluctantly: Entry(
      "规则“{0}”:{1} 对 {3} 的班次只是勉强可以,共 {2} 个。",
      "Rule “{0}”: {1} comes reluctantly on {3}, to {2} shifts."
    ),
    .wishDenied: Entry(
      "规则“{0}”:{1} 的意愿没有满足,分量 {2}。",
      "Rule “{0}”: a wish of {1} is not granted, of weight {2}."
    ),
    .notApart: Entry(
      "规则“{0}”:{3} 的班次 {1} 排了不应同班的人,多 {2} 人。",
      "Rule “{0}”: {1} on {3} has people who should be apart, {2} too many."
    ),
    .notApartOnDay: Entry(
      "规则“{0}”:{1} 等不应同一天值班的人都排在 {3},多 {2} 人。",
      "Rule “{0}”: {1} and others who should be apart all work on {3}, {2} too many."
    ),
    .notTogether: Entry(
      "规则“{0}”:{3} 的班次 {1} 没有把应同班的人排在一起,少 {2} 人。",
      "Rule “{0}”: {1} on {3} lacks {2} of those who belong together."
    ),
    .nobodyBeside: Entry(
      "规则“{0}”:{3} 的班次 {1} 缺带新的老手 {2} 人。",
      "Rule “{0}”: {1} on {3} lacks {2} experienced heads beside its novices."
    ),
    .tooFewTogether: Entry(
      "规则“{0}”:{3} 的班次 {1} 同时在场的人太少,少 {2} 人。",
      "Rule “{0}”: {1} on {3} has {2} heads too few together."
    ),
    .oneSexOnly: Entry(
      "规则“{0}”:{3} 的班次 {1} 没有男女搭配,缺 {2} 方。",
      "Rule “{0}”: {1} on {3} lacks a man or a woman, {2} in all."
    ),
    .tooFewAdults: Entry(
      "规则“{0}”:{3} 的班次 {1} 看护儿童的成人少 {2} 人。",
      "Rule “{0}”: {1} on {3} has {2} adults too few for its children."
    ),
  ]

  private static let rosterStatementEntries: [RosterViolationCode: Entry] = [
    .shortageMissing: Entry(
      "缺口清单漏列 {0}:需要 {1},得到 {2}。",
      "The list of shortages lacks {0}: {1} wanted, {2} given."
    ),
    .shortageInvented: Entry(
      "缺口清单多列 {0}(需要 {1},得到 {2})。",
      "The list of shortages names {0} ({1} wanted, {2} given) without need."
    ),
    .shortageWrong: Entry(
      "缺口清单中 {0} 写为需要 {1}、得到 {2},核算为需要 {3}、得到 {4}。",
      "The list of shortages states {1} wanted and {2} given for {0}; counting gives {3} and {4}."
    ),
    .wrongLevels: Entry(
      "排班所列目标“{0}”与规定的“{1}”不符。",
      "The goals of the roster, “{0}”, are not those asked for, “{1}”."
    ),
    .wrongValue: Entry(
      "目标“{0}”写为 {1},核算为 {2}。",
      "The roster states {1} for “{0}”; counting gives {2}."
    ),
    .wrongBound: Entry(
      "目标“{0}”的界写为 {1},而排班已达到 {2}。",
      "The roster states the bound {1} for “{0}”, which it beats with {2}."
    ),
    .wrongStatus: Entry(
      "目标“{0}”写为“{1}”,与界 {2} 和核算值 {3} 不符。",
      "The roster calls “{0}” “{1}”, which does not fit its bound {2} and the value {3}."
    ),
    .unfitReserve: Entry(
      "班次 {1} 的替补“{0}”顶替班上任何人都会违反规则。",
      "“{0}” on the reserve list of {1} could take nobody's place without a breach."
    ),
    .wrongReserve: Entry(
      "班次 {1} 的替补“{0}”不存在、重复或已在班上。",
      "“{0}” on the reserve list of {1} is unknown, repeated or stands it already."
    ),
  ]
}
