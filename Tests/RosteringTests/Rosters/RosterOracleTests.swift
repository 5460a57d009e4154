// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Evaluation
import Foundation
import GLPKSolver
import Street
import Testing

@testable import Rostering

/// Random small rosters against every set of seats that there is.
@Suite("Rosters against brute force")
struct RosterOracleTests {
  static let seeds: ClosedRange<UInt64> =
    1...(ProcessInfo.processInfo.environment["PAIDAN_FULL_TESTS"] == "1" ? 5000 : 300)

  static func plan(
    _ roster: RosterCase,
    enumerated: Int? = nil,
    threads: Int = 1
  )
    -> RosterPlanning
  {
    var options = RosterOptions(version: "test")
    options.threads = threads
    if let enumerated {
      options.enumerated = enumerated
      options.effort = .low
    }
    return RosterPlanner(roster, solver: GLPKSolver(), options: options).plan()
  }

  @Test func `trying everything gives the best, by the referee's count`() {
    for seed in Self.seeds {
      let roster = RandomRoster.make(seed: seed)
      let oracle = RosterOracle(roster)
      let found = Self.plan(roster)
      let verdict = RosterReferee.judge(roster, found.plan)
      guard let best = oracle.best else {
        #expect(found.broken > 0 || !found.faults.isEmpty, "seed \(seed)")
        continue
      }
      #expect(verdict.violations == [], "seed \(seed): \(verdict.violations.map(\.message))")
      #expect(found.faults == [], "seed \(seed)")
      #expect(verdict.levels.map(\.value) == best, "seed \(seed)")
      #expect(verdict.levels.allSatisfy { $0.proven <= $0.value }, "seed \(seed)")
      #expect(found.plan.levels.allSatisfy { $0.status == .optimal }, "seed \(seed)")
    }
  }

  private static let fewer: ClosedRange<UInt64> = 1...(seeds.upperBound == 300 ? 150 : 5000)

  @Test func `whole horizons and repair are lawful, mostly the best, and claim no wrong bound`() {
    var (tried, equal, proven) = (0, 0, 0)
    for seed in Self.fewer {
      let roster = RandomRoster.make(seed: seed)
      guard let best = RosterOracle(roster).best else { continue }
      let found = Self.plan(roster, enumerated: 0)
      let verdict = RosterReferee.judge(roster, found.plan)
      #expect(verdict.violations == [], "seed \(seed): \(verdict.violations.map(\.message))")
      let values = verdict.levels.map(\.value)
      #expect(!values.lexicographicallyPrecedes(best), "seed \(seed)")
      tried += 1
      if values == best { equal += 1 }
      if found.plan.levels.allSatisfy({ $0.status == .optimal }) { proven += 1 }
      for (level, least) in zip(found.plan.levels, best) {
        #expect(level.bound <= least, "seed \(seed) \(level.goal)")
        if level.value != least { break }
      }
    }
    #expect(equal * 100 >= tried * 95, "\(equal) of \(tried)")
    #expect(proven * 2 >= tried, "\(proven) of \(tried)")
  }
}
