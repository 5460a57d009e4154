// SPDX-License-Identifier: GPL-3.0-or-later

/// The most promising pairs of each entity.
struct PairCandidates {
  /// Pairs of each entity of the first side, the best first.
  fileprivate(set) var ofFrom: [[Int32]]
  /// Pairs of each entity of the second side, the best first.
  fileprivate(set) var ofTo: [[Int32]]

  /// Takes the pairs that cost least, goal by goal.
  init(_ model: PairModel, each count: Int) {
    self.init(model, each: count) { one, other in Self.isCheaper(one, other, model) }
  }

  private static func isCheaper(_ one: Int, _ other: Int, _ model: PairModel) -> Bool {
    for level in model.costedLevels {
      let (left, right) = (model.pairCosts[level][one], model.pairCosts[level][other])
      if left != right { return left < right }
    }
    return one < other
  }

  /// Takes the pairs of least reduced cost by prices; among equals those that cost least.
  init(_ model: PairModel, each count: Int, proof: PairProof) {
    // Rounded, so that equals are not told apart by rounding errors.
    let keys = proof.reducedCosts(model).map { ($0 * 1024).rounded() }
    self.init(model, each: count) { one, other in
      keys[one] != keys[other] ? keys[one] < keys[other] : Self.isCheaper(one, other, model)
    }
  }

  private init(_ model: PairModel, each count: Int, _ isBetter: (Int, Int) -> Bool) {
    ofFrom = Array(repeating: [], count: model.fromCount)
    ofTo = Array(repeating: [], count: model.toCount)
    var byTo = [[Int]](repeating: [], count: model.toCount)
    for from in 0..<model.fromCount {
      let pairs = model.pairs(of: from)
      ofFrom[from] = pairs.sorted(by: isBetter).prefix(count).map { Int32($0) }
      for pair in pairs { byTo[Int(model.ends[pair])].append(pair) }
    }
    for to in byTo.indices {
      ofTo[to] = byTo[to].sorted(by: isBetter).prefix(count).map { Int32($0) }
    }
  }

  /// All of them, some twice.
  var all: some Sequence<Int32> { [ofFrom.joined(), ofTo.joined()].joined() }

  /// Adds pairs that must not be missing.
  mutating func include(_ pairs: some Sequence<Int>, of model: PairModel) {
    for pair in pairs {
      let (from, to) = (model.entity(of: Int32(pair)), Int(model.ends[pair]))
      if !ofFrom[from].contains(Int32(pair)) { ofFrom[from].append(Int32(pair)) }
      if !ofTo[to].contains(Int32(pair)) { ofTo[to].append(Int32(pair)) }
    }
  }
}

extension PairCandidates {
  /// The same with the numbers of a part that has all of them.
  func renumbered(for part: PairSubmodel) -> PairCandidates {
    var result = self
    result.ofFrom = part.fromEntities.map { ofFrom[Int($0)].compactMap(part.number) }
    result.ofTo = part.toEntities.map { ofTo[Int($0)].compactMap(part.number) }
    return result
  }
}

extension PairProof {
  /// Costs of pairs less prices, in units of the last goal.
  func reducedCosts(_ model: PairModel) -> [Double] {
    let unit = Double(max(1, multipliers.last ?? 1))
    let weights = multipliers.map { Double($0) / unit }
    var result = [Double](repeating: 0, count: model.pairCount)
    for level in model.costedLevels where level < weights.count && weights[level] != 0 {
      for pair in result.indices {
        result[pair] += weights[level] * Double(model.pairCosts[level][pair])
      }
    }
    for (tally, kind) in model.toTallies.enumerated() {
      let prices = to[tally].map { Double($0) / unit }
      for from in 0..<model.fromCount where kind.weights[from] != 0 {
        for pair in model.pairs(of: from) {
          let end = Int(model.ends[pair])
          if kind.rows[end] != nil { result[pair] -= prices[end] * Double(kind.weights[from]) }
        }
      }
    }
    for (tally, kind) in model.fromTallies.enumerated() {
      for from in 0..<model.fromCount where kind.rows[from] != nil && self.from[tally][from] != 0 {
        let price = Double(self.from[tally][from]) / unit
        for pair in model.pairs(of: from) {
          result[pair] -= price * Double(kind.weights[Int(model.ends[pair])])
        }
      }
    }
    return result
  }
}
