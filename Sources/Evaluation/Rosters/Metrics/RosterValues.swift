// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The value of every goal, counted from the seats.
struct RosterValues {
  private var values: [RosterGoal: Int] = [:]

  init(_ plan: RosterPlanReading, _ reading: RosterReading, results: [RosterRuleResult]) {
    for (number, shift) in reading.roster.shifts.enumerated() {
      let heads = plan.heads(at: number, reading)
      let missing = max(0, shift.least - heads)
      if shift.urgency == .urgent { values[.urgent, default: 0] += missing }
      values[.least, default: 0] += missing
      values[.wanted, default: 0] += max(0, shift.wanted - heads)
      let date = reading.roster.date(ofDay: shift.day)
      for role in shift.roles where !role.isHard {
        let holding = plan.heads(at: number, reading) {
          reading.roster.people[$0].holds(role.tag, on: date)
        }
        values[.roles, default: 0] += max(0, role.heads - holding)
      }
    }
    values[.rules] = results.reduce(0) { $0 + $1.penalty }
  }

  subscript(goal: RosterGoal) -> Int { values[goal] ?? 0 }
}

/// Compares what a plan states of its goals with what counting gives.
struct RosterStatements {
  let values: RosterValues
  let reading: RosterReading

  /// The goals with recomputed values, and bounds: the plan's own, or the referee's where it is higher.
  func levels(of plan: RosterPlan) -> [RosterLevelResult] {
    let bounds = RosterBounds(reading)
    return reading.roster.goals.map { goal in
      let stated = plan.levels.first { $0.goal == goal }
      let proven = values[goal] > 0 ? bounds.bound(of: goal) : 0
      let status = values[goal] == proven ? .optimal : stated?.status ?? .heuristic
      return RosterLevelResult(
        goal: goal,
        value: values[goal],
        bound: max(stated?.bound ?? 0, proven),
        proven: proven,
        status: status,
        certificate: certificate(values[goal], proven, status)
      )
    }
  }

  /// What the referee makes of a level.
  private func certificate(
    _ value: Int,
    _ proven: Int,
    _ status: RosterStatus
  ) -> CertificateVerdict {
    if value == proven { return .proven }
    if status != .heuristic { return .claimed }
    return proven > 0 ? .bounded : .heuristic
  }

  /// Every number that is misstated; a plan that states no level states nothing wrong.
  func violations(in plan: RosterPlanReading) -> [RosterViolation] {
    let levels = plan.plan.levels
    guard !levels.isEmpty else { return [] }
    guard levels.map(\.goal) == reading.roster.goals else {
      func names(_ goals: [RosterGoal]) -> MessageArgument {
        .text("goals." + goals.map(\.rawValue).joined(separator: " "))
      }
      return [
        RosterViolation(.wrongLevels, [names(levels.map(\.goal)), names(reading.roster.goals)])
      ]
    }
    return levels.flatMap(violations)
  }

  private func violations(of level: RosterPlan.Level) -> [RosterViolation] {
    let value = values[level.goal]
    let name = MessageArgument.text("goal.\(level.goal.rawValue)")
    var result: [RosterViolation] = []
    if level.value != value {
      result.append(RosterViolation(.wrongValue, [name, .number(level.value), .number(value)]))
    }
    if level.bound > value {
      result.append(RosterViolation(.wrongBound, [name, .number(level.bound), .number(value)]))
    } else if level.status == .optimal, level.bound != value {
      result.append(
        RosterViolation(
          .wrongStatus,
          [name, .text("status.\(level.status.rawValue)"), .number(level.bound), .number(value)]
        )
      )
    }
    return result
  }
}
