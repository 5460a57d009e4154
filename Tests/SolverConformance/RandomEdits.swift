// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming

/// Changes a session at random and keeps its own plain account of the problem.
struct RandomEdits {
  private struct Column {
    var cost: Double
    var lower: Double
    var upper: Double
    var isInteger: Bool
  }

  private var rows: [(lower: Double, upper: Double)?] = []
  private var columns: [Column?] = []
  private var cells: [Int: [Int: Double]] = [:]
  private var sense: ObjectiveSense
  private let isInteger: Bool
  private var generator: SeededGenerator

  init(seed: UInt64, isInteger: Bool) {
    generator = SeededGenerator(seed: seed)
    self.isInteger = isInteger
    sense = .minimise
    let model = RandomModels.bounded(
      columns: 1 + generator.below(4),
      rows: generator.below(4),
      isInteger: isInteger,
      using: &generator
    )
    sense = model.sense
    rows = model.rowLower.indices.map { (model.rowLower[$0], model.rowUpper[$0]) }
    for column in 0..<model.columnCount {
      columns.append(
        Column(
          cost: model.costs[column],
          lower: model.columnLower[column],
          upper: model.columnUpper[column],
          isInteger: isInteger
        )
      )
      for cell in model.cells(of: column) {
        cells[column, default: [:]][Int(model.cellRows[cell])] = model.cellValues[cell]
      }
    }
  }

  /// The problem as this account has it, without what was removed.
  var model: SparseModel {
    var model = SparseModel(sense: sense)
    var places: [Int: Int] = [:]
    for (row, bounds) in rows.enumerated() {
      guard let bounds else { continue }
      places[row] = model.addRow(lower: bounds.lower, upper: bounds.upper)
    }
    for (index, column) in columns.enumerated() {
      guard let column else { continue }
      for (row, value) in (cells[index] ?? [:]).sorted(by: { $0.key < $1.key }) {
        if let place = places[row], value != 0 { model.addCell(row: place, value: value) }
      }
      model.closeColumn(
        cost: column.cost,
        lower: column.lower,
        upper: column.upper,
        isInteger: column.isInteger
      )
    }
    return model
  }

  private var liveRows: [Int] { rows.indices.filter { rows[$0] != nil } }
  private var liveColumns: [Int] { columns.indices.filter { columns[$0] != nil } }

  private mutating func bounds() -> (lower: Double, upper: Double) {
    let lower = Double(generator.below(9)) - 5
    return (lower, lower + Double(generator.below(6)))
  }

  private mutating func picked(_ list: [Int]) -> Int? {
    list.isEmpty ? nil : list[generator.below(list.count)]
  }

  private mutating func coefficient() -> Double { Double(generator.below(9)) - 4 }

  /// Makes one change of a random kind.
  mutating func change(_ session: LinearSession) throws {
    switch generator.below(10) {
    case 0: try addColumn(session)
    case 1, 2: try addRow(session)
    case 3: removeColumns(session)
    case 4: removeRows(session)
    case 5:
      guard let column = picked(liveColumns) else { return }
      let (lower, upper) = bounds()
      columns[column]?.lower = lower
      columns[column]?.upper = upper
      try session.setBounds(of: session.variable(at: column), lower: lower, upper: upper)
    case 6:
      guard let row = picked(liveRows) else { return }
      let (lower, upper) = bounds()
      rows[row] = (lower, upper)
      try session.setBounds(of: session.constraint(at: row), lower: lower, upper: upper)
    case 9:
      guard let column = picked(liveColumns), isInteger else { return }
      // Pure integer programs stay so, for solvers that know nothing else.
      try session.setDomain(.integer, of: session.variable(at: column))
    case 7:
      guard let column = picked(liveColumns) else { return }
      let cost = coefficient()
      columns[column]?.cost = cost
      try session.setCost(of: session.variable(at: column), to: cost)
    default:
      guard let column = picked(liveColumns), let row = picked(liveRows) else { return }
      let value = coefficient()
      cells[column, default: [:]][row] = value
      try session.setCoefficient(
        of: session.variable(at: column),
        in: session.constraint(at: row),
        to: value
      )
    }
  }

  private mutating func addColumn(_ session: LinearSession) throws {
    let (lower, upper) = bounds()
    let cost = coefficient()
    var entries: [(constraint: ConstraintID, coefficient: Double)] = []
    for row in liveRows where generator.below(2) == 0 {
      let value = coefficient()
      cells[columns.count, default: [:]][row] = value
      entries.append((session.constraint(at: row), value))
    }
    columns.append(Column(cost: cost, lower: lower, upper: upper, isInteger: isInteger))
    try session.addVariable(
      isInteger ? .integer : .continuous,
      lower: lower,
      upper: upper,
      cost: cost,
      in: entries
    )
  }

  private mutating func addRow(_ session: LinearSession) throws {
    let (lower, upper) = bounds()
    var row = SparseRow(
      lower: generator.below(3) == 0 ? -.infinity : lower,
      upper: generator.below(3) == 0 ? .infinity : upper,
      columns: [],
      values: []
    )
    for column in liveColumns where generator.below(2) == 0 {
      let value = coefficient()
      cells[column, default: [:]][rows.count] = value
      row.columns.append(Int32(column))
      row.values.append(value)
    }
    rows.append((row.lower, row.upper))
    try session.addRow(row)
  }

  private mutating func removeColumns(_ session: LinearSession) {
    let going = liveColumns.filter { _ in generator.below(4) == 0 }
    session.remove(going.map(session.variable(at:)))
    for column in going { columns[column] = nil }
  }

  private mutating func removeRows(_ session: LinearSession) {
    let going = liveRows.filter { _ in generator.below(4) == 0 }
    session.remove(going.map(session.constraint(at:)))
    for row in going { rows[row] = nil }
  }
}
