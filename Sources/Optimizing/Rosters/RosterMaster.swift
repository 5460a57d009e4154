// SPDX-License-Identifier: GPL-3.0-or-later
internal import LinearProgramming

/// The restricted master of a part of a roster: which of the horizons found so far everybody takes.
///
/// - Note: Source: G. B. Dantzig, P. Wolfe, Decomposition principle for linear programs, Operations
///   Research 8, 1960.
struct RosterMaster {
  private let model: RosterModel
  /// People in it, and the row of each.
  let people: [Int]
  private var personRow: [Int: Int] = [:]
  /// First row of every cover in it, −1 for others.
  private var coverRow: [Int]
  private let firstColumn: Int
  private(set) var columns: [RosterColumn] = []
  private var known: Set<RosterColumn> = []
  private var program = SparseModel()
  private var basis: Basis?
  private(set) var isDead: [Bool] = []

  /// Makes a master.
  ///
  /// - Parameters:
  ///   - model: The whole problem.
  ///   - people: Who is to be rostered.
  ///   - covers: Covers that they can change.
  ///   - heads: What others bring to every cover.
  init(_ model: RosterModel, people: [Int], covers: [Int], heads: [Int]) {
    self.model = model
    self.people = people
    coverRow = Array(repeating: -1, count: model.covers.count)
    for cover in covers {
      coverRow[cover] = program.rowCount
      for piece in model.covers[cover].pieces {
        let left = Double(piece.asked - heads[cover])
        program.addRow(lower: left, upper: left)
      }
    }
    for person in people {
      personRow[person] = program.rowCount
      program.addRow(lower: 1, upper: 1)
    }
    for cover in covers {
      for (place, piece) in model.covers[cover].pieces.enumerated() {
        program.addCell(row: coverRow[cover] + place, value: 1)
        program.closeColumn(cost: Double(piece.under), lower: 0)
        program.addCell(row: coverRow[cover] + place, value: -1)
        program.closeColumn(cost: Double(piece.over), lower: 0)
      }
    }
    firstColumn = program.columnCount
  }

  /// Adds a horizon unless it is known; answers whether it was new.
  @discardableResult
  mutating func add(_ column: RosterColumn) -> Bool {
    guard let row = personRow[column.person], known.insert(column).inserted else { return false }
    columns.append(column)
    isDead.append(false)
    var cells: [Int: Int] = [:]
    for duty in column.duties where duty >= 0 {
      model.credits(of: Int(duty), by: column.person) { cover, amount in
        if coverRow[cover] >= 0 { cells[cover, default: 0] += amount }
      }
    }
    for (cover, amount) in cells.sorted(by: { $0.key < $1.key }) where amount != 0 {
      for place in model.covers[cover].pieces.indices {
        program.addCell(row: coverRow[cover] + place, value: Double(amount))
      }
    }
    program.addCell(row: row, value: 1)
    program.closeColumn(cost: Double(column.cost), lower: 0)
    basis?.columns.append(.atLower)
    return true
  }

  /// Rules out columns.
  mutating func kill(where isRuledOut: (RosterColumn) -> Bool) {
    for (place, column) in columns.enumerated() where !isDead[place] && isRuledOut(column) {
      isDead[place] = true
      program.columnUpper[firstColumn + place] = 0
    }
  }

  /// Forgets columns that are ruled out and, where there are too many, those too dear for now; all in
  /// the basis stay.
  mutating func compact(at relaxed: Relaxed?) {
    guard let basis else { return }
    let rows = program.rowCount
    var limit = Int.max
    var dear = [Int](repeating: 0, count: columns.count)
    if columns.count > 4 * rows, let relaxed {
      for (place, column) in columns.enumerated() {
        dear[place] = reducedCost(column, at: relaxed)
      }
      limit = dear.sorted()[2 * rows]
    }
    let kept = columns.indices.filter { place in
      basis.columns[firstColumn + place] == .basic || (!isDead[place] && dear[place] <= limit)
    }
    guard kept.count < columns.count * 9 / 10 else { return }
    rebuild(kept, basis)
  }

