// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Draws teams of a place with sizes and the skills that they need.
struct TeamRows {
  let town: Town
  let least: ClosedRange<Int>
  let most: ClosedRange<Int>

  /// The community and the cells 社区, 类别, 最少人数, 最多人数 and 需要技能 of each team, in the order
  /// of communities; every community has one at least.
  func draw(
    _ count: Int,
    using generator: inout SeededGenerator
  ) -> [(community: Int, cells: [String: String])] {
    let homes = town.homes(count, least: 1, using: &generator).sorted()
    return homes.enumerated()
      .map { serial, community in
        // Kinds take turns, so that a community has several.
        let team = PairingWords.teams[serial % PairingWords.teams.count]
        let skills = generator.sample(
          team.skills,
          generator.choose([(1, 50), (2, 35), (3, 15)])
        )
        let cells = [
          "社区": town.communities[community].id,
          "类别": team.kind,
          "最少人数": String(generator.between(least)),
          "最多人数": String(generator.between(most)),
          "需要技能": skills.cell,
        ]
        return (community, cells)
      }
  }
}
