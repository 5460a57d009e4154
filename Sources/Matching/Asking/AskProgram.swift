// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming
internal import Optimizing
internal import Street

/// One program of needs and of asks, each with a price: what an ask brings can be used only where it is
/// chosen, and only so many may be (`docs/model.md` §11).
struct AskProgram {
  /// What an ask is used for in a solution.
  struct Use {
    var needs: Set<NeedID> = []
    var cells: Set<Int> = []
    /// Pieces in each half-day.
    var pieces: [Int: Int] = [:]
    var seats = 0
    /// Pieces in all.
    var total: Int { pieces.values.reduce(0, +) }
  }

  /// A set of asks and what is met with it.
  struct Solution {
    /// The asks chosen that are of use, by their places, with what they are used for.
    var uses: [(draft: Int, use: Use)]
    var urgentPoints: Int
    var points: Int
  }

  let drafts: [AskDraft]
  let scene: AskScene
  let columns: TeamColumns
  let gates: AskGates
  private let model: SparseModel
  private let reach: AskReach
  private let firstAsk: Int
  private let budgetRow: Int
  /// A solution without any ask: what no ask reaches stays as it is in it.
  private var rest: [Double]?

  init(_ drafts: [AskDraft], _ scene: AskScene) {
    self.drafts = drafts
    self.scene = scene
    var request = TeamRequest(
      needs: Array(scene.facts.needs.indices)
        .filter {
          !scene.candidates.range(ofNeed: $0).isEmpty
        },
      room: scene.program.room(after: scene.bookings),
      goals: [.locks, .urgent, .needs]
    )
    request.bookings = scene.bookings
    columns = scene.program.columns(request, scene.setting)
    gates = AskGates(drafts, scene, columns)
    var built = AskRows(columns.sparse, gates)
    budgetRow = built.budgetRow
    firstAsk = columns.sparse.columnCount
    model = built.model(drafts.count)
    reach = AskReach(model, budgetRow: budgetRow)
  }

  /// Solves the program without any ask, so that asks are looked at only as far as they reach.
  ///
  /// - Parameter solving: How to solve.
  /// - Throws: `SolverError` when the solver breaks down.
  mutating func settle(_ solving: AskSolving) throws(SolverError) {
    guard rest == nil else { return }
    let goals = [goal(.locks), goal(.urgent), goal(.needs)]
    rest = try solve(0, [], goals, solving).values
  }

  /// The best set of at most so many of some asks.
  ///
  /// - Parameters:
  ///   - count: Asks at most.
  ///   - allowed: The asks that may be chosen, by their places.
  ///   - solving: How to solve.
  ///   - isFrugal: Whether of sets that meet the same, and of uses of one set, the cheapest is wanted.
  /// - Returns: The set, or nil where none was found in time.
  /// - Throws: `SolverError` when the solver breaks down.
  func best(
    _ count: Int,
    of allowed: [Int],
    _ solving: AskSolving,
    isFrugal: Bool = true
  ) throws(SolverError) -> Solution? {
    let goals = [goal(.locks), goal(.urgent), goal(.needs)] + (isFrugal ? [prices] : [])
    return try solve(count, allowed, goals, solving, beside: rest).values.map(solution)
  }

  /// Who serves the needs of the program without any ask, or nil where nothing was found in time.
  func choices(_ solving: AskSolving) throws(SolverError) -> [TeamDecoder.Choice]? {
    let goals = [goal(.locks), goal(.urgent), goal(.needs)]
    return try solve(0, [], goals, solving).values
      .map { TeamDecoder(program: scene.program).decode(columns, Array($0[..<firstAsk])) }
  }

  /// Points that every set of so many asks misses at least, or nil where nothing is known.
  func leastMissed(_ count: Int, _ solving: AskSolving) throws(SolverError) -> Int? {
    let outcome = try solve(count, Array(drafts.indices), [goal(.needs)], solving)
    guard let level = outcome.levels.first, level.bound.isFinite else { return nil }
    return level.isOptimal ? level.cost : max(0, Int((level.bound - 1e-6).rounded(.up)))
  }

