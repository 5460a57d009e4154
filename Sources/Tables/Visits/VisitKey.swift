// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The keys of 走访.yaml, in Chinese and English.
enum VisitKey: String, CaseIterable {
  case title, year, month, from, to, closed, events, travel, mostPerDay, minutesPerDay, duties
  case name, kind, rhythm, beginning, list, columns, per, people, households, heads, stopsPerTime
  case minutes, days, counts, venue, nearEvents, themes

  /// What clerks write; the first stands in mends.
  var chinese: [String] {
    switch self {
    case .title: ["标题", "日历名称"]
    case .year: ["年份", "年度", "年"]
    case .month: ["月份", "月"]
    case .from: ["起", "起始日", "开始"]
    case .to: ["止", "截止日", "结束"]
    case .closed: ["停办日", "不安排", "闭馆日"]
    case .events: ["本地活动", "本地活动日"]
    case .travel: ["路上分钟", "楼间分钟"]
    case .mostPerDay: ["每天次数", "每天最多次数"]
    case .minutesPerDay: ["每天分钟", "每天最多分钟"]
    case .duties: ["事项", "任务"]
    case .name: ["名称"]
    case .kind: ["类别", "方式"]
    case .rhythm: ["频次", "多久一次"]
    case .beginning: ["起算日", "从"]
    case .list: ["名单", "表"]
    case .columns: ["列"]
    case .per: ["按"]
    case .people: ["人员"]
    case .households: ["对象"]
    case .heads: ["每次人数"]
    case .stopsPerTime: ["每次户数"]
    case .minutes: ["分钟", "每户分钟"]
    case .days: ["日子", "日类型"]
    case .counts: ["走访计入", "计入"]
    case .venue: ["场地", "地点"]
    case .nearEvents: ["靠近本地活动"]
    case .themes: ["主题"]
    }
  }

  /// Keys of the whole file.
  static let top: [VisitKey] = [
    .title, .year, .month, .from, .to, .closed, .events, .travel, .mostPerDay, .minutesPerDay,
    .duties,
  ]
  /// Keys of one duty.
  static let ofDuty: [VisitKey] = [
    .name, .kind, .rhythm, .beginning, .list, .columns, .per, .people, .households, .heads,
    .stopsPerTime, .minutes, .days, .counts, .venue, .nearEvents, .themes,
  ]

  /// The key that a text names, among some.
  static func named(_ text: String, among allowed: [VisitKey]) -> VisitKey? {
    let folded = CellText.folded(text)
    return allowed.first { key in
      ([key.rawValue] + key.chinese).contains { CellText.folded($0) == folded }
    }
  }
}

/// How the rows of a list become duties.
enum VisitGrouping: Sendable {
  /// 户: a duty for every row.
  case household
  /// 人: a duty for every person, with all households of their rows in turn.
  case person
  /// 点: a duty for every site, whose people take turns.
  case site

  static let words = WordList<VisitGrouping>(
    "户、人、点",
    exact: [
      (.household, ["户", "每户", "按户", "对象", "household"]),
      (.person, ["人", "每人", "按人", "person"]),
      (.site, ["点", "每点", "按点", "接访点", "工作室", "site"]),
    ]
  )
}

/// The words of a kind of duty.
enum VisitWords {
  static let kinds = WordList<VisitDuty.Kind>(
    "联系、走访、接访、活动、会议",
    exact: [
      (.contact, ["联系", "电话联系", "contact"]), (.visit, ["走访", "入户", "上门", "义诊", "visit"]),
      (.reception, ["接访", "值守", "reception"]), (.activity, ["活动", "activity"]),
      (.meeting, ["会议", "联席会议", "meeting"]),
    ],
    parts: [
      (.reception, ["接访", "接待"]), (.meeting, ["会议", "联席"]), (.activity, ["活动"]),
      (.visit, ["走访", "入户", "上门", "义诊", "探访", "慰问"]), (.contact, ["联系", "联络", "电话"]),
    ]
  )

  static let days = WordList<Set<DayType>>(
    "工作日、调休上班、周末、节假日、每天",
    exact: [
      ([.workday, .makeUpWorkday], ["工作日", "workday", "workdays"]),
      ([.makeUpWorkday], ["调休上班", "makeupworkday"]),
      ([.weekend], ["周末", "双休日", "weekend"]), ([.holiday], ["节假日", "holiday"]),
      (Set(DayType.allCases), ["每天", "任何一天", "all"]),
    ]
  )
}
