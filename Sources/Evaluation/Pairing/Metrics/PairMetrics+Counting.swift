// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension PairMetrics {
  init(of plan: PairPlanReading, _ reading: PairingReading) {
    pairs = plan.pairs.count
    heads = plan.pairs.reduce(0) { $0 + reading.from.heads[Int($1.from)] }
    (ways, distance) = Self.nearness(of: plan, reading)
    balance = PairGoal.Side.allCases.flatMap { Self.balance($0, plan, reading) }
    from = Loads(of: balance.filter { $0.side == .from }.map(\.load))
    to = Loads(of: balance.filter { $0.side == .to }.map(\.load))
    missing = Self.missing(plan, reading)
    continuity = Self.continuity(plan, reading)
    wishes = reading.scheme.goals.indices.compactMap { Self.wishes($0, plan, reading) }
  }

  // MARK: Nearness

  private static func nearness(
    of plan: PairPlanReading,
    _ reading: PairingReading
  ) -> ([Way], Distance) {
    var distance = Distance()
    var found: [(value: Int, weight: Int)] = []
    var reader = PairRowReader(reading)
    var ways: [Way] = []
    let isOpen = plan.toPairs.map { reading.scheme.chosen == nil || $0 > 0 }
    for (from, partners) in plan.partners().enumerated() where !partners.isEmpty {
      reader.open(from)
      reader.measure()
      for to in partners {
        var way = Way(from: reading.from.ids[from], to: reading.to.ids[to])
        if let metres = reading.metres(from, to) {
          let rank = rank(of: metres, partners, reader, isOpen)
          way.metres = PairingReading.rounded(metres, unit: 1)
          way.rank = rank
          found.append((PairingReading.rounded(metres, unit: 1), 1))
          distance.mean += metres
          distance.nearest += rank == 1 ? 1 : 0
          distance.second += rank == 2 ? 1 : 0
          distance.further += rank > 2 ? 1 : 0
        }
        ways.append(way)
      }
    }
    distance.pairs = found.count
    distance.mean /= Double(Swift.max(1, found.count))
    distance.p50 = Statistics.percentile(50, of: found)
    distance.p90 = Statistics.percentile(90, of: found)
    distance.max = found.map(\.value).max() ?? 0
    return (ways, distance)
  }

  /// 1 and how many are nearer in whole metres who could be partners and are not; where the scheme
  /// chooses who takes part, only those count who do.
  private static func rank(
    of metres: Double,
    _ partners: [Int],
    _ reader: PairRowReader,
    _ isOpen: [Bool]
  ) -> Int {
    let rounded = PairingReading.rounded(metres, unit: 1)
    func isNearer(_ place: Int) -> Bool {
      let other = reader.metres[place]
      return other >= 0 && other < metres && isOpen[reader.partners[place]]
        && PairingReading.rounded(other, unit: 1) < rounded
    }
    var nearer = 0
    for place in 0..<reader.freeCount { nearer += isNearer(place) ? 1 : 0 }
    for to in partners where reader.isFree(to) {
      nearer -= isNearer(Int(reader.places[to])) ? 1 : 0
    }
    return nearer + 1
  }

  // MARK: Loads

  private static func balance(
    _ side: PairGoal.Side,
    _ plan: PairPlanReading,
    _ reading: PairingReading
  ) -> [BalanceRow] {
    let numbers = reading.side(side)
    let entities =
      side == .from ? reading.scheme.from.entities : reading.scheme.to.entities
    let loads = (side == .from ? plan.fromLoads : plan.toLoads).enumerated()
      .map { numbers.history[$0.offset] + $0.element }
    // The mean of those of the same role.
    var sums: [Int: (load: Int, count: Int)] = [:]
    for (entity, load) in zip(entities, loads) {
      let sum = sums[entity.role ?? -1] ?? (0, 0)
      sums[entity.role ?? -1] = (sum.load + load, sum.count + 1)
    }
    let means = sums.mapValues { Double($0.load) / Double($0.count) }
    return loads.enumerated()
      .map { entity, load in
        let band = numbers.bands[entity]
        let below = band.map { Swift.min(0, load - $0.lowerBound) } ?? 0
        let above = band.map { Swift.max(0, load - $0.upperBound) } ?? 0
        return BalanceRow(
          side: side,
          id: numbers.ids[entity],
          pairs: side == .from ? plan.fromCounts[entity] : plan.toPairs[entity],
          partners: side == .from ? plan.fromCounts[entity] : plan.toCounts[entity],
          load: load,
          share: entities[entity].share.map(Double.init)
            ?? means[entities[entity].role ?? -1] ?? 0,
          band: entities[entity].band,
          outside: below + above
        )
      }
  }

  private static func missing(_ plan: PairPlanReading, _ reading: PairingReading) -> [Missing] {
    func count(_ missing: Missing, _ asked: [Int], _ got: [Int]) -> Missing {
      var result = missing
      for (asked, got) in zip(asked, got) where asked > 0 {
        result.asked += PairSideReading.bounded(asked)
        result.missing += Swift.max(0, PairSideReading.bounded(asked) - got)
        result.entities += got < asked ? 1 : 0
      }
      return result
    }
    let sides = [
      count(Missing(side: .from), reading.from.least, plan.fromCounts),
      count(Missing(side: .to), reading.to.least, plan.toCounts),
    ]
    let kinds = zip(reading.scheme.tallies, plan.tallies)
      .map { count(Missing(side: .to, kind: $0.words), $0.least, $1) }
    return sides + kinds
  }

  // MARK: Continuity and wishes

  private static func continuity(
    _ plan: PairPlanReading,
    _ reading: PairingReading
  ) -> Continuity {
    var result = Continuity()
    result.previous = reading.previous.reduce(0) { $0 + $1.count }
    result.previousHeads = reading.previousHeads
    for pair in plan.pairs {
      if reading.isPrevious(Int(pair.from), Int(pair.to)) {
        result.kept += 1
        result.keptHeads += reading.from.heads[Int(pair.from)]
      } else {
        result.added += 1
      }
    }
    return result
  }

  private static func wishes(
    _ goal: Int,
    _ plan: PairPlanReading,
    _ reading: PairingReading
  ) -> Wishes? {
    guard case .rank(let side, let one, let other) = reading.scheme.goals[goal] else { return nil }
    var result = Wishes(goal: goal)
    let list = side == .from ? reading.scheme.from.columns[one] : reading.scheme.to.columns[other]
    let ranks = WishLists(side: side, fromColumn: one, toColumn: other, reading)
    var sum = 0
    for pair in plan.pairs where !list[Int(side == .from ? pair.from : pair.to)].isEmpty {
      let place = ranks.place(Int(pair.from), Int(pair.to))
      result.pairs += 1
      result.first += place == 0 ? 1 : 0
      result.listed += place == nil ? 0 : 1
      sum += (place ?? ranks.longest) + 1
    }
    result.meanRank = Statistics.ratio(sum, result.pairs, ofNothing: 0)
    return result
  }
}

/// The lists of one goal of ranks.
private struct WishLists {
  var side: PairGoal.Side
  var fromColumn: Int
  var toColumn: Int
  var longest: Int
  var reading: PairingReading

  init(side: PairGoal.Side, fromColumn: Int, toColumn: Int, _ reading: PairingReading) {
    self.side = side
    self.fromColumn = fromColumn
    self.toColumn = toColumn
    self.reading = reading
    longest = PairingReading.longest(
      side == .from ? reading.scheme.from.columns[fromColumn] : reading.scheme.to.columns[toColumn]
    )
  }

  /// The place in the list of a pair from 0, or nil where it is not listed.
  func place(_ from: Int, _ to: Int) -> Int? {
    let one = reading.fromWords(fromColumn, from)
    let other = reading.toWords(toColumn, to)
    let (list, wished) = side == .from ? (one, other) : (other, one)
    return list.firstIndex { wished.contains($0) }.map { $0 - list.startIndex }
  }
}
