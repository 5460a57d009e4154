// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// 先锋党员, 党员 and 住户 of 江阴: who may link whom.
///
/// Where pioneers and members are unequal: most communities have room at ten members a pioneer, about
/// one in twenty slightly too little.
struct JiangyinLinks {
  private let pioneers: [Int]
  private let members: [Int]
  /// Households of each community.
  let households: [Int]

  /// Draws how many there are in each community.
  ///
  /// - Parameters:
  ///   - town: The town.
  ///   - pioneers: In all. Range: one a community or more.
  ///   - members: In all.
  ///   - households: In all.
  ///   - generator: Where the draws come from.
  init(
    town: Town,
    pioneers: Int,
    members: Int,
    households: Int,
    using generator: inout SeededGenerator
  ) {
    let communities = town.communities.count
    // A pioneer for every community, the others where people live, in some places more willingly.
    let weights = town.communities.map { $0.households * generator.between(60...140) }
    let own = Quotas.shares(of: pioneers - communities, weights: weights).map { $0 + 1 }
    let isShort = generator.mixed((0..<communities).map { $0 < max(1, communities / 20) })
    let fullness = isShort.map { short in
      short ? generator.between(103...107) : generator.between(76...95)
    }
    self.pioneers = own
    self.members = Quotas.shares(of: members, weights: zip(own, fullness).map { $0 * $1 })
    self.households = Quotas.shares(
      of: households,
      weights: own.map { $0 * generator.between(90...110) }
    )
  }

  /// Somebody's building, in the order of communities.
  private func homes(
    _ counts: [Int],
    in buildings: Buildings,
    using generator: inout SeededGenerator
  ) -> [Int] {
    counts.enumerated()
      .flatMap { community, count in
        let own = buildings.byCommunity[community]
        return (0..<count).map { _ in own.lowerBound + generator.below(own.count) }
      }
  }

  /// 先锋党员: each to link ten members and twelve or thirteen households.
  func pioneerTable(
    in buildings: Buildings,
    using generator: inout SeededGenerator
  ) -> PresetTable {
    var table = PresetTable(
      "先锋党员",
      ["人员编号", "姓名", "社区", "网格", "楼栋", "经度", "纬度", "联系党员", "联系户"]
    )
    let count = pioneers.reduce(0, +)
    let targets = generator.mixed(
      Quotas.shares(
        of: households.reduce(0, +),
        weights: Array(repeating: 1, count: count)
      )
    )
    let homes = homes(pioneers, in: buildings, using: &generator)
    for (serial, building) in homes.enumerated() {
      var row = buildings.cells(in: building, using: &generator)
      row["人员编号"] = "X\((serial + 1).padded(5))"
      row["姓名"] = PairingWords.member("先锋党员", serial + 1)
      row["联系党员"] = "10"
      row["联系户"] = String(targets[serial])
      table.append(row)
    }
    return table
  }

  /// 党员: those to be linked.
  func memberTable(
    in buildings: Buildings,
    using generator: inout SeededGenerator
  ) -> PresetTable {
    var table = PresetTable("党员", ["人员编号", "姓名", "社区", "网格", "楼栋", "经度", "纬度"])
    let homes = homes(members, in: buildings, using: &generator)
    for (serial, building) in homes.enumerated() {
      var row = buildings.cells(in: building, using: &generator)
      row["人员编号"] = "D\((serial + 1).padded(5))"
      row["姓名"] = PairingWords.member("党员", serial + 1)
      table.append(row)
    }
    return table
  }

  /// 住户, in the order of buildings.
  func householdTable(
    in buildings: Buildings,
    using generator: inout SeededGenerator
  ) -> PresetTable {
    var table = PresetTable("住户", ["户编号", "社区", "网格", "楼栋", "经度", "纬度"])
    let homes = homes(households, in: buildings, using: &generator).sorted()
    for (serial, building) in homes.enumerated() {
      var row = buildings.cells(in: building, using: &generator)
      row["户编号"] = "H\((serial + 1).padded(5))"
      table.append(row)
    }
    return table
  }
}
