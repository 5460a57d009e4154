// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming
internal import Optimizing
internal import Street

/// Improves a plan neighbourhood by neighbourhood: all needs of one are taken back and planned again
/// exactly, in what the others leave.
///
/// - Note: Source: P. Shaw, Using constraint programming and local search methods to solve vehicle
///   routing problems, CP 1998 (large neighbourhood search). Differs from it in: neighbourhoods are
///   blocks of the map, and each is solved by branch and bound goal by goal.

struct TeamSearch {
  /// How far a search goes.
  struct Limits {
    /// Needs in a neighbourhood at most.
    var blockSize = 150
    /// A week of no more needs is one neighbourhood.
    var wholeSize = 400
    /// Times the whole map is gone through.
    var passes = 1
    /// Needs in a neighbourhood at most, over the ways that prices speak for, one pass each.
    var sweeps = [700, 1500]
    /// Needs in a neighbourhood around an unmet need.
    var seedSize = 100
    /// Neighbourhoods around unmet needs at most.
    var seeds = 50
    /// Branch-and-bound nodes at most for one goal of one neighbourhood.
    var nodes = 400
  }

  private let setting: MatchingSetting
  private let program: TeamProgram
  private let solver: any MIPSolver
  private let limits: Limits
  private let stop: StopSignal?
  /// The plan so far.
  private(set) var state: Greedy
  /// What resources and pieces are worth by the relaxations of the last pass, by goal.
  private(set) var hints: [Goal: PriceHint] = [:]
  /// Whether one neighbourhood held all needs and was solved to the end.
  private(set) var isWhole = false

  init(
    _ setting: MatchingSetting,
    _ program: TeamProgram,
    _ state: Greedy,
    solver: any MIPSolver,
    limits: Limits,
    stop: StopSignal?
  ) {
    self.setting = setting
    self.program = program
    self.state = state
    self.solver = solver
    self.limits = limits
    self.stop = stop
  }

  private var facts: WeekFacts { setting.candidates.facts }

  /// The goals that neighbourhoods are solved for, in the order of the policy.
  private var goals: [Goal] {
    let wanted: Set<Goal> = [.locks, .urgent, .needs, .floors]
    return Array(setting.order.prefix { wanted.contains($0) })
  }

  /// Goes through the map until nothing gets better.
  ///
  /// - Throws: `SolverError` when the solver breaks down; ``state`` is the best plan until then.
  mutating func run() throws(SolverError) {
    let count = facts.needs.count
    let size = count <= limits.wholeSize ? max(1, count) : limits.blockSize
    for pass in 0..<limits.passes {
      var isBetter = false
      hints = [:]
      for block in TeamBlocks(setting.candidates, size: size, pass: pass).blocks {
        if stop?.isStopped == true { return }
        guard hasHope(block) else { continue }
        if try improve(block) { isBetter = true }
      }
      if !isBetter || isWhole { return }
    }
  }

  /// Searches large neighbourhoods over the ways that prices speak for.
  ///
  /// - Parameters:
  ///   - pricing: What needs take.
  ///   - prices: Prices of resources.
  ///   - size: Needs in a neighbourhood at most.
  ///   - pass: Where the map is cut.
  /// - Throws: `SolverError` when the solver breaks down; ``state`` is the best plan until then.
  mutating func sweep(
    _ pricing: TeamPricing,
    _ prices: [Int],
    size: Int,
    pass: Int
  ) throws(SolverError) {
    hints = [:]
    for block in TeamBlocks(setting.candidates, size: size, pass: pass).blocks {
      if stop?.isStopped == true { return }
      guard hasHope(block) else { continue }
      let core = TeamCore(pricing, prices, keeping: state.placements)
      _ = try improve(block, core)
    }
  }

