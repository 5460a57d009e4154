// SPDX-License-Identifier: GPL-3.0-or-later
import Presets
import Street
import Testing

@Suite struct ZhengzhouVariantTests {
  @Test(arguments: [1, 0.1, 0.01], [UInt64(1), 2])
  func `the full variant has teams, contested halls and lots`(_ scale: Double, _ seed: UInt64) {
    let week = ZhengzhouPreset(scale: scale, seed: seed, pure: false).week()
    let teams = week.needs.filter {
      $0.kind == .labour && (2...6).contains($0.quantity) && !$0.isDivisible
        && $0.skills.count == 1 && $0.skills.allSatisfy { $0.heads == 1 }
    }
    let halls = week.needs.filter { $0.kind == .venue }
    let lots = week.needs.filter {
      $0.kind == .goods && !$0.isDivisible && (5...80).contains($0.quantity)
    }
    #expect(teams.count * 100 >= week.needs.count * 20, "seed \(seed)")
    #expect(halls.count * 100 >= week.needs.count * 10, "seed \(seed)")
    #expect(lots.count * 100 >= week.needs.count * 10, "seed \(seed)")
    let venues = week.offers.filter { $0.kind == .venue }
    #expect(venues.allSatisfy { $0.isExclusive && $0.perHalfDay == 2 }, "seed \(seed)")
    #expect(venues.count * 2 <= halls.count + 1, "seed \(seed)")
  }

  @Test(arguments: [1, 0.1, 0.01], [UInt64(1), 2, 99])
  func `every need of the pure variant flows`(_ scale: Double, _ seed: UInt64) {
    let week = ZhengzhouPreset(scale: scale, seed: seed, pure: true).week()
    let faults = week.needs.flatMap { need in
      flowFaults(of: need, in: week).map { "\(need.id): \($0)" }
    }
    #expect(faults.isEmpty, "seed \(seed)")
    for (community, needs) in Dictionary(grouping: week.needs, by: \.place) {
      let isUniform =
        Set(needs.map(\.beneficiary)).count == 1 && Set(needs.map(\.quantity)).count == 1
      #expect(isUniform, "seed \(seed) \(community?.text ?? "nowhere")")
      #expect(week.points(of: needs[0]) % needs[0].quantity == 0, "seed \(seed)")
    }
    for offer in week.offers where offer.isExclusive {
      #expect(offer.perHalfDay == 1, "seed \(seed) \(offer.id)")
    }
    #expect(week.units.allSatisfy { $0.perHalfDay == nil }, "seed \(seed)")
  }

  /// What keeps a need from being a flow of equal pieces.
  private func flowFaults(of need: Need, in week: Week) -> [String] {
    var faults: [String] = []
    if need.quantity > 1, !(need.isDivisible && need.minimum == 1) { faults.append("indivisible") }
    if ![1, 2, 4, 5].contains(need.quantity) { faults.append("quantity") }
    if need.quantity > 1, need.kind != .goods, need.kind != .labour { faults.append("kind") }
    let fits = Week.stretches(week.windows(of: need))
      .contains {
        ($0?.minutes ?? 0) >= need.duration
      }
    if need.duration > 300 || !fits { faults.append("half-day") }
    if need.kind?.isServedByPeople == true, need.duration != 120 { faults.append("duration") }
    if need.skills.contains(where: { $0.heads != nil }) { faults.append("some heads") }
    if !need.locked.isEmpty || !need.barred.isEmpty { faults.append("pinned") }
    if need.place == nil { faults.append("place") }
    return faults
  }

  @Test(arguments: [UInt64(1), 2])
  func `nine of ten communities of the pure variant ask for single pieces`(_ seed: UInt64) {
    let week = ZhengzhouPreset(scale: 1, seed: seed, pure: true).week()
    let several = Set(week.needs.filter { $0.quantity > 1 }.compactMap(\.place)).count
    #expect((80...115).contains(several), "seed \(seed): \(several) of 810")
    let repeated = week.people.filter { ($0.perWeek ?? 1) >= 2 }.count
    #expect(repeated * 5 < week.people.count, "seed \(seed)")
    let limited = week.units.filter { $0.perWeek != nil }.count
    #expect((200...420).contains(limited), "seed \(seed)")
  }
}
