// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// Answers "why" about a plan, from the week and the plan alone.
package struct MatchingExplainer {
  private let candidates: Candidates

  /// Counts the candidates of a week once, for any number of questions.
  package init(week: Week) {
    candidates = Candidates(WeekFacts(week))
  }

  private var facts: WeekFacts { candidates.facts }

  /// How a need's provider stood among its candidates.
  package struct Standing: Sendable {
    /// Candidates that pass every gate.
    package var candidates: Int
    /// Place of the provider when they are sorted by nearness, from 1.
    package var rank: Int
    /// Candidates that are nearer and do not serve the need themselves.
    package var nearer: Int
    /// Nearer ones that serve other needs.
    package var nearerOccupied: Int
  }

  /// Needs not wholly met by a plan, each with funnel, cause and remedy.
  package func unmet(in plan: Plan) -> [UnmetNeed] {
    let read = PlanPlacements(plan, candidates)
    let writer = UnmetWriter(facts, read.bookings)
    let own = read.ofNeed
    return facts.needs.indices.filter { read.pieces[$0] < facts.needs[$0].quantity }
      .map { writer.entry($0, got: read.pieces[$0], own: own[$0]) }
  }

  /// The seven counts of one need, or those of each of its components; none when it is not planned.
  package func funnels(of need: NeedID, in plan: Plan) -> [[Int]] {
    guard let number = number(of: need) else { return [] }
    return UnmetWriter(facts, PlanPlacements(plan, candidates).bookings).funnels(number)
  }

  /// How a provider stood among the candidates of a need, or nil when it is none.
  package func standing(of provider: ProviderID, for need: NeedID, in plan: Plan) -> Standing? {
    guard let number = number(of: need) else { return nil }
    let pairs = candidates.pairs[candidates.range(ofNeed: number)]
    guard let mine = pairs.first(where: { facts.providers[Int($0.provider)].id == provider }) else {
      return nil
    }
    let own = Set(
      plan.projects.filter { $0.needs.contains(need) }.flatMap(\.providers).map(\.provider)
    )
    let busy = Set(
      plan.projects.filter { !$0.needs.contains(need) }.flatMap(\.providers).map(\.provider)
    )
    let nearer = pairs.filter { $0.nearness < mine.nearness }
    let others = nearer.map { facts.providers[Int($0.provider)].id }.filter { !own.contains($0) }
    return Standing(
      candidates: pairs.count,
      rank: nearer.count + 1,
      nearer: others.count,
      nearerOccupied: others.count { busy.contains($0) }
    )
  }

  /// How many needs a provider is a candidate for.
  package func needCount(of provider: ProviderID) -> Int {
    facts.needs.indices
      .filter { number in
        candidates.pairs[candidates.range(ofNeed: number)]
          .contains {
            facts.providers[Int($0.provider)].id == provider
          }
      }
      .count
  }

  /// How many needs each rule of law keeps a provider from, of those that fit in category and time.
  package func breaches(of provider: ProviderID) -> [LegalRule: Int] {
    guard let giver = facts.providers.first(where: { $0.id == provider }) else { return [:] }
    var result: [LegalRule: Int] = [:]
    let wanted = facts.needs.flatMap { $0.parts.isEmpty ? [$0] : $0.parts }
    for need in wanted where facts.gates.passesCategory(need, giver) {
      let cells = facts.gates.commonCells(need, giver)
      if cells != 0, let rule = facts.gates.breach(need, giver, cells) {
        result[rule, default: 0] += 1
      }
    }
    return result
  }

  private func number(of need: NeedID) -> Int? {
    facts.needs.firstIndex { facts.week.needs[$0.position].id == need }
  }
}
