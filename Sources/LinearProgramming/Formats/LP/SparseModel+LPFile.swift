// SPDX-License-Identifier: GPL-3.0-or-later

extension SparseModel {
  /// The model as text in CPLEX LP format.
  ///
  /// Names are the model's where every reader takes them, else `x12` for column 12 and `c3` for row
  /// 3, both from 0. What the format lacks is written with extra columns: a row with two bounds
  /// gets `r3`, equal to its activity; a constant in the objective multiplies `one`, fixed at 1; an
  /// empty objective or row without any column at hand names `zero`, fixed at 0. Rows without
  /// bounds are left out, for they say nothing.
  ///
  /// Bounds of integer columns are rounded inward, for some readers refuse others.
  ///
  /// - Returns: ASCII bytes.
  /// - Throws: ``SolverError`` with code `.invalidModel` as ``validate()`` does.
  /// - Complexity: O(rows + columns + cells).
  public func lpFile() throws(SolverError) -> [UInt8] {
    try validate()
    var writer = LPWriter(model: roundedForFiles())
    return writer.write()
  }

  /// The model with integer bounds rounded inward, or itself where nothing would be left.
  func roundedForFiles() -> SparseModel {
    var rounded = self
    return rounded.roundIntegerBounds() ? rounded : self
  }
}

/// Writes one model, section by section.
private struct LPWriter {
  private let model: SparseModel
  private let columns: FileNames
  private let rows: FileNames
  private var sink: TextSink
  private var termsOnLine = 0
  private var usesZero = false

  init(model: SparseModel) {
    self.model = model
    columns = FileNames(prefix: "x", names: model.columnNames)
    rows = FileNames(prefix: "c", names: model.rowNames)
    sink = TextSink(capacity: 24 * model.cellCount + 48 * (model.columnCount + model.rowCount))
  }

  mutating func write() -> [UInt8] {
    writeObjective()
    writeRows()
    writeBounds()
    writeIntegers()
    sink.write("End\n")
    return sink.bytes
  }

  private mutating func writeObjective() {
    sink.write(model.sense == .minimise ? "Minimize\n obj:" : "Maximize\n obj:")
    termsOnLine = 0
    var isEmpty = true
    for column in 0..<model.columnCount
    where model.costs[column] != 0 || model.cells(of: column).isEmpty {
      writeTerm(model.costs[column], column)
      isEmpty = false
    }
    if model.objectiveConstant != 0 {
      writeSigned(model.objectiveConstant)
      sink.write(" one")
    } else if isEmpty {
      writeNothing()
    }
    sink.write("\nSubject To\n")
  }

  private mutating func writeRows() {
    let byRow = RowCells(of: model)
    var isEmpty = true
    for row in 0..<model.rowCount {
      let (lower, upper) = (model.rowLower[row], model.rowUpper[row])
      guard lower.isFinite || upper.isFinite else { continue }
      isEmpty = false
      startRow(row)
      let cells = byRow.cells(of: row)
      for cell in cells { writeTerm(byRow.values[cell], Int(byRow.columns[cell])) }
      if cells.isEmpty { writeNothing() }
      if lower == upper {
        endRow(" = ", lower)
      } else if !upper.isFinite {
        endRow(" >= ", lower)
      } else if !lower.isFinite {
        endRow(" <= ", upper)
      } else {
        sink.write(" - r")
        sink.write(row)
        endRow(" = ", 0)
      }
    }
    guard isEmpty else { return }
    // Readers want at least one row.
    sink.write(" none:")
    writeNothing()
    endRow(" >= ", -1)
  }

  private mutating func startRow(_ row: Int) {
    sink.write(" ")
    rows.write(row, to: &sink)
    sink.write(":")
    termsOnLine = 0
  }

  private mutating func endRow(_ relation: String, _ side: Double) {
    sink.write(relation)
    sink.write(side)
    sink.write("\n")
  }

  private mutating func writeBounds() {
    sink.write("Bounds\n")
    let columns = columns
    for column in 0..<model.columnCount {
      let (lower, upper) = (model.columnLower[column], model.columnUpper[column])
      if lower == 0, upper == .infinity { continue }
      sink.write(" ")
      if lower == upper {
        columns.write(column, to: &sink)
        sink.write(" = ")
        sink.write(lower)
      } else if lower == -.infinity, upper == .infinity {
        columns.write(column, to: &sink)
        sink.write(" free")
      } else {
        writeInterval(lower, upper) { sink in columns.write(column, to: &sink) }
      }
      sink.write("\n")
    }
    for row in 0..<model.rowCount {
      let (lower, upper) = (model.rowLower[row], model.rowUpper[row])
      guard lower.isFinite, upper.isFinite, lower != upper else { continue }
      sink.write(" ")
      writeInterval(lower, upper) { sink in
        sink.write("r")
        sink.write(row)
      }
      sink.write("\n")
    }
    if model.objectiveConstant != 0 { sink.write(" one = 1\n") }
    if usesZero { sink.write(" zero = 0\n") }
  }

  private mutating func writeInterval(
    _ lower: Double,
    _ upper: Double,
    _ name: (inout TextSink) -> Void
  ) {
    if lower == -.infinity { sink.write("-inf") } else { sink.write(lower) }
    sink.write(" <= ")
    name(&sink)
    guard upper.isFinite else { return }
    sink.write(" <= ")
    sink.write(upper)
  }

  private mutating func writeIntegers() {
    guard model.hasIntegers else { return }
    sink.write("General\n")
    for column in 0..<model.columnCount where model.isIntegral(column) {
      sink.write(" ")
      columns.write(column, to: &sink)
      sink.write("\n")
    }
  }

  private mutating func writeTerm(_ value: Double, _ column: Int) {
    writeSigned(value)
    sink.write(" ")
    columns.write(column, to: &sink)
  }

  private mutating func writeSigned(_ value: Double) {
    if termsOnLine == 8 {
      sink.write("\n ")
      termsOnLine = 0
    }
    termsOnLine += 1
    sink.write(value < 0 ? " - " : " + ")
    sink.write(abs(value))
  }

  private mutating func writeNothing() {
    sink.write(" 0 zero")
    usesZero = true
  }
}

/// The cells of a model by rows, columns ascending.
struct RowCells {
  private(set) var starts: [Int]
  private(set) var columns: [Int32]
  private(set) var values: [Double]

  init(of model: SparseModel) {
    starts = Array(repeating: 0, count: model.rowCount + 1)
    columns = Array(repeating: 0, count: model.cellCount)
    values = Array(repeating: 0, count: model.cellCount)
    for row in model.cellRows { starts[Int(row) + 1] += 1 }
    for row in 0..<model.rowCount { starts[row + 1] += starts[row] }
    var next = starts
    for column in 0..<model.columnCount {
      for cell in model.cells(of: column) {
        let row = Int(model.cellRows[cell])
        columns[next[row]] = Int32(column)
        values[next[row]] = model.cellValues[cell]
        next[row] += 1
      }
    }
  }

  func cells(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }
}
