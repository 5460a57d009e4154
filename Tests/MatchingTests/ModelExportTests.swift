// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import LinearProgramming
import Planning
import Street
import Testing

/// The exported model of a level, solved by somebody else, must have the plan's value as its optimum.
@Suite struct ModelExportTests {
  @Test func `every level of a flow is the optimum of its exported model`() throws {
    let solver = GLPKSolver(drill: .off)
    for seed in 1...UInt64(drawCount(40, full: 400)) {
      let week = WeekDraw.week(seed: seed, shape: .flow, size: 6)
      let plan = planner().plan(week, inputHash: "").plan
      for level in plan.levels {
        let model = WeekModel.make(week, level: level.goal, levels: plan.levels)
        let result = try solver.solve(model)
        let optimum = Int((result.solution?.objective ?? .nan).rounded(.toNearestOrEven))
        #expect(result.termination == .optimal, "seed \(seed), \(level.goal)")
        guard level.status == .optimal else {
          // Of communities with pieces of unequal worth the planner knows a bound only.
          #expect(optimum >= level.bound && optimum <= level.value, "seed \(seed), \(level.goal)")
          break
        }
        #expect(optimum == level.value, "seed \(seed), \(level.goal)")
      }
    }
  }

  @Test func `the program of a week that is no flow lies between bound and plan`() throws {
    let solver = GLPKSolver(drill: .off)
    for seed in 1...UInt64(drawCount(40, full: 400)) {
      let week = WeekDraw.week(seed: seed, shape: .anything, size: 6)
      let plan = planner().plan(week, inputHash: "").plan
      guard plan.certificate?.claim == .bound, let locks = plan.levels.first else { continue }
      let model = WeekModel.make(week, level: .locks, levels: plan.levels)
      let optimum = try solver.solve(model).solution?.objective ?? .nan
      let value = Int(optimum.rounded())
      #expect(value >= locks.bound && value <= locks.value, "seed \(seed)")
    }
  }
}
