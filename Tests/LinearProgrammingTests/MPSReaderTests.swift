// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import LinearProgramming
import SolverConformance
import Testing

@Suite struct MPSReaderTests {
  private func read(_ text: String) throws(MPSError) -> SparseModel {
    try SparseModel(mps: Array(text.utf8))
  }

  @Test(arguments: [false, true])
  func `what is written is read back`(isInteger: Bool) throws {
    var dice = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let model = RandomModels.bounded(columns: 4, rows: 3, isInteger: isInteger, using: &dice)
      let written = try model.mpsFile(maximisation: .objsenseSection)
      var back = try SparseModel(mps: written)
      #expect(back.rowNames == (0..<3).map { "c\($0)" })
      back.rowNames = []
      back.columnNames = []
      // The constant of the objective comes back as a column that is fixed at one.
      let constant = back.columnCount > 4 ? back.costs[4] : 0
      #expect(constant == model.objectiveConstant)
      #expect(Array(back.costs.prefix(4)) == model.costs)
      #expect(Array(back.columnLower.prefix(4)) == model.columnLower)
      #expect(Array(back.columnUpper.prefix(4)) == model.columnUpper)
      #expect(back.rowLower == model.rowLower && back.rowUpper == model.rowUpper)
      #expect(back.cellValues == model.cellValues && back.cellRows == model.cellRows)
      #expect(back.sense == model.sense && back.hasIntegers == model.hasIntegers)
    }
  }

  @Test func `tabs, blank lines, comments, missing set names and Windows line ends`() throws {
    let model = try read(
      "* a comment\r\n\r\nNAME\r\nOBJSENSE MAXIMIZE\r\nROWS\r\n N\tprofit\r\n L\tland\r\n"
        + " G feed\r\n  * another\r\nCOLUMNS\r\n\twheat\tprofit\t3\tland\t1.5D1\r\n wheat feed 2\r\n"
        + "\r\nRHS\r\n land 40 feed 6\r\n RHS profit -7\r\nRANGES\r\n RNG feed 4\r\nBOUNDS\r\n"
        + " UP wheat 9\r\nENDATA\r\nnot read any more\r\n"
    )
    #expect(model.sense == .maximise)
    #expect(model.objectiveConstant == 7)
    #expect(model.costs == [3])
    #expect(model.cellValues == [15, 2])
    #expect(model.rowLower == [-.infinity, 6] && model.rowUpper == [40, 10])
    #expect(model.columnLower == [0] && model.columnUpper == [9])
    #expect(model.columnNames == ["wheat"] && model.rowNames == ["land", "feed"])
  }

  @Test(
    arguments: [
      ("", 0, 1, true), (" UP b x 5", 0, 5, true), (" LO b x 2", 2, .infinity, true),
      (" UP b x -3", -.infinity, -3, true), (" LO b x -9\n UP b x -3", -9, -3, true),
      (" FR b x", -.infinity, .infinity, true), (" FX x 4", 4, 4, true),
      (" MI x", -.infinity, 1, true), (" PL b x", 0, .infinity, true), (" BV b x", 0, 1, true),
    ] as [(String, Double, Double, Bool)]
  )
  func `bounds of an integer column`(
    bounds: String,
    lower: Double,
    upper: Double,
    isInteger: Bool
  ) throws {
    let model = try read(
      "NAME t\nROWS\n N o\n L c\nCOLUMNS\n M 'MARKER' 'INTORG'\n x c 1\n M 'MARKER' 'INTEND'\n"
        + "BOUNDS\n\(bounds)\nENDATA\n"
    )
    #expect(model.columnLower == [lower] && model.columnUpper == [upper])
    #expect(model.isInteger == [isInteger])
  }

  @Test(
    arguments: [
      ("E", 3, 5, 8), ("E", -3, 2, 5), ("G", -3, 5, 8), ("L", 3, 2, 5),
    ] as [(String, Double, Double, Double)]
  )
  func `ranges`(kind: String, range: Double, lower: Double, upper: Double) throws {
    let model = try read(
      "NAME\nROWS\n N o\n \(kind) c\nCOLUMNS\n x c 1\nRHS\n r c 5\nRANGES\n r c \(range)\nENDATA\n"
    )
    #expect(model.rowLower == [lower] && model.rowUpper == [upper])
  }

  @Test(arguments: [
    ("NAME\nROWS\n N o\n", 3, "the text ends without ENDATA"),
    ("NAME\nROWS\n X o\n", 3, "a row is one of N, E, G, L and a name"),
    ("NAME\nROWS\n N o\n L c\n L c\n", 5, "a second row c"),
    ("NAME\nROWS\n N o\nCOLUMNS\n x c 1\n", 5, "no such row: c"),
    ("NAME\nROWS\n N o\nCOLUMNS\n x o one\n", 5, "no number: one"),
    ("NAME\nROWS\n N o\nCOLUMNS\n x o inf\n", 5, "an infinite coefficient"),
    ("NAME\nROWS\n N o\n L c\nCOLUMNS\n x c 1 c 2\n", 6, "row c twice in one column"),
    (
      "NAME\nROWS\n N o\n L c\nCOLUMNS\n x c 1\n y c 1\n x o 1\n", 8,
      "column x goes on after another"
    ),
    ("NAME\nROWS\n N o\nBOUNDS\n UP b x 1\n", 5, "no such column: x"),
    ("WHAT\n", 1, "no such section: WHAT"),
    (" x o 1\n", 1, "data outside of a section"),
  ])
  func `faults name the line`(text: String, line: Int, reason: String) {
    let error = #expect(throws: MPSError.self) { try read(text) }
    #expect(error?.line == line)
    #expect(error?.reason == reason)
  }

  @Test func `bytes at random are a fault or a model, never a crash`() {
    var dice = SeededGenerator(seed: 3)
    let good = Array(
      "NAME t\nROWS\n N o\n L c\nCOLUMNS\n x o 1 c 1\nRHS\n r c 5\nBOUNDS\n UP b x 4\nENDATA\n".utf8
    )
    var faults = 0
    for _ in 0..<2000 {
      var bytes = good
      for _ in 0...dice.below(4) {
        bytes[dice.below(bytes.count)] = UInt8(truncatingIfNeeded: dice.below(256))
      }
      do {
        let model = try SparseModel(mps: bytes)
        #expect(model.rowCount <= 2)
      } catch {
        faults += 1
        #expect(error.line >= 1)
      }
    }
    #expect(faults > 100)
  }
}
