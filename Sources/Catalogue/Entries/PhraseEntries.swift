// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  static let phraseEntries: [Phrase: Entry] = [
    // The summary of a plan.
    .surveyed: Entry(
      "共梳理资源{0}项、需求{1}项,形成项目{2}项。",
      "Surveyed {0} offers and {1} needs; formed {2} projects."
    ),
    .peopleListed: Entry("另有人员{0}名、驻区单位{1}家。", "Also {0} people and {1} resident units."),
    .testUnlawful: Entry(
      "违反法律、容量或内部规则 {0} 处:",
      "{0} rules of law, capacity or the house are broken:"
    ),
    .testDoubleBooked: Entry("重复安排 {0} 处:", "{0} double bookings:"),
    .testCover: Entry(
      "满足的需求占 {0},要求至少 {1}。没有满足的:",
      "{0} of the needs are met, {1} asked. Not met:"
    ),
    .testWeightedCover: Entry(
      "按重要程度计满足 {0},要求至少 {1}。没有满足的:",
      "{0} of the points are met, {1} asked. Not met:"
    ),
    .testGap: Entry("离界限 {0},最多允许 {1}。", "The gap is {0}, {1} allowed."),
    .testBalance: Entry(
      "负荷的基尼系数 {0},最多允许 {1}。任务最多的:",
      "The Gini coefficient of loads is {0}, {1} allowed. The busiest:"
    ),
    .testDistance: Entry("平均远近 {0},最多允许 {1}。", "The mean distance is {0}, {1} allowed."),
    .testWorse: Entry(
      "目标 {0} 的值是 {1},存下的方案是 {2},变差了。",
      "The goal {0} has the value {1}, the stored plan {2}: worse."
    ),
    .testNeedLacks: Entry("需求 {0}:要 {2},得 {1}", "need {0}: {1} of {2}"),
    .testNeedLost: Entry("需求 {0}:原来得 {1},现在得 {2}", "need {0}: {1} before, {2} now"),
    .testPersonChanged: Entry(
      "人员 {0}:原来 {1} 分钟,现在 {2} 分钟",
      "person {0}: {1} minutes before, {2} now"
    ),
    .testBusy: Entry("{0}:{1} 个项目", "{0}: {1} projects"),
    .testLevel: Entry("目标 {0}:值 {1},界限 {2}", "goal {0}: value {1}, bound {2}"),
    .testMore: Entry("……另有 {0} 条", "… and {0} more"),
    .briefSentence: Entry(
      "手工清单与对照方案:对照方案{0},{1};手工清单重复安排 {2} 处。",
      "The list by hand and the other plan: the other plan {0}, {1}; the list double-books {2} times."
    ),
    .briefMetMore: Entry("多满足 {0} 项需求", "meets {0} more needs"),
    .briefMetFewer: Entry("少满足 {0} 项需求", "meets {0} fewer needs"),
    .briefFilledMore: Entry("多站满 {0} 个班次", "{0} more posts in full"),
    .briefFilledFewer: Entry("少站满 {0} 个班次", "{0} fewer posts in full"),
    .briefWithPosts: Entry("{0}、{1}", "{0} and {1}"),
    .briefShorter: Entry("少跑 {0} 公里", "needs {0} km less"),
    .briefLonger: Entry("多跑 {0} 公里", "needs {0} km more"),
    .briefNearer: Entry("远近合计少 {0} 级", "is nearer by {0} classes in all"),
    .briefFarther: Entry("远近合计多 {0} 级", "is farther by {0} classes in all"),
    .listFaulty: Entry(
      "清单有错误,不能评判;请先改正上面各行。",
      "The list has faults and cannot be judged; mend the rows above first."
    ),
    .gapNoteSeveral: Entry(
      "注:有{0}项资源可做几类服务,在每一类都列出,合计只算一次。",
      "Note: {0} offers serve several categories; each row lists them, the total counts them once."
    ),
    .gapNotePosts: Entry(
      "注:班次不是需求,不在本表,见“{0}”;站班次的人已从“闲置”中扣除。",
      "Note: posts are no needs and stand in {0}; who stands them is not idle here."
    ),
    .scarceHeading: Entry("最紧缺的(其余见“{0}”):", "What is scarcest (the rest in {0}):"),
    .scarceLine: Entry("{0}·{1}:再有 {2} 人次(份),可多满足 {3}", "{0}, {1}: {2} more would meet {3}"),
    .scarceNeeds: Entry("{0} 项需求", "{0} more needs"),
    .scarcePosts: Entry("{0} 个班次", "{0} more shifts"),
    .scarceAnd: Entry("、", " and "),
    .batchWeekEnded: Entry("{0}:{1}", "{0}: {1}"),
    .batchCounts: Entry(
      "共{0}个文件夹:有方案{1}个,没有方案{2}个;其中{3}个沿用上次的结果。",
      "{0} folders: {1} with a plan, {2} without; {3} taken from an earlier run."
    ),
    .batchCost: Entry(
      "用时{0}秒,处理器时间{1}秒,内存最多{2} MB。",
      "{0} s, {1} s of processor time, {2} MB of memory at most."
    ),
    .batchWritten: Entry("结果表:{0}", "Table: {0}"),
    .batchNotBegun: Entry("中途停止,还没有开始。", "Stopped before it began."),
    .batchSetAside: Entry("资料不全{0}行", "{0} rows set aside"),
    .batchFaults: Entry("{0}(共{1}处错误,见 {2})", "{0} ({1} faults in all, see {2})"),
    .batchOldPlan: Entry(
      "原来的方案没有改动,仍是上次的资料排的。",
      " The plan that stands there is that of earlier tables."
    ),
    .batchSameName: Entry(
      "有两个文件夹同名,结果会写到一处:{0}",
      "Two folders have one name and would be written to one place: {0}"
    ),
    .shiftsStood: Entry(
      "班次{0}个,排满{1}个;需要{2}人次,已排{3}人次,见“{4}”。",
      "{0} shifts, {1} filled; {3} of {2} places taken, see {4}."
    ),
    .coverage: Entry(
      "列入计划的需求{0}项:满足{1}项,部分满足{2}项,未满足{3}项;按重要程度计的覆盖率{4}。",
      "{0} planned needs: {1} met, {2} partly, {3} unmet; weighted coverage {4}."
    ),
    .nothingPlanned: Entry(
      "{0}项需求没有一项能列入计划,原因见下一行,改好后再排。",
      "None of the {0} needs can be planned; the next line says why."
    ),
    .urgentCoverage: Entry("其中紧急需求{0}项,满足{1}项。", "{0} of them urgent, {1} met."),
    .urgentSetAside: Entry(
      "另有{0}项紧急需求因资料不全没有排。",
      "{0} more urgent needs were not planned because their rows have faults."
    ),
    .listedOnly: Entry(
      "未列入计划:当场办理{0}项,未核实{1}项,风险未填{2}项,资料不全{3}行。",
      "Listed, not planned: {0} handled on the spot, {1} not verified, {2} without stated risk, {3} rows set aside."
    ),
    .agreements: Entry("需签书面协议的项目{0}项,见“{1}”。", "{0} projects need a written agreement; see {1}."),
    .violationCount: Entry("违反法律、容量或内部规则:{0}处。", "Breaches of law, capacity or house rules: {0}."),
    .resultOptimal: Entry(
      "结论:最优。每一级目标都已独立复核,证明不能再好。",
      "Result: optimal. Every level has been checked independently and cannot be better."
    ),
    .resultClaimed: Entry(
      "结论:求解器称最优(未复核),复核差距 {0}。",
      "Result: optimal by the solver's word (not checked); the referee's gap is {0}."
    ),
    .resultBounded: Entry(
      "结论:可行。在目标“{1}”上离理论界限还差 {0}。",
      "Result: feasible; {0} from the bound at the level “{1}”."
    ),
    .resultPartlyProven: Entry(
      "结论:可行。前{0}级目标(到“{1}”为止)已证明最优,其后各级没有求出理论界限。",
      "Result: feasible. The first {0} levels (up to “{1}”) are proven optimal; no bound is known for the later ones."
    ),
    .resultHeuristic: Entry("结论:可行,没有求出理论界限。", "Result: feasible; no bound is known."),
    .resultUnlawful: Entry("结论:不可行(有违反)。", "Result: not feasible (rules are broken)."),
    .resultRejected: Entry(
      "结论:最优证明没有通过复核,只能当作一般方案使用:{0}",
      "Result: the certificate was rejected; treat the plan as unproven: {0}"
    ),
    .solverAgrees: Entry(
      "另一求解器(GLPK)复算同一结果,也认为最优。",
      "A second solver (GLPK) confirms the same result as optimal."
    ),
    .solverDisagrees: Entry(
      "另一求解器(GLPK)没有确认这一结果,详见 run.json。",
      "A second solver (GLPK) did not confirm the result; see run.json."
    ),
    .levelsHeading: Entry("各级目标(由重到轻):", "Levels, the most important first:"),
    .reasonsHeading: Entry("未满足的主要原因:", "Main causes of what is unmet:"),
    .reasonCount: Entry("{0}:{1}项", "{0}: {1}"),
    .gapsHeading: Entry("分类供需:", "Supply and demand by category:"),
    .moreRows: Entry("……另有{0}类,见“{1}”。", "… and {0} more; see {1}."),
    .methodLine: Entry("{0}项需求因“{1}”,用{2}安排。", "{0} needs ({1}) were planned by {2}."),
    .methodFlowOnly: Entry("全部需求都可按网络流求解。", "Every need is part of a network flow."),
    .goalOrder: Entry("目标顺序:{0}", "Order of goals: {0}"),
    .nearnessMetres: Entry(
      "远近按坐标计算(单位:米,坐标系 {0})。",
      "Nearness is measured in metres (coordinates: {0})."
    ),
    .nearnessClasses: Entry(
      "并非处处有坐标,远近按级别计算:0 同网格,1 同社区,2 相邻社区,3 同街道,4 更远。",
      "Not every place has coordinates; nearness goes by class: 0 same grid, 1 same community, 2 neighbouring, 3 same street, 4 beyond."
    ),
    .houseRulesHeading: Entry(
      "本次采用的内部规则(可在设置文件中关闭):",
      "House rules in force (they can be switched off in the settings):"
    ),
    .houseRadiusMetres: Entry("就近:{0} 米以内。", "Radius: within {0} metres."),
    .houseRadiusClosed: Entry(
      "就近:远近级别不超过 {0};没有邻接表,所以跨社区一概不派。要跨社区,请填邻接表,或在街道.yaml 里把“就近级别”改为 3。",
      "Radius: nearness class at most {0}; without a table of neighbours nobody serves another community. Add one, or set radiusClass to 3."
    ),
    .houseRadiusClass: Entry("就近:远近级别不超过 {0}。", "Radius: nearness class at most {0}."),
    .houseDefaultCaps: Entry(
      "{0}名人员的上限(每周、每月次数,每天分钟)没填全,没填的按每周{1}次、每月{2}次(填了更大的每周次数的,按每周次数)、每天{3}分钟算。",
      "{0} people do not state every cap; what is missing counts as {1} a week, {2} a month (or the stated times a week where that is more), {3} minutes a day."
    ),
    .houseInService: Entry(
      "{0}名在职党员没填时间,假定休息日 8:00–20:00、工作日 18:30–21:00。",
      "{0} in-service members state no times; assumed: days off 8:00–20:00, working days 18:30–21:00."
    ),
    .houseElderly: Entry(
      "65 岁及以上人员不安排 20:00 以后({0}名)。",
      "People of 65 or more are not asked after 20:00 ({0})."
    ),
    .houseNone: Entry("没有。", "None."),
    .proposal: Entry(
      "以上都是建议,征得本人同意后才算数(志愿服务条例第二十五条)。",
      "All of this is a proposal until the people concerned agree (Volunteer Service Regulations Art. 25)."
    ),
    .writtenHeading: Entry("已写出:", "Written:"),
    .stoppedByTime: Entry("时间到,写出的是目前最好的方案。", "Out of time: this is the best plan so far."),
    .stoppedByInterrupt: Entry("已中断,写出的是目前最好的方案。", "Interrupted: this is the best plan so far."),
    .stoppedByEffort: Entry(
      "计算量用完,写出的是目前最好的方案。",
      "The effort is used up: this is the best plan so far."
    ),
    // Times of a sheet.
    .timeSameDay: Entry("{0}({1}){2} {3}–{4}", "{1} {0} {2} {3}–{4}"),
    .timeNextDay: Entry("{0}({1}){2} {3}–次日{4}", "{1} {0} {2} {3}–{4} the day after"),
    .namedWithID: Entry("{0}({1})", "{0} ({1})"),
    .timesQuantity: Entry("{0}×{1}", "{0} ×{1}"),
    .rowOfFile: Entry("{0} 第{1}行", "{0} row {1}"),
    .askOnTheSpot: Entry("立等可取,窗口当场办理,不列入计划。", "Handled at the window on the spot; not planned."),
    .askUnverified: Entry(
      "没有核实人,依法不列入计划(志愿服务条例第十三条)。",
      "Nobody verified it, so by law it is not planned (Volunteer Service Regulations Art. 13)."
    ),
    .askRiskMissing: Entry(
      "没有填写风险,依法不列入计划(志愿服务条例第十二条)。",
      "No risk is stated, so by law it is not planned (Volunteer Service Regulations Art. 12)."
    ),
    .mendOnTheSpot: Entry("请窗口当场办结。", "Please settle it at the window."),
    .mendUnverified: Entry("请找联系人核实后填上核实人。", "Ask the contact, verify it and enter who did."),
    .mendRiskMissing: Entry(
      "请找联系人问明风险后填上高、中、低。",
      "Ask the contact about the risk and enter high, medium or low."
    ),
    // Findings in the input.
    .faultFile: Entry("文件 {0}", "file {0}"),
    .faultSheet: Entry("表 {0}", "sheet {0}"),
    .faultRow: Entry("第 {0} 行", "row {0}"),
    .faultColumn: Entry("列“{0}”", "column “{0}”"),
    .faultValue: Entry("值“{0}”", "value “{0}”"),
    .faultMend: Entry("怎么改:{0}", "Mend: {0}"),
    .faultMore: Entry("……同样的问题另有 {0} 处。", "… {0} more of the same kind."),
    .checkCounts: Entry(
      "已读需求{0}项、资源{1}项、人员{2}名、单位{3}家、地点{4}处。",
      "Read {0} needs, {1} offers, {2} people, {3} units, {4} places."
    ),
    .checkRoster: Entry("已读{0}人(队)、班次{1}个、规则{2}条。", "Read {0} people, {1} shifts, {2} rules."),
    .checkVisits: Entry("已读人员{0}名、事项{1}件。", "Read {0} people, {1} duties."),
    .checkSeverities: Entry(
      "文件错误{0}处,行错误{1}处,警告{2}处,提示{3}处。",
      "{0} file faults, {1} row faults, {2} warnings, {3} notes."
    ),
    .checkBlank: Entry("没有错误,但没有需求和班次可排。", "No faults, and nothing to plan."),
    .checkClean: Entry("没有错误,可以排计划。", "No faults; it can be planned."),
    .checkFaulty: Entry(
      "请改正错误后再排;也可以用 --set-aside 先排其余的行。",
      "Mend the faults; or plan the rest with --set-aside."
    ),
    .fileFaultStops: Entry("有文件错误,不能排计划;请先改正。", "A file fault always stops; mend it first."),
    // The other commands.
    .learnNeedsWeeks: Entry("请给出周文件夹,或只用 --words。", "Name week folders, or only --words."),
    .classesWritten: Entry("已写到“{0}”:{1} 行。", "Written to “{0}”: {1} rows."),
    .starterWritten: Entry("已建好示例文件夹:{0}", "A starter folder is ready: {0}"),
    .starterNext: Entry(
      "把表里的示例行换成自己的,然后运行:paidan check {0}",
      "Put your own rows into the tables, then run: paidan check {0}"
    ),
    .generated: Entry("已生成模拟数据(均为虚构)到 {0}。", "Synthetic data (all invented) written to {0}."),
    .rowCount: Entry("{0} {1}行", "{0}: {1} rows"),
    .modelWritten: Entry(
      "已写出目标“{0}”的模型(之前各级按所得结果固定):{1}",
      "Model of the level “{0}” written; earlier levels are frozen at their values: {1}"
    ),
    .benchLine: Entry(
      "{0}:{1},目标值 {2},界 {3},处理器 {4} 秒",
      "{0}: {1}, objective {2}, bound {3}, {4} processor seconds"
    ),
    .benchOptimal: Entry("最优", "optimal"),
    .benchFeasible: Entry("有解,未证最优", "feasible, not proven optimal"),
    .benchInfeasible: Entry("无解", "infeasible"),
    .benchNone: Entry("到时没有解", "stopped without an answer"),
    .benchMinimised: Entry("求最小,{0}", "minimised, {0}"),
    .benchMaximised: Entry("求最大,{0}", "maximised, {0}"),
    .benchSenseNotAsked: Entry(
      "--maximise 和 --minimise 只用于 gap,{0} 的方向是定死的。请去掉这个选项。",
      "--maximise and --minimise are for gap; {0} has a direction of its own. Leave the option out."
    ),
    .benchAnswerWrong: Entry(
      "{0}:求得的答案经不起复核,没有采用({1})。请把算例发给开发者。",
      "{0}: the answer did not stand up to counting and is not shown ({1}). Please report the file."
    ),
    .benchFailure: Entry(
      "  线性规划求解器中途出错,以上结果仍有效:{0}",
      "  The solver broke down; the answer above holds: {0}"
    ),
    .benchFileFaulty: Entry(
      "{0}:不是所说的算例({1})。请核对文件,或换一种算例类型。",
      "{0}: not a problem of that kind ({1}). Check the file or the kind."
    ),
    // The referee.
    .evaluateHeading: Entry("复核(只看原始表和方案,不看求解过程):", "Judged from the tables and the plan alone:"),
    .requirementMet: Entry("达到要求:{0}(实际 {1})", "Met: {0} (is {1})"),
    .requirementFailed: Entry("没有达到要求:{0}(实际 {1})", "Not met: {0} (is {1})"),
    .metricCoverage: Entry(
      "覆盖率 {0};满足{1}项,部分满足{2}项,未满足{3}项;占有人能做的需求的 {4}。",
      "Coverage {0}; {1} met, {2} partly, {3} unmet; {4} of what somebody could serve."
    ),
    .metricUrgent: Entry(
      "紧急需求覆盖率 {0};有期限的需求按时全部满足的占 {1}。",
      "Urgent coverage {0}; {1} of the needs with a deadline met in time."
    ),
    .metricUnits: Entry(
      "单位负荷(份):最大 {0},基尼系数 {1},Jain 指数 {2},没有任务的占 {3}。",
      "Load of units (pieces): largest {0}, Gini {1}, Jain {2}, without load {3}."
    ),
    .metricPersons: Entry(
      "人员负荷(分钟):最大 {0},基尼系数 {1},Jain 指数 {2},没有任务的占 {3}。",
      "Load of people (minutes): largest {0}, Gini {1}, Jain {2}, without load {3}."
    ),
    .metricMetres: Entry(
      "远近(米):平均 {0},九成不超过 {1},本社区的占 {2}。",
      "Nearness (metres): mean {0}, nine in ten within {1}, own community {2}."
    ),
    .metricClasses: Entry(
      "远近(级别):平均 {0},九成不超过 {1},本社区的占 {2}。",
      "Nearness (classes): mean {0}, nine in ten within {1}, own community {2}."
    ),
    .metricPeople: Entry("安排人员{0}名,共{1}小时。", "{0} people, {1} hours."),
    .againstHeading: Entry("与另一方案比较:", "Against the other plan:"),
    .againstLine: Entry("{0}:本方案 {1},另一方案 {2}", "{0}: {1} here, {2} there"),
    .againstChanges: Entry(
      "相对另一方案:{0}项需求得到更多,{1}项更少;{2}名人员、{3}家单位的任务有变,{4}份改由别人或改在别的半天。",
      "Against the other plan: {0} needs get more, {1} less; the work of {2} people and {3} units changes; {4} pieces move to others or another half-day."
    ),
    .againstPosts: Entry("班次:{0}个得到更多人,{1}个更少。", "Posts: {0} get more people, {1} fewer."),
    .againstBetter: Entry(
      "总的来看:本方案更好(从目标“{0}”起)。",
      "All in all: this plan is better (from the level “{0}” on)."
    ),
    .againstWorse: Entry(
      "总的来看:另一方案更好(从目标“{0}”起)。",
      "All in all: the other plan is better (from the level “{0}” on)."
    ),
    .againstLawful: Entry(
      "总的来看:本方案更好(另一方案有违反之处)。",
      "All in all: this plan is better (the other breaks rules)."
    ),
    .againstUnlawful: Entry(
      "总的来看:另一方案更好(本方案有违反之处)。",
      "All in all: the other plan is better (this one breaks rules)."
    ),
    .againstEqual: Entry("总的来看:两个方案各级目标都相同。", "All in all: equal at every level."),
    // Progress and errors.
    .progressRead: Entry("读表", "Reading"),
    .progressCandidates: Entry("找候选", "Candidates"),
    .progressSolve: Entry("求解", "Solving"),
    .progressEvaluate: Entry("复核", "Judging"),
    .progressWrite: Entry("写文件", "Writing"),
    .stopping: Entry(
      "正在收尾,写出目前最好的方案;再按一次 Ctrl-C 立即退出。",
      "Finishing with the best plan so far; press Ctrl-C again to quit at once."
    ),
    .missingInput: Entry("找不到:{0}", "Not found: {0}"),
    .notAFolder: Entry(
      "“{0}”是文件,不是文件夹。请写这一周资料所在的文件夹。",
      "“{0}” is a file, not a folder. Name the folder that holds the tables of the week."
    ),
    .unreadableInput: Entry("读不出来:{0}", "Cannot be read: {0}"),
    .cannotWrite: Entry("无法写入:{0}", "Cannot write: {0}"),
    .folderNotEmpty: Entry(
      "文件夹不是空的,什么也没有写:{0}",
      "The folder is not empty; nothing was written: {0}"
    ),
    .badPlanFile: Entry("{0} 不能用:{1}", "{0} cannot be used: {1}"),
    .internalError: Entry(
      "内部错误,请把下面这句话告诉开发者:{0}",
      "Internal error; please report this sentence: {0}"
    ),
    .usageError: Entry("用法不对。", "Wrong usage."),
    .usageMissing: Entry("缺少参数:{0}", "Missing: {0}"),
    .noSuchCommand: Entry("没有这个命令:{0}。可用的命令:{1}。", "No such command: {0}. There are: {1}."),
    .usageUnknown: Entry("不认识的选项:{0}", "Unknown option: {0}"),
    .usageNoValue: Entry("选项后面缺少值:{0}", "Missing value: {0}"),
    .usageBadValue: Entry("值不对:{0}", "Not a possible value: {0}"),
    .usageSurplus: Entry("多余的参数:{0}", "Unexpected: {0}"),
    .usageHint: Entry("看说明:{0}", "See: {0}"),
    .chooseOne: Entry(
      "--need、--person、--unit、--post 要给而且只能给一个。",
      "Give exactly one of --need, --person, --unit, --post."
    ),
    .unknownID: Entry("没有这个编号:{0}", "There is no such identifier: {0}"),
    .unknownHere: Entry(
      "这张表里没有这个编号:{0}。别的表里有,请用 {1}。",
      "There is no such identifier here: {0}. Another table has it; use {1}."
    ),
    .badRequirement: Entry(
      "看不懂的要求:{0}。写法如 coverage>=0.9,gap<=0.01",
      "Cannot read the requirement: {0}. Write as in coverage>=0.9,gap<=0.01"
    ),
    .unknownMetric: Entry("没有这个指标:{0}。可用的有:{1}", "There is no such metric: {0}. Known are: {1}"),
    .badLevel: Entry("没有这个目标:{0}。可用的有:{1}", "There is no such level: {0}. Known are: {1}"),
    .badModelFile: Entry(
      "看不出模型格式:{0}。请用 .lp、.mps、.dat 或 .min 结尾。",
      "The model format is not clear from {0}; end it in .lp, .mps, .dat or .min."
    ),
    .badNumber: Entry("{0} 的值不对:{1}", "The value of {0} is not possible: {1}"),
    .unknownPreset: Entry(
      "没有这个预设:{0}。可用的有:zhengzhou(郑州)、street(街道)、pool、qimen、suizhou、xuchang、jiangyin",
      "There is no preset {0}. Known are: zhengzhou, street, pool, qimen, suizhou, xuchang, jiangyin"
    ),
    .poolNeedsWeek: Entry(
      "pool 要用 --needs 指明需求所在的文件夹。",
      "pool wants --needs with the folder of the needs."
    ),
  ]
}
