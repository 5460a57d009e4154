// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Computes what a proof proves: first whether its numbers can be computed with, then the bound.
///
/// - Note: Source: A. M. Geoffrion, Lagrangean relaxation for integer programming, 1974.
struct PairProofCheck: Sendable {
  let reading: PairingReading
  /// What the plan reaches at every goal.
  let values: [Int]

  /// The bound of each goal of a proof.
  ///
  /// - Returns: By position of the goal, what no lawful plan that is as good at all earlier goals is below.
  func bounds(of certificate: PairCertificate) throws(PairProofFault) -> [Int: Int] {
    try checkShape(of: certificate)
    let prices = try PairPrices(certificate, reading)
    let totals: [Int128]
    switch magnitude(certificate, prices) {
    case ..<0x1p61:
      totals = try sums(certificate, prices, in: Int.self)
    case ..<0x1p100:
      totals = try sums(certificate, prices, in: Int128.self)
    default: throw .tooLarge
    }
    var result: [Int: Int] = [:]
    for (level, total) in zip(certificate.levels, totals) {
      var rest = total
      for goal in 0..<level {
        rest -= Int128(certificate.multipliers[goal]) * Int128(values[goal])
      }
      let multiplier = Int128(certificate.multipliers[level])
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: multiplier)
      result[level] = Int(clamping: remainder > 0 ? quotient + 1 : quotient)
    }
    return result
  }

  private func sums<Number: FixedWidthInteger & SignedInteger & Sendable>(
    _ certificate: PairCertificate,
    _ prices: PairPrices,
    in type: Number.Type
  ) throws(PairProofFault) -> [Int128] {
    if prices.isOfChoice {
      var bound = try PairChoiceBound<Number>(reading, certificate, prices)
      return try bound.compute()
    }
    var bound = PairBound<Number>(reading, certificate, prices)
    return try bound.compute()
  }

  private func checkShape(of certificate: PairCertificate) throws(PairProofFault) {
    let (levels, multipliers) = (certificate.levels, certificate.multipliers)
    guard let last = levels.last, let first = levels.first, first >= 0,
      zip(levels, levels.dropFirst()).allSatisfy({ $0 < $1 }),
      reading.scheme.goals.indices.contains(last), multipliers.count == last + 1,
      multipliers.allSatisfy({ $0 >= 0 }), levels.allSatisfy({ multipliers[$0] > 0 })
    else { throw PairProofFault(reason: Message(PairViolationCode.certificateShape)) }
    let spent = zip(multipliers, values).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
    let kept = Double(multipliers.max() ?? 0) * Double(reading.previousHeads)
    guard spent + kept < 0x1p100 else { throw .tooLarge }
  }

  /// More than any sum that the pass over all pairs of one entity can reach.
  private func magnitude(_ certificate: PairCertificate, _ prices: PairPrices) -> Double {
    func largest(_ numbers: [Int]) -> Double { Double(numbers.max() ?? 0) }
    let price = prices.largest
    var pair = price.count * largest(reading.from.heads) + PairPrices.largest(prices.countFrom)
    pair += price.loadTo * largest(reading.from.size)
    pair += price.loadFrom * largest(reading.to.size)
    for tally in prices.tallies { pair += PairPrices.largest(tally) }
    var penalty = 0.0
    for (goal, multiplier) in zip(reading.scheme.goals, certificate.multipliers) {
      pair += Double(multiplier) * GoalIndex(goal, reading.scheme).most(reading)
      if goal == .shortage {
        penalty += Double(multiplier) * largest(reading.from.priority)
      }
    }
    let missing = penalty * (largest(reading.from.least) + Double(reading.to.count) + 1)
    return pair * Double(reading.to.count + 1) + missing
  }
}
