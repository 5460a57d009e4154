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
    exact = PairExact(solver: solver, stop: stop)
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
    // What was found out about later goals held for the old value of this one.
    let changed = found.indices.first { found[$0] != values[$0] } ?? 0
    for goal in (changed + 1)..<max(changed + 1, model.levels) { isOptimal[goal] = false }
    (chosen, values) = (other, found)
    return true
  }

  /// Searches.
  mutating func run(_ prices: Prices) {
    let bound = PairBound(model)
    var relaxation: PairRelaxation?
    for goal in 0..<model.levels where !isStopped {
      var fractions: [Float]?
      // Prices that somebody has hold for the least values of earlier goals only.
      let isOnCourse = (0..<goal).allSatisfy { values[$0] <= least($0, bound) }
      if case .known(let known) = prices, isOnCourse {
        proofs[goal] = known[goal]
      } else if let free = freeProof(goal, bound) {
        proofs[goal] = free
      } else {
        fractions = relax(goal, &relaxation, bound)
      }
      if model.pairCount > 0, values[goal] > least(goal, bound) {
        do throws(SolverError) {
          try improve(goal, fractions, bound)
        } catch {
          anneal(goal, fractions, bound, heat: 0.3, share: 1)
        }
      }
    }
    for goal in 0..<model.levels where values[goal] <= least(goal, bound) {
      isOptimal[goal] = true
    }
  }

  /// A proof without prices, where that is enough: nothing is below what the goal has.
  private func freeProof(_ goal: Int, _ bound: PairBound) -> PairProof? {
    let proof = PairProof(
      levels: [goal],
      multipliers: Array(repeating: 0, count: goal) + [1],
      to: model.toTallies.map { $0.rows.map { _ in 0 } },
      from: model.fromTallies.map { $0.rows.map { _ in 0 } }
    )
    return bound.bounds(of: proof, values: values)[0] >= values[goal] ? proof : nil
  }

  /// Bounds a goal by its relaxation, which says how much of each pair it takes.
  private mutating func relax(
    _ goal: Int,
    _ relaxation: inout PairRelaxation?,
    _ bound: PairBound
  ) -> [Float]? {
    var next = relaxation ?? PairRelaxation(model, solver, start: chosen, bound: bound, stop: stop)
    defer { relaxation = next }
    do throws(SolverError) {
      let answer = try next.solve(goal: goal, incumbent: chosen, values: values)
      proofs[goal] = answer?.proof
      return answer?.fractions
    } catch {
      // What is left needs no solver: random search, without a bound.
      return nil
    }
  }

  /// What a goal is at least, given the values of those before.
  private func least(_ goal: Int, _ bound: PairBound) -> Int {
    let lowest = -1 << 60
    guard let proof = proofs[goal] else { return lowest }
    return max(lowest, bound.bounds(of: proof, values: values)[0])
  }

  // MARK: One goal

  private mutating func improve(
    _ goal: Int,
    _ fractions: [Float]?,
    _ bound: PairBound
  ) throws(SolverError) {
    func isDone() -> Bool { isStopped || isOptimal[goal] || values[goal] <= least(goal, bound) }
    if let fractions {
      take(PairGreedy.choice(tables, from: fractions.map { $0 > 0.5 }, stop: stop))
    }
    let isSmall = openPairs(goal, bound).count <= work.exactPairs / 4
    // Neighbourhoods better more for the same work than longer random search.
    if isSmall || !isNear(goal, bound) {
      anneal(goal, fractions, bound, heat: 0.3, share: isSmall ? 0.02 : 0.2)
    }
    if isDone() { return }
    if isSmall { try branch(goal, bound) }
    if isDone() { return }
    anneal(goal, nil, bound, heat: 0.06, share: 0.15)
    if isDone() { return }
    if !isSmall { try branch(goal, bound) }
    if isDone() { return }
    try searchNeighbourhoods(goal, bound)
  }

  /// Whether a goal's value is so near to what nothing is below that jumping about is of no use.
  private func isNear(_ goal: Int, _ bound: PairBound) -> Bool {
    guard proofs[goal] != nil else { return false }
    return Double(values[goal] - least(goal, bound)) <= 0.01 * abs(Double(values[goal]))
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
    var starts = [chosen]
    if let fractions {
      starts.append(PairGreedy.choice(tables, from: fractions.map { $0 > 0.5 }, stop: stop))
    }
    let both = zip(starts[0], starts[starts.count - 1]).map { $0 || $1 }
    let core = PairCore(model, around: both, proof: proof, each: Self.coreCount)
    let floor = core.inside(Array(repeating: least(goal, bound), count: model.levels))[goal]
    let begins = starts.map { core.part.taking(from: $0) }
    let stop = stop
    let found = parallelMap(count: work.chains, threads: threads) { chain in
      var search = PairAnnealing(
        core.tables,
        core.candidates,
        start: begins[chain % begins.count],
        seed: UInt64(chain + 1)
      )
      let aim = PairAnnealing.Aim(
        goal: goal,
        weights: weights,
        floor: floor,
        moves: Int(moves),
        heat: heat,
        isStrict: goal > 0 && chain % 2 == 0
      )
      search.run(aim, stop: stop)
      return search.best
    }
    for choice in found { take(core.whole(choice, count: model.pairCount)) }
  }

  /// Pairs of each entity that a search looks at.
  private static let coreCount = 32

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
    let found = try exact.search(part.model, goal: goal, values: inside, work: work.exactWork)
    switch found.outcome {
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
    let core = PairCore(model, around: chosen, proof: proofs[goal], each: Self.coreCount)
    var search = PairNeighbourhoods(core.tables, core.candidates, exact, seed: 1)
    var idle = 0
    // Over all pairs, so not counted again before it can change.
    var (floor, earlier) = (least(goal, bound), values.prefix(goal))
    while search.effort < work.neighbourhoodEffort, idle < 40 {
      if values.prefix(goal) != earlier {
        (floor, earlier) = (least(goal, bound), values.prefix(goal))
      }
      if isStopped || values[goal] <= floor { return }
      let before = values
      let inside = core.part.taking(from: chosen)
      for flips in try search.improvements(of: inside, goal: goal, threads: threads) {
        var next = chosen
        for pair in flips { next[Int(core.part.pairs[Int(pair)])].toggle() }
        take(next)
      }
      idle = values == before ? idle + 1 : 0
    }
  }
}
