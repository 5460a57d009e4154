// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// A language of the user-facing text.
public enum Language: String, Sendable, CaseIterable {
  /// 中文, the default.
  case chinese = "zh"
  /// English.
  case english = "en"
}

/// One sentence in both languages; `{0}`, `{1}` … stand for the arguments.
struct Entry: Sendable {
  let chinese: String
  let english: String

  init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  func template(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}

/// Puts messages into a language; the only home of user-facing text.
public struct Catalogue: Sendable {
  /// The language it speaks.
  public let language: Language

  /// Makes a catalogue.
  ///
  /// - Parameter language: The language it speaks.
  public init(_ language: Language = .chinese) {
    self.language = language
  }

  /// A sentence in the catalogue's language.
  ///
  /// - Parameter message: The code and its arguments.
  /// - Returns: The text; for a code that the catalogue does not hold, the code itself (a test makes
  ///   sure that there is none).
  public func text(_ message: Message) -> String {
    guard let entry = Self.entries[message.code] else { return message.code }
    if message.code == CauseCode.inComponent.code || message.code == RemedyCode.inComponent.code {
      return Self.fill(
        entry.template(in: language),
        with: message.arguments.prefix(2).map(spelled) + [.text(inner(of: message))]
      )
    }
    return Self.fill(entry.template(in: language), with: message.arguments.map(spelled))
  }

  /// The sentence that a message about a component holds.
  private func inner(of message: Message) -> String {
    guard message.arguments.count > 2, case .text(let code) = message.arguments[2] else {
      return ""
    }
    // One sentence within another, never more: what was read from a file must end.
    guard code != message.code else { return code }
    return text(Message(code: code, arguments: Array(message.arguments.dropFirst(3))))
  }

  /// What stands before the id of a provider or unit in a message.
  private static let holderWords = [
    ("person:", Entry("人员", "person")), ("offer:", Entry("资源", "offer")),
    ("unit:", Entry("单位", "unit")),
  ]

  /// What stands for a distance in a message: metres, or a class.
  private static let distanceWords = [
    ("metres:", Entry("距离 {0} 米", "{0} m away")),
    ("class:", Entry("远近 {0} 级", "nearness class {0}")),
  ]

  /// Goals and statuses of rosters in words.
  private static let rosterWords: [String: Entry] = {
    var words: [String: Entry] = [
      "status.optimal": Entry("最优", "best"), "status.bounded": Entry("有下界", "bounded"),
      "status.heuristic": Entry("未证明", "not proven"),
    ]
    let goals: [(RosterGoal, RosterPhrase)] = [
      (.urgent, .goalUrgent), (.least, .goalLeast), (.roles, .goalRoles), (.wanted, .goalWanted),
      (.rules, .goalRules),
    ]
    for (goal, phrase) in goals { words["goal.\(goal.rawValue)"] = rosterEntries[phrase] }
    return words
  }()

  /// What stands for a number with its unit in a message.
  private static let unitWords: [(String, Entry)] = RosterUnit.allCases.map { unit in
    let words =
      switch unit {
      case .shift: Entry("{0} 个班次", "{0} shifts")
      case .minute: Entry("{0} 分钟", "{0} minutes")
      case .day: Entry("{0} 天", "{0} days")
      case .weekend: Entry("{0} 个周末", "{0} weekends")
      case .person: Entry("{0} 人", "{0} people")
      case .time: Entry("{0} 次", "{0} times")
      case .weight: Entry("分量 {0}", "a weight of {0}")
      case .sex: Entry("{0} 方", "{0} sexes")
      }
    return ("count.\(unit.rawValue):", words)
  }

  private static let kindLabels: [String: Label] = [
    Kind.venue.code: .kindVenue, Kind.goods.code: .kindGoods, Kind.service.code: .kindService,
    Kind.labour.code: .kindLabour, Kind.expertise.code: .kindExpertise,
  ]

