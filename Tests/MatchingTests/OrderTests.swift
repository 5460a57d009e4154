// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import LinearProgramming
import Planning
import Street
import Testing

/// What must not change a plan: the order of rows, the number of threads, the solver.
@Suite struct OrderTests {
  @Test func `shuffled rows give the identical plan`() {
    for seed in 1...UInt64(drawCount(100, full: 1000)) {
      let shape: WeekDraw.Shape = seed % 2 == 0 ? .flow : .anything
      let (monday, policy, records) = WeekDraw.parts(seed: seed, shape: shape, size: 8)
      let week = Week(monday: monday, policy: policy, records: records)
      let plan = solvingPlanner().plan(week, inputHash: "").plan
      var dice = SeededGenerator(seed: seed)
      let shuffled = Week(monday: monday, policy: policy, records: shuffle(records, &dice))
      #expect(solvingPlanner().plan(shuffled, inputHash: "").plan == plan, "seed \(seed)")
    }
  }

  private func shuffle(_ records: WeekRecords, _ dice: inout SeededGenerator) -> WeekRecords {
    var result = WeekRecords()
    result.needs = dice.shuffled(records.needs)
    result.offers = dice.shuffled(records.offers)
    result.people = dice.shuffled(records.people)
    result.units = dice.shuffled(records.units)
    result.places = dice.shuffled(records.places)
    result.neighbours = dice.shuffled(records.neighbours)
    result.teams = dice.shuffled(records.teams)
    result.posts = dice.shuffled(records.posts)
    result.history = dice.shuffled(records.history)
    return result
  }

  @Test(arguments: [2, 4])
  func `the number of threads does not change the plan`(threads: Int) {
    for seed in 1...UInt64(drawCount(60, full: 600)) {
      let shape: WeekDraw.Shape = seed % 2 == 0 ? .flow : .anything
      let week = WeekDraw.week(seed: seed, shape: shape, size: 12)
      let one = planner { $0.threads = 1 }.plan(week, inputHash: "").plan
      let many = planner { $0.threads = threads }.plan(week, inputHash: "").plan
      #expect(many == one, "seed \(seed)")
    }
  }

  @Test func `linear programming reaches what the network simplex reaches`() {
    var options = PlanningOptions(version: "test")
    options.method = .lp
    let linear = WeekPlanner(solver: GLPKSolver(drill: .off), options: options)
    var partial = 0
    for seed in 1...UInt64(drawCount(200, full: 2000)) {
      let week = WeekDraw.week(seed: seed, shape: .flow, size: 8)
      let flow = planner().plan(week, inputHash: "").plan
      let outcome = linear.plan(week, inputHash: "")
      let plan = outcome.plan
      #expect(outcome.notices.isEmpty, "seed \(seed)")
      #expect(Breaches(Reading(week)).all(of: plan).isEmpty, "seed \(seed)")
      // Where a floor is only bounded, two equally good flows may miss it by different points.
      for (mine, theirs) in zip(Self.proven(plan), Self.proven(flow)) {
        #expect(mine == theirs, "seed \(seed)")
      }
      let isBounded = flow.levels.contains { $0.status != .optimal }
      if !isBounded, Self.proven(plan).count != flow.levels.count { partial += 1 }
      #expect(plan.methods.allSatisfy { $0.method == "lp" }, "seed \(seed)")
    }
    #expect(partial * 100 <= drawCount(200, full: 2000))
  }

  /// The levels up to the first that is not proven: after it, a plan may be one of several.
  private static func proven(_ plan: Plan) -> [LevelResult] {
    Array(plan.levels.prefix { $0.status == .optimal })
  }

  @Test func `the solver's verdict on the tree of a flow is optimal`() {
    let asked = WeekPlanner(
      solver: GLPKSolver(drill: .off),
      options: PlanningOptions(version: "test")
    )
    for seed in 1...UInt64(drawCount(100, full: 1000)) {
      let week = WeekDraw.week(seed: seed, shape: .flow, size: 8)
      let outcome = asked.plan(week, inputHash: "")
      #expect(outcome.plan == planner().plan(week, inputHash: "").plan, "seed \(seed)")
      guard outcome.pairCount > 0 else { continue }
      let verdict = outcome.solverVerdict ?? "none"
      #expect(verdict.hasPrefix("optimal after 0 iterations"), "seed \(seed): \(verdict)")
    }
  }
}