  /// Solves neighbourhoods around unmet needs that gain at the prices of the bound: only they can
  /// explain what is left between plan and bound.
  ///
  /// - Throws: `SolverError` when the solver breaks down; ``state`` is the best plan until then.
  mutating func polish(_ gains: [Int]) throws(SolverError) {
    let neighbours = Neighbours(setting.candidates)
    if isWhole { return }
    let seeds = gains.indices.filter { gains[$0] > 0 }
      .sorted { (gains[$1], $0) < (gains[$0], $1) }
    var tried = 0
    for seed in seeds where state.pieces(ofNeed: seed) < facts.needs[seed].quantity {
      if stop?.isStopped == true || tried >= limits.seeds { return }
      tried += 1
      _ = try improve(neighbours.around(seed, size: limits.seedSize))
    }
  }

  /// Whether some need that somebody could serve goes without.
  private func hasHope(_ block: [Int]) -> Bool {
    block.contains {
      state.pieces(ofNeed: $0) < facts.needs[$0].quantity && hasWays($0)
    }
  }

  // MARK: - One neighbourhood

  private mutating func improve(
    _ block: [Int],
    _ core: TeamCore? = nil
  ) throws(SolverError) -> Bool {
    let needs = state.withCompany(block.filter { hasWays($0) })
    var next = state
    next.clear(needs)
    var request = TeamRequest(
      needs: needs,
      room: program.room(after: next.bookings),
      goals: Set(goals)
    )
    request.pointsMet = pointsMet(next)
    request.bookings = next.bookings
    request.core = core
    let (found, isOptimal) = try solve(request)
    guard let choices = found else { return false }
    next.book(choices, in: program)
    next.run(needs)
    isWhole =
      isOptimal && core == nil && needs.count == facts.needs.indices.filter { hasWays($0) }.count
    guard value(next).isBetter(than: value(state), by: setting.order) else { return false }
    state = next
    return true
  }

  /// Whether anybody could serve a need.
  private func hasWays(_ need: Int) -> Bool {
    !setting.candidates.range(ofNeed: need).isEmpty
  }

  /// What the best solution found chooses, goal by goal.
  private mutating func solve(
    _ request: TeamRequest
  ) throws(SolverError) -> (choices: [TeamDecoder.Choice]?, isOptimal: Bool) {
    let columns = program.columns(request, setting)
    let costs = goals.map { goal in
      columns.entries[goal.level].map { (column: $0.column, cost: $0.cost) }
    }
    var limits = RelaxationDive.Limits()
    limits.nodes = self.limits.nodes
    let asked = costs.filter { !$0.isEmpty }
    let levels = zip(goals, costs).filter { !$0.1.isEmpty }.map(\.0)
    let outcome = try RelaxationDive(solver, limits: limits, stop: stop)
      .solve(columns.sparse, goals: asked)
    let isOptimal =
      outcome.levels.count == asked.count && outcome.levels.allSatisfy(\.isOptimal)
    for (number, level) in outcome.levels.enumerated() where !level.duals.isEmpty {
      var hint = hints[levels[number]] ?? PriceHint(program)
      hint.add(level.duals, columns, frozen: Array(levels.prefix(number)))
      hints[levels[number]] = hint
    }
    return (
      outcome.values.map { TeamDecoder(program: program).decode(columns, $0) }, isOptimal
    )
  }

  private func pointsMet(_ state: Greedy) -> [Int] {
    setting.floors.communities.map { community in
      community.needs.reduce(0) {
        $0 + facts.needs[$1].worth(ofPieces: state.pieces(ofNeed: $1))
      }
    }
  }

  private func value(_ state: Greedy) -> LevelValues {
    setting.values(state.placements.flatMap { $0 })
  }
}

/// Neighbourhoods of a map: needs that lie together, cut apart elsewhere on every pass.
struct TeamBlocks {
  private(set) var blocks: [[Int]] = []
  private let size: Int

