// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Tables of 许昌: units, branches and members who report to communities (双报到), and small wishes.
enum XuchangTables {
  static func all(_ preset: PairingPreset) -> [PresetTable] {
    // One generator a table: a change in one table leaves the draws of the others alone.
    var root = SeededGenerator(seed: preset.seed)
    var (map, place, unit, branch, person, wish, claim) = (
      root.split(), root.split(), root.split(), root.split(), root.split(), root.split(),
      root.split()
    )
    let communities = preset.count(500)
    let town = Town(
      Town.Size(
        ground: .xuchang,
        streets: max(1, communities / 10),
        communities: communities,
        spacing: 600
      ),
      using: &map
    )
    // Each weight from 8 to 12 as often as 1 : 2 : 4 : 2 : 1 says: 10 on the average.
    let weights = place.mixed(
      Quotas.list(of: communities, [(8, 1), (9, 2), (10, 4), (11, 2), (12, 1)])
    )
    let units = (0..<preset.count(493))
      .map { _ in
        town.home(in: unit.below(communities), using: &unit)
      }
    let members = preset.count(35_400)
    let branches = XuchangBranches(
      count: preset.count(2605, least: units.count),
      units: units.count,
      members: members,
      using: &branch
    )
    let people = XuchangPeople(town: town, units: units, branches: branches, weights: weights)
    let wishes = XuchangWishes(town: town, count: preset.count(1200), using: &wish)
    return [
      town.placeTable(extra: ["需求权重"]) { ["需求权重": String(weights[$0])] },
      town.neighbourTable, unitTable(town, units), branches.table,
      people.table(using: &person), wishes.table,
      claimTable(preset.count(900), town: town, units: units, wishes: wishes, using: &claim),
    ]
  }

  static func unitID(_ serial: Int) -> String { "U\((serial + 1).padded(4))" }
  static func unitName(_ serial: Int) -> String { Wording.unit(serial + 1, function: "机关") }

  private static func unitTable(_ town: Town, _ units: [Town.Home]) -> PresetTable {
    var table = PresetTable("驻区单位", ["单位编号", "单位名称", "经度", "纬度"])
    for (serial, home) in units.enumerated() {
      var row = town.ground.cells(of: home.spot)
      row["单位编号"] = unitID(serial)
      row["单位名称"] = unitName(serial)
      table.append(row)
    }
    return table
  }

  /// 认领人: units and members who would grant wishes nearby.
  private static func claimTable(
    _ count: Int,
    town: Town,
    units: [Town.Home],
    wishes: XuchangWishes,
    using generator: inout SeededGenerator
  ) -> PresetTable {
    var table = PresetTable(
      "认领人",
      ["认领编号", "名称", "单位", "类型", "经度", "纬度", "限额", "最多认领", "志愿"]
    )
    for serial in 0..<count {
      let unit = generator.below(units.count)
      let isUnit = generator.happens(350)
      let home =
        isUnit
        ? units[unit]
        : town.home(in: generator.below(town.communities.count), using: &generator)
      let cap = generator.choose([(200, 20), (300, 25), (500, 25), (800, 20), (1000, 10)])
      let ranked = wishes.ranked(
        generator.choose([(0, 25), (1, 15), (2, 15), (3, 20), (4, 10), (5, 15)]),
        around: home.community,
        cap: cap,
        using: &generator
      )
      var row = town.ground.cells(of: home.spot)
      row["认领编号"] = "R\((serial + 1).padded(4))"
      row["名称"] = isUnit ? unitName(unit) : PairingWords.member("认领党员", serial + 1)
      row["单位"] = unitID(unit)
      row["类型"] = isUnit ? "单位" : "党员"
      row["限额"] = String(cap)
      row["最多认领"] = String(generator.choose([(1, 50), (2, 30), (3, 20)]))
      row["志愿"] = ranked.cell
      table.append(row)
    }
    return table
  }
}
