// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  static let noticeEntries: [NoticeCode: Entry] = [
    .solverFailed: Entry(
      "线性规划求解器(GLPK)出错({0}),已改用不依赖求解器的贪心方案:方案合法可用,但未证明最优。",
      "The linear programming solver (GLPK) failed ({0}); the greedy plan stands instead: lawful and usable, not proven best."
    ),
    .noSecondOpinion: Entry(
      "线性规划求解器(GLPK)未能复核({0}),方案不受影响,仍由本程序自带的证明和裁判核验。",
      "The linear programming solver (GLPK) could not give its second opinion ({0}); the plan is not affected and is still checked by its own certificate."
    ),
  ]

  static let explanationEntries: [ExplanationCode: Entry] = [
    .needServed: Entry(
      "已安排 {0} 份,分 {1} 个项目。",
      "Served: {0} pieces in {1} projects."
    ),
    .servedBy: Entry(
      "项目 {0} 由 {1} 提供 {2} 份。",
      "Project {0}: {1} gives {2}."
    ),
    .servedByPerson: Entry(
      "项目 {0} 由 {1} 承担({2} 人)。",
      "Project {0}: {1} does it ({2} people)."
    ),
    .servedPart: Entry(
      "项目 {0} 的第 {1} 样({2})由 {3} 提供 {4} 份。",
      "Project {0}, component {1} ({2}): {3} gives {4}."
    ),
    .servedInSession: Entry(
      "项目 {0} 由 {1} 开一场,{2} 项需求合办,{3} 人参加(最多 {4} 人)。",
      "Project {0}: {1} holds one session that {2} needs join, {3} people (at most {4})."
    ),
    .chosenAmong: Entry(
      "共有 {0} 个合适候选,按就近排第 {1};没用在这一项的更近候选 {2} 个中有 {3} 个已安排给其他需求,其余按目标顺序让给更需要的一方。",
      "{0} suitable candidates, ranked {1} by nearness; of the {2} nearer ones {3} serve other needs, the rest are kept for those who need them more."
    ),
    .rivalLocked: Entry(
      "合适的人里有 {1} 个在做 {0}:那里已锁定,“锁定”目标排在前面。",
      "{1} of the suitable people do {0}, which is pinned: the goal of pins comes first."
    ),
    .rivalUrgent: Entry(
      "合适的人里有 {1} 个在做 {0}:那件紧急,“紧急优先”排在前面。",
      "{1} of the suitable people do {0}, which is urgent: the goal of urgent cover comes first."
    ),
    .rivalPoints: Entry(
      "合适的人里有 {1} 个在做 {0}:那件分值更高,“应满尽满”先满足它。",
      "{1} of the suitable people do {0}, which is worth more points at the goal of needs met."
    ),
    .rivalEqual: Entry(
      "合适的人里有 {1} 个在做 {0}:分值一样,由后面的目标定。",
      "{1} of the suitable people do {0}, which is worth as much: the later goals decide."
    ),
    .rivalHolds: Entry(
      "合适的人里有 {1} 个在做 {0}:换过来并不能多满足。",
      "{1} of the suitable people do {0}: exchanging them would meet no more."
    ),
    .chosenNearest: Entry(
      "共有 {0} 个合适候选,没有比它更近的。",
      "{0} suitable candidates, none of them nearer."
    ),
    .chosenBesideNearer: Entry(
      "共有 {0} 个合适候选,按就近排第 {1};更近的也都用在这一项。",
      "{0} suitable candidates, ranked {1} by nearness; the nearer ones serve this need too."
    ),
    .chosenAfterOccupied: Entry(
      "共有 {0} 个合适候选,按就近排第 {1};没用在这一项的更近候选有 {2} 个,都已安排给其他需求。",
      "{0} suitable candidates, ranked {1} by nearness; {2} nearer ones do not serve this need but others."
    ),
    .funnel: Entry(
      "候选漏斗:全部 {0} → 类别 {1} → 时间 {2} → 资质 {3} → 距离 {4} → 容量 {5} → 未占用 {6}。",
      "Candidates: all {0} → category {1} → time {2} → qualification {3} → distance {4} → capacity {5} → free {6}."
    ),
    .funnelOfPart: Entry(
      "组成第 {0} 项({1})的候选漏斗:全部 {2} → 类别 {3} → 时间 {4} → 资质 {5} → 距离 {6} → 容量 {7} → 未占用 {8}。",
      "Candidates of component {0} ({1}): all {2} → category {3} → time {4} → qualification {5} → distance {6} → capacity {7} → free {8}."
    ),
    .needOnTheSpot: Entry(
      "立等可取,当场办理,不列入计划。",
      "Handled on the spot, not planned."
    ),
    .needUnverified: Entry(
      "尚未核实(志愿服务条例第十三条),核实后才能安排。",
      "Nobody has verified it (regulation Art. 13); it is planned once somebody has."
    ),
    .needRiskMissing: Entry(
      "未填风险说明(志愿服务条例第十二条),补填后才能安排。",
      "No risk is stated (regulation Art. 12); it is planned once it is."
    ),
    .providerServes: Entry("本周安排 {0} 个项目。", "Serves {0} projects this week."),
    .providerProject: Entry(
      "项目 {0}:需求 {1},{3},{2} 份。",
      "Project {0}: need {1}, {3}, {2} pieces."
    ),
    .providerPart: Entry(
      "项目 {0}:需求 {1} 的第 {2} 样({3}),{5},{4} 份。",
      "Project {0}: need {1}, component {2} ({3}), {5}, {4} pieces."
    ),
    .providerSession: Entry(
      "项目 {0}:合办一场,需求 {1},{2} 人参加(最多 {3} 人),{4}。",
      "Project {0}: one session for needs {1}, {2} people (at most {3}), {4}."
    ),
    .providerShift: Entry("班次 {0},{1}。", "Shift {0}, {1}."),
    .weekFull: Entry(
      "不再多排:已到“每周次数上限”{0} 次(没填的按默认)。",
      "No more this week: the weekly cap is {0} (the default where none is stated)."
    ),
    .monthFull: Entry(
      "不再多排:“每月可服务次数”为 {0} 次(没填的按默认),本周以前已服务 {1} 次。",
      "No more this week: the monthly cap is {0} (the default where none is stated), {1} served before."
    ),
    .helpGuardian: Entry(
      "未满 18 周岁:请补监护人同意(填“监护人同意”栏)。",
      "Under 18: enter the consent of a guardian."
    ),
    .helpInsurance: Entry(
      "请投保意外伤害保险,并填“投保截止”栏。",
      "Insure against accidents and enter until when."
    ),
    .helpCertificate: Entry(
      "如有有效证书,请填“资格证书”栏。",
      "If there is a valid certificate, enter it."
    ),
    .helpSkill: Entry("如有所需专长,请填“特长”栏。", "If the skill is there, enter it."),
    .helpHealth: Entry("如身体状况适合,请填健康情况。", "If health allows, enter it."),
    .helpAge: Entry(
      "请核对出生日期和需求的年龄要求。",
      "Check the date of birth and the ages asked for."
    ),
    .unitResponsible: Entry(
      "作为责任单位参与 {0} 个项目(由本单位人员承担)。",
      "Responsible for {0} projects, served by its people."
    ),
    .providerIdle: Entry(
      "本周未安排:是 {0} 项需求的合适候选,但按目标顺序由其他人承担更好。",
      "Not asked this week: suitable for {0} needs, which others serve better by the order of goals."
    ),
    .providerUnwanted: Entry(
      "本周未安排:没有一项需求在类别、时间、资质和距离上都合适。",
      "Not asked this week: no need fits in category, time, qualification and distance."
    ),
    .providerBarred: Entry(
      "有 {0} 项需求类别和时间都合适,但依法不能安排({1})。",
      "{0} needs fit in category and time, but the law forbids it ({1})."
    ),
    .unitGives: Entry(
      "本周提供 {0} 份,参与 {1} 个项目;登记资源 {2} 项。",
      "Gives {0} pieces in {1} projects this week; {2} offers registered."
    ),
  ]
}
