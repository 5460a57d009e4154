// SPDX-License-Identifier: GPL-3.0-or-later

/// A model that can always be met, at a price: each side or bound with a weight may be missed.
///
/// A row  L ≤ Σ a · x ≤ U  becomes  L ≤ Σ a · x + s − t ≤ U  with s, t ≥ 0 at their weights. A column
/// whose bounds may be missed loses them to a row of its own of that form. The objective of the
/// base is left out. The base's rows and columns come first and keep their indices.
///
/// - Note: Source: J. Chinneck, E. Dravnieks, Locating minimal infeasible constraint sets in linear
///   programs, ORSA J. Comput. 3, 1991 (elastic programming after G. Brown and G. Graves).
struct ElasticModel {
  private(set) var model: SparseModel
  /// Rows and columns of the base.
  let baseRows: Int
  let baseColumns: Int

  /// - Parameters:
  ///   - base: A valid model.
  ///   - weight: The price of missing a restriction by 1; +∞ keeps it as it is.
  /// - Complexity: O(rows + columns + cells).
  init(of base: SparseModel, weight: (Restriction) -> Double) {
    baseRows = base.rowCount
    baseColumns = base.columnCount
    model = SparseModel(sense: .minimise)
    model.rowLower = base.rowLower
    model.rowUpper = base.rowUpper
    model.isInteger = base.isInteger
    let soft = Self.soft(base, weight)
    for column in 0..<baseColumns {
      for cell in base.cells(of: column) {
        model.addCell(row: Int(base.cellRows[cell]), value: base.cellValues[cell])
      }
      let (lower, upper) = (Restriction.columnLower(column), Restriction.columnUpper(column))
      let range = (
        lower: soft[lower] == nil ? base[lower] : -.infinity,
        upper: soft[upper] == nil ? base[upper] : .infinity
      )
      if soft[lower] != nil || soft[upper] != nil {
        let row = model.addRow(
          lower: soft[lower] == nil ? -.infinity : base[lower],
          upper: soft[upper] == nil ? .infinity : base[upper]
        )
        model.addCell(row: row, value: 1)
        boundRows[column] = row
      }
      close(range)
    }
    for restriction in base.restrictions {
      if let price = soft[restriction] { addSlack(restriction, price) }
    }
  }

  /// Rows of the columns whose bounds may be missed.
  private var boundRows: [Int: Int] = [:]

  private static func soft(
    _ base: SparseModel,
    _ weight: (Restriction) -> Double
  ) -> [Restriction: Double] {
    var soft: [Restriction: Double] = [:]
    for restriction in base.restrictions {
      let price = weight(restriction)
      if price < .infinity { soft[restriction] = price }
    }
    return soft
  }

  /// Ends a column of the base; `isInteger` of the model is already that of the base.
  private mutating func close(_ range: (lower: Double, upper: Double)) {
    model.costs.append(0)
    model.columnLower.append(range.lower)
    model.columnUpper.append(range.upper)
    model.columnStarts.append(model.cellValues.count)
  }

  private mutating func addSlack(_ restriction: Restriction, _ price: Double) {
    let (row, sign): (Int?, Double) =
      switch restriction {
      case .rowLower(let row): (row, 1)
      case .rowUpper(let row): (row, -1)
      case .columnLower(let column): (boundRows[column], 1)
      case .columnUpper(let column): (boundRows[column], -1)
      }
    guard let row else { return }
    model.addCell(row: row, value: sign)
    model.closeColumn(cost: price)
  }

  /// Takes over the sides and bounds of a model with the base's rows and columns, where only rows
  /// may be missed.
  mutating func take(boundsOf base: SparseModel) {
    model.rowLower = base.rowLower
    model.rowUpper = base.rowUpper
    model.columnLower.replaceSubrange(0..<baseColumns, with: base.columnLower)
    model.columnUpper.replaceSubrange(0..<baseColumns, with: base.columnUpper)
  }

  /// Sets the costs of the base's columns, 0 for all by default.
  mutating func price(baseColumns costs: [Double]?) {
    let costs = costs ?? Array(repeating: 0, count: baseColumns)
    model.costs.replaceSubrange(0..<baseColumns, with: costs)
  }

  /// A basis of the base as one of this model: nothing is missed.
  func extended(_ basis: Basis) -> Basis {
    let slacks = model.columnCount - basis.columns.count
    return Basis(
      rows: basis.rows,
      columns: basis.columns + Array(repeating: .atLower, count: slacks)
    )
  }
}

extension Basis {
  /// The basis with every row and column outside it at a bound that the model has.
  func fitted(to model: SparseModel) -> Basis {
    Basis(
      rows: rows.indices.map { Self.fitted(rows[$0], model.rowLower[$0], model.rowUpper[$0]) },
      columns: columns.indices.map {
        Self.fitted(columns[$0], model.columnLower[$0], model.columnUpper[$0])
      }
    )
  }

  private static func fitted(_ status: Status, _ lower: Double, _ upper: Double) -> Status {
    switch status {
    case .basic: .basic
    case _ where lower == upper: .fixed
    case .atUpper where upper.isFinite: .atUpper
    case _ where lower.isFinite: .atLower
    case _ where upper.isFinite: .atUpper
    default: .free
    }
  }
}
