// SPDX-License-Identifier: GPL-3.0-or-later
internal import Optimizing
internal import Street

/// Judges pairs that a model left out by the prices that its answer gave.
///
/// With the last proof, whose multipliers hold all goals at once, a pair that is left out could only
/// help if it costs less than what the entity of the first side pays for its dearest partner, or for
/// one partner more.
struct ReducedCosts: Sendable {
  private let translation: PairTranslation
  private let proof: PairProof?
  private let rows: [[Int32]]

  init(_ translation: PairTranslation, _ proofs: [PairProof]) {
    self.translation = translation
    proof = proofs.last
    rows = translation.pairing.from.entities.indices.map { from in
      translation.toTallies(of: from).map { Int32($0) }
    }
  }

  /// Pairs whose reduced cost is below that of every listed partner beyond what the entity takes, the
  /// cheapest first.
  func gaining(_ from: Int, among all: [Int32], beside listed: [Int32]) -> [Int32] {
    guard let proof else { return [] }
    let limit = limit(from, listed, proof)
    var found: [(cost: Int, to: Int32)] = []
    var place = 0
    for to in all {
      while place < listed.count, listed[place] < to { place += 1 }
      if place < listed.count, listed[place] == to { continue }
      let cost = cost(from, Int(to), proof)
      if cost < limit { found.append((cost, to)) }
    }
    return found.sorted { ($0.cost, $0.to) < ($1.cost, $1.to) }.map(\.to)
  }

  private func cost(_ from: Int, _ to: Int, _ proof: PairProof) -> Int {
    var sum = 0
    let costs = translation.prices.costs(from, to)
    for (level, cost) in zip(translation.prices.levels, costs)
    where level < proof.multipliers.count {
      sum += proof.multipliers[level] * Int(cost)
    }
    for tally in rows[from] {
      let weight = translation.weight(of: from, in: Int(tally))
      sum -= weight * proof.to[Int(tally)][to]
    }
    for numbers in proof.from {
      sum -= translation.pairing.to.entities[to].size * numbers[from]
    }
    return sum
  }

  /// What a pair must cost less than to be of use.
  ///
  /// The listed partners, cheapest first, are taken while each costs no more than one partner more is
  /// worth. A newcomer is of use when it costs less than that worth, or less than the dearest taken.
  private func limit(_ from: Int, _ listed: [Int32], _ proof: PairProof) -> Int {
    let row = translation.countRow(of: from)
    let costs = listed.map { cost(from, Int($0), proof) }.sorted()
    func worth(_ count: Int) -> Int {
      row.costs.reduce(0) { sum, part in
        guard part.level < proof.multipliers.count else { return sum }
        return sum + proof.multipliers[part.level]
          * (part.cost(of: count) - part.cost(of: count + 1))
      }
    }
    var taken = 0
    while taken < row.upper {
      let gain = worth(taken)
      guard taken < costs.count, costs[taken] <= gain else {
        return taken > 0 ? max(gain, costs[taken - 1]) : gain
      }
      taken += 1
    }
    return taken > 0 ? costs[taken - 1] : Int.min
  }
}
