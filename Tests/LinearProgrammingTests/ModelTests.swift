// SPDX-License-Identifier: GPL-3.0-or-later
import LinearProgramming
import SolverConformance
import Testing

@Suite struct ModelTests {
  @Test func `an expression is lowered with repeated terms added up`() {
    var model = Model(.maximise)
    let x = model.addVariable(upper: 4, name: "x")
    let y = model.addVariable(.binary)
    model.constrain(2 * x + y - 3 * x + 5 <= 7 - y)
    model.constrain(x - x + y, in: -1...1)
    model.setObjective(x + 2 * y + 3)
    let sparse = model.sparse()
    #expect(sparse.sense == .maximise)
    #expect(sparse.objectiveConstant == 3)
    #expect(sparse.costs == [1, 2])
    #expect(sparse.columnStarts == [0, 1, 3])
    #expect(sparse.cellRows == [0, 0, 1])
    #expect(sparse.cellValues == [-1, 2, 1])
    #expect(sparse.rowLower == [-.infinity, -1])
    #expect(sparse.rowUpper == [2, 1])
    #expect(sparse.isInteger == [false, true])
    #expect(sparse.columnUpper == [4, 1])
    #expect(sparse.columnNames == ["x", ""])
  }

  @Test func `a long chain of sums stays linear and leaves its parts alone`() {
    var model = Model()
    let variables = (0..<50_000).map { _ in model.addVariable() }
    let chain = variables.reduce(LinearExpression()) { $0 + 2 * $1 }
    let backwards = variables.reduce(LinearExpression()) { $1 + $0 }
    #expect(chain.termCount == 50_000)
    #expect(backwards.termCount == 50_000)
    let base = variables[0] + variables[1]
    let left = base + variables[2]
    let right = base + variables[3]
    #expect(left.terms.map(\.variable.index) == [0, 1, 2])
    #expect(right.terms.map(\.variable.index) == [0, 1, 3])
    #expect(sum(variables).termCount == 50_000)
    #expect((left - left).terms.map(\.coefficient) == [1, 1, 1, -1, -1, -1])
  }

  @Test func `a variable of another model stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var other = Model()
      let foreign = other.addVariable()
      var model = Model()
      _ = model.addVariable()
      model.constrain(foreign <= 1)
    }
  }

  @Test func `integer bounds are rounded inward`() {
    var model = SparseModel()
    model.closeColumn(cost: 0, lower: 0.3, upper: 2.0000000001, isInteger: true)
    model.closeColumn(cost: 0, lower: -.infinity, upper: 2.9999999999, isInteger: true)
    let isPossible = model.roundIntegerBounds()
    #expect(isPossible)
    #expect(model.columnLower == [1, -.infinity])
    #expect(model.columnUpper == [2, 3])
    model.closeColumn(cost: 0, lower: 0.3, upper: 0.6, isInteger: true)
    let isStillPossible = model.roundIntegerBounds()
    #expect(!isStillPossible)
  }
}
