// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPKGuard
internal import LinearProgramming

/// What is needed to read solutions: sizes, kinds, and how the objective and activities are computed.
struct ProblemShape {
  var rowCount: Int
  var columnCount: Int
  /// Empty when no column is integer.
  var isInteger: [Bool]
  /// Recomputes from the values, without the solver's rounding, what follows from them.
  var refine: (inout Solution) -> Void

  var hasIntegers: Bool { isInteger.contains(true) }
  var isDegenerate: Bool { rowCount == 0 || columnCount == 0 }

  /// The shape of a model at hand.
  init(of model: SparseModel) {
    rowCount = model.rowCount
    columnCount = model.columnCount
    isInteger = model.isInteger
    refine = { solution in
      solution.objective = model.objective(of: solution.values)
      solution.rowActivities = model.activities(of: solution.values)
    }
  }

  /// The shape of a problem that only the solver and the session know.
  init(rowCount: Int, columnCount: Int, isInteger: [Bool]) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.isInteger = isInteger
    refine = { _ in }
  }
}

extension Problem {
  /// Statuses and objectives of the active problem.
  func status() throws(GLPKError) -> cglpk_status {
    unsafe cglpk_get_status(try active("status"))
  }

  /// The basic solution.
  func basicSolution(_ shape: ProblemShape) throws(GLPKError) -> Solution {
    var rowValues = [Double](repeating: 0, count: shape.rowCount)
    var rowDuals = rowValues
    var rowCodes = [UInt8](repeating: 0, count: shape.rowCount)
    var values = [Double](repeating: 0, count: shape.columnCount)
    var reducedCosts = values
    var columnCodes = [UInt8](repeating: 0, count: shape.columnCount)
    unsafe cglpk_read_basic(
      try live("read"),
      &rowValues,
      &rowDuals,
      &rowCodes,
      &values,
      &reducedCosts,
      &columnCodes
    )
    var solution = Solution(
      objective: unsafe cglpk_get_status(try live("read")).basic_objective,
      values: values,
      rowActivities: rowValues,
      rowDuals: rowDuals,
      reducedCosts: reducedCosts,
      basis: Basis(
        rows: rowCodes.map(GLPKStatus.basisStatus(of:)),
        columns: columnCodes.map(GLPKStatus.basisStatus(of:))
      )
    )
    shape.refine(&solution)
    return solution
  }

  /// The interior point.
  func interiorSolution(_ shape: ProblemShape) throws(GLPKError) -> Solution {
    var rowValues = [Double](repeating: 0, count: shape.rowCount)
    var rowDuals = rowValues
    var values = [Double](repeating: 0, count: shape.columnCount)
    var reducedCosts = values
    unsafe cglpk_read_interior(try live("read"), &rowValues, &rowDuals, &values, &reducedCosts)
    var solution = Solution(
      objective: unsafe cglpk_get_status(try live("read")).interior_objective,
      values: values,
      rowActivities: rowValues,
      rowDuals: rowDuals,
      reducedCosts: reducedCosts
    )
    shape.refine(&solution)
    return solution
  }

  /// The incumbent of branch and cut, integer columns rounded to exact integers.
  func integerSolution(_ shape: ProblemShape) throws(GLPKError) -> Solution {
    var rowValues = [Double](repeating: 0, count: shape.rowCount)
    var values = [Double](repeating: 0, count: shape.columnCount)
    unsafe cglpk_read_mip(try live("read"), &rowValues, &values)
    for column in shape.isInteger.indices where shape.isInteger[column] { values[column].round() }
    var solution = Solution(
      objective: unsafe cglpk_get_status(try live("read")).mip_objective,
      values: values,
      rowActivities: rowValues
    )
    shape.refine(&solution)
    return solution
  }

  /// The costs, one per column.
  func costs(columnCount: Int) throws(GLPKError) -> [Double] {
    var costs = [Double](repeating: 0, count: columnCount)
    unsafe cglpk_read_costs(try live("read"), &costs)
    return costs
  }

  /// Whether a larger objective is better.
  func isMaximised() throws(GLPKError) -> Bool {
    unsafe cglpk_is_maximised(try live("read"))
  }

  /// Where bounds and costs may lie before the optimal basis changes; nil without such a basis.
  mutating func ranges(_ shape: ProblemShape) throws(GLPKError) -> ProblemRanges? {
    var ranges = ProblemRanges(rowCount: shape.rowCount, columnCount: shape.columnCount)
    let outcome = unsafe cglpk_read_ranges(
      try live("ranges"),
      &ranges.rowLower,
      &ranges.rowUpper,
      &ranges.columnLower,
      &ranges.columnUpper,
      &ranges.costLower,
      &ranges.costUpper
    )
    return try settle("ranges", outcome) == 0 ? ranges : nil
  }
}

/// Ranges as GLPK tells them; entries it has nothing to say about are not numbers.
struct ProblemRanges {
  var rowLower: [Double]
  var rowUpper: [Double]
  var columnLower: [Double]
  var columnUpper: [Double]
  var costLower: [Double]
  var costUpper: [Double]

  init(rowCount: Int, columnCount: Int) {
    rowLower = Array(repeating: .nan, count: rowCount)
    rowUpper = rowLower
    columnLower = Array(repeating: .nan, count: columnCount)
    columnUpper = columnLower
    costLower = columnLower
    costUpper = columnLower
  }
}
