// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// 江阴's pioneers with their households, taken from the tables for pairing.
struct PioneerTables {
  private let preset: PairingPreset

  init(_ preset: PairingPreset) { self.preset = preset }

  static let settings = """
    # 合成数据:人员和住户都是编造的。
    标题: 江阴示例（合成数据）先锋党员月联月访日历
    年份: 2026
    本地活动: [2026-04-18, 2026-07-01, 2026-10-17]
    路上分钟: 10
    事项:
      - {名称: 入户走访, 频次: 每月至少一次, 名单: 联系表, 按: 人, 每次户数: 2, 分钟: 30}
      - {名称: 会议活动, 类别: 活动, 频次: 每月至少一次, 人员: 先锋党员, 按: 人, 分钟: 90}

    """

  func tables() -> [PresetTable] {
    let source = preset.tables()
    var root = SeededGenerator(seed: preset.seed)
    var (away, past) = (root.split(), root.split())
    let pioneers = source.first { $0.name == "先锋党员" }
    let homes = source.first { $0.name == "住户" }
    guard let pioneers, let homes else { return [] }
    var people = PresetTable("人员名册", ["人员编号", "姓名", "身份", "社区", "外出"])
    for (id, (name, place)) in zip(
      pioneers.cells("人员编号"),
      zip(pioneers.cells("姓名"), pioneers.cells("社区"))
    ) {
      people.append([
        "人员编号": id, "姓名": name, "身份": "先锋党员", "社区": place,
        "外出": Absences.draw(using: &away),
      ])
    }
    var households = PresetTable("联系户", ["户编号", "社区", "楼栋", "门牌", "上次走访"])
    for (id, (place, building)) in zip(
      homes.cells("户编号"),
      zip(homes.cells("社区"), homes.cells("楼栋"))
    ) {
      households.append([
        "户编号": id, "社区": place, "楼栋": building,
        "门牌": "\(past.between(1...18))0\(past.between(1...4))",
        "上次走访": Self.lastVisit(using: &past),
      ])
    }
    return [people, households, links(pioneers, homes)]
  }

  /// A day of the second half of the last year; one of ten was never visited.
  private static func lastVisit(using generator: inout SeededGenerator) -> String {
    let (month, day) = (generator.between(7...12), generator.between(1...28))
    return generator.happens(100) ? "" : "2025-\(month.padded(2))-\(day.padded(2))"
  }

  /// The households of each community in the order of buildings, dealt out to its pioneers in the order
  /// of theirs.
  private func links(_ pioneers: PresetTable, _ homes: PresetTable) -> PresetTable {
    var table = PresetTable("联系表", ["户编号", "先锋党员编号"])
    func sorted(_ table: PresetTable, _ key: String) -> [String: [String]] {
      let (ids, places) = (table.cells(key), table.cells("社区"))
      let buildings = table.cells("楼栋")
      let order = ids.indices.sorted { (buildings[$0], ids[$0]) < (buildings[$1], ids[$1]) }
      return Dictionary(grouping: order) { places[$0] }.mapValues { $0.map { ids[$0] } }
    }
    let people = sorted(pioneers, "人员编号")
    for (community, own) in sorted(homes, "户编号").sorted(by: { $0.key < $1.key }) {
      guard let team = people[community], !team.isEmpty else { continue }
      for (position, home) in own.enumerated() {
        table.append(["户编号": home, "先锋党员编号": team[position * team.count / own.count]])
      }
    }
    return table
  }
}
