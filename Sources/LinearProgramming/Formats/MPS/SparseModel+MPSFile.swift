// SPDX-License-Identifier: GPL-3.0-or-later

/// How an MPS file says that the objective is to be maximised.
public enum MPSMaximisation: Sendable, CaseIterable {
  /// By minimising the negated objective, with a comment: every reader takes it.
  case negatedCosts
  /// By an `OBJSENSE` section: HiGHS and most solvers take it, GLPK 5.0 does not.
  case objsenseSection
}

extension SparseModel {
  /// The model as text in free MPS format.
  ///
  /// Names are as in ``lpFile()``, and so is the column `one` for a constant in the objective: readers
  /// differ in the sign of a constant given as the objective's right side. All bounds of integer columns are explicit, for readers differ in
  /// their defaults. A row with two bounds is of type G with a range; a reader computes its upper
  /// bound as lower + range, which may differ in the last bit.
  ///
  /// - Parameter maximisation: How to write an objective that is maximised.
  /// - Returns: ASCII bytes.
  /// - Throws: ``SolverError`` with code `.invalidModel` as ``validate()`` does.
  /// - Complexity: O(rows + columns + cells).
  public func mpsFile(
    maximisation: MPSMaximisation = .negatedCosts
  ) throws(SolverError) -> [UInt8] {
    try validate()
    var writer = MPSWriter(model: roundedForFiles(), maximisation: maximisation)
    return writer.write()
  }
}

/// Writes one model, section by section.
private struct MPSWriter {
  private let model: SparseModel
  private let maximisation: MPSMaximisation
  private let columns: FileNames
  private let rows: FileNames
  private var sink: TextSink

  init(model: SparseModel, maximisation: MPSMaximisation) {
    self.model = model
    self.maximisation = maximisation
    columns = FileNames(prefix: "x", names: model.columnNames)
    rows = FileNames(prefix: "c", names: model.rowNames)
    sink = TextSink(capacity: 24 * model.cellCount + 64 * (model.columnCount + model.rowCount))
  }

  mutating func write() -> [UInt8] {
    let isMaximised = model.sense == .maximise
    let isNegated = isMaximised && maximisation == .negatedCosts
    if isNegated { sink.write("* maximised: costs are negated\n") }
    sink.write("NAME model\n")
    if isMaximised, !isNegated { sink.write("OBJSENSE\n    MAX\n") }
    let sign: Double = isNegated ? -1 : 1
    writeRows()
    writeColumns(sign)
    writeSides()
    writeRanges()
    writeBounds()
    sink.write("ENDATA\n")
    return sink.bytes
  }

  private mutating func writeRows() {
    sink.write("ROWS\n N obj\n")
    for row in 0..<model.rowCount {
      let (lower, upper) = (model.rowLower[row], model.rowUpper[row])
      if lower == upper {
        sink.write(" E ")
      } else if lower.isFinite {
        sink.write(" G ")
      } else {
        sink.write(upper.isFinite ? " L " : " N ")
      }
      rows.write(row, to: &sink)
      sink.write("\n")
    }
  }

  private mutating func writeColumns(_ sign: Double) {
    sink.write("COLUMNS\n")
    var isInside = false
    for column in 0..<model.columnCount {
      if model.isIntegral(column) != isInside {
        isInside.toggle()
        sink.write(isInside ? " M1 'MARKER' 'INTORG'\n" : " M2 'MARKER' 'INTEND'\n")
      }
      let cells = model.cells(of: column)
      if model.costs[column] != 0 || cells.isEmpty {
        writeStart(" ", column)
        sink.write(" obj ")
        sink.write(sign * model.costs[column])
        sink.write("\n")
      }
      for cell in cells {
        writeStart(" ", column)
        sink.write(" ")
        rows.write(Int(model.cellRows[cell]), to: &sink)
        sink.write(" ")
        sink.write(model.cellValues[cell])
        sink.write("\n")
      }
    }
    if isInside { sink.write(" M2 'MARKER' 'INTEND'\n") }
    guard model.objectiveConstant != 0 else { return }
    sink.write(" one obj ")
    sink.write(sign * model.objectiveConstant)
    sink.write("\n")
  }

  private mutating func writeStart(_ lead: String, _ column: Int) {
    sink.write(lead)
    columns.write(column, to: &sink)
  }

  private mutating func writeSides() {
    sink.write("RHS\n")
    for row in 0..<model.rowCount {
      let side = model.rowLower[row].isFinite ? model.rowLower[row] : model.rowUpper[row]
      if side.isFinite, side != 0 { writeRow(" RHS ", row, side) }
    }
  }

  private mutating func writeRanges() {
    var isOpen = false
    for row in 0..<model.rowCount {
      let (lower, upper) = (model.rowLower[row], model.rowUpper[row])
      guard lower.isFinite, upper.isFinite, lower != upper else { continue }
      if !isOpen { sink.write("RANGES\n") }
      isOpen = true
      writeRow(" RNG ", row, upper - lower)
    }
  }

  private mutating func writeRow(_ lead: String, _ row: Int, _ value: Double) {
    sink.write(lead)
    rows.write(row, to: &sink)
    sink.write(" ")
    sink.write(value)
    sink.write("\n")
  }

  private mutating func writeBounds() {
    sink.write("BOUNDS\n")
    for column in 0..<model.columnCount {
      let (lower, upper) = (model.columnLower[column], model.columnUpper[column])
      let isIntegral = model.isIntegral(column)
      if lower == upper {
        writeBound(" FX BND ", column, lower)
      } else if lower == -.infinity, upper == .infinity {
        writeBound(" FR BND ", column, nil)
      } else {
        if lower == -.infinity {
          // First, so that a negative upper bound is not taken to mean something else.
          writeBound(" MI BND ", column, nil)
        } else if lower != 0 || isIntegral || upper < 0 {
          writeBound(" LO BND ", column, lower)
        }
        if upper.isFinite {
          writeBound(" UP BND ", column, upper)
        } else if isIntegral {
          writeBound(" PL BND ", column, nil)
        }
      }
    }
    if model.objectiveConstant != 0 { sink.write(" FX BND one 1\n") }
  }

  private mutating func writeBound(_ lead: String, _ column: Int, _ value: Double?) {
    writeStart(lead, column)
    if let value {
      sink.write(" ")
      sink.write(value)
    }
    sink.write("\n")
  }
}
