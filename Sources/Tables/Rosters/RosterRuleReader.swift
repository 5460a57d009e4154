// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reads one entry of 规则: one rule with its options.
struct RosterRuleReader {
  private let node: RosterNode
  private let number: Int

  init(_ node: RosterNode, number: Int) {
    self.node = node
    self.number = number
  }

  /// Options that every rule may have.
  private static let options: [RosterKey] = [.name, .who, .shifts, .price, .on, .tolerance]

  /// The rule; nil, reported, where it can't be read.
  func draft() -> RosterRuleDraft? {
    guard let entries = node.entries else {
      node.reportBad("- \(RosterRuleKey.mostShiftsPerWeek.chinese): 3")
      return nil
    }
    var fields: [RosterKey: RosterNode] = [:]
    var found: [(key: RosterRuleKey, node: RosterNode)] = []
    for entry in entries {
      if let key = RosterRuleKey.named(entry.key) {
        found.append((key, entry))
      } else if let key = RosterKey.named(entry.key, among: Self.options), fields[key] == nil {
        fields[key] = entry
      } else {
        entry.reportUnknown(
          RosterRuleKey.allCases.map(\.chinese) + Self.options.compactMap { $0.chinese.first }
        )
        return nil
      }
    }
    guard found.count == 1, let (key, value) = found.first else {
      node.report(
        .oneRuleEach,
        .text(found.map(\.node.key).joined(separator: "、")),
        mend: Message(RosterMend.splitRule)
      )
      return nil
    }
    return draft(key, value, fields)
  }

  private func draft(
    _ key: RosterRuleKey,
    _ value: RosterNode,
    _ fields: [RosterKey: RosterNode]
  ) -> RosterRuleDraft? {
    var members: [String] = []
    guard let law = law(key, value, tolerance: fields[.tolerance], members: &members) else {
      return nil
    }
    let name = fields[.name]?.text() ?? "\(number) \(key.chinese)"
    var draft = RosterRuleDraft(rule: RosterRule(name, law), members: members, node: node)
    if key == .mostNightsInARow { draft.rule.shifts.nightsOnly = true }
    if key == .succession, let from = value.entries.flatMap({ $0.first { Self.isFirst($0.key) } }) {
      draft.rule.shifts = filter(from)
    } else if key == .succession, let kinds = Self.pair(value) {
      draft.rule.shifts = RosterShiftFilter(kinds: [kinds.0])
    }
    if let shifts = fields[.shifts] {
      let nightsOnly = draft.rule.shifts.nightsOnly
      draft.rule.shifts = filter(shifts)
      draft.rule.shifts.nightsOnly = draft.rule.shifts.nightsOnly || nightsOnly
    }
    if let who = fields[.who] { readScope(who, into: &draft) }
    draft.rule.price = fields[.price]?.number(1...1_000_000)
    if draft.rule.price == nil, fields[.price] == nil {
      draft.rule.price = Self.defaultPrice(of: key)
    }
    draft.rule.isOn = fields[.on]?.answer() ?? true
    return draft
  }

  private static func isFirst(_ key: String) -> Bool {
    RosterKey.named(key, among: [.first]) != nil
  }

  /// What a rule costs that states no price and is seldom meant to be hard; nil for a hard rule.
  static func defaultPrice(of key: RosterRuleKey) -> Int? {
    switch key {
    case .reluctance: 10
    case .wishes, .equalShares: 1
    case .leastShiftsPerWeek, .leastShiftsPerMonth, .leastShifts: 20
    case .leastHoursPerWeek, .leastHoursPerMonth, .leastHours: 1
    default: nil
    }
  }

  // MARK: Scope and filter

  private func readScope(_ node: RosterNode, into draft: inout RosterRuleDraft) {
    let fields = node.fields([.teams, .people, .tags, .withoutTags, .ages])
    draft.teams = fields[.teams]?.words() ?? []
    draft.people = fields[.people]?.words() ?? []
    draft.rule.scope.tags = Set((fields[.tags]?.words() ?? []).map(Words.certificate))
    draft.rule.scope.withoutTags = Set((fields[.withoutTags]?.words() ?? []).map(Words.certificate))
    if let ages = fields[.ages]?.range() {
      (draft.rule.scope.leastAge, draft.rule.scope.mostAge) = (ages.least, ages.most)
    }
  }

