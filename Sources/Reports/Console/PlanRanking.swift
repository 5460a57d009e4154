// SPDX-License-Identifier: GPL-3.0-or-later
public import Evaluation
public import Street

/// Which of two plans of one week is better, by the order of the goals.
public struct PlanRanking: Sendable {
  /// The verdict on the plan itself.
  public let one: Verdict
  /// The verdict on the plan it is compared with.
  public let other: Verdict

  /// Compares two plans.
  ///
  /// - Parameters:
  ///   - one: The verdict on a plan.
  ///   - other: The verdict on another plan of the same week.
  public init(of one: Verdict, with other: Verdict) {
    self.one = one
    self.other = other
  }

  /// The first goal at which they differ; nil when they are equal or only one is lawful.
  public var decidingGoal: Goal? {
    guard one.isLawful == other.isLawful else { return nil }
    return pairs.first { $0.0.value != $0.1.value }?.0.goal
  }

  /// Whether the plan is better: lawful against unlawful, else at the first goal that differs; nil
  /// when they are equal.
  public var isBetter: Bool? {
    if one.isLawful != other.isLawful { return one.isLawful }
    guard let (left, right) = pairs.first(where: { $0.0.value != $0.1.value }) else { return nil }
    return (left.value > right.value) == left.goal.isMaximised
  }

  /// The levels of both, in the order of the goals.
  var pairs: [(LevelResult, LevelResult)] {
    one.levels.compactMap { level in
      other.levels.first { $0.goal == level.goal }.map { (level, $0) }
    }
  }
}
