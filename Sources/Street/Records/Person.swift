// SPDX-License-Identifier: GPL-3.0-or-later

/// An in-service party member or another volunteer (人员名册).
public struct Person: Sendable, Equatable {
  /// How a person comes to the list.
  public enum Standing: String, Sendable, CaseIterable {
    /// 在职党员.
    case inService
    /// Any other volunteer.
    case volunteer
  }

  /// Answer to being invited (邀请权限 of the national platform).
  public enum InvitationPolicy: Int, Sendable, CaseIterable {
    /// 需本人同意.
    case ask = 0
    /// 默认同意.
    case agree = 1
    /// 默认拒绝: never proposed.
    case refuse = 2
  }

  /// The key of the row (志愿者编号); never an identity number.
  public var id: PersonID
  /// Name (personal; internal files only).
  public var name = ""
  /// Telephone (personal; internal files only).
  public var phone = ""
  /// How the person comes to the list.
  public var standing = Standing.volunteer
  /// Employer or branch, if it is a unit of the week.
  public var unit: UnitID?
  /// Team, if any.
  public var team: TeamID?
  /// Home community or grid.
  public var place: PlaceID?
  /// Home coordinate; nil means that of ``place``.
  public var coordinate: Coordinate?
  /// Day of birth, or nil when unknown.
  public var birth: Day?
  /// Age in years where only that is given, or nil.
  public var statedAge: Int?
  /// Skills.
  public var skills: [String] = []
  /// Certificates.
  public var certificates: [Qualification] = []
  /// The last day of accident insurance, or nil.
  public var insuredUntil: Day?
  /// Health eligibility for demanding work: yes, no or unknown.
  public var isHealthy: Bool?
  /// Categories the person wishes to serve, most wanted first.
  public var wishes: [String] = []
  /// Availability: normalised spans of the week; nil means the cell was left blank.
  public var windows: [TimeSpan]?
  /// Times a week at most, or nil for the default of the policy.
  public var perWeek: Int?
  /// Times a month at most, or nil for the default of the policy.
  public var perMonth: Int?
  /// Minutes a day at most, or nil for the default of the policy.
  public var minutesPerDay: Int?
  /// Times already served this month.
  ///
  /// Range: 0 or more.
  public var servedThisMonth = 0
  /// Whether invitations are accepted.
  public var invitation = InvitationPolicy.ask
  /// Whether a guardian has agreed and comes along, for people under 18.
  public var hasGuardian = false

  /// Makes a person with the defaults above.
  ///
  /// - Parameter id: The key of the row.
  public init(id: PersonID) { self.id = id }

  /// Age in full years on a day, or nil when unknown.
  ///
  /// - Parameter day: The day of service.
  /// - Returns: Years, from the birth date if there is one, else as stated.
  public func age(on day: Day) -> Int? {
    guard let birth else { return statedAge }
    let born = birth.date
    let now = day.date
    let hadBirthday = (now.month, now.day) >= (born.month, born.day)
    return now.year - born.year - (hadBirthday ? 0 : 1)
  }
}