  private static let dayTypes = WordList<DayType>(
    "工作日、调休上班、周末、节假日",
    exact: [
      (.workday, ["工作日", "workday"]), (.makeUpWorkday, ["调休上班", "makeupworkday"]),
      (.weekend, ["周末", "双休日", "weekend"]), (.holiday, ["节假日", "holiday"]),
    ]
  )

  private func filter(_ node: RosterNode) -> RosterShiftFilter {
    // A plain word is a kind.
    guard node.entries != nil else { return RosterShiftFilter(kinds: Set(node.words())) }
    let fields = node.fields([.kinds, .names, .days, .nights, .risk])
    var filter = RosterShiftFilter(
      kinds: Set(fields[.kinds]?.words() ?? []),
      names: Set(fields[.names]?.words() ?? []),
      nightsOnly: fields[.nights]?.answer() ?? false
    )
    for word in fields[.days]?.words() ?? [] {
      guard let type = Self.dayTypes.value(of: word) else {
        fields[.days]?.reportBad(Self.dayTypes.examples)
        continue
      }
      filter.dayTypes.insert(type)
      if type == .workday { filter.dayTypes.insert(.makeUpWorkday) }
    }
    if let risk = fields[.risk], let text = risk.text() {
      if let level = Words.risks.value(of: text) {
        filter.leastRisk = level
      } else {
        risk.reportBad(Words.risks.examples)
      }
    }
    return filter
  }

  // MARK: Laws

  private func law(
    _ key: RosterRuleKey,
    _ value: RosterNode,
    tolerance: RosterNode?,
    members: inout [String]
  ) -> RosterLaw? {
    switch key {
    case .mostWeekendsPerMonth: value.number(0...60).map { .weekends(most: $0, per: .month) }
    case .mostWeekends: value.number(0...60).map { .weekends(most: $0, per: .horizon) }
    case .mostDaysInARow, .mostNightsInARow:
      value.number(1...400).map { .consecutiveWork(most: $0) }
    case .leastDaysInARow: value.number(1...400).map { .consecutiveWork(least: $0) }
    case .mostDaysOffInARow: value.number(1...400).map { .consecutiveOff(most: $0) }
    case .leastDaysOffInARow: value.number(1...400).map { .consecutiveOff(least: $0) }
    case .rest: value.minutes(.hours).map { .rest(minutes: $0) }
    case .travelBuffer: value.minutes(.minutes).map { .travelBuffer(minutes: $0) }
    case .leastTogether: value.number(1...1000).map { .leastTogether(heads: $0) }
    case .equalShares: shares(value, tolerance)
    case .succession: succession(value)
    case .completeWeekends: agreed(value, .completeWeekends)
    case .excluded: agreed(value, .excluded)
    case .reluctance: agreed(value, .reluctance)
    case .wishes: agreed(value, .wishes)
    case .bothSexes: agreed(value, .bothSexes)
    case .apartAtShift: group(value, &members).map { .apartAtShift($0) }
    case .apartOnDay: group(value, &members).map { .apartOnDay($0) }
    case .together: group(value, &members).map { .together($0) }
    case .beside: beside(value)
    case .adultRatio: adultRatio(value)
    default: count(key, value)
    }
  }

  /// The rules about numbers in a period.
  private func count(_ key: RosterRuleKey, _ value: RosterNode) -> RosterLaw? {
    switch key {
    case .mostShiftsPerDay: most(value, .day)
    case .mostShiftsPerWeek: most(value, .week)
    case .mostShiftsPerMonth: most(value, .month)
    case .mostShifts: most(value, .horizon)
    case .leastShiftsPerWeek: least(value, .week)
    case .leastShiftsPerMonth: least(value, .month)
    case .leastShifts: least(value, .horizon)
    case .mostHoursPerDay: mostMinutes(value, .day)
    case .mostHoursPerWeek: mostMinutes(value, .week)
    case .mostHoursPerMonth: mostMinutes(value, .month)
    case .mostHours: mostMinutes(value, .horizon)
    case .leastHoursPerWeek: leastMinutes(value, .week)
    case .leastHoursPerMonth: leastMinutes(value, .month)
    case .leastHours: leastMinutes(value, .horizon)
    default: nil
    }
  }

  private func most(_ value: RosterNode, _ period: RosterPeriod) -> RosterLaw? {
    value.number(0...1000).map { .shiftCount(most: $0, per: period) }
  }

