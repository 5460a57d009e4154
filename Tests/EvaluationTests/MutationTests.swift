// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Evaluation
import Street
import Testing

@Suite struct MutationTests {
  private struct Base {
    var seed: UInt64
    var week: Week
    var plan: Plan
    var referee: Referee
  }

  /// Lawful plans of random weeks with at least two projects.
  private static let bases = (1...160 as ClosedRange<UInt64>).compactMap { base($0) }

  private static func base(_ seed: UInt64) -> Base? {
    let week = RandomWeek.week(seed: seed)
    var planner = GreedyPlanner(
      week: week,
      oracle: Oracle(week),
      dice: SeededGenerator(seed: seed &+ 1)
    )
    let projects = planner.projects()
    guard projects.count > 1 else { return nil }
    let referee = Referee(week: week)
    let plan = honestPlan(projects, for: week, by: referee)
    return Base(seed: seed, week: week, plan: plan, referee: referee)
  }

  @Test func `lawful plans are found lawful`() {
    for base in Self.bases {
      #expect(Oracle(base.week).faults(of: base.plan).isEmpty, "seed \(base.seed)")
      #expect(base.referee.judge(base.plan).violations == [], "seed \(base.seed)")
    }
    #expect(Self.bases.count >= 45, "too few weeks allow two projects")
  }

  @Test func `the referee agrees with the oracle on a thousand mutations`() {
    var tried: [Mutation: Int] = [:]
    var broken: [Mutation: Int] = [:]
    for base in Self.bases {
      let (seed, week, plan, referee) = (base.seed, base.week, base.plan, base.referee)
      let oracle = Oracle(week)
      var dice = SeededGenerator(seed: seed &+ 2)
      for mutation in Mutation.plain {
        var spoiled = plan
        mutation.apply(to: &spoiled, of: week, dice: &dice)
        if !mutation.isAboutBooks { keepBooks(of: &spoiled, for: week, by: referee) }
        let faults = oracle.faults(of: spoiled)
        let found = referee.judge(spoiled).violations
        #expect(faults.isEmpty == found.isEmpty, "seed \(seed), \(mutation): \(faults), \(found)")
        tried[mutation, default: 0] += 1
        if !faults.isEmpty { broken[mutation, default: 0] += 1 }
      }
    }
    #expect(tried.values.reduce(0, +) >= 1400)
    #expect(broken.values.reduce(0, +) >= 900)
    // A project taken away with honest books breaks nothing; every other way does at times.
    for mutation in Mutation.plain where mutation != .drop {
      #expect(broken[mutation, default: 0] > 0, "\(mutation)")
    }
  }

  @Test func `a false value of any level is found`() {
    for base in Self.bases.prefix(20) {
      let (seed, plan, referee) = (base.seed, base.plan, base.referee)
      for number in plan.levels.indices {
        var spoiled = plan
        spoiled.levels[number].value += 1
        #expect(referee.judge(spoiled).violations.map(\.code) == [.misreported], "seed \(seed)")
        spoiled = plan
        spoiled.levels[number].bound += plan.levels[number].goal.isMaximised ? -1 : 1
        #expect(referee.judge(spoiled).violations.map(\.code) == [.misreported], "seed \(seed)")
      }
    }
  }

  @Test func `values are those of a count piece by piece`() {
    for base in Self.bases {
      let (seed, week, plan, referee) = (base.seed, base.week, base.plan, base.referee)
      let counted = Oracle(week).values(of: plan.projects)
      for (goal, value) in referee.values(of: plan) where goal != .floors {
        #expect(value == counted[goal], "seed \(seed), \(goal)")
      }
    }
  }
}
