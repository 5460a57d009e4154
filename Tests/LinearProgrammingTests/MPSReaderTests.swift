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
    #expect(model.objectiveConstant == -7)
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

  @Test func `names with blanks are read by columns`() throws {
    let text =
      "NAME          BLANKS\nROWS\n N  MY COST\n L  LIM 1\n G  LIM 2\nCOLUMNS\n"
      + "    X ONE     MY COST              1   LIM 1                1\n"
      + "              LIM 2                2   $ a comment\n"
      + "    M1        'MARKER'                 'INTORG'\n"
      + "    YTWO      LIM 1               -3\n"
      + "    M1        'MARKER'                 'INTEND'\n"
      + "RHS\n              LIM 1                4   LIM 2             -1D1\n"
      + "RANGES\n    RNG       LIM 1              2.5\nBOUNDS\n"
      + " UP BND       X ONE                4\n LO BND       YTWO                -1\nENDATA\n"
    let model = try read(text)
    #expect(model.columnNames == ["X ONE", "YTWO"] && model.rowNames == ["LIM 1", "LIM 2"])
    #expect(model.costs == [1, 0] && model.cellValues == [1, 2, -3])
    #expect(model.rowLower == [1.5, -10] && model.rowUpper == [4, .infinity])
    #expect(model.columnLower == [0, -1] && model.columnUpper == [4, .infinity])
    #expect(model.isInteger == [false, true])
    #expect(throws: MPSError.self) { try SparseModel(mps: Array(text.utf8), layout: .words) }
    let free = text.replacing("BLANKS", with: "BLANKS FREE")
    #expect(throws: MPSError.self) { try read(free) }
  }

  @Test func `a name is of one layout or the other, never both`() throws {
    // The first line with a blank in a name stands behind lines that read as words.
    let text =
      "NAME\nROWS\n N  COST\n L  R1\nCOLUMNS\n    X         COST              1.     R1      "
      + "           2.\n    Y Z       R1                3.\nENDATA\n"
    #expect(try read(text).columnNames == ["X", "Y Z"])
    let mixed = text.replacing("X         COST              1.", with: "X COST 1.")
    let error = #expect(throws: MPSError.self) { try read(mixed) }
    #expect(error?.line == 7, "\(error.map { "\($0)" } ?? "")")
  }

  @Test func `the objective is the row that OBJNAME names`() throws {
    let text =
      "NAME t\nOBJSENSE\n  MAX\nOBJNAME\n  b\nROWS\n N a\n N b\n L c\nCOLUMNS\n x a 1 b 2\n x c 3\n"
      + "RHS\n r b 5 a 6\nENDATA\n"
    let model = try read(text)
    #expect(model.sense == .maximise && model.costs == [2] && model.objectiveConstant == 5)
    #expect(model.rowNames == ["a", "c"] && model.rowUpper == [.infinity, 0])
    #expect(model.rowLower == [-.infinity, -.infinity])
    #expect(throws: MPSError.self) { try read(text.replacing("  b\n", with: "  c\n")) }
  }

  @Test func `the first set counts`() throws {
    let model = try read(
      "NAME\nROWS\n N o\n L c\n G d\nCOLUMNS\n x c 1 d 1\nRHS\n one c 4\n two c 5 d 6\n one d 7\n"
        + "RANGES\n one c 2\n two d 1\nBOUNDS\n UP one x 4\n UP two x 5\n LO x 1\nENDATA\n"
    )
    #expect(model.rowLower == [2, 7] && model.rowUpper == [4, .infinity])
    #expect(model.columnLower == [1] && model.columnUpper == [4])
  }

  @Test func `infinity is spelled in several ways`() throws {
    let model = try read(
      "NAME\nROWS\n N o\n L c\n G d\n L e\nCOLUMNS\n x c 1\n y c 1\n z c 1\nRHS\n r c 1e30 d -Inf\n"
        + " r e 5\nRANGES\n r e 1e40\nBOUNDS\n UP b x 1e30\n LO b y -infinity\n UP b y inf\n MI b z\n"
        + " UP b z 3\nENDATA\n"
    )
    #expect(model.rowLower == [-.infinity, -.infinity, -.infinity])
    #expect(model.rowUpper == [.infinity, .infinity, 5])
    #expect(model.columnLower == [0, -.infinity, -.infinity])
    #expect(model.columnUpper == [.infinity, .infinity, 3])
  }

  @Test func `comments behind fields, names in other scripts, a byte order mark`() throws {
    let text =
      "\u{FEFF}NAME\nROWS\n N 成本 $ what it costs\n L $1\n\nCOLUMNS\n 甲 成本 1 $1 2\n 乙 $1 3 $ more\n"
      + "RHS\n $1 4 $ more\nBOUNDS\n UP 甲 3 $ more\nENDATA\n"
    let model = try read(text)
    #expect(model.columnNames == ["甲", "乙"] && model.cellValues == [2, 3])
    #expect(model.rowUpper == [4] && model.columnUpper == [3, .infinity])
    // Bytes that are no UTF-8 stay different names.
    let bytes = Array("NAME\nROWS\n N o\n L a\n L b\nCOLUMNS\nENDATA\n".utf8)
      .map { $0 == UInt8(ascii: "a") ? 0xFE : $0 == UInt8(ascii: "b") ? 0xFF : $0 }
    #expect(try SparseModel(mps: bytes).rowCount == 2)
  }

  @Test(arguments: [
    ("RHS\n r c 1 c 2", 8, "a second right side of row c"),
    ("RHS\n r c -inf", 8, "no value is left for row c"),
    ("RANGES\n r c 1\n r c 2", 9, "a second range of row c"),
    ("BOUNDS\n UP b x 1\n UP b x 2", 9, "a second upper bound of column x"),
    ("BOUNDS\n LO b x 1\n UP b x 0", 9, "the bounds of column x leave no value"),
    ("BOUNDS\n SC b x 1", 8, "bounds of type SC: semi-continuous columns are not supported"),
    ("BOUNDS\n XX b x 1", 8, "bounds of type XX are not known"),
    ("BOUNDS\n UP b x 0x1F", 8, "no number: 0x1F"),
    ("BOUNDS\n UP b x nan", 8, "no number: nan"),
    ("SOS2\n S1 a", 7, "section SOS2: special ordered sets are not supported"),
    ("QUADOBJ\n x x 1", 7, "section QUADOBJ: quadratic objectives are not supported"),
    ("ROWS\n", 7, "a second section ROWS"),
    ("RHS\n r c 1e5000 o 1e5000", 8, "the objective has a second right side, or an infinite one"),
  ])
  func `faults behind the columns name the line`(tail: String, line: Int, reason: String) {
    let head = "NAME\nROWS\n N o\n L c\nCOLUMNS\n x c 1\n"
    let error = #expect(throws: MPSError.self) { try read(head + tail + "\nENDATA\n") }
    #expect(error?.line == line && error?.reason == reason, "\(error.map { "\($0)" } ?? "")")
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
