// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// A plan that was changed once and is changed again: what the office said before still holds.
@Suite struct SecondReplanTests {
  /// A sheet of comma-separated values without quoted cells.
  private struct Sheet {
    var rows: [[String]]

    init(_ path: String) throws {
      rows = try Scratch.text(path).drop { $0 == "\u{FEFF}" }.split(whereSeparator: \.isNewline)
        .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    func column(_ header: String) throws -> Int {
      try #require(rows[0].firstIndex { $0 == header })
    }

    func row(ofNeed need: String) throws -> Int {
      let column = try column("需求编号")
      return try #require(rows.indices.first { $0 > 0 && rows[$0][column] == need })
    }

    func cell(_ header: String, ofNeed need: String) throws -> String {
      rows[try row(ofNeed: need)][try column(header)]
    }

    mutating func set(_ header: String, ofNeed need: String, _ text: String) throws {
      rows[try row(ofNeed: need)][try column(header)] = text
    }

    func write(_ path: String) throws {
      try rows.map { $0.joined(separator: ",") }.joined(separator: "\r\n")
        .write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// Needs of rows that serve one need each by one person.
    func plainNeeds() throws -> [String] {
      let (need, people) = (try column("需求编号"), try column("供方"))
      return rows.dropFirst()
        .filter { row in
          !row.contains { $0.contains(";") || $0.contains("\"") || $0.contains("×") }
            && row[people].contains("(V")
        }
        .map { $0[need] }
    }
  }

  private func replan(
    _ folder: String,
    _ plan: String,
    _ arguments: String...
  ) throws -> (
    out: String, run: PaidanProcess
  ) {
    let out = try Scratch.folder().appending(path: "again").path
    let run = try PaidanProcess.run(["replan", folder, plan, "-o", out] + arguments)
    #expect(run.status == 0, "\(run.said)")
    return (out, run)
  }

  @Test func `a second change keeps the first, and the referee knows both`() throws {
    let week = try SharedWeek.full.get()
    let out = try Scratch.folder().appending(path: "out").path
    #expect(try PaidanProcess.run("plan", week, "-o", out, "--quiet").status == 0)
    var sheet = try Sheet(out + "/项目清单.csv")
    let needs = try sheet.plainNeeds()
    try #require(needs.count >= 3)
    let (held, later, barred) = (needs[0], needs[1], Array(needs.dropFirst(2).prefix(8)))
    try sheet.set("锁定", ofNeed: held, "是")
    for need in barred { try sheet.set("禁排", ofNeed: need, "是") }
    try sheet.write(out + "/改.csv")

    let first = try replan(week, out + "/plan.json", "--edited", out + "/改.csv")
    #expect(first.run.said.contains("禁排"), "where to write it: \(first.run.said)")
    var second = try Sheet(first.out + "/项目清单.csv")
    #expect(try second.cell("锁定", ofNeed: held) == "是")
    // Whoever is barred from a need that others serve stands beside them.
    let column = try second.column("需求编号")
    let served = barred.filter { need in second.rows.contains { $0[column] == need } }
    let someone = try #require(served.first)
    for need in served {
      let banned = try sheet.cell("供方", ofNeed: need)
      #expect(try second.cell("禁排", ofNeed: need) == banned)
      #expect(try second.cell("供方", ofNeed: need) != banned)
    }
    let judged = try PaidanProcess.run("evaluate", week, first.out + "/plan.json")
    #expect(judged.status == 0, "\(judged.said)")
    #expect(judged.errors.contains("\(1 + barred.count) 处改动"), "\(judged.said)")
    #expect(!judged.said.contains("另一份数据"))

    // The next change, in the new sheet: one lock is taken off, another row is locked.
    try second.set("锁定", ofNeed: held, "")
    try second.set("锁定", ofNeed: later, "是")
    try second.write(first.out + "/改.csv")
    let again = try replan(week, first.out + "/plan.json", "--edited", first.out + "/改.csv")
    let third = try Sheet(again.out + "/项目清单.csv")
    #expect(try third.cell("锁定", ofNeed: held) == "")
    #expect(try third.cell("锁定", ofNeed: later) == "是")
    #expect(try third.cell("供方", ofNeed: later) == sheet.cell("供方", ofNeed: later))
    let banned = try sheet.cell("供方", ofNeed: someone)
    #expect(try third.cell("禁排", ofNeed: someone) == banned, "the ban still stands")
    #expect(try third.cell("供方", ofNeed: someone) != banned)

    let free = try replan(week, again.out + "/plan.json", "--forget", "全部")
    let text = try Scratch.text(free.out + "/plan.json")
    #expect(!text.contains("\"changes\""))
  }

  @Test func `somebody who is absent stays absent`() throws {
    let week = try SharedWeek.full.get()
    let out = try Scratch.folder().appending(path: "out").path
    #expect(try PaidanProcess.run("plan", week, "-o", out, "--quiet").status == 0)
    let sheet = try Sheet(out + "/项目清单.csv")
    let needs = try sheet.plainNeeds()
    let cell = try sheet.cell("供方", ofNeed: needs[0])
    let id = try #require(cell.split(separator: "(").last?.dropLast()).description
    let first = try replan(week, out + "/plan.json", "--absent", id)
    let again = try replan(week, first.out + "/plan.json", "--cancel", needs[1])
    let text = try Scratch.text(again.out + "/plan.json")
    let lines = text.split(separator: "\n").filter { $0.contains("\"\(id)\"") }
    #expect(lines.count == 1 && lines[0].contains("\"absent\""), "\(lines)")
    #expect(text.contains("{\"kind\":\"cancelled\",\"need\":\"\(needs[1])\"}"))
  }
}
