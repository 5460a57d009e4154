// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// 认领项目 of 曾都: projects that members claim, and what members would claim.
struct SuizhouProjects {
  private(set) var table = PresetTable(
    "认领项目",
    ["项目编号", "项目名称", "社区", "经度", "纬度", "类别", "最少人数", "最多人数", "需要特长"]
  )
  private let town: Town
  /// Positions of projects by community.
  private var byCommunity: [[Int]]
  /// Positions of projects by skill.
  private var bySkill: [String: [Int]] = [:]

  private static let kinds = ["环境整治", "扶贫帮困", "政策宣讲", "治安巡查", "文体活动", "便民维修", "课业辅导", "邻里调解"]

  init(town: Town, count: Int, using generator: inout SeededGenerator) {
    self.town = town
    byCommunity = Array(repeating: [], count: town.communities.count)
    let homes = town.homes(count, using: &generator).sorted()
    let sizes = generator.mixed(Quotas.list(of: count, [(1, 850), (2, 100), (3, 50)]))
    for (serial, community) in homes.enumerated() {
      var row = town.cells(of: town.home(in: community, using: &generator))
      let kind = generator.pick(Self.kinds) ?? ""
      let skill = generator.happens(600) ? "" : generator.pick(PairingWords.skills) ?? ""
      row["项目编号"] = Self.id(serial)
      row["项目名称"] = "\(town.communities[community].name)\(kind)项目\((serial + 1).padded(4))"
      row["类别"] = kind
      row["最少人数"] = String(sizes[serial])
      row["最多人数"] = String(sizes[serial] + generator.below(2))
      row["需要特长"] = skill
      table.append(row)
      byCommunity[community].append(serial)
      if !skill.isEmpty { bySkill[skill, default: []].append(serial) }
    }
  }

  private static func id(_ serial: Int) -> String { "Q\((serial + 1).padded(5))" }

  /// One to five projects in order of rank: near home, some of them for what somebody can do.
  func wishes(
    from community: Int,
    skills: [String],
    using generator: inout SeededGenerator
  ) -> [String] {
    let near = town.around(community).flatMap { byCommunity[$0] }
    let fitting = skills.flatMap { bySkill[$0] ?? [] }
    var wishes: [Int] = []
    let count = generator.between(1...5)
    // A few more draws than wishes: the same project may come up again.
    for _ in 0..<(2 * count) where wishes.count < count {
      let own = generator.happens(500) ? byCommunity[community] : near
      let isForSkill = !fitting.isEmpty && generator.happens(300)
      let pool = isForSkill ? fitting : own.isEmpty ? near : own
      if let wish = generator.pick(pool), !wishes.contains(wish) { wishes.append(wish) }
    }
    if wishes.isEmpty { wishes = [generator.below(table.rows.count)] }
    return wishes.map(Self.id)
  }
}
