// SPDX-License-Identifier: GPL-3.0-or-later
package import LinearProgramming

/// What a search for a staffing ended with.
package struct StaffingOutcome: Sendable {
  /// A staffing better than all before it.
  package struct Step: Sendable, Equatable {
    /// Seconds since the search began.
    package var seconds: Double
    /// The objective.
    package var objective: Int
  }

  /// The best staffing found.
  package var staffing: Staffing
  /// Its objective.
  package var objective: Int
  /// What no staffing undercuts, by prices, in whole numbers whatever the solver says.
  package var bound: Int
  /// Whether nothing better exists: by the bound alone, or because branch and bound found nothing
  /// better among all sets of options that the bound leaves open.
  package var isOptimal: Bool
  /// Sets of options in the last program.
  package var columns = 0
  /// Every better staffing in turn.
  package var history: [Step] = []
  /// What the solver broke down with, if it did; the staffing and the bound hold all the same.
  package var failure: SolverError?
}
