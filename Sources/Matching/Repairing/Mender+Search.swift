// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming
internal import Street

/// Exact neighbourhoods around needs that greedy repair has left without.
extension Mender {
  /// How far the search goes from the needs that it begins with.
  struct Reach {
    /// Needs in one neighbourhood at most.
    var size = 25
    /// Needs in all neighbourhoods together at most.
    var total = 75
    /// Candidates of these needs together at most: they decide how long a program takes.
    var pairs = 3000
    /// Neighbourhoods at most.
    var seeds = 3
    /// Branch-and-bound nodes for each goal of each.
    var nodes = 40
    /// Needs that may be moved; nil for all that are not held.
    var only: Set<Int>?
  }

  /// Plans the neighbourhoods of some needs once more, everything else as it is; takes over what covers
  /// more, with as many rows put back as that allows.
  ///
  /// - Parameters:
  ///   - seeds: Needs that go without, the most pressing first.
  ///   - solver: For the programs of the neighbourhoods.
  ///   - reach: How far to go.
  ///   - stop: Polled throughout.
  ///   - isAccepted: What may become of the plan besides being better.
  /// - Throws: `SolverError` when the solver breaks down; then nothing has changed.
  mutating func search(
    around seeds: [Int],
    _ solver: any MIPSolver,
    reach: Reach = Reach(),
    stop: StopSignal?,
    _ isAccepted: (Mender) -> Bool = { _ in true }
  ) throws(SolverError) {
    let seeds = Array(seeds.filter { missing($0) > 0 && hasWays($0) }.prefix(reach.seeds))
    guard !seeds.isEmpty else { return }
    let movable = neighbourhood(of: seeds, reach)
    guard !movable.isEmpty else { return }
    let part = PartialWeek(self, movable)
    var limits = TeamSearch.Limits()
    limits.seedSize = reach.size
    limits.seeds = seeds.count
    limits.nodes = reach.nodes
    var search = TeamSearch(
      MatchingSetting(part.candidates, like: setting),
      TeamProgram(part.candidates),
      part.state,
      solver: solver,
      limits: limits,
      stop: stop
    )
    var gains = [Int](repeating: 0, count: facts.needs.count)
    for (place, seed) in seeds.enumerated() { gains[seed] = seeds.count - place }
    try search.polish(gains)
    var trial = self
    trial.take(movable.flatMap { state.placements[$0] })
    trial.add(movable.flatMap { part.whole(search.state.placements[$0]) })
    guard trial.coversMore(than: self) else { return }
    trial.restore(stop)
    if isAccepted(trial) { self = trial }
  }

  /// Needs that compete with some for the same providers, ascending, with all who share their projects.
  private func neighbourhood(of seeds: [Int], _ reach: Reach) -> [Int] {
    func isMovable(_ need: Int) -> Bool {
      !held.contains(need) && (reach.only?.contains(need) ?? true)
    }
    var chosen = seeds.filter(isMovable)
    var seen = Set(chosen)
    var asked: Set<Int32> = []
    var next = 0
    while next < chosen.count, chosen.count < reach.total {
      for pair in candidates.pairs[candidates.range(ofNeed: chosen[next])]
      where asked.insert(pair.provider).inserted {
        for other in Set(state.needsServed(by: Int(pair.provider))).sorted()
        where isMovable(Int(other)) && seen.insert(Int(other)).inserted {
          chosen.append(Int(other))
        }
      }
      next += 1
    }
    var pairs = 0
    let affordable = chosen.prefix(reach.total)
      .prefix { need in
        pairs += candidates.range(ofNeed: need).count
        return pairs <= reach.pairs
      }
    var all = Set(affordable)
    // A project is moved with all who take part or not at all.
    while true {
      let company = Set(state.withCompany(all.sorted()))
      if company.allSatisfy(isMovable) { return company.sorted() }
      let blocked = all.filter { !state.withCompany([$0]).allSatisfy(isMovable) }
      if blocked.isEmpty { return all.sorted() }
      all.subtract(blocked)
    }
  }
}

/// Some needs of a plan as a week of their own, everything else booked.
private struct PartialWeek {
  let candidates: Candidates
  private(set) var state: Greedy
  private let full: Candidates

  init(_ plan: Mender, _ movable: [Int]) {
    full = plan.candidates
    let inside = Set(movable)
    candidates = full.filtered(plan.facts) { need, pair in
      inside.contains(need) ? pair.cells : 0
    }
    let moved = movable.flatMap { plan.state.placements[$0] }
    let others = plan.bookings.without(PublishedRows.guestsFirst(moved))
    state = Greedy(candidates, bookings: others.rebased(on: candidates))
    for placement in PublishedRows.hostsFirst(moved) {
      var mine = placement
      mine.pair +=
        candidates.range(ofNeed: placement.need).lowerBound
        - full.range(ofNeed: placement.need).lowerBound
      state.add([mine], to: mine.need)
    }
  }

  /// Placements with their pairs counted in the whole week.
  func whole(_ placements: [Placement]) -> [Placement] {
    placements.map { placement in
      var result = placement
      result.pair +=
        full.range(ofNeed: placement.need).lowerBound
        - candidates.range(ofNeed: placement.need).lowerBound
      return result
    }
  }
}
