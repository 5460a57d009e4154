// SPDX-License-Identifier: GPL-3.0-or-later

/// A goal of the planner; the raw value is its stable name in plan.json and on the command line.
public enum Goal: String, Sendable, CaseIterable, Hashable {
  /// Locked pieces not honoured (minimised).
  case locks
  /// Points of urgent needs met (maximised): 紧急优先.
  case urgent
  /// Points of all needs met (maximised): 应满尽满.
  case needs
  /// Shortfall of the communities' floors in points (minimised): 无死角.
  case floors
  /// Load outside the balance band (minimised): 相对均衡.
  case band
  /// Distance in metres or nearness classes, summed over pieces (minimised): 属地 / 就近.
  case nearness
  /// Fit of function and skill, summed over pieces (maximised): 职能 / 特长.
  case fit
  /// Wishes met, summed over pieces (maximised): 志愿.
  case wishes
  /// Sum of weighted squares of history plus load (minimised): 细均衡.
  case fineBalance
  /// Pieces that keep last period's pairing (maximised): 延续.
  case continuity
  /// Price × amount of the people's rules broken (minimised), in weeks that have such rules: 用人规则.
  case rules

  /// Whether a larger value is better.
  public var isMaximised: Bool {
    switch self {
    case .urgent, .needs, .fit, .wishes, .continuity: true
    case .locks, .floors, .band, .nearness, .fineBalance, .rules: false
    }
  }

  /// The goals that always come first, in this order.
  public static let leading: [Goal] = [.locks, .urgent, .needs, .floors]
  /// The goals after them, which the office may reorder; the default order.
  public static let reorderable: [Goal] = [
    .band, .nearness, .fit, .wishes, .fineBalance, .continuity,
  ]
}

/// A rule of the house: it can be switched off, unlike the law.
public enum HouseRule: String, Sendable, CaseIterable, Hashable {
  /// Providers come from within the radius or nearness class.
  case radius
  /// Blank caps mean once a week, twice a month, four hours a day.
  case defaultCaps
  /// Blank availability of in-service members means weekends 8–20 and working days 18:30–21.
  case inServiceHours
  /// People of 65 or more are not asked for evenings after 20:00.
  case elderlyEvenings
}

/// The coordinate system of every coordinate of a week; never converted silently.
public enum CoordinateSystem: String, Sendable, CaseIterable {
  /// GPS.
  case wgs84
  /// 国测局.
  case gcj02
  /// 百度.
  case bd09
}

/// The office's settings (街道.yaml), with their defaults.
public struct Policy: Sendable, Equatable {
  /// Name of the street office.
  public var streetName = ""
  /// Order of the goals after the floors: a permutation of ``Goal/reorderable``.
  public var goalOrder = Goal.reorderable
  /// House rules switched off.
  public var switchedOff: Set<HouseRule> = []
  /// Weight of a class in thousandths: points P of a need of that class.
  ///
  /// Range: 1 to 10,000.
  public var classPoints: [BeneficiaryClass: Int] = [
    .elderly: 2000, .disabled: 2000, .hardship: 2000, .children: 2000, .general: 1000,
  ]
  /// Share of its best that a community is owed, in thousandths (φ).
  ///
  /// Range: 0 to 1,000.
  public var floorShare = 500
  /// Half-width of the balance band, in thousandths of the fair share (t).
  ///
  /// Range: 0 to 1,000.
  public var bandWidth = 250
  /// Radius in metres, when nearness is measured in metres.
  ///
  /// Range: 1 or more.
  public var radiusMetres = 3000
  /// Farthest nearness class, when it is measured in classes.
  ///
  /// Range: 0 to 4.
  public var radiusClass = 2
  /// Coordinate system of the week.
  public var coordinates = CoordinateSystem.wgs84
  /// Minutes kept free between two bookings of one person or hall inside a half-day.
  public var bufferMinutes = 30
  /// Categories whose like needs one provider may serve at once (合办类别), with the people who can take
  /// part in all; empty means that the planner opens no session that nobody named.
  ///
  /// Range: 1 or more each.
  public var sharedCategories: [String: Int] = [:]
  /// How far a moving offer comes in a minute, in metres, where nearness is measured in metres.
  ///
  /// Range: 1 or more.
  public var travelMetresPerMinute = 250
  /// Minutes that a moving offer needs by nearness class (0 to 4), where nearness is measured in classes.
  public var travelMinutesByClass = [0, 10, 20, 30, 60]
  /// Blank cap of a person: times a week.
  ///
  /// Range: 1 or more.
  public var defaultPerWeek = 1
  /// Blank cap of a person: times a month.
  ///
  /// Range: 1 or more.
  public var defaultPerMonth = 2
  /// Blank cap of a person: minutes a day.
  ///
  /// Range: 1 or more.
  public var defaultMinutesPerDay = 240
  /// Functions of a unit that fit a category, for the goal 职能.
  public var functionsByCategory: [String: [String]] = [:]
  /// Certificates that the law asks for, by category; added to what a need states.
  ///
  /// Source: 志愿服务条例, Article 16.
  public var certificatesByCategory: [String: [String]] = Policy.legalCertificates

  /// Makes the default policy.
  public init() {}

  /// Whether a house rule is in force.
  ///
  /// - Parameter rule: The rule.
  /// - Returns: False when the office has switched it off.
  public func applies(_ rule: HouseRule) -> Bool { !switchedOff.contains(rule) }

  /// Whether people's rules (排班.yaml) hold, so that ``Goal/rules`` counts; set by the week.
  public internal(set) var hasPeopleRules = false

  /// All goals in force, the most important first.
  public var goals: [Goal] { Goal.leading + (hasPeopleRules ? [.rules] : []) + goalOrder }
}
