// SPDX-License-Identifier: GPL-3.0-or-later

/// Moves the prices of covers uphill by what everybody would do at them, without linear programs: where
/// those are large they take far longer than the horizons, and begin well from these.
///
/// - Note: Source: P. M. Camerini, L. Fratta, F. Maffioli, On improving relaxation methods by modified
///   gradient techniques, Math. Program. Study 3, 1975 (the direction); B. T. Polyak, Minimization of
///   unsmooth functionals, USSR Comput. Math. Math. Phys. 9, 1969 (the length of a step).
struct RosterClimb {
  /// Rounds without anything better after which steps become shorter.
  private static let patience = 8
  /// By what they become shorter.
  private static let cut = 0.6
  /// Steps that are too short to go on, as a share of the first.
  private static let shortest = 0.02
  /// A bound counts as better from this share of it on.
  private static let gain = 0.0005
  /// The last rounds, whose horizons are kept.
  private static let kept = 30

  private let model: RosterModel
  /// Where the next round asks.
  private var prices: [Double]
  /// Where the bound is best.
  private var best: [Double]
  private var direction: [Double]
  private var factor = 1.0
  private var idle = 0
  private var recent: [[RosterColumn]] = []

  /// Begins at the best prices of a generation.
  init(_ generation: RosterGeneration) {
    model = generation.pricing.model
    prices = generation.prices.map { Double($0) / Double(RosterPricing.scale) }
    best = prices
    direction = Array(repeating: 0, count: prices.count)
  }

  /// Climbs, and gives what was found to the generation.
  ///
  /// - Parameters:
  ///   - generation: Everything at once.
  ///   - rounds: Rounds at most.
  ///   - aim: Where the bound might be, scaled: what a roster costs.
  mutating func run(_ generation: inout RosterGeneration, rounds: Int, aim: Int) {
    for _ in 0..<rounds where factor >= Self.shortest && !generation.isStopped {
      let whole = RosterMaster.whole(prices, model)
      guard let round = generation.ask(whole) else { return generation.giveUp() }
      recent = recent.suffix(Self.kept - 1) + [round.columns]
      let before = generation.bound
      if before == .min || Double(round.bound - before) > Self.gain * Double(before).magnitude {
        idle = 0
      } else {
        idle += 1
      }
      if round.bound > before { best = prices }
      generation.raise(round.bound, at: whole)
      if idle < Self.patience {
        let slope = slope(of: round, generation, at: whole)
        guard step(generation.covers, slope, left: aim - round.bound) else { break }
      } else {
        (factor, idle, prices) = (factor * Self.cut, 0, best)
        for cover in direction.indices { direction[cover] = 0 }
      }
    }
    for columns in recent { for column in columns { generation.add(column) } }
  }

  /// How much each price would raise the bound: heads that the cover's own side would take, less those
  /// that people bring.
  private func slope(
    of round: RosterGeneration.Round,
    _ generation: RosterGeneration,
    at whole: [Int]
  ) -> [Double] {
    var slope = [Double](repeating: 0, count: prices.count)
    for cover in generation.covers {
      slope[cover] = Double(generation.duals(of: cover, at: whole[cover]).heads)
    }
    for column in round.columns {
      for duty in column.duties where duty >= 0 {
        model.credits(of: Int(duty), by: column.person) { cover, amount in
          slope[cover] -= Double(amount)
        }
      }
    }
    return slope
  }

  /// Moves the prices; false where there is nowhere to go.
  private mutating func step(_ covers: [Int], _ slope: [Double], left: Int) -> Bool {
    var (along, length) = (0.0, 0.0)
    for cover in covers {
      along += slope[cover] * direction[cover]
      length += direction[cover] * direction[cover]
    }
    // A slope that turns back on the way so far is bent away from it.
    let keep = along < 0 ? min(2, -1.5 * along / length) : 0
    var norm = 0.0
    for cover in covers {
      direction[cover] = slope[cover] + keep * direction[cover]
      norm += direction[cover] * direction[cover]
    }
    guard norm > 0 else { return false }
    let step = factor * Double(left) / Double(RosterPricing.scale) / norm
    for cover in covers {
      let own = model.covers[cover]
      let moved = prices[cover] + step * direction[cover]
      prices[cover] = min(Double(own.steepestUnder), max(-Double(own.steepestOver), moved))
    }
    return true
  }
}
