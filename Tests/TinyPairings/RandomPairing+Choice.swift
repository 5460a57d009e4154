// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
package import Street

extension RandomPairing {
  /// A pairing in which only some places may have partners, and everybody counts one.
  package static func choice(seed: UInt64) -> PairingCase {
    var dice = SeededGenerator(seed: seed &* 17 &+ 3)
    var scheme = scheme(seed: seed)
    for row in scheme.from.entities.indices {
      scheme.from.entities[row].heads = 1
      scheme.from.entities[row].size = 1
      scheme.from.entities[row].isConnected = false
    }
    scheme.tallies = []
    scheme.mutual = nil
    scheme.chosen = 1 + dice.below(max(1, scheme.to.entities.count - 1))
    return scheme
  }

  /// A proof of the second form with random numbers.
  package static func choiceCertificate(for scheme: PairingCase, seed: UInt64) -> PairCertificate {
    var dice = SeededGenerator(seed: seed &* 13 &+ 11)
    var result = certificate(for: scheme, seed: seed)
    result.prices = result.prices.filter { row, _ in
      if case .loadAtFrom = row { true } else { false }
    }
    let span = dice.below(10) == 0 ? 2000 : 12
    for entity in scheme.from.entities {
      result.prices[.countAtFrom(entity.id)] = dice.below(2 * span) - span / 3
    }
    return result
  }
}
