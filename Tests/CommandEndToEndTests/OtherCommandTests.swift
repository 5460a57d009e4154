// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct OtherCommandTests {
  /// A plan of the pure week, made once.
  private static let plan = Result {
    let out = try Scratch.folder().appending(path: "out").path
    let run = try PaidanProcess.run("plan", SharedWeek.pure.get(), "-o", out, "--quiet")
    guard run.status == 0 else { throw CocoaError(.fileWriteUnknown) }
    return "\(out)/plan.json"
  }

  private func new(_ name: String) throws -> String {
    try Scratch.folder().appending(path: name).path
  }

  @Test func `a starter folder can be checked and planned as it is`() throws {
    let week = try new("week")
    let made = try PaidanProcess.run("init", week)
    #expect(made.status == 0)
    #expect(made.output.contains(week))
    #expect(try PaidanProcess.run("check", week).status == 0)
    #expect(try PaidanProcess.run("plan", week, "-o", new("out")).status == 0)
    let again = try PaidanProcess.run("init", week)
    #expect(again.status == 73)
    #expect(again.errors.contains("不是空的"))
  }

  @Test func `check lists findings with the keys of the contract`() throws {
    let run = try PaidanProcess.run("check", SharedWeek.pure.get(), "--json")
    #expect(run.status == 0)
    let list = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    let keys: Set = [
      "file", "sheet", "row", "column", "cell", "value", "severity", "code", "message", "mend",
    ]
    #expect(list?.isEmpty == false)
    #expect(list?.allSatisfy { Set($0.keys) == keys } == true)
    #expect(run.errors.contains("没有错误"))
  }

  @Test func `a cell cannot steer the terminal`() throws {
    let week = try new("week")
    try FileManager.default.copyItem(atPath: SharedWeek.pure.get(), toPath: week)
    let path = "\(week)/需求清单.csv"
    var lines = try Scratch.text(path).split(whereSeparator: \.isNewline).map { String($0) }
    lines[1] = lines[1].replacing(",1,", with: ",\u{1B}[2J\u{202E}x,")
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    let run = try PaidanProcess.run("check", week)
    #expect(run.status == 65)
    #expect(!run.said.contains("\u{1B}") && !run.said.contains("\u{202E}"))
  }

  @Test func `evaluate catches a forged plan and compares two`() throws {
    let week = try SharedWeek.pure.get()
    let path = try Self.plan.get()
    let forged = try new("forged.json")
    try Scratch.text(path).replacing("\"quantity\":1", with: "\"quantity\":7")
      .write(toFile: forged, atomically: true, encoding: .utf8)
    let run = try PaidanProcess.run("evaluate", week, forged, "--json")
    #expect(run.status == 3)
    #expect((try run.json()["hardViolations"] as? [Any])?.isEmpty == false)
    let both = try PaidanProcess.run("evaluate", week, path, "--against", forged)
    #expect(both.status == 0)
    #expect(both.output.contains("本方案更好"))
    let other = try PaidanProcess.run("evaluate", SharedWeek.full.get(), path)
    #expect(other.status == 3, "a plan of another week")
  }

  @Test(arguments: [
    ("coverage>=0.01,gap<=0.01,hardViolations==0,balance.units.gini<1", Int32(0)),
    ("coverage>=1.01", 3), ("coverage.unmet<0", 3), ("coverage", 64), ("coverage>=x", 64),
    ("beauty>1", 64), ("", 64),
  ])
  func `a required quality decides the status`(requirement: String, status: Int32) throws {
    let run = try PaidanProcess.run(
      "evaluate",
      SharedWeek.pure.get(),
      Self.plan.get(),
      "--require",
      requirement
    )
    #expect(run.status == status, "\(run.said)")
  }

  @Test func `explain answers in one sentence about needs, people and units`() throws {
    let week = try SharedWeek.pure.get()
    let plan = try Self.plan.get()
    for question in [["--need", "N00001"], ["--person", "V00001"], ["--unit", "U0001"]] {
      let run = try PaidanProcess.run(["explain", week, plan] + question)
      #expect(run.status == 0, "\(question) \(run.said)")
      #expect(run.output.split(separator: "\n").first?.hasSuffix("。") == true, "\(run.output)")
    }
    let json = try PaidanProcess.run("explain", week, plan, "--need", "N00001", "--json")
    #expect(Set(try json.json().keys) == ["id", "code", "sentence", "details"])
    let unknown = try PaidanProcess.run("explain", week, plan, "--need", "nobody")
    #expect(unknown.status == 65)
    #expect(unknown.errors.contains("nobody"))
    #expect(try PaidanProcess.run("explain", week, plan).status == 64)
    let two = try PaidanProcess.run("explain", week, plan, "--need", "a", "--unit", "b")
    #expect(two.status == 64)
  }

  @Test func `explain takes an identifier as people type it and says where else it is`() throws {
    let week = try SharedWeek.pure.get()
    let plan = try Self.plan.get()
    let typed = try PaidanProcess.run("explain", week, plan, "--need", "ｎ００００1", "--json")
    #expect(try typed.json()["id"] as? String == "N00001")
    let elsewhere = try PaidanProcess.run("explain", week, plan, "--need", "v00001")
    #expect(elsewhere.status == 65)
    #expect(elsewhere.errors.contains("--person V00001"))
  }

  @Test func `explain says first that the plan belongs to other tables`() throws {
    let week = try SharedWeek.pure.get()
    let other = try new("other.json")
    let text = try Scratch.text(Self.plan.get())
    let key = "\"inputHash\": \""
    let start = try #require(text.range(of: key)).upperBound
    let digit = text[start] == "0" ? "1" : "0"
    try (text[..<start] + digit + text[text.index(after: start)...])
      .write(toFile: other, atomically: true, encoding: .utf8)
    let run = try PaidanProcess.run("explain", week, other, "--need", "N00001")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").first?.contains("属于另一份数据") == true, "\(run.said)")
    let json = try PaidanProcess.run("explain", week, other, "--need", "N00001", "--json")
    #expect(try json.json()["warning"] as? String != nil)
  }

  @Test func `model writes files for other solvers`() throws {
    let week = try SharedWeek.pure.get()
    let folder = try Scratch.folder().path
    let linear = try PaidanProcess.run("model", week, "-o", "\(folder)/m.lp", "--level", "band")
    #expect(linear.status == 0, "\(linear.said)")
    #expect(try Scratch.text("\(folder)/m.lp").lowercased().contains("subject to"))
    let plan = try Self.plan.get()
    let mps = try PaidanProcess.run("model", week, "-o", "\(folder)/m.mps", "--plan", plan)
    #expect(mps.status == 0, "\(mps.said)")
    #expect(try Scratch.text("\(folder)/m.mps").contains("ENDATA"))
    for (end, part) in [("dat", "data;"), ("min", "p min ")] {
      let run = try PaidanProcess.run("model", week, "-o", "\(folder)/m.\(end)", "--plan", plan)
      #expect(run.status == 0, "\(run.said)")
      #expect(try Scratch.text("\(folder)/m.\(end)").contains(part), "\(end)")
    }
    #expect(try PaidanProcess.run("model", week, "-o", "\(folder)/m.xls").status == 64)
    let level = try PaidanProcess.run("model", week, "-o", "\(folder)/n.lp", "--level", "money")
    #expect(level.status == 64)
    #expect(level.errors.contains("nearness"))
    #expect(!Scratch.exists("\(folder)/n.lp"))
    #expect(try PaidanProcess.run("model", week, "-o", "\(folder)/no/m.lp").status == 73)
  }

  @Test func `generate makes the same week again, and a pool for needs`() throws {
    let (one, other, pool) = (try new("a"), try new("b"), try new("c"))
    for path in [one, other] {
      let run = try PaidanProcess.run("generate", "郑州", "--scale", "0.01", "-o", path)
      #expect(run.status == 0, "\(run.said)")
    }
    for file in try FileManager.default.contentsOfDirectory(atPath: one) {
      #expect(try Scratch.text("\(one)/\(file)") == Scratch.text("\(other)/\(file)"), "\(file)")
    }
    let run = try PaidanProcess.run(
      "generate",
      "pool",
      "--needs",
      one,
      "--ratio",
      "0.5",
      "-o",
      pool
    )
    #expect(run.status == 0, "\(run.said)")
    #expect(try PaidanProcess.run("plan", pool, "-o", new("out")).status == 0)
    #expect(try PaidanProcess.run("generate", "郑州", "-o", one).status == 73)
    let joint = try new("joint")
    #expect(
      try PaidanProcess.run("generate", "郑州", "--scale", "0.01", "--projects", "-o", joint).status
        == 0
    )
    #expect(try String(contentsOfFile: "\(joint)/需求清单.csv", encoding: .utf8).contains("组成"))
    #expect(try PaidanProcess.run("check", joint).status == 0)
    let both = try PaidanProcess.run("generate", "郑州", "--pure", "--projects", "-o", new("g"))
    #expect(both.status == 64 && both.errors.contains("--projects"))
    #expect(try PaidanProcess.run("generate", "beijing", "-o", new("d")).status == 64)
    #expect(try PaidanProcess.run("generate", "pool", "-o", new("e")).status == 64)
    #expect(try PaidanProcess.run("generate", "郑州", "--scale", "-1", "-o", new("f")).status == 64)
  }

  @Test func `input that is missing is 66, input that is no plan is 65`() throws {
    let week = try SharedWeek.pure.get()
    let out = try new("out")
    #expect(try PaidanProcess.run("plan", "/no/such/folder", "-o", out).status == 66)
    #expect(try PaidanProcess.run("check", "/no/such/folder").status == 66)
    #expect(try PaidanProcess.run("evaluate", week, "/no/such/plan.json").status == 66)
    let junk = try new("junk.json")
    for text in ["", "{}", "[1,2", "{\"format\": \"paidan-plan/9\"}", "\u{0}\u{1}"] {
      try text.write(toFile: junk, atomically: true, encoding: .utf8)
      let run = try PaidanProcess.run("evaluate", week, junk)
      #expect(run.status == 65, "\(text)")
      #expect(run.errors.contains("junk.json"))
      #expect(run.output.isEmpty)
    }
    let empty = try Scratch.folder().path
    #expect(try PaidanProcess.run("plan", empty, "-o", out).status == 65)
    #expect(!Scratch.exists(out))
  }
}
