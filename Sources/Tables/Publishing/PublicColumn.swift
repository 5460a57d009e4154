// SPDX-License-Identifier: GPL-3.0-or-later

/// The columns that may stand in a public list; there are no others.
///
/// - Note: Source: 个人信息保护法 Art. 6 (no more than the purpose needs) and Art. 25.
public enum PublicColumn: String, Sendable, CaseIterable {
  /// The number of the row.
  case serial
  /// The date.
  case date
  /// The day of the week.
  case weekday
  /// The time of day.
  case time
  /// The community; never anything smaller.
  case community
  /// What is done, by its category.
  case category
  /// What kind of thing is given.
  case kind
  /// What is done, in the office's words; lists made by hand only.
  case activity
  /// The unit that serves, in full.
  case unit
  /// The team that serves.
  case team
  /// How many people serve.
  case people
  /// Who serves: names, which come out covered.
  case names
  /// Identifiers of those who serve, to look them up; never shown.
  case person
  /// For whom, by a word of a closed list.
  case beneficiary
  /// An age, or a span of ages; comes out as a span.
  case age
  /// A remark; lists made by hand only.
  case remark

  /// Headers that mean it, the usual one first.
  public var words: [String] {
    switch self {
    case .serial: ["序号", "编号", "no.", "no", "#"]
    case .date: ["日期", "服务日期", "活动日期", "值班日期"]
    case .weekday: ["星期", "周几"]
    case .time: ["时间", "服务时间", "活动时间", "时段", "值班时间"]
    case .community: ["社区", "小区", "所属社区", "服务社区", "服务地点", "地点", "活动地点"]
    case .category: ["服务类别", "类别", "需求类别", "项目类型"]
    case .kind: ["资源类别", "资源类型"]
    case .activity: ["活动名称", "项目名称", "服务内容", "服务项目", "活动内容"]
    case .unit: ["服务单位", "单位", "单位名称", "承接单位", "认领单位", "驻区单位"]
    case .team: ["服务队", "志愿服务队", "所属服务队", "队伍"]
    case .people: ["服务人数", "人数", "志愿者人数"]
    case .names: ["服务人员", "姓名", "志愿者", "志愿者姓名", "党员姓名", "值班人员"]
    case .person: ["志愿者编号", "人员编号", "党员编号"]
    case .beneficiary: ["对象类别", "服务对象类别", "服务对象", "受益对象", "人群"]
    case .age: ["年龄段", "年龄"]
    case .remark: ["备注", "说明"]
    }
  }

  /// Where its texts come from, for those who mend them: table and column; nil where the program writes them.
  public var origin: (table: String, column: String)? {
    switch self {
    case .community: ("either:社区网格|places", "either:名称|name")
    case .category, .kind: ("either:需求清单|needs", "either:需求类别|category")
    case .unit: ("either:驻区单位|units", "either:单位名称|name")
    case .team: ("either:服务队|teams", "either:队伍名称|name")
    default: nil
    }
  }

  /// The columns that a list made of a plan may have, in the order in which they stand.
  public static let ofPlans: [PublicColumn] = [
    .serial, .date, .weekday, .time, .community, .category, .kind, .unit, .team, .people, .names,
  ]

  /// The columns that a list made of a plan has where the office chooses none.
  public static let usual = ofPlans.filter { $0 != .kind }

  /// Whether its cells are written in somebody's own words.
  public var isFree: Bool { [.activity, .remark, .time].contains(self) }

  /// What a bracket behind a header may say without making another column of it.
  private static let harmless: Set<String> = ["", "人", "名", "位", "单位人", "必填", "可不填", "选填"]

  /// The column that a header means, nil for one that is in no list.
  ///
  /// Nothing is guessed: a header that only contains a known word is unknown.
  ///
  /// - Parameter header: The text of the cell.
  /// - Returns: The column.
  public static func named(_ header: String) -> PublicColumn? {
    let folded = HeaderMatcher.folded(header)
    guard harmless.contains(folded.bracket), !folded.name.isEmpty else { return nil }
    return allCases.first { column in
      ([column.rawValue] + column.words).contains { HeaderMatcher.folded($0).name == folded.name }
    }
  }

  /// The usual headers of some columns as a list.
  ///
  /// - Parameter columns: The columns.
  /// - Returns: Chinese and English names, for either language.
  public static func names(of columns: [PublicColumn]) -> String {
    let chinese = columns.map { $0.words[0] }.joined(separator: "、")
    return "either:\(chinese)|\(columns.map(\.rawValue).joined(separator: ", "))"
  }
}
