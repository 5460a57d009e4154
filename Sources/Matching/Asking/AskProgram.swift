// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming
internal import Optimizing
internal import Street

/// One program of needs and of asks, each with a price: what an ask brings can be used only where it is
/// chosen, and only so many may be (`docs/model.md` §10).
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
  private let firstAsk: Int
  private let budgetRow: Int

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
  }

  /// The best set of at most so many asks.
  ///
  /// - Parameters:
  ///   - count: Asks at most.
  ///   - banned: Keys of asks that may not be chosen.
  ///   - solver: Solves the program.
  ///   - nodes: Branch-and-bound nodes at most for one goal.
  ///   - stop: Polled throughout.
  /// - Returns: The set, or nil where none was found in time.
  /// - Throws: `SolverError` when the solver breaks down.
  func best(
    _ count: Int,
    without banned: Set<String>,
    _ solver: any MIPSolver,
    nodes: Int,
    stop: StopSignal?
  ) throws(SolverError) -> Solution? {
    let outcome = try solve(
      count,
      banned,
      [goal(.locks), goal(.urgent), goal(.needs), prices],
      solver,
      nodes: nodes,
      stop: stop
    )
    return outcome.values.map(solution)
  }

  /// Points that no set of so many asks can miss fewer of, all needs counted alike.
  ///
  /// - Parameters:
  ///   - count: Asks at most.
  ///   - solver: Solves the program.
  ///   - stop: Polled throughout.
  /// - Returns: Points missed at least, or nil where nothing is known.
  /// - Throws: `SolverError` when the solver breaks down.
  func leastMissed(
    _ count: Int,
    _ solver: any MIPSolver,
    nodes: Int,
    stop: StopSignal?
  ) throws(SolverError) -> Int? {
    let outcome = try solve(count, [], [goal(.needs)], solver, nodes: nodes, stop: stop)
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

  private func goal(_ goal: Goal) -> [(column: Int, cost: Int)] {
    columns.entries[goal.level].map { (column: $0.column, cost: $0.cost) }
  }

  /// What the asks chosen ask of others.
  private var prices: [(column: Int, cost: Int)] {
    drafts.enumerated().map { (column: firstAsk + $0, cost: 2 * $1.price) }
      + gates.costlyColumns.map { (column: $0, cost: 1) }
  }

  private func solve(
    _ count: Int,
    _ banned: Set<String>,
    _ goals: [[(column: Int, cost: Int)]],
    _ solver: any MIPSolver,
    nodes: Int,
    stop: StopSignal?
  ) throws(SolverError) -> RelaxationDive.Outcome {
    var model = model
    model.rowUpper[budgetRow] = Double(count)
    for (number, draft) in drafts.enumerated() where banned.contains(draft.key) {
      model.columnUpper[firstAsk + number] = 0
    }
    var limits = RelaxationDive.Limits()
    limits.nodes = nodes
    return try RelaxationDive(solver, limits: limits, stop: stop)
      .solve(model, goals: goals.filter { !$0.isEmpty })
  }

  private func solution(_ values: [Double]) -> Solution {
    var uses: [Int: Use] = [:]
    for (column, asks) in gates.asksOfColumn where values[column] > 0.5 {
      for number in asks where values[firstAsk + number] > 0.5 {
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
