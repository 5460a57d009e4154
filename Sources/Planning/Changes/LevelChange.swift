// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// What becomes of one goal.
public struct LevelChange: Sendable, Equatable {
  /// The goal.
  public var goal: Goal
  /// Its value before.
  public var before: Int
  /// Its value after.
  public var after: Int

  /// Makes a change.
  ///
  /// - Parameters:
  ///   - goal: The goal.
  ///   - before: Its value before.
  ///   - after: Its value after.
  public init(goal: Goal, before: Int, after: Int) {
    self.goal = goal
    self.before = before
    self.after = after
  }

  /// The value after less the value before.
  public var difference: Int { after - before }
  /// Whether it is better after; nil when it is the same.
  public var isBetter: Bool? {
    before == after ? nil : (after > before) == goal.isMaximised
  }
}

extension Plan {
  /// The same plan with other projects, of which nothing is claimed.
  func with(_ projects: [Project]) -> Plan {
    var plan = self
    plan.projects = projects
    plan.certificate = nil
    plan.levels = []
    return plan
  }
}
