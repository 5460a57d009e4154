// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPKGuard

/// Makes GLPK break down on purpose, to try out what happens then.
///
/// A drilled call takes the same way as a real abort: GLPK's error handler, the jump out of it, the
/// loss of the environment. A drill belongs to one solver value and acts on the thread of each of
/// its solves, so that drills do not disturb other solvers of the process.
public enum FaultDrill: Sendable, Equatable {
  /// No drill.
  case off
  /// Every GLPK call breaks down.
  case always
  /// In each solve, so many GLPK calls work; all later ones break down. Range: 0 or more.
  case afterCalls(Int)

  /// The drill that the environment variable `PAIDAN_GLPK_FAULT` asks for: `always`, or the number
  /// of calls of each solve that still work; anything else is no drill.
  public static var fromEnvironment: FaultDrill {
    let calls = cglpk_drill_from_environment()
    return calls < 0 ? .off : calls == 0 ? .always : .afterCalls(Int(calls))
  }

  var passingCalls: Int {
    switch self {
    case .off: -1
    case .always: 0
    case .afterCalls(let count): max(0, count)
    }
  }
}