  /// Holders by their kind in words, `person:V8` is 人员 V8, kinds, `kind:labour` is 人力, and names that
  /// are said in either language, `either:社区网格|places`.
  private func spelled(_ argument: MessageArgument) -> MessageArgument {
    guard case .text(let text) = argument else { return argument }
    if text.hasPrefix("either:") {
      let names = text.dropFirst("either:".count).split(separator: "|").map(String.init)
      return .text((language == .english ? names.last : names.first) ?? "")
    }
    if text.hasPrefix("kind:") {
      let code = String(text.dropFirst("kind:".count))
      return .text(Self.kindLabels[code].map { self.text($0) } ?? code)
    }
    if text.hasPrefix("count."), let unit = Self.unitWords.first(where: { text.hasPrefix($0.0) }) {
      let number = MessageArgument.text(String(text.dropFirst(unit.0.count)))
      return .text(Self.fill(unit.1.template(in: language), with: [number]))
    }
    if text.hasPrefix("goals.") {
      let goals = text.dropFirst("goals.".count).split(separator: " ")
      let names = goals.map { Self.rosterWords["goal.\($0)"]?.template(in: language) ?? String($0) }
      return .text(names.joined(separator: ", "))
    }
    if let word = Self.rosterWords[text] { return .text(word.template(in: language)) }
    for (prefix, word) in Self.holderWords where text.hasPrefix(prefix) {
      return .text(word.template(in: language) + " " + text.dropFirst(prefix.count))
    }
    for (prefix, words) in Self.distanceWords where text.hasPrefix(prefix) {
      let number = MessageArgument.text(String(text.dropFirst(prefix.count)))
      return .text(Self.fill(words.template(in: language), with: [number]))
    }
    return argument
  }

  /// A sentence in the catalogue's language.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - arguments: The values in the order of the placeholders.
  /// - Returns: The text.
  public func text(_ key: some MessageKey, _ arguments: MessageArgument...) -> String {
    text(Message(code: key.code, arguments: arguments))
  }

  /// Codes the catalogue holds, for the test that compares them with the keys.
  package static var codes: Set<String> { Set(entries.keys) }

  /// How many placeholders a sentence has in each language, for the same test.
  ///
  /// - Parameter code: A full code.
  /// - Returns: The placeholders in the Chinese and the English text.
  package static func placeholders(of code: String) -> (chinese: Set<Int>, english: Set<Int>)? {
    guard let entry = entries[code] else { return nil }
    func numbers(_ text: String) -> Set<Int> {
      let parts = text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      return Set(parts.compactMap { Int($0.prefix { $0 != "}" }) })
    }
    return (numbers(entry.chinese), numbers(entry.english))
  }

  private static func fill(_ template: String, with arguments: [MessageArgument]) -> String {
    guard template.contains("{") else { return template }
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let number = Int(rest[rest.index(after: open)..<close])
      if let number, arguments.indices.contains(number) {
        switch arguments[number] {
        case .text(let text): result += text
        case .number(let value): result += String(value)
        }
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// Every sentence by its full code, gathered once from the files of `Entries/`.
  private static let entries: [String: Entry] = {
    var all: [String: Entry] = [:]
    func add<Key: MessageKey>(_ area: [Key: Entry]) {
      for (key, entry) in area { all[key.code] = entry }
    }
    add(faultEntries)
    add(mendEntries)
    add(editMendEntries)
    add(causeEntries)
    add(remedyEntries)
    add(noticeEntries)
    add(explanationEntries)
    add(violationEntries)
    add(pairViolationEntries)
    add(rosterViolationEntries)
    add(rosterEntries)
    add(rosterFaultEntries)
    add(recurrenceEntries)
    add(rosterMendEntries)
    add(phraseEntries)
    add(labelEntries)
    add(helpEntries)
    add(valueNameEntries)
    add(planFileEntries)
    add(programEntries)
    add(projectEntries)
    add(markEntries)
    add(calendarEntries)
    add(watchEntries)
    add(pageWords)
    add(poolEntries)
    add(changeEntries)
    add(changePhraseEntries)
    add(askEntries)
    add(importEntries)
    add(schemeEntries)
    add(schemeMendEntries)
    add(pairEntries)
    add(pageEntries)
    add(templateEntries)
    add(presetEntries)
    add(visitEntries)
    add(visitViolationEntries)
    add(visitFaultEntries)
    add(visitMendEntries)
    add(ruleEntries)
    add(peopleRuleEntries)
    add(publicEntries)
    add(leakEntries)
    add(publicFaultEntries)
    add(publicMendEntries)
    return all
  }()
}

extension Sequence where Element: StringProtocol {
  /// The texts as a list in a sentence.
  ///
  /// - Parameter catalogue: The language.
  /// - Returns: The texts with 、 between them, in English with commas.
  public func listed(_ catalogue: Catalogue) -> String {
    joined(separator: catalogue.language == .chinese ? "、" : ", ")
  }
}
