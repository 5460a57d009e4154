// SPDX-License-Identifier: GPL-3.0-or-later
internal import Matching
public import Street

/// Why something is as it is in a plan: one sentence, then the numbers.
public struct Explanation: Sendable, Equatable {
  /// The answer in one sentence.
  public var sentence: Message
  /// The numbers behind it.
  public var details: [Message]
  /// What would help whoever goes without; nil where nobody does.
  public var remedy: Message?
}

/// Answers "why" about a plan; every output asks here, so that no two screens differ.
public struct WeekExplainer {
  private let week: Week
  private let matching: MatchingExplainer

  /// Reads a week once, for any number of questions.
  ///
  /// - Parameter week: The week of the plans to be explained.
  public init(week: Week) {
    self.week = week
    matching = MatchingExplainer(week: week)
  }

  /// Needs not wholly met by a plan.
  ///
  /// - Parameter plan: A plan of this week.
  /// - Returns: Each with its funnel, cause and remedy, in order of identifier.
  public func unmet(in plan: Plan) -> [UnmetNeed] {
    let reasons = WorkReasons(plan, of: week)
    return matching.unmet(in: plan).map { reasons?.entry($0) ?? $0 }
  }

  /// Why a need is served as it is, or not.
  ///
  /// - Parameters:
  ///   - need: A need.
  ///   - plan: A plan of this week.
  /// - Returns: The answer, or nil when the week has no such need.
  public func explain(need: NeedID, in plan: Plan) -> Explanation? {
    guard let record = week.index.needs[need].map({ week.needs[$0] }) else { return nil }
    if let exclusion = week.exclusion(of: record) {
      let key: ExplanationCode =
        switch exclusion {
        case .onTheSpot: .needOnTheSpot
        case .unverified: .needUnverified
        case .riskMissing: .needRiskMissing
        }
      return Explanation(sentence: Message(key), details: [])
    }
    let projects = plan.projects.filter { $0.needs.contains(need) }
    var details = projects.flatMap { provisions(of: $0, for: need, in: plan) }
    details += funnels(of: record, in: plan)
    let pieces = projects.reduce(0) { $0 + week.pieces(of: $1, for: record) }
    guard pieces < record.quantity else {
      return Explanation(
        sentence: Message(ExplanationCode.needServed, .number(pieces), .number(projects.count)),
        details: details
      )
    }
    guard let entry = matching.unmet(in: plan).first(where: { $0.need == need }) else { return nil }
    let reasons = WorkReasons(plan, of: week)
    let told = reasons?.entry(entry) ?? entry
    return Explanation(
      sentence: told.cause,
      details: [told.remedy] + (reasons?.rivals(of: need) ?? []) + details,
      remedy: told.remedy
    )
  }

  /// The candidates stage by stage: of the need, or of each of its components by its number and kind.
  private func funnels(of need: Need, in plan: Plan) -> [Message] {
    matching.funnels(of: need.id, in: plan).enumerated()
      .map { position, stages in
        let counts = stages.map { MessageArgument.number($0) }
        guard need.components.indices.contains(position) else {
          return Message(code: ExplanationCode.funnel.code, arguments: counts)
        }
        let kind = MessageArgument.text("kind:\(need.components[position].kind.code)")
        return Message(
          code: ExplanationCode.funnelOfPart.code,
          arguments: [.number(position + 1), kind] + counts
        )
      }
  }

  private func provisions(of project: Project, for need: NeedID, in plan: Plan) -> [Message] {
    project.providers.flatMap { provision -> [Message] in
      let served = served(provision, of: project)
      // Candidates of a component are no candidates of the need.
      guard provision.component == nil,
        let standing = matching.standing(of: provision.provider, for: need, in: plan)
      else {
        return [served]
      }
      return [served, words(standing)]
    }
  }

