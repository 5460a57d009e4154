// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// 人员名册 of 曾都: everybody who serves, by role.
struct SuizhouPeople {
  let town: Town
  let units: [String]
  let projects: SuizhouProjects
  /// The cadre of each household in the last period.
  let former: [Int?]
  let preset: PairingPreset

  static func cadreID(_ serial: Int) -> String { "K\((serial + 1).padded(5))" }

  func table(using generator: inout SeededGenerator) -> PresetTable {
    var table = PresetTable(
      "人员名册",
      [
        "人员编号", "姓名", "身份", "单位", "社区", "网格", "经度", "纬度", "年龄", "特长", "志愿", "议题", "家庭",
        "可任队长", "亲属", "最多项目",
      ]
    )
    // One generator a role.
    var draws = (0..<6).map { _ in generator.split() }
    let rows =
      members(using: &draws[0]) + delegates(using: &draws[1]) + staff(using: &draws[2])
      + leaders(using: &draws[3]) + volunteers(using: &draws[4]) + cadres(using: &draws[5])
    for row in rows { table.append(row) }
    return table
  }

  private func person(
    _ prefix: String,
    _ standing: String,
    _ serial: Int,
    in community: Int,
    age: ClosedRange<Int>,
    using generator: inout SeededGenerator
  ) -> [String: String] {
    var row = town.cellsWithGrid(of: town.home(in: community, using: &generator))
    row["人员编号"] = "\(prefix)\((serial + 1).padded(5))"
    row["姓名"] = PairingWords.member(standing, serial + 1)
    row["身份"] = standing
    row["年龄"] = String(generator.between(age))
    return row
  }

  private func members(using generator: inout SeededGenerator) -> [[String: String]] {
    town.homes(preset.count(1700), using: &generator).enumerated()
      .map { serial, community in
        var row = person("Z", "在职党员", serial, in: community, age: 23...59, using: &generator)
        let skills = generator.skills(35, 38, 18, 9)
        row["单位"] = generator.pick(units)
        row["特长"] = skills.cell
        row["志愿"] = projects.wishes(from: community, skills: skills, using: &generator).cell
        row["最多项目"] = generator.happens(600) ? "2" : "1"
        return row
      }
  }

  private func delegates(using generator: inout SeededGenerator) -> [[String: String]] {
    let count = preset.count(270, least: 7 * town.communities.count)
    return town.homes(count, using: &generator).enumerated()
      .map { serial, community in
        var row = person("D", "代表委员", serial, in: community, age: 28...68, using: &generator)
        row["议题"] = generator.sample(PairingWords.topics, generator.between(1...3)).cell
        return row
      }
  }

  /// Those of grids belong to the community where they serve; the grid is to be found.
  private func staff(using generator: inout SeededGenerator) -> [[String: String]] {
    let grids = town.grids.map(\.community)
    let communities = Array(town.communities.indices)
    let count = communities.count
    let roles: [(prefix: String, standing: String, homes: [Int], hasGrid: Bool)] = [
      ("GZ", "网格长", grids, false), ("GY", "网格员", grids, false),
      ("X", "巡防队员", patrollers(using: &generator), false),
      ("J", "民警", town.homes(count, using: &generator), true),
      ("RS", "人社代办员", town.homes(count, using: &generator), true),
      ("WJ", "卫计代办员", town.homes(count, using: &generator), true),
    ]
    return roles.flatMap { role in
      role.homes.enumerated()
        .map { serial, community in
          var row = person(
            role.prefix,
            role.standing,
            serial,
            in: community,
            age: 22...58,
            using: &generator
          )
          if !role.hasGrid { row["网格"] = "" }
          return row
        }
    }
  }

  /// The community of each patroller: in proportion to grids, but unevenly; at least one each.
  private func patrollers(using generator: inout SeededGenerator) -> [Int] {
    let count = preset.count(140, least: town.communities.count)
    // Even a small weight leaves a community with two, a large one gives it six.
    let weights = town.communities.map { $0.grids.count * generator.between(35...150) }
    let shares = Quotas.shares(of: count - town.communities.count, weights: weights)
    return shares.enumerated()
      .flatMap { community, share in Array(repeating: community, count: share + 1) }
  }

  private func leaders(using generator: inout SeededGenerator) -> [[String: String]] {
    // One more than communities, as in the case, where leaders outnumber them.
    let count = preset.count(42, least: town.communities.count + 1)
    return town.homes(count, using: &generator).enumerated()
      .map { serial, community in
        var row = person("LD", "领导", serial, in: community, age: 38...60, using: &generator)
        row["单位"] = generator.pick(units)
        row["议题"] = generator.sample(PairingWords.topics, generator.between(1...3)).cell
        return row
      }
  }

  private func volunteers(using generator: inout SeededGenerator) -> [[String: String]] {
    // Enough for squads of seven to sixteen.
    let squads = preset.count(190, least: town.communities.count)
    let homes = town.homes(preset.count(2200, least: 11 * squads), using: &generator)
    var families = Families()
    let family = families.draw(homes: homes, perMille: 40, using: &generator)
    let kinds = PairingWords.teams.map(\.kind)
    return homes.enumerated()
      .map { serial, community in
        var row = person("V", "志愿者", serial, in: community, age: 18...72, using: &generator)
        row["特长"] = generator.skills(30, 40, 20, 10).cell
        row["志愿"] = generator.sample(kinds, generator.between(1...3)).cell
        row["家庭"] = family[serial]
        row["可任队长"] = generator.happens(150).cell
        return row
      }
  }

  private func cadres(using generator: inout SeededGenerator) -> [[String: String]] {
    town.homes(former.count, using: &generator).enumerated()
      .map { serial, community in
        var row = person("K", "干部", serial, in: community, age: 25...59, using: &generator)
        row["单位"] = generator.pick(units)
        row["特长"] = generator.sample(PairingWords.aids, generator.between(1...3)).cell
        let relative = generator.below(former.count)
        // Nobody was sent to relatives in the last period.
        if generator.happens(50), former[relative] != serial { row["亲属"] = AidRows.id(relative) }
        return row
      }
  }
}
