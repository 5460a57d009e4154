// SPDX-License-Identifier: GPL-3.0-or-later
import LinearProgramming

/// A model as its readers must agree on it: names, bounds, costs, kinds, cells that are not 0.
struct ModelFacts: Equatable {
  var sense: ObjectiveSense
  var constant: Double
  var columns: [String]
  var numbers: [[Double]]
  var rows: [String]
  var bounds: [[Double]]
  var cells: [[Int: Double]]

  init(_ model: SparseModel) {
    sense = model.sense
    constant = model.objectiveConstant
    columns = model.columnNames
    rows = model.rowNames
    numbers = (0..<model.columnCount)
      .map { column in
        [
          model.costs[column], model.columnLower[column], model.columnUpper[column],
          model.isIntegral(column) ? 1 : 0,
        ]
      }
    bounds = (0..<model.rowCount).map { [model.rowLower[$0], model.rowUpper[$0]] }
    cells = (0..<model.columnCount)
      .map { column in
        var cells: [Int: Double] = [:]
        for cell in model.cells(of: column) where model.cellValues[cell] != 0 {
          cells[Int(model.cellRows[cell])] = model.cellValues[cell]
        }
        return cells
      }
  }

  /// What GLPK made of an MPS text.
  init(mps theirs: SparseModel) {
    self.init(theirs)
  }

  /// The same without rows that have no bounds.
  var withoutFreeRows: ModelFacts {
    var facts = self
    let kept = bounds.indices.filter { bounds[$0] != [-.infinity, .infinity] }
    facts.rows = kept.map { rows[$0] }
    facts.bounds = kept.map { bounds[$0] }
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    facts.cells = cells.map { column in
      var moved: [Int: Double] = [:]
      for (row, value) in column { if let place = places[row] { moved[place] = value } }
      return moved
    }
    return facts
  }

  mutating func forgetGeneratedNames() {
    rows = rows.map { $0.hasPrefix("r.") ? "" : $0 }
  }
}
