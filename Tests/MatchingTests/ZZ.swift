import Planning
import Street
import Testing
@testable import Matching
import Optimizing
import NetworkFlow

@Suite struct ZZ {
  @Test func zz() {
    for seed in [888, 1013, 1287] {
      let week = WeekDraw.week(seed: UInt64(seed), shape: .flow)
      let out = planner().plan(week, inputHash: "")
      print("ZZ", seed, out.notices, out.plan.levels.map { "\($0.goal) \($0.value) \($0.bound) \($0.status)" }, out.plan.certificate?.claim as Any, out.plan.certificate?.stages.map(\.goals) as Any, out.plan.stoppedBy as Any, out.plan.methods)
      let setting = MatchingSetting(Candidates(WeekFacts(week)))
      let model = setting.model(Array(setting.candidates.facts.needs.indices), goals: setting.goals)
      print("ZZ", setting.stages)
      let n = model.leveled.network
      for a in n.arcs { print("ZZ arc", n.tail(of: a).rawValue, n.head(of: a).rawValue, n.upperBounds[a.offset], setting.stages.map { model.leveled.costs(of: $0)[a.offset] }, model.leveled.exits[n.tail(of: a).offset] == a ? "exit" : "") }
      print("ZZ sup", n.supplies)
    }
  }
}
