// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds out again and again which restrictions of one linear program can be met together.
///
/// Each test solves the elastic model from the basis where the last one ended: only sides and
/// bounds change in between.
struct LinearProbe<Solver: MIPSolver> {
  /// How a test came out.
  enum Verdict {
    case feasible([Double])
    case infeasible(FarkasRay)
    case undecided(Termination)
  }

  /// A point that keeps everything this well is feasible whatever the duals say.
  private static var closeTolerance: Double { 1e-9 }
  /// A point that keeps everything this well is feasible when nothing rigorous speaks against it.
  private static var looseTolerance: Double { 1e-6 }

  private let solver: Solver
  private let clock: DiagnosisClock
  /// The linear program, integrality left out.
  private let base: SparseModel
  private var elastic: ElasticModel
  private var basis: Basis?

  /// - Parameters:
  ///   - solver: The solver.
  ///   - model: The model.
  ///   - clock: Limits.
  ///   - startingBasis: A basis of the model to start from.
  init(_ solver: Solver, _ model: SparseModel, _ clock: DiagnosisClock, startingBasis: Basis?) {
    self.solver = solver
    self.clock = clock
    var linear = model
    linear.isInteger = []
    base = linear
    elastic = ElasticModel(of: linear) { restriction in
      switch restriction {
      case .rowLower, .rowUpper: 1
      case .columnLower, .columnUpper: .infinity
      }
    }
    basis = startingBasis.map { elastic.extended($0) }
  }

  /// Tests some of the restrictions.
  ///
  /// - Parameters:
  ///   - kept: The restrictions; nil means all.
  ///   - isThorough: Whether to try hard for a rigorous proof, at the cost of further solves.
  /// - Returns: The verdict.
  /// - Throws: What the solver throws.
  mutating func test(
    _ kept: [Restriction]?,
    isThorough: Bool
  ) throws(SolverError) -> Verdict {
    let tested = kept.map { base.keeping(only: $0) } ?? base
    elastic.take(boundsOf: tested)
    let (solution, termination) = try solveElastic()
    guard let solution else { return .undecided(termination) }
    let point = Array(solution.values[..<base.columnCount])
    if tested.feasibility(of: point, tolerance: Self.closeTolerance).isFeasible {
      return .feasible(point)
    }
    let duals = solution.rowDuals ?? []
    if !duals.isEmpty, let ray = tested.exactRay(near: duals) { return .infeasible(ray) }
    if isThorough, !duals.isEmpty, let ray = try prove(tested, duals) { return .infeasible(ray) }
    if tested.feasibility(of: point, tolerance: Self.looseTolerance).isFeasible {
      return .feasible(point)
    }
    guard termination == .optimal else { return .undecided(termination) }
    // Nothing is missed, and yet the point is not feasible: the solver lost its footing.
    guard solution.objective > Self.closeTolerance else { return .undecided(.numericalFailure) }
    return .infeasible(tested.claimedRay(duals))
  }

  /// Solves the elastic model as it stands: the one place where the solver is called.
  private mutating func solveElastic() throws(SolverError) -> (Solution?, Termination) {
    if let limit = clock.reached { return (nil, .noSolutionFound(limit)) }
    let start = basis?.fitted(to: elastic.model)
    let options = clock.linearOptions(startingBasis: start)
    let result = try solver.solve(elastic.model, options: options)
    if let end = result.solution?.basis { basis = end }
    return (result.solution, result.termination)
  }

  // MARK: - Rigorous proofs that need further solves

  private mutating func prove(
    _ tested: SparseModel,
    _ duals: [Double]
  ) throws(SolverError) -> FarkasRay? {
    var seen = [duals]
    if let short = try shortMultipliers(tested) { seen.append(short) }
    for margin in [1e-5, 1e-8, 1e-11] {
      if let pushed = try dualsWithMargin(tested, duals, margin) { seen.append(pushed) }
    }
    if let exact = try exactDuals(tested, duals) { seen.append(exact) }
    for candidate in seen.dropFirst() {
      if let ray = tested.exactRay(near: candidate) { return ray }
    }
    for candidate in seen where tested.isInfeasible(provenOutwardBy: candidate) {
      return FarkasRay(
        rowMultipliers: candidate,
        support: tested.approximateSupport(candidate),
        proof: .outward
      )
    }
    return nil
  }

  /// Multipliers of few rows, for all restrictions; nil when there is no time or no ray.
  func shortMultipliers() throws(SolverError) -> [Double]? {
    try shortMultipliers(base)
  }

  private func shortMultipliers(_ tested: SparseModel) throws(SolverError) -> [Double]? {
    let sizes = tested.rowSizes
    var weights = sizes
    var best: [Double]?
    for _ in 0..<4 {
      guard clock.reached == nil else { break }
      let uniform = UniformElasticModel(of: tested, weights: weights)
      let options = clock.linearOptions(startingBasis: nil)
      let result = try solver.solve(uniform.model, options: options)
      guard result.termination == .optimal, let duals = result.solution?.rowDuals else { break }
      let found = uniform.multipliers(duals)
      let shares = zip(found, sizes).map { abs($0) * $1 }
      let largest = shares.max() ?? 0
      guard largest > 0, largest.isFinite else { break }
      best = found
      if shares.count(where: { $0 > 1e-9 * largest }) <= 3 { break }
      weights = zip(shares, sizes).map { $1 / ($0 / largest + 1e-3) }
    }
    return best
  }

