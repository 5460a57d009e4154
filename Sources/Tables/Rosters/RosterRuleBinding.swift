// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Looks up what rules name, and adds those that hold without being named.
struct RosterRuleBinding {
  let settings: RosterSettings
  let people: [RosterPerson]
  let shifts: [RosterShift]
  let names: NameBook<PersonID>
  let teams: NameBook<TeamID>
  let findings: Findings

  /// The rules of the case: the law, those of the settings, those of the list of people, defaults.
  func rules(caps: [RosterRule]) -> [RosterRule] {
    let stated = settings.rules.map(bound)
    let assumed = assumed(stated)
      .filter { !RosterRuleNames.isMeant($0.id, by: settings.switchedOff) }
    return [Self.minors] + stated + caps + assumed
  }

  /// People under 18 do no work of high risk.
  private static let minors = RosterRule(
    "未成年人不做高风险",
    .excluded,
    standing: .legal(.minorRisk),
    scope: RosterScope(mostAge: 17),
    shifts: RosterShiftFilter(leastRisk: .high)
  )

  /// Rules in force where the settings state none of their kind.
  private func assumed(_ stated: [RosterRule]) -> [RosterRule] {
    func has(_ test: (RosterLaw) -> Bool) -> Bool { stated.contains { test($0.law) } }
    var result = [
      RosterRule("老人夜班", .excluded, scope: RosterScope(leastAge: 65), shifts: .nights)
    ]
    if !has({ $0 == .reluctance }) { result.append(RosterRule("勉强", .reluctance, price: 10)) }
    if !has({ $0 == .wishes }) { result.append(RosterRule("意愿", .wishes, price: 1)) }
    let hasShares = has {
      if case .equalShares = $0 { return true }
      return false
    }
    if !hasShares {
      result.append(RosterRule("均衡", .equalShares(of: .shifts, tolerance: 1), price: 1))
    }
    return result
  }

  private func bound(_ draft: RosterRuleDraft) -> RosterRule {
    var rule = draft.rule
    rule.scope.people = Set(draft.people.compactMap { person($0, draft.node) })
    rule.scope.teams = Set(draft.teams.compactMap { team($0, draft.node) })
    let members = Set(draft.members.compactMap { person($0, draft.node) })
    switch rule.law {
    case .apartAtShift: rule.law = .apartAtShift(members)
    case .apartOnDay: rule.law = .apartOnDay(members)
    case .together: rule.law = .together(members)
    default: break
    }
    question(rule, draft.node)
    return rule
  }

  private func person(_ text: String, _ node: RosterNode) -> PersonID? {
    switch names.find(text) {
    case .known(let id): return id
    case .several:
      node.report(.namesakes, mend: Message(RosterMend.useNumber))
      return nil
    case .unknown: break
    }
    let table = MessageArgument.table(TableKind.people)
    let shown = MessageArgument.text(Findings.shown(text) ?? "…")
    node.report(.unknownPerson, shown, mend: Message(RosterMend.correctName, table))
    return nil
  }

  private func team(_ text: String, _ node: RosterNode) -> TeamID? {
    if case .known(let id) = teams.find(text) { return id }
    let table = MessageArgument.table(TableKind.teams)
    node.report(.unknownTeam, .text(text), mend: Message(RosterMend.correctName, table))
    return nil
  }

  /// Warns of kinds that no shift has and of tags that nobody holds.
  private func question(_ rule: RosterRule, _ node: RosterNode) {
    var kinds = rule.shifts.kinds
    var tags = rule.scope.tags.union(rule.scope.withoutTags)
    switch rule.law {
    case .succession(let then, _): kinds.formUnion(then.kinds)
    case .beside(let tag, let other, _): tags.formUnion([tag, other])
    case .adultRatio(let tag, _): tags.insert(tag)
    default: break
    }
    let known = Set(shifts.map(\.kind))
    for kind in kinds.subtracting(known).sorted() {
      warn(node, .unknownKind, kind, Message(RosterMend.useOneOf, list(known)))
    }
    let held = people.reduce(into: Set<String>()) {
      $0.formUnion($1.tags)
      $0.formUnion($1.certificates.map(\.name))
    }
    for tag in tags.subtracting(held).sorted() {
      let table = MessageArgument.table(TableKind.people)
      warn(node, .unknownTag, tag, Message(RosterMend.correctName, table))
    }
  }

  private func list(_ words: Set<String>) -> MessageArgument {
    .text(words.sorted().prefix(20).joined(separator: "、"))
  }

  private func warn(_ node: RosterNode, _ code: RosterFaultCode, _ text: String, _ mend: Message) {
    findings.add(
      .warning,
      file: node.file,
      row: node.line,
      Message(code: code.code, arguments: [.text(text)]),
      mend
    )
  }
}
