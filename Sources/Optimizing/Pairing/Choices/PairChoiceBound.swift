// SPDX-License-Identifier: GPL-3.0-or-later

extension PairBound {
  /// What a goal is at least, whoever is chosen, when those before are no worse than given.
  ///
  /// - Parameters:
  ///   - proof: Prices of going somewhere.
  ///   - level: A goal of the proof.
  ///   - values: The value of every goal in some plan.
  ///   - model: The model.
  ///   - most: How many of the second side may have partners, besides those who have fixed ones.
  ///   - taken: Those of the second side who have fixed partners.
  /// - Returns: The bound.
  package static func bound(
    of proof: PairProof,
    at level: Int,
    values: [Int],
    in model: PairModel,
    most: Int,
    taken: [Bool]
  ) -> Int {
    var rest = number(of: proof, upTo: level, in: model, most: most, taken: taken)
    for earlier in 0..<level {
      rest -= Int128(proof.multipliers[earlier]) * Int128(values[earlier])
    }
    return Int(clamping: rest.dividedRoundingUp(by: Int128(max(1, proof.multipliers[level]))))
  }

  /// What the values of goals, each times its multiplier, add up to at least when only some of the second
  /// side may have partners: the second form of `PairCertificate` in `Street`.
  ///
  /// - Parameters:
  ///   - proof: Prices of going somewhere.
  ///   - last: The last goal whose multiplier counts.
  ///   - model: The model.
  ///   - most: How many of the second side may have partners, besides those who have fixed ones.
  ///   - taken: Those of the second side who have fixed partners.
  /// - Returns: The bound; prices at the second side do not count.
  package static func number(
    of proof: PairProof,
    upTo last: Int,
    in model: PairModel,
    most: Int,
    taken: [Bool]
  ) -> Int128 {
    let factors = Array(proof.multipliers.prefix(last + 1))
    func packed(_ row: PairModel.Row, _ load: Int) -> Int128 {
      row.costs.reduce(0) { sum, cost in
        guard cost.level < factors.count else { return sum }
        return sum + Int128(factors[cost.level]) * Int128(cost.cost(of: load))
      }
    }
    var total = zip(factors, model.constants)
      .reduce(0 as Int128) { $0 + Int128($1.0) * Int128($1.1) }
    var comers = [[Int128]](repeating: [], count: model.toCount)
    let rows = (0..<model.toCount).map { to in model.toTallies.compactMap { $0.rows[to] } }
    func load(_ to: Int, _ count: Int) -> Int128 {
      rows[to].reduce(0) { $0 + packed($1, count) }
    }
    let limits = (0..<model.toCount).map { load($0, 0) - load($0, 1) }
    for from in 0..<model.fromCount {
      let price = Int128(proof.count[from])
      let row = model.counts[from]
      total += (0...max(0, row.upper)).map { packed(row, $0) + price * Int128($0) }.min() ?? 0
      for kind in model.fromTallies {
        if let row = kind.rows[from] {
          total += (0...max(0, row.upper)).map { packed(row, $0) }.min() ?? 0
        }
      }
      for pair in model.pairs(of: from) {
        var cost = 0 - price
        for level in model.costedLevels where level < factors.count {
          cost += Int128(factors[level]) * Int128(model.pairCosts[level][pair])
        }
        // Who costs more is of use to nobody, for what is convex rises least at first.
        let to = Int(model.ends[pair])
        if cost < limits[to] { comers[to].append(cost) }
      }
    }
    var savings: [Int128] = []
    for to in 0..<model.toCount {
      total += load(to, 0)
      let room = rows[to].map(\.upper).reduce(Int.max) { min($0, $1) }
      var (best, sum) = (0 as Int128, 0 as Int128)
      for (place, cost) in comers[to].sorted().prefix(max(0, room)).enumerated() {
        sum += cost
        best = min(best, sum + load(to, place + 1) - load(to, 0))
      }
      if taken[to] { total += best } else if best < 0 { savings.append(best) }
    }
    return savings.sorted().prefix(max(0, most)).reduce(total, +)
  }
}
