// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Foundation
import Street
import Tables
import Testing

@testable import Pairing

/// The order of rows leaves no trace: the same hash and the same plan, byte for byte.
@Suite struct RowOrderTests {
  /// A folder for one test, removed when the test is over.
  private final class Folder {
    let path = NSTemporaryDirectory() + "pairing-tests-\(UUID().uuidString)"

    init(_ files: [String: [String]]) throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for (name, lines) in files {
        let text = lines.joined(separator: "\n") + "\n"
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  /// Invented people and places with everything that a scheme reads.
  private struct Tables {
    var dice: SeededGenerator
    var people: [String] = []
    var places: [String] = []
    var links: [String] = []
    var kept: [String] = []

    init(seed: UInt64) {
      dice = SeededGenerator(seed: seed)
      let skills = ["电工", "木工", "护理", ""]
      people = (0..<14)
        .map { row in
          let wishes = Set((0..<2).map { _ in "C\(1 + dice.below(5))" }).sorted()
          return "P\(10 + row),人\(row),\(skills[dice.below(4)]),C\(1 + dice.below(5)),"
            + "\(dice.below(3) == 0 ? "家\(dice.below(3))" : ""),\(wishes.joined(separator: "、")),"
            + "\(113 + dice.below(90)).0,\(dice.below(90))"
        }
      places = (0..<5)
        .map { row in
          "C\(row + 1),社区\(row),\(skills[dice.below(3)]),\(1 + dice.below(4)),\(dice.below(2)),"
            + "\(113 + dice.below(90)).0,\(dice.below(90))"
        }
      links = (0..<4).map { "C\($0 + 1),C\($0 + 2)" }
      kept = (0..<5).map { _ in "P\(10 + dice.below(14)),C\(1 + dice.below(5))" }
    }

    func files(_ scheme: String, shuffled: Bool) -> [String: [String]] {
      var dice = dice
      func rows(_ lines: [String]) -> [String] {
        shuffled ? lines.shuffled(using: &dice) : lines
      }
      return [
        "方案.yaml": scheme.split(separator: "\n").map(String.init),
        "人员.csv": ["编号,姓名,技能,社区,家庭,志愿,x,y"] + rows(people),
        "社区.csv": ["编号,名称,要,数,少,x,y"] + rows(places),
        "邻接.csv": ["一,二"] + rows(links), "上期.csv": ["人,地"] + rows(kept),
      ]
    }
  }

  private static let sides = """
    派出: {表: 人员, 数量: 1, 平面坐标: [x, y]GROUP}
    接收: {表: 社区, 数量: 少..数+2, 平面坐标: [x, y], 目标量: 份额(数), 幅度: 20%}
    相邻表: {表: 邻接, 列: [一, 二]}
    上期: [{表: 上期, 派出: 人, 接收: 地}]
    """
  private static let schemes = [
    "方案: 流\n\(sides)\n目标: [缺口, 相对均衡, 就近: 米]\n",
    "方案: 志愿\n\(sides)\n可配: [{有其一: {派出: 技能, 接收: 要}}]\n"
      + "目标: [缺口, 志愿: {派出: 志愿, 接收: 编号}, 保持, 相对均衡]\n",
    "方案: 级\n\(sides)\n目标: [缺口, 就近: [{派出: 社区, 接收: 编号}, {相邻: {派出: 社区, 接收: 编号}}], 相对均衡, 均衡: 接收]\n",
    "方案: 组\n\(sides)\n目标: [缺口, 相对均衡, 就近: 米]\n".replacing("GROUP", with: ", 同去: 家庭"),
    "方案: 齐\n\(sides)\n必有: [{具备: 技能, 需要: 要}]\n目标: [缺口, 齐全, 相对均衡, 就近: 米]\n",
    "方案: 抽\n\(sides)\n抽样: {哪方: 派出, 比例: 60%, 分层: 社区}\n目标: [缺口, 相对均衡, 就近: 米]\n",
  ]
  .map { $0.replacing("GROUP", with: "") }

  private func plan(_ files: [String: [String]]) throws -> (bytes: [UInt8], hash: String) {
    let folder = try Folder(files)
    let outcome = try PairingReader(folder: folder.path, scheme: folder.path + "/方案.yaml", seed: 4)
      .read()
    let pairing = try #require(outcome.pairing, "\(outcome.faults)")
    let plan = Planners.plan(pairing)
    #expect(!plan.pairs.isEmpty)
    return (PairPlanCodec.encode(plan), plan.inputHash)
  }

  @Test(arguments: schemes)
  func `permuted rows give the same plan`(scheme: String) throws {
    for seed in 1...12 as ClosedRange<UInt64> {
      var tables = Tables(seed: seed)
      let first = try plan(tables.files(scheme, shuffled: false))
      for _ in 0..<3 {
        _ = tables.dice.next()
        let other = try plan(tables.files(scheme, shuffled: true))
        #expect(other.hash == first.hash, "seed \(seed)")
        #expect(other.bytes == first.bytes, "seed \(seed)")
      }
    }
  }

  @Test func `any change of a row that counts changes the hash`() throws {
    let tables = Tables(seed: 1)
    let first = try plan(tables.files(Self.schemes[0], shuffled: false)).hash
    var other = tables
    other.people[3] += "9"
    #expect(try plan(other.files(Self.schemes[0], shuffled: false)).hash != first)
    other = tables
    other.places[0] = other.places[0].replacing("C1,", with: "C9,")
    #expect(try plan(other.files(Self.schemes[0], shuffled: false)).hash != first)
    // A name is for people only.
    other = tables
    other.people[0] = other.people[0].replacing("人0", with: "某某")
    #expect(try plan(other.files(Self.schemes[0], shuffled: false)).hash == first)
  }
}
