// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming

/// Linear relaxations of a pair model, goal by goal, over as many pairs as prices ask for.
///
/// Exclusions are left out: proofs have no prices for them.
///
/// - Note: Source: G. B. Dantzig, P. Wolfe, Decomposition principle for linear programs, Operations
///   Research 8, 1960; columns are priced as there, and connected sets are all there from the start.
struct PairRelaxation {
  /// What the relaxation of a goal says.
  struct Answer {
    /// Prices for the goal alone.
    var proof: PairProof
    /// What the goal is at least, given the earlier ones.
    var bound: Int
    /// How much of each pair it chooses.
    var fractions: [Float]
  }

  private let solver: any MIPSolver
  private let stop: StopSignal?
  private let model: PairModel
  private let reach: PairReach
  let bound: PairBound
  private var program: PairProgram
  private var core: [Bool]
  private var basis: Basis?

  /// Which pairs get a column from the start.
  struct Beginning {
    /// Pairs up to which all do.
    var all = 20_000
    /// How many of each entity else; few, for prices soon name the others.
    var each = 3
  }

  /// Rounds of pricing at most for one goal.
  private static let rounds = 40

  init(
    _ model: PairModel,
    _ solver: any MIPSolver,
    start: [Bool],
    bound: PairBound? = nil,
    beginning: Beginning = Beginning(),
    stop: StopSignal?
  ) {
    self.solver = solver
    self.stop = stop
    self.model = model
    reach = PairReach(model)
    self.bound = bound ?? PairBound(model)
    core = start
    if model.pairCount <= beginning.all {
      core = start.map { _ in true }
    } else {
      for pair in PairCandidates(model, each: beginning.each).all { core[Int(pair)] = true }
    }
    program = PairProgram(model, core: core, hasExclusions: false)
  }

  /// Solves the relaxation of a goal.
  ///
  /// - Parameters:
  ///   - goal: The goal.
  ///   - incumbent: A lawful choice.
  ///   - values: Its values, of which those of earlier goals are frozen.
  /// - Returns: Nil where the solver was stopped or lost its footing.
  /// - Throws: `SolverError` when the solver breaks down.
  mutating func solve(
    goal: Int,
    incumbent: [Bool],
    values: [Int]
  ) throws(SolverError) -> Answer? {
    add(incumbent.indices.lazy.filter { incumbent[$0] }.map { Int32($0) })
    var last: Solution?
    for _ in 0..<Self.rounds {
      let linear = program.linearProgram(goal: goal, frozen: Array(values.prefix(goal)))
      guard let solution = try relax(linear) else { break }
      last = solution
      basis = solution.basis
      let found = priced(solution.rowDuals ?? [], goal: goal)
      if found.isEmpty { break }
      add(found)
    }
    guard let last, let duals = last.rowDuals else { return nil }
    let proof = proof(duals, goal: goal).settled(model, reach)
    return Answer(
      proof: proof,
      bound: bound.bounds(of: proof, values: values)[0],
      fractions: program.fractions(last.values)
    )
  }

  private func relax(_ linear: SparseModel) throws(SolverError) -> Solution? {
    var options = SolveOptions()
    options.stop = stop
    if var basis {
      while basis.rows.count < linear.rowCount { basis.rows.append(.basic) }
      while basis.columns.count < linear.columnCount { basis.columns.append(.atLower) }
      options.startingBasis = basis
      options.presolve = false
    }
    var result: SolveResult
    do {
      result = try solver.solve(linear, options: options)
    } catch {
      guard options.startingBasis != nil else { throw error }
      result = SolveResult(termination: .numericalFailure)
    }
    if result.termination == .numericalFailure {
      options.startingBasis = nil
      options.presolve = nil
      result = try solver.solve(linear, options: options)
    }
    return result.termination == .optimal ? result.solution : nil
  }

  private mutating func add(_ pairs: some Sequence<Int32>) {
    for pair in pairs where !core[Int(pair)] {
      core[Int(pair)] = true
      let from = model.entity(of: pair)
      if !model.mustConnect(from) { program.addPair(pair, of: from) }
    }
  }

