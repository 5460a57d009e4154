// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct ProgramCommandTests {
  private static let mps = """
    NAME t
    OBJSENSE
        MAX
    ROWS
     N gain
     L land
    COLUMNS
     wheat gain 3 land 1
     rye gain 2 land 1
    RHS
     r land 40
    BOUNDS
     UP b wheat 25
    ENDATA

    """
  private static let lp =
    "max\n gain: 3 wheat + 2 rye\nst\n land: wheat + rye <= 40\nbounds\n wheat <= 25\nend\n"
  private static let mathProg = """
    param limit; var wheat >= 0, <= 25, integer; var rye >= 0, integer;
    maximize gain: 3 * wheat + 2 * rye; s.t. land: wheat + rye <= limit;
    printf "limit %d\\n", limit; solve; printf "wheat %d\\n", wheat;
    """
  private static let data = "data; param limit := 40; end;"

  private func file(_ name: String, _ text: String) throws -> String {
    let path = try Scratch.folder().appending(path: name).path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test(arguments: [("t.mps", mps), ("t.lp", lp), ("unknown", mps), ("unknown", lp)])
  func `a model has the keys of the contract`(name: String, text: String) throws {
    let run = try PaidanProcess.run("lp", file(name, text), "--json", "--values")
    #expect(run.status == 0, "\(run.said)")
    let record = try run.json()
    #expect(record["status"] as? String == "optimal")
    #expect(record["objective"] as? Int == 105 && record["bound"] as? Int == 105)
    #expect(record["safeBound"] as? Int == 105)
    #expect(record["iterations"] is Int && record["nodes"] is Int && record["seconds"] != nil)
    #expect(record["values"] as? [String: Int] == ["wheat": 25, "rye": 15])
  }

  @Test func `a model without a solution names the contradiction`() throws {
    let text =
      "min\n cost: a + b\nst\n demand: a + b >= 9\n spare: a + c <= 7\nbounds\n a <= 3\n b <= 4\n"
      + "general\n b\nend\n"
    let path = try file("short.lp", text)
    let shown = try PaidanProcess.run("lp", path)
    #expect(shown.status == 0)
    #expect(shown.output.contains("short.lp:无解"))
    #expect(shown.output.contains("互相冲突的限制共 3 条"))
    #expect(shown.output.contains("\"demand\": \"a\" + \"b\" ≥ 9"))
    #expect(shown.output.contains("整数 \"b\" ≤ 4"))
    #expect(!shown.output.contains("spare"))
    let record = try PaidanProcess.run("lp", path, "--json").json()
    #expect((record["conflict"] as? [String])?.count == 3)
    #expect(record["conflictIsIrreducible"] as? Bool == true)
    #expect(record["conflictProof"] as? String == "exact")
  }

  @Test func `a constant of an MPS objective is pointed out`() throws {
    let text = Self.mps.replacingOccurrences(of: " r land 40", with: " r land 40 gain 7")
    let shown = try PaidanProcess.run("lp", file("constant.mps", text))
    #expect(shown.output.contains("目标值 112"))
    #expect(shown.output.contains("右端项 7"))
  }

  @Test func `a packed file is unpacked`() throws {
    let path = try file("t.mps", Self.mps)
    let gzip = Process()
    gzip.executableURL = URL(filePath: "/usr/bin/env")
    gzip.arguments = ["gzip", path]
    try gzip.run()
    gzip.waitUntilExit()
    let run = try PaidanProcess.run("lp", path + ".gz")
    #expect(run.output.contains("t.mps.gz:最优,目标值 105,界 105"), "\(run.said)")
    let cut = try Data(contentsOf: URL(filePath: path + ".gz")).dropLast(12)
    try cut.write(to: URL(filePath: path + ".gz"))
    #expect(try PaidanProcess.run("lp", path + ".gz").status == 65)
  }

  @Test func `MathProg speaks before and after`() throws {
    let model = try file("t.mod", Self.mathProg)
    let run = try PaidanProcess.run("lp", model, "--data", file("t.dat", Self.data))
    #expect(run.status == 0, "\(run.said)")
    #expect(run.output.hasPrefix("limit 40\nwheat 25\n"), "\(run.said)")
    #expect(run.output.contains("t.mod:最优,目标值 105"))
    let record = try PaidanProcess.run(
      "lp",
      file("t.mod", Self.mathProg + Self.data),
      "--json"
    )
    #expect(try record.json()["printed"] as? String == "limit 40\nwheat 25\n")
  }

  @Test func `MathProg writes files on trust alone`() throws {
    let target = try Scratch.folder().appending(path: "written").path
    let model = try file("t.mod", "var x >= 1; minimize z: x; printf \"a\" > \"\(target)\"; end;")
    let refused = try PaidanProcess.run("lp", model)
    #expect(refused.status == 65 && refused.errors.contains("--trust"), "\(refused.said)")
    #expect(!Scratch.exists(target))
    #expect(try PaidanProcess.run("lp", model, "--trust").status == 0)
    #expect(Scratch.exists(target))
  }

  @Test func `solutions are written in two forms`() throws {
    let model = try file("t.lp", Self.lp)
    let target = try Scratch.folder().appending(path: "t.sol").path
    #expect(try PaidanProcess.run("lp", model, "-o", target).status == 0)
    #expect(try Scratch.text(target) == "=obj= 105\nwheat 25\nrye 15\n")
    let glpk = ["lp", model, "-o", target, "--solution-format", "glpk"]
    #expect(try PaidanProcess.run(glpk).status == 0)
    #expect(try Scratch.text(target).hasPrefix("s bas 1 2 f f 105\n"))
    #expect(try PaidanProcess.run("lp", model, "-o", "/no/such/folder/t.sol").status == 73)
  }

  @Test(arguments: [
    ("min x\nst\nc: x >= 3\nbounds\nx <= 2\nend", "infeasible", "无解"),
    ("max x\nst\nc: x >= 3\nend", "unbounded", "无界"),
  ])
  func `no optimum is an answer too`(text: String, status: String, word: String) throws {
    let model = try file("t.lp", text)
    let target = model + ".sol"
    let run = try PaidanProcess.run("lp", model, "-o", target, "--quiet")
    #expect(run.status == 0 && run.output.contains("t.lp:"), "\(run.said)")
    #expect(run.output.contains(word), "\(run.said)")
    #expect(!Scratch.exists(target) && run.errors.contains("t.lp.sol"))
    let words = try PaidanProcess.run("lp", model, "--json").json()["status"] as? String ?? ""
    #expect(words == status || words == "infeasibleOrUnbounded")
  }

  @Test func `bad files, options and solvers have their status`() throws {
    let bad = try file("bad.mps", Self.mps.replacing("ENDATA", with: ""))
    let run = try PaidanProcess.run("lp", bad)
    #expect(run.status == 65 && run.errors.contains("ENDATA"), "\(run.said)")
    #expect(try PaidanProcess.run("lp", bad + ".no").status == 66)
    let model = try file("t.mod", Self.mathProg + Self.data)
    #expect(try PaidanProcess.run("lp", model, "--method", "exact").status == 64)
    #expect(try PaidanProcess.run("lp", model, "--method", "guess").status == 64)
    #expect(try PaidanProcess.run("lp", model, "--method", "exact", "--relax").status == 0)
    let faulty = ["PAIDAN_GLPK_FAULT": "always"]
    let fault = try PaidanProcess.run(["lp", file("t.lp", Self.lp)], environment: faulty)
    #expect(fault.status == 70 && fault.errors.contains("求解器"), "\(fault.said)")
  }

  @Test func `an interrupt ends with what there is so far`() throws {
    // A knapsack with many equal values: found at once, proven never.
    var dice: UInt64 = 5
    var rows = ["", "", "", ""]
    var costs = ""
    for item in 0..<60 {
      for row in rows.indices {
        dice = dice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        rows[row] += " + \(100 + (dice >> 33) % 900) x\(item)"
      }
      costs += " + \(500 + (dice >> 40) % 100) x\(item)"
    }
    let names = (0..<60).map { "x\($0)" }.joined(separator: " ")
    let text =
      "max\n\(costs)\nst\n" + rows.map { "\($0) <= 15000\n" }.joined() + "bin\n \(names)\nend\n"
    let model = try file("hard.lp", text)
    let run = try PaidanProcess.run(["lp", model, "--json"]) { process in
      usleep(1_500_000)
      process.interrupt()
    }
    #expect(run.status == 130, "\(run.said)")
    let record = try run.json()
    #expect(record["limit"] as? String == "interrupt")
    // Whether there is a solution by then is the machine's affair.
    let status = record["status"] as? String ?? ""
    #expect(status == (record["objective"] is Int ? "feasible" : "noSolutionFound"))
  }
}
