// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street
import Testing

@testable import Tables

@Suite struct RoundTripTests {
  @Test func `the starter week is clean and reads back from its own writing`() throws {
    let first = try WeekFolder()
    let monday = try #require(Day("2026-03-04"))
    try StarterWeek.write(to: first.path, monday: monday)
    let outcome = try first.read()
    #expect(outcome.complaints == [])
    let week = try #require(outcome.week)
    #expect(week.monday == Day("2026-03-02"))
    #expect(week.statedNeeds.count == 2 && week.offers.count == 2 && week.people.count == 2)
    #expect(week.posts.count == 1 && week.history.count == 1 && week.neighbours.count == 1)
    let second = try WeekFolder()
    try WeekWriter.write(week, to: second.path)
    let again = try second.read()
    #expect(again.complaints == [])
    #expect(try Records(#require(again.week)) == Records(week))
  }

  @Test func `random weeks read back equal`() throws {
    for seed in 0..<40 {
      let week = RandomWeek(seed: UInt64(seed)).week
      let folder = try WeekFolder()
      try WeekWriter.write(week, to: folder.path)
      let outcome = try folder.read()
      #expect(!outcome.hasFileFaults && !outcome.hasRowFaults, "seed \(seed): \(outcome.codes)")
      let read = try #require(outcome.week, "seed \(seed)")
      #expect(Records(read) == Records(week), "seed \(seed)")
    }
  }

  @Test func `the order of rows does not matter`() throws {
    for seed in 0..<20 {
      let folder = try WeekFolder()
      try WeekWriter.write(RandomWeek(seed: UInt64(seed)).week, to: folder.path)
      // Without the column of identifiers, rows go by their content.
      if seed % 2 == 1 { try dropFirstColumn("\(folder.path)/需求清单.csv") }
      let before = try #require(try folder.read().week)
      var random = SplitMix(state: UInt64(seed))
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
      where name.hasSuffix(".csv") {
        try shuffle("\(folder.path)/\(name)", &random)
      }
      let after = try #require(try folder.read().week)
      #expect(Records(after) == Records(before), "seed \(seed)")
    }
  }

  @Test func `faults leave the same week whatever the order of rows`() throws {
    let header = "需求编号,需求名称,服务类别,数量\n"
    let rows = ["N1,读报,文化,1", "N1,下棋,文化,1", "N2,书法,文化,-1", "N3,唱歌,文化,1", "N3,唱歌,文化,1"]
    var weeks: [Records] = []
    for seed in 0..<10 {
      var random = SplitMix(state: UInt64(seed))
      let text = header + rows.shuffled(using: &random).joined(separator: "\n") + "\n"
      weeks.append(Records(try #require(try WeekFolder(["needs.csv": text]).read().week)))
    }
    #expect(Set(weeks.map { $0.needs.map(\.id.text) }) == [["N3"]])
    #expect(weeks.allSatisfy { $0 == weeks[0] })
  }

  private func lines(_ path: String) throws -> [Substring] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\r\n")
  }

  private func shuffle(_ path: String, _ random: inout SplitMix) throws {
    let all = try lines(path)
    let text = ([all[0]] + all.dropFirst().shuffled(using: &random)).joined(separator: "\r\n")
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func dropFirstColumn(_ path: String) throws {
    let text = try lines(path)
      .map { line in
        String(line[line.index(after: line.firstIndex(of: ",") ?? line.startIndex)...])
      }
      .joined(separator: "\r\n")
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}

@Suite struct PrivacyTests {
  /// Personal values that must never be shown, in tables full of faults.
  private static let secrets = [
    "欧阳秘密", "13912345678", "11010519491231002X", "1.10101E+17", "秘密路9号", "王保密",
    "李提出", "赵受助", "1391234567890", "440524188001010015",
  ]

  @Test func `no finding shows a name, a number or an address of a person`() throws {
    let folder = try WeekFolder([
      "社区网格.csv": "地点编号,名称,级别\nC1,东风社区,社区\n",
      "人员名册.csv": """
      志愿者编号,姓名,性别,身份证号,联系电话,居住地址,出生日期,可服务时间,健康情况,监护人,每周次数上限
      11010519491231002X,欧阳秘密,0,1.10101E+17,1391234567890,秘密路9号,2月30日,看情况,秘密,王保密,13912345678
      13912345678,欧阳秘密,1,440524188001010015,x13912345678,秘密路9号,1800-01-01,无,,王保密,-1
      1.10101E+17,欧阳秘密,,,,,,,,,
      """,
      "需求清单.csv": """
      需求编号,需求名称,服务类别,提出人,服务对象,联系人,联系电话,核实人,锁定,禁排,数量,服务地点
      N1,欧阳秘密家的事,文化,李提出,赵受助,王保密,13912345678,王保密,欧阳秘密,欧阳秘密,13912345678,C1
      N2,读报,文化,李提出,赵受助,王保密,1.39E+10,王保密,,,13912345678人,C1
      N3,"读报,文化,李提出,赵受助,王保密,13912345678,王保密,,,1,C1
      """,
    ])
    let outcome = try folder.read()
    #expect(outcome.faults.count > 12)
    for fault in outcome.faults {
      let shown = "\(fault)"
      for secret in Self.secrets {
        #expect(!shown.contains(secret), "\(fault.message.code) shows a personal value")
      }
    }
    for row in outcome.week?.setAside ?? [] {
      for secret in Self.secrets { #expect(!row.id.contains(secret)) }
    }
    for person in outcome.week?.people ?? [] {
      #expect(!Self.secrets.contains(person.id.text))
    }
  }
}