  private mutating func rebuild(_ kept: [Int], _ basis: Basis) {
    var next = SparseModel()
    next.rowLower = program.rowLower
    next.rowUpper = program.rowUpper
    next.rowNames = program.rowNames
    let all = Array(0..<firstColumn) + kept.map { firstColumn + $0 }
    for column in all {
      for cell in program.columnStarts[column]..<program.columnStarts[column + 1] {
        next.addCell(row: Int(program.cellRows[cell]), value: program.cellValues[cell])
      }
      next.closeColumn(
        cost: program.costs[column],
        lower: program.columnLower[column],
        upper: program.columnUpper[column]
      )
    }
    self.basis = Basis(rows: basis.rows, columns: all.map { basis.columns[$0] })
    known = Set(kept.map { columns[$0] })
    columns = kept.map { columns[$0] }
    isDead = kept.map { isDead[$0] }
    program = next
  }

  private func reducedCost(_ column: RosterColumn, at relaxed: Relaxed) -> Int {
    var cost = column.cost * RosterPricing.scale - (relaxed.worth[column.person] ?? 0)
    for duty in column.duties where duty >= 0 {
      model.credits(of: Int(duty), by: column.person) { cover, amount in
        cost -= relaxed.prices[cover] * amount
      }
    }
    return cost
  }

  /// An answer of the linear relaxation.
  struct Relaxed {
    var objective: Double
    /// Shares of columns.
    var shares: [Double]
    /// Prices of covers, scaled; 0 for those not in it.
    var prices: [Int]
    /// Prices as they are.
    var duals: [Double]
    /// What each person's horizon is worth, scaled.
    var worth: [Int: Int]
  }

  /// Solves the linear relaxation, warm from the last time; nil where the solver gives up.
  mutating func relax(
    _ solver: any MIPSolver,
    _ options: SolveOptions
  ) throws(SolverError) -> Relaxed? {
    var options = options
    options.startingBasis = basis
    options.presolve = false
    let result = try solver.solve(program, options: options)
    guard result.termination == .optimal, let solution = result.solution,
      let duals = solution.rowDuals
    else { return nil }
    basis = solution.basis
    var prices = [Double](repeating: 0, count: model.covers.count)
    for (cover, row) in coverRow.enumerated() where row >= 0 {
      for place in model.covers[cover].pieces.indices { prices[cover] += duals[row + place] }
    }
    return Relaxed(
      objective: solution.objective,
      shares: Array(solution.values[firstColumn...]),
      prices: RosterMaster.whole(prices, model),
      duals: prices,
      worth: personRow.mapValues { Int((duals[$0] * Double(RosterPricing.scale)).rounded()) }
    )
  }

  /// Solves over the columns there are in whole numbers.
  ///
  /// - Returns: Everybody's column if one roster was found, and whether none of these is better.
  mutating func choose(
    _ solver: any MIPSolver,
    _ options: SolveOptions
  ) throws(SolverError) -> (columns: [RosterColumn]?, isOptimal: Bool) {
    var whole = program
    whole.isInteger = (0..<program.columnCount).map { $0 >= firstColumn }
    for column in firstColumn..<program.columnCount {
      whole.columnUpper[column] = min(1, whole.columnUpper[column])
    }
    let result = try solver.solve(whole, options: options)
    let chosen = result.solution.map { solution in
      columns.indices.filter { solution.values[firstColumn + $0] > 0.5 }.map { columns[$0] }
    }
    return (chosen, result.termination == .optimal)
  }

  /// Whole prices near given ones, within what a head can be worth.
  static func whole(_ prices: [Double], _ model: RosterModel) -> [Int] {
    zip(prices, model.covers)
      .map { price, cover in
        let scale = Double(RosterPricing.scale)
        guard price.isFinite else { return 0 }
        return Int(
          min(
            Double(cover.steepestUnder) * scale,
            max(-Double(cover.steepestOver) * scale, (price * scale).rounded())
          )
        )
      }
  }
}
