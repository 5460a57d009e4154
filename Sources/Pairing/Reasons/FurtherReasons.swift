// SPDX-License-Identifier: GPL-3.0-or-later
internal import Optimizing
internal import Street

/// Finds who goes further than to the nearest, and why.
struct FurtherReasons: Sendable {
  private let pairing: PairingCase
  private let prices: PairPrices
  private let partners: [[Int32]]
  /// Positions among the costed goals of those that speak of nearness.
  private let nearness: [Int]
  private let taken: [[Int32]]
  private let heads: [Int]
  private let loads: [Int]
  private let kinds: [[Int]]
  private let fixed: Set<Pair>

  init(_ pairing: PairingCase, prices: PairPrices, partners: [[Int32]], pairs: [Pair]) {
    self.pairing = pairing
    // Whole metres, whatever unit the goal counts in: ties are as near as the nearest.
    var finest = pairing
    finest.goals = pairing.goals.compactMap { goal in
      switch goal {
      case .metres: .metres(unit: 1)
      case .classes: goal
      default: nil
      }
    }
    self.prices = finest.goals.contains(.metres(unit: 1)) ? PairPrices(finest) : prices
    self.partners = partners
    let goals = finest.goals.contains(.metres(unit: 1)) ? finest.goals : pairing.goals
    nearness = self.prices.levels.indices.filter { [prices = self.prices] in
      switch goals[prices.levels[$0]] {
      case .metres, .classes: true
      default: false
      }
    }
    var taken = [[Int32]](repeating: [], count: pairing.from.entities.count)
    var heads = Array(repeating: 0, count: pairing.to.entities.count)
    var loads = pairing.to.entities.map(\.history)
    var kinds = pairing.tallies.map { _ in Array(repeating: 0, count: pairing.to.entities.count) }
    for pair in pairs {
      let entity = pairing.from.entities[Int(pair.from)]
      taken[Int(pair.from)].append(pair.to)
      heads[Int(pair.to)] += entity.heads
      loads[Int(pair.to)] += entity.size
      for (kind, tally) in pairing.tallies.enumerated() where tally.counts[Int(pair.from)] {
        kinds[kind][Int(pair.to)] += 1
      }
    }
    (self.taken, self.heads, self.loads, self.kinds) = (taken, heads, loads, kinds)
    fixed = Set(pairing.fixed)
  }

  /// Everybody who does, by id; fixed pairs are nobody's choice.
  func all(threads: Int) -> [PairFurther] {
    guard !nearness.isEmpty else { return [] }
    return parallelMap(count: partners.count, threads: threads) { reasons(of: $0) }
      .flatMap { $0 }
  }

  private func reasons(of from: Int) -> [PairFurther] {
    let own = taken[from].filter { !fixed.contains(Pair(from: from, to: Int($0))) }
    guard !own.isEmpty, let nearest = nearest(from) else { return [] }
    let best = costs(from, Int(nearest))
    return own.compactMap { to in
      guard best.lexicographicallyPrecedes(costs(from, Int(to))) else { return nil }
      return PairFurther(
        from: pairing.from.entities[from].id,
        to: pairing.to.entities[Int(to)].id,
        nearest: pairing.to.entities[Int(nearest)].id,
        cause: cause(from, chosen: Int(to), nearest: Int(nearest))
      )
    }
  }

  private func costs(_ from: Int, _ to: Int) -> [Int32] {
    nearness.map { prices.cost($0, from, to) }
  }

  /// The nearest that is not among its partners; nil where it has all.
  private func nearest(_ from: Int) -> Int32? {
    let own = taken[from]
    if nearness.count == 1 {
      let all = prices.costs(of: from, with: partners[from], at: nearness[0])
      var best: (cost: Int32, to: Int32)?
      for (to, cost) in zip(partners[from], all) where cost < best?.cost ?? .max {
        if !own.contains(to) { best = (cost, to) }
      }
      return best?.to
    }
    var best: (costs: [Int32], to: Int32)?
    for to in partners[from] where !own.contains(to) {
      let costs = costs(from, Int(to))
      if best.map({ costs.lexicographicallyPrecedes($0.costs) }) ?? true { best = (costs, to) }
    }
    return best?.to
  }

  private func cause(_ from: Int, chosen: Int, nearest: Int) -> PairFurther.Cause {
    let entity = pairing.to.entities[nearest]
    let own = pairing.from.entities[from].heads
    if entity.most != .max, heads[nearest] + own > entity.most {
      return .full(load: heads[nearest], most: entity.most)
    }
    for (kind, tally) in pairing.tallies.enumerated()
    where tally.counts[from] && kinds[kind][nearest] >= tally.most[nearest] {
      return .full(load: kinds[kind][nearest], most: tally.most[nearest])
    }
    if let band = entity.band, pairing.goals.contains(.band(.to)),
      loads[nearest] + pairing.from.entities[from].size > band.upperBound
    {
      return .band(load: loads[nearest], end: band.upperBound)
    }
    let here = pairing.to.entities[chosen]
    if here.least > 0, heads[chosen] - own < here.least {
      return .needed(load: heads[chosen], least: here.least)
    }
    if let band = here.band, pairing.goals.contains(.band(.to)),
      loads[chosen] - pairing.from.entities[from].size < band.lowerBound
    {
      return .needed(load: loads[chosen], least: band.lowerBound)
    }
    return .other
  }
}
