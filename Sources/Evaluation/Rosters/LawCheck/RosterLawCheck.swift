// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// One place where a roster breaks a rule.
package struct RosterBreach: Sendable, Hashable {
  /// What is broken.
  var code: RosterViolationCode
  /// By how many units; 1 or more.
  var amount: Int
  /// Whose position, or nil.
  var person: Int?
  /// The shift's position, or nil.
  var shift: Int?
  /// The day, or nil.
  var day: Int?

  /// A breach by somebody; nil where the amount is none.
  init?(_ code: RosterViolationCode, _ amount: Int, person: Int, day: Int? = nil) {
    guard amount > 0 else { return nil }
    self.code = code
    self.amount = amount
    self.person = person
    self.day = day
  }

  /// A breach at a shift; nil where the amount is none.
  init?(_ code: RosterViolationCode, _ amount: Int, shift: Int, day: Int) {
    guard amount > 0 else { return nil }
    self.code = code
    self.amount = amount
    self.shift = shift
    self.day = day
  }
}

/// One law, stated for the referee: reads only the rule, the case and the plan.
///
/// A new law is a new file in this folder and one entry in ``RosterLawList/all``.
package protocol RosterLawCheck: Sendable {
  /// Every place where a plan breaks a rule of this law; none for rules of other laws.
  func breaches(
    of rule: RosterRule,
    in plan: RosterPlanReading,
    _ reading: RosterReading
  )
    -> [RosterBreach]
}

/// The laws, in the order of ``RosterLaw``.
package enum RosterLawList {
  /// Every law.
  package static let all: [any RosterLawCheck] = [
    ShiftCountCheck(), MinutesCheck(), WeekendsCheck(), EqualSharesCheck(),
    ConsecutiveWorkCheck(), ConsecutiveOffCheck(), RestCheck(), SuccessionCheck(),
    CompleteWeekendsCheck(), TravelBufferCheck(), ExcludedCheck(), ReluctanceCheck(),
    WishesCheck(), ApartAtShiftCheck(), ApartOnDayCheck(), TogetherCheck(), BesideCheck(),
    LeastTogetherCheck(), BothSexesCheck(), AdultRatioCheck(),
  ]
}

extension RosterReading {
  /// Shifts that fit a rule's filter and have somebody of its scope, with them.
  func crews(
    of rule: RosterRule,
    in plan: RosterPlanReading
  ) -> [(shift: Int, day: Int, people: [Int])] {
    (plan.shown ?? Array(stints.indices))
      .compactMap { shift in
        let stint = stints[shift]
        guard stint.fits(rule.shifts) else { return nil }
        let people = plan.people[shift].filter { contains(rule.scope, $0, on: stint.day) }
        return people.isEmpty ? nil : (shift, stint.day, people)
      }
  }

  /// Heads of some people.
  func heads(_ people: [Int], where test: (RosterPerson) -> Bool = { _ in true }) -> Int {
    people.reduce(0) { test(roster.people[$1]) ? $0 + roster.people[$1].heads : $0 }
  }
}
