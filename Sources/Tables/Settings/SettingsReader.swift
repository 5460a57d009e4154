// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street
internal import Yams

/// The settings of a street: policy, week, categories.
struct Settings {
  var policy = Policy()
  var week: Day?
  var categories: Set<String> = []
  /// Whether work that takes a trade goes to those who know it.
  var asksTrades = false
  /// What is said about public lists.
  var publishing = PublicSettings()
}

/// Reads 街道.yaml.
struct SettingsReader {
  private let source: SettingsFile
  private let findings: Findings
  private var settings = Settings()
  /// Where categories of 合办类别 stand, to be compared with those listed once all is read.
  private var shared: [(key: String, category: String, line: Int?)] = []

  static func read(_ raw: [UInt8], file: String, findings: Findings) -> Settings {
    guard let source = SettingsFile(raw, file: file, findings: findings) else {
      // The tables are read all the same, and in the week that the file means if it says one.
      var settings = Settings()
      settings.week = week(in: raw)
      return settings
    }
    var reader = SettingsReader(source: source, findings: findings)
    for (key, value, line) in SettingsFile.entries(of: source.root) {
      reader.take(key, value, line)
    }
    reader.questionShared()
    reader.settings.publishing.file = file
    reader.settings.publishing.categories = reader.settings.categories
    return reader.settings
  }

  private init(source: SettingsFile, findings: Findings) {
    self.source = source
    self.findings = findings
  }

  /// Our keys with their Chinese names.
  static let keys =
    SettingKey.allCases.map { (key: $0.rawValue, chinese: $0.chinese) }
    // Of public lists, no rule of the plan.
    + [(key: "publish", chinese: ["公示"])]

  static func key(of text: String) -> String? {
    let folded = CellText.folded(text)
    return keys.first { key, chinese in
      CellText.folded(key) == folded || chinese.contains { CellText.folded($0) == folded }
    }?
    .key
  }

  private mutating func take(_ name: String, _ value: Node, _ line: Int?) {
    guard let key = Self.key(of: name) else {
      source.reportUnknown(name, line: line)
      return
    }
    if let text = value.scalar?.string, SettingsFile.isBlank(text) { return }
    let isUnderstood =
      switch key {
      case "name": takeName(value)
      case "week": takeWeek(value, line)
      case "coordinates": takeCoordinates(value)
      case "goals": takeGoals(value, line)
      case "switchedOff": takeSwitches(value, line)
      case "classWeights": takeWeights(value)
      case "functions": takeLists(value, into: \.functionsByCategory)
      case "certificates": takeLists(value, into: \.certificatesByCategory)
      case "categories": takeCategories(value)
      case "sharedCategories": takeSharedCategories(name, value)
      case "travelMinutesByClass": takeTravelMinutes(value)
      case "trades": takeTrades(value)
      case "publish": takePublishing(value)
      default: takeNumber(key, value)
      }
    if !isUnderstood { source.reportBad(name, value, line: line) }
  }

  private mutating func takeName(_ value: Node) -> Bool {
    guard let text = value.scalar?.string else { return false }
    settings.policy.streetName = CellText.trimmed(text)
    return true
  }

  private mutating func takeTrades(_ value: Node) -> Bool {
    guard let answer = value.scalar.flatMap({ Words.answer($0.string) }) else { return false }
    settings.asksTrades = answer
    return true
  }

  private mutating func takePublishing(_ value: Node) -> Bool {
    var reader = PublicSettingsReader(source: source, findings: findings)
    defer { settings.publishing = reader.settings }
    return reader.take(value)
  }

  private mutating func takeWeek(_ value: Node, _ line: Int?) -> Bool {
    guard let text = value.scalar?.string,
      let day = DateText.day(text, near: Day(number: 20_000))
    else { return false }
    settings.week = day
    if day.weekday != 0 {
      findings.add(
        .fileFault,
        file: source.file,
        row: line,
        value: text,
        Message(FaultCode.notMonday),
        Message(MendCode.useMonday, .text(day.monday.description))
      )
    }
    return true
  }