  /// Who gives what in a project.
  private func served(_ provision: Provision, of project: Project) -> Message {
    let name = MessageArgument.text(project.id)
    let provider = MessageArgument.text(provision.provider.text)
    let pieces = MessageArgument.number(provision.quantity)
    if let terms = week.sessionTerms(of: project) {
      return Message(
        ExplanationCode.servedInSession,
        name,
        provider,
        .number(project.needs.count),
        .number(week.attendance(of: project)),
        .number(terms.seats)
      )
    }
    if let (number, kind) = part(of: provision, in: project) {
      return Message(ExplanationCode.servedPart, name, number, kind, provider, pieces)
    }
    if case .person = provision.provider {
      return Message(ExplanationCode.servedByPerson, name, provider, pieces)
    }
    return Message(ExplanationCode.servedBy, name, provider, pieces)
  }

  /// The component that a provision is for: its number and its kind, as the catalogue spells it.
  private func part(
    of provision: Provision,
    in project: Project
  ) -> (number: MessageArgument, kind: MessageArgument)? {
    guard let number = provision.component, let id = project.needs.first,
      let components = week.index.needs[id].map({ week.needs[$0].components }),
      components.indices.contains(number - 1)
    else { return nil }
    return (.number(number), .text("kind:\(components[number - 1].kind.code)"))
  }

  /// Why this provider and no nearer one.
  private func words(_ standing: MatchingExplainer.Standing) -> Message {
    let all = MessageArgument.number(standing.candidates)
    let rank = MessageArgument.number(standing.rank)
    let nearer = MessageArgument.number(standing.nearer)
    if standing.rank == 1 { return Message(ExplanationCode.chosenNearest, all) }
    if standing.nearer == 0 { return Message(ExplanationCode.chosenBesideNearer, all, rank) }
    if standing.nearer == standing.nearerOccupied {
      return Message(ExplanationCode.chosenAfterOccupied, all, rank, nearer)
    }
    return Message(
      ExplanationCode.chosenAmong,
      all,
      rank,
      nearer,
      .number(standing.nearerOccupied)
    )
  }

  /// What a person does this week, and why.
  ///
  /// - Parameters:
  ///   - person: A person.
  ///   - plan: A plan of this week.
  /// - Returns: The answer, or nil when the week has no such person.
  public func explain(person: PersonID, in plan: Plan) -> Explanation? {
    guard let record = week.index.people[person].map({ week.people[$0] }) else { return nil }
    var used = 0
    var answer = explain([.person(person)], in: plan) { projects, pieces in
      used = pieces
      return Message(ExplanationCode.providerServes, .number(projects))
    }
    if used > 0 || week.timesThisWeek(of: record) == 0 {
      answer.details += cap(of: record, used: used)
    }
    return answer
  }

  /// The cap that keeps a person from more, when one does.
  private func cap(of person: Person, used: Int) -> [Message] {
    guard used >= week.timesThisWeek(of: person) else { return [] }
    let caps = week.caps(of: person)
    if caps.week <= caps.month - person.servedThisMonth {
      let isCapped = person.perWeek != nil || week.policy.applies(.defaultCaps)
      return isCapped ? [Message(ExplanationCode.weekFull, .number(caps.week))] : []
    }
    return [
      Message(ExplanationCode.monthFull, .number(caps.month), .number(person.servedThisMonth))
    ]
  }

  /// What a unit gives this week, and why.
  ///
  /// - Parameters:
  ///   - unit: A unit.
  ///   - plan: A plan of this week.
  /// - Returns: The answer, or nil when the week has no such unit.
  public func explain(unit: UnitID, in plan: Plan) -> Explanation? {
    guard week.index.units[unit] != nil else { return nil }
    let offers = week.offers.filter { $0.unit == unit }
    let providers = Set(offers.map { ProviderID.offer($0.id) })
    var answer = explain(providers, in: plan) { projects, pieces in
      Message(
        ExplanationCode.unitGives,
        .number(pieces),
        .number(projects),
        .number(offers.count)
      )
    }
    // Projects of its people, for which 项目清单 names it as the unit responsible.
    let answered = plan.projects.filter { project in
      project.unit == unit && !project.providers.contains { providers.contains($0.provider) }
    }
    guard !answered.isEmpty else { return answer }
    let sentence = Message(ExplanationCode.unitResponsible, .number(answered.count))
    let lines = answered.map { words(of: $0, nil) }
    if answer.sentence.code == ExplanationCode.unitGives.code {
      answer.details += [sentence] + lines
    } else {
      answer = Explanation(sentence: sentence, details: lines)
    }
    return answer
  }

