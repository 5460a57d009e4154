// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Writes down who stands which shift in which role.
struct RosterSeats {
  private let facts: RosterFacts

  init(_ facts: RosterFacts) { self.facts = facts }

  /// Assignments by ascending shift; those who hold a role stand in for it, as many as it asks.
  func assignments(_ draft: RosterDraft) -> [RosterPlan.Assignment] {
    facts.roster.shifts.enumerated()
      .compactMap { number, shift in
        let crew = draft.crews[number]
        guard !crew.isEmpty else { return nil }
        var roles: [Int: String] = [:]
        for role in shift.roles.sorted(by: {
          ($0.isHard ? 0 : 1, $0.tag) < ($1.isHard ? 0 : 1, $1.tag)
        }) {
          var heads = 0
          for person in crew
          where heads < role.heads && roles[person] == nil
            && facts.holds(person, role.tag, at: number)
          {
            roles[person] = role.tag
            heads += facts.roster.people[person].heads
          }
        }
        return RosterPlan.Assignment(
          shift: shift.id,
          seats: crew.map { RosterPlan.Seat(facts.roster.people[$0].id, role: roles[$0]) }
        )
      }
  }
}
