// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Nobody looks at their own, and no two look at each other.
///
/// What fixed pairs alone bring about is not the plan's.
package struct PairMutualCheck: PairRuleCheck {
  package init() {}

  /// A direction between two of the second side in which somebody looks.
  private struct Look {
    var people: [Int] = []
    var isFixed = true
  }

  package func violations(in plan: PairPlanReading, of reading: PairingReading) -> [PairViolation] {
    guard let mutual = reading.scheme.mutual else { return [] }
    let index = WordIndex(reading.scheme.to.columns[mutual.to])
    var looks: [Pair: Look] = [:]
    var own: [Pair] = []
    for pair in plan.pairs {
      let (from, to) = (Int(pair.from), Int(pair.to))
      let isFixed = reading.isFixed(from, to)
      for owner in reading.owners(of: from, index: index) {
        if owner == to {
          if !isFixed { own.append(pair) }
        } else {
          looks[Pair(from: owner, to: to), default: Look()].people.append(from)
          if !isFixed { looks[Pair(from: owner, to: to)]?.isFixed = false }
        }
      }
    }
    let there = looks.keys.filter { $0.from < $0.to }.sorted()
    return own.map { violation(.ownEntity, $0, reading) }
      + there.compactMap { pair in
        guard let one = looks[pair], let other = looks[Pair(from: Int(pair.to), to: Int(pair.from))]
        else { return nil }
        guard !one.isFixed || !other.isFixed else { return nil }
        let ids = [pair.from, pair.to].map { reading.to.ids[Int($0)] }
        let people = Set(one.people + other.people).sorted().map { reading.from.ids[$0] }
        return PairViolation(.reciprocal, ids.map { .text($0) }, from: people, to: ids)
      }
  }
}
