// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Tells why who stands what in a roster: everything is counted anew from the case.
public struct RosterExplainer {
  private let draft: RosterDraft
  /// Exchanges told at most.
  private static let mostExchanges = 3

  /// Reads a roster.
  ///
  /// - Parameters:
  ///   - roster: The case.
  ///   - plan: A roster for it; seats of people and shifts that the case does not have are passed over.
  ///   - threads: Threads at most.
  public init(_ roster: RosterCase, _ plan: RosterPlan, threads: Int = 1) {
    let facts = RosterFacts(roster, threads: threads)
    var whole = RosterComponent()
    whole.people = Array(facts.roster.people.indices)
    whole.shifts = Array(facts.stints.indices)
    var draft = RosterDraft(facts, whole)
    draft.apply(
      plan.assignments.flatMap { assignment in
        assignment.seats.compactMap { seat -> RosterDraft.Move? in
          guard let person = facts.people[seat.person], let shift = facts.shifts[assignment.shift]
          else { return nil }
          return RosterDraft.Move(person: person, shift: shift, isOn: true)
        }
      }
    )
    self.draft = draft
  }

  private var facts: RosterFacts { draft.facts }

  /// Why who stands a shift, and nobody else.
  ///
  /// - Parameter id: The shift.
  /// - Returns: The reasons, or nil where the case has no such shift.
  public func post(_ id: PostID) -> RosterPostReason? {
    guard let shift = facts.shifts[id] else { return nil }
    let reasons = RosterReasons(draft)
    let crew = draft.crews[shift]
    guard
      let funnel = reasons.funnel(
        of: RosterShortage(shift: id, asked: facts.roster.shifts[shift].wanted, got: 0)
      )
    else { return nil }
    var reason = RosterPostReason(
      shift: id,
      crew: crew.map { load(of: $0, at: shift) },
      heads: facts.heads(crew),
      funnel: funnel
    )
    reason.shortages = reasons.shortages.filter { $0.shift == id }
    for shortage in reason.shortages { reason.funnels[shortage] = reasons.funnel(of: shortage) }
    reason.reserves = reasons.reserves(at: shift, most: 3)
    return reason
  }

  /// What somebody stands, and what keeps them from all else.
  ///
  /// - Parameter id: Who.
  /// - Returns: The reasons, or nil where the case has nobody of that key.
  public func person(_ id: PersonID) -> RosterPersonReason? {
    guard let person = facts.people[id] else { return nil }
    let reasons = RosterReasons(draft)
    let others = facts.stints.indices.filter { !draft.crews[$0].contains(person) }
    return RosterPersonReason(
      person: id,
      shifts: draft.stood[person].map { facts.roster.shifts[$0].id },
      shares: shares(of: person),
      steps: RosterReasons.steps(others.map { reasons.obstacle(person, $0, tag: nil).0 })
    )
  }

  /// Why somebody stands a shift or does not: the rule against it, or what an exchange would cost.
  ///
  /// - Parameters:
  ///   - id: Who.
  ///   - post: The shift.
  /// - Returns: The reason, or nil where the case has no such person or shift.
  public func seat(_ id: PersonID, _ post: PostID) -> RosterSeatReason? {
    guard let person = facts.people[id], let shift = facts.shifts[post] else { return nil }
    let crew = draft.crews[shift]
    var reason = RosterSeatReason(person: id, shift: post, stands: crew.contains(person))
    var pairs: [(leaves: Int, comes: Int)]
    if reason.stands {
      pairs = facts.candidates[shift].filter { !crew.contains($0) }.map { (person, $0) }
    } else {
      let (obstacle, amount) = RosterReasons(draft).obstacle(person, shift, tag: nil)
      (reason.obstacle, reason.amount) = (obstacle, amount)
      pairs = facts.candidates[shift].contains(person) ? crew.map { ($0, person) } : []
    }
    var rosters = draft
    let tried = pairs.map { (pair: $0, change: Self.change(&rosters, $0.leaves, $0.comes, shift)) }
    reason.exchanges = tried.sorted { $0.change < $1.change }.prefix(Self.mostExchanges)
      .map { exchange($0.pair.leaves, $0.pair.comes, at: shift, $0.change) }
    return reason
  }

  // MARK: Numbers

  private func load(of person: Int, at shift: Int) -> RosterReserveReason {
    let own = facts.roster.people[person]
    let history = facts.history(of: .shifts, Array(facts.roster.people.indices))
    return RosterReserveReason(
      person: own.id,
      load: history[person] + draft.stood[person].count,
      isReluctant: RosterFacts.state(of: own, at: facts.roster.shifts[shift]) == .reluctant
    )
  }

  private func shares(of person: Int) -> [RosterPersonReason.Share] {
    facts.personal[person]
      .compactMap { rule in
        guard case .equalShares(let measure, _) = facts.rules[rule].law,
          let shares = facts.shares[rule]
        else { return nil }
        let planned = draft.stood[person]
          .reduce(0) { sum, shift in
            facts.fits[rule][shift] ? sum + facts.stints[shift].amount(of: measure) : sum
          }
        return RosterPersonReason.Share(
          rule: facts.rules[rule].id,
          measure: measure,
          history: shares.history[person],
          planned: planned,
          band: max(0, shares.lower)...max(0, shares.lower, shares.upper)
        )
      }
  }

  /// By how much a roster changes when one person takes another's seat.
  private static func change(
    _ draft: inout RosterDraft,
    _ leaves: Int,
    _ comes: Int,
    _ shift: Int
  ) -> RosterScore {
    let before = draft.total
    let moves = [
      RosterDraft.Move(person: leaves, shift: shift, isOn: false),
      RosterDraft.Move(person: comes, shift: shift, isOn: true),
    ]
    draft.apply(moves)
    let change = draft.total - before
    draft.undo(moves)
    return change
  }

  private func exchange(
    _ leaves: Int,
    _ comes: Int,
    at shift: Int,
    _ change: RosterScore
  ) -> RosterExchange {
    var exchange = RosterExchange(
      leaves: facts.roster.people[leaves].id,
      comes: facts.roster.people[comes].id,
      broken: max(0, change.hard)
    )
    if exchange.broken > 0 {
      exchange.breaks = RosterPlaces(draft).breaks(leaves, comes, at: shift)
    }
    if let place = facts.roster.goals.indices.first(where: { change[$0] != 0 }) {
      (exchange.goal, exchange.change) = (facts.roster.goals[place], change[place])
    }
    return exchange
  }
}
