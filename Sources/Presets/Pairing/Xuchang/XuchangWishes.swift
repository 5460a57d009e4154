// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// 微心愿 of 许昌: what residents wish for.
struct XuchangWishes {
  private(set) var table = PresetTable(
    "微心愿",
    ["心愿编号", "社区", "经度", "纬度", "类别", "费用", "困难程度", "可认领数"]
  )
  private let town: Town
  private var costs: [Int] = []
  private var byCommunity: [[Int]]

  private static let kinds = ["生活用品", "学习用品", "小家电", "家政维修", "健康用品", "陪伴出行"]

  init(town: Town, count: Int, using generator: inout SeededGenerator) {
    self.town = town
    byCommunity = Array(repeating: [], count: town.communities.count)
    let homes = town.homes(count, using: &generator).sorted()
    for (serial, community) in homes.enumerated() {
      let cost = generator.between(5...generator.choose([(30, 60), (80, 40)])) * 10
      var row = town.cells(of: town.home(in: community, using: &generator))
      row["心愿编号"] = Self.id(serial)
      row["类别"] = generator.pick(Self.kinds)
      row["费用"] = String(cost)
      row["困难程度"] = String(generator.choose([(1, 15), (2, 25), (3, 30), (4, 20), (5, 10)]))
      row["可认领数"] = generator.happens(100) ? "2" : "1"
      table.append(row)
      costs.append(cost)
      byCommunity[community].append(serial)
    }
  }

  private static func id(_ serial: Int) -> String { "Y\((serial + 1).padded(4))" }

  /// Up to so many wishes in order of rank, in a community and around it, none above a cap in yuan.
  func ranked(
    _ count: Int,
    around community: Int,
    cap: Int,
    using generator: inout SeededGenerator
  ) -> [String] {
    let near = town.around(community).flatMap { byCommunity[$0] }
    return generator.sample(near.filter { costs[$0] <= cap }, count).map(Self.id)
  }
}
