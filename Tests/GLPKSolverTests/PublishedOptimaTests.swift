// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GLPKSolver
import LinearProgramming
import Testing

/// Published instances at their published optima, where this machine has them.
@Suite struct PublishedOptimaTests {
  private static let netlib = PublishedFiles.names(in: "netlib")
  private static let miplib = PublishedFiles.names(in: "miplib3")
  private static let isFull = ProcessInfo.processInfo.environment["PAIDAN_FULL_TESTS"] != nil

  @Test(
    .enabled(if: !netlib.isEmpty, "no published instances here: set PAIDAN_DATA to their folder")
  )
  func `netlib's linear programs`() throws {
    let solver = GLPKSolver(drill: .off)
    let optima = try PublishedFiles.optima(of: "netlib")
    for name in Self.netlib {
      let model = try SparseModel(mps: PublishedFiles.bytes(of: name))
      let result = try solver.solve(model)
      let optimum = try #require(optima[name], "\(name)")
      let solution = try #require(result.solution, "\(name): \(result.termination)")
      #expect(result.termination == .optimal, "\(name)")
      #expect(abs(solution.objective - optimum) <= 1e-6 * max(1, abs(optimum)), "\(name)")
      #expect(model.feasibility(of: solution.values).isFeasible, "\(name)")
      // Whatever the duals are, a bound from them holds.
      if let bound = model.safeBound(rowDuals: solution.rowDuals ?? []) {
        #expect(bound <= optimum + 1e-6 * max(1, abs(optimum)), "\(name)")
      }
    }
  }

  @Test(
    .enabled(
      if: !miplib.isEmpty && isFull,
      "needs PAIDAN_FULL_TESTS and the published instances (PAIDAN_DATA)"
    )
  )
  func `miplib's integer programs`() throws {
    let solver = GLPKSolver(drill: .off)
    let optima = try PublishedFiles.optima(of: "miplib3")
    for name in Self.miplib {
      let model = try SparseModel(mps: PublishedFiles.bytes(of: name))
      let result = try solver.solve(model, options: SolveOptions(timeLimitSeconds: 300))
      let optimum = try #require(optima[name], "\(name)")
      let solution = try #require(result.solution, "\(name): \(result.termination)")
      #expect(result.termination == .optimal, "\(name)")
      // Some optima are published with four decimals only.
      #expect(abs(solution.objective - optimum) <= 2e-6 * max(1, abs(optimum)), "\(name)")
      #expect(model.feasibility(of: solution.values).isFeasible, "\(name)")
    }
  }
}
