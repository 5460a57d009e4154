// SPDX-License-Identifier: GPL-3.0-or-later
import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

@Suite struct ConformanceTests {
  @Test(arguments: SolverConformance.Case.allCases)
  func `GLPK keeps the promise`(_ promise: SolverConformance.Case) throws {
    let solver = GLPKSolver(drill: .off)
    try SolverConformance(solver: solver, capabilities: .full).check(promise)
  }

  @Test(arguments: SolverConformance.Case.allCases)
  func `brute force keeps the promise`(_ promise: SolverConformance.Case) throws {
    let solver = BruteForceSolver()
    try SolverConformance(solver: solver, capabilities: .enumeration).check(promise)
  }
}
