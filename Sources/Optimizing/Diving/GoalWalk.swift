// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming

/// The search for one goal in an open session; the session's bounds are as before when it ends.
struct GoalWalk {
  private let solver: any MIPSolver
  private let limits: RelaxationDive.Limits
  private let stop: StopSignal?
  private let session: LinearSession
  private let isInteger: [Bool]
  /// Costs by column, each once, ascending.
  private let costs: [(column: Int, cost: Int)]
  /// The best solution so far.
  private(set) var best: [Double]?
  /// The basis of the relaxation.
  private(set) var basis: Basis?
  /// Columns that some relaxation or solution on the way uses.
  private var isUsed: [Bool]
  private var bestCost = Int.max
  private var bound = -Double.infinity

  init(
    _ solver: any MIPSolver,
    _ limits: RelaxationDive.Limits,
    _ stop: StopSignal?,
    _ session: LinearSession,
    _ isInteger: [Bool],
    _ goal: [(column: Int, cost: Int)]
  ) {
    self.solver = solver
    self.limits = limits
    self.stop = stop
    self.session = session
    self.isInteger = isInteger
    isUsed = isInteger.map { _ in false }
    var sums: [Int: Int] = [:]
    for entry in goal { sums[entry.column, default: 0] += entry.cost }
    costs = sums.sorted { $0.key < $1.key }.map { (column: $0.key, cost: $0.value) }
  }

  /// The row that keeps the goal at a cost.
  func row(atMost cost: Int) -> SparseRow {
    SparseRow(
      lower: -.infinity,
      upper: Double(cost),
      columns: costs.map { Int32($0.column) },
      values: costs.map { Double($0.cost) }
    )
  }

  /// Looks for the least cost.
  ///
  /// - Parameters:
  ///   - known: A solution that keeps all earlier goals, or nil.
  ///   - start: A basis to begin with, or nil.
  /// - Returns: What was found, or nil where there is no solution.
  /// - Throws: `SolverError` when the solver breaks down.
  mutating func run(
    from known: [Double]?,
    _ start: Basis?
  ) throws(SolverError) -> RelaxationDive.Level? {
    if let known { take(known) }
    try setCosts()
    var options = options
    options.startingBasis = start
    let result = try session.solve(options: options)
    guard result.termination == .optimal, let relaxed = result.solution else {
      return level(duals: [])
    }
    bound = relaxed.objective
    basis = relaxed.basis
    use(relaxed.values)
    take(relaxed.values)
    if !isDone { try search(isUsed) }
    if !isDone {
      try dive(relaxed.values)
      if !isDone { try search(isUsed) }
    }
    if !isDone, isInteger.count <= limits.columns { try search(nil) }
    return level(duals: relaxed.rowDuals ?? [])
  }

  private var options: SolveOptions {
    var options = SolveOptions()
    options.stop = stop
    return options
  }

  private var isDone: Bool { Double(bestCost) < bound + 1 - 1e-4 || stop?.isStopped == true }

  private func level(duals: [Double]) -> RelaxationDive.Level? {
    best == nil ? nil : RelaxationDive.Level(cost: bestCost, bound: bound, duals: duals)
  }

  private mutating func setCosts() throws(SolverError) {
    let model = session.model
    var wanted = [Double](repeating: 0, count: isInteger.count)
    for entry in costs { wanted[entry.column] = Double(entry.cost) }
    for column in wanted.indices where model.costs[column] != wanted[column] {
      try session.setCost(of: session.variable(at: column), to: wanted[column])
    }
  }

  private func isWhole(_ values: [Double]) -> Bool {
    isInteger.indices.allSatisfy {
      !isInteger[$0] || abs(values[$0] - values[$0].rounded()) <= 1e-6
    }
  }

  private mutating func use(_ values: [Double]) {
    for column in values.indices where values[column] > 1e-9 { isUsed[column] = true }
  }

  /// Keeps a solution if it is whole and better.
  private mutating func take(_ values: [Double]) {
    guard isWhole(values) else { return }
    let cost = costs.reduce(0) { $0 + $1.cost * Int(values[$1.column].rounded()) }
    guard cost < bestCost else { return }
    bestCost = cost
    best = isInteger.indices.map { isInteger[$0] ? values[$0].rounded() : values[$0] }
  }

  // MARK: - Among some columns