  private func least(_ value: RosterNode, _ period: RosterPeriod) -> RosterLaw? {
    value.number(1...1000).map { .shiftCount(least: $0, per: period) }
  }

  private func mostMinutes(_ value: RosterNode, _ period: RosterPeriod) -> RosterLaw? {
    value.minutes(.hours).map { .minutes(most: $0, per: period) }
  }

  private func leastMinutes(_ value: RosterNode, _ period: RosterPeriod) -> RosterLaw? {
    value.minutes(.hours).map { .minutes(least: $0, per: period) }
  }

  /// A rule without a number; 否 is none.
  private func agreed(_ value: RosterNode, _ law: RosterLaw) -> RosterLaw? {
    switch value.answer() {
    case true?: return law
    case false?:
      value.reportBad("\(value.key): 是")
      return nil
    case nil: return nil
    }
  }

  private static let measures = WordList<RosterMeasure>(
    "班次、小时、夜班、工作日、周末、节假日",
    exact: [
      (.shifts, ["班次", "次数", "shifts"]), (.minutes, ["小时", "时长", "分钟", "hours", "minutes"]),
      (.nights, ["夜班", "nights"]), (.workdayShifts, ["工作日", "workdays"]),
      (.weekendShifts, ["周末", "weekends"]), (.holidayShifts, ["节假日", "holidays"]),
    ]
  )

  private func shares(_ value: RosterNode, _ tolerance: RosterNode?) -> RosterLaw? {
    guard let text = value.text() else { return nil }
    guard let measure = Self.measures.value(of: text) else {
      value.reportBad(Self.measures.examples)
      return nil
    }
    let band = measure == .minutes ? tolerance?.minutes(.hours) : tolerance?.number(0...10_000)
    return .equalShares(of: measure, tolerance: band ?? (measure == .minutes ? 240 : 1))
  }

  private func group(_ value: RosterNode, _ members: inout [String]) -> Set<PersonID>? {
    members = value.words()
    guard members.count > 1 else {
      if members.count == 1 { value.reportBad("\(value.key): [P1, P2]") }
      return nil
    }
    return []
  }

  private static func pair(_ value: RosterNode) -> (String, String)? {
    guard let text = value.plain else { return nil }
    for mark in ["→", "->", "-", "接"] {
      if let range = text.firstRange(ofWord: mark) {
        let first = CellText.trimmed(String(text[..<range.lowerBound]))
        let second = CellText.trimmed(String(text[range.upperBound...]))
        if !first.isEmpty, !second.isEmpty { return (first, second) }
      }
    }
    return nil
  }

  private func succession(_ value: RosterNode) -> RosterLaw? {
    if let kinds = Self.pair(value) {
      return .succession(then: RosterShiftFilter(kinds: [kinds.1]), withinDays: 1)
    }
    guard value.entries != nil else {
      value.reportBad("\(value.key): 夜班-早班")
      return nil
    }
    let fields = value.fields([.first, .then, .withinDays])
    guard fields[.first] != nil, let then = fields[.then] else {
      value.reportBad("\(value.key): {前: 夜班, 后: 早班, 天数: 1}")
      return nil
    }
    let days = fields[.withinDays].map { $0.number(1...30) } ?? 1
    return days.map { .succession(then: filter(then), withinDays: $0) }
  }

  private func beside(_ value: RosterNode) -> RosterLaw? {
    guard value.entries != nil else { return agreed(value, .beside(tag: "新手", by: "老手")) }
    let fields = value.fields([.novice, .experienced, .ratio])
    return .beside(
      tag: fields[.novice]?.text().map(Words.certificate) ?? "新手",
      by: fields[.experienced]?.text().map(Words.certificate) ?? "老手",
      ratio: fields[.ratio]?.number(1...100) ?? 1
    )
  }

  private func adultRatio(_ value: RosterNode) -> RosterLaw? {
    if value.entries == nil {
      return value.number(1...1000).map { .adultRatio(tag: "已核查", childrenPerAdult: $0) }
    }
    let fields = value.fields([.tag, .childrenPerAdult])
    guard let ratio = fields[.childrenPerAdult] else {
      value.reportBad("\(value.key): {看护人: 已核查, 每人儿童: 8}")
      return nil
    }
    let tag = fields[.tag]?.text().map(Words.certificate) ?? "已核查"
    return ratio.number(1...1000).map { .adultRatio(tag: tag, childrenPerAdult: $0) }
  }
}
