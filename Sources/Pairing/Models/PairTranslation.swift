// SPDX-License-Identifier: GPL-3.0-or-later
internal import Optimizing
internal import Street

/// Puts a case into the terms of `Optimizing`: candidates, loads and their costs.
struct PairTranslation: Sendable {
  /// Kinds of load at the second side: heads, sizes, then the case's tallies in their order.
  enum ToTally {
    static let heads = 0
    static let sizes = 1
    static let first = 2
  }

  let pairing: PairingCase
  let prices: PairPrices
  /// Candidates of each entity of the first side, ascending, without fixed pairs.
  private(set) var candidates: [[Int32]]
  private let whole: [[Int32]]?
  private let fixed: Set<Pair>
  private let connections: FixedConnections
  /// Partners that each entity has by fixed pairs, and what they bring.
  private var fixedCounts: (from: [Int], to: [Int])
  private var fixedSizes: (from: [Int], to: [Int])

  /// - Parameters:
  ///   - pairing: The case.
  ///   - prices: What its pairs cost.
  ///   - candidates: Partners of each entity of the first side, ascending.
  ///   - whole: The translation with all candidates, where these are only some: what everybody could
  ///     bring bounds loads, not what these could.
  init(
    _ pairing: PairingCase,
    prices: PairPrices,
    candidates: [[Int32]],
    whole: PairTranslation? = nil
  ) {
    self.pairing = pairing
    self.prices = prices
    self.whole = whole?.candidates
    fixed = Set(pairing.fixed)
    connections = FixedConnections(pairing, candidates: candidates)
    let fixed = fixed.union(Self.lookingBack(pairing)).union(connections.excluded)
    self.candidates =
      fixed.isEmpty
      ? candidates
      : candidates.enumerated()
        .map { from, list in
          list.filter { !fixed.contains(Pair(from: from, to: Int($0))) }
        }
    fixedCounts = (
      Array(repeating: 0, count: pairing.from.entities.count),
      Array(repeating: 0, count: pairing.to.entities.count)
    )
    fixedSizes = fixedCounts
    for pair in pairing.fixed {
      let (from, to) = (Int(pair.from), Int(pair.to))
      fixedCounts.from[from] += 1
      fixedCounts.to[to] += pairing.from.entities[from].heads
      fixedSizes.from[from] += pairing.to.entities[to].size
      fixedSizes.to[to] += pairing.from.entities[from].size
    }
  }

  /// Whether no lawful choice is left out; else what is proven of the model is not of the case.
  var isExact: Bool { connections.isExact }

  /// The model.
  ///
  /// - Parameter hasPairs: Whether to list the pairs; without them only loads and constants are of use.
  /// - Returns: Goals in the order of the scheme.
  func model(hasPairs: Bool = true) -> PairModel {
    var model = PairModel(
      levels: pairing.goals.count,
      toCount: pairing.to.entities.count,
      costed: prices.levels
    )
    if hasPairs {
      model.reserve(pairs: candidates.reduce(0) { $0 + $1.count }, entities: candidates.count)
    }
    for (from, partners) in candidates.enumerated() {
      if hasPairs {
        for to in partners { model.addPair(to: Int(to), costs: prices.costs(from, Int(to))) }
      }
      model.closeEntity()
    }
    addConstants(&model)
    model.counts = pairing.from.entities.indices.map { countRow(of: $0) }
    addToTallies(&model)
    addFromTally(&model)
    model.isConnected = pairing.from.entities.enumerated()
      .map { $1.isConnected && !connections.settled.contains($0) }
    if model.isConnected.contains(true) {
      model.neighbours = Array(repeating: [], count: pairing.to.entities.count)
      for link in pairing.links {
        model.neighbours[Int(link.from)].append(link.to)
        model.neighbours[Int(link.to)].append(link.from)
      }
    }
    if hasPairs { addExclusions(&model) }
    return model
  }

