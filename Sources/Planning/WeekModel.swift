// SPDX-License-Identifier: GPL-3.0-or-later
public import LinearProgramming
internal import Matching
public import Street

/// The optimisation model of a week, for anyone who wants to check a plan with another solver.
public enum WeekModel {
  /// Builds the model of one level, with the levels before it frozen as rows.
  ///
  /// The rows state floors and bands by themselves instead of taking over the planner's arcs; needs
  /// that are no flow stand in it as divisible pieces, so that the model is a relaxation for them.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - level: The goal to optimise.
  ///   - levels: Values of the goals before it, as in a plan.
  /// - Returns: A model whose optimum is the level's value.
  public static func make(_ week: Week, level: Goal, levels: [LevelResult]) -> SparseModel {
    MatchingModel.make(week, level: level, levels: levels)
  }

  /// The week as the data of `models/matching.mod`, with one goal asked and those before it frozen.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - level: The goal to optimise.
  ///   - levels: Values of the goals before it, as in a plan.
  /// - Returns: A MathProg data file.
  public static func mathProgData(_ week: Week, level: Goal, levels: [LevelResult]) -> [UInt8] {
    MathProgData.make(week, level: level, levels: levels)
  }

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
