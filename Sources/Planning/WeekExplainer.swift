// SPDX-License-Identifier: GPL-3.0-or-later
internal import Matching
public import Street

/// Why something is as it is in a plan: one sentence, then the numbers.
public struct Explanation: Sendable, Equatable {
  /// The answer in one sentence.
  public var sentence: Message
  /// The numbers behind it.
  public var details: [Message]
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
  public func unmet(in plan: Plan) -> [UnmetNeed] { matching.unmet(in: plan) }

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
    if let stages = matching.funnel(of: need, in: plan), stages.count == 7 {
      details.append(
        Message(code: ExplanationCode.funnel.code, arguments: stages.map { .number($0) })
      )
    }
    let pieces = projects.reduce(0) { $0 + $1.quantity }
    guard pieces < record.quantity else {
      return Explanation(
        sentence: Message(ExplanationCode.needServed, .number(pieces), .number(projects.count)),
        details: details
      )
    }
    guard let entry = matching.unmet(in: plan).first(where: { $0.need == need }) else { return nil }
    return Explanation(sentence: entry.cause, details: [entry.remedy] + details)
  }

  private func provisions(of project: Project, for need: NeedID, in plan: Plan) -> [Message] {
    project.providers.flatMap { provision -> [Message] in
      let served = Message(
        ExplanationCode.servedBy,
        .text(project.id),
        .text(provision.provider.text),
        .number(provision.quantity)
      )
      guard let standing = matching.standing(of: provision.provider, for: need, in: plan) else {
        return [served]
      }
      return [
        served,
        Message(
          ExplanationCode.chosenAmong,
          .number(standing.candidates),
          .number(standing.rank),
          .number(standing.nearer),
          .number(standing.nearerOccupied)
        ),
      ]
    }
  }

  /// What a person does this week, and why.
  ///
  /// - Parameters:
  ///   - person: A person.
  ///   - plan: A plan of this week.
  /// - Returns: The answer, or nil when the week has no such person.
  public func explain(person: PersonID, in plan: Plan) -> Explanation? {
    guard week.index.people[person] != nil else { return nil }
    return explain([.person(person)], in: plan) { projects, _ in
      Message(ExplanationCode.providerServes, .number(projects))
    }
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
    return explain(Set(offers.map { .offer($0.id) }), in: plan) { projects, pieces in
      Message(
        ExplanationCode.unitGives,
        .number(pieces),
        .number(projects),
        .number(offers.count)
      )
    }
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
        details.append(
          Message(
            ExplanationCode.providerProject,
            .text(project.id),
            .text(project.needs.map(\.text).joined(separator: "、")),
            .number(provision.quantity)
          )
        )
      }
    }
    guard details.isEmpty else {
      return Explanation(sentence: sentence(projects, pieces), details: details)
    }
    let wanted = providers.reduce(0) { $0 + matching.needCount(of: $1) }
    let rules = barred(providers)
    return Explanation(
      sentence: wanted > 0
        ? Message(ExplanationCode.providerIdle, .number(wanted))
        : rules.first ?? Message(ExplanationCode.providerUnwanted),
      details: wanted > 0 ? rules : Array(rules.dropFirst())
    )
  }

  /// What the law keeps providers from, the most frequent rule first.
  private func barred(_ providers: Set<ProviderID>) -> [Message] {
    var counts: [LegalRule: Int] = [:]
    for provider in providers {
      for (rule, count) in matching.breaches(of: provider) { counts[rule, default: 0] += count }
    }
    return LegalRule.allCases.filter { counts[$0] != nil }
      .sorted { counts[$0, default: 0] > counts[$1, default: 0] }
      .map { rule in
        Message(
          ExplanationCode.providerBarred,
          .number(counts[rule, default: 0]),
          .text(rule.article)
        )
      }
  }
}