  // MARK: Prices

  /// Pairs without a column that would lower the goal, a few of each entity.
  private func priced(_ duals: [Double], goal: Int) -> [Int32] {
    guard core.contains(false) else { return [] }
    let firstFrozen = program.sparse.rowCount
    var weights = (0..<goal).map { -duals[firstFrozen + $0] }
    weights.append(1)
    let levels = model.costedLevels.filter { $0 <= goal && weights[$0] != 0 }
    var found: [(pair: Int32, cost: Double)] = []
    for from in 0..<model.fromCount where !model.mustConnect(from) {
      let count = program.rows.counts[from]
      let base = count >= 0 ? -duals[Int(count)] : 0
      var best: [(pair: Int32, cost: Double)] = []
      for pair in model.pairs(of: from) where !core[pair] {
        var cost = base
        for level in levels { cost += weights[level] * Double(model.pairCosts[level][pair]) }
        let end = Int(model.ends[pair])
        for (tally, rows) in program.rows.to.enumerated() where rows[end] >= 0 {
          cost -= duals[Int(rows[end])] * Double(model.toTallies[tally].weights[from])
        }
        for (tally, rows) in program.rows.from.enumerated() where rows[from] >= 0 {
          cost -= duals[Int(rows[from])] * Double(model.fromTallies[tally].weights[end])
        }
        guard cost < -1e-6, best.count < 6 || cost < best[5].cost else { continue }
        let place = best.firstIndex { $0.cost > cost } ?? best.count
        best.insert((Int32(pair), cost), at: place)
        if best.count > 6 { best.removeLast() }
      }
      found += best
    }
    return found.map(\.pair)
  }

  private func proof(_ duals: [Double], goal: Int) -> PairProof {
    let firstFrozen = program.sparse.rowCount
    let largest = duals.reduce(1) { max($0, abs($1)) }
    let scale = Double(1 << max(0, min(30, 56 - largest.exponent)))
    func whole(_ dual: Double) -> Int { Int((dual * scale).rounded()) }
    func price(_ row: Int32) -> Int { row >= 0 ? whole(duals[Int(row)]) : 0 }
    var multipliers = (0..<goal).map { max(0, whole(-duals[firstFrozen + $0])) }
    multipliers.append(Int(scale))
    return PairProof(
      levels: [goal],
      multipliers: multipliers,
      to: program.rows.to.map { $0.map(price) },
      from: program.rows.from.map { $0.map(price) }
    )
  }
}

extension PairProof {
  /// The proof with prices that make no load worth more than pairs can bring.
  ///
  /// Where pairs cannot exceed a limit, the price of a unit is at least what the last one saves; where
  /// they bring nothing, at least what the first saves. That weakens nothing: the true load is no more.
  func settled(_ model: PairModel, _ reach: PairReach) -> PairProof {
    func settled(_ price: Int, _ row: PairModel.Row?, _ reach: Int) -> Int {
      guard let row else { return 0 }
      guard row.upper >= reach else { return price }
      let unit = reach == 0 ? 1 : reach
      let step = row.costs.reduce(0 as Int128) { sum, cost in
        guard cost.level < multipliers.count else { return sum }
        let rise = cost.cost(of: unit) - cost.cost(of: unit - 1)
        return sum + Int128(multipliers[cost.level]) * Int128(rise)
      }
      return max(price, Int(clamping: -step))
    }
    var result = self
    for (tally, kind) in model.toTallies.enumerated() {
      for (entity, row) in kind.rows.enumerated() {
        result.to[tally][entity] = settled(to[tally][entity], row, reach.to[tally][entity])
      }
    }
    for (tally, kind) in model.fromTallies.enumerated() {
      for (entity, row) in kind.rows.enumerated() {
        result.from[tally][entity] = settled(from[tally][entity], row, reach.from[tally][entity])
      }
    }
    return result
  }
}
