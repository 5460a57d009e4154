// SPDX-License-Identifier: GPL-3.0-or-later

/// Work of a nurse on a day.
package struct NurseAssignment: Sendable, Equatable {
  /// The shift.
  package let shift: Int
  /// The skill that is used.
  package let skill: Int

  /// Creates an assignment.
  ///
  /// - Parameters:
  ///   - shift: The shift.
  ///   - skill: The skill that is used.
  package init(shift: Int, skill: Int) {
    self.shift = shift
    self.skill = skill
  }
}

/// Nurse rostering week after week: a scenario, what was before, and the weeks in their order.
///
/// The roster of a week holds a row for each nurse, with seven cells from Monday: an assignment, or
/// nil for a day off. So no nurse can have two shifts on a day (rule H1).
package struct NurseInstance: Sendable, Equatable {
  /// What stays the same.
  package let scenario: NurseScenario
  /// What was before the first week.
  package let history: NurseHistory
  /// The weeks, as many as there are or the first of them.
  package let weeks: [NurseWeek]

  /// Puts a problem together; nil when there are more weeks than the scenario has left, or the
  /// history is of other nurses.
  ///
  /// - Parameters:
  ///   - scenario: What stays the same.
  ///   - history: What was before the first week.
  ///   - weeks: The weeks in their order.
  package init?(scenario: NurseScenario, history: NurseHistory, weeks: [NurseWeek]) {
    guard history.nurses.count == scenario.nurses.count,
      history.week + weeks.count <= scenario.weeks
    else { return nil }
    self.scenario = scenario
    self.history = history
    self.weeks = weeks
  }

  /// Whether the weeks reach the end of the horizon.
  package var isComplete: Bool { history.week + weeks.count == scenario.weeks }
}

/// What a roster costs, wish by wish, and which rules it breaks.
package struct NurseScore: Sendable, Equatable {
  /// S1: fewer than the optimal number, 30 for each.
  package internal(set) var optimalCover = 0
  /// S2: too few or too many of a shift in a row, 15 for each.
  package internal(set) var consecutiveShifts = 0
  /// S2: too few or too many days of work in a row, 30 for each.
  package internal(set) var consecutiveWork = 0
  /// S3: too few or too many days off in a row, 30 for each.
  package internal(set) var consecutiveOff = 0
  /// S4: wishes to be off that were not granted, 10 for each.
  package internal(set) var preferences = 0
  /// S5: weekends with work on one day where both or none are wanted, 30 for each.
  package internal(set) var completeWeekends = 0
  /// S6: too few or too many shifts at the horizon's end, 20 for each.
  package internal(set) var assignments = 0
  /// S7: too many weekends with work at the horizon's end, 30 for each.
  package internal(set) var weekends = 0
  /// The broken rules.
  package internal(set) var violations: [NurseViolation] = []

  /// All that the roster costs.
  package var total: Int {
    optimalCover + consecutiveShifts + consecutiveWork + consecutiveOff + preferences
      + completeWeekends + assignments + weekends
  }
  /// Whether it breaks no rule.
  package var isFeasible: Bool { violations.isEmpty }
}

/// A rule that a roster breaks.
package struct NurseViolation: Sendable, Equatable, CustomStringConvertible {
  /// The rules that a roster must keep; H1 cannot be broken.
  package enum Rule: String, Sendable, CaseIterable {
    /// A roster for each week, a row for each nurse, seven cells, shifts and skills of the scenario.
    case shape
    /// H2: no fewer nurses than the least.
    case leastCover
    /// H3: no shift the day after one that it may not follow.
    case succession
    /// H4: no skill that the nurse lacks.
    case skill
  }

  /// The rule.
  package let rule: Rule
  /// The week, from 0 for the first one of the problem.
  package let week: Int
  /// The day, from Monday, 0; nil when the whole row or week is at fault.
  package let day: Int?
  /// The nurse; nil for cover.
  package let nurse: Int?

  /// The rule and the place.
  package var description: String {
    let parts = ["week \(week)", day.map { "day \($0)" }, nurse.map { "nurse \($0)" }]
    return "\(rule.rawValue): " + parts.compactMap(\.self).joined(separator: ", ")
  }
}
