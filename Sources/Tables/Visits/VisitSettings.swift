// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What 走访.yaml says.
struct VisitSettings {
  var title = ""
  var first: Day?
  var days = 0
  /// Texts of days, with their nodes for faults.
  var closed: RosterNode?
  var events: RosterNode?
  var travel = 0
  var mostPerDay: Int?
  var minutesPerDay: Int?
  var duties: [VisitEntry] = []
}

/// One entry of 事项.
struct VisitEntry {
  var name: String
  var kind: VisitDuty.Kind
  /// Office words or a rule of RFC 5545.
  var rhythm: String
  var beginning: Day?
  /// A table, whose rows are duties.
  var list: String?
  /// What the columns of the table are called, by what they mean.
  var columns: [VisitColumn: String] = [:]
  var grouping: VisitGrouping?
  /// Who, where no table says so.
  var people: [String] = []
  /// Types of households to be visited, or 全部.
  var households: [String] = []
  var heads: Int?
  var stopsPerTime: Int?
  var minutes: Int?
  var dayTypes: Set<DayType> = []
  /// The entry whose visits count.
  var counts: String?
  var venue: String?
  var isNearEvents = false
  var themes: [String] = []
  /// Where it stands.
  var node: RosterNode
}

/// Reads 走访.yaml.
struct VisitSettingsReader {
  /// Names it may have; the first is the one that is written.
  static let fileNames = ["走访.yaml", "visits.yaml", "走访.yml", "visits.yml"]
  private static let mostMinutes = 1440

  private let root: RosterNode
  private var settings = VisitSettings()

  static func read(_ raw: [UInt8], file: String, findings: Findings) -> VisitSettings? {
    guard let source = SettingsFile(raw, file: file, findings: findings) else { return nil }
    let root = RosterNode(node: source.root, key: "", line: nil, file: file, findings: findings)
    var reader = VisitSettingsReader(root: root)
    reader.read()
    return reader.settings
  }

  private init(root: RosterNode) { self.root = root }

  private mutating func read() {
    let fields = root.fields(VisitKey.top)
    settings.title = fields[.title]?.text() ?? ""
    readDays(fields)
    (settings.closed, settings.events) = (fields[.closed], fields[.events])
    settings.travel = fields[.travel]?.number(0...360) ?? 0
    settings.mostPerDay = fields[.mostPerDay]?.number(1...100)
    settings.minutesPerDay = fields[.minutesPerDay]?.number(1...Self.mostMinutes)
    guard let duties = fields[.duties] else {
      root.complain(.noDuties, mend: Message(VisitMend.addDuties))
      return
    }
    for item in duties.items {
      guard let entry = entry(item) else { continue }
      if settings.duties.contains(where: { $0.name == entry.name }) {
        item.complain(.repeatedName, .text(entry.name), mend: Message(VisitMend.rename))
      } else {
        settings.duties.append(entry)
      }
    }
  }

  // MARK: Days

  private mutating func readDays(_ fields: [VisitKey: RosterNode]) {
    let most = VisitCase.dayRange.upperBound
    let write = Message(VisitMend.writeDays, .number(most))
    func day(_ node: RosterNode?) -> Day? {
      guard let node, let text = node.text() else { return nil }
      let day = DateText.day(text, near: Day(number: 20_000))
      if day == nil { node.complain(.badValue, .text(node.key), mend: write) }
      return day
    }
    var (first, last) = (day(fields[.from]), day(fields[.to]))
    if let node = fields[.year], let year = node.number(1900...2200) {
      first = first ?? Day(year: year, month: 1, day: 1)
      last = last ?? Day(year: year, month: 12, day: 31)
    } else if let node = fields[.month], let text = node.text() {
      if let month = Month(in: text) {
        (first, last) = month.ends
      } else {
        node.complain(.badValue, .text(node.key), mend: write)
      }
    }
    guard let first, let last else {
      let isTold =
        [VisitKey.year, .month].contains { fields[$0] != nil }
        || (fields[.from] != nil && fields[.to] != nil)
      if !isTold { root.complain(.missingDays, mend: write) }
      return
    }
    let days = last.number - first.number + 1
    guard days > 0 else {
      root.complain(
        .reversedDays,
        .text(first.description),
        .text(last.description),
        mend: write
      )
      return
    }
    guard VisitCase.dayRange.contains(days) else {
      root.complain(.badDays, .number(days), .number(most), mend: write)
      return
    }
    (settings.first, settings.days) = (first, days)
  }

  // MARK: Duties

