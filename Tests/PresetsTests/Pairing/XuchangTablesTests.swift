// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Presets

@Suite struct XuchangTablesTests {
  private static let whole = TableSet(.xuchang)

  @Test func `the published totals are exact at scale 1`() {
    let set = Self.whole
    #expect(TableSet.counts(set["社区网格"], "级别") == ["街道": 50, "社区": 500])
    #expect(set["驻区单位"].count == 493)
    #expect(set["党支部"].count == 2605)
    #expect(set["人员名册"].count == 35_400)
    #expect(TableSet.sum(set["党支部"], "党员数") == 35_400)
    #expect(set["微心愿"].count == 1200)
    #expect(set["认领人"].count == 900)
    #expect(set.dangling.isEmpty)
  }

  @Test func `branches hold the members that name them, and belong to the same unit`() {
    let set = Self.whole
    let sizes = TableSet.counts(set["人员名册"], "支部")
    let unit = set["党支部"].reduce(into: [:]) { $0[$1["支部编号"]] = $1["单位"] }
    for branch in set["党支部"] {
      #expect(branch["党员数"] == sizes[branch["支部编号"] ?? ""].map(String.init))
    }
    #expect(set["人员名册"].allSatisfy { unit[$0["支部"]] == $0["单位"] })
    #expect(Set(set["党支部"].compactMap { $0["单位"] }).count == 493)
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `those without a home can even most communities out`(_ seed: UInt64) {
    let set = TableSet(.xuchang, seed: seed)
    let communities = set.rows("社区网格", "级别", "社区")
    let weight = TableSet.sum(communities, "需求权重")
    #expect(weight == 5000, "seed \(seed)")
    let residents = TableSet.counts(set["人员名册"], "居住社区")
    let free = residents[""] ?? 0
    #expect(free == 7080, "seed \(seed)")
    var missing = 0
    var crowded = 0
    for community in communities {
      let own = residents[community["编号"] ?? "", default: 0]
      let mean = 35_400 * (Int(community["需求权重"] ?? "") ?? 0) / weight
      #expect(own * 100 >= mean * 58 && own * 100 <= mean * 117, "seed \(seed)")
      missing += max(0, mean * 9 / 10 - own)
      if own * 10 > mean * 11 { crowded += 1 }
    }
    #expect(missing < free, "seed \(seed)")
    #expect(crowded < 25, "seed \(seed)")
  }

  @Test func `claims rank different wishes that lie under their cap`() {
    let wishes = Self.whole["微心愿"].reduce(into: [:]) { $0[$1["心愿编号"] ?? ""] = $1 }
    for wish in wishes.values {
      #expect((50...800).contains(Int(wish["费用"] ?? "") ?? 0))
      #expect((1...5).contains(Int(wish["困难程度"] ?? "") ?? 0))
      #expect(["1", "2"].contains(wish["可认领数"]))
    }
    for claim in Self.whole["认领人"] {
      let ranked = (claim["志愿"] ?? "").items
      #expect(ranked.count <= 5 && Set(ranked).count == ranked.count)
      let cap = Int(claim["限额"] ?? "") ?? 0
      #expect(ranked.allSatisfy { (Int(wishes[$0]?["费用"] ?? "") ?? .max) <= cap })
    }
  }
}
