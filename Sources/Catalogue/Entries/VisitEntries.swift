// SPDX-License-Identifier: GPL-3.0-or-later

extension Catalogue {
  static let visitEntries: [VisitPhrase: Entry] =
    visitSummaryEntries
    .merging(visitSheetEntries) { first, _ in first }
    .merging(visitReasonEntries) { first, _ in first }

  private static let visitSummaryEntries: [VisitPhrase: Entry] = [
    .command: Entry(
      "走访日历:联系、走访、接访、活动和会议各排在哪天、由谁去、先后次序。",
      "Lays out contacts, visits, reception days, activities and meetings: when, who, in what order."
    ),
    .folderOption: Entry("走访文件夹。", "Folder of recurring duties."),
    .badVisitsFile: Entry(
      "“{0}”不是 visits 的结果({1});这里要用结果文件夹里的 visits.json",
      "\"{0}\" is no result of visits ({1}); name the visits.json of a result folder"
    ),
    .setAside: Entry("有错误的行没有参加安排({0} 处)。", "rows with faults take no part ({0} of them)"),
    .written: Entry("已写入 {0}({1} 个文件)。", "Written to {0} ({1} files)."),
    .headline: Entry("{0}:{1} 至 {2},{3} 人(队),{4} 项", "{0}: {1} to {2}, {3} people, {4} duties"),
    .totals: Entry(
      "已排:联系 {0} 次、走访 {1} 次、接访 {2} 次、活动 {3} 次、会议 {4} 次",
      "planned: {0} contacts, {1} visits, {2} reception days, {3} activities, {4} meetings"
    ),
    .counted: Entry(
      "走访计入联系 {0} 次;还缺 {1} 次(人次)",
      "{0} contacts are visits; {1} times or heads are missing"
    ),
    .overdueLine: Entry(
      "逾期 {0} 项,最久 {1} 天;已排补办 {2} 项,最晚 {3}",
      "{0} overdue, the longest for {1} days; {2} are made good, the last on {3}"
    ),
    .stoppedByTime: Entry("时间到,先给出目前最好的。", "Time was up; this is the best so far."),
    .stoppedByInterrupt: Entry("已中断,先给出目前最好的。", "Interrupted; this is the best so far."),
    .level: Entry("{0}:{1}({2})", "{0}: {1} ({2})"),
    .proven: Entry("已证明最好", "proven best"),
    .bounded: Entry("不会低于 {0},差距 {1}%", "never below {0}, gap {1} %"),
    .heuristic: Entry("未证明,差距 {0}%", "not proven, gap {0} %"),
    .fairness: Entry(
      "轮值 {0} 处(含历史):每人 {1}–{2} 次,同一处最多相差 {3} 次,基尼系数最大 {4}",
      "turns at {0} sites, with history: {1}–{2} each, at most {3} apart at one site, largest Gini {4}"
    ),
    .loads: Entry(
      "联系走访 {0} 人:每人 {1}–{2} 户次、{3}–{4} 分钟,基尼系数 {5}",
      "contacts and visits of {0} people: {1}–{2} times and {3}–{4} minutes each, Gini {5}"
    ),
    .waits: Entry(
      "联系户 {0} 户:每户 {1}–{2} 次,最久没人来的天数(含上次)每户 {3}–{4} 天,全程没人来 {5} 户",
      "{0} households: {1}–{2} times each; longest waits, with history, {3}–{4} days; {5} never seen"
    ),
    .shortages: Entry("未排入 {0} 处:", "{0} did not fit:"),
    .shortage: Entry("{0}({1}):{2}。{3}。", "{0} ({1}): {2}; {3}."),
    .more: Entry("……另有 {0} 处,见缺口表。", "… and {0} more, see the sheet."),
    .lawful: Entry("复核:没有违规。", "Checked: nothing is broken."),
    .unlawful: Entry("复核:有 {0} 处违规。", "Checked: {0} violations."),
    .goalMissing: Entry("应办未排", "due and not planned"),
    .goalAbsent: Entry("会议缺席人次", "absences from meetings"),
    .goalInARow: Entry("连续两期轮到同一人", "turns in two windows in a row"),
    .goalTurns: Entry("轮值均衡(次数平方和)", "evenness of turns (sum of squares)"),
    .goalAvoided: Entry("落在调休上班日和本地活动日", "times on make-up workdays and local events"),
    .goalSpread: Entry("分散与提前(代价)", "spread and earliness (price)"),
  ]

