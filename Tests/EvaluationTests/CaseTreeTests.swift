// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Street
import Testing

@testable import Evaluation

/// Bounds by cases: all plans together, each bounded by prices of its own.
@Suite struct CaseTreeTests {
  // MARK: - Any week

  /// A random tree of cases with random prices, over needs that are served wholly or not at all.
  private struct Grower {
    let week: Week
    var dice: SeededGenerator
    /// Prices of all cases; nil for prices of each its own.
    var common: [FlowNode: Int]?

    mutating func cases(_ limits: [CaseLimit] = []) -> [CertificateCase] {
      let whole = week.needs.filter { $0.quantity == 1 || !$0.isDivisible }
      guard limits.count < 4, dice.below(5) > 0, !whole.isEmpty else {
        return [CertificateCase(limits: limits, factors: [1], prices: common ?? prices())]
      }
      let way = way(whole[dice.below(whole.count)])
      return cases(limits + [CaseLimit(way, isOnly: true)])
        + cases(limits + [CaseLimit(way, isOnly: false)])
    }

    private mutating func way(_ need: Need) -> ServiceWay {
      let cell = HalfDay(index: dice.below(6))
      let offer = week.offers[dice.below(week.offers.count)]
      let isByOne = need.components.isEmpty && need.quantity == 1
      return switch dice.below(isByOne ? 4 : 2) {
      case 0: ServiceWay(need: need.id)
      case 1: ServiceWay(need: need.id, halfDay: cell)
      default: ServiceWay(need: need.id, provider: .offer(offer.id), halfDay: cell)
      }
    }

    /// Dear and cheap resources; needs that join pay about what they are worth.
    mutating func prices() -> [FlowNode: Int] {
      var result: [FlowNode: Int] = [:]
      for offer in week.offers {
        result[.provider(.offer(offer.id))] = 250_000 * dice.below(8)
        let cell = HalfDay(index: dice.below(6))
        result[.providerCell(.offer(offer.id), cell)] = 250_000 * dice.below(8)
      }
      for need in week.needs {
        result[.need(need.id)] =
          1000 * week.points(of: need) / need.quantity - 100_000 * dice.below(3)
      }
      return result
    }
  }

  @Test(arguments: 0..<UInt64(drawCount(1, full: 4)))
  func `no plan of all there are beats the worst of any cases`(_ part: UInt64) {
    var (trees, better) = (0, 0)
    for seed in part * 50 + 1...part * 50 + 50 {
      let week = SmallWeekOfParts.week(seed: seed)
      let most = PlanEnumerator(week).points.values.max() ?? 0
      let check = CertificateCheck(costs: Referee(week: week).costs, goals: [.needs])
      var grower = Grower(week: week, dice: SeededGenerator(seed: seed))
      for number in 0..<12 {
        grower.common = number % 2 == 0 ? grower.prices() : nil
        var stage = CertificateStage(goal: .needs, prices: [:])
        stage.cases = grower.cases()
        guard stage.cases.count > 1 else { continue }
        trees += 1
        let bound = check.bound(of: stage, [:])
        #expect(bound ?? -1 >= most, "seed \(seed): \(bound ?? -1) against \(most)")
        // One case left out is a proof no more.
        let missing = grower.dice.below(stage.cases.count)
        stage.cases.remove(at: missing)
        #expect(check.bound(of: stage, [:]) == nil, "seed \(seed)")
        guard let prices = grower.common else { continue }
        let plain = check.bound(of: CertificateStage(goal: .needs, prices: prices), [:]) ?? 0
        if bound ?? plain < plain { better += 1 }
      }
    }
    #expect(trees > 300 && better > 10, "\(trees) trees, \(better) better than their prices alone")
  }

  // MARK: - By hand

  /// Two needs with a component each want one hall, once.
  private var contested: Week {
    var tiny = TinyWeek()
    tiny.addComponents()
    tiny.records.offers[0].perWeek = 1
    var other = tiny.records.needs[0]
    other.id = NeedID("K2")
    tiny.records.needs.append(other)
    return tiny.week
  }

  private func bound(_ week: Week, _ cases: [CertificateCase]) -> Int? {
    var stage = CertificateStage(goal: .needs, prices: [:])
    stage.cases = cases
    return CertificateCheck(costs: Referee(week: week).costs, goals: [.needs])
      .bound(of: stage, [:])
  }

  private func some(
    _ limits: [(id: String, isOnly: Bool)],
    _ prices: [FlowNode: Int] = [:]
  ) -> CertificateCase {
    CertificateCase(
      limits: limits.map { CaseLimit(ServiceWay(need: NeedID($0.id)), isOnly: $0.isOnly) },
      factors: [1],
      prices: prices
    )
  }

  @Test func `whoever goes without gains nothing, whoever is served pays what it costs`() {
    let week = contested
    let hall = FlowNode.provider(.offer(OfferID("H")))
    let first = week.needs[0].id.text
    #expect(bound(week, [some([])]) == 2000)
    #expect(bound(week, [some([(first, false)]), some([(first, true)])]) == 2000)
    // Served by force the first pays 1,500,000 for a hall worth 1,000,000 to it: 500 less; the other
    // stays away, the hall itself is let once.
    let cases = [some([(first, false)]), some([(first, true)], [hall: 1_500_000])]
    #expect(bound(week, cases) == 1000)
    #expect(bound(week, [some([(first, true)], [hall: 1_500_000])]) == nil)
  }

  @Test func `what is no tree of the week is refused`() {
    let week = contested
    let first = week.needs[0].id.text
    #expect(bound(week, [some([("nobody", false)]), some([("nobody", true)])]) == nil)
    #expect(bound(week, [some([(first, false)]), some([("K2", true)])]) == nil)
    #expect(bound(week, [some([(first, false)]), some([(first, false)])]) == nil)
    let half = ServiceWay(need: week.needs[0].id, provider: .offer(OfferID("H")))
    let odd = [true, false]
      .map { CertificateCase(limits: [CaseLimit(half, isOnly: $0)], factors: [1], prices: [:]) }
    #expect(bound(week, odd) == nil)
    let deep = (0...300).map { _ in (id: first, isOnly: true) }
    #expect(bound(week, [some(deep), some([(first, false)])]) == nil)
  }

  /// All ways in which some needs are served or go without.
  private func every(_ needs: ArraySlice<Need>, _ limits: [CaseLimit] = []) -> [CertificateCase] {
    guard let need = needs.first else {
      return [CertificateCase(limits: limits, factors: [1], prices: [:])]
    }
    return [true, false]
      .flatMap { isOnly in
        every(needs.dropFirst(), limits + [CaseLimit(ServiceWay(need: need.id), isOnly: isOnly)])
      }
  }

  @Test(arguments: [10, 4000]) func `cases are for small weeks`(_ needs: Int) {
    var tiny = TinyWeek()
    tiny.addComponents()
    let first = tiny.records.needs[0]
    tiny.records.needs = (0..<needs)
      .map { number in
        var need = first
        need.id = NeedID("K\(number)")
        return need
      }
    let week = tiny.week
    #expect((bound(week, every(week.needs.prefix(10))) != nil) == (needs < 100))
  }

  @Test func `a need that divides has no one way of being served`() {
    var tiny = TinyWeek()
    tiny.addComponents(isDivisible: true)
    let week = tiny.week
    let need = week.needs.first { !$0.components.isEmpty }?.id.text ?? ""
    #expect(bound(week, [some([])]) != nil)
    #expect(bound(week, [some([(need, false)]), some([(need, true)])]) == nil)
  }
}
