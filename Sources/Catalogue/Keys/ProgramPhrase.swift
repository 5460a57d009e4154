// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// What is said about linear programs from files.
public enum ProgramPhrase: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "program"

  /// The size: rows, columns, integer columns, coefficients.
  case size
  /// The outcome: name, how it ended, objective, bound.
  case outcome
  /// Nothing better exists.
  case optimal
  /// A solution within the gap asked for.
  case withinGap
  /// A solution; a limit kept the proof away.
  case stoppedWith
  /// A solution; the user stopped it.
  case interruptedWith
  /// A limit was reached before there was a solution.
  case stoppedWithout
  /// The user stopped it before there was a solution.
  case interruptedWithout
  /// No solution exists.
  case infeasible
  /// No solution exists, or there is no best one.
  case infeasibleOrUnbounded
  /// There is no best solution.
  case unbounded
  /// The numbers were too hard.
  case numericalFailure
  /// A bound in spite of rounding: the bound.
  case safeBound
  /// The largest violation: amount.
  case violation
  /// The effort: iterations, nodes, seconds.
  case effort
  /// Where the values went: file.
  case valuesWritten
  /// No values to write: file.
  case nothingToWrite
  /// A file that is no model: file, reason.
  case unreadable
  /// A file that may write files: file, reason.
  case untrusted
  /// An option that the solver does not have: details.
  case unsupported
  /// The solver broke down: details.
  case solverFault
}
