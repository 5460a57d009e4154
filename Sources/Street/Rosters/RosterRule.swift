// SPDX-License-Identifier: GPL-3.0-or-later

/// A rule that rosters keep, or pay for breaking.
///
/// What else always holds is no rule and can't be switched off: nobody is in two places at once, comes
/// when they can't, stands where they are barred or not of the team; more than the most heads of a shift
/// never stand, locked people do, hard roles come first.
public struct RosterRule: Sendable, Equatable {
  /// Where a rule comes from.
  public enum Standing: Sendable, Hashable {
    /// The law: it is hard and can't be switched off.
    case legal(LegalRule)
    /// The office.
    case house
  }

  /// A key of its own among the rules.
  public var id: String
  /// Where it comes from.
  public var standing: Standing
  /// Whom it is about.
  public var scope: RosterScope
  /// Which shifts it is about.
  public var shifts: RosterShiftFilter
  /// What it asks.
  public var law: RosterLaw
  /// What each unit of a breach costs; nil for a rule that is never broken.
  ///
  /// Range: 1 or more.
  public var price: Int?
  /// Whether it is in force.
  public var isOn: Bool

  /// Makes a rule.
  ///
  /// - Parameters:
  ///   - id: A key of its own among the rules.
  ///   - law: What it asks.
  ///   - standing: Where it comes from.
  ///   - scope: Whom it is about.
  ///   - shifts: Which shifts it is about.
  ///   - price: What each unit of a breach costs; nil for a rule that is never broken.
  ///   - isOn: Whether it is in force.
  public init(
    _ id: String,
    _ law: RosterLaw,
    standing: Standing = .house,
    scope: RosterScope = .everybody,
    shifts: RosterShiftFilter = .all,
    price: Int? = nil,
    isOn: Bool = true
  ) {
    self.id = id
    self.law = law
    self.standing = standing
    self.scope = scope
    self.shifts = shifts
    self.price = price
    self.isOn = isOn
  }

  /// Whether it is in force and never broken.
  public var isHard: Bool { isOn && price == nil }
}
