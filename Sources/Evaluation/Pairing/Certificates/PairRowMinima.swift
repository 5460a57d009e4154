// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The last sum of the bound: for every row the least of what its load costs and its price takes back.
struct PairRowMinima {
  let reading: PairingReading
  let prices: PairPrices
  let reach: PairRowReach
  let weights: PairRowWeights

  /// What a load costs under two goals, before their multipliers.
  private typealias Costs = (first: Int128, second: Int128)

  /// The sum over all rows.
  func total() throws(PairProofFault) -> Int128 { try totalAtTo() + totalAtFrom() }

  private func totalAtTo() throws(PairProofFault) -> Int128 {
    var total: Int128 = 0
    let to = reading.to
    for entity in 0..<to.count {
      total += try least(
        prices.count[entity],
        range(reach.toHeads, entity, to.most[entity]),
        (weights.shortage, 0)
      ) { (to.missing(entity, $0), 0) }
      total += try least(
        prices.loadTo[entity],
        range(reach.toSizes, entity, to.capacity[entity]),
        (weights.bandTo, weights.balanceTo)
      ) { (to.excess(entity, $0), to.square(entity, $0)) }
      for (number, tally) in reading.scheme.tallies.enumerated() {
        total += try least(
          prices.tallies[number][entity],
          range(reach.tallies[number], entity, tally.most[entity]),
          (weights.missing(isRole: tally.isRole), 0)
        ) { (reading.missing(tally: number, entity, $0), 0) }
      }
    }
    return total
  }

  /// The sum over the rows of sizes at the first side.
  func totalAtFrom() throws(PairProofFault) -> Int128 {
    var total: Int128 = 0
    let from = reading.from
    for entity in 0..<from.count {
      total += try least(
        prices.loadFrom[entity],
        range(reach.fromSizes, entity, from.capacity[entity]),
        (weights.bandFrom, weights.balanceFrom)
      ) { (from.excess(entity, $0), from.square(entity, $0)) }
    }
    return total
  }

  /// The loads that a row may have.
  ///
  /// Fixed pairs beyond a limit are a fault of the input: then there is no lawful plan.
  private func range(_ loads: PairRowReach.Loads, _ entity: Int, _ limit: Int) -> ClosedRange<Int> {
    let low = loads.least[entity]
    return low...max(low, min(loads.most(entity), limit))
  }

  /// The least over the load of a convex cost and a price per unit.
  private func least(
    _ price: Int,
    _ range: ClosedRange<Int>,
    _ weights: Costs,
    _ costs: (Int) -> Costs
  ) throws(PairProofFault) -> Int128 {
    guard price != 0 || weights != (0, 0) else { return 0 }
    var (low, high) = (range.lowerBound, range.upperBound)
    // What is convex is largest at an end.
    let ends = [low, high]
      .map { load in
        let (first, second) = costs(load)
        return Double(weights.first) * Double(first) + Double(weights.second) * Double(second)
      }
    let largest = max(ends[0], ends[1]) + Double(price.magnitude) * Double(high)
    guard largest < 0x1p100 else { throw .tooLarge }
    func value(_ load: Int) -> Int128 {
      let (first, second) = costs(load)
      return weights.first * first + weights.second * second + Int128(price) * Int128(load)
    }
    while low < high {
      let middle = low + (high - low) / 2
      if value(middle + 1) < value(middle) { low = middle + 1 } else { high = middle }
    }
    return value(low)
  }
}
