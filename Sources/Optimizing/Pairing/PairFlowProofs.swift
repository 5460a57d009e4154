// SPDX-License-Identifier: GPL-3.0-or-later
internal import NetworkFlow

/// Turns the potentials of a lexicographic flow into prices of loads.
///
/// A later stage was solved with arcs frozen where the earlier ones left no choice. Taking the earlier
/// potentials M times, M large enough that no frozen arc could gain, gives potentials for all arcs:
/// the costs of the earlier stages then count M times too, which is what the multipliers say.
struct PairFlowProofs {
  /// One proof a goal of the finished stages, as far as numbers fit.
  private(set) var proofs: [PairProof] = []

  private let network: PairNetwork
  private let model: PairModel
  private let outcome: LexicographicOutcome
  private let loads: PairLoads

  init(_ network: PairNetwork, stages: [Stage], outcome: LexicographicOutcome) {
    self.network = network
    self.outcome = outcome
    model = network.flow.model
    var chosen = [Bool](repeating: false, count: model.pairCount)
    for pair in chosen.indices { chosen[pair] = outcome.flows[network.pairArc(pair)] > 0 }
    loads = PairLoads(model, chosen)
    guard outcome.isFeasible else { return }
    var before: Combined?
    for (stage, potentials) in zip(stages, outcome.potentials) {
      var last: Combined?
      for (position, level) in stage.levels.enumerated() {
        let factor = stage.factors[position]
        let part = Stage(
          levels: Array(stage.levels[...position]),
          factors: stage.factors[...position].map { $0 / factor }
        )
        let own = PairStages.potentials(potentials, per: factor)
        guard let combined = combine(before, part, own) else { return }
        proofs.append(proof(of: [level], combined))
        last = combined
      }
      before = last
    }
  }

  /// Costs and potentials of all stages so far as one.
  private struct Combined {
    var multipliers: [Int]
    var potentials: [Int64]
    var reduced: [Int64]
  }

  private func combine(_ before: Combined?, _ stage: Stage, _ potentials: [Int64]) -> Combined? {
    let costs = network.leveled.costs(of: stage)
    let net = network.leveled.network
    var reduced = costs
    for arc in net.arcs {
      reduced[arc.offset] +=
        potentials[net.head(of: arc).offset] - potentials[net.tail(of: arc).offset]
    }
    var multipliers = [Int](repeating: 0, count: (stage.levels.last ?? 0) + 1)
    for (level, factor) in zip(stage.levels, stage.factors) { multipliers[level] = Int(factor) }
    guard let before else {
      return Combined(multipliers: multipliers, potentials: potentials, reduced: reduced)
    }
    var times: Int64 = 1
    for arc in reduced.indices where before.reduced[arc] != 0 {
      let isWrong = (before.reduced[arc] > 0) != (reduced[arc] > 0) && reduced[arc] != 0
      guard isWrong else { continue }
      times = max(times, (abs(reduced[arc]) - 1) / abs(before.reduced[arc]) + 1)
    }
    func joined(_ old: Int64, _ new: Int64) -> Int64? {
      let (product, tooLarge) = old.multipliedReportingOverflow(by: times)
      let (sum, tooMuch) = product.addingReportingOverflow(new)
      return tooLarge || tooMuch || abs(sum) > 1 << 60 ? nil : sum
    }
    var result = Combined(multipliers: multipliers, potentials: potentials, reduced: reduced)
    for (level, old) in before.multipliers.enumerated() where old != 0 {
      guard let value = joined(Int64(old), 0) else { return nil }
      result.multipliers[level] = Int(value)
    }
    for node in potentials.indices {
      guard let value = joined(before.potentials[node], potentials[node]) else { return nil }
      result.potentials[node] = value
    }
    for arc in reduced.indices {
      guard let value = joined(before.reduced[arc], reduced[arc]) else { return nil }
      result.reduced[arc] = value
    }
    return result
  }

  // MARK: Prices

  private func proof(of levels: [Int], _ combined: Combined) -> PairProof {
    var to = model.toTallies.map { _ in Array(repeating: 0, count: model.toCount) }
    var from = model.fromTallies.map { _ in Array(repeating: 0, count: model.fromCount) }
    let potential = combined.potentials
    func at(_ node: NodeIndex?) -> Int { node.map { Int(potential[$0.offset]) } ?? 0 }
    for entity in 0..<model.toCount {
      let exit = at(network.toNodes[entity])
      split(exit, among: network.flow.whole, at: entity, combined, into: &to)
      for (tallies, nodes) in zip(network.flow.classes, network.classNodes) {
        guard let node = nodes[entity] else { continue }
        split(at(node) - exit, among: tallies, at: entity, combined, into: &to)
      }
    }
    for entity in 0..<model.fromCount where !model.fromTallies.isEmpty {
      splitFrom(-at(network.fromNodes[entity]), at: entity, combined, into: &from)
    }
    return PairProof(levels: levels, multipliers: combined.multipliers, to: to, from: from)
  }

  /// Cuts the slope of a joint load into slopes of its parts, each within what its own cost allows
  /// where its load stands; the price is the slope's opposite.
  private func split(
    _ slope: Int,
    among tallies: [Int],
    at entity: Int,
    _ combined: Combined,
    into prices: inout [[Int]]
  ) {
    let rows = tallies.compactMap { tally in
      model.toTallies[tally].rows[entity].map { (tally, $0, loads.to[tally][entity]) }
    }
    let slopes = PairProof.slopes(
      slope,
      among: rows.map { (row: $0.1, load: $0.2) },
      combined.multipliers
    )
    for ((tally, _, _), part) in zip(rows, slopes) { prices[tally][entity] = -part }
  }

  private func splitFrom(
    _ slope: Int,
    at entity: Int,
    _ combined: Combined,
    into prices: inout [[Int]]
  ) {
    var rows = [(tally: -1, row: model.counts[entity], load: loads.counts[entity])]
    for (tally, kind) in model.fromTallies.enumerated() {
      if let row = kind.rows[entity] { rows.append((tally, row, loads.from[tally][entity])) }
    }
    let slopes = PairProof.slopes(
      slope,
      among: rows.map { (row: $0.row, load: $0.load) },
      combined.multipliers
    )
    for ((tally, _, _), part) in zip(rows, slopes) where tally >= 0 {
      prices[tally][entity] = -part
    }
  }
}