  /// What a project is for and when, in the words of the tables.
  private func words(of project: Project, _ provision: Provision?) -> Message {
    let names = project.needs.map { id in
      let title = week.index.needs[id].map { week.needs[$0].title } ?? ""
      return (id.post?.text ?? id.text) + (title.isEmpty ? "" : " " + title)
    }
    let subject = MessageArgument.text(names.joined(separator: "、"))
    let time = MessageArgument.text(week.text(of: project.span))
    guard project.post == nil else {
      return Message(ExplanationCode.providerShift, subject, time)
    }
    let name = MessageArgument.text(project.id)
    let pieces = MessageArgument.number(provision?.quantity ?? project.quantity)
    if let terms = week.sessionTerms(of: project) {
      let people = MessageArgument.number(week.attendance(of: project))
      let seats = MessageArgument.number(terms.seats)
      return Message(ExplanationCode.providerSession, name, subject, people, seats, time)
    }
    if let provision, let (number, kind) = part(of: provision, in: project) {
      return Message(ExplanationCode.providerPart, name, subject, number, kind, pieces, time)
    }
    return Message(ExplanationCode.providerProject, name, subject, pieces, time)
  }

  private func explain(
    _ providers: Set<ProviderID>,
    in plan: Plan,
    _ sentence: (_ projects: Int, _ pieces: Int) -> Message
  ) -> Explanation {
    var details: [Message] = []
    var pieces = 0
    var projects = 0
    for project in plan.projects {
      if project.providers.contains(where: { providers.contains($0.provider) }) { projects += 1 }
      for provision in project.providers where providers.contains(provision.provider) {
        pieces += provision.quantity
        details.append(words(of: project, provision))
      }
    }
    guard details.isEmpty else {
      return Explanation(sentence: sentence(projects, pieces), details: details)
    }
    let wanted = providers.reduce(0) { $0 + matching.needCount(of: $1) }
    let rules = barred(providers)
    let lines = rules.flatMap { [$0.rule] + $0.help }
    return Explanation(
      sentence: wanted > 0
        ? Message(ExplanationCode.providerIdle, .number(wanted))
        : rules.first?.rule ?? Message(ExplanationCode.providerUnwanted),
      details: wanted > 0 ? lines : Array(lines.dropFirst())
    )
  }

  /// What the law keeps providers from, the most frequent rule first, and what would help.
  private func barred(_ providers: Set<ProviderID>) -> [(rule: Message, help: [Message])] {
    var counts: [LegalRule: Int] = [:]
    for provider in providers {
      for (rule, count) in matching.breaches(of: provider) { counts[rule, default: 0] += count }
    }
    return LegalRule.allCases.filter { counts[$0] != nil }
      .sorted { counts[$0, default: 0] > counts[$1, default: 0] }
      .map { rule in
        let sentence = Message(
          ExplanationCode.providerBarred,
          .number(counts[rule, default: 0]),
          .text(rule.article)
        )
        return (sentence, rule.help.map { [Message($0)] } ?? [])
      }
  }
}

extension LegalRule {
  /// What the office can do about it, or nil where nothing is to be done.
  fileprivate var help: ExplanationCode? {
    switch self {
    case .guardian: .helpGuardian
    case .insurance: .helpInsurance
    case .certificate: .helpCertificate
    case .skill: .helpSkill
    case .health: .helpHealth
    case .age: .helpAge
    case .minorRisk, .refusal, .verified, .riskStated, .overlap, .capacity: nil
    }
  }
}
