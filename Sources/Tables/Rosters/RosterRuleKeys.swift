// SPDX-License-Identifier: GPL-3.0-or-later

/// The keys of the rules of 排班.yaml, in Chinese and English.
enum RosterRuleKey: String, CaseIterable {
  case mostShiftsPerDay, mostShiftsPerWeek, mostShiftsPerMonth, mostShifts
  case leastShiftsPerWeek, leastShiftsPerMonth, leastShifts
  case mostHoursPerDay, mostHoursPerWeek, mostHoursPerMonth, mostHours
  case leastHoursPerWeek, leastHoursPerMonth, leastHours
  case mostWeekendsPerMonth, mostWeekends, completeWeekends
  case mostDaysInARow, leastDaysInARow, mostNightsInARow, mostDaysOffInARow, leastDaysOffInARow
  case rest, succession, travelBuffer
  case equalShares, excluded, reluctance, wishes
  case apartAtShift, apartOnDay, together
  case beside, leastTogether, bothSexes, adultRatio

  /// What clerks write.
  var chinese: String {
    switch self {
    case .mostShiftsPerDay: "每日最多班次"
    case .mostShiftsPerWeek: "每周最多班次"
    case .mostShiftsPerMonth: "每月最多班次"
    case .mostShifts: "总共最多班次"
    case .leastShiftsPerWeek: "每周最少班次"
    case .leastShiftsPerMonth: "每月最少班次"
    case .leastShifts: "总共最少班次"
    case .mostHoursPerDay: "每日最多小时"
    case .mostHoursPerWeek: "每周最多小时"
    case .mostHoursPerMonth: "每月最多小时"
    case .mostHours: "总共最多小时"
    case .leastHoursPerWeek: "每周最少小时"
    case .leastHoursPerMonth: "每月最少小时"
    case .leastHours: "总共最少小时"
    case .mostWeekendsPerMonth: "每月最多周末"
    case .mostWeekends: "总共最多周末"
    case .completeWeekends: "周末成对"
    case .mostDaysInARow: "连续上班最多"
    case .leastDaysInARow: "连续上班最少"
    case .mostNightsInARow: "连续夜班最多"
    case .mostDaysOffInARow: "连续休息最多"
    case .leastDaysOffInARow: "连续休息最少"
    case .rest: "班间休息"
    case .succession: "不得相接"
    case .travelBuffer: "换地间隔"
    case .equalShares: "均衡"
    case .excluded: "不排"
    case .reluctance: "勉强"
    case .wishes: "意愿"
    case .apartAtShift: "不同班"
    case .apartOnDay: "不同日"
    case .together: "同班"
    case .beside: "老带新"
    case .leastTogether: "至少同班人数"
    case .bothSexes: "男女搭配"
    case .adultRatio: "儿童看护"
    }
  }

  /// The rule that a key names.
  static func named(_ text: String) -> RosterRuleKey? {
    let folded = CellText.folded(text)
    return allCases.first { key in
      [key.rawValue, key.chinese].contains { CellText.folded($0) == folded }
    }
  }
}

/// The other keys of 排班.yaml.
enum RosterKey: String, CaseIterable {
  case title, from, to, month, rules, switchedOff
  case name, who, shifts, price, on
  case teams, people, tags, withoutTags, ages
  case kinds, names, days, nights, risk
  case tolerance, first, then, withinDays, novice, experienced, ratio, tag, childrenPerAdult

  /// What clerks write.
  var chinese: [String] {
    switch self {
    case .title: ["标题", "排班名称"]
    case .from: ["起", "起始日", "开始"]
    case .to: ["止", "截止日", "结束"]
    case .month: ["月份", "月"]
    case .rules: ["规则"]
    case .switchedOff: ["关闭规则"]
    case .name: ["名称"]
    case .who: ["人员范围", "适用人员"]
    case .shifts: ["班次范围", "适用班次"]
    case .price: ["罚分"]
    case .on: ["启用"]
    case .teams: ["队伍"]
    case .people: ["人员"]
    case .tags: ["标签"]
    case .withoutTags: ["无标签"]
    case .ages: ["年龄"]
    case .kinds: ["类型"]
    case .names: ["岗位"]
    case .days: ["日子"]
    case .nights: ["夜班"]
    case .risk: ["风险"]
    case .tolerance: ["允差"]
    case .first: ["前"]
    case .then: ["后"]
    case .withinDays: ["天数"]
    case .novice: ["新"]
    case .experienced: ["老"]
    case .ratio: ["一带几"]
    case .tag: ["看护人"]
    case .childrenPerAdult: ["每人儿童"]
    }
  }

  /// The key that a text names, among some.
  static func named(_ text: String, among allowed: [RosterKey]) -> RosterKey? {
    let folded = CellText.folded(text)
    return allowed.first { key in
      ([key.rawValue] + key.chinese).contains { CellText.folded($0) == folded }
    }
  }
}
