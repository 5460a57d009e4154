// SPDX-License-Identifier: GPL-3.0-or-later
internal import NetworkFlow
internal import Optimizing
internal import Street

/// Solves pairings in which many go to one each of a few, over all pairs and without a network.
///
/// Whoever goes nowhere goes to one place more, whose every unit costs what it is short of.
struct ManyToFew {
  private let method: PairMethod
  private let translation: PairTranslation
  private let model: PairModel
  /// The factor of each goal in the one cost of a pair and a load.
  private let factors: [Int]
  /// Those who may go anywhere, by position.
  private let goers: [Int]
  /// What the costs of a pair add up to at most.
  private let packedReach: Int
  /// What going nowhere costs, goal by goal packed.
  private let nowhere: Int64

  /// Below this the costs of pairs are kept in 32 bits.
  static let narrowReach = 1 << 29

  /// Recognises the structure; nil where it is another, or numbers are too large.
  init?(_ method: PairMethod, _ translation: PairTranslation) {
    self.method = method
    self.translation = translation
    let pairing = method.pairing
    guard pairing.to.entities.count <= method.limits.places, !method.prices.levels.isEmpty,
      pairing.mutual == nil,
      pairing.from.entities.allSatisfy({ $0.heads == 1 && $0.size == 1 })
    else { return nil }
    let model = translation.model(hasPairs: false)
    goers = model.counts.indices.filter { model.counts[$0].upper > 0 }
    guard model.fromTallies.isEmpty, goers.allSatisfy({ model.counts[$0].upper == 1 }),
      model.toTallies.dropFirst(PairTranslation.ToTally.first)
        .allSatisfy({ $0.rows.allSatisfy { $0 == nil } }),
      let first = goers.first, goers.allSatisfy({ model.counts[$0] == model.counts[first] })
    else { return nil }
    self.model = model
    let ranges = Self.ranges(method, model, translation.candidates, goers)
    guard
      let stage =
        PairStages.pack(
          ranges: ranges.totals,
          unitCosts: ranges.units,
          nodes: pairing.to.entities.count + 1,
          limit: SemiAssignment.largestCost,
          sums: .max
        )
        .first, stage.levels.count == model.levels
    else { return nil }
    factors = stage.factors.map { Int($0) }
    let factors = factors
    let row = model.counts[first]
    nowhere = row.costs.reduce(0) { sum, cost in
      sum + Int64(factors[cost.level] * (cost.cost(of: 0) - cost.cost(of: 1)))
    }
    packedReach = method.prices.levels.reduce(0) { $0 + factors[$1] * (ranges.units[$1] + 1) }
  }

  /// How far each goal can move in all, and by one unit.
  private static func ranges(
    _ method: PairMethod,
    _ model: PairModel,
    _ candidates: [[Int32]],
    _ goers: [Int]
  ) -> (totals: [Int], units: [Int]) {
    var totals = Array(repeating: 0, count: model.levels)
    var units = totals
    for (position, level) in method.prices.levels.enumerated() {
      let reach = parallelMap(count: goers.count, threads: method.threads) { place -> [Int] in
        let from = goers[place]
        var (least, most) = (Int32.max, Int32.min)
        for cost in method.prices.costs(of: from, with: candidates[from], at: position) {
          (least, most) = (min(least, cost), max(most, cost))
        }
        return least > most
          ? [0, 0] : [Int(most) - Int(least), max(abs(Int(most)), abs(Int(least)))]
      }
      totals[level] = reach.reduce(0) { $0 + $1[0] }
      units[level] = reach.map { $0[1] }.max() ?? 0
    }
    for from in goers {
      for cost in model.counts[from].costs {
        totals[cost.level] += abs(cost.cost(of: 0) - cost.cost(of: 1))
      }
    }
    // From empty loads each goer moves one load, by its steepest slope at most.
    var steepest = Array(repeating: 0, count: model.levels)
    for tally in model.toTallies {
      for case let row? in tally.rows {
        for cost in row.costs {
          let ends = (
            abs(cost.cost(of: 1) - cost.cost(of: 0)),
            abs(cost.cost(of: row.upper) - cost.cost(of: max(0, row.upper - 1)))
          )
          totals[cost.level] += cost.cost(of: 0)
          steepest[cost.level] = max(steepest[cost.level], ends.0, ends.1)
        }
      }
    }
    for level in 0..<model.levels {
      units[level] = max(units[level], steepest[level])
      totals[level] += steepest[level] * goers.count
    }
    return (totals, units)
  }

  /// The packed cost of every pair, a row for each goer, ending with that of going nowhere.
  private func matrix<Cost: FixedWidthInteger & Sendable>(_ nowhereCost: Cost) -> [Cost] {
    let places = method.pairing.to.entities.count
    let levels = method.prices.levels
    let rows = parallelMap(count: goers.count, threads: method.threads) { place -> [Cost] in
      let from = goers[place]
      let partners = translation.candidates[from]
      var row = [Cost](repeating: .max, count: places)
      for to in partners { row[Int(to)] = 0 }
      for (position, level) in levels.enumerated() {
        let factor = Cost(factors[level])
        let costs = method.prices.costs(of: from, with: partners, at: position)
        for (to, cost) in zip(partners, costs) { row[Int(to)] += factor * Cost(cost) }
      }
      return row
    }
    var matrix: [Cost] = []
    matrix.reserveCapacity(goers.count * (places + 1))
    for row in rows {
      matrix += row
      matrix.append(nowhereCost)
    }
    return matrix
  }

