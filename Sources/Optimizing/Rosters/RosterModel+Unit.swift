// SPDX-License-Identifier: GPL-3.0-or-later
internal import LinearProgramming

/// In which steps rosters cost more or less.
extension RosterModel {
  /// The greatest common divisor of all costs: what every roster costs is a multiple of it.
  ///
  /// Range: 1 or more.
  var unit: Int {
    var divisor = 0
    func take(_ cost: Int?) {
      if let cost { divisor = SparseModel.greatestCommonDivisor(divisor, cost) }
    }
    for cover in covers {
      for piece in cover.pieces {
        take(piece.under)
        take(piece.over)
      }
    }
    for person in people where divisor != 1 {
      person.costs.forEach(take)
      person.idle.forEach(take)
    }
    for own in rules where divisor != 1 { own.costs.forEach(take) }
    return max(1, abs(divisor))
  }

  /// The least multiple of ``unit`` that is not below a bound.
  ///
  /// - Parameters:
  ///   - scaled: A bound in parts of ``RosterPricing/scale``.
  ///   - unit: What all costs are multiples of.
  /// - Returns: The bound in whole units of cost.
  static func rounded(_ scaled: Int, to unit: Int) -> Int {
    let step = unit * RosterPricing.scale
    return (scaled / step + (scaled % step > 0 ? 1 : 0)) * unit
  }
}

extension RosterRules {
  /// Everything that breaking rules may cost.
  fileprivate var costs: [Int?] {
    successions.map(\.price) + stretches.flatMap { [$0.under, $0.over] } + blocks.flatMap(\.charges)
      + counts.flatMap { $0.charges + [$0.beyond] }
  }
}
