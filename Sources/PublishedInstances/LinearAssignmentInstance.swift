// SPDX-License-Identifier: GPL-3.0-or-later

/// A linear assignment problem: as many columns as rows, each row takes one column, all different.
///
/// - Note: Source: J. E. Beasley, OR-Library: distributing test problems by electronic mail,
///   Journal of the Operational Research Society 41, 1990 (files assign100 … assign800).
package struct LinearAssignmentInstance: Sendable, Equatable {
  /// Rows at most.
  package static let mostRows = 10_000
  /// Costs have at most this magnitude.
  package static let largestCost = 1 << 40

  /// How many rows there are, and columns.
  package let size: Int
  /// What each pair costs, row after row.
  package let costs: [Int]

  /// Reads a file: the size, then the costs, row after row.
  ///
  /// - Parameter bytes: The whole file.
  /// - Throws: ``InstanceFileError`` with the line.
  package init(file bytes: [UInt8]) throws(InstanceFileError) {
    var scanner = NumberScanner(bytes)
    size = try scanner.next("the size", in: 1...Self.mostRows)
    costs = try scanner.next(size * size, "a cost", in: -Self.largestCost...Self.largestCost)
    try scanner.finish()
  }

  /// Adds up the costs of an answer from the file alone.
  ///
  /// - Parameter columns: The column of every row.
  /// - Returns: The sum.
  /// - Throws: ``AnswerFault`` when a column is missing, unknown or taken twice.
  package func score(of columns: [Int]) throws(AnswerFault) -> Int {
    guard columns.count == size else {
      throw AnswerFault("\(columns.count) columns for \(size) rows")
    }
    var isTaken = [Bool](repeating: false, count: size)
    var total = 0
    for (row, column) in columns.enumerated() {
      guard isTaken.indices.contains(column) else {
        throw AnswerFault("row \(row) has no column")
      }
      guard !isTaken[column] else { throw AnswerFault("column \(column) is taken twice") }
      isTaken[column] = true
      total += costs[row * size + column]
    }
    return total
  }
}
