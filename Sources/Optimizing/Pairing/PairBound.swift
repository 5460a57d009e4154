// SPDX-License-Identifier: GPL-3.0-or-later

/// The exact value of the bound that prices give, by the formula of `PairCertificate` in `Street`.
package struct PairBound: Sendable {
  private let model: PairModel
  /// Connected sets by entity; nil where the smallest pairs are taken instead, which only weakens.
  private let sets: [[[Int32]]?]

  /// Prepares for any prices.
  package init(_ model: PairModel) {
    self.model = model
    let isSparse = model.neighbours.allSatisfy { $0.count <= 10 }
    sets = (0..<model.fromCount)
      .map { from in
        guard model.mustConnect(from), isSparse, model.counts[from].upper <= 4 else { return nil }
        let found = ConnectedSets(model, of: from)
        return found.isComplete ? found.sets : nil
      }
  }

  /// What the values of goals, each times its multiplier, add up to at least.
  ///
  /// - Parameters:
  ///   - proof: Prices.
  ///   - last: The last goal whose multiplier counts.
  /// - Returns: The bound; prices where there is no row do not count.
  package func number(of proof: PairProof, upTo last: Int) -> Int128 {
    let costs = Costs(model, proof, last)
    var sum: Int128 = 0
    for level in 0...last {
      sum += Int128(costs.multiplier(level)) * Int128(model.constants[level])
    }
    var reduced: [Int128] = []
    for from in 0..<model.fromCount {
      reduced.removeAll(keepingCapacity: true)
      for pair in model.pairs(of: from) { reduced.append(costs.reduced(pair, from)) }
      sum += least(of: from, reduced, costs)
    }
    for (tally, kind) in model.toTallies.enumerated() {
      for (row, price) in zip(kind.rows, proof.to[tally]) {
        if let row { sum += costs.least(row, price: price) }
      }
    }
    for (tally, kind) in model.fromTallies.enumerated() {
      for (row, price) in zip(kind.rows, proof.from[tally]) {
        if let row { sum += costs.least(row, price: price) }
      }
    }
    return sum
  }

  /// What each goal of a proof is at least, when those before are no worse than given.
  ///
  /// - Parameters:
  ///   - proof: Prices; the multipliers of its goals are 1 or more.
  ///   - values: The value of every goal in some plan.
  /// - Returns: One number for each goal of the proof.
  package func bounds(of proof: PairProof, values: [Int]) -> [Int] {
    proof.levels.map { level in
      var rest = number(of: proof, upTo: level)
      for earlier in 0..<level {
        rest -= Int128(proof.multipliers[earlier]) * Int128(values[earlier])
      }
      return Int(clamping: rest.dividedRoundingUp(by: Int128(max(1, proof.multipliers[level]))))
    }
  }

  /// The least that an entity's pairs come to.
  private func least(of from: Int, _ reduced: [Int128], _ costs: Costs) -> Int128 {
    let row = model.counts[from]
    var best = costs.packed(row, 0)
    if let sets = sets[from] {
      let first = Int(model.starts[from])
      for set in sets {
        let sum = set.reduce(costs.packed(row, set.count)) { $0 + reduced[Int($1) - first] }
        best = min(best, sum)
      }
      return best
    }
    if row.upper == 1 {
      guard let cheapest = reduced.min() else { return best }
      return min(best, cheapest + costs.packed(row, 1))
    }
    var sum: Int128 = 0
    for (size, cost) in reduced.sorted().prefix(row.upper).enumerated() {
      sum += cost
      best = min(best, sum + costs.packed(row, size + 1))
    }
    return best
  }

  /// Costs of goals added up by their multipliers, less prices.
  private struct Costs {
    let model: PairModel
    let proof: PairProof
    let last: Int

    init(_ model: PairModel, _ proof: PairProof, _ last: Int) {
      self.model = model
      self.proof = proof
      self.last = last
    }

    func multiplier(_ level: Int) -> Int {
      level <= last && level < proof.multipliers.count ? proof.multipliers[level] : 0
    }

    func reduced(_ pair: Int, _ from: Int) -> Int128 {
      var sum: Int128 = 0
      for level in model.costedLevels where multiplier(level) != 0 {
        sum += Int128(multiplier(level)) * Int128(model.pairCosts[level][pair])
      }
      let end = Int(model.ends[pair])
      for (tally, kind) in model.toTallies.enumerated() where kind.rows[end] != nil {
        sum -= Int128(proof.to[tally][end]) * Int128(kind.weights[from])
      }
      for (tally, kind) in model.fromTallies.enumerated() where kind.rows[from] != nil {
        sum -= Int128(proof.from[tally][from]) * Int128(kind.weights[end])
      }
      return sum
    }

    func packed(_ row: PairModel.Row, _ load: Int) -> Int128 {
      row.costs.reduce(0) { sum, cost in
        let factor = multiplier(cost.level)
        return factor == 0 ? sum : sum + Int128(factor) * Int128(cost.cost(of: load))
      }
    }

    /// The least of a convex cost and a price over the whole numbers up to the limit.
    func least(_ row: PairModel.Row, price: Int) -> Int128 {
      var (low, high) = (0, max(0, row.upper))
      while low < high {
        let middle = low + (high - low) / 2
        let step = packed(row, middle + 1) - packed(row, middle) + Int128(price)
        if step < 0 { low = middle + 1 } else { high = middle }
      }
      return packed(row, low) + Int128(price) * Int128(low)
    }
  }
}

extension Int128 {
  /// The quotient, rounded up.
  func dividedRoundingUp(by divisor: Int128) -> Int128 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder > 0 ? quotient + 1 : quotient
  }
}
