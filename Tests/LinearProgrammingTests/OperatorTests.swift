// SPDX-License-Identifier: GPL-3.0-or-later
import LinearProgramming
import Testing

/// What a person writes down first.
@Suite struct OperatorTests {
  @Test func `quotients, numbers on the left, and sums in place`() {
    var model = Model()
    let (x, y) = (model.addVariable(), model.addVariable())
    model.constrain(3 <= x)
    model.constrain(8 >= x + y)
    model.constrain(5 == (x - y) / 4 + 1)
    model.constrain(x == y)
    model.constrain(x == 2 * y)
    var total = LinearExpression(1)
    total += x
    total += 3
    total *= 2
    total -= 1
    model.setObjective(total)
    let sparse = model.sparse()
    #expect(sparse.rowLower == [3, -.infinity, 4, 0, 0])
    #expect(sparse.rowUpper == [.infinity, 8, 4, 0, 0])
    #expect(sparse.costs == [2, 0] && sparse.objectiveConstant == 7)
    #expect(sparse.cellValues == [1, 1, 0.25, 1, 1, 1, -0.25, -1, -2])
    // Identifiers still compare as such.
    let isSame: Bool = x == y
    #expect(!isSame && Set([x, y, x]).count == 2)
  }

  @Test func `the value of an expression, and a relaxation`() {
    var model = Model()
    let x = model.addVariable(.integer, upper: 4)
    let solution = Solution(objective: 0, values: [2.5], rowActivities: [])
    #expect(solution.value(of: 2 * x - 1) == 4 && solution.value(of: x) == 2.5)
    #expect(model.sparse().hasIntegers && !model.relaxed().sparse().hasIntegers)
    #expect(model.relaxed().sparse() == model.sparse().relaxed())
  }

  @Test func `a variable of another model stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var (one, other) = (Model(), Model())
      let (mine, theirs) = (one.addVariable(), other.addVariable())
      let solver = OneValueSolver()
      let solution = try solver.solve(one).solution
      precondition(solution?[mine] == 7, "the right one is read")
      _ = solution?[theirs]
    }
  }

  /// Answers every model with sevens.
  private struct OneValueSolver: MIPSolver {
    let name = "seven"

    func solve(
      _ model: SparseModel,
      options: SolveOptions
    ) throws(SolverError) -> SolveResult {
      let values = [Double](repeating: 7, count: model.columnCount)
      let solution = Solution(objective: 0, values: values, rowActivities: [])
      return SolveResult(termination: .optimal, solution: solution)
    }
  }
}
