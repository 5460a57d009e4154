// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import LinearProgramming
@testable import Optimizing

/// Tiny pair models with anything in them, and all that can be chosen in one.
struct RandomPairModels {
  /// What a model may have.
  struct Kind {
    var weights = true
    var exclusions = true
    var connections = true
    var pairs = 10

    /// Only what a flow can have, but for exclusions.
    static let flow = Kind(weights: false, exclusions: false, connections: false)
  }

  private var dice: SeededGenerator
  private let kind: Kind

  static func model(seed: UInt64, kind: Kind = Kind()) -> PairModel {
    var maker = RandomPairModels(dice: SeededGenerator(seed: seed), kind: kind)
    return maker.model()
  }

  private mutating func upTo(_ most: Int) -> Int { dice.below(most + 1) }
  private mutating func perhaps(_ one: Int, in count: Int) -> Bool { dice.below(count) < one }

  private mutating func model() -> PairModel {
    let levels = 1 + upTo(3)
    let (fromCount, toCount) = (1 + upTo(3), 1 + upTo(3))
    let costed = (0..<levels).filter { _ in perhaps(2, in: 3) }
    var model = PairModel(levels: levels, toCount: toCount, costed: costed)
    for _ in 0..<fromCount {
      for to in 0..<toCount where model.pairCount < kind.pairs && perhaps(3, in: 4) {
        let costs = costed.map { _ in Int32(upTo(9)) - 4 }
        model.addPair(to: to, costs: costs)
      }
      model.closeEntity()
    }
    model.counts = (0..<fromCount).map { _ in row(levels, most: 3) }
    for _ in 0..<upTo(2) { model.toTallies.append(tally(levels, fromCount, toCount)) }
    if perhaps(1, in: 3) {
      model.fromTallies.append(tally(levels, toCount, fromCount, isFrom: true))
    }
    model.constants = (0..<levels).map { _ in upTo(3) }
    if kind.connections, perhaps(1, in: 3) { connect(&model) }
    if kind.exclusions, model.pairCount > 1, perhaps(1, in: 2) {
      for _ in 0...upTo(2) {
        let (one, other) = (upTo(model.pairCount - 1), upTo(model.pairCount - 1))
        if one != other { model.exclusions.append((Int32(one), Int32(other))) }
      }
    }
    return model
  }

  private mutating func row(_ levels: Int, most: Int) -> PairModel.Row {
    var row = PairModel.Row(upper: upTo(most))
    while perhaps(1, in: 2), row.costs.count < 3 {
      let level = upTo(levels - 1)
      let shape: PairModel.LoadCost.Shape =
        switch dice.below(3) {
        case 0: .under(target: upTo(5), slope: 1 + upTo(2))
        case 1: .over(target: upTo(5), slope: 1 + upTo(2))
        default: .square(weight: 1 + upTo(1))
        }
      row.costs.append(PairModel.LoadCost(level: level, shape, base: upTo(2)))
    }
    return row
  }

  private mutating func tally(
    _ levels: Int,
    _ others: Int,
    _ own: Int,
    isFrom: Bool = false
  ) -> PairModel.Tally {
    let weights = (0..<others)
      .map { _ in kind.weights ? Int32(upTo(3)) : isFrom || perhaps(3, in: 4) ? 1 : 0 }
    let rows = (0..<own)
      .map { _ in perhaps(1, in: 4) ? nil : row(levels, most: kind.weights ? 8 : 4) }
    return PairModel.Tally(weights: weights, rows: rows)
  }

  private mutating func connect(_ model: inout PairModel) {
    model.isConnected = (0..<model.fromCount).map { _ in perhaps(2, in: 3) }
    model.neighbours = Array(repeating: [], count: model.toCount)
    for one in 0..<model.toCount {
      for other in 0..<one where perhaps(1, in: 2) {
        model.neighbours[one].append(Int32(other))
        model.neighbours[other].append(Int32(one))
      }
    }
    for to in model.neighbours.indices { model.neighbours[to].sort() }
  }

  /// The values of every lawful choice.
  static func plans(of model: PairModel) -> [[Int]] {
    var plans: [[Int]] = []
    var chosen = [Bool](repeating: false, count: model.pairCount)
    for bits in 0..<(1 << model.pairCount) {
      for pair in chosen.indices { chosen[pair] = bits >> pair & 1 == 1 }
      if isLawful(model, chosen) { plans.append(model.values(of: chosen)) }
    }
    return plans
  }

  /// The rules once more, in other words than the planner's.
  static func isLawful(_ model: PairModel, _ chosen: [Bool]) -> Bool {
    let loads = PairLoads(model, chosen)
    var isLawful = model.exclusions.allSatisfy { !chosen[Int($0.0)] || !chosen[Int($0.1)] }
    loads.forEachRow(of: model) { row, load in isLawful = isLawful && load <= row.upper }
    guard !model.isConnected.isEmpty else { return isLawful }
    for from in 0..<model.fromCount where model.isConnected[from] {
      var groups = model.pairs(of: from).filter { chosen[$0] }.map { Set([model.ends[$0]]) }
      var isMerged = true
      while isMerged, groups.count > 1 {
        isMerged = false
        let last = groups.removeLast()
        if let place = groups.firstIndex(where: { group in
          group.contains { member in model.neighbours[Int(member)].contains { last.contains($0) } }
        }) {
          groups[place].formUnion(last)
          isMerged = true
        } else {
          groups.insert(last, at: 0)
          // Try each group once as the last before giving up.
          isMerged = (0..<groups.count)
            .contains { one in
              (0..<one)
                .contains { two in
                  groups[one]
                    .contains { member in
                      model.neighbours[Int(member)].contains { groups[two].contains($0) }
                    }
                }
            }
        }
      }
      isLawful = isLawful && groups.count <= 1
    }
    return isLawful
  }

  /// The least value of a goal among choices whose earlier goals are no worse than given.
  static func least(_ plans: [[Int]], _ goal: Int, given values: [Int]) -> Int {
    plans.filter { plan in (0..<goal).allSatisfy { plan[$0] <= values[$0] } }
      .map { $0[goal] }.min() ?? .max
  }

  /// The best values goal by goal.
  static func best(_ plans: [[Int]]) -> [Int] {
    plans.min { $0.lexicographicallyPrecedes($1) } ?? []
  }
}

/// A solver that always breaks down.
struct BrokenSolver: MIPSolver {
  var name: String { "broken" }

  func solve(_ model: SparseModel, options: SolveOptions) throws(SolverError) -> SolveResult {
    throw SolverError(.fault, "broken on purpose")
  }
}