  /// Branches over some columns, or over all.
  private mutating func search(_ some: [Bool]?) throws(SolverError) {
    var model = session.model
    model.isInteger = isInteger
    if let some {
      // What a goal charges for stays free: whatever is left out can be paid for.
      var isCharged = [Bool](repeating: false, count: isInteger.count)
      for entry in costs where entry.cost > 0 { isCharged[entry.column] = true }
      for column in isInteger.indices where isInteger[column] && !some[column] {
        if isCharged[column] || best.map({ $0[column] > 0.5 }) ?? false { continue }
        model.columnUpper[column] = model.columnLower[column]
      }
    }
    var options = options
    options.nodeLimit = limits.nodes
    options.relativeGap = 1e-6
    let result = try solver.solve(model, options: options)
    if let solution = result.solution { take(solution.values) }
    if some == nil, result.termination == .optimal, best != nil { bound = Double(bestCost) }
  }

  // MARK: - Down

  /// Fixes what the relaxation wants most until all is whole or nothing is left to gain.
  private mutating func dive(_ relaxed: [Double]) throws(SolverError) {
    var fixed: [Int: (lower: Double, upper: Double)] = [:]
    do throws(SolverError) {
      try descend(relaxed, &fixed)
    } catch {
      try release(fixed.keys.sorted()[...], &fixed)
      throw error
    }
    try release(fixed.keys.sorted()[...], &fixed)
  }

  private mutating func descend(
    _ relaxed: [Double],
    _ fixed: inout [Int: (lower: Double, upper: Double)]
  ) throws(SolverError) {
    var options = options
    options.iterationLimit = limits.iterations
    var values = relaxed
    for _ in 0..<limits.steps {
      let open = fractional(values)
      guard !open.isEmpty, stop?.isStopped != true else { return }
      let batch = choice(open, values)
      try fix(batch, values, &fixed)
      var result = try session.solve(options: options)
      if result.termination != .optimal, batch.count > 1 {
        // Too much at once: only the first of them.
        try release(batch.dropFirst(), &fixed)
        result = try session.solve(options: options)
      }
      if result.termination != .optimal {
        try exclude(batch[0], values, &fixed)
        result = try session.solve(options: options)
      }
      guard result.termination == .optimal, let solution = result.solution else { return }
      values = solution.values
      use(values)
      take(values)
      if solution.objective > Double(bestCost) - 1e-6 { return }
    }
  }

  /// Integer columns that are not whole, those nearest below a whole number first.
  private func fractional(_ values: [Double]) -> [Int] {
    values.indices.filter { isInteger[$0] && abs(values[$0] - values[$0].rounded()) > 1e-6 }
      .sorted { one, other in
        let left = values[one].rounded(.up) - values[one]
        let right = values[other].rounded(.up) - values[other]
        return left != right ? left < right : one < other
      }
  }

  /// Those that are nearly wanted, or else the tenth that is wanted most.
  private func choice(_ open: [Int], _ values: [Double]) -> [Int] {
    let near = open.prefix { values[$0].rounded(.up) - values[$0] < 0.25 }
    return Array(near.isEmpty ? open.prefix(max(1, open.count / 10)) : near)
  }

  private func bounds(of column: Int) -> (lower: Double, upper: Double) {
    let model = session.model
    return (model.columnLower[column], model.columnUpper[column])
  }

  private func set(_ column: Int, _ lower: Double, _ upper: Double) throws(SolverError) {
    try session.setBounds(of: session.variable(at: column), lower: lower, upper: upper)
  }

  private func fix(
    _ batch: [Int],
    _ values: [Double],
    _ fixed: inout [Int: (lower: Double, upper: Double)]
  ) throws(SolverError) {
    for column in batch {
      let known = bounds(of: column)
      if fixed[column] == nil { fixed[column] = known }
      try set(column, min(known.upper, values[column].rounded(.up)), known.upper)
    }
  }

  private func release(
    _ batch: ArraySlice<Int>,
    _ fixed: inout [Int: (lower: Double, upper: Double)]
  ) throws(SolverError) {
    for column in batch {
      guard let known = fixed.removeValue(forKey: column) else { continue }
      try set(column, known.lower, known.upper)
    }
  }

  private func exclude(
    _ column: Int,
    _ values: [Double],
    _ fixed: inout [Int: (lower: Double, upper: Double)]
  ) throws(SolverError) {
    guard let known = fixed[column] else { return }
    try set(column, known.lower, max(known.lower, values[column].rounded(.down)))
  }
}
