// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street
import Testing

@testable import Tables

/// Every key means the same under each of its names.
@Suite struct SchemeKeyTests {
  /// A scheme with every key; a key stands in angle brackets.
  private static let template = """
    <scheme>: 全部写法
    <english>: Everything
    <about>: 每个写法用一次
    <source>: 试验
    <from>:
      <noun>: 人员
      <table>: 人员
      <id>: 编号
      <name>: 姓名
      <where>: {身份: [甲, 乙], 年龄: ">= 18", 电话: 非空, 备注: 空, 状态: "!= 停"}
      <takes>: {队长: 1..2}
      <size>: 份
      <capacity>: 限
      <priority>: 急
      <history>: 次
      <connected>: 是
      <group>: 家庭
      <point>: [经度, 纬度]
      <roleColumn>: 身份
      <target>: <share>(次) + 1
      <within>: 10%
    <to>:
      <tables>:
        - {<table>: [社区, 村], <takes>: 1..3}
        - {<table>: 网格, <where>: {级别: 网格}}
      <plane>: [x, y]
      <target>: 5
      <choose>: 个数() / 10
    <pairs>:
      - <same>: 社区
      - <differ>: {<from>: 单位, <to>: 名称}
      - <all>: 技能
      - <any>: 特长
      - <least>: 限额
      - <most>: 距离
      - <within>: 500
      - {<when>: {难: 是}, <need>: {强: 是}}
    <roles>: {队长: 1, 队员: 1..2}
    <covers>:
      - {<has>: 技能, <is>: [电工, 木工], <least>: 2, <name>: 手艺}
      - {<has>: 职能, <needs>: 职能}
    <neighbours>: {<table>: 邻接, <columns>: [一, 二]}
    <forbidden>: [{<table>: 亲属, <from>: 甲, <to>: 乙}]
    <fixed>: [{<from>: 住处}]
    <previous>: [{<to>: 上期}]
    <mutual>: {<from>: 支部, <to>: 编号}
    <goals>:
      - <shortage>
      - <cover>
      - <band>: <from>
      - <band>: <to>
      - <balance>: <to>
      - <near>: {<unit>: 10}
      - <near>: [社区, {<neighbour>: 社区}]
      - <fit>: {<from>: 职能, <to>: 职能, <count>: 逐项}
      - <rank>: {<from>: 志愿, <to>: 编号, <by>: <to>}
      - <keep>
    <sample>: {<side>: <to>, <share>: 30%, <stratum>: 社区, <weight>: 风险}
    <sheet>: {<name>: 名单, <from>: [姓名], <to>: [名称]}
    """

  /// The template with each key under one of its names; functions and sides are words of their own.
  private static func text(_ name: (SchemeKey) -> String) -> String {
    var text = template.replacing("<share>(", with: "份额(")
    for key in SchemeKey.allCases { text = text.replacing("<\(key.rawValue)>", with: name(key)) }
    return text
  }

  private static func read(_ text: String) throws -> (scheme: Scheme, faults: [String]) {
    let findings = Findings()
    let scheme = SchemeReader.read(Array(text.utf8), file: "全.yaml", findings: findings)
    return (try #require(scheme), findings.sorted.map(\.inShort))
  }

  @Test func `the scheme of this test has every key`() throws {
    let others: Set<SchemeKey> = [.role, .extra]
    for key in SchemeKey.allCases where !others.contains(key) {
      #expect(Self.template.contains("<\(key.rawValue)>"), "\(key)")
    }
    let source = "    - {表: a, role: 甲, extra: 是}\n    - {表: b, 角色: 甲, 可补充: 是}\n"
    let text = "方案: x\n派出:\n  来源:\n\(source)接收: {表: c}\n"
    let read = try Self.read(text)
    #expect(read.faults == [])
    #expect(read.scheme.from.sources.allSatisfy { $0.role == "甲" && $0.isExtra })
  }

  @Test func `names of either language and all others mean the same`() throws {
    let english = try Self.read(Self.text(\.rawValue))
    #expect(english.faults == [])
    for place in 0..<3 {
      let chinese = try Self.read(
        Self.text { $0.chineseNames[min(place, $0.chineseNames.count - 1)] }
      )
      #expect(chinese.faults == [])
      #expect("\(chinese.scheme)" == "\(english.scheme)")
    }
    let loud = try Self.read(Self.text { $0.rawValue.uppercased() })
    #expect("\(loud.scheme)" == "\(english.scheme)" && loud.faults == [])
  }

  @Test func `every scheme that ships reads without a fault`() throws {
    let folder = URL(fileURLWithPath: fixtures).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("models/schemes").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") }
    #expect(files.count >= 21)
    for file in files.sorted() {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      #expect(try Self.read(text).faults == [], "\(file)")
    }
  }

  @Test func `no name means two things where both may stand`() {
    for key in SchemeKey.allCases {
      for other in SchemeKey.allCases where other != key {
        let shared = Set([key.rawValue] + key.chineseNames)
          .intersection([other.rawValue] + other.chineseNames)
        #expect(shared == [], "\(key) and \(other)")
      }
    }
  }

  @Test func `names are found as they are written`() {
    for key in SchemeKey.allCases {
      for name in [key.rawValue] + key.chineseNames {
        #expect(SchemeKey.named(name, among: SchemeKey.allCases) == key, "\(name)")
        #expect(SchemeKey.named(" \(name) ", among: [key]) == key, "\(name)")
      }
      #expect(SchemeKey.named(key.rawValue, among: []) == nil)
    }
  }
}
