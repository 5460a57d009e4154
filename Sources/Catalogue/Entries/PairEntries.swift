// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  static let pairEntries: [PairPhrase: Entry] = pairSummaryEntries.merging(pairSheetEntries) {
    first,
    _ in first
  }

  private static let pairSummaryEntries: [PairPhrase: Entry] = [
    .command: Entry(
      "按一份结对方案(双报到、包保、结对、认领……)排定谁去哪里",
      "Runs one pairing scheme: who goes to whom"
    ),
    .schemeOption: Entry(
      "方案文件(.yaml);也可只写 models/schemes 里的名字",
      "The scheme file (.yaml), or the name of one in models/schemes"
    ),
    .previousOption: Entry("上期的 pair.json:尽量不变", "The last period's pair.json: changes little"),
    .missingScheme: Entry(
      "找不到方案“{0}”。找过:{1}。{2}",
      "there is no scheme \"{0}\"; looked for {1}. {2}"
    ),
    .perhapsScheme: Entry("是不是 --scheme {0}?", "Did you mean --scheme {0}?"),
    .nameScheme: Entry(
      "请写方案文件的路径,或先到程序所在的文件夹,再写 models/schemes 里的名字。",
      "Give the path of the file, or a name in models/schemes from the program's own folder."
    ),
    .badPairFile: Entry(
      "“{0}”不是 pair 的结果({1});这里要用结果文件夹里的 pair.json",
      "\"{0}\" is no result of pair ({1}); name the pair.json of a result folder"
    ),
    .sameFolder: Entry(
      "“{0}”就是放原表的文件夹,结果写进去可能盖掉原表;请用 {1} 换一个文件夹",
      "\"{0}\" holds the tables, which results might replace; name another folder by {1}"
    ),
    .otherScheme: Entry(
      "--previous 的文件是方案“{0}”的,这次的方案是“{1}”",
      "the plan of --previous is of the scheme \"{0}\", this is \"{1}\""
    ),
    .setAside: Entry(
      "有错误的行没有参加排定(行错误 {0} 处;不带 --set-aside 可看全部)。",
      "rows with faults take no part ({0} faults; without --set-aside all are shown)"
    ),
    .planOfOther: Entry(
      "这份结果是方案“{0}”的,--scheme 给的是“{1}”",
      "the plan is of the scheme \"{0}\", --scheme names \"{1}\""
    ),
    .needsPrevious: Entry(
      "这份结果含有“与上期不同”一项。如果当时排定带了 --previous,复核也要带上同一个文件:--previous 上期的pair.json",
      "the plan has the goal keep; if it was made with --previous, judge it with the same file: --previous FILE"
    ),
    .headline: Entry(
      "{0}:{1} {2} 个,{3} {4} 个,符合条件的配对 {5} 对",
      "{0}: {1} {2}, {3} {4}, {5} pairs pass the rules"
    ),
    .made: Entry("排定 {0} 对(方法:{1})", "{0} pairs made (method: {1})"),
    .madeHeads: Entry(
      "排定 {0} 对,{1} 人(方法:{2})",
      "{0} pairs made, {1} people (method: {2})"
    ),
    .stoppedByTime: Entry(
      "时限到了,提前停下:这是到那时最好的一份;加长 --time-limit 也许还能更好。",
      "Stopped by the time limit: the best until then; a longer --time-limit may find a better one."
    ),
    .stoppedByInterrupt: Entry(
      "被中断,提前停下:这是到那时最好的一份。",
      "Interrupted: the best until then."
    ),
    .stoppedByEffort: Entry(
      "搜索到了工作量上限,停下:这是到那时最好的一份。",
      "Stopped by the limit of work: the best until then."
    ),
    .level: Entry("{0}:{1}({2})", "{0}: {1} ({2})"),
    .proven: Entry("已证最优", "proven best"),
    .provenThen: Entry("在前面各项不变时已证最优", "proven best, with the goals before unchanged"),
    .boundedThen: Entry(
      "在前面各项不变时,任何方案不低于 {0}",
      "with the goals before unchanged, no plan is below {0}"
    ),
    .bounded: Entry("任何方案不低于 {0}", "no plan is below {0}"),
    .unbounded: Entry("未证", "not proven"),
    .claimed: Entry("求解器称最优,未复核", "the solver's word, not re-checked"),
    .methodChoice: Entry("选定与网络流", "choice and network flow"),
    .methodFlow: Entry("网络流", "network flow"),
    .methodQuotient: Entry("多对少网络流", "many-to-few flow"),
    .methodMixed: Entry("线性规划与搜索", "linear programming and search"),
    .methodSearch: Entry("搜索", "search"),
    .more: Entry("  ……另有 {0} 处,见缺口表。", "  … {0} more in the table of shortages."),
    .andOthers: Entry("{0} 等 {1} 处", "{0} and others, {1} in all"),
    .eachOf: Entry("{0},每处", "{0}, each"),
    .headlineSample: Entry("{0}:{1} {2} 个", "{0}: {1} {2}"),
    .headlineSides: Entry("{0}:{1} {2} 个,{3} {4} 个", "{0}: {1} {2}, {3} {4}"),
    .noShortage: Entry("没有缺口。", "Nothing is missing."),
    .missing: Entry("{2}:还缺 {0},涉及 {1} 个。", "{2}: {0} missing at {1}."),
    .oneEach: Entry(
      "{0}:需要 {1},现有 {2};如果一人只负责一处,缺口 {3}。",
      "{0}: {1} wanted, {2} there; if each took one only, {3} would be missing."
    ),
    .severalEach: Entry(
      "{0}:每名至多负责 {1} 处,可覆盖 {2} 处,还缺 {3} 处({4})。",
      "{0}: each taking up to {1}, {2} are served, {3} missing ({4})."
    ),
    .severalAdjacent: Entry(
      "{0}:每名覆盖至多 {1} 个相邻的,可覆盖 {2} 处,还缺 {3} 处({4})。",
      "{0}: each taking up to {1} adjacent ones, {2} are served, {3} missing ({4})."
    ),
    .provenLeast: Entry("已证:任何安排都不会更少", "proven: no plan leaves fewer"),
    .notProvenLeast: Entry("未证最少", "not proven least"),
    .withExtra: Entry(
      "加上可补充的 {0} 个,可再满足 {1} 处,还缺 {2} 处。",
      "With the {0} that could be added {1} more are served, {2} missing."
    ),
    .extraHelpsNot: Entry("加上可补充的 {0} 个也不能减少缺口。", "The {0} that could be added would not help."),
    .moved: Entry(
      "与上期相比变动 {0} 人次(上期配对、两边都还在而这次没有保留的),至少要变动 {1} 人次。",
      "{0} persons move (pairs of last period, both still here, that are not kept); no plan moves fewer than {1}."
    ),
    .movedLeast: Entry(
      "与上期相比变动 {0} 人次(上期配对、两边都还在而这次没有保留的),不能再少。",
      "{0} persons move (pairs of last period, both still here, that are not kept); no plan moves fewer."
    ),
    .movedNone: Entry("与上期相比没有变动。", "Nobody moves."),
    .movedSome: Entry(
      "与上期相比变动 {0} 人次(上期配对、两边都还在而这次没有保留的)。",
      "{0} persons move (pairs of last period, both still here, that are not kept)."
    ),
    .lawful: Entry("裁判复核:没有违反任何硬性条件。", "The referee finds no hard rule broken."),
    .unlawful: Entry("裁判复核:违反硬性条件 {0} 处。", "The referee finds {0} hard rules broken."),
    .sampled: Entry("抽样:从 {1} 个里抽 {0} 个,种子 {2}。", "Sample: {0} of {1}, seed {2}."),
    .notNearest: Entry("{1} 对里有 {0} 对不是最近的一处。", "{0} of {1} pairs are not with their nearest."),
    .notNearestHeads: Entry(
      "{1} 对({3} 人)里有 {0} 对({2} 人)不是最近的一处。",
      "{0} of {1} pairs ({2} of {3} people) are not with their nearest."
    ),
    .written: Entry("已写入:{0}", "written: {0}"),
    .shortage: Entry("缺口", "shortage"),
    .cover: Entry("职能未齐", "kinds missing"),
    .band: Entry("超出均衡幅度", "outside the band"),
    .balance: Entry("均衡(平方和)", "balance (sum of squares)"),
    .metres: Entry("距离", "distance"),
    .classes: Entry("远近级别合计", "classes of nearness"),
    .fit: Entry("不匹配", "misfit"),
    .rank: Entry("志愿名次合计", "ranks of wishes"),
    .keep: Entry("与上期不同", "changed since last period"),
    .nobody: Entry("没有符合条件的{0}", "no {0} passes the rules"),
    .tooFew: Entry(
      "这里同另外 {0} 个{1}共需 {2},能来的{4}最多提供 {3},缺 {5}",
      "with {0} other {1} it wants {2} in all; all {4} who may come give {3} at most, {5} short"
    ),
    .tooFewEach: Entry(
      "这里同另外 {0} 个{1}共需 {2},能来的{4} {6} 个、每个至多 {7} 处,最多提供 {3},缺 {5}",
      "with {0} other {1} it wants {2} in all; the {6} {4} who may come, {7} at most each, give {3}, {5} short"
    ),
    .choiceRoom: Entry(
      "只选定 {0} 个{1},上限最大的 {0} 个一共只收 {2};要去的{3}共要 {4},必有 {5} 没有去处",
      "only {0} {1} are chosen, the {0} roomiest take {2} in all; {3} want {4}, so {5} find no place"
    ),
    .choiceRoomEach: Entry(
      "只选定 {0} 个{1},每个至多 {6},一共只收 {2};要去的{3}共要 {4},必有 {5} 没有去处",
      "only {0} {1} are chosen, {6} each at most, {2} in all; {3} want {4}, so {5} find no place"
    ),
    .choiceFull: Entry(
      "只选定 {0} 个{1}:符合条件又被选上的 {2} 个都已到上限,其余没有选上",
      "only {0} {1} are chosen: the {2} of these that pass the rules are full, others are not chosen"
    ),
    .choiceLeft: Entry(
      "没有选上:只选定 {0} 个{1},要人的有 {2} 个,至少 {3} 个没有人",
      "not chosen: only {0} {1} are, {2} want somebody, at least {3} of them get nobody"
    ),
    .choiceLeftOver: Entry(
      "没有选上:只选定 {0} 个{1}",
      "not chosen: only {0} {1} are"
    ),
    .remedyChoose: Entry("把“选定”至少提到 {0}", "choose at least {0}"),
    .remedyChooseNot: Entry(
      "只提高“选定”不够,还要提高{0}的上限",
      "choosing more does not do; raise the upper bounds of the {0} too"
    ),
    .remedyOrEnds: Entry(
      "{0},或者把每个{1}的上限(派出方的“数量”)至少提到 {2}",
      "{0}, or let each of the {1} take at least {2} (takes of the first side)"
    ),
    .tooFewHere: Entry(
      "需要 {0},能来的{2}最多提供 {1}",
      "{0} wanted, all {2} who may come give {1} at most"
    ),
    .tooFewThere: Entry(
      "要 {0} 处,符合条件的{2}只有 {1} 处",
      "{0} wanted, {1} {2} pass the rules"
    ),
    .funnelTotal: Entry("{0}共 {1} 个", "{1} {0} in all"),
    .funnelStep: Entry("其中符合“{0}”的 {1} 个", "{1} of these pass \"{0}\""),
    .funnelLast: Entry("其中符合“{0}”的一个也没有", "none of these passes \"{0}\""),
    .funnelNobody: Entry("名单里没有{0}", "there is no {0} at all"),
    .funnelBlankHere: Entry("(这里的“{0}”没有填)", " (\"{0}\" is blank here)"),
    .funnelBlankThere: Entry("({0}的“{1}”都没有填)", " (\"{1}\" is blank for all {0})"),
    .gateForbidden: Entry("没有列入禁配", "not forbidden as a pair"),
    .gateMutual: Entry("不是自己人", "not one's own"),
    .gateFree: Entry("还没有全部已定", "not fixed elsewhere"),
    .allFull: Entry("符合条件的 {0} 个{1}都已到上限", "all {0} {1} that pass the rules are full"),
    .tooMany: Entry(
      "{0} 个{1}共要 {2} 处,可去的{3}一共只收 {4},多出 {5}",
      "{0} {1} want {2} places, all {3} they may go to take {4}, {5} are left over"
    ),
    .boundsInWay: Entry(
      "有 {0} 个可来,但各处上限不允许再调",
      "{0} could come, but upper bounds leave no room to move"
    ),
    .unfinished: Entry("候选未证完:时间到时还没有查完", "not all candidates were looked at in time"),
    .remedyMore: Entry("再有 {0} 个符合条件的{1}即可", "{0} more {1} who pass would do"),
    .remedyMoreEach: Entry(
      "再有 {0} 个符合条件的{1}即可(每个按 {2} 处算)",
      "{0} more {1} who pass would do, each taking {2}"
    ),
    .remedyMoreAdjacent: Entry(
      "至少再有 {0} 个符合条件的{1}(每个按相邻的 {2} 处算)",
      "at least {0} more {1} who pass, each taking {2} adjacent ones"
    ),
    .remedyRule: Entry("放宽“{0}”,或补 {1} 个符合的{2}", "relax \"{0}\", or add {1} {2} who pass"),
    .remedyFillHere: Entry("填上这里的“{0}”,或放宽“{1}”", "fill in \"{0}\" here, or relax \"{1}\""),
    .remedyFillThere: Entry(
      "填上{0}的“{1}”,或放宽“{2}”",
      "fill in \"{1}\" of the {0}, or relax \"{2}\""
    ),
    .remedyRaise: Entry("把上限提高 {0}", "raise the upper bound by {0}"),
    .remedyWiden: Entry("放宽可配条件,或补 {0} 个{1}", "widen the rules, or add {0} {1}"),
    .remedyTime: Entry("加长时限再算一次", "run again with more time"),
    .nearestFull: Entry("最近的 {0} 已满({1}/{2})", "the nearest, {0}, is full ({1}/{2})"),
    .nearestBand: Entry(
      "最近的 {0} 已有 {1},再加 {3} 就超出均衡幅度上限 {2}",
      "the nearest, {0}, has {1}; {3} more would be above the end of its band, {2}"
    ),
    .nearestOverBand: Entry(
      "最近的 {0} 已有 {1},已超出均衡幅度上限 {2}",
      "the nearest, {0}, has {1}, above the end of its band, {2}"
    ),
    .nearestNoRoom: Entry(
      "最近的 {0} 已有 {1},再加 {3} 就超过上限 {2}",
      "the nearest, {0}, has {1}; {3} more would be above its limit, {2}"
    ),
    .nearestGoal: Entry(
      "改去最近的 {0} 会使“{1}”多 {2}",
      "with the nearest, {0}, \"{1}\" would be {2} more"
    ),
    .neededHere: Entry(
      "最近的是 {0};{1} 只有 {2},应有 {3},留在这里",
      "the nearest is {0}; {1} has {2} of {3} and needs everybody"
    ),
    .nearestLeft: Entry(
      "最近的是 {0};按整体安排没有去那里",
      "the nearest is {0}; the plan as a whole does not go there"
    ),
  ]

  private static let pairSheetEntries: [PairPhrase: Entry] = [
    .filePairs: Entry("配对表.csv", "pairs.csv"),
    .fileBalance: Entry("均衡表.csv", "balance.csv"),
    .fileShortages: Entry("缺口表.csv", "shortages.csv"),
    .avoidSame: Entry("“{0}”相同,回避", "same {0}"),
    .avoidSameWords: Entry("“{0}”与对方的“{1}”相同,回避", "{0} is the other's {1}"),
    .avoidForbidden: Entry("在禁配名单上", "on the list of forbidden pairs"),
    .avoidOwn: Entry("是自己所属的,回避", "one's own"),
    .avoidMutual: Entry("{0}到自己所属的那里,不得互查", "{0} goes to one's own: none goes back"),
    .avoidMany: Entry("{0}:共 {1} 对,不逐对列出", "{0}: {1} pairs, not listed one by one"),
    .fileAvoided: Entry("回避说明.csv", "kept-apart.csv"),
    .fileFurther: Entry("未就近名单.csv", "further.csv"),
    .fileNotices: Entry("通知.txt", "notices.txt"),
    .fileSample: Entry("抽样表.csv", "sample.csv"),
    .fileStrata: Entry("分层表.csv", "strata.csv"),
    .columnID: Entry("编号", "id"),
    .columnName: Entry("名称", "name"),
    .columnRole: Entry("角色", "role"),
    .columnMetres: Entry("距离(米)", "metres"),
    .columnPlace: Entry("远近名次", "nearness rank"),
    .columnPrevious: Entry("上期", "last period"),
    .columnState: Entry("状态", "state"),
    .columnReason: Entry("说明", "reason"),
    .columnCount: Entry("数量", "count"),
    .columnLoad: Entry("负荷", "load"),
    .columnShare: Entry("应得", "fair share"),
    .columnBand: Entry("均衡幅度", "band"),
    .columnOff: Entry("偏离", "outside"),
    .columnAsked: Entry("需要", "wanted"),
    .columnGot: Entry("已有", "got"),
    .columnMissing: Entry("缺", "missing"),
    .columnKind: Entry("种类", "kind"),
    .columnCause: Entry("原因", "cause"),
    .columnRemedy: Entry("办法", "remedy"),
    .columnSide: Entry("哪方", "side"),
    .columnNearest: Entry("最近的", "nearest"),
    .columnStratum: Entry("分层", "stratum"),
    .columnFrame: Entry("总数", "of"),
    .columnDrawn: Entry("抽中", "drawn"),
    .columnMembers: Entry("同去人员", "members"),
    .columnHeads: Entry("人数", "people"),
    .kept: Entry("保持", "kept"),
    .fresh: Entry("新", "new"),
    .nth: Entry("第{0}近", "nearest no. {0}"),
    .proposed: Entry("待确认", "to be confirmed"),
    .noticeHead: Entry("【{0}】致 {1}:", "[{0}] To {1}:"),
    .noticeLine: Entry("  {0}:{1}({2})", "  {0}: {1} ({2})"),
    .noticeLineOfID: Entry("  {0}:{1}", "  {0}: {1}"),
    .namesake: Entry("{0}({1})", "{0} ({1})"),
    .noticeMetres: Entry("直线约 {0} 米", "about {0} m as the crow flies"),
    .noticeColumns: Entry(
      "网格|社区|小区|街道|楼栋|单位|支部",
      "网格|社区|小区|街道|楼栋|单位|支部|grid|community|building|unit"
    ),
    .noticeFoot: Entry("  以上为建议,请确认后回复。", "  This is a proposal; please confirm."),
  ]
}
