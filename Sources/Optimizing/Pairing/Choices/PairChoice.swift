// SPDX-License-Identifier: GPL-3.0-or-later
package import Control

/// Chooses who of the second side takes part in a pair model, when only so many may.
///
/// A search exchanges one for another; prices of going somewhere propose whom to begin with, and prove
/// how much better any choice could be at most.
package struct PairChoice {
  private let instance: ChoiceInstance
  private let model: PairModel
  private let stop: StopSignal?
  private var search: ChoiceSearch
  /// Whether each of the second side may have partners in the best choice found.
  package private(set) var isOpen: [Bool]
  private var bestValue: Int

  /// Rounds of prices for each goal.
  static let rounds = 240
  /// Rounds of prices between two beginnings of a search.
  static let interval = 120

  /// - Parameters:
  ///   - model: The model; who goes to several places is taken for one who goes to one.
  ///   - most: How many of the second side may have partners, besides those who have fixed ones.
  ///   - taken: Those of the second side who have fixed partners.
  ///   - stop: Polled meanwhile.
  package init(_ model: PairModel, most: Int, taken: [Bool], stop: StopSignal?) {
    self.model = model
    self.stop = stop
    instance = ChoiceInstance(model, most: most, taken: taken)
    search = ChoiceSearch(instance, stop: stop)
    search.begin([])
    search.improve(rounds: 5)
    (isOpen, bestValue) = (search.isOpen, search.value)
  }

  /// Whether proofs of the second form speak of a model.
  package static func isProvable(_ model: PairModel) -> Bool {
    model.toTallies.allSatisfy { tally in
      tally.rows.allSatisfy { $0 == nil } || tally.weights.allSatisfy { $0 == 1 }
    }
  }

  /// The pairs that the best choice leaves.
  package func isLeft(_ pair: Int) -> Bool { isOpen[Int(model.ends[pair])] }

  /// Looks for prices that prove how good goals can be, and takes better choices that they propose.
  ///
  /// - Parameters:
  ///   - goal: The goal.
  ///   - values: What each goal comes to in the plan that is known.
  ///   - bounds: What is known of each goal before it.
  /// - Returns: A proof of the goal.
  package mutating func proof(of goal: Int, values: [Int], bounds: [Int?]) -> PairProof {
    var multipliers = Array(repeating: 1, count: goal + 1)
    var unit = 1
    for level in (0..<goal).reversed() {
      let isClosed = bounds[level] == values[level]
      let dearest = max(1, dearest(level + 1))
      unit = min(1 << 30, (isClosed ? 100 : 4) * dearest * unit)
      multipliers[level] = unit
    }
    let target = zip(multipliers, values).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
    let start = search.taken.map { pair -> Double in
      guard pair >= 0 else { return 0 }
      return multipliers.indices.reduce(1.0) {
        $0 + Double(multipliers[$1]) * Double(model.cost(of: Int(pair), at: $1))
      }
    }
    var relaxation = ChoiceRelaxation(instance, multipliers: multipliers, start: start)
    for round in 1...Self.rounds {
      if stop?.isStopped == true { break }
      relaxation.step(towards: target)
      if relaxation.best.bound > target - 0.999 { break }
      if round % Self.interval == 0 { consider(relaxation.chosen) }
    }
    return exact(relaxation.best.prices, multipliers, of: goal)
  }

  /// The largest cost of a pair that is taken.
  private func dearest(_ level: Int) -> Int {
    search.taken.reduce(0) { $1 < 0 ? $0 : max($0, abs(model.cost(of: Int($1), at: level))) }
  }

  /// Prices to the hundredth of a unit.
  private func exact(_ prices: [Double], _ multipliers: [Int], of goal: Int) -> PairProof {
    let scale = 100
    var proof = PairProof(
      levels: [goal],
      multipliers: multipliers.map { $0 * scale },
      to: model.toTallies.map { _ in Array(repeating: 0, count: model.toCount) },
      from: model.fromTallies.map { _ in Array(repeating: 0, count: model.fromCount) }
    )
    proof.count = prices.map { price in
      Int(max(-0x1p50, min(0x1p50, (price * Double(scale)).rounded())))
    }
    return proof
  }

  /// Begins a search with others.
  private mutating func consider(_ chosen: [Int]) {
    var other = search
    other.begin(chosen)
    other.improve(rounds: 3)
    guard other.value < bestValue else { return }
    search = other
    (isOpen, bestValue) = (other.isOpen, other.value)
  }
}