  // MARK: Solving

  /// The answer; nil where numbers turn out too large.
  func solve() -> PairMethod.Solved? {
    guard let problem = problem(),
      let outcome = try? SemiAssignmentSolver().solve(problem, stop: method.stop)
    else { return nil }
    let places = method.pairing.to.entities.count
    var pairs = method.pairing.fixed
    for (position, right) in outcome.assignment.enumerated() where Int(right) < places {
      pairs.append(Pair(from: goers[position], to: Int(right)))
    }
    let values = values(of: pairs)
    let isProven = outcome.isOptimal
    return PairMethod.Solved(
      pairs: pairs.sorted(),
      values: values,
      bounds: values.map { isProven ? $0 : nil },
      proofs: isProven ? (0..<model.levels).map { proof(of: $0, outcome) } : [],
      isComplete: isProven,
      method: "quotient",
      stoppedBy: outcome.stoppedBy
    )
  }

  private func problem() -> SemiAssignment? {
    let places = method.pairing.to.entities.count
    var loads: [SemiAssignmentLoad] = []
    for to in 0..<places {
      guard let load = load(of: to) else { return nil }
      loads.append(load)
    }
    // Going nowhere is said to cost more than any pair, so that nobody begins there; it is taken off
    // again from what each unit of it costs.
    let isNarrow = packedReach < Self.narrowReach
    let above = isNarrow ? Self.narrowReach : packedReach
    let last = FlowNetwork.Piece(
      capacity: Int64(goers.count),
      unitCost: nowhere - Int64(above)
    )
    guard let lastLoad = try? SemiAssignmentLoad(pieces: [last]) else { return nil }
    if isNarrow {
      return try? SemiAssignment(
        leftCount: goers.count,
        loads: loads + [lastLoad],
        costs: matrix(Int32(above))
      )
    }
    return try? SemiAssignment(
      leftCount: goers.count,
      loads: loads + [lastLoad],
      costs: matrix(Int64(above))
    )
  }

  private func rows(of to: Int) -> [PairModel.Row] {
    model.toTallies.compactMap { $0.rows[to] }
  }

  private func load(of to: Int) -> SemiAssignmentLoad? {
    let rows = rows(of: to)
    let upper = min(rows.map(\.upper).min() ?? goers.count, goers.count)
    var pieces: [FlowNetwork.Piece] = []
    var (last, capacity) = (nil as Int64?, 0 as Int64)
    for unit in 0..<upper {
      var step: Int64 = 0
      for row in rows {
        for cost in row.costs {
          step += Int64(factors[cost.level] * (cost.cost(of: unit + 1) - cost.cost(of: unit)))
        }
      }
      if step == last {
        capacity += 1
      } else {
        if let last { pieces.append(FlowNetwork.Piece(capacity: capacity, unitCost: last)) }
        (last, capacity) = (step, 1)
      }
    }
    if let last { pieces.append(FlowNetwork.Piece(capacity: capacity, unitCost: last)) }
    return try? SemiAssignmentLoad(pieces: pieces)
  }

  // MARK: The answer

  private func values(of pairs: [Pair]) -> [Int] {
    var values = model.constants
    var counts = Array(repeating: 0, count: method.pairing.from.entities.count)
    var loads = Array(repeating: 0, count: method.pairing.to.entities.count)
    let fixed = Set(method.pairing.fixed)
    for pair in pairs where !fixed.contains(pair) {
      counts[Int(pair.from)] += 1
      loads[Int(pair.to)] += 1
      for (position, level) in method.prices.levels.enumerated() {
        values[level] += Int(method.prices.cost(position, Int(pair.from), Int(pair.to)))
      }
    }
    for (row, count) in zip(model.counts, counts) {
      for cost in row.costs { values[cost.level] += cost.cost(of: count) }
    }
    for (to, load) in loads.enumerated() {
      for row in rows(of: to) {
        for cost in row.costs { values[cost.level] += cost.cost(of: load) }
      }
    }
    return values
  }

  /// The prices of places as prices of their loads; heads and sizes are the same here.
  ///
  /// The price of going nowhere is no more than what it costs, and exactly that where anybody does, so
  /// that it need not be stated.
  private func proof(of level: Int, _ outcome: SemiAssignmentOutcome) -> PairProof {
    let places = method.pairing.to.entities.count
    let potentials = PairStages.potentials(outcome.potentials, per: Int64(factors[level]))
    let multipliers = factors[...level].map { $0 / factors[level] }
    var loads = Array(repeating: 0, count: places)
    for right in outcome.assignment where Int(right) < places { loads[Int(right)] += 1 }
    var to = model.toTallies.map { _ in Array(repeating: 0, count: places) }
    for place in 0..<places {
      let tallies = model.toTallies.indices.filter { model.toTallies[$0].rows[place] != nil }
      let rows = rows(of: place).map { (row: $0, load: loads[place]) }
      let slopes = PairProof.slopes(Int(potentials[place]), among: rows, multipliers)
      for (tally, slope) in zip(tallies, slopes) { to[tally][place] = -slope }
    }
    return PairProof(
      levels: [level],
      multipliers: multipliers,
      to: to,
      from: model.fromTallies.map { _ in model.counts.map { _ in 0 } }
    )
  }
}
