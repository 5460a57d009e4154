// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming
internal import Street

/// Plans a published week once more, changing as little of what is published as the cover allows.
struct Replanner {
  /// The best plan found with so many changes of rows that could have stayed.
  struct Step {
    /// Changes allowed; nil for any number.
    var limit: Int?
    var plan: Mender
    /// Whether no plan within the limit meets more.
    var isProven: Bool
  }

  /// What is published, without what cannot stay.
  private let base: Mender
  /// Needs that go without what somebody could give, before anything is done.
  private let unmetAtFirst: Int
  private let solver: (any MIPSolver)?
  private let stop: StopSignal?
  /// Why the solver could not be used, or nil.
  private(set) var fault: SolverError?

  init(_ mending: PlanMending, solver: (any MIPSolver)?, stop: StopSignal?) {
    base = mending.mender
    let mender = mending.mender
    unmetAtFirst = mender.facts.needs.indices.count { mender.missing($0) > 0 && mender.hasWays($0) }
    self.solver = solver
    self.stop = stop
  }

  /// The best plan for every limit, each as good as those before or better.
  ///
  /// - Parameter limits: Ascending; nil, for any number of changes, comes last.
  /// - Returns: A step for each limit.
  mutating func steps(_ limits: [Int?]) -> [Step] {
    var result: [Step] = []
    for limit in limits {
      let known = result.last?.plan ?? base
      var best = extended(known, limit)
      if known.touched != base.touched, isSmall {
        let anew = extended(base, limit)
        if anew.isBetter(than: best) { best = anew }
      }
      if limit == nil || limit == 0 { searched(&best, limit) }
      best.restore(stop)
      if known.isBetter(than: best) { best = known }
      result.append(Step(limit: limit, plan: best, isProven: isProven(best, limit)))
    }
    return result
  }

  private func extras(_ plan: Mender) -> Int { plan.ledger?.burden(of: plan).rows ?? 0 }

  /// Serves what goes without, as long as no more rows change than may.
  private func extended(_ plan: Mender, _ limit: Int?) -> Mender {
    // What the base cannot keep counts for nothing.
    let unavoidable = extras(base)
    var plan = plan
    let ledger = plan.ledger
    func isAllowed(_ trial: Mender) -> Bool {
      guard let limit else { return true }
      return (ledger?.burden(of: trial).rows ?? 0) <= limit + unavoidable
    }
    var wanted = unmet(plan)
    let trials = max(
      Self.fewestTrials,
      min(Mender.needTrials, Self.stepTrials / max(1, wanted.count))
    )
    for _ in 0..<(isSmall ? Self.rounds : 1) where stop?.isStopped != true {
      let before = plan.values.values
      // Needs that nothing stands in the way of first: they cost no change.
      for depth in [0, min(limit ?? Mender.depth, Mender.depth)] {
        for need in wanted where stop?.isStopped != true {
          plan.trials = trials
          plan.mend(need, depth: depth, isAllowed)
        }
      }
      wanted = unmet(plan)
      if plan.values.values == before { break }
    }
    return plan
  }

  /// How often all that goes without is looked at again.
  private static let rounds = 3
  /// Trials for one limit, shared by all that goes without.
  private static let stepTrials = 6000
  private static let fewestTrials = 8
  /// Needs without, up to which every limit is also tried from the beginning.
  private static let fewUnmet = 60

  private var isSmall: Bool { unmetAtFirst <= Self.fewUnmet }

  /// Needs that go without what somebody could give, but for teams that must stay as they are.
  private func unmet(_ plan: Mender) -> [Int] {
    let needs = plan.facts.needs.indices.filter {
      plan.missing($0) > 0 && plan.hasWays($0)
        && (plan.facts.needs[$0].isLoose || !plan.held.contains($0))
    }
    return PlanMending.ordered(needs, plan)
  }

  /// Exact neighbourhoods: of what may change anyway, or of everything.
  private mutating func searched(_ plan: inout Mender, _ limit: Int?) {
    guard let solver, fault == nil else { return }
    var reach = Mender.Reach()
    if limit == 0 {
      let kept = base.ledger?.rows.filter { plan.keeps($0) }.flatMap(\.placements).map(\.need) ?? []
      reach.only = Set(plan.facts.needs.indices).subtracting(kept)
    }
    let most = extras(plan)
    let ledger = plan.ledger
    do throws(SolverError) {
      try plan.search(around: unmet(plan), solver, reach: reach, stop: stop) {
        limit == nil || (ledger?.burden(of: $0).rows ?? 0) <= most
      }
    } catch {
      fault = error
    }
  }

