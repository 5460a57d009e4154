// SPDX-License-Identifier: GPL-3.0-or-later
internal import LinearProgramming

/// What choosing an ask can change in a program: the columns that rows join to it, near or far.
struct AskReach {
  private let model: SparseModel
  /// The row that joins asks to one another only by their number.
  private let budgetRow: Int
  /// The columns of each row, in one list, and where each row begins in it.
  private let rowColumns: [Int32]
  private let rowStarts: [Int]

  init(_ model: SparseModel, budgetRow: Int) {
    self.model = model
    self.budgetRow = budgetRow
    var counts = [Int](repeating: 0, count: model.rowCount + 1)
    for row in model.cellRows { counts[Int(row) + 1] += 1 }
    for row in 0..<model.rowCount { counts[row + 1] += counts[row] }
    rowStarts = counts
    var columns = [Int32](repeating: 0, count: model.cellRows.count)
    for column in 0..<model.columnCount {
      for cell in model.cells(of: column) {
        let row = Int(model.cellRows[cell])
        columns[counts[row]] = Int32(column)
        counts[row] += 1
      }
    }
    rowColumns = columns
  }

  /// Which of some columns are joined to others.
  ///
  /// - Parameters:
  ///   - starts: The others.
  ///   - kept: The columns that may have a value at all.
  /// - Returns: For each column, whether it is joined to one of the others.
  func columns(from starts: [Int], among kept: [Bool]) -> [Bool] {
    var isReached = [Bool](repeating: false, count: model.columnCount)
    var isSeen = [Bool](repeating: false, count: model.rowCount)
    isSeen[budgetRow] = true
    var open = starts.filter { kept[$0] }
    for column in open { isReached[column] = true }
    while let column = open.popLast() {
      for cell in model.cells(of: column) {
        let row = Int(model.cellRows[cell])
        guard !isSeen[row] else { continue }
        isSeen[row] = true
        for place in rowStarts[row]..<rowStarts[row + 1] {
          let other = Int(rowColumns[place])
          guard kept[other], !isReached[other] else { continue }
          isReached[other] = true
          open.append(other)
        }
      }
    }
    return isReached
  }
}
