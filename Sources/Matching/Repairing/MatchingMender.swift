// SPDX-License-Identifier: GPL-3.0-or-later
package import Control
package import LinearProgramming
package import Street

/// Changes plans of a week with as little as possible: choices for one need, what-ifs, replanning.
package struct MatchingMender {
  /// One choice for a need.
  package struct Choice {
    /// The need.
    package var need: NeedID
    /// Who would serve it.
    package var provider: ProviderID
    /// Everybody who serves it then; entered as 锁定 they lead to the same plan.
    package var pins: [ProviderID]
    /// The projects of the plan when it is chosen.
    package var projects: [Project]
    /// What that plan reaches, by goal.
    package var values: [Goal: Int]
    /// Pieces that the provider gives, and when it begins to.
    package var pieces: Int
    /// When the provider serves the need first.
    package var span: TimeSpan
    /// Metres or class.
    package var nearness: Int
    /// Place among the candidates by nearness, from 1.
    package var rank: Int
    /// Candidates of the need.
    package var candidates: Int
    /// Pieces that the need still misses.
    package var missing: Int
    /// People of the session that it joins, and seats; nil where it joins none.
    package var session: (people: Int, seats: Int)?
  }

  /// A plan after a repair.
  package struct Repair {
    /// The projects.
    package var projects: [Project]
    /// What they reach, by goal.
    package var values: [Goal: Int]
    /// Needs that lost something by the change itself.
    package var hit: [NeedID]
    /// Why the solver could not be used, or nil.
    package var fault: SolverError?
  }

  /// The best plan found with so many changes.
  package struct Step {
    /// Changes allowed beyond those that cannot be avoided; nil for any number.
    package var limit: Int?
    /// The plan.
    package var repair: Repair
    /// Whether no plan within the limit meets more.
    package var isProven: Bool
  }

  /// The week.
  package let week: Week
  let setting: MatchingSetting
  private let solver: (any MIPSolver)?
  private let stop: StopSignal?

  /// Counts the candidates of a week once.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - solver: For exact neighbourhoods; nil for greedy repair alone.
  ///   - stop: Polled throughout.
  package init(week: Week, solver: (any MIPSolver)?, stop: StopSignal? = nil) {
    self.week = week
    setting = MatchingSetting(Candidates(WeekFacts(week)))
    self.solver = solver
    self.stop = stop
  }

  private var facts: WeekFacts { setting.candidates.facts }

  private func id(_ need: Int) -> NeedID { week.needs[facts.needs[need].position].id }

  private func numbers(_ needs: some Sequence<NeedID>) -> [Int] {
    let wanted = Set(needs)
    return facts.needs.indices.filter { wanted.contains(id($0)) }
  }

  private func named(_ values: [Int]) -> [Goal: Int] {
    Dictionary(uniqueKeysWithValues: setting.order.map { ($0, values[$0.level]) })
  }

  // MARK: - Values

  /// What the rows of a plan that hold in this week reach, by goal.
  package func values(of plan: Plan) -> [Goal: Int] {
    named(PlanMending(setting, plan).mender.values.values)
  }

  // MARK: - Choices

  /// The best choices for any of some needs, the best first.
  ///
  /// - Parameters:
  ///   - needs: Planned needs; of several only the best choice of each counts.
  ///   - plan: The plan, everything of which is kept unless it has to move.
  ///   - top: How many.
  /// - Returns: What each would lead to.
  package func choices(for needs: [NeedID], in plan: Plan, top: Int) -> [Choice] {
    let suggester = Suggester(base: PlanMending(setting, plan).mender)
    let numbers = numbers(needs)
    let found =
      numbers.count == 1
      ? suggester.choices(for: numbers[0], top: top)
      : suggester.choices(forAnyOf: numbers, top: top)
    return found.map { choice($0) }
  }

  private func choice(_ found: Suggester.Choice) -> Choice {
    let plan = found.plan
    let pairs = setting.candidates.pairs[setting.candidates.range(ofNeed: found.need)]
    let mine = plan.state.placements[found.need]
      .filter { plan.provider(of: $0) == found.provider }
      .sorted { $0.span < $1.span }
    let nearness =
      pairs.filter { $0.provider == found.provider }.map { Int($0.nearness) }.min() ?? 0
    let nearer = Set(pairs.filter { Int($0.nearness) < nearness }.map(\.provider)).count
    return Choice(
      need: id(found.need),
      provider: facts.providers[Int(found.provider)].id,
      pins: found.pins.sorted().map { facts.providers[Int($0)].id },
      projects: plan.projects,
      values: named(plan.values.withoutPin),
      pieces: mine.reduce(0) { $0 + $1.pieces },
      span: mine.first?.span ?? TimeSpan(start: 0, end: 0),
      nearness: nearness,
      rank: nearer + 1,
      candidates: Set(pairs.map(\.provider)).count,
      missing: plan.missing(found.need),
      session: mine.first.flatMap { session(of: $0, in: plan) }
    )
  }

  private func session(of placement: Placement, in plan: Mender) -> (people: Int, seats: Int)? {
    let members = plan.project(of: placement)
    let terms = facts.providers[Int(plan.provider(of: placement))].session
    guard terms != nil || members.contains(where: \.isGuest) else { return nil }
    let people = Set(members.map(\.need)).reduce(0) { $0 + facts.needs[$1].attendance }
    return (people, terms?.seats ?? facts.needs[placement.need].sharedSeats)
  }

  // MARK: - Repair

  /// A plan made for another week, mended for this one: whatever holds stays unless it has to move.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - before: The same week before the change; then only needs that the change concerns are looked
  ///     at. Nil looks at everything that goes without.
  ///   - searches: Whether exact neighbourhoods follow where somebody goes without.
  /// - Returns: The plan as it would be.
  package func repaired(
    _ plan: Plan,
    from before: MatchingMender?,
    searches: Bool = true
  ) -> Repair {
    let mending = PlanMending(setting, plan)
    var mender = mending.mender
    let open = facts.needs.indices.filter { !mending.hit.contains($0) && mender.missing($0) > 0 }
    let others = before.map { concernedNeeds(open, mending, since: $0) } ?? open
    let lost = PlanMending.ordered(mending.hit, mender)
    mender.mendAll(lost, hopeful: PlanMending.ordered(others, mender))
    var fault: SolverError?
    let seeds = Set(lost + others).union(mender.touched).filter { mender.missing($0) > 0 }
    if let solver, searches {
      do throws(SolverError) {
        try mender.search(around: PlanMending.ordered(seeds, mender), solver, stop: stop)
      } catch {
        fault = error
      }
    }
    return repair(mender, hit: mending.hit, fault)
  }

  private func repair(_ mender: Mender, hit: [Int], _ fault: SolverError?) -> Repair {
    Repair(
      projects: mender.projects,
      values: named(mender.values.values),
      hit: hit.map { id($0) },
      fault: fault
    )
  }

  /// Needs that go without and that a change gives more to choose from, or that it is about.
  private func concernedNeeds(
    _ needs: [Int],
    _ mending: PlanMending,
    since before: MatchingMender
  ) -> [Int] {
    let older = Dictionary(
      before.facts.needs.enumerated().map { (before.id($0.offset), $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    let freed = mending.published.freed
    return needs.filter { need in
      guard let old = older[id(need)] else { return true }
      if record(need) != before.record(old) { return true }
      let known = before.ways(of: old)
      return ways(of: need)
        .contains { provider, way in
          freed.contains(provider) || known[provider].map { !way.isWithin($0) } ?? true
        }
    }
  }

  private func record(_ need: Int) -> Need { week.needs[facts.needs[need].position] }

  /// What a provider can be to a need.
  private struct Way {
    var cells: UInt32 = 0
    var room = 0

    func isWithin(_ other: Way) -> Bool { cells & ~other.cells == 0 && room <= other.room }
  }

  private func ways(of need: Int) -> [ProviderID: Way] {
    var result: [ProviderID: Way] = [:]
    for pair in setting.candidates.pairs[setting.candidates.range(ofNeed: need)] {
      let provider = facts.providers[Int(pair.provider)]
      result[provider.id, default: Way()].cells |= pair.cells
      result[provider.id, default: Way()].room =
        provider.weekCap + provider.cellCap + min(provider.minutesADay, 10_080)
    }
    return result
  }

  // MARK: - Replanning

  /// The best plan for every limit of changes.
  ///
  /// - Parameters:
  ///   - plan: What is published.
  ///   - held: Identifiers of projects that stay as they are, where they can.
  ///   - limits: Ascending; nil, for any number of changes, comes last.
  /// - Returns: A step for each limit, each as good as those before or better.
  package func steps(_ plan: Plan, holding held: Set<String>, limits: [Int?]) -> [Step] {
    let mending = PlanMending(setting, plan, holding: held)
    var replanner = Replanner(mending, solver: solver, stop: stop)
    let steps = replanner.steps(limits)
    return steps.map { step in
      Step(
        limit: step.limit,
        repair: repair(step.plan, hit: mending.hit, replanner.fault),
        isProven: step.isProven
      )
    }
  }

  /// Published rows that cannot stay in this week, and what is left of all rows.
  package func broken(
    _ plan: Plan,
    holding held: Set<String>
  ) -> (projects: [String], kept: [Project]) {
    let mending = PlanMending(setting, plan, holding: held)
    let mender = mending.mender
    let lost = mending.published.rows.filter { !mender.keeps($0) }
    return (lost.map(\.project.id), mender.projects)
  }

  /// Needs not wholly met by a list of projects, and what the week lacks most.
  package func lacks(_ plan: Plan) -> (unmet: [UnmetNeed], scarce: [ScarceThing]) {
    let read = PlanPlacements(plan, setting.candidates)
    let writer = UnmetWriter(facts, read.bookings)
    let own = read.ofNeed
    let unmet = facts.needs.indices.filter { read.pieces[$0] < facts.needs[$0].quantity }
      .map { writer.entry($0, got: read.pieces[$0], own: own[$0]) }
    return (unmet, ScarcityCounter(facts: facts).count(unmet))
  }
}