  /// Points that the needs of the program ask for.
  func asked(_ goal: Goal) -> Int {
    columns.entries[goal.level]
      .reduce(0) { sum, entry in
        sum + entry.cost * Int(columns.sparse.columnUpper[entry.column])
      }
  }

  // MARK: - Solving

  private typealias Costs = [(column: Int, cost: Int)]

  private func goal(_ goal: Goal) -> Costs {
    columns.entries[goal.level].map { (column: $0.column, cost: $0.cost) }
  }

  /// What the asks chosen ask of others.
  private var prices: Costs {
    drafts.enumerated().map { (column: firstAsk + $0, cost: 2 * $1.price) }
      + gates.costlyColumns.map { (column: $0, cost: 1) }
  }

  /// Solves what some asks leave possible, and gives a value to every column; beside a solution without
  /// asks, only what they reach is solved anew.
  private func solve(
    _ count: Int,
    _ allowed: [Int],
    _ goals: [Costs],
    _ solving: AskSolving,
    beside rest: [Double]? = nil
  ) throws(SolverError) -> RelaxationDive.Outcome {
    var kept = keptColumns(allowed)
    if rest != nil { kept = reach.columns(from: allowed.map { firstAsk + $0 }, among: kept) }
    var places = [Int](repeating: -1, count: kept.count)
    var originals: [Int] = []
    for column in kept.indices where kept[column] {
      places[column] = originals.count
      originals.append(column)
    }
    var rows = [Bool](repeating: false, count: model.rowCount)
    for column in originals {
      for cell in model.cells(of: column) { rows[Int(model.cellRows[cell])] = true }
    }
    var whole = model
    whole.rowUpper[budgetRow] = Double(count)
    let asked = goals.map { goal in
      goal.filter { kept[$0.column] }.map { (column: places[$0.column], cost: $0.cost) }
    }
    var limits = RelaxationDive.Limits()
    limits.nodes = solving.nodes
    var outcome = try RelaxationDive(solving.solver, limits: limits, stop: solving.stop)
      .solve(whole.keeping(rows: rows, columns: kept), goals: asked.filter { !$0.isEmpty })
    outcome.values = outcome.values.map { some in
      var values = rest ?? [Double](repeating: 0, count: kept.count)
      for column in values.indices where kept[column] { values[column] = 0 }
      for (place, column) in originals.enumerated() { values[column] = some[place] }
      return values
    }
    return outcome
  }

  /// The columns that some asks leave possible.
  private func keptColumns(_ allowed: [Int]) -> [Bool] {
    let chosen = Set(allowed)
    var kept = [Bool](repeating: true, count: model.columnCount)
    for number in drafts.indices where !chosen.contains(number) { kept[firstAsk + number] = false }
    for column in gates.closed { kept[column] = false }
    for row in gates.rows where !row.asks.contains(where: chosen.contains) {
      for (column, _) in row.columns { kept[column] = false }
    }
    return kept
  }

  private func solution(_ values: [Double]) -> Solution {
    var uses: [Int: Use] = [:]
    for (column, asks) in gates.asksOfColumn where values[column] > 0.5 {
      for number in Set(asks) where values[firstAsk + number] > 0.5 {
        uses[number, default: Use()].add(gates.meanings[column], Int(values[column].rounded()))
      }
    }
    return Solution(
      uses: uses.sorted { $0.key < $1.key }.map { (draft: $0.key, use: $0.value) },
      urgentPoints: asked(.urgent) - columns.cost(of: values, at: .urgent),
      points: asked(.needs) - columns.cost(of: values, at: .needs)
    )
  }
}

/// How programs of asks are solved.
struct AskSolving {
  let solver: any MIPSolver
  /// Branch-and-bound nodes at most for one goal.
  let nodes: Int
  let stop: StopSignal?
}

extension AskProgram.Use {
  /// Counts what a column brings.
  mutating func add(_ meaning: AskGates.Meaning?, _ units: Int) {
    guard let meaning else { return }
    if let need = meaning.need { needs.insert(need) }
    cells.formUnion(meaning.cells)
    for cell in meaning.cells.prefix(1) { pieces[cell, default: 0] += units * meaning.pieces }
    seats = max(seats, meaning.seats)
  }
}
