// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Evaluation
import Street
import Testing

/// Components, sessions and travel at random: referee and oracle agree on every plan.
@Suite struct PartMutationTests {
  private struct Base {
    var seed: UInt64
    var week: Week
    var plan: Plan
    var referee: Referee
  }

  private static let bases = (1...200 as ClosedRange<UInt64>).compactMap { base($0) }

  private static func base(_ seed: UInt64) -> Base? {
    let week = RandomWeek.weekOfParts(seed: seed)
    var planner = GreedyPlanner(
      week: week,
      oracle: Oracle(week),
      dice: SeededGenerator(seed: seed &+ 1)
    )
    let projects = planner.projectsOfParts()
    guard !projects.isEmpty else { return nil }
    let referee = Referee(week: week)
    let plan = honestPlan(projects, for: week, by: referee)
    return Base(seed: seed, week: week, plan: plan, referee: referee)
  }

  @Test func `lawful plans of all forms are found lawful`() {
    var (parts, runs, shared, moved) = (0, 0, 0, 0)
    for base in Self.bases {
      #expect(Oracle(base.week).faults(of: base.plan).isEmpty, "seed \(base.seed)")
      #expect(base.referee.judge(base.plan).violations == [], "seed \(base.seed)")
      for project in base.plan.projects {
        let offers = project.providers.compactMap { Oracle(base.week).offer($0.provider) }
        if project.providers[0].component != nil { parts += 1 }
        if offers.contains(where: { $0.session != nil }) {
          runs += 1
        } else if project.needs.count > 1 {
          shared += 1
        }
        if offers.contains(where: \.moves) { moved += 1 }
      }
    }
    let counts: Comment = "\(parts) of parts, \(runs) runs, \(shared) shared, \(moved) moved"
    #expect(parts > 40 && runs > 20 && shared > 10 && moved > 20, counts)
  }

  @Test func `the referee agrees with the oracle on mutations of them`() {
    var broken: [Mutation: Int] = [:]
    for base in Self.bases {
      let oracle = Oracle(base.week)
      var dice = SeededGenerator(seed: base.seed &+ 2)
      for mutation in Mutation.allCases {
        var spoiled = base.plan
        mutation.apply(to: &spoiled, of: base.week, dice: &dice)
        if !mutation.isAboutBooks { keepBooks(of: &spoiled, for: base.week, by: base.referee) }
        let faults = oracle.faults(of: spoiled)
        let found = base.referee.judge(spoiled).violations
        #expect(
          faults.isEmpty == found.isEmpty,
          "seed \(base.seed), \(mutation): \(faults), \(found)"
        )
        if !faults.isEmpty { broken[mutation, default: 0] += 1 }
      }
    }
    for mutation in Mutation.ofParts { #expect(broken[mutation, default: 0] > 0, "\(mutation)") }
  }

  @Test func `values are those of a count piece by piece`() {
    for base in Self.bases {
      let counted = Oracle(base.week).values(of: base.plan.projects)
      for (goal, value) in base.referee.values(of: base.plan) where goal != .floors {
        #expect(value == counted[goal], "seed \(base.seed), \(goal)")
      }
    }
  }
}
