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
    .chosenAmong: Entry(
      "共有 {0} 个合适候选,按就近排第 {1};更近的 {2} 个中有 {3} 个已安排给其他需求,其余按目标顺序让给更需要的一方。",
      "{0} suitable candidates, ranked {1} by nearness; of the {2} nearer ones {3} serve other needs, the rest are kept for those who need them more."
    ),
    .funnel: Entry(
      "候选漏斗:全部 {0} → 类别 {1} → 时间 {2} → 资质 {3} → 距离 {4} → 容量 {5} → 未占用 {6}。",
      "Candidates: all {0} → category {1} → time {2} → qualification {3} → distance {4} → capacity {5} → free {6}."
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
      "项目 {0}:服务需求 {1},{2} 份。",
      "Project {0}: serves need {1}, {2} pieces."
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
