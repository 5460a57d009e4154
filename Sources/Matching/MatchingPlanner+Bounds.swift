// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming
internal import Optimizing
internal import Street

/// Bounds by prices for a week that is no flow.
extension MatchingPlanner {
  /// What is known about better plans of a week that is no flow.
  struct PointBounds {
    var stages: [CertificateStage] = []
    var costs: [Goal: Int] = [:]
    /// What every need gains at the prices that bound the needs met.
    var gains: [Int] = []
    /// The prices that bound each goal.
    var prices: [Goal: TeamPrices] = [:]
    /// Those that bound the needs met.
    var needs: TeamPrices? { prices[.needs] }
    var pricing: TeamPricing?
  }

  /// Bounds the shortfall of the communities that fall short, among plans that meet as much: where no
  /// plan can meet more.
  func boundFloors(
    _ bounds: inout PointBounds,
    _ setting: MatchingSetting,
    _ placements: [Placement],
    stop: StopSignal?
  ) {
    let reached = setting.values(placements)
    let (urgent, needs) = (reached.values[Goal.urgent.level], reached.values[Goal.needs.level])
    guard reached.values[Goal.floors.level] > 0, setting.goals.contains(.floors),
      let pricing = bounds.pricing, let known = bounds.needs,
      setting.ranges.ranges[Goal.needs.level] - bounds.costs[.needs, default: 0] <= needs
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

  /// Bounds by cases what prices alone leave open, of a week that was planned as a whole.
  func branch(
    _ bounds: inout PointBounds,
    _ setting: MatchingSetting,
    _ state: Greedy,
    _ solver: any MIPSolver,
    stop: StopSignal?
  ) throws(SolverError) {
    guard let pricing = bounds.pricing else { return }
    let values = setting.values(state.placements.flatMap { $0 }).values
    var held: [(goal: Goal, value: Int)] = []
    for goal in [Goal.urgent, .needs] {
      guard let known = bounds.prices[goal] else { return }
      let reached = values[goal.level]
      let subject = TeamSubject(goal: goal, held: held)
      var prices = TeamPrices(pricing, subject, setting.floors)
      prices.begin(like: known)
      var points = min(prices.points, known.points)
      if points > reached, stop?.isStopped != true {
        let cases = TeamCases(pricing, subject, setting, limits: effort.cases, stop: stop)
        if let found = try cases.stage(after: prices, towards: reached, solver),
          found.points < points
        {
          points = found.points
          bounds.stages.removeAll { $0.goals.first == goal }
          bounds.stages.append(found.stage)
          bounds.costs[goal] = setting.ranges.ranges[goal.level] - points
        }
      }
      if goal == .urgent, points <= reached { held = [(.urgent, reached)] }
    }
  }

  /// Bounds the goals of points by prices that begin with those of the relaxed network.
  ///
  /// - Parameters:
  ///   - setting: The week.
  ///   - program: The week as activities.
  ///   - state: The plan so far.
  ///   - hints: What linear relaxations say.
  ///   - known: Bounds found before, to go on from.
  ///   - stop: Polled throughout.
  /// - Returns: The bounds with their proofs.
  /// - Throws: What the relaxed network's solver throws.
  func bounds(
    _ setting: MatchingSetting,
    _ program: TeamProgram,
    _ state: Greedy,
    _ hints: [Goal: PriceHint],
    after known: PointBounds? = nil,
    stop: StopSignal?
  ) throws -> PointBounds {
    let goals: [Goal] = [.locks, .urgent, .needs]
    let pricing = known?.pricing ?? TeamPricing(program)
    let needs = Array(setting.candidates.facts.needs.indices)
    let model = known == nil ? setting.model(needs, goals: Set(goals)) : nil
    let values = setting.values(state.placements.flatMap { $0 }).values
    var result = PointBounds()
    // Once no plan can have more urgent points, the needs are bounded among plans that have as many.
    var proven: [(goal: Goal, value: Int)] = []
    for goal in goals {
      var potentials: [FlowNode: Int] = [:]
      if let model {
        let stage = Stage(levels: [goal.level], factors: [1])
        let outcome = try run(model.leveled, [stage], stop: stop)
        guard let found = outcome.potentials.first else { break }
        potentials = setting.certificateStage(stage, found, model).potentials
      }
      var prices = TeamPrices(
        pricing,
        TeamSubject(goal: goal, held: goal == .needs ? proven : []),
        setting.floors,
        potentials: potentials,
        threads: threads
      )
      if let before = known?.prices[goal] { prices.begin(like: before) }
      if let hint = hints[goal] { prices.begin(hint) }
      let asked = setting.ranges.ranges[goal.level]
      let reached = goal.isMaximised ? values[goal.level] : asked - values[goal.level]
      prices.improve(towards: reached, iterations: effort.priceSteps, stop: stop)
      if goal == .urgent, prices.points <= reached { proven = [(.urgent, reached)] }
      result.stages.append(prices.stage)
      result.costs[goal] = asked - prices.points
      result.prices[goal] = prices
      if goal == .needs { result.gains = prices.gains }
    }
    result.pricing = pricing
    return result
  }
}
