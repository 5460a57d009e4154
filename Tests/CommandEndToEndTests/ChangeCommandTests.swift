// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// `suggest`, `whatif` and `replan` from tables to text.
@Suite struct ChangeCommandTests {
  /// A plan of the full week, made once: the folder of its files.
  private static let planned = Result {
    let out = try Scratch.folder().appending(path: "out").path
    let run = try PaidanProcess.run("plan", SharedWeek.full.get(), "-o", out, "--quiet")
    guard run.status == 0 else { throw CocoaError(.fileWriteUnknown) }
    return out
  }

  private static func plan() throws -> String { try planned.get() + "/plan.json" }

  private static func entries(_ key: String) throws -> [[String: Any]] {
    let data = try Data(contentsOf: URL(filePath: plan()))
    let plan = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return plan?[key] as? [[String: Any]] ?? []
  }

  /// Somebody who serves a project of one need, and the need.
  private static func service() throws -> (need: String, provider: String) {
    for project in try entries("projects") {
      guard let needs = project["needs"] as? [String], needs.count == 1,
        let providers = project["providers"] as? [[String: Any]], providers.count == 1,
        let provider = providers[0]["person"] as? String
      else { continue }
      return (needs[0], provider)
    }
    throw CocoaError(.coderValueNotFound)
  }

  private func run(_ arguments: String...) throws -> PaidanProcess {
    try PaidanProcess.run(arguments)
  }

  /// Names and telephones of the list of people, and contacts of needs.
  private static func personalTexts() throws -> [String] {
    let folder = try SharedWeek.full.get()
    var result: [String] = []
    for (file, columns) in [("人员名册.csv", ["姓名", "电话"]), ("需求清单.csv", ["联系人"])] {
      let lines = try Scratch.text("\(folder)/\(file)").split(whereSeparator: \.isNewline)
      let header = lines[0].drop { $0 == "\u{FEFF}" }
        .split(separator: ",", omittingEmptySubsequences: false)
      for column in columns {
        guard let position = header.firstIndex(where: { $0 == column }) else { continue }
        for line in lines.dropFirst() {
          let cells = line.split(separator: ",", omittingEmptySubsequences: false)
          if position < cells.count, cells[position].count > 1 {
            result.append(String(cells[position]))
          }
        }
      }
    }
    return result
  }

