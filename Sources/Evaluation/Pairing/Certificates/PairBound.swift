// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The number that ``PairCertificate`` defines, over all pairs, in whole numbers that are known to fit.
struct PairBound<Number: FixedWidthInteger & SignedInteger & Sendable> {
  private let reading: PairingReading
  private let certificate: PairCertificate
  private let prices: PairPrices
  private var reader: PairRowReader
  private var cheapest: CheapestPartners<Number>
  private var reach: PairRowReach
  /// What each pair of the open row costs, prices taken off, by its place in the row.
  private var costs: [Number]
  private var row: [Int]
  /// The first sum for each goal that is bounded.
  private var totals: [Int128]

  init(_ reading: PairingReading, _ certificate: PairCertificate, _ prices: PairPrices) {
    self.reading = reading
    self.certificate = certificate
    self.prices = prices
    reader = PairRowReader(reading)
    cheapest = CheapestPartners(reading)
    reach = PairRowReach(reading)
    costs = Array(repeating: 0, count: reading.to.count)
    row = Array(repeating: 0, count: reading.to.count)
    totals = Array(repeating: 0, count: certificate.levels.count)
  }

  /// For each goal that is bounded, what the multiplied goals up to it add up to at least.
  ///
  /// - Complexity: O(pairs that may be × (rules + goals)) time where a rule says quickly who they are,
  ///   else O(pairs × (rules + goals)), for those with one partner; O(entities) memory.
  mutating func compute() throws(PairProofFault) -> [Int128] {
    for from in 0..<reading.from.count {
      reader.open(from)
      reach.add(from, free: reader.partners[..<reader.freeCount], reading)
      chargePrices(from)
      addLeast(from)
    }
    for (place, level) in certificate.levels.enumerated() {
      let goals = reading.scheme.goals[...level]
      let rows = PairRowMinima(
        reading: reading,
        prices: prices,
        reach: reach,
        weights: PairRowWeights(goals, certificate.multipliers)
      )
      totals[place] += try rows.total()
      // A pair of the last period costs −heads, so that none of them costs their sum.
      for (goal, multiplier) in zip(goals, certificate.multipliers) where goal == .keep {
        totals[place] += Int128(multiplier) * Int128(reading.previousHeads)
      }
    }
    return totals
  }

  private mutating func chargePrices(_ from: Int) {
    let heads = Number(reading.from.heads[from])
    let size = Number(reading.from.size[from])
    let own = Number(prices.loadFrom[from])
    for (place, to) in reader.partners.enumerated() {
      costs[place] =
        0 &- Number(prices.count[to]) &* heads &- Number(prices.loadTo[to]) &* size &- own
        &* Number(reading.to.size[to])
    }
    for tally in prices.tallies.indices where reading.tallied(tally, from) > 0 {
      let amount = Number(reading.tallied(tally, from))
      for (place, to) in reader.partners.enumerated() {
        costs[place] = costs[place] &- Number(prices.tallies[tally][to]) &* amount
      }
    }
  }

  /// Adds goal by goal, and takes the least wherever a bound is asked for.
  private mutating func addLeast(_ from: Int) {
    var penalty: Number = 0
    var place = 0
    for (goal, multiplier) in certificate.multipliers.enumerated() {
      let weight = Number(multiplier)
      if reading.scheme.goals[goal] == .shortage {
        penalty += weight * Number(reading.from.priority[from])
      } else if multiplier > 0, reader.costs(ofGoal: goal, into: &row) {
        for place in reader.partners.indices {
          costs[place] = costs[place] &+ weight &* Number(row[place])
        }
      }
      if certificate.levels[place] == goal {
        totals[place] += Int128(cheapest.least(reader, costs, penalty: penalty))
        place += 1
      }
    }
  }
}
