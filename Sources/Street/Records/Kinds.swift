// SPDX-License-Identifier: GPL-3.0-or-later

/// What is given or asked for; the five kinds of the cases and any further one a week's table names.
public struct Kind: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Stable code: `venue`, `goods`, `service`, `labour`, `expertise`, or the office's own word.
  public let code: String

  /// Makes a kind.
  ///
  /// - Parameter code: Stable code, not empty.
  public init(_ code: String) { self.code = code }

  /// 场地: a hall or room, exclusive in time.
  public static let venue = Kind("venue")
  /// 物资: goods from stock; they do not count towards balance.
  public static let goods = Kind("goods")
  /// 服务: a service session.
  public static let service = Kind("service")
  /// 人力: heads.
  public static let labour = Kind("labour")
  /// 智力: a lecture, advice, a design.
  public static let expertise = Kind("expertise")

  /// The kinds that the cases publish, in their order.
  public static let published: [Kind] = [.venue, .goods, .service, .labour, .expertise]

  /// Whether pieces of this kind count as load of the unit that gives them.
  public var countsAsLoad: Bool { self != .goods }
  /// Whether a person may serve a need of this kind.
  public var isServedByPeople: Bool { self == .labour || self == .service || self == .expertise }

  /// The code.
  public var description: String { code }

  /// Orders kinds by code.
  ///
  /// - Parameters:
  ///   - left: One kind.
  ///   - right: Another.
  /// - Returns: Whether `left` comes first.
  public static func < (left: Kind, right: Kind) -> Bool { left.code < right.code }
}

/// How soon a need must be met (紧急程度).
public enum Urgency: Int, Sendable, CaseIterable, Comparable {
  /// 一般.
  case normal = 0
  /// 较急.
  case soon = 1
  /// 紧急: counts as urgent cover.
  case urgent = 2

  /// Orders by how pressing.
  ///
  /// - Parameters:
  ///   - left: One urgency.
  ///   - right: Another.
  /// - Returns: Whether `left` presses less.
  public static func < (left: Urgency, right: Urgency) -> Bool { left.rawValue < right.rawValue }
}

/// Whom a need serves; decides its weight among the needs met.
public enum BeneficiaryClass: String, Sendable, CaseIterable {
  /// 老年.
  case elderly
  /// 残疾.
  case disabled
  /// 困难.
  case hardship
  /// 儿童.
  case children
  /// 一般.
  case general
}

/// How dangerous the work is (风险说明).
public enum RiskLevel: Int, Sendable, CaseIterable, Comparable {
  /// 低 or 无.
  case low = 0
  /// 中.
  case medium = 1
  /// 高: accident insurance on the day, no minors.
  case high = 2

  /// Orders by danger.
  ///
  /// - Parameters:
  ///   - left: One level.
  ///   - right: Another.
  /// - Returns: Whether `left` is less dangerous.
  public static func < (left: RiskLevel, right: RiskLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// How an item is handled (办理类别).
public enum Handling: String, Sendable, CaseIterable {
  /// 立等可取: done on the spot, listed as 当场办理, never planned.
  case immediate
  /// 限时办结.
  case timed
  /// 定期办理.
  case periodic
}

/// What a project is counted as in the cases (项目类别).
public enum ProjectClass: String, Sendable, CaseIterable {
  /// 生活服务.
  case dailyService
  /// 帮扶救济.
  case relief
  /// 场所共享.
  case venueSharing
  /// 政策解读.
  case policy
  /// 参观观摩.
  case visits
  /// 其他.
  case other
}

/// A place on the earth, in the coordinate system that the week names.
public struct Coordinate: Hashable, Sendable {
  /// Degrees north.
  ///
  /// Range: −90 to 90.
  public let latitude: Double
  /// Degrees east.
  ///
  /// Range: −180 to 180.
  public let longitude: Double

  /// Makes a coordinate, or nil if a number is out of range or not finite.
  ///
  /// - Parameters:
  ///   - latitude: Degrees north.
  ///   - longitude: Degrees east.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// A certificate with the last day on which it is valid.
public struct Qualification: Hashable, Sendable {
  /// The name of the qualification, as in 执业医师.
  public var name: String
  /// The last valid day, or nil when it does not expire.
  public var validUntil: Day?

  /// Makes a certificate.
  ///
  /// - Parameters:
  ///   - name: The name of the qualification.
  ///   - validUntil: The last valid day, or nil when it does not expire.
  public init(name: String, validUntil: Day? = nil) {
    self.name = name
    self.validUntil = validUntil
  }

  /// Whether it is valid on a day.
  ///
  /// - Parameter day: The day of service.
  /// - Returns: True up to and including ``validUntil``.
  public func isValid(on day: Day) -> Bool { validUntil.map { day <= $0 } ?? true }
}

/// A skill asked of so many of the heads.
public struct SkillDemand: Hashable, Sendable {
  /// The skill, as in 急救.
  public var skill: String
  /// How many heads need it; nil means every one.
  public var heads: Int?

  /// Makes a demand.
  ///
  /// - Parameters:
  ///   - skill: The skill.
  ///   - heads: How many heads need it; nil means every one.
  public init(skill: String, heads: Int? = nil) {
    self.skill = skill
    self.heads = heads
  }
}
