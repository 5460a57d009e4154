// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Presets

@Suite struct JiangyinTablesTests {
  private static let whole = TableSet(.jiangyin)

  @Test func `the published totals are exact at scale 1`() {
    let set = Self.whole
    #expect(TableSet.counts(set["社区网格"], "级别") == ["社区": 240, "网格": 1300])
    #expect(set["先锋党员"].count == 3115)
    #expect(set["党员"].count == 27_000)
    #expect(set["住户"].count == 39_000)
    #expect(set["党支部"].count == 3770)
    #expect(TableSet.counts(set["指导员"], "类型") == ["专职": 63, "兼职": 600])
    #expect(Set(set["指导员"].compactMap { $0["站所"] }).count == 19)
    #expect(TableSet.sum(set["先锋党员"], "联系户") == 39_000)
    #expect(
      TableSet.counts(set["党支部"], "上年等次") == ["示范": 566, "优秀": 1131, "合格": 1885, "不合格": 188]
    )
    #expect(Set(set["党支部"].compactMap { $0["上级党组织"] }).count == 400)
    #expect(set.dangling.isEmpty)
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `a few communities have slightly too few pioneers, the others enough`(_ seed: UInt64) {
    let set = TableSet(.jiangyin, seed: seed)
    let pioneers = TableSet.counts(set["先锋党员"], "社区")
    let members = TableSet.counts(set["党员"], "社区")
    #expect(pioneers.count == 240, "seed \(seed)")
    var short = 0
    for (community, count) in pioneers {
      let own = members[community, default: 0]
      #expect(own * 100 <= count * 1110, "seed \(seed) \(community)")
      if own > 10 * count { short += 1 }
    }
    #expect((6...20).contains(short), "seed \(seed)")
    #expect((pioneers.values.max() ?? 0) > 3 * (pioneers.values.min() ?? 0) / 2, "seed \(seed)")
    #expect(set["先锋党员"].allSatisfy { $0["联系党员"] == "10" }, "seed \(seed)")
    #expect(set["先锋党员"].allSatisfy { ["12", "13"].contains($0["联系户"]) }, "seed \(seed)")
  }

  @Test func `a building stands in one grid of one community`() {
    var homes: [String: Set<String>] = [:]
    for name in ["先锋党员", "党员", "住户"] {
      for row in Self.whole[name] {
        homes[row["楼栋"] ?? "", default: []].insert("\(row["社区"] ?? "") \(row["网格"] ?? "")")
      }
    }
    #expect(homes.values.allSatisfy { $0.count == 1 })
    #expect((1300...1500).contains(homes.count))
    let grids = Self.whole.rows("社区网格", "级别", "网格")
      .map { "\($0["上级"] ?? "") \($0["编号"] ?? "")" }
    #expect(Set(homes.values.flatMap(\.self)).isSubset(of: Set(grids)))
  }

  @Test func `instructors are of different branches and can inspect 1,060 by two`() {
    let set = Self.whole
    let parent = set["党支部"].reduce(into: [:]) { $0[$1["支部编号"]] = $1["上级党组织"] }
    let own = set["指导员"].compactMap { $0["支部"] }
    #expect(Set(own).count == 663)
    #expect(set["指导员"].allSatisfy { parent[$0["支部"]] == $0["上级党组织"] })
    #expect(TableSet.sum(set["指导员"], "最多支部") >= 2 * 1060)
    for branch in set["党支部"] {
      let risk = Int(branch["风险分"] ?? "") ?? 0
      #expect((1...10).contains(risk))
      #expect(branch["上年等次"] != "示范" || risk <= 3)
      #expect(branch["上年等次"] != "不合格" || risk >= 7)
    }
  }
}
