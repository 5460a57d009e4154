// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Planning
import Evaluation
import Street
import Testing

/// Weeks that are no flow: teams, skills of some heads, all or nothing, minima, long, packed.
@Suite struct StiffWeekTests {
  @Test(arguments: 0..<4)
  func `a plan of any week breaks no rule and stays within its bounds`(part: Int) {
    let wanted = drawCount(600, full: 12_000) / 4
    for number in 1...wanted {
      let seed = UInt64(number * 4 + part)
      let week = WeekDraw.week(seed: seed, shape: .anything, size: 10)
      let reading = Reading(week)
      for (method, planner) in [
        ("auto", solvingPlanner()), ("greedy", planner { $0.method = .greedy }),
      ] {
        let plan = planner.plan(week, inputHash: "").plan
        let faults = Breaches(reading).all(of: plan) + Self.boundFaults(plan)
        #expect(faults.isEmpty, "seed \(seed), \(method)")
      }
    }
  }

  private static func boundFaults(_ plan: Plan) -> [String] {
    plan.levels.compactMap { level in
      let isWithin =
        level.goal.isMaximised
        ? level.value <= level.bound : level.value >= level.bound
      let isSound = level.status != .optimal || level.value == level.bound
      return isWithin && isSound ? nil : "\(level)"
    }
  }

  @Test func `bounds hold for every plan that a search finds in a tiny week`() {
    var compared = 0
    var seed: UInt64 = 0
    while compared < drawCount(30, full: 600) {
      seed += 1
      let week = WeekDraw.week(seed: seed, shape: .anything, size: 3)
      guard let search = TeamSearch(Reading(week), limit: 1500), search.ways > 3 else { continue }
      let plan = solvingPlanner().plan(week, inputHash: "").plan
      // The levels of a flow are optima given the levels before, not bounds for every plan.
      if plan.certificate?.claim != .bound { continue }
      compared += 1
      let urgent = plan.levels.first { $0.goal == .urgent }?.value
      for level in plan.levels {
        // Needs are bounded among the plans that have as many urgent points; the search, with one
        // project for a need, may know none.
        let known =
          level.goal == .needs
          ? urgent.flatMap(search.mostPoints(urgent:)) : search.best[level.goal]
        guard let best = known else { continue }
        let isHeld = level.goal.isMaximised ? best <= level.bound : best >= level.bound
        #expect(isHeld, "seed \(seed): \(level) but \(best) is possible")
      }
    }
  }

  @Test func `bounds of floors hold for every plan that meets as much`() {
    var (compared, proven) = (0, 0)
    var seed: UInt64 = 5000
    while compared < drawCount(25, full: 300) {
      seed += 1
      let week = WeekDraw.week(seed: seed, shape: .anything, size: 3)
      let plan = solvingPlanner().plan(week, inputHash: "").plan
      guard plan.certificate?.stages.contains(where: { $0.goals.first == .floors }) == true,
        plan.certificate?.claim == .bound,
        let search = TeamSearch(Reading(week), limit: 400, referee: Referee(week: week))
      else { continue }
      compared += 1
      let levels = Dictionary(uniqueKeysWithValues: plan.levels.map { ($0.goal, $0) })
      let best = search.leastShortfall(
        urgent: levels[.urgent]?.value ?? 0,
        needs: levels[.needs]?.value ?? 0
      )
      let bound = levels[.floors]?.bound ?? 0
      #expect(best ?? bound >= bound, "seed \(seed): \(bound) but \(best ?? 0) is possible")
      if levels[.floors]?.status == .optimal { proven += 1 }
    }
    #expect(proven > 3, "no floor is ever proven: \(proven)")
  }

  @Test(arguments: 0..<4)
  func `no plan of a tiny week beats ours at pins, urgent needs and needs`(part: Int) {
    var compared = 0
    var seed = UInt64(part)
    while compared < drawCount(200, full: 10_000) / 4 {
      seed += 4
      let week = WeekDraw.week(seed: seed, shape: .anything, size: 3)
      guard let search = TeamSearch(Reading(week), limit: 1500), search.ways > 3 else { continue }
      compared += 1
      let levels = solvingPlanner().plan(week, inputHash: "").plan.levels
      let values = Dictionary(uniqueKeysWithValues: levels.map { ($0.goal, $0.value) })
      let point = TeamSearch.point(values)
      let isWorse = point.lexicographicallyPrecedes(search.together)
      #expect(!isWorse, "seed \(seed): \(point) but \(search.together) is possible")
    }
  }
}
