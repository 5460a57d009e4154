// SPDX-License-Identifier: GPL-3.0-or-later
public import Control
public import LinearProgramming
internal import Optimizing
public import Street

/// Plans the roster of an office: who stands which shift, who could step in, and what is missing why.
///
/// Parts that have nothing to do with each other are solved apart, in parallel; tiny ones by trying
/// everything, others over whole horizons of people with a repair afterwards. The same case, seed and
/// effort give the same roster whatever the threads, unless it was stopped.
public struct RosterPlanner {
  private let roster: RosterCase
  private let solver: any MIPSolver
  private let options: RosterOptions
  private let stop: StopSignal?

  /// Makes a planner.
  ///
  /// - Parameters:
  ///   - roster: The case.
  ///   - solver: Solves linear programs.
  ///   - options: What changes the result, and threads.
  ///   - stop: Ends it with the best roster so far.
  public init(
    _ roster: RosterCase,
    solver: any MIPSolver,
    options: RosterOptions,
    stop: StopSignal? = nil
  ) {
    self.roster = roster
    self.solver = solver
    self.options = options
    self.stop = stop
  }

  /// Plans.
  ///
  /// - Returns: A roster whose levels carry the solver's word, with reasons.
  public func plan() -> RosterPlanning {
    var clock = RosterClock()
    let (usable, faults) = RosterPinCheck.usable(roster, threads: options.threads)
    let facts = RosterFacts(usable, threads: options.threads)
    let components = RosterComponent.all(facts)
    clock.note("translate")
    let parts = solve(components, facts)
    clock.note("solve")
    var result = RosterPlanning(plan: head)
    result.faults = faults
    result.parts = parts.count
    result.cutParts = parts.count { $0.isCut }
    var whole = RosterComponent()
    whole.people = Array(facts.roster.people.indices)
    whole.shifts = Array(facts.stints.indices)
    var draft = RosterDraft(facts, whole)
    let empty = draft.total
    draft.apply(
      parts.flatMap { part in
        part.seats.map { RosterDraft.Move(person: $0.person, shift: $0.shift, isOn: true) }
      }
    )
    result.broken = draft.total.hard
    result.plan.method = Self.method(of: parts)
    result.plan.levels = levels(draft.total, parts, facts, components, empty)
    result.plan.assignments = RosterSeats(facts).assignments(draft)
    let reasons = RosterReasons(draft)
    result.plan.shortages = reasons.shortages
    for shortage in result.plan.shortages where options.explains {
      result.funnels[shortage] = reasons.funnel(of: shortage)
    }
    let reserves = reasons.reserves(most: options.reserves, threads: options.threads)
    for (shift, list) in reserves where !list.isEmpty {
      let id = facts.roster.shifts[shift].id
      result.reserves[id] = list
      result.plan.reserves.append(RosterPlan.Reserve(shift: id, people: list.map(\.person)))
    }
    let wasStopped = parts.contains { $0.wasStopped }
    result.plan.stoppedBy = (stop?.reason ?? (wasStopped ? .time : nil)).map(Self.word)
    clock.note("explain")
    result.seconds = clock.seconds
    return result
  }

  private var head: RosterPlan {
    var plan = RosterPlan(title: roster.title)
    plan.inputHash = InputHash.of(roster, options: options.lasting)
    plan.seed = options.seed
    plan.version = options.version
    plan.options = options.lasting
    return plan
  }

  private func solve(_ components: [RosterComponent], _ facts: RosterFacts) -> [RosterPart] {
    let isOne = components.count == 1
    let (solver, options, stop) = (solver, options, stop)
    let threads = options.threads
    let sizes = components.map { $0.people.count * $0.shifts.count }
    return parallelMap(count: components.count, threads: isOne ? 1 : threads) { place in
      func part(_ stop: StopSignal?) -> RosterPart {
        RosterPart.solve(
          facts,
          components[place],
          solver: solver,
          options: options,
          threads: isOne ? threads : 1,
          stop: stop
        )
      }
      guard !isOne, let stop, let seconds = stop.secondsLeft, seconds > 0 else { return part(stop) }
      // Where time is short, every part gets its share of what is left, by size.
      let left = sizes[place...].reduce(0, +)
      let share = seconds * Double(threads) * Double(sizes[place]) / Double(max(1, left))
      let own = StopSignal(secondsFromNow: min(seconds, max(0.1, share)))
      return stop.whileObserved(by: { own.stop(stop.reason ?? .interrupt) }) { part(own) }
    }
  }

  /// The goals with what is proven of each: a goal after one that is not proven has no bound.
  private func levels(
    _ total: RosterScore,
    _ parts: [RosterPart],
    _ facts: RosterFacts,
    _ components: [RosterComponent],
    _ empty: RosterScore
  ) -> [RosterPlan.Level] {
    // What nobody can change: shifts without anybody and people without any shift.
    let inParts = parts.reduce(RosterScore.zero) { $0 + $1.score }
    let fixed = total - inParts
    var isProven = total.hard == 0
    return facts.roster.goals.enumerated()
      .map { place, goal in
        let value = total[place]
        var bound = 0
        if isProven {
          bound = max(0, fixed[place]) + parts.reduce(0) { $0 + ($1.bounds?[place] ?? 0) }
        }
        bound = min(bound, value)
        isProven = isProven && bound == value
        return RosterPlan.Level(
          goal: goal,
          value: value,
          bound: bound,
          status: bound == value ? .optimal : bound > 0 ? .bounded : .heuristic
        )
      }
  }

  private static func method(of parts: [RosterPart]) -> String {
    let (tried, all) = (parts.count { $0.isEnumerated }, parts.count)
    return tried == all ? "enumeration" : tried == 0 ? "columns" : "columns+enumeration"
  }

  private static func word(_ reason: StopReason) -> String {
    switch reason {
    case .time: "time"
    case .interrupt: "interrupt"
    case .effort: "effort"
    }
  }
}

/// Takes down how long steps take.
struct RosterClock {
  private(set) var seconds: [String: Double] = [:]
  private var last = ContinuousClock.now

  mutating func note(_ step: String) {
    let now = ContinuousClock.now
    seconds[step, default: 0] += last.duration(to: now).inSeconds
    last = now
  }
}
