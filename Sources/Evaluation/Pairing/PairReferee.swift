// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Judges plans of one pairing scheme: rules, values, proofs and metrics, from case and pairs alone.
///
/// It shares no code with a planner and asks no solver; `PairingCase`, `PairGoal` and `PairCertificate`
/// say what it holds plans to.
public struct PairReferee: Sendable {
  let reading: PairingReading
  private let rules: [any PairRuleCheck]

  /// Reads a case.
  ///
  /// - Parameter scheme: The case, checked and immutable.
  public init(_ scheme: PairingCase) {
    self.init(scheme, rules: PairRuleList.all)
  }

  /// Reads a case, to judge by chosen rules; tests switch rules off this way.
  package init(_ scheme: PairingCase, rules: [any PairRuleCheck]) {
    reading = PairingReading(scheme)
    self.rules = rules
  }

  /// Judges a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan; nothing that it states of itself is believed.
  ///   - expectedHash: The hash of the input that this referee holds; nil skips the comparison.
  /// - Returns: The verdict.
  public func judge(_ plan: PairPlan, expectedHash: String? = nil) -> PairVerdict {
    let found = PairPlanReading(plan, expectedHash: expectedHash, of: reading)
    let violations = rules.flatMap { $0.violations(in: found, of: reading) }
    let (levels, rejection) = PairLevelJudgement(
      reading: reading,
      plan: plan,
      values: PairLevelValues(reading: reading).values(of: found),
      isLawful: violations.isEmpty
    )
    .judge()
    return PairVerdict(
      violations: violations,
      levels: levels,
      metrics: PairMetrics(of: found, reading),
      rejection: rejection
    )
  }

  /// The value of every goal, from the pairs of a plan.
  ///
  /// - Parameter plan: A plan.
  /// - Returns: Values in the order of the goals.
  public func values(of plan: PairPlan) -> [Int] {
    let found = PairPlanReading(plan, expectedHash: nil, of: reading)
    return PairLevelValues(reading: reading).values(of: found)
  }

  /// What a proof proves of a plan, lawful or not: a bound by position of the goal; nil where it can't be
  /// computed with.
  package func bounds(of certificate: PairCertificate, for plan: PairPlan) -> [Int: Int]? {
    try? PairProofCheck(reading: reading, values: values(of: plan)).bounds(of: certificate)
  }
}
