// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// How sentences name the rules of a roster: by the office's own names, and where it gave none by what
/// the rule asks, in the language of the sentence.
public enum RosterRuleNames {
  /// Rules that hold without being stated, and caps that the list of people says.
  private static let implied = [
    "未成年人不做高风险": "noHighRiskForMinors", "老人夜班": "noNightsForElderly",
    "每周次数上限": "perWeek", "每月次数上限": "perMonth", "每日分钟上限": "minutesPerDay",
    "每月周末次数上限": "weekendsPerMonth",
  ]

  private static let english = RosterRuleKey.allCases.reduce(into: implied) {
    $0[$1.chinese] = $1.rawValue
  }

  /// The name of a rule in either language.
  ///
  /// - Parameter id: The key of the rule, as in `2 每周最多班次` or 每周次数上限 1.
  /// - Returns: The name; the key as it stands where it is the office's own.
  public static func argument(_ id: String) -> MessageArgument {
    let name = inEnglish(id)
    return name == id ? .text(id) : .either(id, name)
  }

  /// Several names, one after the other.
  static func list(_ ids: [String]) -> MessageArgument {
    .either(ids.joined(separator: "、"), ids.map(inEnglish).joined(separator: ", "))
  }

  /// Whether a word of 关闭规则 means a rule.
  static func isMeant(_ id: String, by words: Set<String>) -> Bool {
    words.contains(CellText.folded(id)) || words.contains(CellText.folded(inEnglish(id)))
  }

  private static func inEnglish(_ id: String) -> String {
    id.split(separator: " ", omittingEmptySubsequences: false)
      .map { english[String($0)] ?? String($0) }.joined(separator: " ")
  }
}
