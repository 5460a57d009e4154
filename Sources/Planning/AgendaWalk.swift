// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import Evaluation
internal import LinearProgramming
internal import Matching
internal import Street

/// An agenda in the making.
struct AgendaWalk {
  private let week: Week
  private let solver: any MIPSolver & BasisCertifier
  private let options: PlanningOptions
  private let stop: StopSignal?
  private var first: AskSearch
  private var limits = AskSearch.Limits()
  /// What asks gained alone when they were last looked at.
  private var known: [String: AskValue] = [:]
  /// What the plan of the week meets without asks.
  private let start: PlanTally
  private let base: Plan
  /// The plan with the asks so far, and what it meets.
  private var plan: Plan
  private var tally: PlanTally
  private var granted: Week
  /// Asks that gained nothing when the week was planned with them.
  private var banned: Set<String> = []
  private var bounds: [Int] = []
  private(set) var agenda = AskAgenda()
  /// Sets that were planned at once, to compare the agenda with: what they are and meet.
  private var sets: [(asks: [Ask], tally: PlanTally)] = []
  /// Whether every step plans the week anew; else plans are kept and extended.
  var plansAnew = true

  /// How many asks may be ruled out before one step gives up.
  private static let attempts = 6
  /// Asks that may come together where none helps alone.
  private static let together = 3

  init(
    _ week: Week,
    _ plan: Plan,
    solver: any MIPSolver & BasisCertifier,
    options: PlanningOptions,
    stop: StopSignal?
  ) {
    self.week = week
    self.plan = plan
    self.solver = solver
    self.options = options
    self.stop = stop
    base = plan
    granted = week
    start = PlanTally(plan, of: week)
    tally = start
    limits.threads = max(1, options.threads)
    first = AskSearch(week, plan, office: week, solver: solver, limits: limits, stop: stop)
    agenda.before = start.met
    agenda.missing = start.missing
    agenda.candidates = first.candidateCount
  }

  // MARK: - Steps

  /// Adds the best next ask, or the fewest that only help together.
  ///
  /// - Parameter room: Asks that still fit.
  /// - Returns: Whether anything was added.
  /// - Throws: `SolverError` when the solver breaks down.
  mutating func step(atMost room: Int) throws(SolverError) -> Bool {
    var search =
      agenda.items.isEmpty
      ? first
      : AskSearch(
        granted,
        plan,
        office: week,
        expected: known,
        solver: solver,
        limits: limits,
        stop: stop
      )
    defer { known.merge(search.values) { $1 } }
    for count in 1...max(1, min(Self.together, room)) {
      var refused: Set<String> = []
      for _ in 0..<Self.attempts {
        let proposal = try search.best(
          count,
          without: banned.union(refused),
          numbering: agenda.items.count + 1
        )
        guard let proposal, stop?.isStopped != true else { break }
        if try add(proposal) { return true }
        // A set may fail where its members do not.
        if proposal.keys.count == 1 { banned.formUnion(proposal.keys) }
        refused.formUnion(proposal.keys)
      }
    }
    return false
  }

  /// Plans the week with more asks and keeps them if the plan gains by it.
  private mutating func add(_ proposal: AskSearch.Proposal) throws(SolverError) -> Bool {
    let next = granted.granting(proposal.asks)
    guard let plan = try replanned(next) else { return false }
    let tally = PlanTally(plan, of: next)
    guard tally.isBetter(than: self.tally), start.urgent.isSubset(of: tally.urgent) else {
      return false
    }
    let joint = AskGain(from: start.met, to: tally.met)
    let before = AskGain(from: start.met, to: self.tally.met)
    let met = tally.whole.subtracting(self.tally.whole).sorted()
    for (number, ask) in proposal.asks.enumerated() {
      let isLast = number == proposal.asks.count - 1
      agenda.items.append(
        AskAgenda.Item(
          ask: ask,
          // Those that only help together gain with the last of them.
          joint: isLast ? joint : before,
          met: isLast ? met : [],
          isPlannedAnew: plansAnew
        )
      )
    }
    for (ask, key) in zip(proposal.asks, proposal.keys) {
      // Nobody is asked twice to come once more.
      if case .visits = ask.change { banned.insert(key) }
    }
    self.plan = plan
    self.tally = tally
    granted = next
    return true
  }

  /// The plan of a week with more asks, or nil where there is none that the referee finds lawful.
  private func replanned(_ week: Week) throws(SolverError) -> Plan? {
    guard !plansAnew else { return planned(week) }
    var longer = plan
    longer.projects = try PlanExtension(solver: solver, stop: stop).projects(plan, in: week)
    return Referee(week: week).judge(list: longer.projects).violations.isEmpty ? longer : nil
  }

