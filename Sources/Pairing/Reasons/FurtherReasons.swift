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
  private let costs: MoveCosts
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
    for pair in pairs { taken[Int(pair.from)].append(pair.to) }
    self.taken = taken
    costs = MoveCosts(pairing, prices: prices, pairs: pairs)
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
    let best = ways(from, Int(nearest))
    return own.compactMap { to in
      guard best.lexicographicallyPrecedes(ways(from, Int(to))) else { return nil }
      return PairFurther(
        from: pairing.from.entities[from].id,
        to: pairing.to.entities[Int(to)].id,
        nearest: pairing.to.entities[Int(nearest)].id,
        cause: cause(from, chosen: Int(to), nearest: Int(nearest))
      )
    }
  }

  private func ways(_ from: Int, _ to: Int) -> [Int32] {
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
      let costs = ways(from, Int(to))
      if best.map({ costs.lexicographicallyPrecedes($0.costs) }) ?? true { best = (costs, to) }
    }
    return best?.to
  }

  /// The first goal that would be worse with the nearest, else what is full there.
  ///
  /// Where places would be short both ways, that the nearest is full is what people ask about.
  private func cause(_ from: Int, chosen: Int, nearest: Int) -> PairFurther.Cause {
    let full = full(from, nearest)
    let move = MoveCosts.Move(from: from, chosen: chosen, other: nearest)
    guard let loss = costs.firstLoss(move) else { return full ?? .other }
    switch pairing.goals[loss.goal] {
    case .shortage:
      return full ?? needed(from, chosen) ?? .goal(position: loss.goal, by: loss.by)
    case .band(.to):
      return band(from, nearest) ?? needed(from, chosen)
        ?? .goal(position: loss.goal, by: loss.by)
    default: return .goal(position: loss.goal, by: loss.by)
    }
  }

  private func full(_ from: Int, _ nearest: Int) -> PairFurther.Cause? {
    let entity = pairing.to.entities[nearest]
    let own = pairing.from.entities[from]
    let heads = costs.heads[nearest]
    if entity.most != .max, heads + own.heads > entity.most {
      return .full(load: heads, added: own.heads, most: entity.most)
    }
    let sizes = costs.loads[nearest] - entity.history
    if let capacity = entity.capacity, sizes + own.size > capacity {
      return .full(load: sizes, added: own.size, most: capacity)
    }
    for (kind, tally) in pairing.tallies.enumerated()
    where tally.counts[from] && costs.kinds[kind][nearest] >= tally.most[nearest] {
      return .full(load: costs.kinds[kind][nearest], added: 1, most: tally.most[nearest])
    }
    return nil
  }

  private func band(_ from: Int, _ nearest: Int) -> PairFurther.Cause? {
    let (load, size) = (costs.loads[nearest], pairing.from.entities[from].size)
    guard let band = pairing.to.entities[nearest].band, load + size > band.upperBound else {
      return nil
    }
    return .band(load: load, added: size, end: band.upperBound)
  }

  private func needed(_ from: Int, _ chosen: Int) -> PairFurther.Cause? {
    let (here, own) = (pairing.to.entities[chosen], pairing.from.entities[from])
    let (heads, load) = (costs.heads[chosen], costs.loads[chosen])
    if here.least > 0, heads - own.heads < here.least {
      return .needed(load: heads, least: here.least)
    }
    if let band = here.band, pairing.goals.contains(.band(.to)), load - own.size < band.lowerBound {
      return .needed(load: load, least: band.lowerBound)
    }
    return nil
  }
}
