// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street

/// The best roster of a small case, by trying every set of seats before the referee.
struct RosterOracle {
  /// Values of the goals of the best lawful roster, in their order; nil where none is lawful.
  private(set) var best: [Int]?
  /// Rosters that were judged.
  private(set) var count = 0
  private let referee: RosterReferee
  private let roster: RosterCase

  init(_ roster: RosterCase) {
    self.roster = roster
    referee = RosterReferee(roster)
    // Who breaks something by a seat alone that no other seat mends is in no lawful roster.
    let pairs = roster.shifts.flatMap { shift in roster.people.map { (shift.id, $0.id) } }
      .filter { pair in
        let found = referee.judge(Self.plan([pair], of: roster)).violations
        return !found.contains { Self.alone.contains($0.code) }
      }
    for mask in 0..<(1 << pairs.count) {
      let seats = pairs.indices.filter { mask >> $0 & 1 == 1 }.map { pairs[$0] }
      let verdict = referee.judge(Self.plan(seats, of: roster))
      count += 1
      guard verdict.violations.allSatisfy({ $0.code == .shortageMissing }) else { continue }
      let values = verdict.levels.map(\.value)
      if best.map({ values.lexicographicallyPrecedes($0) }) ?? true { best = values }
    }
  }

  private static let alone: Set<RosterViolationCode> = [
    .unavailable, .barred, .wrongTeam, .uninsured, .noGuardian, .excludedPerson, .cameReluctantly,
  ]

  static func plan(_ seats: [(PostID, PersonID)], of roster: RosterCase) -> RosterPlan {
    var plan = RosterPlan(title: roster.title)
    plan.assignments = Dictionary(grouping: seats, by: \.0)
      .map { shift, seats in
        RosterPlan.Assignment(shift: shift, seats: seats.map { RosterPlan.Seat($0.1) })
      }
      .sorted { $0.shift < $1.shift }
    return plan
  }
}
