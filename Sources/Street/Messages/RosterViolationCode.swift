// SPDX-License-Identifier: GPL-3.0-or-later

/// A way in which a roster breaks what always holds, a hard rule or its own word; found by the referee.
///
/// Codes of rules of the case name, in this order: the rule, whom or which shift, how much, and the date
/// where there is one.
public enum RosterViolationCode: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "rosterViolation"

  // MARK: What always holds

  /// The plan belongs to other input: its hash, the input's.
  case wrongInput
  /// The plan names a shift that the case does not have: the shift.
  case unknownShift
  /// The plan names a person that the case does not have: the person, the shift.
  case unknownPerson
  /// Somebody is listed twice at a shift, or a shift twice: the person, the shift.
  case seatTwice
  /// Somebody stands two shifts at once: person, the two shifts, minutes.
  case overlap
  /// Somebody stands a shift when they can't come: person, shift.
  case unavailable
  /// Somebody stands a shift that bars them: person, shift.
  case barred
  /// A person locked to a shift does not stand it: person, shift.
  case lockedMissing
  /// Somebody stands a shift of a team that is not theirs: person, shift, team.
  case wrongTeam
  /// More heads than a shift may have: shift, heads, most.
  case tooManyHeads
  /// Too few heads of a role that comes first: shift, role, heads with it, heads asked.
  case roleMissing
  /// Work of high risk without insurance on the day: person, shift, article.
  case uninsured
  /// Somebody under 18 without a guardian: person, shift, article.
  case noGuardian
  /// A seat states a role that its person does not hold: person, shift, role.
  case wrongRole

  // MARK: Rules of the case

  /// Too many shifts in a period: rule, person, shifts, its first day.
  case tooManyShifts
  /// Too few shifts in a period.
  case tooFewShifts
  /// Too many minutes in a period.
  case tooManyMinutes
  /// Too few minutes in a period.
  case tooFewMinutes
  /// Too many weekends: rule, person, weekends, the first day of the period.
  case tooManyWeekends
  /// More than a fair share: rule, person, amount.
  case aboveShare
  /// Less than a fair share: rule, person, amount.
  case belowShare
  /// Too many days in a row: rule, person, days, the first of them.
  case workTooLong
  /// Too few days in a row.
  case workTooShort
  /// Too many days off in a row.
  case offTooLong
  /// Too few days off in a row.
  case offTooShort
  /// Too little rest: rule, person, minutes, the day of the second shift.
  case restTooShort
  /// A shift that may not follow: rule, person, pairs, the day of the second shift.
  case badSuccession
  /// One day of a weekend without the other: rule, person, weekends, its Saturday.
  case halfWeekend
  /// Too little time between two places: rule, person, minutes, the day of the second shift.
  case travelTooShort
  /// Somebody stands a shift that they are excluded from: rule, person, shifts, the day.
  case excludedPerson
  /// Somebody comes reluctantly: rule, person, shifts, the day.
  case cameReluctantly
  /// A wish not granted: rule, person, its weight.
  case wishDenied
  /// Two who should be apart at one shift: rule, shift, people, the day.
  case notApart
  /// Two who should be apart on one day: rule, the people, people, the day.
  case notApartOnDay
  /// Some but not all of those who belong together: rule, shift, people missing, the day.
  case notTogether
  /// A novice without somebody experienced: rule, shift, heads missing, the day.
  case nobodyBeside
  /// Too few heads together: rule, shift, heads missing, the day.
  case tooFewTogether
  /// No man or no woman: rule, shift, sexes missing, the day.
  case oneSexOnly
  /// Too few adults with children: rule, shift, adults missing, the day.
  case tooFewAdults

  // MARK: What the plan states of itself

  /// A shortage is left out: what, asked, got.
  case shortageMissing
  /// A shortage is stated that is none: what, asked, got.
  case shortageInvented
  /// A shortage has other numbers: what, asked and got as stated, as counted.
  case shortageWrong
  /// The levels are not the goals of the case: those stated, those of the case.
  case wrongLevels
  /// A level has another value: goal, stated, counted.
  case wrongValue
  /// A bound that the plan itself beats: goal, bound, value.
  case wrongBound
  /// A status that does not fit: goal, status, bound, value.
  case wrongStatus
  /// A reserve list names somebody or a shift that is not there, twice, or who stands the shift: whom, shift.
  case wrongReserve
  /// A reserve who could take nobody's place without a breach: whom, shift.
  case unfitReserve

  /// Whether it is about what a roster states of itself, not about who stands what.
  public var isStatement: Bool {
    switch self {
    case .wrongInput, .shortageMissing, .shortageInvented, .shortageWrong, .wrongLevels,
      .wrongValue, .wrongBound, .wrongStatus, .wrongReserve, .unfitReserve:
      true
    default: false
    }
  }
}
