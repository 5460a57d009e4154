import Planning
import Street
import Testing
@testable import Matching

@Suite struct ZZ {
  @Test func zz() {
    for (seed, size) in [(1745, 10), (2008, 10), (1089, 3), (1967, 3), (2283, 3), (2938, 3)] {
      let week = WeekDraw.week(seed: UInt64(seed), shape: .anything, size: size)
      let r = Reading(week)
      let out = planner().plan(week, inputHash: "")
      print("ZZ ==", seed, out.plan.methods)
      for (k, n) in r.needs.enumerated() { print("ZZ need", n.id, n.kind?.code ?? "-", "q", n.quantity, n.isDivisible, "min", n.minimum, "dur", n.duration, n.skills, r.givers.indices.map { "\(r.givers[$0].id):\(r.eligibleCells(k, $0))" }.filter { !$0.hasSuffix("[]") }, r.week.windows(of: n)) }
      for g in r.givers { print("ZZ giver", g.id, g.perHalfDay, g.perWeek, g.minutesADay, g.isExclusive, g.countedUnit?.text ?? "", g.offer?.skills ?? g.person?.skills ?? []) }
      for u in week.units { print("ZZ unit", u.id, u.perHalfDay as Any, u.perWeek as Any) }
      for p in out.plan.projects { print("ZZ proj", p.needs, p.span, p.providers.map { "\($0.provider)x\($0.quantity)" }) }
    }
  }
}
