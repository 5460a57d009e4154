// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Presets

@Suite struct SuizhouTablesTests {
  private static let whole = TableSet(.suizhou)

  @Test func `the published totals are exact at scale 1`() {
    let set = Self.whole
    #expect(TableSet.counts(set["社区网格"], "级别") == ["社区": 37, "网格": 290])
    #expect(
      TableSet.counts(set["人员名册"], "身份") == [
        "在职党员": 1700, "代表委员": 270, "网格长": 290, "网格员": 290, "巡防队员": 140, "民警": 37,
        "人社代办员": 37, "卫计代办员": 37, "领导": 42, "志愿者": 2200, "干部": 448,
      ]
    )
    #expect(set["驻区单位"].count == 112)
    #expect(set["认领项目"].count == 2200)
    #expect(set["帮扶户"].count == 448)
    #expect(TableSet.counts(set["巡防队"], "类型") == ["专职": 27, "群众": 37])
    #expect(set["服务分队"].count == 190)
    #expect(Set(set["服务分队"].compactMap { $0["所属队伍"] }).count == 37)
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `patrollers are in every community, unevenly; grid workers as many as grids`(
    _ seed: UInt64
  ) {
    let set = TableSet(.suizhou, seed: seed)
    let grids = TableSet.counts(set.rows("社区网格", "级别", "网格"), "上级")
    #expect(grids.values.allSatisfy { (6...10).contains($0) }, "seed \(seed)")
    for role in ["网格长", "网格员"] {
      #expect(TableSet.counts(set.rows("人员名册", "身份", role), "社区") == grids, "seed \(seed)")
    }
    let patrollers = TableSet.counts(set.rows("人员名册", "身份", "巡防队员"), "社区")
    #expect(patrollers.count == 37, "seed \(seed)")
    let (fewest, most) = (patrollers.values.min() ?? 0, patrollers.values.max() ?? 0)
    #expect(fewest >= 1 && fewest <= 2 && most >= 5 && most <= 9, "seed \(seed)")
  }

  @Test(arguments: [UInt64(1), 2])
  func `neighbouring grids are of one community`(_ seed: UInt64) {
    let set = TableSet(.suizhou, seed: seed)
    let home = set.rows("社区网格", "级别", "网格")
      .reduce(into: [:]) { $0[$1["编号"]] = $1["上级"] }
    #expect(home.count == 290)
    for pair in set["网格邻接"] {
      #expect(home[pair["网格"]] == home[pair["相邻网格"]], "seed \(seed)")
    }
  }

  @Test func `members rank one to five different projects`() {
    let projects = Self.whole.ids(of: "认领项目", "项目编号")
    for member in Self.whole.rows("人员名册", "身份", "在职党员") {
      let wishes = (member["志愿"] ?? "").items
      #expect((1...5).contains(wishes.count) && Set(wishes).count == wishes.count)
      #expect(wishes.allSatisfy(projects.contains))
    }
    let blank = TableSet.counts(Self.whole["认领项目"], "需要特长")[""] ?? 0
    #expect((1200...1440).contains(blank))
    let alone = TableSet.counts(Self.whole["认领项目"], "最少人数")
    #expect(alone == ["1": 1870, "2": 220, "3": 110])
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `four of five households had a cadre, nobody two and no relative`(_ seed: UInt64) {
    let set = TableSet(.suizhou, seed: seed)
    let former = set["帮扶户"].compactMap { $0["上期干部"] }.filter { !$0.isEmpty }
    #expect(former.count == 358 && Set(former).count == 358, "seed \(seed)")
    let cadres = set.rows("人员名册", "身份", "干部")
    let known = Set(cadres.compactMap { $0["人员编号"] })
    #expect(former.allSatisfy(known.contains), "seed \(seed)")
    let households = set["帮扶户"].reduce(into: [:]) { $0[$1["户编号"]] = $1["上期干部"] }
    var relatives = 0
    for cadre in cadres {
      #expect(Set((cadre["特长"] ?? "").items).isSubset(of: Set(PairingWords.aids)))
      guard let relative = cadre["亲属"], !relative.isEmpty else { continue }
      relatives += 1
      #expect(households[relative] != cadre["人员编号"], "seed \(seed)")
    }
    #expect((8...45).contains(relatives), "seed \(seed)")
  }

  @Test func `squads take all volunteers, communities and delegates share topics`() {
    let squads = Self.whole["服务分队"]
    #expect(TableSet.sum(squads, "最少人数") <= 2200)
    #expect(TableSet.sum(squads, "最多人数") >= 2200)
    let topics = Set(PairingWords.topics)
    for delegate in Self.whole.rows("人员名册", "身份", "代表委员") {
      let own = (delegate["议题"] ?? "").items
      #expect((1...3).contains(own.count) && Set(own).isSubset(of: topics))
    }
    for community in Self.whole.rows("社区网格", "级别", "社区") {
      let own = (community["主要问题"] ?? "").items
      #expect((1...3).contains(own.count) && Set(own).isSubset(of: topics))
    }
  }
}
