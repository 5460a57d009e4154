// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  static let changeEntries: [ChangeCode: Entry] = [
    .choiceFree: Entry(
      "{0}在 {1} 有空,{2},{4} 个候选中排第 {3} 近,给 {5} 份;不用动别人。",
      "{0} is free {1}, {2}, number {3} of {4} candidates by nearness, gives {5}; nobody else is touched."
    ),
    .choiceJoins: Entry(
      "参加{0}在 {1} 的合办场({2} 人,最多 {3} 人),{4};不用动别人。",
      "joins the session of {0} at {1} ({2} people of {3} at most), {4}; nobody else is touched."
    ),
    .choiceMoves: Entry(
      "{0}在 {1} 改做这项,{4},给 {5} 份;{2} 项需求({3})要换人或换时间,都不会落空。",
      "{0} takes it at {1}, {4}, gives {5}; {2} needs ({3}) change provider or time and lose nothing."
    ),
    .choiceCosts: Entry(
      "{0}在 {1} 改做这项,{5};但 {2} 项需求({4})会少 {3} 份。",
      "{0} takes it at {1}, {5}; but {2} needs ({4}) lose {3} pieces."
    ),
    .choiceGains: Entry("另有 {0} 项需求({1})因此得到服务。", "{0} other needs ({1}) gain by it."),
    .choiceReplaces: Entry("代替现在的 {0}。", "It replaces {0}."),
    .choicePins: Entry(
      "要定下来:在 {0} 的“锁定”一栏填 {1}。",
      "To settle it: enter {1} under “locked” of {0}."
    ),
    .choicePinsMissing: Entry(
      "要定下来:在 {0} 的“锁定”一栏填 {1}。它还缺 {2} 份,锁定后重排会先为它补足,可能动到别的需求。",
      "To settle it: enter {1} under “locked” of {0}. It still misses {2}: planned anew it comes first, others may give way."
    ),
  ]

  static let changePhraseEntries: [ChangePhrase: Entry] = [
    .editsFaulty: Entry(
      "改过的计划表有错误,请改好再运行;什么都没有写。",
      "The edited sheet has faults; nothing was written."
    ),
    .editsRead: Entry(
      "改过的计划表:{0} 行有要求,其中 {1} 行照原样不动。",
      "Edited sheet: {0} rows ask for something, {1} of them to stay as they are."
    ),
    .editsMissing: Entry(
      "改过的计划表里少了 {0} 行({1}):没有当作取消;要取消请用 --cancel。",
      "The edited sheet lacks {0} rows ({1}): they are not cancelled; use --cancel for that."
    ),
    .servedNow: Entry("{0} 要 {1} 份,现有 {2} 份:{3}。", "{0} asks {1}, has {2}: {3}."),
    .servedByNobody: Entry("{0} 要 {1} 份,现在没有人承担。", "{0} asks {1}; nobody serves it now."),
    .noChoice: Entry("没有别的人选可以推荐。", "There is nobody else to suggest."),
    .placeServed: Entry("{0} 的 {1} 项需求都已满足。", "All {1} needs of {0} are met."),
    .placeLacks: Entry(
      "{0} 的 {2} 项需求中有 {1} 项没有(完全)满足;每项列出最好的人选:",
      "Of {2} needs of {0}, {1} are not wholly met; the best choice for each:"
    ),
    .choiceLine: Entry("{0}. {1}", "{0}) {1}"),
    .choiceLineOfNeed: Entry("{0}. 需求 {1}:{2}", "{0}) need {1}: {2}"),
    .goals: Entry("目标变化:{0}", "Goals: {0}"),
    .noGoals: Entry("各项目标都不变。", "No goal changes."),
    .goal: Entry("{0} {1}→{2}({3})", "{0} {1} → {2} ({3})"),
    .goalSeparator: Entry(";", "; "),
    .noDifference: Entry("没有任何变化。", "Nothing changes."),
    .inBrief: Entry(
      "失去服务的需求 {0} 项,多得服务的 {1} 项,换人或换时间的 {2} 项;要通知 {3} 方。",
      "{0} needs lose, {1} gain, {2} are served otherwise; {3} people and units to be told."
    ),
    .hit: Entry("直接受影响的需求:{0}。", "Needs that are hit: {0}."),
    .lostBecause: Entry("原因:{0}办法:{1}", "because: {0} Remedy: {1}"),
    .lost: Entry("失去:{0},{1} 份变 {2} 份", "lost: {0}, {1} → {2}"),
    .gained: Entry("得到:{0},{1} 份变 {2} 份", "gained: {0}, {1} → {2}"),
    .moved: Entry("换动:{0},仍有 {1} 份", "otherwise: {0}, still {1}"),
    .leaving: Entry("不再来:{0},{1},{2} 份", "no longer: {0}, {1}, {2}"),
    .retimed: Entry("改时间:{0},{1} 改为 {2}", "another time: {0}, {1} becomes {2}"),
    .coming: Entry("改由:{0},{1},{2} 份", "instead: {0}, {1}, {2}"),
    .nothingWritten: Entry("这只是推算,没有写入任何文件。", "This is a trial; nothing has been written."),
    .notPlanned: Entry(
      "新需求 {0} 不列入计划:{1}",
      "The new need {0} is not planned: {1}"
    ),
    .tradeHeading: Entry(
      "除不得不变的以外,再多改动几行能多满足多少:",
      "What more changes would bring, beside those that cannot be avoided:"
    ),
    .tradeLine: Entry(
      "{0}:满足 {1} 项(比不改多 {2} 项),应满尽满 {3} 分;共变动 {4} 行,通知 {5} 方({6})",
      "{0}: {1} needs met ({2} more than with none), {3} points; {4} rows change, {5} to be told ({6})"
    ),
    .tradePosts: Entry("班次站满 {0} 个(多 {1} 个)", "{0} shifts in full ({1} more)"),
    .anyNumber: Entry("不限", "any number"),
    .soMany: Entry("再改 {0} 行", "{0} more rows"),
    .certain: Entry("已证明不能更多", "no plan meets more"),
    .found: Entry("找到的最好结果,未证明", "the best found, not proven"),
    .tradeNote: Entry(
      "“已证明”指在这个限度内不可能满足更多;改动行数为启发式求得,实际可能还可以更少。",
      "“No plan meets more” is certain within that limit; the number of changed rows is found by a heuristic and might be lower still."
    ),
    .broken: Entry("已公布的项目中有 {0} 行无法照旧:{1}。", "{0} published rows cannot stay: {1}."),
    .brokenHeld: Entry(
      "要求不动的项目中,这些无法照旧:{0}。",
      "Of the rows that were to stay, these cannot: {0}."
    ),
    .replanned: Entry(
      "重排完成:变动已公布的 {0} 行,新增 {1} 行,要通知 {2} 方;满足需求 {3} 项。",
      "Planned again: {0} published rows change, {1} are new, {2} to be told; {3} needs met."
    ),
    .tablesBehind: Entry(
      "这些改动已记在新方案里,以后的 replan、evaluate、explain 都照此看;plan 重新排时只看表格,要沿用请写进:",
      "The new plan keeps these changes; replan, evaluate and explain heed them. A fresh plan reads the tables alone; to keep them there, write:"
    ),
    .behindCell: Entry("  {0}  {1}  “{2}”一栏:{3}", "  {0}, {1}, under “{2}”: {3}"),
    .behindRow: Entry("  {0}  {1}:删去这一行", "  {0}, {1}: take the row out"),
    .behindNew: Entry("  {0}:加上 {1}", "  {0}: add {1}"),
    .behindRule: Entry("  街道.yaml:停用规则 {0}", "  street.yaml: switch off the rule {0}"),
    .behindMore: Entry("  另有 {0} 处。", "  and {0} more."),
    .needsTable: Entry("需求清单", "needs"),
    .postsTable: Entry("班次需求", "posts"),
    .offersTable: Entry("资源清单", "offers"),
    .peopleTable: Entry("人员名册", "people"),
    .needTimeColumn: Entry("需求时间", "times"),
    .timeColumn: Entry("时间", "times"),
    .openColumn: Entry("可用时间", "times"),
    .freeColumn: Entry("可服务时间", "times"),
    .timesColumn: Entry("每周次数", "perWeek"),
    .lockedColumn: Entry("锁定", "locked"),
    .barredColumn: Entry("禁排", "barred"),
    .everything: Entry("全部", "all"),
    .changesKept: Entry(
      "这份方案记着 {0} 处改动(表格里没有的),以下按改动后的情况看。",
      "The plan keeps {0} changes that are not in the tables; what follows is with them."
    ),
    .addedMissing: Entry(
      "方案里有 {0} 项需求不在需求清单里({1}):请先把它们写进需求清单,否则等于取消。",
      "{0} needs of the plan are not in the table of needs ({1}): write them there, or they count as cancelled."
    ),
    .chooseSubject: Entry(
      "--need、--place、--post 要且只能给一个。",
      "Give exactly one of --need, --place and --post."
    ),
    .unknownRow: Entry(
      "原方案里没有项目或需求“{0}”。",
      "The plan has no project or need “{0}”."
    ),
    .unknownRule: Entry("没有内部规则“{0}”;有:{1}。", "There is no house rule “{0}”; there are: {1}."),
    .legalRule: Entry(
      "“{0}”是法定规则({1}),不能停用。",
      "“{0}” is a rule of law ({1}) and cannot be switched off."
    ),
    .badTime: Entry("看不懂时间“{0}”,或它不在这一周。", "The time “{0}” is not understood or not in the week."),
    .badPair: Entry("“{0}”应写成 名称=内容。", "“{0}” should read NAME=VALUE."),
    .assumed: Entry(
      "新需求 {0} 没写“核实人”或“风险等级”,先按已核实、低风险试算;写进需求清单时必须补上。",
      "The new need {0} names no verifier or risk: it counts as verified and of low risk for this trial; the list must say so."
    ),
    .otherMonday: Entry(
      "这份方案是 {0} 那一周的,表格是 {1} 那一周的。请换成同一周的方案,或用 --week 指定。",
      "The plan is of the week of {0}, the tables of that of {1}. Give a plan of the same week, or name it with --week."
    ),
    .cancelled: Entry("取消:{0}", "cancelled: {0}"),
    .newUnmet: Entry("新需求 {0} 没有排上:{1}", "The new need {0} goes without: {1}"),
    .tradeSame: Entry("再多改也不会更多。", "More changes bring no more."),
    .tradeLocks: Entry("锁定的还缺 {0} 份", "locked needs miss {0}"),
    .knownNeed: Entry("表格里已有需求“{0}”。", "The tables have a need “{0}” already."),
    .needsFaulty: Entry("新需求有错误,请先改正。", "The new needs have faults; mend them first."),
    .unlawfulPin: Entry(
      "{0} 不能锁定给 {1}:{2}。",
      "{0} cannot be pinned to {1}: {2}."
    ),
    .unsound: Entry(
      "推算的方案违反了 {0} 处规则,不能采用;请报告这个问题。",
      "The plan found breaks {0} rules and must not be used; please report this."
    ),
  ]
}
