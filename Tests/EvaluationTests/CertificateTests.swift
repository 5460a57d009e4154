// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Evaluation
import Street
import Testing

@Suite struct CertificateTests {
  /// A week, its network solved, and an honest plan with its certificate.
  struct Case {
    var week: Week
    var referee: Referee
    var network: LexicographicNetwork
    var plan: Plan
  }

  static func solved(
    seed: UInt64,
    needCount: Int,
    isEven: Bool,
    favoured: Set<PlaceID> = []
  ) -> Case {
    let week = FlowWeek.week(seed: seed, needCount: needCount, isEven: isEven)
    let referee = Referee(week: week)
    var network = LexicographicNetwork(
      Oracle(week),
      goals: week.policy.goals,
      owed: owed(in: week),
      favoured: favoured
    )
    network.solve()
    var plan = honestPlan(network.projects(), for: week, by: referee)
    plan.certificate = network.certificate()
    return Case(week: week, referee: referee, network: network, plan: plan)
  }

  /// What each community is owed, from networks of its needs alone.
  static func owed(in week: Week) -> [PlaceID: Int] {
    var result: [PlaceID: Int] = [:]
    for place in week.places where place.level == .community {
      var records = WeekRecords()
      records.needs = week.needs.filter { week.place(at: .community, of: $0.place) == place.id }
      guard !records.needs.isEmpty else { continue }
      (records.offers, records.people, records.units) = (week.offers, week.people, week.units)
      (records.places, records.neighbours) = (week.places, week.neighbours)
      let alone = Week(monday: week.monday, policy: week.policy, records: records)
      var network = LexicographicNetwork(Oracle(alone), goals: [.needs], owed: [:])
      network.solve()
      let points = records.needs.filter { week.exclusion(of: $0) == nil }
        .reduce(0) { $0 + week.points(of: $1) }
      result[place.id] = (points - network.costs[0]) * week.policy.floorShare / 1000
    }
    return result
  }

