// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Street
import Testing

@testable import Evaluation

/// Bounds for weeks of components and sessions: beaten by no plan, whatever the numbers.
@Suite struct PartBoundTests {
  /// Prices of everything that a week could limit, and of pieces of needs.
  private func prices(_ week: Week, _ dice: inout SeededGenerator) -> [FlowNode: Int] {
    var result: [FlowNode: Int] = [:]
    func draw() -> Int { dice.below(10) < 4 ? 100_000 * dice.below(15) : 0 }
    let providers =
      week.offers.map { ProviderID.offer($0.id) } + week.people.map { ProviderID.person($0.id) }
    for provider in providers {
      result[.provider(provider)] = draw()
      for cell in 0..<6 {
        result[.providerCell(provider, HalfDay(index: cell))] = draw()
        result[.providerMinutes(provider, HalfDay(index: cell))] = draw() / 100
      }
      for day in 0..<2 { result[.providerDay(provider, day: day)] = draw() / 100 }
    }
    for unit in week.units {
      result[.unit(unit.id)] = draw()
      for cell in 0..<6 { result[.unitCell(unit.id, HalfDay(index: cell))] = draw() }
    }
    for need in week.needs { result[.need(need.id)] = 100_000 * dice.below(21) }
    return result
  }

  @Test(arguments: 0..<UInt64(drawCount(1, full: 4)))
  func `no plan of all there are beats the bound of any prices`(_ part: UInt64) {
    var (reached, sessions) = (0, 0)
    for seed in part * 50 + 1...part * 50 + 50 {
      let week = SmallWeekOfParts.week(seed: seed)
      let best = PlanEnumerator(week)
      let costs = Referee(week: week).costs
      if costs.beyond.joining.isJoiner.contains(true) { sessions += 1 }
      var dice = SeededGenerator(seed: seed)
      let most = best.points.values.max() ?? 0
      for number in 0..<12 {
        let prices = number == 0 ? [:] : number % 2 == 0 ? prices(week, &dice) : tight(week, &dice)
        func bound(_ stage: CertificateStage, _ values: [Goal: Int] = [:]) -> Int? {
          PriceBound(stage, values, costs)?.value()
        }
        let needs = bound(CertificateStage(goal: .needs, prices: prices)) ?? -1
        let urgent = bound(CertificateStage(goal: .urgent, prices: prices)) ?? -1
        let locks = bound(CertificateStage(goal: .locks, prices: prices)) ?? .max
        #expect(needs >= most, "seed \(seed), \(number): \(needs) against \(most)")
        #expect(urgent >= best.urgent, "seed \(seed), \(number): \(urgent) against \(best.urgent)")
        #expect(locks <= best.locks, "seed \(seed), \(number): \(locks) against \(best.locks)")
        if needs == most { reached += 1 }
        for (pressing, all) in best.points {
          let stage = CertificateStage(
            goal: .needs,
            prices: prices,
            multipliers: [(.urgent, 1 + dice.below(2000))]
          )
          let held = bound(stage, [.urgent: pressing]) ?? -1
          #expect(held >= all, "seed \(seed), \(number): \(held) against \(all)")
        }
      }
    }
    #expect(reached > 5 && sessions > 12, "\(reached) reached, \(sessions) weeks with sessions")
  }

  /// Needs pay what they are worth, or somewhat less, and one provider at most costs anything.
  private func tight(_ week: Week, _ dice: inout SeededGenerator) -> [FlowNode: Int] {
    var result: [FlowNode: Int] = [:]
    for need in week.needs {
      result[.need(need.id)] =
        1000 * week.points(of: need) / need.quantity - 100_000 * dice.below(3)
    }
    let offer = week.offers[dice.below(week.offers.count)]
    result[.provider(.offer(offer.id))] = 500_000 * dice.below(9)
    return result
  }

