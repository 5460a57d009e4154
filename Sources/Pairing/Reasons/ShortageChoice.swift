// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What follows from how few of the second side may have partners at all.
///
/// Only where as many have partners as may; else the limit is not in the way.
struct ShortageChoice {
  /// How many may have partners.
  let chosen: Int
  /// Whether each of the second side has partners.
  let isOpen: [Bool]
  /// The sums, where those who may be chosen have room for fewer than want to go.
  let room: PairShortageDetail.Choice?

  /// Nil where the limit is not reached.
  init?(_ pairing: PairingCase, partners: [[Int32]], pairs: [Pair]) {
    guard let chosen = pairing.chosen else { return nil }
    var isOpen = Array(repeating: false, count: pairing.to.entities.count)
    for pair in pairs { isOpen[Int(pair.to)] = true }
    guard isOpen.count(where: \.self) >= chosen else { return nil }
    (self.chosen, self.isOpen) = (chosen, isOpen)
    room = Self.room(pairing, partners, chosen)
  }

  /// Compares what want to go with the room of the roomiest; those with fixed partners are among them.
  private static func room(
    _ pairing: PairingCase,
    _ partners: [[Int32]],
    _ chosen: Int
  ) -> PairShortageDetail.Choice? {
    let wanted = zip(pairing.from.entities, partners)
      .reduce(0) { $0 + min($1.0.least, $1.1.count) * $1.0.heads }
    let fixed = Set(pairing.fixed.map { Int($0.to) })
    let able = Set(partners.joined().map { Int($0) }).subtracting(fixed)
    let mosts =
      fixed.map { pairing.to.entities[$0].most }
      + able.map { pairing.to.entities[$0].most }.sorted(by: >)
    var sums: [Int] = []
    for most in mosts {
      // Nobody takes more than want to go.
      sums.append((sums.last ?? 0) + min(most, wanted))
    }
    guard chosen > 0, chosen <= mosts.count, chosen >= fixed.count else { return nil }
    let roomiest = mosts[..<chosen]
    guard sums[chosen - 1] < wanted, let low = roomiest.min(), let high = roomiest.max() else {
      return nil
    }
    let enough = sums.firstIndex { $0 >= wanted }.map { $0 + 1 }
    return .room(
      chosen: chosen,
      most: low...high,
      room: sums[chosen - 1],
      wanted: wanted,
      enough: enough
    )
  }
}
