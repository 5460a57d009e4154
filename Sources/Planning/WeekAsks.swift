// SPDX-License-Identifier: GPL-3.0-or-later
public import Control
public import LinearProgramming
internal import Matching
public import Street

/// Makes the agenda of a joint meeting: the asks that gain the most together (`docs/model.md` §11).
///
/// Step by step: the best next ask beside those before, found by one program of needs and priced asks;
/// then the week with it is planned anew, and an ask that this plan gains nothing by is left out. Where
/// no single ask gains, two or three that only help together come next. A larger week is not planned anew
/// at each step: its plan is kept and extended, and it is planned anew at the third ask and the last.
public struct WeekAsks {
  private let solver: any MIPSolver & BasisCertifier
  private let options: PlanningOptions

  /// Makes a maker of agendas.
  ///
  /// - Parameters:
  ///   - solver: Solves linear and integer programs.
  ///   - options: How weeks are planned.
  public init(solver: any MIPSolver & BasisCertifier, options: PlanningOptions) {
    self.solver = solver
    self.options = options
  }

  /// How a week is planned: a whole city with less work, for it is planned three times.
  private func options(for week: Week) -> PlanningOptions {
    var options = options
    if week.needs.count > Self.largeWeek, options.effort == .normal { options.effort = .low }
    return options
  }

  /// The asks of a week.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - top: Asks at most. Range: 1 or more.
  ///   - plan: The plan of the week to go on from; nil to plan it first.
  ///   - stop: Polled throughout; what has been found by then is the agenda.
  ///   - progress: Told how far the run has come.
  /// - Returns: The agenda; empty where nothing helps.
  /// - Throws: `SolverError` when the solver breaks down.
  public func agenda(
    for week: Week,
    top: Int,
    plan: Plan? = nil,
    stop: StopSignal? = nil,
    progress: ProgressSink? = nil
  ) throws(SolverError) -> AskAgenda {
    let isSmall = week.needs.count <= Self.smallWeek
    let options = options(for: week)
    var walk = AgendaWalk(
      week,
      plan
        ?? WeekPlanner(solver: solver, options: options).plan(week, inputHash: "", stop: stop).plan,
      solver: solver,
      options: options,
      stop: stop
    )
    walk.plansAnew = isSmall && plan == nil
    try walk.compareSets()
    try walk.bound(top)
    try run(&walk, top, stop, progress)
    // Step by step, the third ask may come out behind a set of three: then the set comes first.
    if stop?.isStopped != true, try walk.reopen(top) { try run(&walk, top, stop, progress) }
    walk.finish()
    return walk.agenda
  }

  private func run(
    _ walk: inout AgendaWalk,
    _ top: Int,
    _ stop: StopSignal?,
    _ progress: ProgressSink?
  ) throws(SolverError) {
    while walk.agenda.items.count < top, stop?.isStopped != true {
      progress?(Progress(stage: .solve, done: walk.agenda.items.count, total: top))
      guard try walk.step(atMost: top - walk.agenda.items.count) else { break }
    }
  }

  /// A week of no more needs is planned anew at each step.
  private static let smallWeek = 120
  /// A week of more needs is planned with less work.
  private static let largeWeek = 1000
}
