// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The number that ``PairCertificate`` defines in its second form, over all pairs: what is least when
/// only some of the second side may have partners.
struct PairChoiceBound<Number: FixedWidthInteger & SignedInteger & Sendable> {
  private let reading: PairingReading
  private let certificate: PairCertificate
  private let prices: PairPrices
  /// How many of the second side may have partners.
  private let most: Int
  private var reader: PairRowReader
  private var reach: PairRowReach
  private var costs: [Number]
  private var row: [Int]
  /// Places in the open row of those who may still come, all of them or none.
  private var open = 0..<0
  /// For each goal that is bounded, what may come to each of the second side.
  private var comers: [[Comers]]
  /// The first sum for each goal that is bounded.
  private var totals: [Int128]
  /// How many more may be kept in all lists together.
  private var budget = 1 << 26

  /// What coming to one of the second side costs.
  private struct Comers {
    /// What each who may come costs, as far as it can be of use.
    var kept: [Number] = []
    var fixed: Int128 = 0
    var fixedCount = 0
    /// Who costs less than this may be of use.
    var limit: Int128 = 0
    /// How many may come.
    var room = 0

    /// Notes one more; how many more are kept than before.
    mutating func note(_ cost: Number) -> Int {
      guard Int128(cost) < limit else { return 0 }
      let before = kept.count
      kept.append(cost)
      if kept.count > 2 * room + 16 {
        kept.sort()
        kept.removeLast(kept.count - room)
      }
      return kept.count - before
    }
  }

  init(
    _ reading: PairingReading,
    _ certificate: PairCertificate,
    _ prices: PairPrices
  ) throws(PairProofFault) {
    self.reading = reading
    self.certificate = certificate
    self.prices = prices
    most = reading.scheme.chosen ?? reading.to.count
    reader = PairRowReader(reading)
    reach = PairRowReach(reading)
    costs = Array(repeating: 0, count: reading.to.count)
    row = Array(repeating: 0, count: reading.to.count)
    comers = []
    totals = Array(repeating: 0, count: certificate.levels.count)
    for level in certificate.levels { comers.append(try empty(upTo: level)) }
  }

  /// Whether proofs of the second form speak of a case.
  static func fits(_ reading: PairingReading) -> Bool {
    reading.scheme.chosen != nil && reading.scheme.tallies.isEmpty
      && reading.from.heads.allSatisfy { $0 == 1 } && reading.from.size.allSatisfy { $0 == 1 }
  }

  /// For each goal that is bounded, what the multiplied goals up to it add up to at least.
  ///
  /// - Complexity: O(pairs that may be × (rules + goals)) time where a rule says quickly who they are,
  ///   else O(pairs × (rules + goals)); O(entities + pairs of use) memory.
  mutating func compute() throws(PairProofFault) -> [Int128] {
    for from in 0..<reading.from.count {
      reader.open(from)
      reach.addSizes(from, free: reader.partners[..<reader.freeCount], reading)
      let isSettled = reading.fixed[from].count >= reading.from.most[from]
      open = 0..<(isSettled ? 0 : reader.freeCount)
      let toll = Number(prices.countFrom[from])
      let own = Number(prices.loadFrom[from])
      for (place, to) in reader.partners.enumerated() {
        costs[place] = 0 - toll - own * Number(reading.to.size[to])
      }
      try addCosts(from)
    }
    for (place, level) in certificate.levels.enumerated() {
      let goals = reading.scheme.goals[...level]
      let weights = PairRowWeights(goals, certificate.multipliers)
      let rows = PairRowMinima(reading: reading, prices: prices, reach: reach, weights: weights)
      totals[place] += try rows.totalAtFrom() + chosenTotal(place, weights)
      for (goal, multiplier) in zip(goals, certificate.multipliers) where goal == .keep {
        totals[place] += Int128(multiplier) * Int128(reading.previousHeads)
      }
    }
    return totals
  }

  // MARK: The first side

