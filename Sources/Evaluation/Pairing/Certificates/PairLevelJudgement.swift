// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Puts together what a plan states of its goals and what its proofs prove.
struct PairLevelJudgement: Sendable {
  let reading: PairingReading
  let plan: PairPlan
  let values: [Int]
  let isLawful: Bool

  /// What the proofs say of one goal.
  private struct Finding {
    /// No goal goes below 0.
    var bound = 0
    var isCovered = false
    var fault: Message?
  }

  /// The goals in their order, and why the first proof that does not hold does not.
  func judge() -> (levels: [PairLevelResult], rejection: Message?) {
    let (findings, fault) = findings()
    let levels = levels(findings)
    let rejections = levels.compactMap { level in
      if case .rejected(let reason) = level.proof { reason } else { nil as Message? }
    }
    return (levels, fault ?? rejections.first)
  }

  private func levels(_ findings: [Finding]) -> [PairLevelResult] {
    let goals = reading.scheme.goals
    let areNamed = plan.levels.map(\.name) == goals.map(\.name)
    return goals.indices.map { goal in
      let stated = areNamed ? plan.levels[goal] : nil
      return PairLevelResult(
        name: goals[goal].name,
        value: values[goal],
        bound: min(findings[goal].bound, values[goal]),
        status: stated?.status ?? .heuristic,
        proof: proof(findings[goal], stated, values[goal])
      )
    }
  }

  private func proof(_ finding: Finding, _ stated: PairPlan.Level?, _ value: Int) -> PairProof {
    if let fault = finding.fault { return .rejected(fault) }
    if let stated, stated.bound > finding.bound {
      guard finding.isCovered else { return .claimed }
      return .rejected(
        Message(
          PairViolationCode.certificateTooWeak,
          .text(stated.name),
          .number(stated.bound),
          .number(finding.bound)
        )
      )
    }
    guard isLawful else { return .heuristic }
    if finding.bound >= value { return .proven }
    return finding.isCovered ? .bounded(finding.bound) : .heuristic
  }

  private func findings() -> (findings: [Finding], fault: Message?) {
    var findings = reading.scheme.goals.map { _ in Finding() }
    var fault: Message?
    let check = PairProofCheck(reading: reading, values: values)
    for certificate in plan.certificates {
      let covered = Set(certificate.levels).filter { findings.indices.contains($0) }
      do throws(PairProofFault) {
        guard isLawful else {
          throw PairProofFault(reason: Message(PairViolationCode.certificateOfUnlawfulPlan))
        }
        for (goal, bound) in try check.bounds(of: certificate) {
          findings[goal].isCovered = true
          findings[goal].bound = max(findings[goal].bound, bound)
        }
      } catch {
        fault = fault ?? error.reason
        for goal in covered { findings[goal].fault = findings[goal].fault ?? error.reason }
      }
    }
    return (findings, fault)
  }
}
