// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// 人员名册 of 祁门: in-service members, members without a job, members from elsewhere.
struct QimenPeople {
  let town: Town
  let units: [String]
  let inService: Int
  let free: Int
  let floating: Int

  func table(using generator: inout SeededGenerator) -> PresetTable {
    var table = PresetTable(
      "人员名册",
      [
        "人员编号", "姓名", "身份", "单位", "社区", "网格", "经度", "纬度", "年龄", "退休", "身体状况", "特长", "志愿",
        "家庭", "可任队长", "最多岗位",
      ]
    )
    var (worker, pensioner, guest) = (generator.split(), generator.split(), generator.split())
    var families = Families()
    for row in inServiceRows(&families, using: &worker) { table.append(row) }
    for row in freeRows(&families, using: &pensioner) { table.append(row) }
    for row in floatingRows(using: &guest) { table.append(row) }
    return table
  }

  private func inServiceRows(
    _ families: inout Families,
    using generator: inout SeededGenerator
  ) -> [[String: String]] {
    let sizes = Quotas.shares(
      of: inService,
      weights: units.map { _ in generator.between(40...160) }
    )
    let workplaces = generator.mixed(
      zip(units, sizes).flatMap { unit, size in Array(repeating: unit, count: size) }
    )
    let homes = town.homes(inService, using: &generator)
    let family = families.draw(homes: homes, perMille: 40, using: &generator)
    let kinds = PairingWords.teams.map(\.kind)
    return homes.indices.map { serial in
      let home = town.home(in: homes[serial], using: &generator)
      var row = person("Z", "在职党员", serial, at: home)
      row["单位"] = workplaces[serial]
      row["年龄"] = String(generator.between(23...59))
      row["退休"] = false.cell
      row["身体状况"] = generator.health(80, 16, 4)
      row["特长"] = generator.skills(30, 40, 20, 10).cell
      row["志愿"] = generator.sample(kinds, generator.between(1...3)).cell
      row["家庭"] = family[serial]
      row["可任队长"] = generator.happens(120).cell
      return row
    }
  }

  private func freeRows(
    _ families: inout Families,
    using generator: inout SeededGenerator
  ) -> [[String: String]] {
    let homes = town.homes(free, using: &generator)
    let family = families.draw(homes: homes, perMille: 40, using: &generator)
    return homes.indices.map { serial in
      let home = town.home(in: homes[serial], using: &generator)
      let isRetired = generator.happens(450)
      var row = person("W", "无职党员", serial, at: home)
      row["年龄"] = String(generator.between(isRetired ? 60...78 : 25...59))
      row["退休"] = isRetired.cell
      row["身体状况"] = isRetired ? generator.health(60, 28, 12) : generator.health(82, 14, 4)
      row["特长"] = generator.skills(30, 40, 20, 10).cell
      let posts = QimenPosts.kinds.filter { isRetired || !$0.isForRetired }.map(\.name)
      row["志愿"] = generator.sample(posts, generator.between(1...3)).cell
      row["家庭"] = family[serial]
      row["可任队长"] = false.cell
      row["最多岗位"] = generator.happens(400) ? "2" : "1"
      return row
    }
  }

  private func floatingRows(
    using generator: inout SeededGenerator
  ) -> [[String: String]] {
    town.homes(floating, using: &generator).enumerated()
      .map { serial, community in
        let home = town.home(in: community, using: &generator)
        var row = person("L", "流动党员", serial, at: home)
        row["年龄"] = String(generator.between(20...55))
        row["退休"] = false.cell
        row["身体状况"] = generator.health(85, 13, 2)
        row["特长"] = generator.skills(25, 45, 20, 10).cell
        row["可任队长"] = false.cell
        return row
      }
  }

  private func person(
    _ prefix: String,
    _ standing: String,
    _ serial: Int,
    at home: Town.Home
  ) -> [String: String] {
    var row = town.cellsWithGrid(of: home)
    row["人员编号"] = "\(prefix)\((serial + 1).padded(5))"
    row["姓名"] = PairingWords.member(standing, serial + 1)
    row["身份"] = standing
    return row
  }
}
