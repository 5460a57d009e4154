// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// 岗位 of 祁门: eighteen posts in four classes (4大类18个), in every community.
enum QimenPosts {
  struct Kind {
    let name: String
    let group: String
    var skill = ""
    var needsHealth = false
    var isForRetired = false
  }

  /// The four that pensioners have to themselves are published; the others are invented.
  static let kinds: [Kind] = [
    Kind(name: "政策宣传岗", group: "宣传文教", skill: "宣讲授课"),
    Kind(name: "文艺宣传岗", group: "宣传文教", skill: "文艺"),
    Kind(name: "科普教育岗", group: "宣传文教"),
    Kind(name: "文明劝导岗", group: "宣传文教", needsHealth: true),
    Kind(name: "宣传员", group: "宣传文教", isForRetired: true),
    Kind(name: "治安巡逻岗", group: "和谐平安", needsHealth: true),
    Kind(name: "纠纷调解岗", group: "和谐平安", skill: "调解"),
    Kind(name: "消防巡查岗", group: "和谐平安", needsHealth: true),
    Kind(name: "法律宣讲岗", group: "和谐平安", skill: "法律"),
    Kind(name: "调解员", group: "和谐平安", isForRetired: true),
    Kind(name: "志愿服务岗", group: "便民服务"), Kind(name: "帮困助学岗", group: "便民服务"),
    Kind(name: "环境保洁岗", group: "便民服务", needsHealth: true),
    Kind(name: "助老助残岗", group: "便民服务", skill: "医护"),
    Kind(name: "引领员", group: "便民服务", isForRetired: true),
    Kind(name: "事务监督岗", group: "议事监督"), Kind(name: "民情收集岗", group: "议事监督"),
    Kind(name: "参议员", group: "议事监督", isForRetired: true),
  ]

  /// The table; at 610 people the fewest add up to 560 and the most to 1,000.
  static func table(
    _ town: Town,
    people: Int,
    using generator: inout SeededGenerator
  ) -> PresetTable {
    var table = PresetTable(
      "岗位",
      ["岗位编号", "岗位", "大类", "社区", "最少", "最多", "需要特长", "需要健康", "面向"]
    )
    let rows = town.communities.indices.flatMap { community in
      kinds.map { (community: community, kind: $0) }
    }
    let weights = rows.map { row in
      // Posts that ask for a skill take fewer.
      let base = row.kind.skill.isEmpty ? 12 : 7
      return base * town.communities[row.community].households + generator.below(2000)
    }
    let least = Quotas.shares(of: people * 560 / 610, weights: weights)
    let more = Quotas.shares(of: people * 440 / 610, weights: weights)
    for (serial, row) in rows.enumerated() {
      table.append([
        "岗位编号": "P\((serial + 1).padded(4))",
        "岗位": row.kind.name,
        "大类": row.kind.group,
        "社区": town.communities[row.community].id,
        "最少": String(least[serial]),
        "最多": String(max(1, least[serial] + more[serial])),
        "需要特长": row.kind.skill,
        "需要健康": row.kind.needsHealth.cell,
        "面向": row.kind.isForRetired ? "退休" : "全体",
      ])
    }
    return table
  }
}
