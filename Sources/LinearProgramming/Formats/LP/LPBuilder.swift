// SPDX-License-Identifier: GPL-3.0-or-later

/// The model of an LP file as it grows, row by row.
struct LPBuilder {
  struct Term {
    var column: Int
    var value: Double
  }

  var sense = ObjectiveSense.minimise
  private var constant = 0.0
  private var columns = NameTable()
  private var costs: [Double] = []
  private var lower: [Double?] = []
  private var upper: [Double?] = []
  private var boundLines: [Int] = []
  private var isInteger: [Bool] = []
  private var isBinary: [Bool] = []

  private var rows = NameTable()
  private var rowNumbers: [Int: Int] = [:]
  private var rowLower: [Double] = []
  private var rowUpper: [Double] = []
  private var rowStarts = [0]
  private var cellColumns: [Int32] = []
  private var cellValues: [Double] = []
  /// Where the last cell of each column is, to sum up what is repeated in a row.
  private var lastCells: [Int] = []

  /// The number of a variable, given now if the text did not name it before.
  mutating func column(_ word: Range<Int>, _ text: [UInt8]) -> Int {
    let (number, isNew) = columns.insert(word, in: text)
    if isNew {
      costs.append(0)
      lower.append(nil)
      upper.append(nil)
      boundLines.append(0)
      isInteger.append(false)
      isBinary.append(false)
      lastCells.append(-1)
    }
    return number
  }

  func isKnown(_ word: Range<Int>, _ text: [UInt8]) -> Bool {
    columns.number(of: word, in: text) != nil
  }

  mutating func setObjective(_ terms: ArraySlice<Term>, constant: Double) {
    self.constant = constant
    for term in terms { costs[term.column] += term.value }
  }

  /// Names the row that comes next.
  mutating func nameRow(
    _ word: Range<Int>,
    _ text: [UInt8],
    line: Int
  ) throws(LPFormatError) {
    let (number, isNew) = rows.insert(word, in: text)
    guard isNew else {
      let name = String(decoding: text[word], as: UTF8.self).prefix(20)
      throw LPFormatError(line: line, reason: "a second row \(name)")
    }
    rowNumbers[rowLower.count] = number
  }

  mutating func addRow(_ terms: [Term], lower: Double, upper: Double) {
    let start = cellValues.count
    for term in terms {
      let last = lastCells[term.column]
      if last >= start {
        cellValues[last] += term.value
      } else {
        lastCells[term.column] = cellValues.count
        cellColumns.append(Int32(term.column))
        cellValues.append(term.value)
      }
    }
    rowStarts.append(cellValues.count)
    rowLower.append(lower)
    rowUpper.append(upper)
  }

  mutating func bind(_ column: Int, _ relation: LPScanner.Relation, _ value: Double, _ line: Int) {
    if relation != .most { lower[column] = value }
    if relation != .least { upper[column] = value }
    boundLines[column] = line
  }

  mutating func makeInteger(_ column: Int, isBinary: Bool, line: Int) {
    isInteger[column] = true
    guard isBinary else { return }
    self.isBinary[column] = true
    if boundLines[column] == 0 { boundLines[column] = line }
  }
}

// MARK: - The model

extension LPBuilder {
  func finish(_ text: [UInt8]) throws(LPFormatError) -> SparseModel {
    var model = SparseModel(sense: sense)
    model.objectiveConstant = constant
    model.costs = costs
    (model.rowLower, model.rowUpper) = (rowLower, rowUpper)
    model.isInteger = isInteger.contains(true) ? isInteger : []
    for column in costs.indices {
      let (lower, upper) = try bounds(of: column)
      model.columnLower.append(lower)
      model.columnUpper.append(upper)
    }
    turnCells(into: &model)
    model.columnNames = columns.names
    let names = rows.names
    model.rowNames = rowLower.indices.map { row in rowNumbers[row].map { names[$0] } ?? "" }
    try checkFinite(model)
    return model
  }

  private func bounds(of column: Int) throws(LPFormatError) -> (Double, Double) {
    var (least, most) = (lower[column] ?? 0, upper[column] ?? .infinity)
    func failure(_ reason: String) -> LPFormatError {
      LPFormatError(line: boundLines[column], reason: reason)
    }
    if lower[column] == nil, most < 0 {
      throw failure(
        "an upper bound below 0 without a lower bound: readers differ in what that means"
      )
    }
    if isBinary[column] { (least, most) = (max(0, least), min(1, most)) }
    guard least <= most, least < .infinity, most > -.infinity else {
      throw failure("the bounds of a variable leave no value")
    }
    return (least, most)
  }

  /// From cells by rows to cells by columns.
  private func turnCells(into model: inout SparseModel) {
    var starts = [Int](repeating: 0, count: costs.count + 1)
    for column in cellColumns { starts[Int(column) + 1] += 1 }
    for column in costs.indices { starts[column + 1] += starts[column] }
    model.columnStarts = starts
    model.cellRows = Array(repeating: 0, count: cellValues.count)
    model.cellValues = Array(repeating: 0, count: cellValues.count)
    for row in rowLower.indices {
      for cell in rowStarts[row]..<rowStarts[row + 1] {
        let column = Int(cellColumns[cell])
        model.cellRows[starts[column]] = Int32(row)
        model.cellValues[starts[column]] = cellValues[cell]
        starts[column] += 1
      }
    }
  }

  /// Sums of finite numbers may have overflown.
  private func checkFinite(_ model: SparseModel) throws(LPFormatError) {
    let isFinite =
      model.objectiveConstant.isFinite && costs.allSatisfy(\.isFinite)
      && cellValues.allSatisfy(\.isFinite)
    guard isFinite else {
      throw LPFormatError(line: 1, reason: "a sum in the objective or in a row is not finite")
    }
  }
}
