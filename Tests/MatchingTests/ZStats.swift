import Planning
import Street
import Testing
@testable import Matching

@Suite struct ZStats {
  @Test func stats() {
    for shape in [WeekDraw.Shape.flow, .anything] {
    var n = 0, tried = 0, full = 0, none = 0, boundedF = 0, pairs = 0, ways = 0, units = 0
    var nontrivial: [Goal: Int] = [:]
    var methods: [String: Int] = [:]; var funnel = [Int](repeating: 0, count: 7)
    for seed in 1...2000 {
      tried += 1
      let week = WeekDraw.week(seed: UInt64(seed), shape: shape, size: shape == .flow ? 5 : 10)
      let reading = Reading(week)
      if shape == .flow { guard let b = BruteForce(reading, limit: 2500), b.best != nil, b.ways > 8 else { continue }; ways += b.ways }
      n += 1
      let out = planner().plan(week, inputHash: "")
      pairs += out.pairCount
      if out.plan.unmet.isEmpty { full += 1 }
      if out.plan.projects.isEmpty { none += 1 }
      if out.plan.levels.contains(where: { $0.status != .optimal }) { boundedF += 1 }
      for l in out.plan.levels where l.value != 0 { nontrivial[l.goal, default: 0] += 1 }
      for m in out.plan.methods { methods[m.method + "/" + m.reason, default: 0] += m.needCount }
      for u in out.plan.unmet { for k in 0..<7 { funnel[k] += u.funnel[k] } }
      units += week.units.count
    }
    print("STATS \(shape) \(funnel) tried \(tried) used \(n) full \(full) none \(none) notoptimal \(boundedF) pairs/wk \(Double(pairs)/Double(n)) ways \(ways/max(1,n)) nonzero \(nontrivial.map{"\($0.key)=\($0.value)"}) \(methods)")
    }
  }
}