  @Test func `suggest gives ranked choices with every goal, and ids alone`() throws {
    let (week, plan) = (try SharedWeek.full.get(), try Self.plan())
    let need = try Self.service().need
    let text = try run("suggest", week, plan, "--need", need, "--top", "3")
    #expect(text.status == 0, "\(text.errors)")
    let first = try run("suggest", week, plan, "--need", need, "--top", "3", "--json", "--quiet")
    let again = try run(
      "suggest",
      week,
      plan,
      "--need",
      need,
      "--top",
      "3",
      "--json",
      "--quiet",
      "--threads",
      "1"
    )
    #expect(first.output == again.output)
    let choices = try first.json()["suggestions"] as? [[String: Any]] ?? []
    #expect(choices.count <= 3)
    let keys: Set = [
      "rank", "need", "provider", "pins", "start", "end", "pieces", "missing", "goals", "others",
      "code", "sentence", "details",
    ]
    for choice in choices {
      #expect(Set(choice.keys) == keys)
      #expect((choice["goals"] as? [Any])?.count == 10)
    }
    for personal in try Self.personalTexts() { #expect(!first.output.contains(personal)) }
    let places = try run("suggest", week, plan, "--place", "S001", "--json")
    #expect(places.status == 0, "\(places.errors)")
    #expect(try places.json()["needs"] as? Int ?? 0 > 0)
  }

  @Test func `suggest wants one subject that there is`() throws {
    let (week, plan) = (try SharedWeek.full.get(), try Self.plan())
    #expect(try run("suggest", week, plan).status == 64)
    #expect(try run("suggest", week, plan, "--need", "N1", "--post", "P1").status == 64)
    #expect(try run("suggest", week, plan, "--need", "N00001", "--top", "0").status == 64)
    #expect(try run("suggest", week, plan, "--need", "nobody").status == 65)
    #expect(try run("suggest", week, week + "/none.json", "--need", "N00001").status == 66)
    #expect(try run("suggest", week + "/none", plan, "--need", "N00001").status == 66)
  }

  @Test func `the best suggestion, pinned, gives what it promised`() throws {
    let (week, plan) = (try SharedWeek.full.get(), try Self.plan())
    var found: (need: String, best: [String: Any])?
    for project in try Self.entries("projects") where found == nil {
      guard let needs = project["needs"] as? [String], let need = needs.first else { continue }
      let run = try run("suggest", week, plan, "--need", need, "--top", "1", "--json", "--quiet")
      let choices = try run.json()["suggestions"] as? [[String: Any]]
      found = choices?.first.map { (need, $0) }
    }
    let (need, best) = try #require(found)
    let pins = try #require(best["pins"] as? [String])
    let pin = "\(need)=\(pins.joined(separator: ","))"
    let then = try run("whatif", week, plan, "--pin", pin, "--json", "--quiet").json()
    func after(_ value: Any?) -> [String: Int] {
      var result: [String: Int] = [:]
      for goal in value as? [[String: Any]] ?? [] {
        result[goal["name"] as? String ?? ""] = goal["after"] as? Int
      }
      return result
    }
    #expect(after(best["goals"]).count == 10)
    #expect(after(best["goals"]) == after(then["goals"]))
  }

  @Test func `whatif prints the difference and writes nothing`() throws {
    let (week, plan) = (try SharedWeek.full.get(), try Self.plan())
    let provider = try Self.service().provider
    let before = try FileManager.default.contentsOfDirectory(atPath: Self.planned.get())
    let none = try run("whatif", week, plan)
    #expect(none.status == 0 && none.output.contains("没有任何变化"), "\(none.said)")
    let run = try run("whatif", week, plan, "--absent", provider, "--json", "--quiet")
    #expect(run.status == 0, "\(run.errors)")
    let result = try run.json()
    #expect(result["hardViolations"] as? Int == 0)
    #expect((result["told"] as? [String])?.contains("person:\(provider)") == true)
    #expect((result["hit"] as? [String])?.isEmpty == false)
    for personal in try Self.personalTexts() { #expect(!run.output.contains(personal)) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: Self.planned.get()) == before)
    let added = try self.run(
      "whatif",
      week,
      plan,
      "--add-need",
      "类别=理发;社区=S001C01;时间=周六上午",
      "--lang",
      "en"
    )
    #expect(added.status == 0 && added.output.contains("nothing has been written"), "\(added.said)")
  }

  @Test func `a plan of another week is refused by all of them`() throws {
    let week = try SharedWeek.full.get()
    let other = try Scratch.folder().appending(path: "other.json").path
    let text = try Scratch.text(Self.plan())
    let monday = try #require(text.firstMatch(of: /"week":\s*"(?<day>[0-9-]+)"/))
    let moved = text.replacing(monday.output.day, with: "2020-01-06")
    try moved.write(toFile: other, atomically: true, encoding: .utf8)
    let need = try Self.service().need
    let commands = [
      ["suggest", week, other, "--need", need], ["whatif", week, other, "--cancel", need],
      ["explain", week, other, "--need", need],
      ["replan", week, other, "-o", other + ".out"],
    ]
    for command in commands {
      let run = try PaidanProcess.run(command)
      #expect(run.status == 65 && run.said.contains("2020-01-06"), "\(command[0]) \(run.said)")
    }
    #expect(!Scratch.exists(other + ".out"))
  }

  @Test func `what is cancelled is called so, and a new need without a service is named`() throws {
    let (week, plan) = (try SharedWeek.full.get(), try Self.plan())
    let need = try Self.service().need
    let out = try Scratch.folder().appending(path: "without").path
    let cancelled = try run("replan", week, plan, "-o", out, "--cancel", need, "--lang", "zh")
    #expect(cancelled.said.contains("取消:\(need)"), "\(cancelled.said)")
    let new = "编号=X1;类别=没人做的事;资源类型=场地;座位数=99999;社区=示例001-01社区;时间=周日晚上"
    let added = try run("whatif", week, plan, "--add-need", new, "--lang", "zh")
    #expect(added.status == 0 && added.said.contains("新需求 X1 没有排上"), "\(added.said)")
    #expect(added.said.contains("按已核实、低风险试算"))
  }

  @Test func `whatif refuses what it cannot read`() throws {
    let (week, plan) = (try SharedWeek.full.get(), try Self.plan())
    let need = try Self.service().need
    let wrong: [([String], Int32)] = [
      (["--absent", "nobody"], 65), (["--absent", "nobody=周六"], 65), (["--cancel", "nobody"], 65),
      (["--move", need], 64), (["--move", "\(need)=昨天左右"], 64), (["--without", "保险"], 64),
      (["--without", "什么"], 64), (["--pin", "\(need)="], 64), (["--pin", "\(need)=nobody"], 65),
      (["--add-need", "none.csv"], 66), (["--add-need", "类别=理发;数量"], 64),
      (["--add-need", "类别=理发;社区=没有这个社区"], 65), (["--add-need", "编号=\(need);类别=理发"], 65),
    ]
    for (options, status) in wrong {
      let run = try PaidanProcess.run(["whatif", week, plan] + options)
      #expect(run.status == status, "\(options) \(run.said)")
    }
  }

  @Test func `replan writes a plan that holds, with the trade`() throws {
    let (week, plan) = (try SharedWeek.full.get(), try Self.plan())
    let (need, provider) = try Self.service()
    let out = try Scratch.folder().appending(path: "again").path
    let run = try run("replan", week, plan, "-o", out, "--absent", provider, "--json")
    #expect(run.status == 0, "\(run.errors)")
    let result = try run.json()
    #expect(result["hardViolations"] as? Int == 0)
    #expect((result["broken"] as? [String])?.contains("P-\(need)") == true)
    let trade = result["trade"] as? [[String: Any]] ?? []
    #expect(trade.map { "\($0["changes"] ?? "")" } == ["0", "1", "2", "5", "all"])
    let points = trade.compactMap { $0["urgentPoints"] as? Int }
    #expect(points == points.sorted() && points.count == 5)
    #expect(Scratch.exists("\(out)/plan.json") && Scratch.exists("\(out)/项目清单.csv"))
    for personal in try Self.personalTexts() { #expect(!run.output.contains(personal)) }
  }

  @Test func `replan without changes leaves the published rows as they are`() throws {
    let (week, plan) = (try SharedWeek.full.get(), try Self.plan())
    let out = try Scratch.folder().appending(path: "same").path
    let run = try run("replan", week, plan, "-o", out, "--changes", "0", "--json", "--quiet")
    #expect(run.status == 0, "\(run.errors)")
    #expect((try run.json()["changedRows"] as? [String])?.isEmpty == true)
    let judged = try self.run("evaluate", week, "\(out)/plan.json", "--against", plan, "--json")
    #expect(judged.status == 0, "\(judged.said)")
    let frozen = try self.run("replan", week, plan, "-o", out, "--frozen-until", "周日", "--quiet")
    #expect(frozen.status == 0, "\(frozen.errors)")
    #expect(try self.run("replan", week, plan, "-o", out, "--freeze", "nobody").status == 65)
    #expect(try self.run("replan", week, plan, "-o", out, "--changes", "-1").status == 64)
  }
}
