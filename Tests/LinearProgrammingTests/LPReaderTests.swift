// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import LinearProgramming
import SolverConformance
import Testing

@Suite struct LPReaderTests {
  private func read(_ text: String) throws(LPFormatError) -> SparseModel {
    try SparseModel(lp: Array(text.utf8))
  }

  @Test func `a text with everything in it`() throws {
    let model = try read(
      """
      \\ a comment
      MAXIMISE profit: 3 wheat + 2.5e0rye - x
       + 7 \\ a constant
      Such That
       land: wheat + rye <= 40
       -1 <= wheat - rye + 2 <= 3
       feed: 2 wheat >= rye + 6
       twice: x + wheat + 2 x =< 1e30
       4 = rye
       + 3
        wheat
      Bounds
       -inf < x < 5  rye free
       8 >= wheat
       0.5 <= wheat
      Integer
       wheat
      Binaries
       y
      End

      """
    )
    #expect(model.sense == .maximise && model.objectiveConstant == 7)
    #expect(model.columnNames == ["wheat", "rye", "x", "y"])
    #expect(model.costs == [3, 2.5, -1, 0])
    #expect(model.rowNames == ["land", "", "feed", "twice", ""])
    #expect(model.rowLower == [-.infinity, -3, 6, -.infinity, 4])
    #expect(model.rowUpper == [40, 1, .infinity, .infinity, 4])
    #expect(model.columnLower == [0.5, -.infinity, -.infinity, 0])
    #expect(model.columnUpper == [8, .infinity, 5, 1])
    #expect(model.isInteger == [true, false, false, true])
    let byName = CellMap(model)
    #expect(byName.cells["feed"] == ["wheat": 2, "rye": -1])
    #expect(byName.cells["twice"] == ["x": 3, "wheat": 1])
    try model.validate()
  }

  @Test(arguments: [
    "min", "Minimum", "MINIMIZE", "minimise", "max", "maximum", "maximize", "Maximise",
  ])
  func `senses in every spelling`(word: String) throws {
    let model = try read("\(word)\nx\nst\nx >= 1\nend")
    #expect(model.sense == (word.lowercased().hasPrefix("max") ? .maximise : .minimise))
    #expect(model.costs == [1] && model.rowLower == [1])
  }

  @Test func `one line is enough`() throws {
    let model = try read(
      "min x + st subject to c1: x >= 1 c2: st + x <= 3 bounds x <= 4 bin st end"
    )
    #expect(model.columnNames == ["x", "st"] && model.rowNames == ["c1", "c2"])
    #expect(model.columnUpper == [4, 1] && model.isInteger == [false, true])
  }

  @Test func `a name may look like a number behind its coefficient`() throws {
    let model = try read("min\n3x + 2 e5 + 4d2 + 5e + 6e1y\nst\nc: x >= 1\nend")
    #expect(model.columnNames == ["x", "e5", "d2", "e", "y"])
    #expect(model.costs == [3, 2, 4, 5, 60])
  }

  @Test func `a right side ends with its line`() throws {
    let model = try read("min x\nst\nx <= 3\n- y + z >= 2\nx >= y +\n z\ny <= 4\nend")
    #expect(model.rowLower == [-.infinity, 2, 0, -.infinity])
    #expect(model.rowUpper == [3, .infinity, .infinity, 4])
  }

  @Test(
    arguments: [
      ("x free", -.infinity, .infinity), ("x <= 3", 0, 3), ("-inf <= x <= 5", -.infinity, 5),
      ("x = 3", 3, 3), ("x >= -5", -5, .infinity), ("x >= -infinity\nx <= -2", -.infinity, -2),
      ("3 >= x >= 1", 1, 3), ("x <= 1e30", 0, .infinity), ("x >= -1e31", -.infinity, .infinity),
      ("x <= 3 x <= 4", 0, 4), ("-3 <= x", -3, .infinity), ("x <= +inf", 0, .infinity),
      ("2 = x", 2, 2), ("x <= -2\nx >= -7", -7, -2), ("x <= - - 3", 0, 3),
    ] as [(String, Double, Double)]
  )
  func `bounds`(text: String, lower: Double, upper: Double) throws {
    let model = try read("min x\nst\nx >= -9\nbounds\n\(text)\nend")
    #expect(model.columnLower == [lower] && model.columnUpper == [upper])
  }

