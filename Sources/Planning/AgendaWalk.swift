// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming
internal import Matching
internal import Street

/// An agenda in the making.
struct AgendaWalk {
  private let week: Week
  private let solver: any MIPSolver & BasisCertifier
  private let options: PlanningOptions
  private let stop: StopSignal?
  private let first: AskSearch
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
    first = AskSearch(week, plan, office: week, solver: solver, stop: stop)
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
    let search =
      agenda.items.isEmpty
      ? first : AskSearch(granted, plan, office: week, solver: solver, stop: stop)
    for count in 1...max(1, min(Self.together, room)) {
      var refused: Set<String> = []
      for _ in 0..<Self.attempts {
        let proposal = try search.best(
          count,
          without: banned.union(refused),
          numbering: agenda.items.count + 1
        )
        guard let proposal, stop?.isStopped != true else { break }
        if add(proposal) { return true }
        // A set may fail where its members do not.
        if proposal.keys.count == 1 { banned.formUnion(proposal.keys) }
        refused.formUnion(proposal.keys)
      }
    }
    return false
  }

  /// Plans the week with more asks and keeps them if the plan gains by it.
  private mutating func add(_ proposal: AskSearch.Proposal) -> Bool {
    let next = granted.granting(proposal.asks)
    guard let plan = replanned(next) else { return false }
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
    self.plan = plan
    self.tally = tally
    granted = next
    return true
  }

  private func replanned(_ week: Week) -> Plan? {
    guard plansAnew else {
      var longer = plan
      longer.projects = PlanExtension.projects(plan, in: week, stop: stop)
      return longer
    }
    return planned(week)
  }

  /// The plan of a week, or nil where there was no time to finish it.
  private func planned(_ week: Week) -> Plan? {
    let planner = WeekPlanner(solver: solver, options: options)
    let plan = planner.plan(week, inputHash: "", stop: stop).plan
    return plan.stoppedBy == nil ? plan : nil
  }

  // MARK: - Comparisons

  /// The three best asks by themselves, granted together.
  mutating func compareSingles() throws(SolverError) {
    var asks: [Ask] = []
    var keys: Set<String> = []
    var points: [Int] = []
    let met = first.met.points
    while asks.count < Self.together, stop?.isStopped != true {
      let proposal = try first.best(1, without: keys, numbering: asks.count + 1)
      guard let proposal else { break }
      asks += proposal.asks
      keys.formUnion(proposal.keys)
      points.append(proposal.points - met)
    }
    guard !asks.isEmpty else { return }
    let next = week.granting(asks)
    guard let plan = replanned(next) else { return }
    let joint = AskGain(from: start.met, to: PlanTally(plan, of: next).met)
    agenda.singles = AskAgenda.Singles(asks: asks, points: points, joint: joint)
  }

  /// What no set of so many asks can gain.
  mutating func bound(_ top: Int) throws(SolverError) {
    for count in 1...max(1, top) where stop?.isStopped != true {
      guard let points = try first.bound(count) else { return }
      bounds.append(points)
    }
  }

  /// States the bounds, and plans a large week anew at the third ask and the last.
  mutating func finish() {
    for (number, bound) in zip(agenda.items.indices, bounds) { agenda.items[number].bound = bound }
    let count = agenda.items.count
    if !plansAnew, count > 0 {
      for number in Set([min(3, count), count]).sorted() where stop?.isStopped != true {
        let asks = agenda.items.prefix(number).map(\.ask)
        let changed = week.granting(asks)
        guard let plan = planned(changed) else { break }
        let tally = PlanTally(plan, of: changed)
        agenda.items[number - 1].anew = AskGain(from: start.met, to: tally.met)
      }
    }
    agenda.stoppedBy = stop?.reason.map { "\($0)" }
  }
}
