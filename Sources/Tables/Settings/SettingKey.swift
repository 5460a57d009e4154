// SPDX-License-Identifier: GPL-3.0-or-later

/// The keys of 街道.yaml.
///
/// The raw value is the English key.
public enum SettingKey: String, Sendable, CaseIterable, Hashable {
  /// The street and the week.
  case name, week
  /// What nearness is measured by, and how far it reaches.
  case coordinates, radiusMetres, radiusClass
  /// Shares that floors and the balance band are made of.
  case floorShare, bandWidth
  /// Minutes between two bookings.
  case bufferMinutes
  /// Caps of people who state none.
  case defaultPerWeek, defaultPerMonth, defaultMinutesPerDay
  /// The order of goals, and the rules switched off.
  case goals, switchedOff
  /// What needs are worth, by whom they serve.
  case classWeights
  /// Functions and certificates by category, and the categories there are.
  case functions, certificates, categories
  /// Like needs that may share a project.
  case sharedCategories
  /// How fast things that move are.
  case travelMetresPerMinute, travelMinutesByClass
  /// Whether work that takes a trade goes to those who know it.
  case trades

  /// What clerks write, the usual name first.
  public var chinese: [String] {
    switch self {
    case .name: ["名称", "街道", "街道名称"]
    case .week: ["周", "本周", "起始日"]
    case .coordinates: ["坐标系"]
    case .radiusMetres: ["就近半径", "就近半径米"]
    case .radiusClass: ["就近级别"]
    case .floorShare: ["无死角比例"]
    case .bandWidth: ["均衡幅度"]
    case .bufferMinutes: ["间隔分钟"]
    case .defaultPerWeek: ["默认每周次数"]
    case .defaultPerMonth: ["默认每月次数"]
    case .defaultMinutesPerDay: ["默认每日分钟"]
    case .goals: ["目标顺序"]
    case .switchedOff: ["关闭规则"]
    case .classWeights: ["人群权重"]
    case .functions: ["职能对应"]
    case .certificates: ["资质要求"]
    case .categories: ["服务类别", "类别"]
    case .sharedCategories: ["合办类别"]
    case .travelMetresPerMinute: ["流动速度"]
    case .travelMinutesByClass: ["路程分钟"]
    case .trades: ["按特长派单"]
    }
  }
}
