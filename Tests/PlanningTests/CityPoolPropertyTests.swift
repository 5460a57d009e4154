// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Foundation
import Evaluation
import GLPKSolver
import Planning
import Street
import Testing
import TinyWeeks

/// Random small cities: whatever the streets are, pooling takes nothing from anybody.
@Suite struct CityPoolPropertyTests {
  private static func planner() -> WeekPlanner {
    var options = PlanningOptions(version: "test")
    options.effort = .low
    options.threads = 1
    return WeekPlanner(solver: GLPKSolver(), options: options)
  }

  private static func member(_ name: String, _ week: Week) -> PoolMember {
    PoolMember(name: name, week: week, plan: planner().plan(week, inputHash: "").plan)
  }

  /// Streets that know nothing of each other: the same identifiers, different settings.
  private static func strangers(_ seed: UInt64) -> [PoolMember] {
    (0..<3).map { member("街道\($0)", TinyWeek.random(seed: 3 * seed + UInt64($0))) }
  }

  /// One week cut into two streets on one map, whose units both know.
  private static func halves(_ seed: UInt64) -> [PoolMember] {
    let week = TinyWeek.random(seed: seed)
    var generator = SeededGenerator(seed: seed)
    var records = [WeekRecords(), WeekRecords()]
    for street in records.indices {
      records[street].places = week.places.map { place in
        var place = place
        place.name = place.id.text
        return place
      }
      records[street].neighbours = week.neighbours
      records[street].units = week.units.map { unit in
        var unit = unit
        unit.name = unit.id.text
        return unit
      }
      records[street].history = week.history
    }
    func side() -> Int { Int(generator.next() % 2) }
    for need in week.statedNeeds { records[side()].needs.append(need) }
    for offer in week.offers { records[side()].offers.append(offer) }
    for person in week.people { records[side()].people.append(person) }
    return records.enumerated()
      .map { street, records in
        let part = Week(monday: week.monday, policy: week.policy, records: records)
        return member("街道\(street)", part)
      }
  }

  private func check(_ members: [PoolMember], _ seed: UInt64) -> (own: Int, pooled: Int) {
    let city = CityPool(members)
    let pooled = city.pooled(by: Self.planner())
    #expect(city.members.count == members.count, "seed \(seed)")
    #expect(pooled.own.violations.isEmpty, "seed \(seed): \(pooled.own.violations)")
    #expect(pooled.verdict.violations.isEmpty, "seed \(seed): \(pooled.verdict.violations)")
    #expect(pooled.ledger.entries.allSatisfy { $0.met >= $0.alone }, "seed \(seed)")
    #expect(pooled.ledger.gained >= pooled.ledger.gainedAcross, "seed \(seed)")
    let own = pooled.own.metrics.coverage
    let met = pooled.verdict.metrics.coverage
    #expect(own.met == pooled.ledger.entries.reduce(0) { $0 + $1.alone }, "seed \(seed)")
    #expect(met.met - own.met == pooled.ledger.gained, "seed \(seed)")
    expectKept(city.ownProjects, in: pooled.plan, seed)
    return (own.met, met.met)
  }

  /// Nothing of a street's own moves: its projects keep time, place, needs and everybody who gives.
  private func expectKept(_ own: [Project], in plan: Plan, _ seed: UInt64) {
    let now = Dictionary(plan.projects.map { ($0.id, $0) }) { first, _ in first }
    for project in own {
      guard let kept = now[project.id] else {
        Issue.record("seed \(seed): \(project.id) is gone")
        continue
      }
      // A project that got a hall of another street takes place there.
      let hasMore = kept.providers.count > project.providers.count
      #expect(kept.span == project.span, "seed \(seed)")
      #expect(kept.place == project.place || hasMore, "seed \(seed)")
      #expect(Set(kept.needs).isSuperset(of: project.needs), "seed \(seed)")
      #expect(Set(kept.providers).isSuperset(of: project.providers), "seed \(seed)")
    }
  }

  /// How many seeds to try: more where the environment says so.
  private static func seeds(_ usual: UInt64, _ special: [UInt64]) -> [UInt64] {
    let last = UInt64(ProcessInfo.processInfo.environment["POOL"] ?? "") ?? usual
    return Array(1...last) + special.filter { $0 > last }
  }

  @Test func `strangers with other settings pool lawfully and nobody has less`() {
    var gained = 0
    for seed in Self.seeds(60, [149, 712, 727, 818]) {
      let result = check(Self.strangers(seed), seed)
      gained += result.pooled - result.own
    }
    #expect(gained > 0)
  }

  @Test func `halves of a street pool lawfully and nobody has less`() {
    var gained = 0
    for seed in Self.seeds(120, [173, 237, 448, 1372, 1627, 1645]) {
      let result = check(Self.halves(seed), seed)
      gained += result.pooled - result.own
    }
    #expect(gained > 0)
  }
}
