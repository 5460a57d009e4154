// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// 曾都's delegates, who receive residents in their studios in turn.
struct ReceptionTables {
  private let preset: PairingPreset

  init(_ preset: PairingPreset) { self.preset = preset }

  static let settings = """
    # 合成数据:人员和工作室都是编造的。
    标题: 曾都示例（合成数据）代表委员接访日历
    年份: 2026
    停办日: [2026-02-09至2026-02-14]
    本地活动: [2026-04-18, 2026-09-12, 2026-10-17]
    事项:
      - 名称: 接访
        频次: 每月1次
        名单: 工作室
        每次人数: 2
        分钟: 180

    """

  func tables() -> [PresetTable] {
    var generator = SeededGenerator(seed: preset.seed)
    let studios = preset.count(37, least: 2)
    let delegates = max(preset.count(270), 6 * studios)
    // Six to nine each, those above six by the weight of the studio.
    let weights = (0..<studios).map { _ in generator.between(60...140) }
    let more = Quotas.shares(of: delegates - 6 * studios, weights: weights).map { min(3, $0) }
    var left = delegates - 6 * studios - more.reduce(0, +)
    let sizes = more.map { size in
      let extra = min(left, 3 - size)
      left -= extra
      return 6 + size + extra
    }
    return tables(sizes, using: &generator)
  }

  private func tables(_ sizes: [Int], using generator: inout SeededGenerator) -> [PresetTable] {
    var people = PresetTable("人员名册", ["人员编号", "姓名", "身份", "年龄", "外出"])
    var sites = PresetTable("工作室", ["工作室编号", "工作室名称", "场地", "代表委员"])
    var past = PresetTable("历史", ["人员编号", "次数", "上次日期"])
    var serial = 0
    for (site, size) in sizes.enumerated() {
      var pool: [String] = []
      for _ in 0..<size {
        serial += 1
        let id = "D\(serial.padded(5))"
        pool.append(id)
        people.append([
          "人员编号": id, "姓名": PairingWords.member("代表委员", serial), "身份": "代表委员",
          "年龄": String(generator.between(28...68)), "外出": Absences.draw(using: &generator),
        ])
        guard !generator.happens(60) else { continue }
        past.append([
          "人员编号": id, "次数": String(generator.between(2...5)),
          "上次日期":
            "2025-\(generator.between(9...12).padded(2))-\(generator.between(1...28).padded(2))",
        ])
      }
      let name = "示例\((site + 1).padded(3))社区代表委员工作室"
      sites.append([
        "工作室编号": "S\((site + 1).padded(3))", "工作室名称": name, "场地": "\(name)接待室", "代表委员": pool.cell,
      ])
    }
    return [people, sites, past]
  }
}

/// Draws when somebody of a year can't come.
enum Absences {
  /// A cell: none, a fortnight, or a weekday of every week.
  static func draw(using generator: inout SeededGenerator) -> String {
    let kind = generator.below(10)
    let (month, day) = (generator.between(1...12), generator.between(1...14))
    let weekday = generator.pick(["一", "二", "三", "四", "五"]) ?? ""
    switch kind {
    case 0:
      let first = "2026-\(month.padded(2))-\(day.padded(2))"
      return "\(first)至2026-\(month.padded(2))-\((day + 13).padded(2))"
    case 1: return "每周\(weekday)"
    default: return ""
    }
  }
}
