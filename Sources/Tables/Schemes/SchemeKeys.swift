// SPDX-License-Identifier: GPL-3.0-or-later

/// Keys of a scheme file with their Chinese names.
enum SchemeKey: String, CaseIterable {
  // The whole
  case scheme, english, about, source, from, to, pairs, roles, covers, neighbours, forbidden, fixed
  case previous, mutual, goals, sample, sheet
  // A side and its sources
  case table, tables, noun, id, name, `where`, role, roleColumn, takes, size, capacity, priority
  case history, connected, extra, target, within, choose, group, point, plane
  // Rules
  case same, differ, all, any, least, most, when, need
  // Covers, pairs, goals, samples
  case has, `is`, needs, columns, by, unit, count, share, stratum, weight, side
  case shortage, cover, band, balance, near, fit, rank, keep, neighbour

  var chineseNames: [String] {
    switch self {
    case .scheme: ["方案"]
    case .english: ["英文名"]
    case .about: ["说明"]
    case .source: ["出处"]
    case .from: ["派出", "派出方"]
    case .to: ["接收", "接收方"]
    case .pairs: ["可配", "可配条件"]
    case .roles: ["角色人数"]
    case .covers: ["必有"]
    case .neighbours: ["相邻表"]
    case .forbidden: ["禁配"]
    case .fixed: ["已定"]
    case .previous: ["上期"]
    case .mutual: ["不得互查"]
    case .goals: ["目标"]
    case .sample: ["抽样"]
    case .sheet: ["出表"]
    case .table: ["表"]
    case .tables: ["来源"]
    case .noun: ["称呼"]
    case .id: ["编号列"]
    case .name: ["名称列", "名称"]
    case .where: ["条件"]
    case .role: ["角色"]
    case .roleColumn: ["角色列"]
    case .takes: ["数量"]
    case .size: ["份量"]
    case .capacity: ["限额"]
    case .priority: ["优先"]
    case .history: ["往期"]
    case .connected: ["连片"]
    case .extra: ["可补充"]
    case .target: ["目标量"]
    case .within: ["幅度", "不超过"]
    case .choose: ["选定"]
    case .group: ["同去"]
    case .point: ["坐标"]
    case .plane: ["平面坐标"]
    case .same: ["相同"]
    case .differ: ["不同"]
    case .all: ["全具备"]
    case .any: ["有其一"]
    case .least: ["不低于", "至少"]
    case .most: ["不高于", "至多"]
    case .when: ["接收为", "若"]
    case .need: ["派出须", "须"]
    case .has: ["具备"]
    case .is: ["为"]
    case .needs: ["需要"]
    case .columns: ["列"]
    case .by: ["按"]
    case .unit: ["单位米", "米"]
    case .count: ["个数", "计法"]
    case .share: ["比例"]
    case .stratum: ["分层"]
    case .weight: ["权重"]
    case .side: ["哪方"]
    case .shortage: ["缺口"]
    case .cover: ["齐全"]
    case .band: ["相对均衡", "均衡幅度"]
    case .balance: ["均衡"]
    case .near: ["就近"]
    case .fit: ["匹配", "职能匹配"]
    case .rank: ["志愿"]
    case .keep: ["保持"]
    case .neighbour: ["相邻"]
    }
  }

  /// The key that a text names; nil when it is none of those allowed.
  static func named(_ text: String, among allowed: [SchemeKey]) -> SchemeKey? {
    let folded = CellText.folded(text)
    return allowed.first { key in
      CellText.folded(key.rawValue) == folded || key.chineseNames.contains(folded)
    }
  }

  /// Names of keys to look for what was meant by a text; none where the text is a key that may not
  /// stand here.
  static func names(_ keys: [SchemeKey], for text: String) -> [String] {
    named(text, among: allCases) == nil ? keys.flatMap { $0.chineseNames + [$0.rawValue] } : []
  }

  /// What a fault calls it: both names.
  var shown: String { "\(chineseNames[0])(\(rawValue))" }

  /// What a fault calls it where these are allowed: among rules, within is 不超过.
  func shown(among allowed: [SchemeKey]) -> String {
    self == .within && allowed.contains(.same) ? "\(chineseNames[1])(\(rawValue))" : shown
  }
}
