// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Street
import Testing

@testable import Evaluation

/// Bounds by prices: weak where prices are bad, never wrong.
@Suite struct PriceBoundTests {
  /// Prices of everything that a week could limit, drawn.
  private func prices(_ week: Week, _ dice: inout SeededGenerator) -> [FlowNode: Int] {
    var result: [FlowNode: Int] = [:]
    func draw() -> Int { dice.below(10) < 4 ? dice.below(900_000) : 0 }
    let providers =
      week.offers.map { ProviderID.offer($0.id) } + week.people.map { ProviderID.person($0.id) }
    for provider in providers {
      result[.provider(provider)] = draw()
      for cell in 0..<HalfDay.count {
        result[.providerCell(provider, HalfDay(index: cell))] = draw()
        result[.providerMinutes(provider, HalfDay(index: cell))] = draw() / 300
      }
      for day in 0..<7 { result[.providerDay(provider, day: day)] = draw() / 300 }
    }
    for unit in week.units {
      result[.unit(unit.id)] = draw()
      for cell in 0..<HalfDay.count { result[.unitCell(unit.id, HalfDay(index: cell))] = draw() }
    }
    return result
  }

  @Test func `no lawful plan beats the bound of any prices`() {
    var bitten = 0
    var bittenFloors = 0
    for seed in 1...UInt64(60) {
      let week = RandomWeek.week(seed: seed)
      let referee = Referee(week: week)
      var dice = SeededGenerator(seed: seed)
      var planner = GreedyPlanner(week: week, oracle: Oracle(week), dice: dice)
      let values = (0..<3)
        .map { _ -> [Goal: Int] in
          var plan = Plan(
            week: week.monday,
            inputHash: "",
            seed: 0,
            version: "",
            options: [:]
          )
          plan.projects = planner.projects()
          return Dictionary(
            uniqueKeysWithValues: referee.values(of: plan).map { ($0.goal, $0.value) }
          )
        }
      for _ in 0..<6 {
        let prices = dice.below(10) == 0 ? [:] : prices(week, &dice)
        for goal in [Goal.locks, .urgent, .needs] {
          let stage = CertificateStage(goal: goal, prices: prices)
          guard let bound = PriceBound(stage, [:], referee.costs)?.value() else {
            Issue.record("seed \(seed): prices are refused")
            continue
          }
          for value in values.compactMap({ $0[goal] }) {
            let isHeld = goal.isMaximised ? value <= bound : value >= bound
            #expect(isHeld, "seed \(seed), \(goal): \(value) against \(bound)")
            if value == bound, value != 0 { bitten += 1 }
          }
        }
        // Among plans that reach the same of earlier goals, whatever a point of them counts on top.
        for value in values {
          let goal: Goal = dice.below(2) == 0 ? .needs : .floors
          let held: [Goal] = goal == .needs ? [.urgent] : [.needs, .urgent]
          let stage = CertificateStage(
            goal: goal,
            prices: prices,
            multipliers: held.map { ($0, 1 + dice.below(3000)) },
            favoured: goal == .needs ? [] : week.places.map(\.id).filter { _ in dice.below(2) == 0 }
          )
          guard let bound = PriceBound(stage, value, referee.costs)?.value() else {
            Issue.record("seed \(seed): multipliers are refused")
            continue
          }
          for other in values where held.allSatisfy({ other[$0] == value[$0] }) {
            let reached = other[goal] ?? 0
            #expect(
              goal == .needs ? reached <= bound : reached >= bound,
              "seed \(seed): \(stage.goals) \(stage.factors)"
            )
            if goal == .floors, bound > 0 { bittenFloors += 1 }
          }
        }
      }
    }
    #expect(bittenFloors > 0, "floors are never bounded above nothing: \(bittenFloors)")
    #expect(bitten > 20, "the bounds are too weak to test anything: \(bitten)")
  }

  @Test func `prices below nothing, huge ones and other goals are refused`() {
    let week = RandomWeek.week(seed: 1)
    let costs = Referee(week: week).costs
    let node = FlowNode.provider(.offer(week.offers[0].id))
    func isRead(_ goal: Goal, _ price: Int) -> Bool {
      PriceBound(CertificateStage(goal: goal, prices: [node: price]), [:], costs) != nil
    }
    #expect(!isRead(.needs, -1))
    #expect(!isRead(.needs, .max))
    #expect(!isRead(.nearness, 1))
    #expect(isRead(.needs, 1))
  }

  @Test func `multipliers of other goals, below nothing and huge ones are refused`() {
    let costs = Referee(week: RandomWeek.week(seed: 1)).costs
    func isRead(_ goals: [Goal], _ factors: [Int]) -> Bool {
      var stage = CertificateStage(goals: goals, factors: factors, potentials: [:])
      stage.prices = [:]
      return PriceBound(stage, [.urgent: 7], costs) != nil
    }
    #expect(isRead([.needs, .urgent], [1000, 1]))
    #expect(isRead([.needs], [1]))
    #expect(isRead([.floors], [1]))
    #expect(isRead([.floors, .urgent, .needs], [1000, 7, 1]))
    #expect(!isRead([.floors, .needs, .needs], [1000, 7, 1]))
    #expect(!isRead([.floors, .locks], [1000, 1]))
    var astray = CertificateStage(goal: .needs, prices: [:])
    astray.favoured = [PlaceID("C1")]
    #expect(PriceBound(astray, [:], costs) == nil, "only floors favour communities")
    #expect(isRead([.needs, .urgent], [1000, 0]), "what counts nothing bounds nothing, but holds")
    #expect(!isRead([.needs, .urgent], [1000, -5]))
    #expect(!isRead([.needs, .urgent], [1, 1]))
    #expect(!isRead([.needs, .urgent], [1000, 1 << 40]))
    #expect(!isRead([.needs, .urgent], [1000]))
    #expect(!isRead([.needs], [1000]))
    #expect(!isRead([.urgent, .needs], [1000, 1]))
    #expect(!isRead([.needs, .locks], [1000, 1]))
    #expect(!isRead([.needs, .urgent, .locks], [1000, 1, 1]))
    #expect(!isRead([], []))
  }

  @Test func `the largest prices on the largest quantities are computed with, not trapped on`() {
    for (isDivisible, kind) in [(true, Kind.goods), (false, .goods), (false, .labour)] {
      var records = WeekRecords()
      var need = Need(id: NeedID("N1"))
      (need.kind, need.isDivisible, need.quantity) = (kind, isDivisible, 10_000_000)
      (need.risk, need.isVerified, need.duration) = (.low, true, 1440)
      records.needs = [need]
      var offer = Offer(id: OfferID("R1"), unit: UnitID("U1"), kind: kind)
      (offer.perWeek, offer.perHalfDay) = (10_000_000, 10_000_000)
      offer.windows = [TimeSpan(start: 360, end: TimeSpan.weekEnd)]
      records.offers = [offer]
      records.units = [ResidentUnit(id: UnitID("U1"))]
      let week = Week(monday: TinyWeek.monday, records: records)
      let costs = Referee(week: week).costs
      let dear = PriceBound.limit
      var prices: [FlowNode: Int] = [.provider(.offer(offer.id)): dear, .unit(UnitID("U1")): dear]
      for cell in 0..<HalfDay.count {
        prices[.providerCell(.offer(offer.id), HalfDay(index: cell))] = dear
      }
      let stage = CertificateStage(
        goal: .needs,
        prices: prices,
        multipliers: [(.urgent, PriceBound.multiplierLimit)]
      )
      let bound = PriceBound(stage, [:], costs)?.value() ?? 0
      #expect(bound >= 1000, "\(kind) \(isDivisible)")
    }
  }

  @Test func `a plan is proven by prices only where it reaches their bound`() {
    for seed in 1...UInt64(60) {
      let week = RandomWeek.week(seed: seed)
      let referee = Referee(week: week)
      var planner = GreedyPlanner(
        week: week,
        oracle: Oracle(week),
        dice: SeededGenerator(seed: seed)
      )
      var plan = honestPlan(planner.projects(), for: week, by: referee)
      plan.certificate = Certificate(
        claim: .bound,
        stages: [Goal.locks, .urgent, .needs].map { CertificateStage(goal: $0, prices: [:]) }
      )
      let verdict = referee.judge(plan)
      #expect(verdict.rejection == nil, "seed \(seed)")
      for level in verdict.levels.prefix(3) where level.certificate == .proven {
        #expect(level.value == level.bound, "seed \(seed): \(level)")
      }
      plan.certificate?.stages[2].prices?[.provider(.offer(week.offers[0].id))] = -5
      #expect(referee.judge(plan).certificate == .rejected, "seed \(seed)")
    }
  }
}