  /// The week that a file which cannot be parsed names in a line of its own.
  private static func week(in raw: [UInt8]) -> Day? {
    guard raw.count <= SettingsFile.largest, let bytes = try? DecodedText(raw, as: nil).bytes else {
      return nil
    }
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let text = CellText.normalised(String(line))
      guard let colon = text.firstIndex(of: ":"), key(of: String(text[..<colon])) == "week" else {
        continue
      }
      let value = text[text.index(after: colon)...].prefix { $0 != "#" }
      let plain = CellText.trimmed(value.filter { $0 != "\"" && $0 != "'" })
      return DateText.day(plain, near: Day(number: 20_000))
    }
    return nil
  }

  private mutating func takeCoordinates(_ value: Node) -> Bool {
    guard let text = value.scalar?.string,
      let system = CoordinateSystem(rawValue: CellText.folded(text).replacingFirst("-", with: ""))
    else { return false }
    settings.policy.coordinates = system
    return true
  }

  /// Whole numbers with their ranges, and shares given as 0.5 and kept in thousandths.
  private mutating func takeNumber(_ key: String, _ value: Node) -> Bool {
    guard let text = value.scalar?.string, let number = Double(CellText.normalised(text)),
      number.isFinite, number.magnitude < 1e9
    else { return false }
    let shares: [String: WritableKeyPath<Policy, Int>] = [
      "floorShare": \.floorShare, "bandWidth": \.bandWidth,
    ]
    if let path = shares[key] {
      guard (0...1).contains(number) else { return false }
      settings.policy[keyPath: path] = Int((number * 1000).rounded())
      return true
    }
    let counts: [String: (WritableKeyPath<Policy, Int>, ClosedRange<Int>)] = [
      "radiusMetres": (\.radiusMetres, 1...1_000_000), "radiusClass": (\.radiusClass, 0...4),
      "bufferMinutes": (\.bufferMinutes, 0...360), "defaultPerWeek": (\.defaultPerWeek, 1...21),
      "defaultPerMonth": (\.defaultPerMonth, 1...100),
      "defaultMinutesPerDay": (\.defaultMinutesPerDay, 1...1440),
      "travelMetresPerMinute": (\.travelMetresPerMinute, 1...100_000),
    ]
    guard let (path, range) = counts[key], number == number.rounded(),
      range.contains(Int(number))
    else { return false }
    settings.policy[keyPath: path] = Int(number)
    return true
  }

  private static let goalNames: [Goal: [String]] = [
    .band: ["相对均衡", "均衡"], .nearness: ["就近", "属地就近", "属地"], .fit: ["职能特长", "职能", "特长"],
    .wishes: ["志愿", "意愿"], .fineBalance: ["细均衡"], .continuity: ["延续", "连续"],
  ]

  private mutating func takeGoals(_ value: Node, _ line: Int?) -> Bool {
    guard let words = SettingsFile.words(value) else { return false }
    let goals = words.compactMap { word in
      Goal.reorderable.first { goal in
        ([goal.rawValue] + (Self.goalNames[goal] ?? []))
          .contains {
            CellText.folded($0) == CellText.folded(word)
          }
      }
    }
    guard goals.count == words.count, Set(goals) == Set(Goal.reorderable),
      goals.count == Goal.reorderable.count
    else {
      let names = Goal.reorderable.map { Self.goalNames[$0]?.first ?? $0.rawValue }
      findings.add(
        .fileFault,
        file: source.file,
        row: line,
        column: "goals",
        Message(FaultCode.badGoalOrder),
        Message(MendCode.listGoals, .text(names.joined(separator: "、")))
      )
      return true
    }
    settings.policy.goalOrder = goals
    return true
  }

  private mutating func takeSwitches(_ value: Node, _ line: Int?) -> Bool {
    guard let words = SettingsFile.words(value) else { return false }
    for word in words {
      if let rule = RuleNames.houseRule(word) {
        settings.policy.switchedOff.insert(rule)
      } else if let rule = RuleNames.legalRule(word) {
        findings.add(
          .fileFault,
          file: source.file,
          row: line,
          value: word,
          Message(FaultCode.legalRuleKept, .text(word), .text(rule.article)),
          Message(MendCode.dropLegalSwitch)
        )
      } else {
        return false
      }
    }
    return true
  }

  private mutating func takeWeights(_ value: Node) -> Bool {
    guard value.mapping != nil else { return false }
    for (name, weight, _) in SettingsFile.entries(of: value) {
      guard let kind = Words.beneficiaries.value(of: name),
        let number = weight.scalar.flatMap({ Double($0.string) }),
        (0.001...10).contains(number)
      else { return false }
      settings.policy.classPoints[kind] = Int((number * 1000).rounded())
    }
    return true
  }

  /// Lists by category; what the law demands stays whatever the file says.
  private mutating func takeLists(
    _ value: Node,
    into path: WritableKeyPath<Policy, [String: [String]]>
  ) -> Bool {
    guard value.mapping != nil else { return false }
    for (category, list, _) in SettingsFile.entries(of: value) {
      guard let words = SettingsFile.words(list), !category.isEmpty else { return false }
      let key = CellText.normalised(category)
      let legal = path == \.certificatesByCategory ? Policy.legalCertificates[key] ?? [] : []
      settings.policy[keyPath: path][key] = words + legal.filter { !words.contains($0) }
    }
    return true
  }

  private mutating func takeCategories(_ value: Node) -> Bool {
    guard let words = SettingsFile.words(value) else { return false }
    settings.categories = Set(words.map(CellText.normalised))
    return true
  }

  /// People who can take part where needs of a category are put together.
  private mutating func takeSharedCategories(_ name: String, _ value: Node) -> Bool {
    guard value.mapping != nil else { return false }
    let most = 100_000
    for (category, people, line) in SettingsFile.entries(of: value) {
      let text = people.scalar?.string
      // `{健康教育：60}` with a full-width colon is a key without a value.
      guard !category.isEmpty, !category.unicodeScalars.contains("\u{FF1A}"), let text else {
        source.reportBad(name, Node(category), line: line)
        continue
      }
      if let number = Self.wholeNumber(people, in: 1...most) {
        settings.policy.sharedCategories[CellText.normalised(category)] = number
        shared.append((name, category, line))
        continue
      }
      findings.add(
        .fileFault,
        file: source.file,
        row: line,
        column: name,
        value: text,
        Message(
          FaultCode.badSharedSeats,
          .text(category),
          .number(most),
          .text(Findings.shown(text) ?? "…")
        ),
        Message(MendCode.writeSharedSeats, .text(category))
      )
    }
    return true
  }

  /// Categories of 合办类别 that 类别 does not list, where it lists any.
  private func questionShared() {
    guard !settings.categories.isEmpty else { return }
    let listed = settings.categories.sorted().joined(separator: "、")
    for (key, category, line) in shared
    where !settings.categories.contains(CellText.normalised(category)) {
      findings.add(
        .warning,
        file: source.file,
        row: line,
        column: key,
        value: category,
        Message(FaultCode.unlistedSharedCategory, .text(category)),
        Message(MendCode.listCategory, .text(listed))
      )
    }
  }

  /// Five numbers, one for each class of nearness.
  private mutating func takeTravelMinutes(_ value: Node) -> Bool {
    guard let items = value.sequence else { return false }
    let minutes = items.compactMap { Self.wholeNumber($0, in: 0...1440) }
    guard minutes.count == items.count, minutes.count == 5 else { return false }
    settings.policy.travelMinutesByClass = minutes
    return true
  }

  private static func wholeNumber(_ node: Node, in range: ClosedRange<Int>) -> Int? {
    node.scalar.flatMap { Int(CellText.normalised($0.string)) }
      .flatMap { range.contains($0) ? $0 : nil }
  }
}
