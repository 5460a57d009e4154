// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
public import Street

/// A synthetic week of one street office, needs and shifts with rules about people: six communities, and at
/// scale 1 2,000 members and volunteers.
///
/// Everything is assumed: who can do what, when and how often, what is asked, and the rules of 排班.yaml.
/// Few can nurse, lead or advise in law, and needs and shifts ask for the same few. The same scale and seed
/// give the same tables on every machine.
public struct StreetPreset: Sendable {
  /// What `generate` may call the preset.
  public static let names = ["street", "街道"]
  /// The scales that make sense; others are brought to the nearer end.
  public static let scales = 0.01...2.0
  /// The Monday of the week: 2026-03-09, a week without holidays.
  public static let monday = ZhengzhouPreset.monday
  /// Communities of the street.
  package static let communities = 6

  /// The share of 2,000 people.
  public let scale: Double
  /// Where the draws begin.
  public let seed: UInt64

  /// Makes a preset.
  ///
  /// - Parameters:
  ///   - scale: The share of 2,000 people. Range: ``scales``.
  ///   - seed: Any number.
  public init(scale: Double, seed: UInt64) {
    let (low, high) = (Self.scales.lowerBound, Self.scales.upperBound)
    self.scale = scale.isNaN ? 1 : min(max(scale, low), high)
    self.seed = seed
  }

  /// The settings of the folder.
  public var policy: Policy {
    var policy = Policy()
    policy.streetName = "示例街道（合成数据）"
    return policy
  }

  /// Makes the tables.
  ///
  /// - Returns: Every table of the folder, each with a name of its own.
  public func tables() -> [PresetTable] {
    var generator = SeededGenerator(seed: seed)
    var draws = (0..<4).map { _ in generator.split() }
    return [
      places(), neighbours(), people(using: &draws[0]), units(),
      offers(using: &draws[1]), needs(using: &draws[2]), posts(using: &draws[3]),
    ]
  }

  /// What 排班.yaml says.
  public var rules: String {
    """
    标题: 示例街道一周
    规则:
      - 班间休息: 10
      - 连续夜班最多: 2
      - 连续上班最多: 5
      - 每周最多小时: 12
      - {不得相接: {前: 巡逻, 后: 文明引导}, 罚分: 5, 名称: 巡逻次日不引导}
      - {每周最多班次: 1, 班次范围: {夜班: 是}, 罚分: 20, 名称: 夜班一周一次}
      - {男女搭配: 是, 班次范围: {类型: 应急值守}, 罚分: 10}
      - {均衡: 班次, 允差: 1, 罚分: 1}

    """
  }

  /// What the tables are.
  ///
  /// - Parameter tables: The tables.
  /// - Returns: Markdown.
  public func card(of tables: [PresetTable]) -> String {
    let rows = tables.map { "| \($0.name) | \($0.rows.count) |" }.joined(separator: "\n")
    return """
      # 示例街道（合成数据）

      Synthetic: one street office, six communities, a week of needs and shifts under rules about people.
      Everybody and everything is invented; no published totals. Made by `paidan generate street --scale
      \(scale) --seed \(seed)`.

      | table | rows |
      |---|---|
      \(rows)

      """
  }

  /// How many of a whole remain at this scale.
  func count(_ whole: Int) -> Int { max(1, Int((Double(whole) * scale).rounded())) }
}

// MARK: - Places

extension StreetPreset {
  static func community(_ number: Int) -> String { "C\(number + 1)" }

  private func places() -> PresetTable {
    var table = PresetTable("社区网格", ["地点编号", "名称", "级别", "上级", "纬度", "经度"])
    table.append(["地点编号": "S1", "名称": "示例街道", "级别": "街道"])
    for number in 0..<Self.communities {
      let (latitude, longitude) = Self.centre(of: number)
      table.append([
        "地点编号": Self.community(number), "名称": "示例\(number + 1)社区", "级别": "社区", "上级": "S1",
        "纬度": Self.degrees(latitude), "经度": Self.degrees(longitude),
      ])
    }
    return table
  }

  private func neighbours() -> PresetTable {
    var table = PresetTable("邻接", ["社区一", "社区二"])
    for number in 0..<Self.communities {
      for other in [number + 1, number + 3] where other < Self.communities {
        guard other != number + 1 || number % 3 < 2 else { continue }
        table.append(["社区一": Self.community(number), "社区二": Self.community(other)])
      }
    }
    return table
  }

  /// Hundred-thousandths of a degree: two rows of three communities, about a kilometre apart.
  static func centre(of community: Int) -> (latitude: Int, longitude: Int) {
    (3_475_000 + 900 * (community / 3), 11_365_000 + 1_100 * (community % 3))
  }

  static func degrees(_ hundredThousandths: Int) -> String {
    let fraction = String(100_000 + hundredThousandths % 100_000).dropFirst()
    return "\(hundredThousandths / 100_000).\(fraction)"
  }

  /// A home or a place of work somewhere in a community.
  static func spot(in community: Int, using generator: inout SeededGenerator) -> [String: String] {
    let (latitude, longitude) = centre(of: community)
    return [
      "纬度": degrees(latitude + generator.between(-450...450)),
      "经度": degrees(longitude + generator.between(-550...550)),
    ]
  }
}
