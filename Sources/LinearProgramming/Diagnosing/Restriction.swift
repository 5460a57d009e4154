// SPDX-License-Identifier: GPL-3.0-or-later

/// One thing that a model demands and that could be dropped: a side of a row or a bound of a column.
///
/// An equality is two of them. Integrality is none: it stays as it is.
public enum Restriction: Sendable, Hashable {
  /// The row's activity is at least its lower bound.
  case rowLower(Int)
  /// The row's activity is at most its upper bound.
  case rowUpper(Int)
  /// The column's value is at least its lower bound.
  case columnLower(Int)
  /// The column's value is at most its upper bound.
  case columnUpper(Int)
}

extension Restriction: Comparable {
  /// Rows before columns, then by index, then lower before upper.
  ///
  /// - Parameters:
  ///   - left: A restriction.
  ///   - right: Another.
  /// - Returns: Whether the left one comes first.
  public static func < (left: Restriction, right: Restriction) -> Bool {
    left.rank < right.rank
  }

  private var rank: (Int, Int, Int) {
    switch self {
    case .rowLower(let row): (0, row, 0)
    case .rowUpper(let row): (0, row, 1)
    case .columnLower(let column): (1, column, 0)
    case .columnUpper(let column): (1, column, 1)
    }
  }
}

extension SparseModel {
  /// All restrictions of the model: its finite sides and bounds, rows first.
  ///
  /// - Complexity: O(rows + columns).
  public var restrictions: [Restriction] {
    var found: [Restriction] = []
    for row in 0..<rowCount {
      if rowLower[row].isFinite { found.append(.rowLower(row)) }
      if rowUpper[row].isFinite { found.append(.rowUpper(row)) }
    }
    for column in 0..<columnCount {
      if columnLower[column].isFinite { found.append(.columnLower(column)) }
      if columnUpper[column].isFinite { found.append(.columnUpper(column)) }
    }
    return found
  }

  /// The number a restriction compares with; setting ±∞ drops it.
  ///
  /// - Parameter restriction: A side or bound of this model, which may be infinite.
  public subscript(restriction: Restriction) -> Double {
    get {
      switch restriction {
      case .rowLower(let row): rowLower[row]
      case .rowUpper(let row): rowUpper[row]
      case .columnLower(let column): columnLower[column]
      case .columnUpper(let column): columnUpper[column]
      }
    }
    set {
      switch restriction {
      case .rowLower(let row): rowLower[row] = newValue
      case .rowUpper(let row): rowUpper[row] = newValue
      case .columnLower(let column): columnLower[column] = newValue
      case .columnUpper(let column): columnUpper[column] = newValue
      }
    }
  }

  /// The model with some of its restrictions only: same rows and columns, integrality kept.
  ///
  /// - Parameter kept: The restrictions that stay.
  /// - Returns: The model in which all other sides and bounds are infinite.
  /// - Complexity: O(rows + columns + restrictions kept).
  public func keeping(only kept: some Sequence<Restriction>) -> SparseModel {
    var result = self
    result.dropRestrictions()
    for restriction in kept { result[restriction] = self[restriction] }
    return result
  }

  /// By how much a point breaks each of some restrictions; 0 or less where it does not.
  ///
  /// - Complexity: O(rows + cells + restrictions).
  func breaches(of point: [Double], in restrictions: [Restriction]) -> [Double] {
    let activities = activities(of: point)
    return restrictions.map { restriction in
      switch restriction {
      case .rowLower(let row): rowLower[row] - activities[row]
      case .rowUpper(let row): activities[row] - rowUpper[row]
      case .columnLower(let column): columnLower[column] - point[column]
      case .columnUpper(let column): point[column] - columnUpper[column]
      }
    }
  }

  mutating func dropRestrictions() {
    rowLower = Array(repeating: -.infinity, count: rowCount)
    rowUpper = Array(repeating: .infinity, count: rowCount)
    columnLower = Array(repeating: -.infinity, count: columnCount)
    columnUpper = Array(repeating: .infinity, count: columnCount)
  }
}
