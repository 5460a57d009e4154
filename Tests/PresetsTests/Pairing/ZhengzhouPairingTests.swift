// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Presets

@Suite struct ZhengzhouPairingTests {
  private static let whole = TableSet(.zhengzhou)

  @Test func `the published totals are exact at scale 1`() throws {
    let set = Self.whole
    #expect(
      TableSet.counts(set["社区网格"], "级别") == ["街道": 120, "社区": 810, "网格": 4000]
    )
    #expect(set["驻区单位"].count == 500)
    #expect(set["路段"].count == 2495)
    #expect(TableSet.counts(set["走访人"], "类型") == ["两委": 7700, "小组长楼栋长": 13_000])
    let households = try #require(set.tables.first { $0.name == "住户" })
    #expect(households.rows.count == 110_000)
    #expect(Set(households.cells("户编号")).count == 110_000)
    #expect(set.dangling.isEmpty)
  }

  @Test func `work is length times difficulty, and units have leaders for every section`() {
    for road in Self.whole["路段"] {
      let length = Int(road["长度米"] ?? "") ?? 0
      #expect((200...1800).contains(length))
      let tenths = ["1.0": 10, "1.2": 12, "1.5": 15][road["难度"] ?? ""] ?? 0
      #expect(road["工作量"] == String((length * tenths + 5) / 10))
    }
    #expect(TableSet.sum(Self.whole["驻区单位"], "党员路长") == 2800)
    #expect(Self.whole["驻区单位"].allSatisfy { (Int($0["党员路长"] ?? "") ?? 0) >= 1 })
  }

  @Test func `every grid has households, every community visitors, streets match communities`() {
    let set = Self.whole
    let grids = set.rows("社区网格", "级别", "网格")
    #expect(Set(grids.compactMap { $0["编号"] }) == set.ids(of: "住户", "网格"))
    let communities = set.rows("社区网格", "级别", "社区")
    #expect(Set(communities.compactMap { $0["编号"] }) == set.ids(of: "走访人", "社区"))
    let street = communities.reduce(into: [:]) { $0[$1["编号"]] = $1["上级"] }
    for row in set["路段"] + set["驻区单位"] { #expect(street[row["社区"]] == row["街道"]) }
    let home = grids.reduce(into: [:]) { $0[$1["编号"]] = $1["上级"] }
    for visitor in set["走访人"] { #expect(home[visitor["网格"]] == visitor["社区"]) }
  }
}
