// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// 人员名册 of 许昌: in-service members, four of five with a home in the area.
///
/// How many live in a community lies between 0.6 and 1.15 of its share of all members by need, so
/// that those without a home can even most communities out.
struct XuchangPeople {
  let town: Town
  let units: [Town.Home]
  let branches: XuchangBranches
  /// 需求权重 of each community.
  let weights: [Int]

  func table(using generator: inout SeededGenerator) -> PresetTable {
    var table = PresetTable(
      "人员名册",
      ["人员编号", "姓名", "身份", "单位", "支部", "居住社区", "经度", "纬度"]
    )
    let homes = homes(branches.size.reduce(0, +), using: &generator)
    var serial = 0
    for (branch, size) in branches.size.enumerated() {
      let unit = branches.unit[branch]
      for _ in 0..<size {
        var spot = units[unit].spot
        var row: [String: String] = [:]
        if let community = homes[serial] {
          spot = town.home(in: community, using: &generator).spot
          row["居住社区"] = town.communities[community].id
        }
        row.merge(town.ground.cells(of: spot)) { _, cell in cell }
        serial += 1
        row["人员编号"] = "Z\(serial.padded(5))"
        row["姓名"] = PairingWords.member("在职党员", serial)
        row["身份"] = "在职党员"
        row["单位"] = XuchangTables.unitID(unit)
        row["支部"] = XuchangBranches.id(branch)
        table.append(row)
      }
    }
    return table
  }

  /// The community of each member; nil without a home in the area.
  private func homes(_ count: Int, using generator: inout SeededGenerator) -> [Int?] {
    // One in twenty-five has more than its share; the others 0.6 to 0.97, and 0.8 on the average.
    let levels = (0..<weights.count)
      .map { serial in
        serial % 25 == 24 ? generator.between(100...113) : generator.between(61...97)
      }
    let mixed = generator.mixed(levels)
    let shares = Quotas.shares(of: count * 8 / 10, weights: zip(weights, mixed).map { $0 * $1 })
    let living = shares.enumerated()
      .flatMap { community, share in Array(repeating: Int?.some(community), count: share) }
    return generator.mixed(living + Array(repeating: nil, count: count - living.count))
  }
}
