// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Puts together value, bound and verdict of every level.
struct LevelJudgement {
  let check: CertificateCheck
  let plan: PlanReading
  let finding: CertificateFinding
  /// Whether the plan breaks no rule; of one that does nothing is proven.
  let isLawful: Bool

  /// The goals in force in their order.
  func levels() -> [LevelResult] {
    let statuses = Dictionary(
      plan.plan.levels.map { ($0.goal, $0.status) },
      uniquingKeysWith: { first, _ in first }
    )
    var levels: [LevelResult] = []
    var isUnbroken = isLawful
    for (number, goal) in check.goals.enumerated() {
      let value = plan.values[goal] ?? 0
      let bound = bound(of: goal)
      isUnbroken = isUnbroken && (number < finding.provenCount || isReached(bound, value, goal))
      let status = statuses[goal] ?? .heuristic
      levels.append(
        LevelResult(
          goal: goal,
          value: value,
          bound: isUnbroken ? value : bound,
          status: status,
          certificate: isUnbroken ? .proven : verdict(of: goal, status)
        )
      )
    }
    return levels
  }

  private func isReached(_ bound: Int, _ value: Int, _ goal: Goal) -> Bool {
    goal.isMaximised ? value >= bound : value <= bound
  }

  /// The best bound that was re-checked for a goal.
  private func bound(of goal: Goal) -> Int {
    let plain = check.plainBound(of: goal)
    guard let dual = finding.bounds[goal] else { return plain }
    return goal.isMaximised ? min(plain, dual) : max(plain, dual)
  }

  private func verdict(of goal: Goal, _ status: LevelStatus) -> CertificateVerdict {
    if finding.fault != nil { return .rejected }
    if finding.bounds[goal] != nil { return .bounded }
    return status == .optimal ? .claimed : .heuristic
  }
}
