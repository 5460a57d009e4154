// SPDX-License-Identifier: GPL-3.0-or-later
import LinearProgramming
import Testing

@Suite struct FileTests {
  private func model() -> SparseModel {
    var model = SparseModel(sense: .maximise)
    model.objectiveConstant = 2
    model.addRow(lower: 1, upper: 3)
    model.addRow(lower: -.infinity, upper: 4)
    model.addRow(lower: -.infinity, upper: .infinity)
    model.addColumn(cost: 1, lower: -.infinity, upper: -2, rows: [0, 2], values: [1, 7])
    model.addColumn(cost: 0, lower: 0, isInteger: true, rows: [0, 1], values: [-1.5, 1])
    model.addColumn(cost: 0, upper: 2.5, isInteger: true, rows: [], values: [])
    return model
  }

  @Test func `LP text`() throws {
    let expected = """
      Maximize
       obj: + 1 x0 + 0 x2 + 2 one
      Subject To
       c0: + 1 x0 - 1.5 x1 - r0 = 0
       c1: + 1 x1 <= 4
      Bounds
       -inf <= x0 <= -2
       0 <= x2 <= 2
       1 <= r0 <= 3
       one = 1
      General
       x1
       x2
      End

      """
    #expect(String(decoding: try model().lpFile(), as: UTF8.self) == expected)
  }

  @Test func `a letter is kept as a name, with a number it may be a generated one`() throws {
    var model = Model(.maximise)
    let variables = ["x", "c", "r", "x9", "x4"].map { model.addVariable(cost: 1, name: $0) }
    model.constrain(sum(variables) <= 3, name: "c")
    let copy = try SparseModel(lp: try model.sparse().lpFile())
    #expect(copy.columnNames == ["x", "c", "r", "x3", "x4"])
    #expect(copy.rowNames == ["c"])
  }

  @Test func `MPS text`() throws {
    let expected = """
      NAME model
      OBJSENSE
          MAX
      ROWS
       N obj
       G c0
       L c1
       N c2
      COLUMNS
       x0 obj 1
       x0 c0 1
       x0 c2 7
       M1 'MARKER' 'INTORG'
       x1 c0 -1.5
       x1 c1 1
       x2 obj 0
       M2 'MARKER' 'INTEND'
       one obj 2
      RHS
       RHS c0 1
       RHS c1 4
      RANGES
       RNG c0 2
      BOUNDS
       MI BND x0
       UP BND x0 -2
       LO BND x1 0
       PL BND x1
       LO BND x2 0
       UP BND x2 2
       FX BND one 1
      ENDATA

      """
    let bytes = try model().mpsFile(maximisation: .objsenseSection)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func `a model without anything still makes a file`() throws {
    let text = String(decoding: try SparseModel().lpFile(), as: UTF8.self)
    #expect(text.contains(" obj: + 0 zero") || text.contains(" obj: 0 zero"))
    #expect(text.contains(" zero = 0\n"))
  }

  @Test func `an invalid model is not written`() {
    var broken = model()
    broken.cellValues[0] = .infinity
    #expect(throws: SolverError.self) { try broken.lpFile() }
    #expect(throws: SolverError.self) { try broken.mpsFile() }
  }
}