  private func addConstants(_ model: inout PairModel) {
    for pair in pairing.fixed {
      let costs = prices.costs(Int(pair.from), Int(pair.to))
      for (level, cost) in zip(prices.levels, costs) { model.constants[level] += Int(cost) }
    }
    for (level, goal) in pairing.goals.enumerated() where goal == .keep {
      model.constants[level] += pairing.previous.reduce(0) {
        $0 + pairing.from.entities[Int($1.from)].heads
      }
    }
  }

  // MARK: Loads at the first side

  func countRow(of from: Int) -> PairModel.Row {
    let entity = pairing.from.entities[from]
    let taken = fixedCounts.from[from]
    let partners = (whole ?? candidates)[from].count
    var row = PairModel.Row(upper: max(0, min(entity.most - taken, partners)))
    if entity.least > taken, let level = level(of: .shortage) {
      row.costs.append(
        PairModel.LoadCost(
          level: level,
          .under(target: entity.least, slope: entity.priority),
          base: taken
        )
      )
    }
    return row
  }

  private func addFromTally(_ model: inout PairModel) {
    let sizes = pairing.to.entities.map { Int32($0.size) }
    let rows = pairing.from.entities.indices.map { from -> PairModel.Row? in
      let entity = pairing.from.entities[from]
      let most = (whole ?? candidates)[from].reduce(0) { $0 + Int(sizes[Int($1)]) }
      return loadRow(of: entity, taken: fixedSizes.from[from], most: most, side: .from)
    }
    if rows.contains(where: { $0 != nil }) {
      model.fromTallies.append(PairModel.Tally(weights: sizes, rows: rows))
    }
  }

  // MARK: Loads at the second side

  /// The tallies at the second side in which an entity of the first counts.
  func toTallies(of from: Int) -> [Int] {
    let named = pairing.tallies.indices.filter { pairing.tallies[$0].counts[from] }
    return [ToTally.heads, ToTally.sizes] + named.map { $0 + ToTally.first }
  }

  /// What an entity of the first side adds in a tally.
  func weight(of from: Int, in tally: Int) -> Int {
    switch tally {
    case ToTally.heads: pairing.from.entities[from].heads
    case ToTally.sizes: pairing.from.entities[from].size
    default: 1
    }
  }

  private func addToTallies(_ model: inout PairModel) {
    let heads = pairing.from.entities.map { Int32($0.heads) }
    let sizes = pairing.from.entities.map { Int32($0.size) }
    let (allHeads, allSizes) = (eligible(heads), eligible(sizes))
    let counts = pairing.to.entities.indices.map { to -> PairModel.Row? in
      let entity = pairing.to.entities[to]
      let costs = wantCosts(
        least: entity.least,
        slope: entity.priority,
        base: fixedCounts.to[to],
        .shortage
      )
      let room = entity.most == .max ? Int.max : max(0, entity.most - fixedCounts.to[to])
      guard !costs.isEmpty || room < allHeads[to] else { return nil }
      return PairModel.Row(upper: min(room, allHeads[to]), costs: costs)
    }
    model.toTallies.append(PairModel.Tally(weights: heads, rows: counts))
    let loads = pairing.to.entities.indices.map { to in
      loadRow(
        of: pairing.to.entities[to],
        taken: fixedSizes.to[to],
        most: allSizes[to],
        side: .to
      )
    }
    model.toTallies.append(PairModel.Tally(weights: sizes, rows: loads))
    for tally in pairing.tallies { model.toTallies.append(self.tally(tally)) }
  }

  private func tally(_ tally: PairTally) -> PairModel.Tally {
    let weights = tally.counts.map { $0 ? 1 : 0 as Int32 }
    let all = eligible(weights)
    var taken = Array(repeating: 0, count: pairing.to.entities.count)
    for pair in pairing.fixed where tally.counts[Int(pair.from)] { taken[Int(pair.to)] += 1 }
    let rows = pairing.to.entities.indices.map { to -> PairModel.Row? in
      let costs = wantCosts(
        least: tally.least[to],
        slope: tally.isRole ? pairing.to.entities[to].priority : 1,
        base: taken[to],
        tally.isRole ? .shortage : .cover
      )
      let room = tally.most[to] == .max ? Int.max : max(0, tally.most[to] - taken[to])
      guard !costs.isEmpty || room < all[to] else { return nil }
      return PairModel.Row(upper: min(room, all[to]), costs: costs)
    }
    return PairModel.Tally(weights: weights, rows: rows)
  }

