// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

/// What tables would lose without a word is told, or is not lost.
@Suite struct SilentLossTests {
  private func read(
    from: String = "",
    to: String = "",
    rest: String = "",
    _ tables: [String: String?]
  ) throws -> PairingOutcome {
    try PairingFolder(scheme: WrongScheme("", from: from, to: to, rest).text, tables: tables).read()
  }

  @Test func `rows without a value of a filter are counted`() throws {
    let rows = (3...45).map { "P\($0),\n" }.joined()
    let outcome = try read(
      from: "  条件: {身份: 民警}\n",
      ["人员.csv": "编号,身份\nP1,民警\nP2,民警\n" + rows]
    )
    let expected = Message(
      SchemeCode.filterBlanks,
      .text("身份"),
      .number(45),
      .number(2),
      .number(43)
    )
    #expect(outcome.faults.map(\.message) == [expected])
    #expect(outcome.faults.map(\.severity) == [.warning] && outcome.faults[0].row == 4)
  }

  @Test func `blanks in a column of ticks and of what is left out mean no`() throws {
    let table = "编号,骨干,状态\nP1,是,\nP2,,请假\nP3,是,\n"
    for filter in ["{骨干: 是}", "{状态: \"!= 请假\"}", "{状态: 空}", "{骨干: 非空}"] {
      #expect(try read(from: "  条件: \(filter)\n", ["人员.csv": table]).faults == [], "\(filter)")
    }
  }

  @Test func `the words of another filter of the side are no slips`() throws {
    let rows = (1...9).map { "P\($0),网格长\n" }.joined()
    let sources = "  来源: [{表: 人员, 条件: {身份: 网格长}}, {表: 人员, 条件: {身份: 网格员}}]\n"
    let outcome = try read(from: sources, ["人员.csv": "编号,身份\n\(rows)P10,网格员\n"])
    #expect(outcome.faults == [])
  }

  @Test func `values of columns of names are not repeated`() throws {
    let outcome = try read(
      from: "  条件: {姓名: [艾达, 贝因]}\n",
      ["人员.csv": "编号,姓名\nP1,艾达\nP2,贝恩\n"]
    )
    #expect(outcome.faults.map(\.message.code) == ["scheme.filterValueAbsent"])
    #expect(outcome.faults[0].mend == Message(SchemeMend.correctFilter))
  }

  @Test func `a partner by a name that one only bears is that one`() throws {
    let outcome = try read(
      rest: "禁配: [{派出: 避}]\n",
      [
        "人员.csv": "编号,避\nP1,乙\nP2,丙\nP3,c1、乙\n",
        "社区.csv": "编号,名称\nC1,甲\nC2,乙\nC3,丙\nC4,丙\n",
      ]
    )
    let found = try #require(outcome.pairing)
    #expect(found.forbidden == [Pair(from: 0, to: 1), Pair(from: 2, to: 0), Pair(from: 2, to: 1)])
    #expect(
      outcome.faults.map(\.message) == [
        Message(SchemeCode.namedPartners, .number(2)),
        Message(SchemeCode.protectsNobody, .number(1), .text("丙")),
      ]
    )
  }

  @Test func `a home outside the area is a note`() throws {
    let outcome = try read(rest: "已定: [{派出: 住}]\n", ["人员.csv": "编号,住\nP1,C1\nP2,L99\nP3,\n"])
    #expect(outcome.faults.map(\.severity) == [.note])
    #expect(outcome.pairing?.fixed == [Pair(from: 0, to: 0)])
  }

  @Test func `rows that share a key are all left out, in whatever order`() throws {
    for rows in [["P1,甲", "P1,乙", "P2,丙"], ["P2,丙", "P1,乙", "P1,甲"]] {
      let outcome = try read(["人员.csv": "编号,姓名\n" + rows.map { $0 + "\n" }.joined()])
      #expect(outcome.pairing?.from.entities.map(\.id) == ["P2"])
      #expect(outcome.faults.count == 2 && outcome.faults.allSatisfy { $0.severity == .rowFault })
    }
  }

  @Test(arguments: [("3公里", 3000), ("2.5 km", 2500), ("800米", 800), ("1500", 1500), ("１千米", 1000)])
  func `a distance may have its unit`(text: String, metres: Int) throws {
    let scheme = WrongScheme("", "可配: [{不超过: \(text)}]\n").text
    let findings = Findings()
    let read = try #require(
      SchemeReader.read(Array(scheme.utf8), file: "试排.yaml", findings: findings)
    )
    #expect(findings.faults == [])
    guard case .within(let found)? = read.rules.first?.test else {
      Issue.record("no distance")
      return
    }
    #expect(found == metres)
  }

  @Test func `faults of a scheme say what to write`() throws {
    func faults(from: String = "", _ rest: String = "") -> [Fault] {
      WrongScheme.faults(of: Array(WrongScheme("", from: from, rest).text.utf8))
    }
    #expect(faults(from: "  数量: 1.5\n").map(\.mend) == [Message(SchemeMend.write, .text("1..5"))])
    #expect(faults(from: "  数量: 四舍五入(1.5)\n") == [])
    let far = faults("可配: [{不超过: 很近}]\n")
    #expect(far.map(\.mend) == [Message(SchemeMend.write, .text("3000"))])
    guard case .text(let rules)? = faults("可配: [{像: 社区}]\n").first?.mend.arguments.last else {
      Issue.record("no list of rules")
      return
    }
    #expect(rules.contains("不超过(within)") && !rules.contains("幅度"))
  }

  @Test func `a filter is printed with the signs of its comparisons`() throws {
    let outcome = try read(
      rest: "可配: [{接收为: {户数: \">= 300\", 名称: \"!= 甲\"}, 派出须: {姓名: 艾达}}]\n",
      [:]
    )
    #expect(outcome.pairing?.rules.map(\.words) == ["户数≥300,名称≠甲→姓名=艾达"])
  }

  @Test func `a row that is too short says by how many cells`() throws {
    let outcome = try read(["人员.csv": "编号,姓名,社区,户数,性别\nP1,艾达\nP2,本,甲,3,女\n"])
    #expect(outcome.faults.map(\.mend) == [Message(MendCode.addCells, .number(3))])
  }
}
