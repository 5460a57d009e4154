// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Evaluation
import GLPKSolver
import Street
import Testing
import TinyPairings

@testable import Pairing

/// Planners for tests.
enum Planners {
  static func plan(
    _ pairing: PairingCase,
    threads: Int = 1,
    limits: PairLimits = PairLimits(),
    stop: StopSignal? = nil
  ) -> PairPlan {
    outcome(pairing, threads: threads, limits: limits, stop: stop).plan
  }

  /// The plan with its reasons.
  static func outcome(
    _ pairing: PairingCase,
    threads: Int = 1,
    limits: PairLimits = PairLimits(),
    stop: StopSignal? = nil
  ) -> PairOutcome {
    var options = PairOptions(version: "test")
    options.threads = threads
    options.limits = limits
    return PairPlanner(solver: GLPKSolver(), options: options).plan(pairing, stop: stop)
  }
}

/// A random case so small that every lawful plan of it is known.
struct Trial {
  /// What cases are like.
  enum Kind: String, CaseIterable {
    /// Everything that the values of pairing know.
    case anything
    /// One person a row, one kind of load: what a network holds.
    case flow
    /// Many to one each of a few, one goal of pairs.
    case manyToFew
    /// What `models/pairing.mod` knows.
    case linear
  }

  let seed: UInt64
  let oracle: PairOracle
  let plans: [(choice: PairOracle.Choice, values: [Int])]

  var pairing: PairingCase { oracle.scheme }

  /// Nil where fixed pairs leave no lawful plan, which reading would not let through.
  init?(_ seed: UInt64, _ kind: Kind) {
    self.seed = seed
    var scheme = RandomPairing.scheme(seed: seed)
    scheme.chosen = nil
    for row in scheme.from.entities.indices where scheme.from.entities[row].isConnected {
      // As reading leaves them: few partners, and fixed ones that hang together.
      scheme.from.entities[row].most = min(scheme.from.entities[row].most, 4)
      let places = scheme.fixed.filter { $0.from == row }.map { Int($0.to) }
      scheme.from.entities[row].isConnected = PairOracle(scheme).hangTogether(places)
    }
    if kind == .linear { Self.leaveOut(&scheme) }
    if kind == .flow || kind == .manyToFew { Self.straighten(&scheme) }
    if kind == .manyToFew { Self.narrow(&scheme) }
    oracle = PairOracle(scheme)
    plans = oracle.lawfulPlans()
    if plans.isEmpty { return nil }
  }

  /// Makes a flow of a case: everyone counts one, and kinds have none in common.
  private static func straighten(_ scheme: inout PairingCase) {
    for row in scheme.from.entities.indices {
      scheme.from.entities[row].heads = 1
      scheme.from.entities[row].size = 1
      scheme.from.entities[row].isConnected = false
    }
    for row in scheme.to.entities.indices { scheme.to.entities[row].size = 1 }
    scheme.mutual = nil
    var taken = scheme.from.entities.map { _ in false }
    for tally in scheme.tallies.indices {
      for row in taken.indices where scheme.tallies[tally].counts[row] {
        scheme.tallies[tally].counts[row] = !taken[row]
        taken[row] = true
      }
    }
  }

  /// Leaves out what is no linear program of the text.
  private static func leaveOut(_ scheme: inout PairingCase) {
    for row in scheme.from.entities.indices {
      scheme.from.entities[row].isConnected = false
      scheme.from.entities[row].capacity = nil
    }
    scheme.mutual = nil
    scheme.goals.removeAll {
      [.band(.from), .balance(.from), .balance(.to)].contains($0)
    }
    if scheme.goals.isEmpty { scheme.goals = [.shortage] }
  }

  /// Everyone goes to one, and pairs cost something at one goal only.
  private static func narrow(_ scheme: inout PairingCase) {
    let least = scheme.from.entities.first.map { min(1, $0.least) } ?? 1
    for row in scheme.from.entities.indices {
      scheme.from.entities[row].least = least
      scheme.from.entities[row].most = 1
      scheme.from.entities[row].priority = 2
      scheme.from.entities[row].capacity = nil
    }
    scheme.tallies = []
    let pairs = scheme.goals.filter { $0.isOfPairs }
    scheme.goals.removeAll { $0.isOfPairs || $0 == .band(.from) || $0 == .balance(.from) }
    scheme.goals.append(pairs.first ?? .metres(unit: 1))
  }

  /// The values of the best lawful plan, goal by goal.
  var best: [Int] {
    plans.map(\.values).min { $0.lexicographicallyPrecedes($1) } ?? []
  }

  /// The least value of a goal among plans that are as good as `values` at all goals before it.
  func least(at level: Int, asGoodAs values: [Int]) -> Int? {
    plans.filter { plan in zip(plan.values, values).prefix(level).allSatisfy { $0 <= $1 } }
      .map { $0.values[level] }.min()
  }
}

extension PairingCase {
  /// What nobody may read out of a failure message without the seed: sizes and goals.
  var sketch: String {
    "\(from.entities.count)×\(to.entities.count), \(goals.map(\.name).joined(separator: " "))"
  }
}