  /// What all candidates of each entity of the second side could bring.
  private func eligible(_ weights: [Int32]) -> [Int] {
    var sums = Array(repeating: 0, count: pairing.to.entities.count)
    for (from, partners) in (whole ?? candidates).enumerated() where weights[from] != 0 {
      for to in partners { sums[Int(to)] += Int(weights[from]) }
    }
    return sums
  }

  // MARK: Costs of loads

  func level(of goal: PairGoal) -> Int? { pairing.goals.firstIndex(of: goal) }

  private func wantCosts(
    least: Int,
    slope: Int,
    base: Int,
    _ goal: PairGoal
  ) -> [PairModel.LoadCost] {
    guard least > base, let level = level(of: goal) else { return [] }
    return [PairModel.LoadCost(level: level, .under(target: least, slope: slope), base: base)]
  }

  private func loadRow(
    of entity: PairEntity,
    taken: Int,
    most: Int,
    side: PairGoal.Side
  ) -> PairModel.Row? {
    var costs: [PairModel.LoadCost] = []
    let base = entity.history + taken
    if let level = level(of: .band(side)), let band = entity.band {
      costs.append(
        PairModel.LoadCost(level: level, .under(target: band.lowerBound, slope: 1), base: base)
      )
      costs.append(
        PairModel.LoadCost(level: level, .over(target: band.upperBound, slope: 1), base: base)
      )
    }
    if let level = level(of: .balance(side)) {
      costs.append(
        PairModel.LoadCost(level: level, .square(weight: entity.balanceWeight), base: base)
      )
    }
    let room = entity.capacity.map { max(0, $0 - taken) } ?? Int.max
    guard !costs.isEmpty || room < most else { return nil }
    return PairModel.Row(upper: min(room, most), costs: costs)
  }

  // MARK: Mutual visits

  private func addExclusions(_ model: inout PairModel) {
    guard let rule = pairing.mutual else { return }
    let owners = MutualOwners(pairing, rule)
    func number(_ from: Int, _ to: Int32) -> Int? {
      let range = model.pairs(of: from)
      let found = candidates[from].partitioningIndex { $0 >= to }
      return found < range.count && candidates[from][found] == to ? range.lowerBound + found : nil
    }
    for from in candidates.indices {
      for home in owners.ownersOfFrom[from] {
        for (place, to) in candidates[from].enumerated() where to > home {
          let first = Int32(model.pairs(of: from).lowerBound + place)
          for other in owners.belongings[Int(to)] {
            guard let second = number(Int(other), home) else { continue }
            model.exclusions.append((first, Int32(second)))
          }
        }
      }
    }
  }

  /// Pairs by which somebody would look back at who looks at them by a fixed pair.
  private static func lookingBack(_ pairing: PairingCase) -> Set<Pair> {
    guard let rule = pairing.mutual, !pairing.fixed.isEmpty else { return [] }
    let owners = MutualOwners(pairing, rule)
    var found: Set<Pair> = []
    for pair in pairing.fixed {
      for home in owners.ownersOfFrom[Int(pair.from)] where home != pair.to {
        for other in owners.belongings[Int(pair.to)] {
          found.insert(Pair(from: Int(other), to: Int(home)))
        }
      }
    }
    return found
  }
}

extension PairEntity {
  /// What one unit of load squared counts in the balance.
  var balanceWeight: Int {
    guard let share else { return 1 }
    return share > 0 ? max(1, (1000 + share / 2) / share) : 1000
  }
}

extension Array {
  /// The first position from which on a test holds, in an array where it holds from some place on.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
