// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Presets

@Suite struct QimenTablesTests {
  private static let whole = TableSet(.qimen)

  @Test func `the published totals are exact at scale 1`() {
    let set = Self.whole
    #expect(TableSet.counts(set["社区网格"], "级别") == ["社区": 7, "网格": 35])
    #expect(set["驻区单位"].count == 137)
    #expect(
      TableSet.counts(set["人员名册"], "身份") == ["在职党员": 1500, "无职党员": 610, "流动党员": 60]
    )
    #expect(set["岗位"].count == 126)
    #expect(Set(set["岗位"].compactMap { $0["岗位"] }).count == 18)
    #expect(Set(set["岗位"].compactMap { $0["大类"] }).count == 4)
    #expect(set["服务队"].count == 69)
    #expect(set["结对户"].count == 60)
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `bounds of agreements and posts admit everybody`(_ seed: UInt64) {
    let set = TableSet(.qimen, seed: seed)
    let communities = set.rows("社区网格", "级别", "社区")
    #expect(TableSet.sum(communities, "结对最少") <= 137, "seed \(seed)")
    #expect(TableSet.sum(communities, "结对最多") >= 137, "seed \(seed)")
    #expect(TableSet.sum(set["岗位"], "最少") == 560, "seed \(seed)")
    #expect(TableSet.sum(set["岗位"], "最多") == 1000, "seed \(seed)")
    let members = set.rows("人员名册", "身份", "在职党员")
    for community in communities {
      let id = community["编号"]
      let teams = set["服务队"].filter { $0["社区"] == id }
      let people = members.count { $0["社区"] == id }
      #expect(TableSet.sum(teams, "最少人数") <= people, "seed \(seed)")
      #expect(TableSet.sum(teams, "最多人数") >= people, "seed \(seed)")
    }
  }

  @Test func `functions come from one list, each held by three units at least`() {
    let functions = Set(PairingWords.functions)
    #expect(functions.count == 12)
    var holders: [String: Int] = [:]
    for unit in Self.whole["驻区单位"] {
      let own = (unit["职能"] ?? "").items
      #expect((1...2).contains(own.count) && Set(own).isSubset(of: functions))
      for function in own { holders[function, default: 0] += 1 }
    }
    #expect(functions.allSatisfy { holders[$0, default: 0] >= 3 })
    for community in Self.whole.rows("社区网格", "级别", "社区") {
      let needed = (community["需要职能"] ?? "").items
      #expect((4...6).contains(needed.count) && Set(needed).isSubset(of: functions))
      #expect((1...5).contains(Int(community["需求权重"] ?? "") ?? 0))
    }
  }

  @Test func `people state skills, wishes, health and families as promised`() {
    let posts = Set(QimenPosts.kinds.map(\.name))
    let kinds = Set(PairingWords.teams.map(\.kind))
    let retiredOnly = Set(QimenPosts.kinds.filter(\.isForRetired).map(\.name))
    #expect(retiredOnly == ["参议员", "宣传员", "调解员", "引领员"])
    var families: [String: [String]] = [:]
    for person in Self.whole["人员名册"] {
      let (skills, wishes) = ((person["特长"] ?? "").items, (person["志愿"] ?? "").items)
      #expect(skills.count <= 3 && Set(skills).isSubset(of: Set(PairingWords.skills)))
      #expect(["健康", "一般", "较差"].contains(person["身体状况"]))
      switch person["身份"] {
      case "在职党员":
        #expect((1...3).contains(wishes.count) && Set(wishes).isSubset(of: kinds))
        #expect(person["单位"] != "" && person["退休"] == "否")
      case "无职党员":
        #expect((1...3).contains(wishes.count) && Set(wishes).isSubset(of: posts))
        #expect(person["退休"] == "是" || Set(wishes).isDisjoint(with: retiredOnly))
        #expect(["1", "2"].contains(person["最多岗位"]))
      default: #expect(person["最多岗位"] == "" && wishes.isEmpty)
      }
      if let family = person["家庭"], !family.isEmpty {
        families[family, default: []].append(person["社区"] ?? "")
      }
    }
    #expect(families.count == 42)
    #expect(families.values.allSatisfy { $0.count == 2 && Set($0).count == 1 })
  }
}
