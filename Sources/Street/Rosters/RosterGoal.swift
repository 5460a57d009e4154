// SPDX-License-Identifier: GPL-3.0-or-later

/// What is made best in a roster, one goal strictly after the other; all are numbers to be made small.
///
/// The raw value is its stable name in roster.json.
public enum RosterGoal: String, Sendable, CaseIterable, Hashable {
  /// Heads missing below the least of urgent shifts.
  case urgent
  /// Heads missing below the least of all shifts.
  case least
  /// Heads missing in wanted roles, of all shifts.
  case roles
  /// Heads missing below what is wanted, of all shifts.
  case wanted
  /// Price × amount of what is broken, over all priced rules in force.
  case rules
  /// Heads missing at work with locked people; of weeks alone.
  case locks
  /// What seats cost after all else; of weeks alone.
  case seats

  /// The goals of rosters in their order; ``locks`` and ``seats`` are not among them.
  public static let allCases: [RosterGoal] = [.urgent, .least, .roles, .wanted, .rules]
}
