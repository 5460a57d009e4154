// SPDX-License-Identifier: GPL-3.0-or-later
package import LinearProgramming

/// A pair model, or some of its pairs, as a mixed-integer program.
///
///     minimise    value of one goal, the earlier ones being frozen as rows
///     x[p] in {0, 1}   a pair is chosen
///     y[s] in {0, 1}   an entity has just this connected set of partners; at most one set each
///     v[k] in [0, w]   a piece of a load, w units long: the cheapest fill first
///     load of r − sum of v[r, k] = 0,   or   load of r <= upper   where the load costs nothing
///     x[p] + x[q] <= 1                  where two pairs exclude each other
package struct PairProgram: Sendable {
  /// What a column stands for.
  enum Content: Sendable, Equatable {
    /// One pair.
    case pair(Int32)
    /// All partners of an entity.
    case set([Int32])
    /// A piece of a load.
    case piece
  }

  /// Rows of a program, for loads and entities that have one.
  struct Rows: Sendable {
    var counts: [Int32]
    var to: [[Int32]]
    var from: [[Int32]]
  }

  /// What the program is of.
  package let pairModel: PairModel
  /// Rows, columns and bounds; no costs.
  private(set) var sparse = SparseModel()
  /// What each column stands for.
  private(set) var contents: [Content] = []
  /// Columns with a cost at each goal.
  private(set) var costs: [[(column: Int32, cost: Double)]]
  /// What each goal comes to when every column is 0.
  private(set) var constants: [Int]
  private(set) var rows: Rows
  /// Whether a program's value of a goal is the model's: squares of large loads are cut coarsely.
  package private(set) var isExact = true
  /// Whether no connected set was left out for there being too many.
  package private(set) var isComplete = true
  private let squares: Int
  /// Units that each open piece needs at most, by its column.
  private var openWidths: [(column: Int, width: Int)] = []

  /// Makes the program of a goal.
  ///
  /// - Parameters:
  ///   - model: Any model.
  ///   - goal: The goal to be minimised.
  ///   - frozen: What each earlier goal may come to at most.
  /// - Returns: The program, and the pairs that each column stands for.
  package static func program(
    of model: PairModel,
    goal: Int,
    frozen: [Int]
  ) -> (program: SparseModel, pairs: [[Int32]]) {
    let program = PairProgram(model)
    let pairs = program.contents.map { content -> [Int32] in
      switch content {
      case .pair(let pair): [pair]
      case .set(let set): set
      case .piece: []
      }
    }
    return (program.integerProgram(goal: goal, frozen: frozen), pairs)
  }

  /// Makes rows and columns.
  ///
  /// - Parameters:
  ///   - model: Any model.
  ///   - core: Whether each pair gets a column, or nil for all; connected sets always do.
  ///   - hasExclusions: Whether exclusions get rows.
  package init(_ model: PairModel, core: [Bool]? = nil, hasExclusions: Bool = true) {
    pairModel = model
    costs = Array(repeating: [], count: model.levels)
    constants = model.constants
    rows = Rows(counts: [], to: [], from: [])
    var squared = 0
    PairLoads(model, [Bool](repeating: false, count: model.pairCount))
      .forEachRow(of: model) { row, _ in if row.hasSquare { squared += 1 } }
    squares = min(256, max(24, 30_000 / max(1, squared)))
    addRows()
    if hasExclusions {
      for _ in model.exclusions { sparse.addRow(lower: -.infinity, upper: 1) }
    }
    let ties = hasExclusions ? tiesByPair : [:]
    for from in 0..<model.fromCount {
      if model.mustConnect(from) {
        addSets(of: from, ties)
      } else {
        for pair in model.pairs(of: from) where core?[pair] ?? true {
          addPair(Int32(pair), of: from, ties[Int32(pair)] ?? [])
        }
      }
    }
  }

  // MARK: Rows

  private mutating func addRows() {
    let model = pairModel
    let reach = PairReach(model)
    for from in 0..<model.fromCount {
      let size = model.pairs(of: from).count
      let row = PairModel.Row(
        upper: min(size, model.counts[from].upper),
        costs: model.counts[from].costs
      )
      addConstants(of: row)
      if model.mustConnect(from) {
        rows.counts.append(Int32(sparse.addRow(lower: -.infinity, upper: 1)))
      } else {
        rows.counts.append(addLoad(row, reach: size))
      }
    }
    for (tally, kind) in model.toTallies.enumerated() {
      rows.to.append(addLoads(kind, reach.to[tally], Self.jointLimits(of: tally, model)))
    }
    for (tally, kind) in model.fromTallies.enumerated() {
      rows.from.append(addLoads(kind, reach.from[tally], kind.rows.map { _ in .max }))
    }
  }

  /// What a load can come to where another load of the same entity, in which everybody counts, is
  /// limited: its cost need not be cut further than that.
  private static func jointLimits(of tally: Int, _ model: PairModel) -> [Int] {
    let heaviest = Int(model.toTallies[tally].weights.max() ?? 0)
    var limits = [Int](repeating: .max, count: model.toCount)
    for (number, other) in model.toTallies.enumerated()
    where number != tally && other.weights.allSatisfy({ $0 >= 1 }) {
      for (entity, row) in other.rows.enumerated() {
        guard let row else { continue }
        let (product, isFar) = row.upper.multipliedReportingOverflow(by: heaviest)
        if !isFar { limits[entity] = min(limits[entity], product) }
      }
    }
    return limits
  }

  private mutating func addLoads(
    _ kind: PairModel.Tally,
    _ reach: [Int],
    _ limits: [Int]
  ) -> [Int32] {
    var numbers: [Int32] = []
    for (entity, (row, reach)) in zip(kind.rows, reach).enumerated() {
      guard let row else {
        numbers.append(-1)
        continue
      }
      addConstants(of: row)
      let cut = PairModel.Row(upper: min(row.upper, reach), costs: row.costs)
      numbers.append(addLoad(cut, reach: reach, cutAt: limits[entity]))
    }
    return numbers
  }

  private mutating func addConstants(of row: PairModel.Row) {
    for cost in row.costs { constants[cost.level] += cost.cost(of: 0) }
  }

  private mutating func addLoad(
    _ row: PairModel.Row,
    reach: Int,
    cutAt limit: Int = .max
  ) -> Int32 {
    guard reach > 0 else { return -1 }
    guard !row.costs.isEmpty else {
      guard row.upper < reach else { return -1 }
      return Int32(sparse.addRow(lower: -.infinity, upper: Double(row.upper)))
    }
    let number = sparse.addRow(lower: 0, upper: 0)
    let near = PairModel.Row(upper: min(row.upper, max(1, limit)), costs: row.costs)
    let cut = LoadPieces(near, squares: squares)
    isExact = isExact && cut.isExact
    for (place, piece) in cut.pieces.enumerated() {
      sparse.addCell(row: number, value: -1)
      // Where pairs cannot exceed the limit, the last piece needs none, and prices then do not either.
      let isOpen = place == cut.pieces.count - 1 && row.upper >= reach
      let column = sparse.closeColumn(cost: 0, upper: isOpen ? .infinity : Double(piece.width))
      contents.append(.piece)
      if isOpen { openWidths.append((column, piece.width)) }
      for (level, slope) in piece.slopes { costs[level].append((Int32(column), slope)) }
    }
    return Int32(number)
  }

  // MARK: Columns

  private var tiesByPair: [Int32: [Int]] {
    var ties: [Int32: [Int]] = [:]
    let first = sparse.rowCount - pairModel.exclusions.count
    for (number, (one, other)) in pairModel.exclusions.enumerated() {
      ties[one, default: []].append(first + number)
      if other != one { ties[other, default: []].append(first + number) }
    }
    return ties
  }

  /// The rows of loads that a pair counts in, with what it adds.
  func loads(of pair: Int32, of from: Int) -> [(row: Int32, value: Double)] {
    let end = Int(pairModel.ends[Int(pair)])
    var cells: [(row: Int32, value: Double)] = []
    for (tally, numbers) in rows.to.enumerated() where numbers[end] >= 0 {
      let weight = pairModel.toTallies[tally].weights[from]
      if weight != 0 { cells.append((numbers[end], Double(weight))) }
    }
    for (tally, numbers) in rows.from.enumerated() where numbers[from] >= 0 {
      let weight = pairModel.fromTallies[tally].weights[end]
      if weight != 0 { cells.append((numbers[from], Double(weight))) }
    }
    return cells
  }

  /// Adds the column of a pair.
  mutating func addPair(_ pair: Int32, of from: Int, _ ties: [Int] = []) {
    if rows.counts[from] >= 0 { sparse.addCell(row: Int(rows.counts[from]), value: 1) }
    for (row, value) in loads(of: pair, of: from) { sparse.addCell(row: Int(row), value: value) }
    for row in ties { sparse.addCell(row: row, value: 1) }
    let column = sparse.closeColumn(cost: 0, upper: 1)
    contents.append(.pair(pair))
    for level in pairModel.costedLevels {
      let cost = pairModel.pairCosts[level][Int(pair)]
      if cost != 0 { costs[level].append((Int32(column), Double(cost))) }
    }
  }

  private mutating func addSets(of from: Int, _ ties: [Int32: [Int]]) {
    let found = ConnectedSets(pairModel, of: from, most: 4000)
    isComplete = isComplete && found.isComplete
    let count = pairModel.counts[from]
    for set in found.sets {
      var cells: [Int32: Double] = [rows.counts[from]: 1]
      for pair in set {
        for (row, value) in loads(of: pair, of: from) { cells[row, default: 0] += value }
        for row in ties[pair] ?? [] { cells[Int32(row), default: 0] += 1 }
      }
      for (row, value) in cells.sorted(by: { $0.key < $1.key }) {
        sparse.addCell(row: Int(row), value: value)
      }
      let column = sparse.closeColumn(cost: 0, upper: 1)
      contents.append(.set(set))
      for level in 0..<pairModel.levels {
        let cost =
          set.reduce(count.cost(of: set.count, at: level) - count.cost(of: 0, at: level)) {
            $0 + pairModel.cost(of: Int($1), at: level)
          }
        if cost != 0 { costs[level].append((Int32(column), Double(cost))) }
      }
    }
  }

  // MARK: Programs

  /// The program of a goal with earlier goals frozen as rows after all others; columns continuous.
  func linearProgram(goal: Int, frozen: [Int]) -> SparseModel {
    var frozenCells: [[(row: Int32, value: Double)]] = Array(
      repeating: [],
      count: sparse.columnCount
    )
    var result = SparseModel()
    result.rowLower = sparse.rowLower
    result.rowUpper = sparse.rowUpper
    for (level, value) in frozen.enumerated() {
      let row = result.addRow(lower: -.infinity, upper: Double(value - constants[level]))
      for (column, cost) in costs[level] { frozenCells[Int(column)].append((Int32(row), cost)) }
    }
    var goalCosts = [Double](repeating: 0, count: sparse.columnCount)
    for (column, cost) in costs[goal] { goalCosts[Int(column)] += cost }
    for column in 0..<sparse.columnCount {
      for cell in sparse.cells(of: column) {
        result.addCell(row: Int(sparse.cellRows[cell]), value: sparse.cellValues[cell])
      }
      for (row, value) in frozenCells[column] { result.addCell(row: Int(row), value: value) }
      result.closeColumn(
        cost: goalCosts[column],
        lower: sparse.columnLower[column],
        upper: sparse.columnUpper[column]
      )
    }
    result.objectiveConstant = Double(constants[goal])
    return result
  }

  /// The same with whole numbers, and names made from numbers.
  func integerProgram(goal: Int, frozen: [Int]) -> SparseModel {
    var result = linearProgram(goal: goal, frozen: frozen)
    // Pieces are whole where loads are: saying so lets a solver round its bounds up.
    result.isInteger = contents.map { isExact || $0 != .piece }
    for (column, width) in openWidths { result.columnUpper[column] = Double(width) }
    result.columnNames = contents.enumerated()
      .map { number, content in
        switch content {
        case .pair(let pair):
          "x_\(pairModel.entity(of: pair) + 1)_\(pairModel.ends[Int(pair)] + 1)"
        case .set: "y_\(number + 1)"
        case .piece: "v_\(number + 1)"
        }
      }
    result.rowNames = (0..<result.rowCount)
      .map { row in
        let place = row - sparse.rowCount
        return place < 0 ? "r_\(row + 1)" : "goal_\(place + 1)"
      }
    return result
  }

  /// Which pairs a point chooses.
  func chosen(_ values: [Double]) -> [Bool] {
    var result = [Bool](repeating: false, count: pairModel.pairCount)
    for (content, value) in zip(contents, values) where value > 0.5 {
      switch content {
      case .pair(let pair): result[Int(pair)] = true
      case .set(let set): for pair in set { result[Int(pair)] = true }
      case .piece: break
      }
    }
    return result
  }

  /// How much of each pair a point chooses.
  func fractions(_ values: [Double]) -> [Float] {
    var result = [Float](repeating: 0, count: pairModel.pairCount)
    for (content, value) in zip(contents, values) where value > 1e-7 {
      switch content {
      case .pair(let pair): result[Int(pair)] += Float(value)
      case .set(let set): for pair in set { result[Int(pair)] += Float(value) }
      case .piece: break
      }
    }
    return result
  }
}

extension PairModel.Row {
  var hasSquare: Bool {
    costs.contains {
      if case .square = $0.shape { return true }
      return false
    }
  }
}
