// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct PublishedBenchTests {
  private func file(_ name: String, _ text: String) throws -> String {
    let path = try Scratch.folder().appending(path: name).path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func records(_ run: PaidanProcess) throws -> [[String: Any]] {
    try run.output.split(separator: "\n")
      .map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
  }

  private static let gap = "2\n2 2\n1 5\n4 2\n1 1\n1 1\n1 1\n1 1\n7\n1\n1\n"

  @Test func `an assignment is solved and counted`() throws {
    let run = try PaidanProcess.run("bench", "lap", file("lap.txt", "2\n1 9\n2 8\n"), "--json")
    #expect(run.status == 0)
    let record = try records(run)[0]
    #expect(record["status"] as? String == "optimal")
    #expect(record["objective"] as? Int == 9 && record["bound"] as? Int == 9)
    #expect(record["gap"] as? Double == 0 && record["sense"] == nil)
  }

  @Test func `members report to the nearest communities within the band`() throws {
    // Ten at one place: of two communities the near one takes six, the far one four.
    let members = [String](repeating: "member,0.0,0.0\n", count: 10).joined()
    let text = "kind,x,y\n\(members)community,30.0,40.0\ncommunity,0.0,100.0\n"
    let run = try PaidanProcess.run("bench", "report", file("ten.csv", text), "--json")
    #expect(run.status == 0, "\(run.said)")
    let record = try records(run)[0]
    #expect(record["status"] as? String == "optimal")
    #expect(record["objective"] as? Int == 6 * 5 + 4 * 10 && record["bound"] as? Int == 70)
    let parts = try #require(record["seconds"] as? [String: Any])
    #expect(Set(parts.keys) == ["read", "costs", "solve", "certify"])
    let faulty = try PaidanProcess.run("bench", "report", file("bad.csv", "kind,x,y\nmember,1,2\n"))
    #expect(faulty.status == 65)
    #expect(faulty.said.contains("line 2"), "\(faulty.said)")
  }

  @Test func `every problem of a file has a line of its own`() throws {
    let run = try PaidanProcess.run("bench", "gap", file("own.txt", Self.gap), "--json")
    #expect(run.status == 0)
    let records = try records(run)
    #expect(records.map { $0["instance"] as? String } == ["own.txt#1", "own.txt#2"])
    #expect(records.map { $0["objective"] as? Int } == [3, 7])
    #expect(records.allSatisfy { $0["sense"] as? String == "minimise" })
  }

  @Test func `profits are maximised when asked, and where the library has them`() throws {
    let asked = try PaidanProcess.run("bench", "gap", "--maximise", file("own.txt", Self.gap))
    #expect(asked.output.contains("own.txt#1:求最大,最优,目标值 9,界 9"), "\(asked.said)")
    let known = try PaidanProcess.run("bench", "gap", file("gap7.txt", Self.gap))
    #expect(known.output.contains("gap7.txt#1:求最大,最优,目标值 9,界 9"), "\(known.said)")
    let cost = try PaidanProcess.run("bench", "gap", "--minimise", file("gap7.txt", Self.gap))
    #expect(cost.output.contains("gap7.txt#1:求最小,最优,目标值 3,界 3"), "\(cost.said)")
    let other = try PaidanProcess.run("bench", "lap", "--maximise", file("lap.txt", "1 1"))
    #expect(other.status == 64)
    #expect(other.errors.contains("--maximise"))
  }

  @Test func `fixed-time tasks take the fewest workers`() throws {
    let text = "Type = 1\nJobs = 2\n0 5\n5 9\nQualifications = 3\n1: 0\n1: 1\n2: 0 1\n"
    let run = try PaidanProcess.run("bench", "tasks", file("day.dat", text))
    #expect(run.output.contains("day.dat:最优,目标值 1,界 1"), "\(run.said)")
  }

  @Test func `what has no answer is no error`() throws {
    let tight = try PaidanProcess.run("bench", "gap", file("a.txt", "1\n1 1\n1\n5\n4\n"), "--json")
    #expect(tight.status == 0)
    #expect(try records(tight)[0]["status"] as? String == "infeasible")
    let text = "Type = 1\nJobs = 1\n0 5\nQualifications = 1\n0:\n"
    let nobody = try PaidanProcess.run("bench", "tasks", file("day.dat", text), "--json")
    #expect(try records(nobody)[0]["status"] as? String == "infeasible")
  }

  @Test(arguments: [
    ("lap", "2\n1 2\n3 x\n", "line 3"), ("gap", "1\n1 1\n5.5\n1\n1\n", "line 3"),
    ("tasks", "Type = 1\nJobs = 1\n5 4\n", "line 3"),
  ])
  func `a faulty file is named with its line`(kind: String, text: String, line: String) throws {
    let run = try PaidanProcess.run("bench", kind, file("bad.txt", text))
    #expect(run.status == 65)
    #expect(run.errors.contains("bad.txt") && run.errors.contains(line), "\(run.said)")
  }

  /// A problem too hard for the time: dear jobs take little.
  private func hard() throws -> String {
    let (agents, jobs) = (10, 100)
    let uses = (0..<agents * jobs).map { 1 + ($0 * 7919 + $0 / jobs * 104_729) % 97 }
    let costs = uses.enumerated().map { 111 - $1 + $0 * 31 % 13 }
    let capacities = (0..<agents)
      .map { uses[$0 * jobs..<($0 + 1) * jobs].reduce(0, +) * 8 / (10 * agents) }
    let numbers = [1, agents, jobs] + costs + uses + capacities
    return try file("hard.txt", numbers.map(String.init).joined(separator: "\n"))
  }

  @Test func `a time limit ends with a bound`() throws {
    let run = try PaidanProcess.run("bench", "gap", hard(), "--json", "--time-limit", "0.5")
    #expect(run.status == 0)
    let record = try records(run)[0]
    let bound = try #require(record["bound"] as? Int)
    if let objective = record["objective"] as? Int { #expect(objective >= bound) }
  }

  @Test func `an interrupt ends with the best answer so far`() throws {
    let path = try hard()
    let run = try PaidanProcess.run(["bench", "gap", path, path, "--json", "--time-limit", "600"]) {
      Thread.sleep(forTimeInterval: 1.5)
      $0.interrupt()
    }
    // The machine may be fast enough to be done with both: then there is nothing to interrupt.
    let records = try records(run)
    #expect(run.status == 130 ? records.count <= 2 : records.count == 2, "\(run.said)")
  }
}
