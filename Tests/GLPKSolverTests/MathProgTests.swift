// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Foundation
import GLPKSolver
import LinearProgramming
import Testing

@Suite struct MathProgTests {
  private let solver = GLPKSolver(drill: .off)

  private func read(
    _ model: String,
    data: String? = nil,
    trust: Bool = false
  ) throws(GLPKFileError) -> MathProgModel {
    try solver.readMathProg(
      model: Array(model.utf8),
      data: data.map { Array($0.utf8) },
      trust: trust
    )
  }

  private static let diet = """
    set FOOD;
    param cost{FOOD}; param least;
    var buy{f in FOOD} >= 0, integer;
    minimize total: sum{f in FOOD} cost[f] * buy[f];
    s.t. energy: sum{f in FOOD} buy[f] >= least;
    display least;
    printf "before %d%%\\n", least;
    solve;
    printf{f in FOOD: buy[f] > 0}: "%s=%g\\n", f, buy[f];
    printf "total %g\\n", total;
    """
  private static let dietData =
    "data;\nset FOOD := rice bean;\nparam cost := rice 3 bean 2;\nparam least := 4;\nend;\n"

  @Test func `a model with its data in a file of their own`() throws {
    let translated = try read(Self.diet, data: Self.dietData)
    let model = translated.model
    #expect(model.columnNames == ["buy[rice]", "buy[bean]"])
    #expect(model.rowNames == ["total", "energy"])
    #expect(model.costs == [3, 2] && model.isInteger == [true, true])
    #expect(model.rowLower == [-.infinity, 4] && model.cellValues == [3, 1, 2, 1])
    #expect(translated.printed.contains("least = 4") && translated.printed.contains("before 4%\n"))
    #expect(!translated.printed.contains("Generating") && !translated.printed.contains("total 8"))
  }

  @Test func `what stands behind solve is printed on any solution`() throws {
    let translated = try read(Self.diet + "end;\n", data: Self.dietData)
    let solution = try #require(try solver.solve(translated.model).solution)
    #expect(solution.objective == 8)
    #expect(try solver.report(on: translated, solution: solution) == "bean=4\ntotal 8\n")
    // Of a linear model too, with or without a basis.
    let linear = try read(
      Self.diet.replacing(", integer", with: "") + Self.dietData
    )
    var free = try #require(try solver.solve(linear.model).solution)
    #expect(try solver.report(on: linear, solution: free) == "bean=4\ntotal 8\n")
    (free.basis, free.rowDuals, free.reducedCosts) = (nil, nil, nil)
    #expect(try solver.report(on: linear, solution: free) == "bean=4\ntotal 8\n")
  }

