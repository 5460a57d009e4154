// SPDX-License-Identifier: GPL-3.0-or-later
public import LinearProgramming
internal import Matching
public import Street

/// The optimisation model of a week, for anyone who wants to check a plan with another solver.
public enum WeekModel {
  /// Builds the model of one level, with the levels before it frozen as rows.
  ///
  /// The rows state floors and bands by themselves instead of taking over the planner's arcs. A week that
  /// is no flow is written as the team program of `docs/model.md` §7.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - level: The goal to optimise.
  ///   - levels: Values of the goals before it, as in a plan.
  /// - Returns: A model whose optimum is the level's value.
  public static func make(_ week: Week, level: Goal, levels: [LevelResult]) -> SparseModel {
    MatchingModel.make(week, level: level, levels: levels)
  }

  /// The week as data for MathProg, with one goal asked and those before it frozen.
  ///
  /// For `models/matching.mod` where the week is a flow, else for `models/projects.mod`, which knows the
  /// goals of points; the first line says which.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - level: The goal to optimise.
  ///   - levels: Values of the goals before it, as in a plan.
  /// - Returns: A MathProg data file.
  public static func mathProgData(_ week: Week, level: Goal, levels: [LevelResult]) -> [UInt8] {
    if ProjectData.goals.contains(level), !MatchingModel.isFlow(week) {
      return ProjectData.make(week, level: level, levels: levels)
    }
    return MathProgData.make(week, level: level, levels: levels)
  }

  /// The week as the data of `models/team-matching.mod`: points met, nothing frozen.
  ///
  /// - Parameter week: The week.
  /// - Returns: A MathProg data file; nil where the text has no words for a need: a minimum, or skills in
  ///   proportion.
  public static func teamData(_ week: Week) -> [UInt8]? { TeamData.make(week) }

  /// The flow network of one goal alone, with nothing frozen, for minimum-cost flow solvers.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - level: The goal whose costs are written; a maximised goal is written with negative costs, and
  ///     points as the cost of going without.
  /// - Returns: A DIMACS `p min` file.
  public static func flowFile(_ week: Week, level: Goal) -> [UInt8] {
    MatchingModel.dimacs(week, level: level)
  }
}
