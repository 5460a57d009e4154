// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Presets

/// Folders of rosters and recurring duties.
@Suite struct CalendarPresetTests {
  private func table(
    _ kind: CalendarPreset.Kind,
    _ name: String,
    scale: Double = 1
  ) -> PresetTable {
    CalendarPreset(kind, scale: scale, seed: 7).tables().first { $0.name == name }
      ?? PresetTable("", [])
  }

  @Test func `37 teams have 2,200 volunteers, of whom squads count with all heads`() {
    let people = table(.teams, "人员名册")
    let heads = people.cells("小队人数").map { Int($0) ?? 1 }
    #expect(heads.reduce(0, +) == 2200)
    #expect(people.cells("小队人数").count { !$0.isEmpty } == 111)
    #expect(Set(people.cells("所属服务队")).count == 37)
    // Patrols on 31 evenings, duty on 22 working days, activities on 9 days, 23 nights.
    let shifts = table(.teams, "班次需求")
    #expect(shifts.rows.count == 4 * 37)
    #expect(Set(shifts.cells("重复")) == ["每天", "工作日", "周末", "每周一二三四日"])
  }

  @Test func `270 delegates stand in 37 studios, six to nine in each`() {
    let pools = table(.reception, "工作室").cells("代表委员").map { $0.split(separator: "、") }
    #expect(pools.count == 37 && pools.reduce(0) { $0 + $1.count } == 270)
    #expect(pools.allSatisfy { (6...9).contains($0.count) })
    #expect(Set(pools.joined()).count == 270)
    #expect(table(.reception, "人员名册").rows.count == 270)
  }

  @Test func `448 cadres have a household each`() {
    let pairs = table(.contacts, "结对表")
    #expect(Set(pairs.cells("人员编号")).count == 448 && Set(pairs.cells("户编号")).count == 448)
    #expect(pairs.rows.count == 448)
  }

  @Test func `39,000 households belong to 3,115 pioneers of their own community`() {
    let tables = CalendarPreset(.pioneers, scale: 1, seed: 7).tables()
    let people = tables[0]
    let places = Dictionary(
      zip(people.cells("人员编号"), people.cells("社区")),
      uniquingKeysWith: { first, _ in first }
    )
    let homes = Dictionary(
      zip(tables[1].cells("户编号"), tables[1].cells("社区")),
      uniquingKeysWith: { first, _ in first }
    )
    let links = zip(tables[2].cells("户编号"), tables[2].cells("先锋党员编号"))
    #expect(people.rows.count == 3115 && tables[2].rows.count == 39_000)
    #expect(links.allSatisfy { homes[$0] == places[$1] })
    #expect(Set(tables[2].cells("先锋党员编号")).count == 3115)
  }

  @Test(arguments: CalendarPreset.Kind.allCases)
  func `the same seed gives the same folder, another seed another`(kind: CalendarPreset.Kind) {
    let one = CalendarPreset(kind, scale: 0.02, seed: 1)
    #expect(one.tables() == CalendarPreset(kind, scale: 0.02, seed: 1).tables())
    #expect(one.tables() != CalendarPreset(kind, scale: 0.02, seed: 2).tables())
    #expect(one.settings().text.contains("合成数据"))
    #expect(one.card(of: one.tables()).contains("--calendar \(kind.rawValue) --scale 0.02"))
  }
}