  init(_ candidates: Candidates, size: Int, pass: Int) {
    self.size = size
    let facts = candidates.facts
    let points = facts.needs.map { need -> (Double, Double) in
      guard facts.gates.usesMetres, let place = need.locality.coordinate else {
        return (Double(need.locality.street), Double(need.locality.community))
      }
      return (place.latitude, place.longitude)
    }
    // The first cut of each pass lies elsewhere, so that needs near a border come together later.
    let share = [0.5, 0.35, 0.65, 0.42, 0.58][pass % 5]
    split(Array(facts.needs.indices), points, share: share, byLatitude: pass.isMultiple(of: 2))
  }

  private mutating func split(
    _ needs: [Int],
    _ points: [(Double, Double)],
    share: Double,
    byLatitude: Bool
  ) {
    guard needs.count > size else {
      if !needs.isEmpty { blocks.append(needs.sorted()) }
      return
    }
    let sorted = needs.sorted { one, other in
      byLatitude
        ? (points[one].0, one) < (points[other].0, other)
        : (points[one].1, one) < (points[other].1, other)
    }
    let cut = max(1, min(sorted.count - 1, Int(Double(sorted.count) * share)))
    split(Array(sorted[..<cut]), points, share: 0.5, byLatitude: !byLatitude)
    split(Array(sorted[cut...]), points, share: 0.5, byLatitude: !byLatitude)
  }
}

/// Needs that share providers.
private struct Neighbours {
  private let candidates: Candidates
  private var needsOfProvider: [[Int32]]

  init(_ candidates: Candidates) {
    self.candidates = candidates
    needsOfProvider = Array(repeating: [], count: candidates.facts.providers.count)
    for need in candidates.facts.needs.indices {
      for pair in candidates.pairs[candidates.range(ofNeed: need)] {
        needsOfProvider[Int(pair.provider)].append(Int32(need))
      }
    }
  }

  /// The needs nearest to one in steps from provider to provider, ascending.
  func around(_ seed: Int, size: Int) -> [Int] {
    var chosen = [seed]
    var seen: Set<Int> = [seed]
    var asked: Set<Int32> = []
    var next = 0
    while next < chosen.count, chosen.count < size {
      let need = chosen[next]
      next += 1
      let pairs = candidates.pairs[candidates.range(ofNeed: need)]
        .sorted { ($0.nearness, $0.provider) < ($1.nearness, $1.provider) }
      for pair in pairs where asked.insert(pair.provider).inserted {
        for other in needsOfProvider[Int(pair.provider)] where chosen.count < size {
          if seen.insert(Int(other)).inserted { chosen.append(Int(other)) }
        }
      }
    }
    return chosen.sorted()
  }
}

/// Prices that linear relaxations of neighbourhoods put on resources and pieces, in thousandths.
struct PriceHint {
  /// By resource.
  private(set) var resources: [Int]
  /// By need: what a piece of it is worth to whoever serves it.
  private(set) var pieces: [Int]
  /// What a point of an earlier goal counts.
  private(set) var multipliers: [Goal: Int] = [:]

  init(_ program: TeamProgram) {
    resources = program.resources.map { _ in 0 }
    pieces = program.shapes.map { _ in 0 }
  }

  /// Adds what one neighbourhood says; where two speak of one resource, the dearer.
  mutating func add(_ duals: [Double], _ columns: TeamColumns, frozen: [Goal]) {
    for (resource, row) in columns.rowOfResource {
      resources[Int(resource)] = max(resources[Int(resource)], Self.price(-duals[row]))
    }
    for (need, row) in columns.demandRows { pieces[need] = max(0, Self.price(duals[row])) }
    // Goals frozen before are the last rows, in their order.
    for (place, goal) in frozen.enumerated() {
      let row = columns.sparse.rowCount + place
      guard row < duals.count else { continue }
      multipliers[goal] = max(multipliers[goal] ?? 0, Self.price(-duals[row]))
    }
  }

  private static func price(_ dual: Double) -> Int {
    dual.isFinite ? Int((min(max(dual, 0), 1e9) * Double(TeamPricing.scale)).rounded()) : 0
  }
}
