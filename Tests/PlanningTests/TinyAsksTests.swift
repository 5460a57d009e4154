// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import GLPKSolver
import Planning
import Street
import Testing
import TinyWeeks

/// What every agenda promises, on weeks drawn at random.
@Suite struct TinyAsksTests {
  @Test(arguments: [0, 100, 200, 300])
  func `gains grow, hold when planned anew, and no set gains more than the bound`(
    from: UInt64
  ) throws {
    let options = PlanningOptions(version: "t")
    var asked = 0
    let wanted = UInt64(drawCount(25, full: 60))
    for seed in from + 1...from + wanted {
      let week = TinyWeek.random(seed: seed)
      let before = WeekPlanner(solver: GLPKSolver(), options: options)
        .plan(week, inputHash: "h").plan
      let agenda = try WeekAsks(solver: GLPKSolver(), options: options).agenda(for: week, top: 4)
      asked += agenda.items.count
      var last = 0
      for (number, item) in agenda.items.enumerated() {
        #expect(item.joint.points >= last, "seed \(seed)")
        #expect(item.joint.urgentPoints >= 0, "seed \(seed)")
        if let bound = item.bound { #expect(item.joint.points <= bound, "seed \(seed), \(number)") }
        last = item.joint.points
        let granted = week.granting(agenda.items.prefix(number + 1).map(\.ask))
        let plan = WeekPlanner(solver: GLPKSolver(), options: options)
          .plan(granted, inputHash: "h").plan
        let gain = value(.needs, plan) - value(.needs, before)
        #expect(gain >= item.joint.points, "seed \(seed), \(number)")
        #expect(value(.urgent, plan) >= value(.urgent, before), "seed \(seed)")
        #expect(value(.locks, plan) <= value(.locks, before), "seed \(seed)")
        #expect(Referee(week: granted).judge(plan).violations.isEmpty, "seed \(seed)")
      }
      if let singles = agenda.singles, agenda.items.count >= singles.asks.count {
        let same = agenda.items[singles.asks.count - 1].joint
        let isUrgent = same.urgentPoints > singles.joint.urgentPoints
        #expect(isUrgent || same.points >= singles.joint.points, "seed \(seed)")
      }
    }
    #expect(asked * 3 > wanted)
  }

  private func value(_ goal: Goal, _ plan: Plan) -> Int {
    plan.levels.first { $0.goal == goal }?.value ?? -1
  }
}