  // MARK: - Proof

  /// Whether no plan within a limit meets more: everything is met that anybody could serve, or, when no
  /// row may change, that anybody could serve beside them.
  private func isProven(_ plan: Mender, _ limit: Int?) -> Bool {
    plan.facts.needs.indices.allSatisfy { need in
      plan.missing(need) == 0 || !plan.hasWays(need) || limit == 0 && !mayBeServed(need)
    }
  }

  /// Whether a need that goes without could be served by itself beside the rows that stay.
  ///
  /// True where that is not easily told: teams, and sessions that others must join too.
  private func mayBeServed(_ need: Int) -> Bool {
    let wanted = base.facts.needs[need]
    let pairs = base.candidates.pairs[base.candidates.range(ofNeed: need)]
    guard wanted.isLoose, wanted.sharedSeats == 0,
      !pairs.contains(where: { base.candidates.isJoin($0) })
    else { return true }
    return !base.ways(need).isEmpty
  }
}

extension Mender {
  /// Puts rows back that have been changed, where the cover does not suffer.
  mutating func restore(_ stop: StopSignal?) {
    guard let ledger else { return }
    for _ in 0..<3 {
      var isBetter = false
      for row in ledger.changedRows(of: self) where stop?.isStopped != true {
        var trial = self
        guard !keeps(row), trial.putBack(row), !coversMore(than: trial),
          ledger.burden(of: trial) < ledger.burden(of: self)
        else { continue }
        self = trial
        isBetter = true
      }
      if !isBetter { return }
    }
  }

  /// Gives a row of the plan back to whom it was promised; false where somebody stands in the way who
  /// may not be moved.
  mutating func putBack(_ row: PublishedRow) -> Bool {
    var losers: Set<Int> = []
    for need in Set(row.placements.map(\.need)).sorted() {
      guard !held.contains(need) else { return false }
      let own = row.placements.filter { $0.need == need }
      let spans = Set(own.map(\.span))
      let others = state.placements[need].filter { !spans.contains($0.span) }
      // A need with pieces at several times gives up only what it has too much of.
      let pieces = (own + others).reduce(0) { $0 + $1.pieces }
      let isWhole = pieces > facts.needs[need].quantity
      losers.formUnion(withdraw(need) { isWhole || spans.contains($0.span) })
    }
    for placement in PublishedRows.hostsFirst(row.placements) {
      let pair = candidates.pairs[placement.pair]
      var rivals = blockers(of: placement.need, in: self)
        .filter { provider(of: $0) == pair.provider }
      while !hasRoom(for: placement) {
        guard let rival = rivals.popLast() else { return false }
        losers.formUnion(free(rival))
      }
      add([placement])
    }
    losers.subtract(row.placements.map(\.need))
    guard losers.isDisjoint(with: held) else { return false }
    let again = losers.union(row.placements.map(\.need))
    for need in PlanMending.ordered(again, self) where missing(need) > 0 {
      trials = 40
      mend(need, depth: 1)
    }
    return again.allSatisfy(isSound)
  }

  /// Whether a need has nothing, or as much as makes sense together, and no more than it asks.
  private func isSound(_ need: Int) -> Bool {
    let wanted = facts.needs[need]
    let pieces = values.pieces[need]
    let least = wanted.isLoose ? 1 : wanted.isDivisible ? wanted.minimum : wanted.quantity
    return pieces == 0 || (min(least, wanted.quantity)...wanted.quantity).contains(pieces)
  }

  /// Whether a placement fits beside what is booked.
  private func hasRoom(for placement: Placement) -> Bool {
    let pair = candidates.pairs[placement.pair]
    if placement.isGuest, !candidates.isJoin(pair) {
      return state.placements[placement.host]
        .contains { $0.span == placement.span && provider(of: $0) == pair.provider }
    }
    let position = Int(pair.provider)
    if candidates.isJoin(pair),
      bookings.runs(of: position).contains(where: { $0.span == placement.span })
    {
      return seats(placement.need)
        .contains { $0.span == placement.span && $0.pair == placement.pair }
    }
    let host = placement.host >= 0 ? placement.host : placement.need
    let site = facts.providers[position].moves ? facts.needs[host].locality : nil
    let pieces = candidates.isJoin(pair) ? 1 : placement.pieces
    return Bookings.cells(of: placement).allSatisfy { bookings.cellRoom(position, $0) >= pieces }
      && bookings.isFree(position, at: placement.span, cell: placement.cell, site: site)
  }
}
