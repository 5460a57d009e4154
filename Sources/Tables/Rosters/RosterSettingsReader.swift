// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street
internal import Yams

/// What 排班.yaml says.
struct RosterSettings {
  var title = ""
  var first: Day?
  var days = 0
  /// Rules with people, teams, kinds and tags still to be looked up.
  var rules: [RosterRuleDraft] = []
  var switchedOff: Set<String> = []
}

/// A rule as the settings state it, with the node for later faults.
struct RosterRuleDraft {
  var rule: RosterRule
  /// People as they are named in the scope.
  var people: [String] = []
  /// Teams as they are named in the scope.
  var teams: [String] = []
  /// People as they are named in the rule itself.
  var members: [String] = []
  /// Where it stands.
  var node: RosterNode
}

/// Reads 排班.yaml.
struct RosterSettingsReader {
  /// Names it may have; the first is the one that is written.
  static let fileNames = ["排班.yaml", "roster.yaml", "排班.yml", "roster.yml"]

  private let root: RosterNode
  private let needsDays: Bool
  private var settings = RosterSettings()

  static func read(
    _ raw: [UInt8],
    file: String,
    needsDays: Bool = true,
    findings: Findings
  ) -> RosterSettings? {
    guard let source = SettingsFile(raw, file: file, findings: findings) else { return nil }
    let root = RosterNode(node: source.root, key: "", line: nil, file: file, findings: findings)
    var reader = RosterSettingsReader(root: root, needsDays: needsDays)
    reader.read()
    return reader.settings
  }

  private init(root: RosterNode, needsDays: Bool) {
    self.root = root
    self.needsDays = needsDays
  }

  /// Rules that one person may be under: what a planner can tell apart of their days.
  private static let mostRules = 30

  private mutating func read() {
    let fields = root.fields([.title, .month, .from, .to, .switchedOff, .rules] + [.name])
    settings.title = (fields[.title] ?? fields[.name])?.text() ?? ""
    readDays(fields)
    if let node = fields[.switchedOff], !node.isNothing {
      settings.switchedOff = Set(node.words().map(CellText.folded))
    }
    var names: Set<String> = []
    let items = fields[.rules].flatMap { $0.isNothing ? nil : $0.items } ?? []
    for item in items {
      guard let draft = RosterRuleReader(item, number: settings.rules.count + 1).draft() else {
        continue
      }
      if names.insert(draft.rule.id).inserted {
        settings.rules.append(draft)
      } else {
        item.report(
          .repeatedRule,
          RosterRuleNames.argument(draft.rule.id),
          mend: Message(RosterMend.renameRule)
        )
      }
    }
    let most = mostForOne
    guard most > Self.mostRules else { return }
    fields[.rules]?
      .report(
        .tooManyRules,
        .number(most),
        .number(Self.mostRules),
        mend: Message(RosterMend.fewerRules, .number(Self.mostRules))
      )
  }

  /// The most rules that a team or a person is under, those for everybody among them.
  private var mostForOne: Int {
    var (everybody, named) = (0, [String: Int]())
    for draft in settings.rules {
      let names = Set(draft.people + draft.teams + draft.members)
      if names.isEmpty { everybody += 1 }
      for name in names { named[name, default: 0] += 1 }
    }
    return everybody + (named.values.max() ?? 0)
  }

  private mutating func readDays(_ fields: [RosterKey: RosterNode]) {
    let write = Message(RosterMend.writeDays, .number(RosterCase.dayRange.upperBound))
    func day(_ node: RosterNode?) -> Day? {
      guard let node, let text = node.text() else { return nil }
      let day = DateText.day(text, near: Day(number: 20_000))
      if day == nil { node.report(.badValue, .text(node.key), mend: write) }
      return day
    }
    var (first, last) = (day(fields[.from]), day(fields[.to]))
    if let node = fields[.month], let text = node.text() {
      if let month = Month(in: text) {
        (first, last) = month.ends
      } else {
        node.report(.badValue, .text(node.key), mend: write)
      }
    }
    guard let first, let last else {
      if needsDays, fields[.from] == nil || fields[.to] == nil, fields[.month] == nil {
        root.report(.missingDays, mend: write)
      }
      return
    }
    let days = last.number - first.number + 1
    guard days > 0 else {
      root.report(
        .reversedDays,
        .text(first.description),
        .text(last.description),
        mend: write
      )
      return
    }
    guard RosterCase.dayRange.contains(days) else {
      root.report(
        .badDays,
        .number(days),
        .number(RosterCase.dayRange.upperBound),
        mend: write
      )
      return
    }
    (settings.first, settings.days) = (first, days)
  }
}