  @Test func `faults name the part and the line`() throws {
    let syntax = #expect(throws: GLPKFileError.self) {
      try read("var x >= 0;\nminimize z: x +;\nend;")
    }
    #expect(syntax?.code == .unreadable && syntax?.part == .model && syntax?.line == 2)
    #expect(syntax?.reason.isEmpty == false && syntax?.reason.contains("/") == false)
    let data = #expect(throws: GLPKFileError.self) {
      try read(Self.diet, data: "data;\nset FOOD := a;\nparam nothing := 3;\nend;")
    }
    #expect(data?.part == .data && data?.line == 3)
    let run = #expect(throws: GLPKFileError.self) {
      try read("param p := 1 / 0;\ndisplay p;\nend;")
    }
    #expect(run?.code == .unreadable && run?.line == 2)
    // GLPK works on afterwards.
    #expect(try read(Self.diet, data: Self.dietData).model.columnCount == 2)
  }

  @Test(arguments: [
    "printf \"x\" > \"f\";", "printf \"x\" >> 'f';", "printf{i in 1..2}: \"%d\", i > \"f\";",
    "printf # > \n \"x\" /* ; */\n , 3 > 'f';", "display 3 > 'f';",
    "for {i in 1..2} { printf \"a;b\"; printf \"%d\", i >> \"f\"; }",
    "for {i in 1..2} printf 'it''s', i > 'f';", "table t IN 'CSV' 'f.csv': [i], x;",
    "param p;\ntable t {i in 1..2} OUT 'CSV' 'f': i;",
    "for {i in 1..2} { display i; } table t OUT 'CSV' 'f': 1;",
    "/* \" */ printf \"x\" > 'f'; /* \" */", "# '\nprintf \"x\" > 'f';",
    "printf '/*' > '*/';", "printf \"%d\", if 1 > 0 then 2 else 3;",
    "printf \"%5000d\", 3;", "printf \"%\" & \"5000d\", 3;", "printf \"%.4000f\", 3;",
    "param f, symbolic := '%5000d'; printf f, 3;", "printf (\"%5000d\"), 3;", "printf \"%*d\", 3;",
    "printf('x') > 'f';", "printf ('%') & '5000d', 3;",
    "param n := 1printf 'x' > 'f';", "solve; printf 'x' > 'f'; end;",
    "param p{i in 0..1000000} := if i == 0 then 0 else p[i-1]; display p[1000000];",
    "set S{i in 0..9} := if i == 0 then {1} else S[i-1]; display S[9];",
  ])
  func `what could write files needs trust`(statement: String) throws {
    let error = #expect(throws: GLPKFileError.self) { try read(statement + "\nvar x; end;") }
    #expect(error?.code == .untrusted, "\(error.map { "\($0)" } ?? "")")
  }

  @Test(arguments: [
    "printf \"a > b\\n\";", "printf '%d', (3 > 2);", "printf{i in 1..3: i > 2}: '%d', i;",
    "printf('a') ; printf((\"%d\")), 3;", "# printf 'x' > 'f';\ndisplay 1;",
    "/* table t OUT 'CSV' 'f': 1; */", "param table{1..2};",
    "param s := sum{i in 1..2} i; check s > 1;", "printf 'Year 2026: %5.2f%%', 3;",
    "param t{i in 1..2} := i; param u := sum{i in 1..2} t[i]; display u;",
    "param name, symbolic := 'table'; printf 'a' & \"b\" & '%s', name;",
  ])
  func `what cannot write files needs none`(statement: String) throws {
    #expect(throws: Never.self) { try read(statement + "\nvar x; end;") }
  }

  @Test(arguments: ["table t IN 'CSV' 'f': [i];", "printf 'x' > 'f';"])
  func `a data file is looked through too`(statement: String) throws {
    let error = #expect(throws: GLPKFileError.self) {
      try read("param p; var x; end;", data: "data;\nparam p := 1;\n\(statement)\nend;")
    }
    #expect(error?.code == .untrusted && error?.part == .data && error?.line == 3)
    // A name in the data is no statement.
    #expect(throws: Never.self) {
      try read("set S; var x{S}; end;", data: "data;\nset S := printf table 'a > b';\nend;")
    }
  }

  @Test func `trust lets a model write`() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("paidan-trust-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let text = "var x; printf \"written\\n\" > \"\(path)\"; end;"
    #expect(throws: GLPKFileError.self) { try read(text) }
    #expect(!FileManager.default.fileExists(atPath: path))
    _ = try read(text, trust: true)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "written\n")
  }

  @Test func `depth and output are bounded`() throws {
    let deep = "param p := " + String(repeating: "(", count: 100_000) + "1;"
    #expect(#expect(throws: GLPKFileError.self) { try read(deep) }?.code == .tooLarge)
    let long = "param p := 1" + String(repeating: " + 1", count: 100_000) + "; end;"
    #expect(#expect(throws: GLPKFileError.self) { try read(long) }?.code == .tooLarge)
    let powers = "param p := 1" + String(repeating: "**1", count: 5000) + "; end;"
    #expect(#expect(throws: GLPKFileError.self) { try read(powers) }?.code == .tooLarge)
    let loud = "for {i in 1..2000000} printf '0123456789'; var x; end;"
    #expect(#expect(throws: GLPKFileError.self) { try read(loud) }?.code == .tooLarge)
    #expect(try read(Self.diet, data: Self.dietData).model.columnCount == 2)
  }

  @Test func `bytes at random are a fault or a model, never a crash`() throws {
    var dice = SeededGenerator(seed: 7)
    let good = Array((Self.diet + Self.dietData).utf8)
    var faults = 0
    for _ in 0..<300 {
      var bytes = good
      for _ in 0...dice.below(4) { bytes[dice.below(bytes.count)] = UInt8(dice.below(256)) }
      do {
        _ = try solver.readMathProg(model: bytes)
      } catch {
        faults += 1
      }
    }
    #expect(faults > 100)
  }
}
