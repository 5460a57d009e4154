// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import LinearProgramming
import SolverConformance
import Testing

@Suite struct SolutionFileTests {
  private func solved(seed: UInt64, isInteger: Bool) -> (SparseModel, Solution) {
    var dice = SeededGenerator(seed: seed)
    var model = RandomModels.bounded(
      columns: 1 + dice.below(6),
      rows: dice.below(4),
      isInteger: isInteger,
      using: &dice
    )
    model.columnNames = (0..<model.columnCount)
      .map { ["甲 1", "", "y[\($0)]", "obj"][dice.below(4)] }
    let values = (0..<model.columnCount).map { _ in Double(dice.below(9)) / 3 - 1 }
    let solution = Solution(
      objective: model.objective(of: values),
      values: values,
      rowActivities: model.activities(of: values)
    )
    return (model, solution)
  }

  @Test(arguments: [true, false])
  func `what is written is read back to the last bit`(isInteger: Bool) throws {
    for seed in UInt64(1)...200 {
      let (model, solution) = solved(seed: seed, isInteger: isInteger)
      let plain = try model.readPlainSolution(model.plainSolutionFile(solution))
      #expect(plain.values == solution.values, "seed \(seed)")
      #expect(plain.objective == solution.objective && !plain.isInfeasible)
      let file = model.glpkSolutionFile(solution, isOptimal: true)
      let glpk = try model.readGLPKSolution(file)
      #expect(glpk.values == solution.values && glpk.objective == solution.objective)
    }
  }

  @Test func `a plain solution as others write it`() throws {
    var model = SparseModel()
    for _ in 0..<3 { model.addColumn(cost: 1, rows: [], values: []) }
    model.columnNames = ["x", "y", "z"]
    let text = "# said\r\n=obj= 1.5\n\n x\t1.5 (obj:1)\nz 0\n"
      .replacing(" (obj:1)", with: " 1")
    let file = try model.readPlainSolution(Array(text.utf8))
    #expect(file.values == [1.5, 0, 0] && file.objective == 1.5)
    #expect(try model.readPlainSolution(Array("=infeas=\n".utf8)).isInfeasible)
  }

  @Test(arguments: [
    ("w 1", 1, "no such column, or given before: w"),
    ("x 1\n\nx 2", 3, "no such column, or given before: x"), ("x one", 1, "no number: one"),
    ("x", 1, "no name and number"), ("x inf", 1, "no number: inf"),
  ])
  func `faults of a plain solution name the line`(text: String, line: Int, reason: String) {
    var model = SparseModel()
    model.addColumn(cost: 1, rows: [], values: [])
    model.columnNames = ["x"]
    let error = #expect(throws: SolutionFileError.self) {
      try model.readPlainSolution(Array(text.utf8))
    }
    #expect(error?.line == line && error?.reason == reason)
  }

  @Test(arguments: [
    ("s bas 1 1 f f 2\ni 1 b 0 0\n", 2, "the text ends without e o f"),
    ("s bas 2 1 f f 2\n", 1, "a solution of a model of another size"),
    ("s bas 0 1 f\n", 1, "no s line of GLPK"), ("s mip 0 1 o 2\ne o f\n", 2, "columns are missing"),
    ("s mip 0 1 o 2\nj 2 4\n", 2, "no such column, or given before"),
    ("s mip 0 1 o 2\nj 1 4\nj 1 4\n", 3, "no such column, or given before"),
    ("x 1\n", 1, "no line of a GLPK solution"),
  ])
  func `faults of a GLPK solution name the line`(text: String, line: Int, reason: String) {
    var model = SparseModel()
    if text.contains("bas 1 1") { model.addRow(lower: 0, upper: 0) }
    model.addColumn(cost: 1, rows: [], values: [])
    let error = #expect(throws: SolutionFileError.self) {
      try model.readGLPKSolution(Array(text.utf8))
    }
    #expect(error?.line == line && error?.reason == reason, "\(error.map { "\($0)" } ?? "")")
  }
}
