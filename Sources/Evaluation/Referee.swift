// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Judges plans of one week: rules, values, certificate and metrics, from input and projects alone.
///
/// It shares no code with a planner and asks no solver; what it needs of the week it reads once.
public struct Referee: Sendable {
  let week: WeekReading
  let pairs: PairTable
  let costs: GoalCosts
  private(set) var rules: [any RuleCheck]
  let scarcity: Scarcity

  /// Reads a week.
  ///
  /// - Parameter week: The input, checked and immutable.
  /// - Complexity: O(pairs of the same category and near each other) time, O(eligible pairs) memory.
  public init(week: Week) {
    self.init(week: week, rules: RuleList.all)
  }

  /// Reads a week, to judge by chosen rules; tests switch rules off this way.
  package init(week: Week, rules: [any RuleCheck]) {
    let reading = WeekReading(week)
    let pairs = PairTable(reading)
    let map = FlowMap(reading, pairs)
    let beyond = BeyondFlow(reading, pairs, JoiningTable(reading, pairs))
    self.week = reading
    self.pairs = pairs
    self.rules = rules
    costs = GoalCosts(
      week: reading,
      pairs: pairs,
      map: map,
      groups: BalanceGroups(reading),
      floors: FloorTable(reading, pairs, map, beyond),
      beyond: beyond
    )
    scarcity = Scarcity(reading, pairs)
  }

  /// Judges a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan; nothing it states of itself is believed.
  ///   - expectedHash: The hash of the input this referee holds; nil skips the comparison.
  /// - Returns: The verdict.
  public func judge(_ plan: Plan, expectedHash: String? = nil) -> Verdict {
    let reading = read(plan, expectedHash: expectedHash)
    let violations = rules.flatMap { $0.violations(in: reading, of: week) }
    let finding = certificateFinding(of: reading, isLawful: violations.isEmpty)
    let levels = LevelJudgement(
      check: check,
      plan: reading,
      finding: finding,
      isLawful: violations.isEmpty
    )
    .levels()
    let gapLevel = levels.first { $0.certificate != .proven }
    return Verdict(
      violations: violations,
      metrics: Metrics(of: reading, week, costs.groups, scarcity),
      levels: levels,
      certificate: Self.overall(levels, finding),
      rejection: finding.fault,
      rules: reading.peopleRules?.results ?? [],
      gap: gapLevel.map { Self.gap($0) } ?? 0,
      gapLevel: gapLevel?.goal
    )
  }

  /// Judges a list of projects that was made by hand or by another program.
  ///
  /// The same rules, values and metrics as for a plan, but for those about what a plan says of itself.
  ///
  /// - Parameter projects: The projects and shifts; their identifiers must differ.
  /// - Returns: The verdict; without a certificate nothing is proven that the values alone do not show.
  public func judge(list projects: [Project]) -> Verdict {
    var plan = Plan(week: week.week.monday, inputHash: "", seed: 0, version: "", options: [:])
    plan.projects = projects
    var lister = self
    lister.rules = RuleList.ofLists
    return lister.judge(plan)
  }

  /// The value of every goal in force, from the projects of a plan.
  ///
  /// - Parameter plan: A plan.
  /// - Returns: Values in the order of the goals.
  public func values(of plan: Plan) -> [(goal: Goal, value: Int)] {
    let values = read(plan, expectedHash: nil).values
    return week.week.policy.goals.map { ($0, values[$0] ?? 0) }
  }

  /// What a plan breaks of the people's rules, and of what they say of when they can come.
  ///
  /// - Parameter plan: A plan.
  /// - Returns: Violations of what is hard, in a fixed order, and price × amount over the priced rules;
  ///   none in a week without such rules.
  package func peopleRules(of plan: Plan) -> (violations: [RosterViolation], penalty: Int) {
    let reading = PeopleRulesReading(plan, of: week.week)
    return (reading?.violations ?? [], reading?.penalty ?? 0)
  }

  /// The pieces that every need gets from the projects of a plan.
  ///
  /// - Parameter plan: A plan.
  /// - Returns: Pieces by need; of a need with components how many are complete, or 1 when all are.
  public func pieces(of plan: Plan) -> [NeedID: Int] {
    let pieces = PlanReading(plan, expectedHash: nil, of: week).pieces
    return Dictionary(uniqueKeysWithValues: zip(week.week.needs.map(\.id), pieces))
  }

  /// A plan with its values counted.
  func read(_ plan: Plan, expectedHash: String?) -> PlanReading {
    var reading = PlanReading(plan, expectedHash: expectedHash, of: week)
    let counter = LevelValues(week: week, groups: costs.groups, floors: costs.floors)
    reading.values = counter.values(of: reading)
    return reading
  }

  private var check: CertificateCheck {
    CertificateCheck(costs: costs, goals: week.week.policy.goals)
  }

  private func certificateFinding(of plan: PlanReading, isLawful: Bool) -> CertificateFinding {
    guard let certificate = plan.plan.certificate else { return CertificateFinding() }
    guard isLawful else {
      return CertificateFinding(fault: Message(ViolationCode.certificateOfUnlawfulPlan))
    }
    return check.check(certificate, of: plan)
  }

  private static func overall(
    _ levels: [LevelResult],
    _ finding: CertificateFinding
  ) -> CertificateVerdict {
    if finding.fault != nil { return .rejected }
    let verdicts = levels.map(\.certificate)
    if verdicts.allSatisfy({ $0 == .proven }) { return .proven }
    return [.bounded, .claimed].first { verdicts.contains($0) } ?? .heuristic
  }

  private static func gap(_ level: LevelResult) -> Double {
    abs(Double(level.bound) - Double(level.value)) / max(1, abs(Double(level.value)))
  }
}
