// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming

/// Solves one pair model that hangs together, goal by goal: a bound from prices, a choice from random
/// search, branch and bound and neighbourhoods, each as far as it is needed.
struct PairSearch {
  /// Where bounds come from.
  enum Prices {
    /// Linear relaxations.
    case relaxation
    /// Proofs by goal that somebody has.
    case known([PairProof?])
  }

  private let model: PairModel
  private let solver: any MIPSolver
  private let threads: Int
  private let work: PairWork
  private let stop: StopSignal?
  private let tables: PairTables
  private let exact: PairExact
  private(set) var chosen: [Bool]
  private(set) var values: [Int]
  /// Proofs by goal, each of one goal alone.
  private(set) var proofs: [PairProof?]
  /// Whether each goal's value is the best there is, given those of the goals before.
  private(set) var isOptimal: [Bool]

  init(
    _ model: PairModel,
    start: [Bool]?,
    solver: any MIPSolver,
    threads: Int,
    work: PairWork,
    stop: StopSignal?
  ) {
    self.model = model
    self.solver = solver
    self.threads = threads
    self.work = work
    self.stop = stop
    tables = PairTables(model)
    exact = PairExact(solver: solver, work: work, stop: stop)
    let nothing = [Bool](repeating: false, count: model.pairCount)
    let first = PairGreedy.choice(tables, from: nothing, stop: stop)
    (chosen, values) = (first, model.values(of: first))
    proofs = Array(repeating: nil, count: model.levels)
    isOptimal = Array(repeating: false, count: model.levels)
    if let start { take(PairGreedy.choice(tables, from: start, stop: stop)) }
  }

  private var isStopped: Bool { stop?.isStopped == true }

  /// Keeps a choice if it is better.
  @discardableResult
  private mutating func take(_ other: [Bool]) -> Bool {
    let found = model.values(of: other)
    guard found.lexicographicallyPrecedes(values), model.allows(other) else { return false }
    (chosen, values) = (other, found)
    return true
  }

  /// Searches.
  mutating func run(_ prices: Prices) {
    var relaxation: PairRelaxation?
    if case .relaxation = prices {
      relaxation = PairRelaxation(model, solver, start: chosen, stop: stop)
    }
    let bound = relaxation?.bound ?? PairBound(model)
    for goal in 0..<model.levels where !isStopped {
      var fractions: [Float]?
      switch prices {
      case .known(let known): proofs[goal] = known[goal]
      case .relaxation:
        do throws(SolverError) {
          let answer = try relaxation?.solve(goal: goal, incumbent: chosen, values: values)
          (proofs[goal], fractions) = (answer?.proof, answer?.fractions)
        } catch {
          // What is left needs no solver: random search, without a bound.
          relaxation = nil
        }
      }
      if values[goal] > least(goal, bound) {
        do throws(SolverError) {
          try improve(goal, fractions, bound)
        } catch {
          anneal(goal, fractions, bound, heat: 0.3, share: 1)
        }
      }
      if values[goal] <= least(goal, bound) { isOptimal[goal] = true }
    }
  }

  /// What a goal is at least, given the values of those before.
  private func least(_ goal: Int, _ bound: PairBound) -> Int {
    guard let proof = proofs[goal] else { return .min }
    return bound.bounds(of: proof, values: values)[0]
  }

  // MARK: One goal

  private mutating func improve(
    _ goal: Int,
    _ fractions: [Float]?,
    _ bound: PairBound
  ) throws(SolverError) {
    func isDone() -> Bool { isStopped || isOptimal[goal] || values[goal] <= least(goal, bound) }
    let isSmall = openPairs(goal, bound).count <= work.exactPairs / 4
    anneal(goal, fractions, bound, heat: 0.3, share: isSmall ? 0.02 : 0.6)
    if isDone() { return }
    if isSmall { try branch(goal, bound) }
    if isDone() { return }
    anneal(goal, nil, bound, heat: 0.06, share: 0.4)
    if isDone() { return }
    if !isSmall { try branch(goal, bound) }
    if isDone() { return }
    try searchNeighbourhoods(goal, bound)
  }

  private func openPairs(_ goal: Int, _ bound: PairBound) -> [Int32] {
    guard let proof = proofs[goal] else { return (0..<Int32(model.pairCount)).map { $0 } }
    return PairFixing.open(model, proof, bound, values: values)
  }

  /// Random searches side by side.
  private mutating func anneal(
    _ goal: Int,
    _ fractions: [Float]?,
    _ bound: PairBound,
    heat: Double,
    share: Double
  ) {
    let proof = proofs[goal]
    let unit = Double(max(1, proof?.multipliers[goal] ?? 1))
    let weights = (0..<goal).map { Double(proof?.multipliers[$0] ?? 0) / unit }
    let moves = min(Double(work.moves), 3000 * Double(model.pairCount)) * share
    let aim = PairAnnealing.Aim(
      goal: goal,
      weights: weights,
      floor: least(goal, bound),
      moves: Int(moves),
      heat: heat
    )
    let candidates = self.candidates(goal)
    var starts = [chosen]
    if let fractions {
      let rounded = PairGreedy.choice(tables, from: fractions.map { $0 > 0.5 }, stop: stop)
      take(rounded)
      starts.append(rounded)
    }
    let (tables, stop) = (tables, stop)
    let found = parallelMap(count: work.chains, threads: threads) { [starts] chain in
      var search = PairAnnealing(
        tables,
        candidates,
        start: starts[chain % starts.count],
        seed: UInt64(chain + 1)
      )
      search.run(aim, stop: stop)
      return search.best
    }
    for choice in found { take(choice) }
  }

  private func candidates(_ goal: Int) -> PairCandidates {
    var result =
      proofs[goal].map { PairCandidates(model, each: 40, proof: $0) }
      ?? PairCandidates(model, each: 40)
    result.include(chosen.indices.lazy.filter { [chosen] in chosen[$0] }, of: model)
    return result
  }

  /// Branch and bound over all pairs that a better choice could have.
  private mutating func branch(_ goal: Int, _ bound: PairBound) throws(SolverError) {
    let open = openPairs(goal, bound)
    guard open.count <= work.exactPairs else { return }
    guard !open.isEmpty else {
      isOptimal[goal] = true
      return
    }
    let part = PairSubmodel(model, open: open)
    let nothing = [Bool](repeating: false, count: model.pairCount)
    let rest = zip(model.values(of: nothing), part.model.values(of: part.taking(from: nothing)))
      .map { $0 - $1 }
    let inside = zip(values, rest).map { $0 - $1 }
    switch try exact.search(part.model, goal: goal, values: inside) {
    case .none: isOptimal[goal] = true
    case .open: return
    case .better(let found, let isBest):
      let isTaken = take(part.placing(found, into: nothing))
      if isTaken, isBest { isOptimal[goal] = true }
    }
  }

  private mutating func searchNeighbourhoods(
    _ goal: Int,
    _ bound: PairBound
  ) throws(SolverError) {
    var search = PairNeighbourhoods(tables, candidates(goal), exact, seed: 1)
    for _ in 0..<work.neighbourhoods {
      if isStopped || values[goal] <= least(goal, bound) { return }
      if let better = try search.improved(chosen, goal: goal) { take(better) }
    }
  }
}