  private static let visitSheetEntries: [VisitPhrase: Entry] = [
    .fileVisits: Entry("走访计划.csv", "visits.csv"),
    .fileOverdue: Entry("逾期清单.csv", "overdue.csv"),
    .fileReception: Entry("接访排班表.csv", "reception.csv"),
    .fileActivities: Entry("年度活动日历.csv", "activities.csv"),
    .fileFairness: Entry("均衡表.csv", "turns.csv"),
    .fileLoads: Entry("联系走访均衡表.csv", "loads.csv"),
    .fileLeft: Entry("缺口表.csv", "not-placed.csv"),
    .columnDate: Entry("日期", "date"),
    .columnWeekday: Entry("星期", "weekday"),
    .columnDayType: Entry("日子类型", "type of day"),
    .columnPerson: Entry("人员编号", "person"),
    .columnName: Entry("姓名", "name"),
    .columnKind: Entry("方式", "kind"),
    .columnDuty: Entry("事项", "duty"),
    .columnOrder: Entry("当天顺序", "order on the day"),
    .columnBuilding: Entry("楼栋", "building"),
    .columnStop: Entry("对象", "household"),
    .columnMinutes: Entry("分钟", "minutes"),
    .columnOverdue: Entry("逾期", "overdue"),
    .columnSite: Entry("接访点", "site"),
    .columnVenue: Entry("场地", "place"),
    .columnTheme: Entry("主题", "theme"),
    .columnHeads: Entry("人数", "heads"),
    .columnPeople: Entry("人员", "people"),
    .columnAbsent: Entry("不能到的人", "absent"),
    .columnLast: Entry("上次日期", "last done"),
    .columnDaysOverdue: Entry("已逾期天数", "days overdue"),
    .columnMadeGood: Entry("补办日期", "made good on"),
    .columnPast: Entry("历史次数", "turns before"),
    .columnPlanned: Entry("本期次数", "turns now"),
    .columnTotal: Entry("合计", "total"),
    .columnWindow: Entry("应办时段", "due within"),
    .columnAsked: Entry("应办", "asked"),
    .columnGot: Entry("已排", "planned"),
    .columnReason: Entry("原因", "reason"),
    .columnRemedy: Entry("建议", "remedy"),
    .columnHouseholds: Entry("户数", "households"),
    .columnDays: Entry("天数", "days"),
    .columnTimes: Entry("户次", "times"),
    .columnWait: Entry("最久没去的天数(含上次)", "longest wait in days, with history"),
    .overdueMark: Entry("逾期{0}天", "{0} days"),
    .manyPeople: Entry("{0} 人", "{0} people"),
  ]

  private static let visitReasonEntries: [VisitPhrase: Entry] = [
    .contact: Entry("联系", "contact"),
    .visit: Entry("走访", "visit"),
    .reception: Entry("接访", "reception"),
    .activity: Entry("活动", "activity"),
    .meeting: Entry("联席会议", "meeting"),
    .workday: Entry("工作日", "workday"),
    .makeUpWorkday: Entry("调休上班", "make-up workday"),
    .weekend: Entry("周末", "weekend"),
    .holiday: Entry("节假日", "holiday"),
    .noOpenDay: Entry("时段内{0}天没有一天可办", "none of the {0} days is open"),
    .nobodyFree: Entry(
      "时段内可办的{0}天,该办的人都没有空",
      "on the {0} open days nobody whose duty it is is free"
    ),
    .tooFewFree: Entry("当天有空的只有{0}人", "only {0} people are free on the day"),
    .daysFull: Entry("能去的{0}天都已排满", "all of the {0} possible days are full"),
    .tooLong: Entry("一次要{0}分钟,超过每天上限", "one time takes {0} minutes, more than a day has"),
    .venueTaken: Entry("场地{0}天都被占用", "the place is taken on all {0} days"),
    .twoInARow: Entry(
      "不是缺人:只有{0}人轮流,有人连续两期值班",
      "nobody is missing, but with {0} people taking turns somebody does twice in a row"
    ),
    .stopsLeft: Entry("有{0}户一次也轮不到", "{0} households have no turn"),
    .openDay: Entry("开放一天,或移动时段", "open a day or move the window"),
    .findSubstitute: Entry("找人代办,或空出一天", "find a substitute or free a day"),
    .raiseDailyMost: Entry("提高每天次数或分钟上限", "allow more times or minutes a day"),
    .split: Entry("分成几次办", "split it into shorter times"),
    .otherVenue: Entry("换一个场地", "use another place"),
    .addPeople: Entry("增加轮流人员", "add people who take turns"),
    .moreStops: Entry("每次多走几户", "visit more households at one time"),
  ]
}
