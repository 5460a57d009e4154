// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct PlanCommandTests {
  private static let files = [
    "plan.json", "run.json", "项目清单.csv", "未匹配需求.csv", "闲置资源.csv", "供需缺口.csv", "紧缺清单.csv",
    "通知.txt", ".paidan-files", "report.html", "calendar.json", "日历",
  ]

  private func output() throws -> String { try Scratch.folder().appending(path: "out").path }

  @Test func `a week is planned, judged and written`() throws {
    let week = try SharedWeek.pure.get()
    let out = try output()
    let run = try PaidanProcess.run("plan", week, "-o", out)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("共梳理资源62项、需求58项,形成项目"))
    #expect(run.output.contains("结论:最优。"))
    for file in Self.files where !file.hasPrefix(".") {
      #expect(Scratch.exists("\(out)/\(file)"), "\(file)")
      #expect(run.output.contains("\(out)/\(file)"), "\(file)")
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: out)
    #expect(Set(left) == Set(Self.files))
    let judged = try PaidanProcess.run("evaluate", week, "\(out)/plan.json", "--json")
    #expect(judged.status == 0, "\(judged.said)")
    #expect(try judged.json()["certificate"] as? String == "proven")
  }

  @Test func `the JSON result has the keys of the contract`() throws {
    let run = try PaidanProcess.run("--json", "plan", SharedWeek.pure.get(), "-o", output())
    #expect(run.status == 0)
    let result = try run.json()
    let keys = [
      "status", "objective", "gap", "gapLevel", "coverage", "balance", "distance",
      "hardViolations", "people", "hours", "seconds", "peakMemoryMB", "seed", "version",
      "inputHash",
    ]
    for key in keys { #expect(result[key] != nil, "\(key)") }
    func members(_ key: String) -> Set<String> {
      Set((result[key] as? [String: Any] ?? [:]).keys)
    }
    let coverage: Set = ["needs", "met", "partly", "unmet", "weighted", "reachable"]
    #expect(members("coverage").isSuperset(of: coverage))
    #expect(members("balance").isSuperset(of: ["max", "gini", "jain"]))
    #expect(members("distance").isSuperset(of: ["mean", "p90"]))
    let parts: Set = ["read", "candidates", "solve", "evaluate", "write", "total"]
    #expect(members("seconds") == parts)
    let levels = result["objective"] as? [[String: Any]] ?? []
    #expect(levels.count == 10)
    let levelKeys: Set = ["name", "value", "bound", "status"]
    #expect(levels.allSatisfy { Set($0.keys).isSuperset(of: levelKeys) })
    #expect(result["status"] as? String == "optimal")
    #expect(result["hardViolations"] as? Int == 0)
    #expect(result["seed"] as? Int == 1)
    #expect(run.errors.contains("共梳理资源"), "the summary goes to standard error")
  }

  @Test(arguments: ["pure", "full"])
  func `the plan does not depend on threads`(variant: String) throws {
    let week = try variant == "pure" ? SharedWeek.pure.get() : SharedWeek.full.get()
    let (one, other) = (try output(), try output())
    let first = try PaidanProcess.run("plan", week, "-o", one, "--threads", "1", "--quiet")
    let second = try PaidanProcess.run("plan", week, "-o", other, "--threads", "4", "--quiet")
    #expect(first.status == 0 && second.status == 0)
    #expect(first.output.split(separator: "\n").count == 2)
    let files = try Scratch.files(one)
    #expect(files.contains { $0.hasPrefix("日历/个人/") && $0.hasSuffix(".ics") })
    #expect(try files == Scratch.files(other))
    for file in files where file != "run.json" {
      #expect(try Scratch.text("\(one)/\(file)") == Scratch.text("\(other)/\(file)"), "\(file)")
    }
  }

  @Test(arguments: ["auto", "lp", "greedy"])
  func `every method gives a lawful plan of a week that is no flow`(method: String) throws {
    let week = try SharedWeek.full.get()
    let out = try output()
    let run = try PaidanProcess.run("plan", week, "-o", out, "--method", method)
    #expect(run.status == 0, "\(run.said)")
    #expect(run.output.contains("违反法律、容量或内部规则:0处"))
    let judged = try PaidanProcess.run(
      "evaluate",
      week,
      "\(out)/plan.json",
      "--require",
      "hardViolations==0"
    )
    #expect(judged.status == 0, "\(judged.said)")
  }

  @Test func `a solver that always fails leaves a plan and says so`() throws {
    let out = try output()
    let run = try PaidanProcess.run(
      ["plan", SharedWeek.pure.get(), "-o", out],
      environment: ["PAIDAN_GLPK_FAULT": "always"]
    )
    #expect(run.status == 0, "\(run.said)")
    #expect(Scratch.exists("\(out)/plan.json"))
    #expect(run.output.contains("违反法律、容量或内部规则:0处"))
    #expect(run.output.contains("GLPK") || run.output.contains("求解器"))
  }

  @Test func `no name, telephone or contact leaves the internal sheets`() throws {
    let week = try SharedWeek.pure.get()
    let out = try output()
    let run = try PaidanProcess.run("plan", week, "-o", out)
    let roster = try Scratch.text("\(week)/人员名册.csv")
    let names = roster.split(whereSeparator: \.isNewline).dropFirst()
      .compactMap { $0.split(separator: ",", omittingEmptySubsequences: false).dropFirst().first }
    #expect(names.count > 10)
    let judged = try PaidanProcess.run("evaluate", week, "\(out)/plan.json")
    let check = try PaidanProcess.run("check", week, "--json")
    let texts = [
      run.said, judged.said, check.said, try Scratch.text("\(out)/plan.json"),
      try Scratch.text("\(out)/run.json"),
    ]
    for name in names where !name.isEmpty {
      #expect(texts.allSatisfy { !$0.contains(name) }, "\(name)")
    }
    #expect(texts.allSatisfy { !$0.contains("网格员") }, "contacts")
  }

  @Test func `a row that cannot be used stops the plan unless it is set aside`() throws {
    let week = try Scratch.folder().appending(path: "week").path
    try FileManager.default.copyItem(atPath: SharedWeek.pure.get(), toPath: week)
    let path = "\(week)/需求清单.csv"
    var lines = try Scratch.text(path).split(whereSeparator: \.isNewline)
    try #require(lines.count > 10)
    let header = lines[0].split(separator: ",", omittingEmptySubsequences: false)
    let column = try #require(header.firstIndex(of: "数量"))
    var cells = lines[1].split(separator: ",", omittingEmptySubsequences: false)
    cells[column] = "-3"
    lines[1] = Substring(cells.joined(separator: ","))
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    let out = try output()
    let refused = try PaidanProcess.run("plan", week, "-o", out)
    #expect(refused.status == 65)
    #expect(refused.output.isEmpty)
    for part in ["行错误", "需求清单.csv", "第 2 行", "“数量”", "“-3”", "怎么改"] {
      #expect(refused.errors.contains(part), "\(part)")
    }
    #expect(!Scratch.exists(out), "nothing may be written")
    let planned = try PaidanProcess.run("plan", week, "-o", out, "--set-aside")
    #expect(planned.status == 0, "\(planned.said)")
    #expect(planned.output.contains("资料不全1行"))
    let unmet = try Scratch.text("\(out)/未匹配需求.csv")
    #expect(unmet.contains("资料不全") && unmet.contains("(需求清单.csv 第2行),"))
    let judged = try PaidanProcess.run("evaluate", week, "\(out)/plan.json")
    #expect(judged.status == 0, "\(judged.said)")
  }

  @Test func `an output that cannot be written is status 73`() throws {
    let file = try Scratch.folder().appending(path: "file")
    try Data("x".utf8).write(to: file)
    let run = try PaidanProcess.run("plan", SharedWeek.pure.get(), "-o", "\(file.path)/out")
    #expect(run.status == 73)
    #expect(run.errors.contains("无法写入"))
    #expect(run.output.isEmpty)
  }

  @Test func `a folder in the way of one file keeps all others from being written`() throws {
    let out = try output()
    let folder = "\(out)/供需缺口.csv"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let run = try PaidanProcess.run("plan", SharedWeek.pure.get(), "-o", out)
    #expect(run.status == 73)
    #expect(try FileManager.default.contentsOfDirectory(atPath: out) == ["供需缺口.csv"])
  }

  @Test func `an interrupt writes the best plan so far`() throws {
    let week = try Scratch.folder().appending(path: "week").path
    #expect(try PaidanProcess.run("generate", "zhengzhou", "--pure", "-o", week).status == 0)
    let out = try output()
    let run = try PaidanProcess.run(["plan", week, "-o", out]) { process in
      // The folder appears when the input is read and planning begins.
      while process.isRunning, !Scratch.exists(out) { usleep(500) }
      process.interrupt()
    }
    #expect(run.status == 130, "\(run.said)")
    #expect(run.output.contains("已中断"))
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: out)) == Set(Self.files))
    let judged = try PaidanProcess.run("evaluate", week, "\(out)/plan.json", "--json")
    #expect((try judged.json()["hardViolations"] as? [Any])?.isEmpty == true)
  }

  @Test func `a time limit of nothing still gives a plan`() throws {
    let out = try output()
    let run = try PaidanProcess.run(
      "plan",
      try SharedWeek.full.get(),
      "-o",
      out,
      "--time-limit",
      "0"
    )
    #expect(run.status == 0, "\(run.said)")
    #expect(try Scratch.text("\(out)/plan.json").contains("\"stoppedBy\": \"time\""))
    #expect(run.output.contains("时间到"))
  }
}
