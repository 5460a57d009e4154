// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Tables of 郑州: road sections with units near them (路长制), visitors with households (入户走访).
enum ZhengzhouPairing {
  static func all(_ preset: PairingPreset) -> [PresetTable] {
    // One generator a table: a change in one table leaves the draws of the others alone.
    var root = SeededGenerator(seed: preset.seed)
    var (map, unit, road, visitor, household) = (
      root.split(), root.split(), root.split(), root.split(), root.split()
    )
    // As many as the synthetic weeks of the city have.
    let streets = preset.count(120, least: 1)
    let communities = max(3, streets, preset.count(810))
    let town = Town(
      Town.Size(
        ground: .zhengzhou,
        streets: streets,
        communities: communities,
        grids: max(3 * communities, preset.count(4000)),
        spacing: 850
      ),
      using: &map
    )
    let sections = preset.count(2495)
    let units = preset.count(500)
    return [
      town.placeTable(),
      unitTable(town, count: units, leaders: max(units, preset.count(2800)), using: &unit),
      roadTable(town, count: sections, using: &road),
      visitorTable(town, preset, using: &visitor),
      householdTable(town, count: preset.count(110_000), using: &household),
    ]
  }

  private static func cells(of home: Town.Home, in town: Town) -> [String: String] {
    var cells = town.cells(of: home)
    cells["街道"] = town.communities[home.community].street.map { town.streets[$0].id } ?? ""
    return cells
  }

  private static func unitTable(
    _ town: Town,
    count: Int,
    leaders: Int,
    using generator: inout SeededGenerator
  ) -> PresetTable {
    var table = PresetTable(
      "驻区单位",
      ["单位编号", "单位名称", "街道", "社区", "经度", "纬度", "党员路长"]
    )
    let weights = (0..<count).map { _ in generator.between(40...160) }
    let shares = Quotas.shares(of: leaders - count, weights: weights)
    for (serial, share) in shares.enumerated() {
      let community = generator.below(town.communities.count)
      let function = generator.choose(Wording.functions)
      var row = cells(of: town.home(in: community, using: &generator), in: town)
      row["单位编号"] = "U\((serial + 1).padded(4))"
      row["单位名称"] = Wording.unit(serial + 1, function: function)
      row["党员路长"] = String(share + 1)
      table.append(row)
    }
    return table
  }

  private static func roadTable(
    _ town: Town,
    count: Int,
    using generator: inout SeededGenerator
  ) -> PresetTable {
    var table = PresetTable(
      "路段",
      ["路段编号", "路段名称", "街道", "社区", "经度", "纬度", "长度米", "难度", "工作量"]
    )
    for (serial, community) in town.homes(count, using: &generator).sorted().enumerated() {
      let length = generator.between(20...180) * 10
      // Tenths: workloads are whole numbers without a rounding of their own.
      let difficulty = generator.choose([(10, 55), (12, 30), (15, 15)])
      var row = cells(of: town.home(in: community, using: &generator), in: town)
      row["路段编号"] = "L\((serial + 1).padded(4))"
      row["路段名称"] = "示例路\((serial + 1).padded(4))段"
      row["长度米"] = String(length)
      row["难度"] = "\(difficulty / 10).\(difficulty % 10)"
      row["工作量"] = String((length * difficulty + 5) / 10)
      table.append(row)
    }
    return table
  }

  private static func visitorTable(
    _ town: Town,
    _ preset: PairingPreset,
    using generator: inout SeededGenerator
  ) -> PresetTable {
    var table = PresetTable(
      "走访人",
      ["人员编号", "姓名", "类型", "社区", "网格", "经度", "纬度"]
    )
    for (prefix, kind, whole) in [("W", "两委", 7700), ("Z", "小组长楼栋长", 13_000)] {
      let homes = town.homes(preset.count(whole), least: 1, using: &generator).sorted()
      for (serial, community) in homes.enumerated() {
        var row = town.cellsWithGrid(of: town.home(in: community, using: &generator))
        row["人员编号"] = "\(prefix)\((serial + 1).padded(5))"
        row["姓名"] = PairingWords.member(kind, serial + 1)
        row["类型"] = kind
        table.append(row)
      }
    }
    return table
  }

  /// 住户, in the order of grids, with nine to eighteen or so in a building.
  private static func householdTable(
    _ town: Town,
    count: Int,
    using generator: inout SeededGenerator
  ) -> PresetTable {
    var table = PresetTable("住户", ["户编号", "社区", "网格", "楼栋"])
    let shares = Quotas.shares(of: count, weights: town.grids.map(\.households))
    var serial = 0
    for (position, share) in shares.enumerated() {
      let grid = town.grids[position]
      let buildings = max(1, share / generator.between(9...18))
      for household in 0..<share {
        serial += 1
        table.append([
          "户编号": "H\(serial.padded(6))",
          "社区": town.communities[grid.community].id,
          "网格": grid.id,
          "楼栋": "\(grid.id)-\((household * buildings / share + 1).padded(2))",
        ])
      }
    }
    return table
  }
}
