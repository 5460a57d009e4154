// SPDX-License-Identifier: GPL-3.0-or-later

extension PairingCase {
  /// Takes the pairs of the last period's plan as those to keep, and keeping as a goal.
  ///
  /// They take the place of any that the scheme names itself. Pairs whose one side is gone are left
  /// out. Where the scheme does not say when change counts, it counts after what is missing and before
  /// everything else, so that nobody moves who need not.
  ///
  /// - Parameter plan: The last period's plan of the same scheme.
  public mutating func keep(_ plan: PairPlan) {
    func positions(_ side: PairSide) -> [String: Int] {
      var positions: [String: Int] = [:]
      for (index, entity) in side.entities.enumerated() {
        for member in entity.members { positions[member] = index }
        positions[entity.id] = index
      }
      return positions
    }
    let (first, second) = (positions(from), positions(to))
    var pairs: Set<Pair> = []
    for row in plan.pairs {
      if let one = first[row.from], let other = second[row.to] {
        pairs.insert(Pair(from: one, to: other))
      }
    }
    previous = pairs.sorted()
    guard !goals.contains(.keep) else { return }
    let place = goals.lastIndex { goal in
      switch goal {
      case .shortage, .cover: true
      default: false
      }
    }
    goals.insert(.keep, at: (place ?? -1) + 1)
  }
}