  /// Adds goal by goal, and notes the pairs wherever a bound is asked for.
  private mutating func addCosts(_ from: Int) throws(PairProofFault) {
    var shortage: Int128 = 0
    var place = 0
    for (goal, multiplier) in certificate.multipliers.enumerated() {
      if reading.scheme.goals[goal] == .shortage {
        shortage += Int128(multiplier)
      } else if multiplier > 0, reader.costs(ofGoal: goal, into: &row) {
        let weight = Number(multiplier)
        for place in reader.partners.indices { costs[place] += weight * Number(row[place]) }
      }
      if certificate.levels[place] == goal {
        totals[place] += leastCount(from, open.count, shortage)
        try note(from, place)
        place += 1
      }
    }
  }

  private mutating func note(_ from: Int, _ place: Int) throws(PairProofFault) {
    for spot in open {
      budget -= comers[place][reader.partners[spot]].note(costs[spot])
    }
    for spot in reader.freeCount..<reader.partners.count {
      comers[place][reader.partners[spot]].fixed += Int128(costs[spot])
    }
    guard budget >= 0 else { throw .tooLarge }
  }

  /// The least over the number of partners of what is missing and the price of each.
  private func leastCount(_ from: Int, _ partners: Int, _ weight: Int128) -> Int128 {
    let low = reading.fixed[from].count
    let high = max(low, min(reading.from.most[from], low + partners))
    let price = Int128(prices.countFrom[from])
    // What bends only where nothing is missing any more is least there or at an end.
    return [low, max(low, min(high, reading.from.least[from])), high]
      .map { weight * reading.from.missing(from, $0) + price * Int128($0) }
      .reduce(Int128.max) { min($0, $1) }
  }

  // MARK: The second side

  private func cost(_ to: Int, _ count: Int, _ weights: PairRowWeights) -> Int128 {
    weights.shortage * reading.to.missing(to, count) + weights.bandTo
      * reading.to.excess(to, count) + weights.balanceTo * reading.to.square(to, count)
  }

  /// Everybody of the second side before anybody comes.
  private func empty(upTo level: Int) throws(PairProofFault) -> [Comers] {
    let weights = PairRowWeights(reading.scheme.goals[...level], certificate.multipliers)
    var result = Array(repeating: Comers(), count: reading.to.count)
    for partners in reading.fixed { for to in partners { result[to].fixedCount += 1 } }
    for to in result.indices {
      let fixed = result[to].fixedCount
      let upper = min(reading.to.most[to], reading.to.capacity[to], reading.from.count)
      result[to].room = max(0, upper - fixed)
      for count in [0, fixed, max(fixed, upper)] {
        let size =
          Double(weights.shortage) * Double(reading.to.missing(to, count))
          + Double(weights.bandTo) * Double(reading.to.excess(to, count))
          + Double(weights.balanceTo) * Double(reading.to.square(to, count))
        guard size < 0x1p100 else { throw .tooLarge }
      }
      // What is convex rises least at first.
      result[to].limit = cost(to, fixed, weights) - cost(to, fixed + 1, weights)
    }
    return result
  }

  /// What nobody coming costs, and the most that so many being chosen can save.
  private func chosenTotal(_ place: Int, _ weights: PairRowWeights) -> Int128 {
    var total: Int128 = 0
    var savings: [Int128] = []
    var rest = most
    for (to, comers) in comers[place].enumerated() {
      let nobody = cost(to, comers.fixedCount, weights)
      total += comers.fixed + nobody
      let change = least(to, comers, weights) - nobody
      if comers.fixedCount > 0 {
        total += change
        rest -= 1
      } else if change < 0 {
        savings.append(change)
      }
    }
    guard savings.count > rest else { return savings.reduce(total, +) }
    return savings.sorted().prefix(max(0, rest)).reduce(total, +)
  }

  /// The least that those who come cost; nobody coming costs no less than who are of no use.
  private func least(_ to: Int, _ comers: Comers, _ weights: PairRowWeights) -> Int128 {
    var best = cost(to, comers.fixedCount, weights)
    var sum: Int128 = 0
    for (place, price) in comers.kept.sorted().prefix(comers.room).enumerated() {
      sum += Int128(price)
      best = min(best, sum + cost(to, comers.fixedCount + place + 1, weights))
    }
    return best
  }
}
