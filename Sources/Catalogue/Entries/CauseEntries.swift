// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  static let causeEntries: [CauseCode: Entry] = [
    .nobodyInCategory: Entry(
      "本周没有任何单位或人员提供“{0}”类资源。",
      "Nobody offers anything of the category “{0}” this week."
    ),
    .nobodyOfKind: Entry(
      "本周没有任何单位或人员提供“{0}”类资源。",
      "Nobody offers anything of the kind “{0}” this week."
    ),
    .nobodyInTime: Entry(
      "有 {0} 个同类资源,其中 {1} 个具备条件,但没有一个能与需求时间对上。",
      "{0} providers fit the category, {1} of them qualified; none has time when it is needed."
    ),
    .deadlineBeforeTime: Entry(
      "办理时限 {0} 早于需求时间 {1},自相矛盾,改时限或时间才能排。",
      "Its deadline, {0}, lies before its time, {1}; one of them must change."
    ),
    .nobodyQualified: Entry(
      "有 {0} 个时间合适的资源,但依法都不能承担({1})。",
      "{0} providers have time, but the law allows none of them ({1})."
    ),
    .nobodyNear: Entry(
      "有 {0} 个合格资源,但都在 {1} 米的就近范围以外。",
      "{0} qualified providers, all farther than {1} m."
    ),
    .nobodyNearByClass: Entry(
      "有 {0} 个合格资源,但都超出就近范围(级别 {1} 以内;0 同网格,1 同社区,2 相邻社区,3 同街道,4 更远)。",
      "{0} qualified providers, all beyond nearness class {1} (0 same grid, 1 same community, 2 neighbouring, 3 same street, 4 farther)."
    ),
    .nobodyLargeEnough: Entry(
      "有 {0} 个就近的合格资源,但单个容量都不够(需要 {1})。",
      "{0} qualified providers nearby, none large enough (asked: {1})."
    ),
    .nobodyLongEnough: Entry(
      "有 {0} 个就近的合格资源,但每天可服务的时间都不够(需要 {1} 分钟)。",
      "{0} qualified providers nearby, none with {1} minutes a day."
    ),
    .nobodyHasVisits: Entry(
      "有 {0} 个就近的合格资源,但本周可服务次数都已是 0。",
      "{0} qualified providers nearby, none of whom may come any more this week."
    ),
    .heldByRule: Entry(
      "规则“{0}”挡住了:{1} 个合适的人本可以来。",
      "The rule “{0}” stands in the way: {1} suitable people could come otherwise."
    ),
    .allOccupied: Entry(
      "{0} 个合适资源本周都已安排给其他需求。",
      "All {0} suitable providers are taken by other needs this week."
    ),
    .notEnough: Entry(
      "需要 {1},只落实 {0};{2} 个合适资源本周都已排满。",
      "{0} of {1} could be given; all {2} suitable providers are full this week."
    ),
    .notPlaced: Entry(
      "有 {0} 个合适资源尚有余量,但凑不齐同一时间、同一技能的人手。",
      "{0} suitable providers have room left, but never enough of them at one time with the skills."
    ),
    .inComponent: Entry("组成第 {0} 项({1}):{2}", "Component {0} ({1}): {2}"),
    .componentsApart: Entry(
      "{0} 项组成各有资源可用,但凑不到同一时间。",
      "Each of its {0} components could be served, but not all at one time."
    ),
    .sessionTooSmall: Entry(
      "有 {0} 个场次可参加,但报名人数不够开场(至少 {1} 人)。",
      "{0} sessions would suit, but too few people would come (at least {1})."
    ),
  ]

  static let remedyEntries: [RemedyCode: Entry] = [
    .inComponent: Entry("组成第 {0} 项({1}):{2}", "Component {0} ({1}): {2}"),
    .widenForComponents: Entry(
      "放宽需求时间,让 {0} 项组成能碰到一起;或改为可拆分,分项落实。",
      "Widen the time so that its {0} components can meet, or let each count by itself."
    ),
    .moreGuests: Entry(
      "动员同类需求一起参加“{0}”,再有 {1} 人即可开场。",
      "Find {1} more people who join “{0}”, and it is held."
    ),
    .findProvider: Entry(
      "请向驻区单位征集“{0}”类资源,至少 {1} 份。",
      "Ask resident units for at least {1} of the category “{0}”."
    ),
    .findOfKind: Entry(
      "请向驻区单位征集“{0}”类资源,至少 {1} 份。",
      "Ask resident units for at least {1} of the kind “{0}”."
    ),
    .mendDates: Entry(
      "把“办理时限”改到 {0} 或以后,或把“需求时间”改到时限以前,再排。",
      "Move the deadline to {0} or later, or the time before the deadline, and plan again."
    ),
    .widenTime: Entry(
      "放宽需求时间,可再有 {0} 个候选。",
      "Widen the time: {0} more candidates."
    ),
    .findQualified: Entry(
      "再找 {0} 名(份)具备条件的:{1}。",
      "Find {0} more with: {1}."
    ),
    .renewCertificate: Entry(
      "{0} 的“{1}”证书 {2} 到期,早于活动日期;换证并更新有效期后再排,或另找有证的。",
      "The certificate {1} of {0} lapses on {2}, before the day; renew it and plan again, or find others who have it."
    ),
    .renewAndState: Entry(
      "{0} 的“{1}”证书 {2} 到期,早于活动日期;换证并更新有效期,在“专业特长”栏填“{3}”后再排,或另找有证的。",
      "The certificate {1} of {0} lapses on {2}, before the day; renew it, state the skill {3} and plan again, or find others who have it."
    ),
    .insure: Entry(
      "为其中 {0} 名(份)人员投保意外伤害保险后再排。",
      "Insure {0} of them against accidents and plan again."
    ),
    .widenRadius: Entry(
      "放宽就近范围,最近的候选在 {0} 米处。",
      "Widen the radius: the nearest candidate is {0} m away."
    ),
    .widenClass: Entry(
      "把就近级别放宽到 {0},即有候选。",
      "Let nearness class {0} count as near, and there are candidates."
    ),
    .lockFarther: Entry(
      "在“锁定”栏填 {1}(相距 {0} 米),即可满足,不影响其他安排;或放宽就近范围。",
      "Locked to {1}, {0} m away, it is met and nothing else changes; or widen the radius."
    ),
    .lockFartherClass: Entry(
      "在“锁定”栏填 {1}(远近级别 {0}),即可满足,不影响其他安排;或把就近级别放宽到 {0}。",
      "Locked to {1}, of nearness class {0}, it is met and nothing else changes; or let class {0} count as near."
    ),
    .largerHall: Entry(
      "寻找更大的场地(现有最大的 {0} 有 {1} 座),或分场举行。",
      "Find a larger hall (the largest, {0}, has {1} seats), or hold it in several sessions."
    ),
    .largerStock: Entry(
      "寻找更多的库存(现有最多的 {0} 库存 {1} 份);只改为可拆分还不够。",
      "Find a larger stock (the largest, {0}, has {1}); to split the need alone is not enough."
    ),
    .largerWeek: Entry(
      "寻找更大的资源(现有最大的 {0} 每周 {1} 次、份);只改为可拆分还不够。",
      "Find something larger (the largest, {0}, gives {1} a week); to split the need alone is not enough."
    ),
    .largerHalfDay: Entry(
      "寻找更大的资源(现有最大的 {0} 每半天 {1} 次、份);只改为可拆分还不够。",
      "Find something larger (the largest, {0}, gives {1} a half-day); to split the need alone is not enough."
    ),
    .largerUnit: Entry(
      "寻找更大的资源(现有最大的 {0} 受所属单位上限所限,只能给 {1} 次、份);只改为可拆分还不够。",
      "Find something larger (the limit of its unit holds the largest, {0}, to {1}); to split the need alone is not enough."
    ),
    .longerDays: Entry(
      "缩短预计时长,或另找每天时间够的人(现有最多的 {0} 每天 {1} 分钟)。",
      "Shorten it, or find people with longer days (the longest: {0}, {1} minutes a day)."
    ),
    .moreVisits: Entry(
      "调高这 {0} 人的“每周次数上限”和“每月可服务次数”,或另找人。",
      "Raise the weekly and monthly caps of these {0}, or find others."
    ),
    .moveTo: Entry(
      "改到 {0},并在“锁定”栏填 {1},即可满足,不影响其他安排。",
      "Moved to {0} and locked to {1}, it is met and nothing else changes."
    ),
    .alsoAt: Entry(
      "缺的 {1} 份也可在 {0} 办,并在“锁定”栏填 {2},即可满足,不影响其他安排。",
      "If the missing {1} may also be at {0} and it is locked to {2}, it is met and nothing else changes."
    ),
    .openWeek: Entry(
      "时间放宽到全周 8:00–20:00,并在“锁定”栏填 {0},即可满足,不影响其他安排。",
      "With any time of the week from 8:00 to 20:00 and locked to {0}, it is met and nothing else changes."
    ),
    .allowParts: Entry(
      "改为可拆分,由 {0} 家(人)分担,并在“锁定”栏填 {1},即可满足,不影响其他安排。",
      "Split among {0} and locked to {1}, it is met and nothing else changes."
    ),
    .addPeople: Entry(
      "同一时间再有 {0} 人专做此项即可满足。",
      "With {0} more people kept for it at the same time, it is met."
    ),
    .addQualified: Entry(
      "同一时间再有 {0} 人(须具备:{1})专做此项即可满足。",
      "With {0} more people who have {1}, kept for it at the same time, it is met."
    ),
    .addPartlyQualified: Entry(
      "同一时间再有 {0} 人专做此项,其中 {1} 人须具备:{2},即可满足。",
      "With {0} more people kept for it at the same time, {1} of whom have {2}, it is met."
    ),
    .addMixed: Entry(
      "同一时间再有 {0} 人专做此项,其中须具备(×人数):{1},即可满足。",
      "With {0} more people kept for it at the same time, among them {1}, it is met."
    ),
    .raiseWeekly: Entry(
      "本周多安排(次):{0};在人员名册的“每周次数上限”填 {1},并在此项的“锁定”栏填 {2},即可满足,不影响其他安排。",
      "More visits this week: {0}. Enter weekly caps of {1} and lock it to {2}: it is met and nothing else changes."
    ),
    .raiseMonthly: Entry(
      "本周多安排(次):{0};受每月次数所限,在人员名册的“每月可服务次数”填 {1},并在此项的“锁定”栏填 {2},即可满足,不影响其他安排。",
      "More visits this week: {0}. The month is the limit: enter monthly caps of {1} and lock it to {2}: it is met and nothing else changes."
    ),
    .raiseBoth: Entry(
      "本周多安排(次):{0};在人员名册的“每周次数上限”填 {1},“每月可服务次数”填 {2},并在此项的“锁定”栏填 {3},即可满足,不影响其他安排。",
      "More visits this week: {0}. Enter weekly caps of {1}, monthly caps of {2}, and lock it to {3}: it is met and nothing else changes."
    ),
    .loosenRule: Entry(
      "试算过:规则“{0}”放宽 {1},{2} 就能来。",
      "Tried: with {1} more at the rule “{0}”, {2} could come."
    ),
    .reviewRule: Entry(
      "看看规则“{0}”能否放宽,或另找不受它管的人。",
      "See whether the rule “{0}” can be loosened, or find people whom it does not concern."
    ),
    .raiseOffers: Entry(
      "本周多提供(次、份):{0};在资源清单的“每周次数”填 {1},并在此项的“锁定”栏填 {2},即可满足,不影响其他安排。",
      "More this week: {0}. Enter {1} a week and lock it to {2}: it is met and nothing else changes."
    ),
  ]
}