  @Test func `no plan beats a bound of any goal, by prices or by potentials`() {
    var bitten = 0
    for seed in 1...UInt64(60) {
      let week = RandomWeek.weekOfParts(seed: seed)
      let referee = Referee(week: week)
      var dice = SeededGenerator(seed: seed)
      var planner = GreedyPlanner(week: week, oracle: Oracle(week), dice: dice)
      let plans = (0..<2).map { _ in honestPlan(planner.projectsOfParts(), for: week, by: referee) }
      let values = plans.map { plan in
        Dictionary(uniqueKeysWithValues: referee.values(of: plan).map { ($0.goal, $0.value) })
      }
      for goal in week.policy.goals {
        for stage in stages(goal, week, values[0], &dice) {
          var plan = plans[0]
          plan.certificate = Certificate(claim: .bound, stages: [stage])
          let verdict = referee.judge(plan)
          #expect(verdict.rejection == nil, "seed \(seed), \(goal)")
          let held = stage.goals.dropFirst()
          guard let bound = verdict.levels.first(where: { $0.goal == goal })?.bound else {
            continue
          }
          for value in values where held.allSatisfy({ value[$0] == values[0][$0] }) {
            let reached = value[goal] ?? 0
            #expect(
              goal.isMaximised ? reached <= bound : reached >= bound,
              "seed \(seed), \(goal): \(reached) against \(bound)"
            )
            if reached == bound, bound != 0 { bitten += 1 }
          }
        }
      }
    }
    #expect(bitten > 20, "\(bitten)")
  }

  private func stages(
    _ goal: Goal,
    _ week: Week,
    _ values: [Goal: Int],
    _ dice: inout SeededGenerator
  ) -> [CertificateStage] {
    let prices = prices(week, &dice)
    var potentials = prices.mapValues { ($0 - 700_000) / 1000 }
    for place in week.places { potentials[.shortage(place.id)] = dice.below(2000) - 1000 }
    var result = [CertificateStage(goals: [goal], factors: [1], potentials: potentials)]
    result.append(CertificateStage(goals: [goal], factors: [1], potentials: [:]))
    let favoured = week.places.map(\.id).filter { _ in dice.below(2) == 0 }
    switch goal {
    case .locks, .urgent, .needs: result.append(CertificateStage(goal: goal, prices: prices))
    case .floors:
      result[0].favoured = favoured
      result.append(
        CertificateStage(
          goal: goal,
          prices: prices,
          multipliers: [(.needs, 1 + dice.below(2000))],
          favoured: favoured
        )
      )
    default: break
    }
    return result
  }

  // MARK: - By hand

  /// The bound on points, in points, of some prices in points.
  private func bound(_ tiny: TinyWeek, _ prices: [FlowNode: Int]) -> Int? {
    let stage = CertificateStage(goal: .needs, prices: prices.mapValues { 1000 * $0 })
    return PriceBound(stage, [:], Referee(week: tiny.week).costs)?.value()
  }

  @Test func `a hall that two needs want is paid for by one`() {
    var tiny = TinyWeek()
    tiny.addComponents()
    tiny.records.offers[0].perWeek = 1
    var other = tiny.records.needs[0]
    other.id = NeedID("K2")
    tiny.records.needs.append(other)
    let hall = FlowNode.provider(.offer(OfferID("H")))
    #expect(bound(tiny, [:]) == 2000)
    #expect(bound(tiny, [hall: 600]) == 1400)
    #expect(bound(tiny, [hall: 1000]) == 1000)
    #expect(bound(tiny, [hall: 1300]) == 1300)
    // Each of two helpers costs as much, so that both needs pay 1,000 for 500 a head; three heads twice.
    let heads = ["Ada", "Ben", "Cleo"].map { FlowNode.provider(.person(PersonID($0))) }
    let all = Dictionary(uniqueKeysWithValues: heads.map { ($0, 500) })
    #expect(bound(tiny, all) == 500 * 9)
  }

  @Test func `components that divide are taken as far as they pay`() {
    var tiny = TinyWeek()
    tiny.addComponents(isDivisible: true)
    let hall = FlowNode.provider(.offer(OfferID("H")))
    tiny.records.offers[0].perWeek = 0
    // Without a hall two of three components are left: 334 and 333 points.
    #expect(bound(tiny, [:]) == 667)
    tiny.records.offers[0].perWeek = 1
    tiny.records.offers[0].perHalfDay = 1
    #expect(bound(tiny, [hall: 100]) == 1000)
    #expect(bound(tiny, [hall: 400]) == 400 + 667)
  }

  @Test func `a session is worth its seats, the last guest in part`() {
    var tiny = TinyWeek()
    tiny.addSessions()
    tiny.records.people = []
    tiny.records.offers = tiny.records.offers.filter { $0.id.text == "T" }
    tiny.records.offers[0].perWeek = 1
    tiny.records.offers[0].perHalfDay = 1
    let guests = Dictionary(
      uniqueKeysWithValues: ["A", "B", "D"].map { (FlowNode.need(NeedID($0)), 1000) }
    )
    let session = FlowNode.provider(.offer(OfferID("T")))
    #expect(bound(tiny, [:]) == 3000)
    // 30 seats: D and A with 15 people whole, three quarters of B with 20.
    #expect(bound(tiny, guests.merging([session: 2750]) { $1 }) == 2750)
    #expect(bound(tiny, guests.merging([session: 3000]) { $1 }) == 3000)
    // Unpaid for, the session could be held in each of the 21 half-days.
    #expect(bound(tiny, guests) == 21 * 2750)
  }

  @Test func `who shares a provider brings guests to its own place`() {
    var tiny = TinyWeek()
    tiny.addGuests()
    tiny.policy.sharedCategories = ["理发": 30]
    tiny.records.people = []
    tiny.records.offers = [tiny.service("V")]
    tiny.records.offers[0].perWeek = 1
    var prices = Dictionary(
      uniqueKeysWithValues: ["A", "B", "D"].map { (FlowNode.need(NeedID($0)), 1000) }
    )
    let provider = FlowNode.provider(.offer(OfferID("V")))
    prices[provider] = 2750
    #expect(bound(tiny, prices) == 2750)
    // With A or D for a host 750 are left of 2,000, with B, who leaves 10 seats, 500.
    prices[provider] = 2000
    #expect(bound(tiny, prices) == 2000 + 750 + 750 + 500)
    tiny.policy.sharedCategories = [:]
    #expect(bound(tiny, [provider: 1000]) == 1000)
  }

  @Test func `huge prices of needs and resources are computed with, below nothing is refused`() {
    var tiny = TinyWeek()
    tiny.addSessions()
    tiny.policy.sharedCategories = ["理发": 1_000_000_000]
    for number in tiny.records.needs.indices {
      tiny.records.needs[number].beneficiaryCount = number == 0 ? .max : 1
      tiny.records.needs[number].isDivisible = true
      tiny.records.needs[number].quantity = 10_000_000
    }
    for number in tiny.records.offers.indices {
      tiny.records.offers[number].perWeek = 10_000_000
      tiny.records.offers[number].perHalfDay = 10_000_000
      tiny.records.offers[number].session?.seats = .max
    }
    let week = tiny.week
    let costs = Referee(week: week).costs
    var prices: [FlowNode: Int] = [:]
    for need in week.needs { prices[.need(need.id)] = PriceBound.limit }
    for provider in week.offers.map({ ProviderID.offer($0.id) }) {
      prices[.provider(provider)] = PriceBound.limit
    }
    for goal in [Goal.locks, .urgent, .needs] {
      #expect(PriceBound(CertificateStage(goal: goal, prices: prices), [:], costs)?.value() != nil)
    }
    prices[.need(NeedID("A"))] = PriceBound.limit + 1
    #expect(PriceBound(CertificateStage(goal: .needs, prices: prices), [:], costs) == nil)
    prices[.need(NeedID("A"))] = -1
    #expect(PriceBound(CertificateStage(goal: .needs, prices: prices), [:], costs) == nil)
  }

  // MARK: - Claims

  @Test func `a flow proves nothing where needs have components or may join`() {
    var parts = TinyWeek()
    parts.addComponents()
    var sessions = TinyWeek()
    sessions.addSessions()
    var shared = TinyWeek()
    shared.addGuests()
    shared.policy.sharedCategories = ["理发": 30]
    for tiny in [parts, sessions, shared] {
      var plan = tiny.plan([])
      plan.certificate = Certificate(
        claim: .optimal,
        stages: [CertificateStage(goals: [.needs], factors: [1], potentials: [:])]
      )
      let verdict = Referee(week: tiny.week).judge(plan)
      #expect(verdict.certificate == .rejected)
      #expect(verdict.rejection?.code == "violation.certificateBeyondFlow")
    }
  }

  @Test func `a need with components that nobody can serve leaves a week a flow`() {
    var tiny = TinyWeek()
    tiny.addComponents()
    tiny.records.offers = tiny.records.offers.filter { $0.kind != .venue }
    #expect(Referee(week: tiny.week).costs.beyond.isEmpty)
    let levels = Referee(week: tiny.week).judge(tiny.plan([])).levels
    #expect(levels.prefix(3).allSatisfy { $0.certificate == .proven && $0.bound == 0 })
  }
}
