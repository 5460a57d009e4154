// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A roster as the checks see it: known seats only, each once.
package struct RosterPlanReading: Sendable {
  let plan: RosterPlan
  let expectedHash: String?
  /// Who stands each shift, by position, ascending.
  private(set) var people: [[Int]]
  /// What each person stands, in order of start, end and id.
  private(set) var stints: [[Stint]]
  /// Shifts that checks look at, by position; nil for all.
  var shown: [Int]?

  init(_ plan: RosterPlan, expectedHash: String?, of reading: RosterReading) {
    self.plan = plan
    self.expectedHash = expectedHash
    var people = [Set<Int>](repeating: [], count: reading.roster.shifts.count)
    for assignment in plan.assignments {
      guard let shift = reading.shifts[assignment.shift] else { continue }
      for seat in assignment.seats {
        if let person = reading.people[seat.person] { people[shift].insert(person) }
      }
    }
    var stints = [[Stint]](repeating: [], count: reading.roster.people.count)
    for (shift, standing) in people.enumerated() {
      for person in standing { stints[person].append(reading.stints[shift]) }
    }
    self.people = people.map { $0.sorted() }
    // Shifts are sorted by id, so that their positions break ties as their ids do.
    self.stints = stints.map { list in
      list.sorted { ($0.span, $0.shift ?? -1) < ($1.span, $1.shift ?? -1) }
    }
  }

  /// Puts somebody at a shift who is not there.
  mutating func seat(_ person: Int, at shift: Int, _ reading: RosterReading) {
    people[shift].append(person)
    people[shift].sort()
    stints[person].append(reading.stints[shift])
    stints[person].sort { ($0.span, $0.shift ?? -1) < ($1.span, $1.shift ?? -1) }
  }

  /// Takes somebody away from a shift.
  mutating func unseat(_ person: Int, from shift: Int) {
    people[shift].removeAll { $0 == person }
    stints[person].removeAll { $0.shift == shift }
  }

  /// Heads at a shift, of those who pass a test.
  func heads(
    at shift: Int,
    _ reading: RosterReading,
    where test: (Int) -> Bool = { _ in true }
  )
    -> Int
  {
    people[shift].reduce(0) { test($1) ? $0 + reading.roster.people[$1].heads : $0 }
  }

  /// What somebody stood before and stands in the plan, in order of time.
  func sequence(of person: Int, _ reading: RosterReading) -> [Stint] {
    (reading.tails[person] + stints[person])
      .sorted { ($0.span, $0.shift ?? -1) < ($1.span, $1.shift ?? -1) }
  }
}
