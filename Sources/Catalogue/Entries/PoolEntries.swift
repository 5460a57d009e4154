// SPDX-License-Identifier: GPL-3.0-or-later

extension Catalogue {
  static let poolEntries: [PoolPhrase: Entry] = [
    .gained: Entry("跨街道调剂多满足{0}项。", "Pooling across streets meets {0} more needs."),
    .gainedWithin: Entry(
      "另有{0}项由本街道剩下的资源补上。",
      "Another {0} are met by what their own street had left."
    ),
    .coverage: Entry(
      "各街道自排满足{0}项,调剂后{1}项(共{2}项需求)。",
      "Streets by themselves meet {0} needs, pooled {1}, of {2}."
    ),
    .wholeMore: Entry(
      "全市统一排可满足{0}项,比调剂后多{1}项。",
      "The whole city planned as one meets {0}, {1} more than pooled."
    ),
    .wholeFewer: Entry(
      "全市统一排这次满足{0}项,比调剂后少{1}项,没有更好。",
      "The whole city planned as one meets {0} this time, {1} fewer than pooled: no better."
    ),
    .wholeSame: Entry(
      "全市统一排满足{0}项,与调剂后相同。",
      "The whole city planned as one meets {0}, as many as pooled."
    ),
    .bound: Entry(
      "按分值:任何方案至多{0}分,调剂后{1}分,相差至多{2}。",
      "In points: no plan has more than {0}, pooled {1}; at most {2} is missing."
    ),
    .metres: Entry(
      "平均距离(自排、调剂后、统一排):{0} 米。",
      "Mean distance (alone, pooled, as one): {0} m."
    ),
    .classes: Entry(
      "平均远近级别(自排、调剂后、统一排):{0}。",
      "Mean class of nearness (alone, pooled, as one): {0}."
    ),
    .seconds: Entry(
      "用时:各街道自排{0}秒,调剂{1}秒。",
      "Time: streets by themselves {0} s, pooling {1} s."
    ),
    .secondsWithWhole: Entry(
      "用时:各街道自排{0}秒,调剂{1}秒,全市统一排{2}秒。",
      "Time: streets by themselves {0} s, pooling {1} s, the whole city {2} s."
    ),
    .written: Entry("调剂结果:{0}、{1}", "Pooled: {0}, {1}"),
    .unlawful: Entry(
      "调剂后的方案有{0}处违反规则,不能用。",
      "The pooled plan breaks rules in {0} places and must not be used."
    ),
    .stopped: Entry(
      "调剂到时限为止,可能还能多满足。",
      "Pooling stopped at the time limit; more may be possible."
    ),
    .wholeStopped: Entry(
      "全市统一排到时限为止。",
      "Planning the whole city stopped at the time limit."
    ),
    .tooFew: Entry(
      "有方案的街道只有{0}个,没有可调剂的。",
      "Only {0} streets have a plan; there is nothing to pool."
    ),
    .needsSeveral: Entry(
      "--pool 要给两个以上街道的文件夹。",
      "--pool takes the folders of two streets or more."
    ),
    .interrupted: Entry("中途停止,没有调剂。", "Stopped before pooling."),
    .refused: Entry("{0}没有参加调剂:{1}", "{0} is not pooled: {1}"),
    .otherWeek: Entry("排的不是同一周。", "it plans another week."),
    .otherCoordinates: Entry(
      "坐标系与其他街道不同。",
      "its coordinates are of another system than those of the others."
    ),
    .differing: Entry(
      "各街道设置不一致,跨街道时按最严的:{0}。",
      "Settings differ between streets; across them the strictest hold: {0}."
    ),
    .goalOrder: Entry("目标顺序(按默认)", "order of goals (the default)"),
    .houseRules: Entry("启用的规定", "rules in force"),
    .classPoints: Entry("对象分值(各按本街道)", "points of classes (each by its own street)"),
    .floorShare: Entry("无死角", "floors"),
    .bandWidth: Entry("均衡幅度", "balance band"),
    .radius: Entry("半径", "radius"),
    .buffer: Entry("间隔分钟", "buffer"),
    .sharedCategories: Entry("合办类别", "shared categories"),
    .travel: Entry("流动速度", "travel"),
    .personCaps: Entry(
      "人员默认上限(各按本街道)",
      "default caps of people (each by the own street)"
    ),
    .functions: Entry("职能对应(合并)", "functions (put together)"),
    .certificates: Entry("资质要求(各按本街道)", "certificates (each by its own street)"),
    .nearness: Entry(
      "有的按米、有的按级别量远近(按级别)",
      "metres here, classes there (classes count)"
    ),
    .fileExchanges: Entry("跨街道调剂.csv", "exchanges.csv"),
    .bookExchanges: Entry("跨街道调剂.xlsx", "exchanges.xlsx"),
    .fileSummary: Entry("跨街道调剂汇总.csv", "exchange-summary.csv"),
    .columnStreet: Entry("街道", "Street"),
    .columnAlone: Entry("自身满足", "Met alone"),
    .columnGave: Entry("给出", "Gave"),
    .columnGot: Entry("得到", "Got"),
    .columnMet: Entry("调剂后满足", "Met in the end"),
    .columnNumber: Entry("调剂编号", "Exchange"),
    .columnDirection: Entry("方向", "Direction"),
    .columnOwn: Entry("本街道编号", "Own row"),
    .columnOwnName: Entry("本街道名称", "Own name"),
    .columnOther: Entry("对方街道", "Other street"),
    .columnOtherRow: Entry("对方(脱敏)", "Other row (masked)"),
    .gives: Entry("给出", "gives"),
    .gets: Entry("得到", "gets"),
    .maskedNeed: Entry("需求·{0}·{1}·{2}", "need, {0}, {1}, {2}"),
    .maskedProvider: Entry("资源·{0}·{1}·{2}", "provider, {0}, {1}, {2}"),
    .elsewhere: Entry("{0} {1}", "{0}, {1}"),
  ]
}
