// SPDX-License-Identifier: GPL-3.0-or-later
import LinearProgramming
import Testing

@Suite struct ResultReadingTests {
  private func result(objective: Double, bound: Double?) -> SolveResult {
    let solution = Solution(objective: objective, values: [], rowActivities: [])
    return SolveResult(termination: .feasible(.gap), solution: solution, bound: bound)
  }

  @Test func `the gap is the distance from the bound in proportion to the objective`() {
    #expect(result(objective: 100, bound: 98).relativeGap == 0.02)
    #expect(result(objective: -100, bound: -98).relativeGap == 0.02)
    #expect(result(objective: 0, bound: 0).relativeGap == 0)
    #expect(result(objective: 7, bound: nil).relativeGap == nil)
    #expect(SolveResult(termination: .infeasible, bound: 3).relativeGap == nil)
  }

  @Test func `prices are read by identifier, and there are none without duals`() {
    var model = Model(.minimise)
    let (first, second) = (model.addVariable(), model.addVariable())
    let row = model.constrain(first + second >= 1)
    var solution = Solution(objective: 1, values: [1, 0], rowActivities: [1])
    #expect(solution.shadowPrice(of: row) == nil)
    #expect(solution.reducedCost(of: second) == nil)
    solution.rowDuals = [3]
    solution.reducedCosts = [0, 2]
    #expect(solution.shadowPrice(of: row) == 3)
    #expect(solution.reducedCost(of: second) == 2)
  }

  @Test func `terminations read as words`() {
    #expect("\(Termination.optimal)" == "optimal")
    #expect("\(Termination.feasible(.time))" == "feasible, time limit reached")
    #expect("\(Termination.noSolutionFound(.nodes))" == "no solution found, node limit reached")
    let all = SolveLimit.allCases.map(\.description)
    #expect(Set(all).count == all.count)
  }

  @Test func `ranges are read by identifier`() {
    var model = Model(.minimise)
    let variable = model.addVariable()
    let range = Sensitivity.BoundRange(side: .lower, range: 0...4)
    let report = Sensitivity(costs: [1...2], columnBounds: [range], rowBounds: [])
    #expect(report.boundRange(of: variable) == range)
    #expect(report.costRange(of: variable) == 1...2)
  }

  @Test func `restrictions know their constraint and their variable`() {
    var model = Model(.minimise)
    let (first, second) = (model.addVariable(), model.addVariable())
    let row = model.constrain(first + second >= 1)
    #expect(Restriction.rowUpper(0).isSide(of: row))
    #expect(!Restriction.columnLower(0).isSide(of: row))
    #expect(Restriction.columnUpper(1).isBound(of: second))
    #expect(!Restriction.columnUpper(1).isBound(of: first))
  }
}
