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
      if fault == nil {
        do throws(SolverError) { try search.polish(bounds.gains) } catch { fault = error }
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

  /// What is known about better plans of a week that is no flow.
  private struct PointBounds {
    var stages: [CertificateStage] = []
    var costs: [Goal: Int] = [:]
    /// What every need gains at the prices that bound the needs met.
    var gains: [Int] = []
    /// The prices that bound the needs met.
    var needs: TeamPrices?
    var pricing: TeamPricing?
  }

  /// Bounds the shortfall of the communities that fall short, among plans that meet as much: where no
  /// plan can meet more.
  private func boundFloors(
    _ bounds: inout PointBounds,
    _ setting: MatchingSetting,
    _ placements: [Placement],
    stop: StopSignal?
  ) {
    let reached = setting.values(placements)
    let (urgent, needs) = (reached.values[Goal.urgent.level], reached.values[Goal.needs.level])
    guard reached.values[Goal.floors.level] > 0, setting.goals.contains(.floors),
      let pricing = bounds.pricing, let known = bounds.needs, known.points <= needs
    else { return }
    let facts = setting.candidates.facts
    var subject = TeamSubject(goal: .floors, held: [(.needs, needs), (.urgent, urgent)])
    var (owed, met) = (0, 0)
    for (number, community) in setting.floors.communities.enumerated() {
      let points = community.needs.reduce(0) {
        $0 + facts.needs[$1].worth(ofPieces: reached.pieces[$1])
      }
      guard points < community.floor else { continue }
      subject.favoured.insert(number)
      owed += community.floor
      met += points
    }
    var prices = TeamPrices(pricing, subject, setting.floors, threads: threads)
    prices.begin(known.prices, [TeamPricing.scale, known.multipliers.first ?? 0])
    prices.improve(towards: met, iterations: effort.priceSteps, stop: stop)
    guard prices.points < owed else { return }
    bounds.stages.append(prices.stage)
    bounds.costs[.floors] = owed - prices.points
  }

  /// Bounds the goals of points by prices that begin with those of the relaxed network.
  private func bounds(
    _ setting: MatchingSetting,
    _ program: TeamProgram,
    _ state: Greedy,
    _ hints: [Goal: PriceHint],
    stop: StopSignal?
  ) throws -> PointBounds {
    let goals: [Goal] = [.locks, .urgent, .needs]
    let needs = Array(setting.candidates.facts.needs.indices)
    let model = setting.model(needs, goals: Set(goals))
    let pricing = TeamPricing(program)
    let values = setting.values(state.placements.flatMap { $0 }).values
    var result = PointBounds()
    // Once no plan can have more urgent points, the needs are bounded among plans that have as many.
    var proven: [(goal: Goal, value: Int)] = []
    for goal in goals {
      let stage = Stage(levels: [goal.level], factors: [1])
      let outcome = try run(model.leveled, [stage], stop: stop)
      guard let potentials = outcome.potentials.first else { break }
      let flow = setting.certificateStage(stage, potentials, model)
      var prices = TeamPrices(
        pricing,
        TeamSubject(goal: goal, held: goal == .needs ? proven : []),
        setting.floors,
        potentials: flow.potentials,
        threads: threads
      )
      if let hint = hints[goal] { prices.begin(hint) }
      let asked = setting.ranges.ranges[goal.level]
      let reached = goal.isMaximised ? values[goal.level] : asked - values[goal.level]
      prices.improve(towards: reached, iterations: effort.priceSteps, stop: stop)
      if goal == .urgent, prices.points <= reached { proven = [(.urgent, reached)] }
      result.stages.append(prices.stage)
      result.costs[goal] = asked - prices.points
      if goal == .needs {
        result.gains = prices.gains
        result.needs = prices
      }
    }
    result.pricing = pricing
    return result
  }
}
