// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Judges rosters: what always holds, each rule, values and metrics, from case and seats alone.
///
/// It shares no code with a planner and asks no solver; `docs/rosters.md` says what it holds rosters to.
public struct RosterReferee: Sendable {
  let reading: RosterReading
  private let checks: [any RosterCheck]
  private let laws: [any RosterLawCheck]

  /// Reads a case.
  ///
  /// - Parameter roster: The case, checked and immutable.
  public init(_ roster: RosterCase) {
    self.init(roster, checks: RosterCheckList.all, laws: RosterLawList.all)
  }

  /// Reads a case, to judge by chosen checks; tests switch them off this way.
  package init(
    _ roster: RosterCase,
    checks: [any RosterCheck] = RosterCheckList.all,
    laws: [any RosterLawCheck] = RosterLawList.all
  ) {
    reading = RosterReading(roster)
    self.checks = checks
    self.laws = laws
  }

  /// Judges a roster.
  ///
  /// - Parameters:
  ///   - roster: The case, checked and immutable.
  ///   - plan: The roster; nothing that it states of itself is believed.
  ///   - expectedHash: The hash of the input; nil skips the comparison.
  /// - Returns: The verdict.
  public static func judge(
    _ roster: RosterCase,
    _ plan: RosterPlan,
    expectedHash: String? = nil
  ) -> RosterVerdict {
    RosterReferee(roster).judge(plan, expectedHash: expectedHash)
  }

  /// What the office's own 锁定 break, whatever else is planned: faults of the input.
  ///
  /// - Returns: Violations by locked people that no further seat can mend.
  public func unlawfulLocks() -> [RosterViolation] {
    var plan = RosterPlan(title: reading.roster.title)
    plan.assignments = reading.roster.shifts.filter { !$0.locked.isEmpty }
      .map { RosterPlan.Assignment(shift: $0.id, seats: $0.locked.map { RosterPlan.Seat($0) }) }
    return judge(plan).violations.filter { Self.unmendable.contains($0.code) }
  }

  /// What adding seats can't mend.
  private static let unmendable: Set<RosterViolationCode> = [
    .unknownPerson, .overlap, .unavailable, .barred, .wrongTeam, .tooManyHeads, .uninsured,
    .noGuardian, .tooManyShifts, .tooManyMinutes, .tooManyWeekends, .aboveShare, .workTooLong,
    .restTooShort, .badSuccession, .travelTooShort, .excludedPerson, .cameReluctantly, .notApart,
    .notApartOnDay,
  ]

  /// Judges a roster of this case.
  ///
  /// - Parameters:
  ///   - plan: The roster; nothing that it states of itself is believed.
  ///   - expectedHash: The hash of the input; nil skips the comparison.
  /// - Returns: The verdict.
  public func judge(_ plan: RosterPlan, expectedHash: String? = nil) -> RosterVerdict {
    let found = RosterPlanReading(plan, expectedHash: expectedHash, of: reading)
    var violations = checks.flatMap { $0.violations(in: found, of: reading) }
    var results: [RosterRuleResult] = []
    for rule in reading.roster.rules where rule.isOn {
      let breaches = laws.flatMap { $0.breaches(of: rule, in: found, reading) }
      results.append(
        RosterRuleResult(
          id: rule.id,
          price: rule.price,
          breaches: breaches.count,
          amount: breaches.reduce(0) { $0 + $1.amount }
        )
      )
      if rule.isHard { violations += breaches.map { reading.violation(of: rule, $0) } }
    }
    let values = RosterValues(found, reading, results: results)
    let statements = RosterStatements(values: values, reading: reading)
    violations += statements.violations(in: found)
    // What a roster says of itself comes after what it does, and its reserves, the most, last.
    let reserves: Set<RosterViolationCode> = [.wrongReserve, .unfitReserve]
    violations =
      violations.filter { !$0.code.isStatement }
      + violations.filter { $0.code.isStatement && !reserves.contains($0.code) }
      + violations.filter { reserves.contains($0.code) }
    return RosterVerdict(
      violations: violations,
      shortages: RosterShortageCheck.counted(found, reading).sorted(),
      rules: results,
      levels: statements.levels(of: plan),
      cover: RosterCover(of: found, reading),
      fairness: RosterMeasure.allCases.map { RosterFairness(of: $0, found, reading) }
    )
  }
}
