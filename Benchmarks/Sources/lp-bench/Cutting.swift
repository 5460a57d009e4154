// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GLPKSolver
import LinearProgramming

/// Rolls of one width to be cut into pieces.
struct CuttingStock {
  var width: Int
  var lengths: [Int] = []
  var demands: [Int] = []

  init(_ text: String) {
    let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    width = numbers.first ?? 0
    for place in stride(from: 1, to: numbers.count - 1, by: 2) {
      lengths.append(numbers[place])
      demands.append(numbers[place + 1])
    }
  }

  /// The pattern worth most at these prices with no more of a piece than is left to cut: a knapsack
  /// by dynamic programming, with bundles of 1, 2, 4, … pieces.
  func best(_ prices: [Double], left: [Int]) -> (worth: Double, counts: [Int]) {
    var worth = [Double](repeating: 0, count: width + 1)
    var bundles: [(piece: Int, count: Int, isTaken: [Bool])] = []
    for piece in lengths.indices where prices[piece] > 0 {
      var open = min(left[piece], width / lengths[piece])
      var size = 1
      while open > 0 {
        let count = min(size, open)
        (open, size) = (open - count, 2 * size)
        let (length, value) = (count * lengths[piece], Double(count) * prices[piece])
        var isTaken = [Bool](repeating: false, count: width + 1)
        guard length <= width else { continue }
        for room in stride(from: width, through: length, by: -1) {
          let sum = worth[room - length] + value
          if sum > worth[room] + 1e-12 {
            worth[room] = sum
            isTaken[room] = true
          }
        }
        bundles.append((piece, count, isTaken))
      }
    }
    var counts = [Int](repeating: 0, count: lengths.count)
    var room = width
    for bundle in bundles.reversed() where bundle.isTaken[room] {
      counts[bundle.piece] += bundle.count
      room -= bundle.count * lengths[bundle.piece]
    }
    return (worth[width], counts)
  }
}

/// One run: the bound by column generation, then whole rolls by rounding down and going on.
struct CuttingRun {
  let stock: CuttingStock
  let session: LinearSession
  let rows: [ConstraintID]
  var left: [Int]
  var columns: [(variable: VariableID, counts: [Int])] = []
  var solves = 0
  var iterations = 0
  var pricing = 0.0

  /// Solves the linear program over all patterns of what is left.
  mutating func generate() throws -> Solution {
    while true {
      let result = try session.solve()
      solves += 1
      iterations += result.statistics.iterations
      guard let solution = result.solution, let duals = solution.rowDuals else { throw Failure() }
      var pattern: (worth: Double, counts: [Int]) = (0, [])
      pricing += seconds { pattern = stock.best(duals, left: left) }
      guard pattern.worth > 1 + 1e-6 else { return solution }
      try add(pattern.counts)
    }
  }

  mutating func add(_ counts: [Int]) throws {
    let cells = zip(rows, counts).filter { $0.1 > 0 }
      .map { (constraint: $0.0, coefficient: Double($0.1)) }
    columns.append((try session.addVariable(cost: 1, in: cells), counts))
  }

  /// How often a pattern can be cut without cutting more than is left.
  private func room(for counts: [Int]) -> Int {
    zip(counts, left).filter { $0.0 > 0 }.map { $0.1 / $0.0 }.min() ?? 0
  }

  /// Rounds down, meets what is left the same way, and so on; ends with whole rolls.
  mutating func roll(_ first: Solution) throws -> Int {
    var rolls = 0
    var solution = first
    while left.contains(where: { $0 > 0 }) {
      let order = columns.indices.sorted {
        solution[columns[$0].variable] > solution[columns[$1].variable]
      }
      var isCut = false
      for index in order {
        let value = solution[columns[index].variable]
        guard value >= (isCut ? 1 - 1e-9 : 1e-9) else { break }
        let count = min(room(for: columns[index].counts), max(1, Int(value + 1e-9)))
        guard count > 0 else { continue }
        (rolls, isCut) = (rolls + count, true)
        for piece in left.indices { left[piece] -= count * columns[index].counts[piece] }
      }
      guard isCut else { throw Failure() }
      for (row, amount) in zip(rows, left) {
        try session.setBounds(of: row, lower: Double(amount), upper: .infinity)
      }
      for column in columns where room(for: column.counts) == 0 {
        try session.setBounds(of: column.variable, lower: 0, upper: 0)
      }
      // What is left can always be cut piece by piece.
      for piece in left.indices where left[piece] > 0 {
        var counts = [Int](repeating: 0, count: left.count)
        counts[piece] = 1
        if !columns.contains(where: { $0.counts == counts }) { try add(counts) }
      }
      if left.contains(where: { $0 > 0 }) { solution = try generate() }
    }
    return rolls
  }

  /// Solves the integer program over the patterns at hand.
  func whole() throws -> Int? {
    for (row, amount) in zip(rows, stock.demands) {
      try session.setBounds(of: row, lower: Double(amount), upper: .infinity)
    }
    for column in columns {
      try session.setBounds(of: column.variable, lower: 0, upper: .infinity)
      try session.setDomain(.integer, of: column.variable)
    }
    let result = try session.solve(options: SolveOptions(timeLimitSeconds: 20))
    return (result.solution?.objective).map { Int($0.rounded()) }
  }
}

struct Failure: Error {}

func cutting(_ files: [String]) throws {
  for file in files {
    let stock = CuttingStock(try String(contentsOfFile: file, encoding: .utf8))
    var model = Model()
    let rows = stock.demands.map { demand in
      model.constrain(LinearConstraint(LinearExpression(), lower: Double(demand)))
    }
    var line = ""
    let spent = try seconds {
      line = try GLPKSolver()
        .withSession(on: model) { session in
          var run = CuttingRun(stock: stock, session: session, rows: rows, left: stock.demands)
          for piece in stock.lengths.indices {
            var counts = [Int](repeating: 0, count: rows.count)
            counts[piece] = min(stock.width / stock.lengths[piece], stock.demands[piece])
            try run.add(counts)
          }
          var found: Solution?
          let generating = try seconds { found = try run.generate() }
          guard let solution = found else { throw Failure() }
          let (solves, patterns, pricing) = (run.solves, run.columns.count, run.pricing)
          let bound = Int((solution.objective - 1e-6).rounded(.up))
          var rolls = try run.roll(solution)
          if rolls > bound, let whole = try run.whole() { rolls = min(rolls, whole) }
          return "bound \(rounded(solution.objective, 4)) -> \(bound)  rolls \(rolls)  "
            + "solves \(solves)+\(run.solves - solves)  patterns \(patterns)  "
            + "builds \(session.buildCount)  bound in \(rounded(generating - pricing, 4)) s "
            + "(without pricing)"
        }
    }
    print("\(URL(fileURLWithPath: file).lastPathComponent)  \(line)  all \(rounded(spent, 3)) s")
  }
}