  /// Duals that keep away from d = 0 on the wrong side where a column has one bound only.
  ///
  /// A cost of ∓δ on such a column makes the optimum's d[j] at least δ better than it must be. A
  /// large δ drowns the rounding of the duals, a small one leaves more of the contradiction.
  private mutating func dualsWithMargin(
    _ tested: SparseModel,
    _ duals: [Double],
    _ margin: Double
  ) throws(SolverError) -> [Double]? {
    var costs = [Double](repeating: 0, count: tested.columnCount)
    for column in 0..<tested.columnCount {
      let hasLower = tested.columnLower[column].isFinite
      guard hasLower != tested.columnUpper[column].isFinite else { continue }
      let (slope, size) = tested.slope(of: column, duals)
      // d ≤ 0 is wanted where there is only a lower bound.
      guard size > 0, (hasLower ? slope : -slope) > -1e-6 * size else { continue }
      costs[column] = (hasLower ? -margin : margin) * size
    }
    guard costs.contains(where: { $0 != 0 }) else { return nil }
    elastic.price(baseColumns: costs)
    defer { elastic.price(baseColumns: nil) }
    let before = basis
    let (solution, termination) = try solveElastic()
    basis = before
    return termination == .optimal ? solution?.rowDuals : nil
  }

  /// Duals of the support alone, by the solver's exact method where it has one.
  private func exactDuals(
    _ tested: SparseModel,
    _ duals: [Double]
  ) throws(SolverError) -> [Double]? {
    let part = Submodel(of: tested, for: tested.approximateSupport(duals))
    // Rational arithmetic is for small models.
    guard part.model.rowCount <= 200, part.model.columnCount <= 400, clock.reached == nil else {
      return nil
    }
    let small = ElasticModel(of: part.model) { restriction in
      switch restriction {
      case .rowLower, .rowUpper: 1
      case .columnLower, .columnUpper: .infinity
      }
    }
    var options = clock.linearOptions(startingBasis: nil)
    options.method = .exact
    options.presolve = nil
    do {
      let result = try solver.solve(small.model, options: options)
      guard result.termination == .optimal, let found = result.solution?.rowDuals else {
        return nil
      }
      return part.whole(found, rowCount: tested.rowCount)
    } catch  where error.code == .unsupportedOption || error.code == .fault {
      // An extra: without it the proof is outward or claimed, which the result says.
      return nil
    }
  }
}

extension SparseModel {
  /// A ray near some duals that proves infeasibility in exact arithmetic, nil when none was found.
  func exactRay(near duals: [Double]) -> FarkasRay? {
    let usable = withoutMissingSides(duals)
    for recipe in RayCleaning.Recipe.allCases {
      guard let candidate = RayCleaning.clean(usable, by: recipe) else { continue }
      let check = farkasCheck(of: candidate)
      if check.obstacle == nil {
        return FarkasRay(rowMultipliers: candidate, support: check.support, proof: .exact)
      }
    }
    return solvedRay(near: usable)
  }

  /// A ray whose slopes of 0 were solved for exactly, nil where that fails.
  private func solvedRay(near duals: [Double]) -> FarkasRay? {
    guard let parts = ExactMultipliers(near: duals, in: self)?.solution() else { return nil }
    var multipliers = [Double](repeating: 0, count: rowCount)
    var remainders: [Int: [Double]] = [:]
    for (row, numbers) in parts {
      multipliers[row] = numbers.first ?? 0
      if numbers.count > 1 { remainders[row] = Array(numbers.dropFirst()) }
    }
    let check = farkasCheck(of: multipliers, remainders: remainders)
    guard check.obstacle == nil else { return nil }
    return FarkasRay(
      rowMultipliers: multipliers,
      remainders: remainders,
      support: check.support,
      proof: .exact
    )
  }

  func claimedRay(_ duals: [Double]) -> FarkasRay {
    FarkasRay(
      rowMultipliers: duals.isEmpty ? Array(repeating: 0, count: rowCount) : duals,
      support: duals.isEmpty ? restrictions : approximateSupport(duals),
      proof: .claimed
    )
  }

  /// The largest size of a coefficient of each row, 1 for rows without any.
  var rowSizes: [Double] {
    var sizes = [Double](repeating: 0, count: rowCount)
    for cell in cellValues.indices {
      let row = Int(cellRows[cell])
      sizes[row] = max(sizes[row], abs(cellValues[cell]))
    }
    return sizes.map { $0 > 0 ? $0 : 1 }
  }

  /// The restrictions that duals use, but for what looks like rounding.
  func approximateSupport(_ duals: [Double]) -> [Restriction] {
    let usable = withoutMissingSides(duals)
    let largest = usable.map { abs($0) }.max() ?? 0
    var support: [Restriction] = []
    for row in usable.indices where abs(usable[row]) > 1e-9 * largest {
      support.append(usable[row] > 0 ? .rowLower(row) : .rowUpper(row))
    }
    for column in 0..<columnCount {
      let (slope, size) = slope(of: column, usable)
      guard abs(slope) > 1e-9 * size else { continue }
      let bound: Restriction = slope > 0 ? .columnUpper(column) : .columnLower(column)
      if self[bound].isFinite { support.append(bound) }
    }
    return support
  }

  /// Σ y[i] · a[i, column] and the sum of the sizes of its terms.
  func slope(of column: Int, _ multipliers: [Double]) -> (slope: Double, size: Double) {
    var sum = CompensatedSum()
    var size = 0.0
    for cell in cells(of: column) {
      let term = multipliers[Int(cellRows[cell])] * cellValues[cell]
      sum.add(term)
      size += abs(term)
    }
    return (sum.value, size)
  }

  /// Multipliers without those that are not finite or would use a side that is not there.
  private func withoutMissingSides(_ multipliers: [Double]) -> [Double] {
    multipliers.indices.map { row in
      let multiplier = multipliers[row]
      let side = multiplier > 0 ? rowLower[row] : rowUpper[row]
      return multiplier.isFinite && side.isFinite ? multiplier : 0
    }
  }
}
