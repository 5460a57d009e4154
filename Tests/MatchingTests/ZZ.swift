import Planning
import Street
import Testing
import Evaluation
@testable import Matching

@Suite struct ZZ {
  @Test func zz() {
    var count = 0
    for seed in 1...2000 {
      var parts = WeekDraw.parts(seed: UInt64(seed), shape: .flow, size: 8)
      parts.records.history = parts.records.history.map { h in
        var h = h
        if let p = h.servedPlace, !p.text.hasPrefix("C") { h.servedPlace = PlaceID("C1") }
        return h
      }
      let week = Week(monday: parts.monday, policy: parts.policy, records: parts.records)
      let plan = planner().plan(week, inputHash: "").plan
      let v = Referee(week: week).judge(plan)
      let sure = plan.levels.allSatisfy { $0.status == .optimal }
      let bad = !v.violations.isEmpty || v.rejection != nil || (sure && v.certificate != .proven)
      if bad {
        count += 1
        if count < 15 { print("ZZ", seed, sure, plan.certificate?.stages.map { "\($0.favoured) \($0.goals)" } as Any, v.violations.map(\.message), v.rejection as Any, v.levels.map { "\($0.goal) \($0.value) \($0.bound) \($0.certificate)" }) }
      }
    }
    print("ZZ total", count)
  }
}