  /// One duty; nil, reported, where the main parts are missing.
  private func entry(_ node: RosterNode) -> VisitEntry? {
    guard node.entries != nil else {
      node.reportBad("- {名称: 走访, 频次: 半年一走访, 名单: 结对表}")
      return nil
    }
    let fields = node.fields(VisitKey.ofDuty)
    guard let name = fields[.name]?.text() else {
      if fields[.name] == nil { node.reportBad("名称: 走访") }
      return nil
    }
    guard let kind = kind(name, fields[.kind], node), let rhythm = rhythm(name, fields, node),
      isSomebodyNamed(name, fields, node)
    else { return nil }
    var entry = VisitEntry(name: name, kind: kind, rhythm: rhythm, node: node)
    entry.beginning = fields[.beginning]
      .flatMap { part in
        let day = part.text().flatMap { DateText.day($0, near: Day(number: 20_000)) }
        if day == nil { part.reportBad("\(part.key): 2026-01-01") }
        return day
      }
    entry.list = fields[.list]?.text()
    entry.columns = columns(fields[.columns])
    entry.grouping = fields[.per]?.word(VisitGrouping.words)
    entry.people = fields[.people]?.words() ?? []
    entry.households = fields[.households]?.words() ?? []
    entry.heads = fields[.heads]?.number(1...1000)
    entry.stopsPerTime = fields[.stopsPerTime]?.number(1...1000)
    entry.minutes = fields[.minutes]?.number(1...Self.mostMinutes)
    entry.dayTypes = dayTypes(fields[.days])
    entry.counts = fields[.counts]?.text()
    entry.venue = fields[.venue]?.text()
    entry.isNearEvents = fields[.nearEvents]?.answer() ?? false
    entry.themes = fields[.themes]?.words() ?? []
    return entry
  }

  private func dayTypes(_ node: RosterNode?) -> Set<DayType> {
    var types: Set<DayType> = []
    for word in node?.words() ?? [] {
      if let found = VisitWords.days.value(of: word) {
        types.formUnion(found)
      } else {
        node?.reportBad("\(node?.key ?? ""): [\(VisitWords.days.examples)]")
      }
    }
    return types
  }

  /// The stated kind, else the one whose word stands in the name, where it is only one.
  private func kind(_ name: String, _ stated: RosterNode?, _ node: RosterNode) -> VisitDuty.Kind? {
    if let stated { return stated.word(VisitWords.kinds) }
    let found = VisitWords.all(in: name)
    if found.count == 1, let kind = found.first { return kind }
    node.complain(
      .unknownKind,
      .text(name),
      mend: Message(VisitMend.write, .text("类别: \(VisitWords.kinds.examples)"))
    )
    return nil
  }

  private func rhythm(
    _ name: String,
    _ fields: [VisitKey: RosterNode],
    _ node: RosterNode
  ) -> String? {
    if let stated = fields[.rhythm] { return stated.text() }
    node.complain(
      .noRhythm,
      .text(name),
      mend: Message(VisitMend.write, .text("频次: 每月至少一次"))
    )
    return nil
  }

  private func isSomebodyNamed(
    _ name: String,
    _ fields: [VisitKey: RosterNode],
    _ node: RosterNode
  ) -> Bool {
    if (fields[.list] == nil) != (fields[.people] == nil) { return true }
    node.complain(.whoIsUnclear, .text(name), mend: Message(VisitMend.nameWho))
    return false
  }

  private func columns(_ node: RosterNode?) -> [VisitColumn: String] {
    guard let node else { return [:] }
    var result: [VisitColumn: String] = [:]
    for entry in node.entries ?? [] {
      guard let column = VisitColumn.named(entry.key), let title = entry.text() else {
        let list = VisitColumn.allCases.map(\.title).joined(separator: "、")
        entry.complain(
          .unknownKey,
          .text(entry.key),
          .text(list),
          mend: Message(VisitMend.useOneOf, .text(list))
        )
        continue
      }
      result[column] = title
    }
    if node.entries == nil { node.reportBad("\(node.key): {人员: …, 对象: …}") }
    return result
  }
}

extension VisitWords {
  /// The kinds whose words stand in a text.
  static func all(in text: String) -> Set<VisitDuty.Kind> {
    let folded = CellText.folded(text)
    let words: [(VisitDuty.Kind, [String])] = [
      (.reception, ["接访", "接待"]), (.meeting, ["会议", "联席"]), (.activity, ["活动"]),
      (.visit, ["走访", "入户", "上门", "义诊", "探访", "慰问"]), (.contact, ["联系", "联络", "电话"]),
    ]
    return Set(words.filter { $0.1.contains { folded.contains($0) } }.map(\.0))
  }
}
