// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Evaluation
import Street
import Testing
import TinyPairings

@testable import Pairing

/// The same plan on any number of threads, and a plan whenever it is stopped.
@Suite struct SteadinessTests {
  @Test(arguments: Trial.Kind.allCases)
  func `threads change nothing`(kind: Trial.Kind) {
    for seed in 50_001...50_060 as ClosedRange<UInt64> {
      guard let trial = Trial(seed, kind) else { continue }
      let one = PairPlanCodec.encode(Planners.plan(trial.pairing))
      #expect(PairPlanCodec.encode(Planners.plan(trial.pairing, threads: 4)) == one, "seed \(seed)")
      #expect(PairPlanCodec.encode(Planners.plan(trial.pairing)) == one, "seed \(seed)")
    }
  }

  @Test(arguments: Trial.Kind.allCases)
  func `stopped at once there is still a lawful plan`(kind: Trial.Kind) throws {
    for seed in 51_001...51_150 as ClosedRange<UInt64> {
      guard let trial = Trial(seed, kind) else { continue }
      let stop = StopSignal()
      stop.stop()
      for limits in [PairLimits(), Self.few] {
        let plan = Planners.plan(trial.pairing, limits: limits, stop: stop)
        let note = "seed \(seed), \(plan.method), \(trial.pairing.sketch)"
        let verdict = PairReferee(trial.pairing).judge(plan, expectedHash: plan.inputHash)
        #expect(verdict.violations == [] && verdict.rejection == nil, "\(note)")
        for level in plan.levels where level.status == .optimal {
          #expect(level.bound == level.value, "\(note)")
        }
        let bounds = plan.levels.indices
          .compactMap { trial.least(at: $0, asGoodAs: plan.levels.map(\.value)) }
        #expect(zip(plan.levels, bounds).allSatisfy { $0.bound <= $1 }, "\(note)")
        #expect(try PairPlanCodec.decode(PairPlanCodec.encode(plan)) == plan, "\(note)")
      }
    }
  }

  private static var few: PairLimits {
    var few = PairLimits()
    (few.pairs, few.first, few.more) = (-1, 1, 1)
    return few
  }
}