  @Test(arguments: [
    ("x", 1, "the text does not begin with Minimize or Maximize"),
    ("min 2 3 x\nst\nx >= 1", 1, "two numbers in a row"),
    ("min\nx\nst\nx * y >= 1", 4, "* has no place in a linear model"),
    ("min\nx + [ x ^2 ]\nst\nx >= 1", 2, "a sign without a number or name behind it"),
    ("min [ x ^2 ]", 1, "[ has no place in a linear model"),
    ("min x\nst\nc: x >= 1\nc: x >= 1", 4, "a second row c"),
    ("min x\nst\n3 <= 4\nend", 3, "a row without any variable"),
    ("min x\nst\nx + y\nend", 4, "a row without <=, >= or ="),
    (
      "min x\nst\n1 <= x >= 2", 3,
      "a row with two relations is number <= terms <= number, or with >="
    ),
    ("min x\nst\n3 <= x <= 2", 3, "the bounds of the row leave no value"),
    (
      "min x\nst\nx >= 1\nbounds\nx <= -1", 5,
      "an upper bound below 0 without a lower bound: readers differ in what that means"
    ),
    ("min x\nst\nx >= 1\nbounds\nx >= 2\nx <= 1", 6, "the bounds of a variable leave no value"),
    ("min x\nst\nx >= 1\nbounds\nx >= 2\nbin\nx", 5, "the bounds of a variable leave no value"),
    ("min x\nst\nx >= 1\nsemi-continuous\nx", 4, "semi-continuous variables are not supported"),
    ("min x\nst\nx >= 1\nSOS1\n", 4, "special ordered sets are not supported"),
    ("min x\nst\ns1: S1:: x:1", 3, "special ordered sets are not supported"),
    ("min multi-objectives\nx", 1, "several objectives are not supported"),
    ("min x\nst\nx >= 1\nlazy constraints\n", 4, "lazy rows are not supported"),
    ("min x\nst\nx >= 1\ngeneral constraints\n", 4, "general constraints are not supported"),
    ("min x\nst\nb = 1 -> x >= 1", 3, "a sign without a number or name behind it"),
    ("min x\nst\nx >= 1\nend\nx", 5, "text behind End"),
    ("min x\nst\nx >= inf", 3, "the bounds of the row leave no value"),
    ("min 1e400 x\nst\nx >= 1", 1, "an infinite coefficient"),
    ("min x\nst\nx >= 1\nbounds\nx", 5, "a bound without a relation"),
    ("min x\nst\nx >= 1\nbounds\n-x <= 4", 5, "a bound without a number"),
  ])
  func `faults name the line`(text: String, line: Int, reason: String) {
    let error = #expect(throws: LPFormatError.self) { try read(text) }
    #expect(error?.reason == reason && error?.line == line, "\(error.map { "\($0)" } ?? "")")
  }

  @Test func `what is written is read back`() throws {
    for seed in UInt64(1)...300 {
      var dice = SeededGenerator(seed: seed)
      let model = RandomModels.bounded(
        columns: dice.below(6),
        rows: dice.below(5),
        isInteger: seed % 2 == 0,
        using: &dice
      )
      let back = try SparseModel(lp: try model.lpFile())
      #expect(CellMap(model).written == CellMap(back), "seed \(seed)")
    }
  }

  @Test func `bytes at random are a fault or a model, never a crash`() {
    let good = Array("max o: 2 x + 3y\nst\nc: -1 <= x - y <= 4\nbounds\nx free\ngen\ny\nend\n".utf8)
    var faults = 0
    for seed in UInt64(1)...3000 {
      var dice = SeededGenerator(seed: seed)
      var bytes = good
      for _ in 0...dice.below(4) {
        bytes[dice.below(bytes.count)] = UInt8(truncatingIfNeeded: dice.below(256))
      }
      if dice.below(4) == 0 { bytes.removeLast(dice.below(bytes.count)) }
      do {
        let model = try SparseModel(lp: bytes)
        #expect(throws: Never.self, "seed \(seed)") { try model.validate() }
      } catch {
        faults += 1
        #expect(error.line >= 1)
      }
    }
    #expect(faults > 100)
  }
}
