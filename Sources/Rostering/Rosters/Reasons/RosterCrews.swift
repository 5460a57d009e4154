// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// Who stands what in a case, for questions about who else could.
package struct RosterCrews {
  private let facts: RosterFacts
  private let reasons: RosterReasons

  /// Seats people who can stand the shifts that they are said to.
  ///
  /// - Parameters:
  ///   - roster: The case.
  ///   - seats: People by shift.
  ///   - threads: Threads at most.
  package init(_ roster: RosterCase, seats: [PostID: [PersonID]], threads: Int = 1) {
    let facts = RosterFacts(roster, threads: threads)
    self.facts = facts
    var whole = RosterComponent()
    whole.people = Array(facts.roster.people.indices)
    whole.shifts = Array(facts.stints.indices)
    var draft = RosterDraft(facts, whole)
    draft.apply(
      seats.sorted { $0.key < $1.key }
        .flatMap { shift, people -> [RosterDraft.Move] in
          guard let number = facts.shifts[shift] else { return [] }
          return people.compactMap { facts.people[$0] }
            .map { RosterDraft.Move(person: $0, shift: number, isOn: true) }
        }
    )
    reasons = RosterReasons(draft)
  }

  /// Why nobody else stands a shift.
  ///
  /// - Parameters:
  ///   - shift: A shift of the case.
  ///   - isKept: Whether the rule of an id is not to be loosened.
  /// - Returns: The funnel, or nil for a shift that the case does not have.
  package func funnel(of shift: PostID, keeping isKept: (String) -> Bool) -> RosterFunnel? {
    guard let number = facts.shifts[shift] else { return nil }
    let post = facts.roster.shifts[number]
    let shortage = RosterShortage(shift: shift, asked: post.wanted, got: 0)
    return reasons.funnel(of: shortage, keeping: isKept)
  }
}
