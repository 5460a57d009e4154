// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming
internal import Optimizing
internal import Street

/// A week that is no flow: neighbourhoods solved exactly, bounds by prices.
extension MatchingPlanner {
  /// Neighbourhoods are solved exactly, by themselves and around what the bound says could be met; then
  /// the rows that flow are planned once more exactly in what the others leave.
  func mixed(
    _ setting: MatchingSetting,
    _ greedy: Greedy,
    _ incumbent: MatchingDraft,
    stop: StopSignal?
  ) throws -> MatchingDraft {
    let program = TeamProgram(setting.candidates)
    var state = greedy
    var bounds = PointBounds()
    // A solver that breaks down leaves the best plan until then; bounds and flows do without it.
    var fault: SolverError?
    if method == .auto, let solver {
      var search = TeamSearch(
        setting,
        program,
        greedy,
        solver: solver,
        limits: effort.limits,
        stop: stop
      )
      do throws(SolverError) { try search.run() } catch { fault = error }
      bounds = try self.bounds(setting, program, search.state, search.hints, stop: stop)
      if fault == nil, !search.isWhole {
        fault = self.sweep(&search, bounds)
        bounds = try self.bounds(
          setting,
          program,
          search.state,
          search.hints,
          after: bounds,
          stop: stop
        )
        do throws(SolverError) { try search.polish(bounds.gains) } catch { fault = error }
      }
      if fault == nil, setting.candidates.facts.needs.count <= effort.limits.wholeSize {
        do throws(SolverError) {
          try branch(&bounds, setting, search.state, solver, stop: stop)
        } catch {
          fault = error
        }
      }
      state = search.state
    } else {
      bounds = try self.bounds(setting, program, state, [:], stop: stop)
    }
    var draft = MatchingDraft(
      placements: state.placements.flatMap { $0 },
      methods: setting.methodUse(
        flow: method == .lp ? "lp" : "flow",
        others: method == .auto && solver != nil && fault == nil ? "search" : "greedy"
      )
    )
    draft.fault = fault
    draft.stoppedBy = stop?.reason
    let smoothed = try smooth(setting, state, stop: stop)
    for other in [smoothed, incumbent.placements]
    where setting.isBetter(other, than: draft.placements) { draft.placements = other }
    boundFloors(&bounds, setting, draft.placements, stop: stop)
    draft.networkCosts = bounds.costs
    draft.certificate =
      bounds.stages.isEmpty ? nil : Certificate(claim: .bound, stages: bounds.stages)
    return draft
  }

  /// Large neighbourhoods over the ways that prices speak for; why the solver broke down, or nil.
  private func sweep(_ search: inout TeamSearch, _ bounds: PointBounds) -> SolverError? {
    guard let pricing = bounds.pricing, let known = bounds.needs else { return nil }
    for (pass, size) in effort.limits.sweeps.enumerated() {
      do throws(SolverError) {
        try search.sweep(pricing, known.prices, size: size, pass: pass)
      } catch {
        return error
      }
    }
    return nil
  }

  /// The needs that flow, planned once more in what the others leave; then all try for what is unmet.
  private func smooth(
    _ setting: MatchingSetting,
    _ state: Greedy,
    stop: StopSignal?
  ) throws -> [Placement] {
    let candidates = setting.candidates
    let needs = candidates.facts.needs.indices
    let stiff = needs.filter { setting.reasons.ofNeed[$0] != nil }
    let smooth = needs.filter { setting.reasons.ofNeed[$0] == nil }
    var fixed = state
    fixed.clear(smooth)
    let rest = candidates.residual(for: Set(smooth), after: fixed.bookings)
    let model = MatchingSetting(rest, like: setting)
      .model(smooth, goals: setting.goals.subtracting([.floors]))
    let outcome = try run(
      model.leveled,
      method == .lp ? setting.singleStages : setting.stages,
      stop: stop
    )
    guard outcome.isFeasible else { return state.placements.flatMap { $0 } }
    let placed = FlowDecoder(candidates: rest).placements(of: model, flows: outcome.flows)
    fixed.adopt(placed, from: rest)
    fixed.run(stiff)
    return fixed.placements.flatMap { $0 }
  }
}
