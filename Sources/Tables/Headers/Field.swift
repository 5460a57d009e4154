// SPDX-License-Identifier: GPL-3.0-or-later

/// The meaning of a column; the name of the case is its English header.
enum Field: Int, CaseIterable {
  // Every table
  case id, sequence, name, place, community, unit, latitude, longitude, contact, phone, remark
  case skills, certificates, certificateUntil, insuredUntil, categories, times, team
  // Needs
  case title, proposer, proposerUnit, beneficiary, beneficiaryCount, kind, category, quantity
  case headcount, seats, divisible, minimum, duration, risk, urgency, receivedAt, deadline
  case handling, verifiedBy, verified, state, minimumAge, maximumAge, needsHealth, locked, barred
  case projectClass, startDate, endDate, components
  // Offers
  case perHalfDay, perWeek, frequency, conditions, exclusive, functions, creditCode
  case sessionSeats, least, sessionMinutes, moves, setup, packing
  // People
  case gender, birth, age, idCard, politicalStatus, standing, reportTo, wishes, perMonth
  case hoursPerDay, minutesPerDay, servedThisMonth, health, invitation, guardian, consentPublish
  // Places, neighbours, posts, history
  case level, parent, households, oneCommunity, otherCommunity, date, heads, leader, person, load
  case servedPlace, servedCategory
  // Lists made by hand
  case project, need, post, providers, host
  // Rosters
  case recurrence, most, roles, children, tags, freeDaysPerMonth

  /// The English header.
  var key: String { "\(self)" }

  /// Whether anything is made of the column; others are known only so as not to be questioned.
  var isRead: Bool {
    ![.remark, .state, .politicalStatus, .creditCode].contains(self)
  }
}

/// One column of a table.
struct ColumnSpec: Sendable {
  let field: Field
  /// The header that the writer uses.
  let header: String
  let synonyms: [String]
  /// Whether its cells may hold names, telephone or identity numbers: never shown in a fault.
  let isPersonal: Bool

  init(_ field: Field, _ header: String, _ synonyms: [String] = [], isPersonal: Bool = false) {
    self.field = field
    self.header = header
    self.synonyms = synonyms
    self.isPersonal = isPersonal
  }
}

/// One table of a week folder.
enum TableKind: String, CaseIterable {
  case places, neighbours, units, teams, people, offers, needs, posts, history
  /// A list of projects or shifts made by hand or by another program; no part of a week folder.
  case projects

  /// Names of its file without the ending, the one that the writer uses first.
  var fileNames: [String] {
    switch self {
    case .needs: ["需求清单", "需求", "需求表", "needs"]
    case .offers: ["资源清单", "资源", "资源表", "offers", "resources"]
    case .people: ["人员名册", "人员", "志愿者名册", "志愿者", "党员名册", "people", "persons"]
    case .units: ["驻区单位", "单位", "单位名册", "共建单位", "units"]
    case .places: ["社区网格", "社区", "网格", "地点", "places"]
    case .neighbours: ["邻接", "相邻社区", "neighbours", "neighbors"]
    case .teams: ["服务队", "志愿服务队", "队伍", "teams"]
    case .posts: ["班次需求", "岗位需求", "班次", "posts"]
    case .history: ["历史", "历史记录", "服务历史", "history"]
    case .projects: []
    }
  }

  /// Groups of columns of which one each must be there.
  var required: [[Field]] {
    switch self {
    case .needs: [[.title]]
    case .offers: [[.unit], [.kind, .category, .categories, .name]]
    case .people, .units, .places, .teams: [[.name, .id]]
    case .neighbours: [[.oneCommunity], [.otherCommunity]]
    case .posts: [[.name], [.times]]
    case .history: [[.person, .unit], [.load]]
    case .projects: [[.need, .title, .post, .name], [.providers]]
    }
  }

  /// The header that the writer uses for a field.
  func header(of field: Field) -> String {
    columns.first { $0.field == field }?.header ?? field.key
  }

  /// Fields whose cells are never shown in a fault.
  var personalFields: Set<Field> { Set(columns.filter(\.isPersonal).map(\.field)) }

  /// The table of a file name, by its part before the ending.
  static func named(_ stem: String) -> TableKind? {
    let folded = CellText.folded(stem)
    return allCases.first { $0.fileNames.contains { CellText.folded($0) == folded } }
  }
}
