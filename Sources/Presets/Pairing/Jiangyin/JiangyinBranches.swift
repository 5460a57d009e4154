// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// 党支部 and 指导员 of 江阴: who is inspected, and who inspects.
struct JiangyinBranches {
  private let town: Town
  private var parents: [Int] = []
  private var homes: [Town.Home] = []
  private(set) var table = PresetTable(
    "党支部",
    ["支部编号", "支部名称", "上级党组织", "社区", "经度", "纬度", "上年等次", "风险分", "党员数"]
  )

  private static func id(_ serial: Int) -> String { "B\((serial + 1).padded(4))" }
  private static func parentID(_ serial: Int) -> String { "O\((serial + 1).padded(3))" }

  init(town: Town, count: Int, parents: Int, using generator: inout SeededGenerator) {
    self.town = town
    let seats = town.homes(parents, using: &generator)
    let sizes = Quotas.shares(
      of: max(0, count - parents),
      weights: (0..<parents).map { _ in generator.between(40...160) }
    )
    // Every parent has a branch; at small scales some have no other.
    self.parents = sizes.enumerated()
      .flatMap { parent, size in Array(repeating: parent, count: size + 1) }
    let grades = generator.mixed(
      Quotas.list(
        of: self.parents.count,
        [("示范", 15), ("优秀", 30), ("合格", 50), ("不合格", 5)]
      )
    )
    for (serial, parent) in self.parents.enumerated() {
      let around = town.around(seats[parent])
      // Mostly in the community of the parent, else next to it.
      let community =
        generator.happens(700) ? seats[parent] : generator.pick(around) ?? seats[parent]
      let home = town.home(in: community, using: &generator)
      homes.append(home)
      var row = town.cells(of: home)
      row["支部编号"] = Self.id(serial)
      row["支部名称"] = "示例党支部\((serial + 1).padded(4))"
      row["上级党组织"] = Self.parentID(parent)
      row["上年等次"] = grades[serial]
      row["风险分"] = String(Self.risk(grades[serial], using: &generator))
      row["党员数"] = String(generator.between(3...generator.choose([(20, 70), (60, 30)])))
      table.append(row)
    }
  }

  /// The better the grade of the last year, the lower; the bands overlap.
  private static func risk(_ grade: String, using generator: inout SeededGenerator) -> Int {
    switch grade {
    case "示范": generator.between(1...3)
    case "优秀": generator.between(2...5)
    case "合格": generator.between(3...8)
    default: generator.between(7...10)
    }
  }

  /// 指导员: full-time (专职) and part-time (兼职) ones, each of a branch of their own.
  func instructorTable(
    fullTime: Int,
    partTime: Int,
    stations: Int,
    using generator: inout SeededGenerator
  ) -> PresetTable {
    var table = PresetTable(
      "指导员",
      ["指导员编号", "姓名", "类型", "支部", "上级党组织", "站所", "社区", "经度", "纬度", "最多支部"]
    )
    // Different branches while there are enough.
    let order = generator.mixed(Array(parents.indices))
    for serial in 0..<(fullTime + partTime) {
      let isFullTime = serial < fullTime
      let branch = order[serial % order.count]
      let community = homes[branch].community
      // Communities of one town follow each other, so that a station has a part of the map.
      let station = community * stations / town.communities.count
      var row = town.cells(of: town.home(in: community, using: &generator))
      row["指导员编号"] = "I\((serial + 1).padded(3))"
      row["姓名"] = PairingWords.member("指导员", serial + 1)
      row["类型"] = isFullTime ? "专职" : "兼职"
      row["支部"] = Self.id(branch)
      row["上级党组织"] = Self.parentID(parents[branch])
      row["站所"] = "示例站所\((station + 1).padded(2))"
      row["最多支部"] = String(isFullTime ? generator.between(8...12) : generator.between(3...4))
      table.append(row)
    }
    return table
  }
}
