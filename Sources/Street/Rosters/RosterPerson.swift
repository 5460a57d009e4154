// SPDX-License-Identifier: GPL-3.0-or-later

/// Somebody who stands shifts, or a squad (小队) that stands them as one.
public struct RosterPerson: Sendable, Equatable {
  /// 男 or 女.
  public enum Sex: String, Sendable, CaseIterable, Hashable, Comparable {
    /// 男.
    case man
    /// 女.
    case woman

    /// Men first, for a fixed order only.
    ///
    /// - Parameters:
    ///   - left: One.
    ///   - right: Another.
    /// - Returns: Whether `left` comes first.
    public static func < (left: Sex, right: Sex) -> Bool { left.rawValue < right.rawValue }
  }

  /// The key of the row; never an identity number.
  public var id: PersonID
  /// Name (personal; internal files only).
  public var name = ""
  /// Telephone (personal; internal files only).
  public var phone = ""
  /// Team, or nil.
  public var team: TeamID?
  /// Whether it is a squad that goes as one.
  public var isSquad = false
  /// How many people stand when this one does.
  ///
  /// Range: 1 or more; 1 for a person.
  public var heads = 1
  /// Day of birth, or nil when unknown.
  public var birth: Day?
  /// Age in years where only that is given, or nil.
  public var statedAge: Int?
  /// Who is among them; empty when unknown.
  public var sexes: Set<Sex> = []
  /// Skills, roles and other words by which rules and shifts choose: 带班, 新手, 已核查 and so on.
  public var tags: Set<String> = []
  /// Certificates; a valid one counts as a tag of its name.
  public var certificates: [Qualification] = []
  /// The last day of accident insurance, or nil.
  public var insuredUntil: Day?
  /// Whether a guardian has agreed and comes along, for people under 18.
  public var hasGuardian = false
  /// When they can come; empty means always.
  public var availability: [RosterAvailability] = []
  /// What they would like.
  public var wishes: [RosterWish] = []
  /// What they stood in the window before; nil for newcomers, who start at the mean.
  public var history: RosterTally?
  /// How many days before the first are known from ``tail``.
  ///
  /// Range: 0 or more; 0 means that nothing is known of the days before.
  public var knownDays = 0
  /// What they stood in the last ``knownDays`` days, in order of time.
  public var tail: [RosterPastShift] = []

  /// Makes a person with the defaults above.
  ///
  /// - Parameter id: The key of the row.
  public init(id: PersonID) { self.id = id }

  /// Age in full years on a day, or nil when unknown.
  ///
  /// - Parameter day: The day of the shift.
  /// - Returns: Years, from the birth date if there is one, else as stated.
  public func age(on day: Day) -> Int? {
    guard let birth else { return statedAge }
    let (born, now) = (birth.date, day.date)
    let hadBirthday = (now.month, now.day) >= (born.month, born.day)
    return now.year - born.year - (hadBirthday ? 0 : 1)
  }

  /// Whether a tag or a certificate of that name is held on a day.
  ///
  /// - Parameters:
  ///   - tag: A skill, role or other word.
  ///   - day: The day of the shift.
  /// - Returns: Whether it is.
  public func holds(_ tag: String, on day: Day) -> Bool {
    tags.contains(tag) || certificates.contains { $0.name == tag && $0.isValid(on: day) }
  }
}