  /// The plan of a week, or nil where there was no time to finish it.
  private func planned(_ week: Week) -> Plan? {
    let planner = WeekPlanner(solver: solver, options: options)
    let plan = planner.plan(week, inputHash: "", stop: stop).plan
    return plan.stoppedBy == nil ? plan : nil
  }

  // MARK: - Comparisons

  /// The three best asks by themselves, and the best three together, planned at once.
  mutating func compareSets() throws(SolverError) {
    var asks: [Ask] = []
    var keys: Set<String> = []
    var points: [Int] = []
    while asks.count < Self.together, stop?.isStopped != true {
      let proposal = try first.best(1, without: keys, numbering: asks.count + 1)
      guard let proposal else { break }
      asks += proposal.asks
      keys.formUnion(proposal.keys)
      points.append(proposal.value.points)
    }
    guard asks.count > 1, let joint = try note(asks) else { return }
    agenda.singles = AskAgenda.Singles(asks: asks, points: points, joint: joint)
    if let best = try first.best(Self.together, numbering: 1) { _ = try note(best.asks) }
  }

  /// Plans the week with a set of asks.
  private mutating func note(_ asks: [Ask]) throws(SolverError) -> AskGain? {
    let next = week.granting(asks)
    plan = base
    guard let plan = try replanned(next) else { return nil }
    let tally = PlanTally(plan, of: next)
    sets.append((asks, tally))
    return AskGain(from: start.met, to: tally.met)
  }

  /// A set that meets more than as many asks of the agenda do and is no longer than it, or nil.
  private func betterOpening(_ top: Int) -> [Ask]? {
    var best: (asks: [Ask], met: AskGain)?
    for set in sets where set.asks.count <= top {
      let known = agenda.items.prefix(set.asks.count).last?.joint ?? AskGain()
      let gain = AskGain(from: start.met, to: set.tally.met)
      guard set.tally.isBetter(than: start), start.urgent.isSubset(of: set.tally.urgent),
        (known.urgentPoints, known.points) < (gain.urgentPoints, gain.points)
      else { continue }
      if let best, (gain.urgentPoints, gain.points) <= (best.met.urgentPoints, best.met.points) {
        continue
      }
      best = (set.asks, gain)
    }
    return best?.asks
  }

  /// Begins the agenda anew with a set that meets more than its first asks do, the best of it first.
  ///
  /// - Parameter top: Asks at most.
  /// - Returns: Whether there is such a set.
  /// - Throws: `SolverError` when the solver breaks down.
  mutating func reopen(_ top: Int) throws(SolverError) -> Bool {
    guard var rest = betterOpening(top) else { return false }
    agenda.items = []
    (plan, tally, granted) = (base, start, week)
    banned = []
    sets = []
    while !rest.isEmpty {
      var best: (place: Int, tally: PlanTally)?
      for (place, ask) in rest.enumerated() {
        let next = granted.granting([ask])
        guard let plan = try replanned(next) else { return true }
        let met = PlanTally(plan, of: next)
        guard met.isBetter(than: tally) else { continue }
        let isBest =
          best.map {
            ($0.tally.met.urgentPoints, $0.tally.met.points)
              < (met.met.urgentPoints, met.met.points)
          } ?? true
        if isBest { best = (place, met) }
      }
      let chosen = best.map { [rest.remove(at: $0.place)] } ?? rest
      if best == nil { rest = [] }
      guard try add(AskSearch.Proposal(chosen)) else { break }
    }
    return true
  }

  /// What no set of so many of the asks that are looked at first can gain.
  mutating func bound(_ top: Int) throws(SolverError) {
    for count in 1...max(1, top) where stop?.isStopped != true {
      guard let points = try first.bound(count) else { return }
      bounds.append(points)
    }
  }

  /// States the bounds, and plans a large week anew at the third ask and the last.
  mutating func finish() {
    for (number, bound) in zip(agenda.items.indices, bounds)
    // Asks that nobody looked at before the first ones were granted are not in the bound.
    where agenda.items[number].joint.points <= bound { agenda.items[number].bound = bound }
    let count = agenda.items.count
    if !plansAnew, count > 0 {
      for number in Set([min(3, count), count]).sorted() where stop?.isStopped != true {
        let asks = agenda.items.prefix(number).map(\.ask)
        let changed = week.granting(asks)
        guard let plan = planned(changed) else { break }
        let tally = PlanTally(plan, of: changed)
        let gain = AskGain(from: start.met, to: tally.met)
        // A plan in which an urgent need loses is none to promise; the extended one stays.
        guard start.urgent.isSubset(of: tally.urgent) else { continue }
        agenda.items[number - 1].anew = gain
        // No gain is printed that planning anew does not reach.
        for place in 0..<number { agenda.items[place].joint.lower(to: gain) }
      }
    }
    agenda.stoppedBy = stop?.reason.map { "\($0)" }
  }
}
