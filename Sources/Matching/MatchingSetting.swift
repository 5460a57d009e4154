// SPDX-License-Identifier: GPL-3.0-or-later
internal import NetworkFlow
internal import Optimizing
internal import Street

/// Everything about a week that does not change while it is being solved.
struct MatchingSetting {
  let candidates: Candidates
  let reasons: FlowReasons
  let balance: Balance
  let floors: Floors
  let ranges: GoalRanges
  private let durations: [Int]

  init(_ candidates: Candidates) {
    self.candidates = candidates
    reasons = FlowReasons(candidates)
    durations = FlowReasons.durations(candidates)
    balance = Balance(candidates.facts)
    floors = Floors(candidates, durations: durations)
    ranges = GoalRanges(candidates, balance: balance, floors: floors)
  }

  /// The same goals over what is left of the week.
  init(_ rest: Candidates, like other: MatchingSetting) {
    candidates = rest
    reasons = other.reasons
    balance = other.balance
    floors = other.floors
    ranges = other.ranges
    durations = FlowReasons.durations(rest)
  }

  var needCount: Int { candidates.facts.needs.count }
  /// The goals of matching; the people's rules come after it.
  var order: [Goal] { candidates.facts.week.policy.goals.filter { $0 != .rules } }
  var goals: Set<Goal> { Set(order) }
  /// Goals packed into as few stages as exact arithmetic allows.
  var stages: [Stage] { ranges.stages(order) }
  /// The stages when some communities are favoured at the level of floors.
  func stages(favouring favoured: Set<Int>) -> [Stage] {
    ranges.stages(order, extraFloors: points(askedBy: favoured))
  }

  /// Points that the needs of some communities are worth.
  func points(askedBy communities: Set<Int>) -> Int {
    communities.reduce(0) { total, number in
      floors.communities[number].needs.reduce(total) { $0 + candidates.facts.needs[$1].points }
    }
  }

  /// What the network's cost of floors leaves out for favoured communities: floor less points asked.
  func floorConstant(favouring favoured: Set<Int>) -> Int {
    favoured.reduce(-points(askedBy: favoured)) { $0 + floors.communities[$1].floor }
  }

  /// One goal a stage, for solvers that compute in floating point.
  var singleStages: [Stage] { order.map { Stage(levels: [$0.level], factors: [1]) } }

  func model(_ needs: [Int], goals: Set<Goal>, favouring favoured: Set<Int> = []) -> FlowModel {
    FlowModel(
      candidates,
      needs: needs,
      goals: goals,
      context: FlowContext(
        facts: candidates.facts,
        balance: balance,
        floors: floors,
        durations: durations,
        favoured: favoured
      )
    )
  }

  /// Communities below their floor whose pieces are not all worth the same.
  func shortMixedCommunities(_ placements: [Placement]) -> Set<Int> {
    let pieces = values(placements).pieces
    return Set(
      floors.communities.indices.filter { number in
        let community = floors.communities[number]
        let met = community.needs.reduce(0) {
          $0 + candidates.facts.needs[$1].worth(ofPieces: pieces[$1])
        }
        return community.uniformWorth == nil && met < community.floor
      }
    )
  }

  func values(_ placements: [Placement]) -> LevelValues {
    LevelValues(placements, candidates, balance: balance, floors: floors)
  }

  func isBetter(_ one: MatchingDraft, than other: MatchingDraft) -> Bool {
    isBetter(one.placements, than: other.placements)
  }

  func isBetter(_ one: [Placement], than other: [Placement]) -> Bool {
    values(one).isBetter(than: values(other), by: order)
  }

  /// How many needs go which way; `flow` names the exact method, nil when all are planned greedily.
  func methodUse(flow: String?, others: String = "greedy") -> [MethodUse] {
    var counts: [String: Int] = [:]
    for reason in reasons.ofNeed { counts[reason?.rawValue ?? "flow", default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }
      .map { reason, count in
        MethodUse(
          method: reason == "flow" ? flow ?? "greedy" : others,
          reason: reason,
          needCount: count
        )
      }
  }

  /// What the costs leave out: points on offer, and the load nobody adds to.
  func constant(_ goal: Goal) -> Int {
    switch goal {
    case .urgent, .needs: return ranges.ranges[goal.level]
    case .band, .fineBalance:
      let members =
        balance.units.compactMap { $0 } + balance.people.compactMap { $0 }
      return members.reduce(0) { $0 + (goal == .band ? $1.outside(0) : $1.square(0)) }
    default: return 0
    }
  }

  // MARK: - Certificates

  func certificate(
    _ claim: Certificate.Claim,
    _ model: FlowModel,
    _ stages: [Stage],
    _ outcome: LexicographicOutcome,
    favouring favoured: Set<Int> = []
  ) -> Certificate? {
    guard stages.count == outcome.potentials.count, !stages.isEmpty else { return nil }
    let places = candidates.facts.week.places
    let named = favoured.map { places[Int(floors.communities[$0].place)].id }.sorted()
    return Certificate(
      claim: claim,
      stages: zip(stages, outcome.potentials)
        .map { stage, potentials in
          var result = certificateStage(stage, potentials, model)
          if stage.levels.contains(Goal.floors.level) { result.favoured = named }
          return result
        }
    )
  }

  func certificateStage(
    _ stage: Stage,
    _ potentials: [Int64],
    _ model: FlowModel
  ) -> CertificateStage {
    var named: [FlowNode: Int] = [:]
    named.reserveCapacity(potentials.count)
    for (node, potential) in zip(model.nodes, potentials) {
      guard let node else { continue }
      named[node] = Int(potential)
    }
    let parents = ParentPotentials(candidates.facts.week, named)
    for (node, potential) in named where parents.potential(aboveNode: node) == potential {
      named[node] = nil
    }
    return CertificateStage(
      goals: stage.levels.map { Goal.allCases[$0] },
      factors: stage.factors.map { Int($0) },
      potentials: named
    )
  }
}

/// What a node's potential is taken to be where a certificate does not name it.
private struct ParentPotentials {
  private let week: Week
  private let named: [FlowNode: Int]

  init(_ week: Week, _ named: [FlowNode: Int]) {
    self.week = week
    self.named = named
  }

  func potential(aboveNode node: FlowNode) -> Int {
    switch node {
    case .need, .shortage, .unit, .unitCell, .providerMinutes: 0
    case .provider(let id): unitPotential(id)
    case .providerDay(let id, _): named[.provider(id)] ?? unitPotential(id)
    case .providerCell(let id, let cell):
      named[.providerDay(id, day: cell.day)] ?? named[.provider(id)] ?? unitPotential(id)
    }
  }

  private func unitPotential(_ id: ProviderID) -> Int {
    guard case .offer(let offerID) = id, let position = week.index.offers[offerID] else { return 0 }
    let offer = week.offers[position]
    return offer.kind.countsAsLoad ? named[.unit(offer.unit)] ?? 0 : 0
  }
}
