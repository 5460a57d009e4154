// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

/// One law by hand: what is missing with it, at its limit, and without it.
struct LawTrial: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var rule: RosterRule
  /// Heads wanted that are missing with the rule; the rest stands at its limit.
  var missing: Int
  /// Penalties with the rule.
  var penalty = 0
  var office: @Sendable () -> OfficeRoster

  init(
    _ name: String,
    _ law: RosterLaw,
    scope: RosterScope = .everybody,
    shifts: RosterShiftFilter = .all,
    missing: Int,
    penalty: Int = 0,
    office: @escaping @Sendable () -> OfficeRoster
  ) {
    testDescription = name
    rule = RosterRule("rule", law, scope: scope, shifts: shifts)
    self.missing = missing
    self.penalty = penalty
    self.office = office
  }

  static let all = alone + together

  private static let alone: [LawTrial] = [
    LawTrial("shifts a week", .shiftCount(most: 3, per: .week), missing: 4) {
      .daily("A", days: 7)
    },
    LawTrial("shifts a day", .shiftCount(most: 1, per: .day), missing: 1) {
      OfficeRoster("A", "D0 P0 D1")
    },
    LawTrial("minutes a week", .minutes(most: 480, per: .week), missing: 5) {
      .daily("A", days: 7)
    },
    LawTrial("weekends", .weekends(most: 1, per: .horizon), missing: 2) {
      .daily("A", days: 14)
    },
    // Five shifts of A's team and an open one: 3 each, 1 to 5 with the tolerance. B would rather not.
    LawTrial("equal shares", .equalShares(of: .shifts, tolerance: 2), missing: 0, penalty: 1) {
      var office = OfficeRoster.daily("AB", days: 6)
      office.edit("A") { $0.team = TeamID("t") }
      for day in 0..<5 { office.edit(shift: "D\(day)") { $0.team = TeamID("t") } }
      office.edit("B") { $0.wishes = [RosterWish(isOn: false, kind: "early")] }
      office.roster.rules = [RosterRule("wishes", .wishes, price: 1)]
      return office
    },
    LawTrial("most days in a row", .consecutiveWork(most: 3), missing: 1) { .daily("A", days: 7) },
    LawTrial("least days in a row", .consecutiveWork(least: 2), missing: 1) {
      OfficeRoster("A", "D1 D2 D4", days: 6)
    },
    LawTrial("most days off", .consecutiveOff(most: 2), missing: 0, penalty: 20) {
      var office = OfficeRoster.daily("A", days: 6)
      for day in 0..<6 {
        office.edit(shift: "D\(day)") { $0.wanted = 0 }
        office.state(.reluctant, of: "A", on: day)
      }
      office.roster.rules = [RosterRule("reluctance", .reluctance, price: 10)]
      return office
    },
    LawTrial("least days off", .consecutiveOff(least: 2), missing: 1) {
      OfficeRoster("A", "D0 D2 D3")
    },
    LawTrial("rest", .rest(minutes: 120), missing: 1) { OfficeRoster("A", "N0 D1 N2 E3") },
    LawTrial(
      "succession",
      .succession(then: RosterShiftFilter(kinds: ["early"]), withinDays: 1),
      shifts: .nights,
      missing: 1
    ) { OfficeRoster("A", "N0 D1 N3 D5") },
    LawTrial(
      "succession over two days",
      .succession(then: RosterShiftFilter(kinds: ["early"]), withinDays: 2),
      shifts: .nights,
      missing: 1
    ) { OfficeRoster("A", "N0 D2 N3 D6") },
    LawTrial("whole weekends", .completeWeekends, missing: 1) {
      OfficeRoster("A", "D5 D6 D12", days: 14)
    },
    LawTrial("travel", .travelBuffer(minutes: 30), missing: 1) { OfficeRoster("A", "D0 P0 D1 Q1") },
    LawTrial(
      "nobody of 65 at night",
      .excluded,
      scope: RosterScope(leastAge: 65),
      shifts: .nights,
      missing: 1
    ) {
      var office = OfficeRoster("AB", "N0 N2 D1")
      office.edit("A") { $0.statedAge = 65 }
      office.edit("B") { $0.statedAge = 64 }
      office.state(.no, of: "B", on: 2, 3)
      return office
    },
    LawTrial("reluctance", .reluctance, missing: 1) {
      var office = OfficeRoster("A", "D0 D1")
      office.state(.reluctant, of: "A", on: 0)
      return office
    },
    LawTrial("wishes", .wishes, missing: 1) {
      var office = OfficeRoster("A", "D0 D1")
      office.edit("A") { $0.wishes = [RosterWish(isOn: false, day: 0)] }
      return office
    },
  ]

  private static let together: [LawTrial] = [
    LawTrial("apart at a shift", .apartAtShift([PersonID("A"), PersonID("B")]), missing: 1) {
      var office = OfficeRoster("ABC", "D0 D1")
      office.wants(3, at: "D0")
      office.wants(2, at: "D1")
      return office
    },
    LawTrial("apart on a day", .apartOnDay([PersonID("A"), PersonID("B")]), missing: 1) {
      OfficeRoster("AB", "D0 E0 D1")
    },
    LawTrial("together", .together([PersonID("A"), PersonID("B")]), missing: 1) {
      var office = OfficeRoster("AB", "D0 D1")
      office.wants(2, at: "D1")
      return office
    },
    LawTrial("beside", .beside(tag: "new", by: "old", ratio: 1), missing: 1) {
      var office = OfficeRoster("ABC", "D0 D1")
      for id in ["A", "B"] { office.edit(id) { $0.tags = ["new"] } }
      office.edit("C") { $0.tags = ["old"] }
      office.wants(3, at: "D0")
      office.wants(2, at: "D1")
      return office
    },
    LawTrial("least together", .leastTogether(heads: 2), missing: 1) {
      var office = OfficeRoster("AB", "D0 D1")
      office.wants(2, at: "D1")
      return office
    },
    LawTrial("both sexes", .bothSexes, missing: 2) {
      var office = OfficeRoster("ABC", "D0 D1")
      for id in ["A", "B"] { office.edit(id) { $0.sexes = [.man] } }
      office.edit("C") { $0.sexes = [.woman] }
      office.state(.no, of: "C", on: 0)
      office.wants(2, at: "D0")
      office.wants(3, at: "D1")
      return office
    },
    LawTrial("adults", .adultRatio(tag: "checked", childrenPerAdult: 2), missing: 2) {
      var office = OfficeRoster("ABC", "D0 D1")
      for id in ["A", "B"] { office.edit(id) { $0.tags = ["checked"] } }
      office.state(.no, of: "B", on: 0)
      office.wants(2, at: "D0", "D1")
      for id in ["D0", "D1"] { office.edit(shift: id) { $0.children = 4 } }
      return office
    },
  ]
}
