// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct BenchCommandTests {
  /// Two people for one task of two heads, one of them skilled: 7 − 1 − 2 is gained.
  private static let team = """
    NAME teams
    ROWS
     N obj
     E k0
     G s0
     L h0
     L h1
    COLUMNS
     M 'MARKER' 'INTORG'
     y0 obj -7 k0 -2
     y0 s0 -1
     x0 obj 1 k0 1
     x0 s0 1 h0 2
     x1 obj 2 k0 1
     x1 h1 2
     M 'MARKER' 'INTEND'
    RHS
     rhs h0 3 h1 2
    BOUNDS
     UP bnd y0 1
     UP bnd x0 1
     UP bnd x1 1
    ENDATA
    """

  private static let flow = "p min 2 1\nn 1 3\nn 2 -3\na 1 2 0 5 4\n"

  private func file(_ name: String, _ text: String) throws -> String {
    let path = try Scratch.folder().appending(path: name).path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func `an instance has the keys of the contract`() throws {
    let run = try PaidanProcess.run("bench", "teams", file("team.mps", Self.team), "--json")
    #expect(run.status == 0)
    let record = try run.json()
    #expect(record["instance"] as? String == "team.mps")
    #expect(record["status"] as? String == "optimal")
    #expect(record["objective"] as? Int == -4 && record["bound"] as? Int == -4)
    #expect(record["gap"] as? Double == 0)
    let seconds = try #require(record["seconds"] as? [String: Any])
    #expect(seconds["read"] != nil && seconds["solve"] != nil)
    #expect(record["cpuSeconds"] != nil && record["peakMemoryMB"] != nil)
  }

  @Test func `a flow is solved and its certificate checked`() throws {
    let run = try PaidanProcess.run("bench", "flow", file("one.min", Self.flow))
    #expect(run.status == 0)
    #expect(run.output.contains("one.min:最优,目标值 12,界 12"))
  }

  @Test func `a flow without an answer is no error`() throws {
    let text = Self.flow.replacing("0 5 4", with: "0 2 4")
    let run = try PaidanProcess.run("bench", "flow", file("none.min", text), "--json")
    #expect(run.status == 0)
    #expect(try run.json()["status"] as? String == "infeasible")
  }

  @Test func `a faulty file keeps no other from being solved`() throws {
    let bad = try file("bad.mps", Self.team.replacing("ENDATA", with: ""))
    let run = try PaidanProcess.run("bench", "teams", bad, file("good.mps", Self.team))
    #expect(run.status == 65)
    #expect(run.errors.contains("bad.mps") && run.errors.contains("ENDATA"))
    #expect(run.output.contains("good.mps:最优,目标值 -4"))
    #expect(try PaidanProcess.run("bench", "teams", "\(bad).no").status == 66)
    #expect(try PaidanProcess.run("bench", "knots", bad).status == 64)
  }

  /// Three tasks for two of three people each: half of every task would be worth more than one whole.
  private static let triangle = """
    NAME triangle
    ROWS
     N obj
     E k0
     E k1
     E k2
     L p0
     L p1
     L p2
    COLUMNS
     M 'MARKER' 'INTORG'
     y0 obj -7 k0 -2
     y1 obj -7 k1 -2
     y2 obj -7 k2 -2
     a0 obj 1 k0 1
     a0 p0 1
     a1 obj 1 k0 1
     a1 p1 1
     b1 obj 1 k1 1
     b1 p1 1
     b2 obj 1 k1 1
     b2 p2 1
     c0 obj 1 k2 1
     c0 p0 1
     c2 obj 1 k2 1
     c2 p2 1
     M 'MARKER' 'INTEND'
    RHS
     rhs p0 1 p1 1
     rhs p2 1
    ENDATA
    """

  @Test func `a solver that breaks down is named and the answer stays`() throws {
    let path = try file("triangle.mps", Self.triangle)
    let healthy = try PaidanProcess.run("bench", "teams", path, "--json").json()
    #expect(healthy["status"] as? String == "optimal" && healthy["failure"] is NSNull)
    let faulty = ["PAIDAN_GLPK_FAULT": "always"]
    let run = try PaidanProcess.run(["bench", "teams", path, "--json"], environment: faulty)
    #expect(run.status == 0)
    let record = try run.json()
    #expect(record["objective"] as? Int == -5 && record["status"] as? String == "feasible")
    #expect((record["bound"] as? Int).map { $0 <= -5 } == true)
    #expect((record["failure"] as? String)?.contains("fault") == true)
    let words = try PaidanProcess.run(["bench", "teams", path], environment: faulty)
    #expect(words.output.contains("线性规划求解器中途出错"), "\(words.said)")
  }
}
