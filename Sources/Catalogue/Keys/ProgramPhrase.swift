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
  /// Restrictions that contradict each other, each needed: how many.
  case conflict
  /// Restrictions that contradict each other, perhaps too many: how many.
  case someConflict
  /// The contradiction was proven in exact arithmetic.
  case provenConflict
  /// No subset was found in time.
  case noConflictYet
  /// How many lines of the conflict are not shown: the number, and the option that shows them.
  case moreOfConflict
  /// Before an integer column in a description.
  case integerWord
  /// Behind the number of terms left out of a description.
  case moreWord
  /// The right side of an MPS objective, read as its constant: the constant.
  case mpsConstant
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