  @Test func `an honest certificate proves every level`() {
    for seed in 1...25 as ClosedRange<UInt64> {
      let solved = Self.solved(seed: seed, needCount: 5, isEven: true)
      let verdict = solved.referee.judge(solved.plan)
      #expect(verdict.violations == [], "seed \(seed)")
      #expect(
        verdict.certificate == .proven,
        "seed \(seed): \(String(describing: verdict.rejection))"
      )
      #expect(verdict.levels.allSatisfy { $0.certificate == .proven && $0.bound == $0.value })
      #expect(verdict.gap == 0 && verdict.gapLevel == nil)
    }
  }

  @Test func `pieces of unequal worth leave only the floors and what follows unproven`() {
    for seed in 1...25 as ClosedRange<UInt64> {
      let solved = Self.solved(seed: seed, needCount: 5, isEven: false)
      let verdict = solved.referee.judge(solved.plan)
      #expect(verdict.violations == [], "seed \(seed)")
      #expect(verdict.rejection == nil, "seed \(seed)")
      #expect(verdict.levels.prefix(3).allSatisfy { $0.certificate == .proven }, "seed \(seed)")
    }
  }

  @Test func `favoured communities let floors of mixed pieces be proven where they fit`() {
    var (proven, unproven) = (0, 0)
    for seed in 1...25 as ClosedRange<UInt64> {
      for place in ["C1", "C2", "C3"].map({ PlaceID($0) }) {
        let solved = Self.solved(seed: seed, needCount: 4, isEven: false, favoured: [place])
        let verdict = solved.referee.judge(solved.plan)
        #expect(verdict.violations == [] && verdict.rejection == nil, "seed \(seed), \(place)")
        let asked = solved.network.planned.filter { solved.network.community(of: $0) == place }
          .reduce(0) { $0 + solved.week.points(of: $1) }
        let floors = solved.network.costs[3] + (solved.network.owed[place] ?? 0) - asked
        let level = verdict.levels[3]
        #expect(level.value >= floors, "seed \(seed), \(place)")
        if floors == level.value {
          #expect(verdict.certificate == .proven, "seed \(seed), \(place)")
          proven += 1
        } else if level.value > 0 {
          #expect(level.certificate != .proven, "seed \(seed), \(place)")
          unproven += 1
        }
      }
    }
    #expect(proven > 3 && unproven > 3)
  }

  @Test func `nothing that is proven can be beaten`() {
    for seed in 100...113 as ClosedRange<UInt64> {
      let solved = Self.solved(
        seed: seed,
        needCount: 2,
        isEven: seed % 2 == 0,
        favoured: seed % 4 == 1 ? [PlaceID("C1"), PlaceID("C2")] : []
      )
      let verdict = solved.referee.judge(solved.plan)
      let count = verdict.levels.prefix { $0.certificate == .proven }.count
      let own = Self.merits(verdict.levels.prefix(count).map { ($0.goal, $0.value) })
      for other in Exhaustive(oracle: Oracle(solved.week)).plans(most: 300) {
        var plan = solved.plan
        plan.projects = other
        let values = solved.referee.values(of: plan)
        let merits = Self.merits(values.prefix(count).map { ($0.goal, $0.value) })
        #expect(!own.lexicographicallyPrecedes(merits), "seed \(seed): \(other)")
      }
    }
  }

  /// Values of which more is better.
  private static func merits(_ values: [(Goal, Int)]) -> [Int] {
    values.map { $0.0.isMaximised ? $0.1 : -$0.1 }
  }

  @Test func `a certificate that ends early proves the levels it names`() {
    for seed in 1...10 as ClosedRange<UInt64> {
      var plan = Self.solved(seed: seed, needCount: 4, isEven: true).plan
      let referee = Self.solved(seed: seed, needCount: 4, isEven: true).referee
      guard let last = plan.certificate?.stages.popLast() else { continue }
      let verdict = referee.judge(plan)
      #expect(verdict.rejection == nil, "seed \(seed)")
      let named = verdict.levels.prefix { !last.goals.contains($0.goal) }
      #expect(named.allSatisfy { $0.certificate == .proven }, "seed \(seed)")
    }
  }

  @Test func `a forged certificate is never proven`() {
    for seed in 1...15 as ClosedRange<UInt64> {
      let solved = Self.solved(seed: seed, needCount: 5, isEven: true)
      let honest = solved.plan.certificate ?? Certificate(claim: .optimal, stages: [])
      for missing in honest.stages.indices.dropLast() {
        var plan = solved.plan
        plan.certificate?.stages.remove(at: missing)
        let verdict = solved.referee.judge(plan)
        // A goal that every flow serves alike may be left out.
        let isMovable = honest.stages[missing].potentials.values.contains { $0 != 0 }
        #expect(!isMovable || verdict.certificate != .proven, "seed \(seed), stage \(missing)")
      }
      for changed in honest.stages.indices {
        for factor in [-1, 0, 2] {
          var plan = solved.plan
          plan.certificate?.stages[changed].factors = [factor]
          #expect(solved.referee.judge(plan).certificate == .rejected, "seed \(seed)")
        }
      }
      var plan = solved.plan
      plan.certificate?.stages.swapAt(1, 5)
      #expect(solved.referee.judge(plan).certificate == .rejected, "seed \(seed)")
    }
  }

  @Test func `a changed potential is judged as the signs say`() {
    var (rejected, kept) = (0, 0)
    for seed in 1...3 as ClosedRange<UInt64> {
      let solved = Self.solved(seed: seed, needCount: 3, isEven: true)
      let honest = solved.plan.certificate ?? Certificate(claim: .optimal, stages: [])
      for (number, stage) in honest.stages.enumerated() {
        let nodes = stage.potentials.keys.sorted { "\($0)" < "\($1)" }
        for node in stride(from: number, to: nodes.count, by: 5).map({ nodes[$0] }) {
          var plan = solved.plan
          plan.certificate?.stages[number].potentials[node, default: 0] += node.hashSign
          let holds = solved.network.signsHold(plan.certificate?.stages ?? [])
          let verdict = solved.referee.judge(plan).certificate
          #expect((verdict == .proven) == holds, "seed \(seed), \(stage.goals), \(node)")
          if holds { kept += 1 } else { rejected += 1 }
        }
      }
    }
    #expect(rejected > 50 && kept > 20)
  }

  @Test func `another plan under the same certificate is not proven`() {
    for seed in 1...15 as ClosedRange<UInt64> {
      let solved = Self.solved(seed: seed, needCount: 5, isEven: true)
      guard !solved.plan.projects.isEmpty else { continue }
      var plan = solved.plan
      plan.projects.removeLast()
      keepBooks(of: &plan, for: solved.week, by: solved.referee)
      let verdict = solved.referee.judge(plan)
      #expect(verdict.violations == [] && verdict.certificate == .rejected, "seed \(seed)")
      #expect(verdict.gapLevel != nil)
    }
  }

  @Test func `an unlawful plan proves nothing`() {
    let solved = Self.solved(seed: 3, needCount: 5, isEven: true)
    var plan = solved.plan
    plan.unmet = []
    plan.projects = []
    let verdict = solved.referee.judge(plan)
    #expect(verdict.certificate == .rejected)
    #expect(verdict.levels.allSatisfy { $0.certificate != .proven })
  }

  @Test func `huge numbers are refused, not computed with`() {
    let solved = Self.solved(seed: 3, needCount: 5, isEven: true)
    for number in [Int.max, Int.min, 1 << 61] {
      var plan = solved.plan
      plan.certificate?.stages[0].potentials[.need(NeedID("N0"))] = number
      #expect(solved.referee.judge(plan).rejection?.code == "violation.certificateNumbers")
      plan.certificate?.claim = .bound
      #expect(solved.referee.judge(plan).rejection?.code == "violation.certificateNumbers")
      plan = solved.plan
      plan.certificate?.stages[0].factors = [number]
      #expect(solved.referee.judge(plan).certificate == .rejected)
    }
  }

  @Test func `packed goals are proven if their factors keep them apart`() {
    for seed in 1...12 as ClosedRange<UInt64> {
      let solved = Self.solved(seed: seed, needCount: 5, isEven: true)
      var plan = solved.plan
      guard var stages = plan.certificate?.stages else { continue }
      let second = stages.remove(at: 1)
      let factor = 1_000_000
      stages[0].goals += second.goals
      stages[0].factors = [factor, 1]
      for (node, value) in stages[0].potentials {
        stages[0].potentials[node] = value * factor + (second.potentials[node] ?? 0)
      }
      plan.certificate?.stages = stages
      #expect(solved.referee.judge(plan).certificate == .proven, "seed \(seed)")
      plan.certificate?.stages[0].factors = [1, factor]
      #expect(solved.referee.judge(plan).certificate == .rejected, "seed \(seed)")
    }
  }
}

extension FlowNode {
  /// +1 or −1, the same on every run.
  fileprivate var hashSign: Int { "\(self)".utf8.reduce(0) { $0 + Int($1) } % 2 == 0 ? 1 : -1 }
}
