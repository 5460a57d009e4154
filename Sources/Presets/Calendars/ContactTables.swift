// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// 曾都's cadres, each with one household to contact and to visit.
struct ContactTables {
  private let preset: PairingPreset

  init(_ preset: PairingPreset) { self.preset = preset }

  static let settings = """
    # 合成数据:人员和住户都是编造的。
    标题: 曾都示例（合成数据）结对联系走访日历
    年份: 2026
    本地活动: [2026-04-18, 2026-09-12, 2026-10-17]
    路上分钟: 15
    事项:
      - {名称: 走访, 频次: 半年一走访, 名单: 结对表, 分钟: 60}
      - {名称: 联系, 频次: 一季度一联系, 名单: 结对表, 分钟: 15, 走访计入: 走访}

    """

  func tables() -> [PresetTable] {
    var generator = SeededGenerator(seed: preset.seed)
    let count = preset.count(448)
    let departments = preset.count(112, least: 2)
    var people = PresetTable("人员名册", ["人员编号", "姓名", "身份", "队伍", "外出"])
    var households = PresetTable("联系户", ["户编号", "楼栋", "门牌", "困难类型", "上次走访", "上次联系"])
    var pairs = PresetTable("结对表", ["人员编号", "户编号"])
    let partners = generator.mixed(Array(0..<count))
    for serial in 0..<count {
      let cadre = "K\((serial + 1).padded(5))"
      people.append([
        "人员编号": cadre, "姓名": PairingWords.member("干部", serial + 1), "身份": "干部",
        "队伍": "U\((generator.below(departments) + 1).padded(4))",
        "外出": Absences.draw(using: &generator),
      ])
      households.append(household(serial, using: &generator))
      pairs.append(["人员编号": cadre, "户编号": Self.id(partners[serial])])
    }
    return [people, households, pairs]
  }

  private static func id(_ serial: Int) -> String { "H\((serial + 1).padded(5))" }

  /// One household; one of twelve was last visited too long ago, one of twenty never.
  private func household(
    _ serial: Int,
    using generator: inout SeededGenerator
  ) -> [String: String] {
    let kinds = ["低保", "独居", "残疾", "大病", "单亲"]
    let isLate = generator.happens(80)
    let visit = isLate ? generator.between(1...5) : generator.between(7...12)
    let contact = isLate ? visit : generator.between(10...12)
    func date(_ month: Int) -> String {
      "2025-\(month.padded(2))-\(generator.between(1...28).padded(2))"
    }
    let (visited, contacted) = (date(visit), date(contact))
    let isNew = generator.happens(50)
    return [
      "户编号": Self.id(serial), "楼栋": "示例\(generator.between(1...90).padded(3))栋",
      "门牌": "\(generator.between(1...18))0\(generator.between(1...4))",
      "困难类型": generator.sample(kinds, generator.between(1...2)).cell,
      "上次走访": isNew ? "" : visited, "上次联系": isNew ? "" : contacted,
    ]
  }
}
