// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What a pair costs at each goal that pairs cost anything at.
struct PairPrices: Sendable {
  /// Positions of those goals in the order of the scheme.
  let levels: [Int]
  private let pairing: PairingCase
  private let goals: [PairGoal]
  private let from: PointTable
  private let to: PointTable
  private let longestLists: [Int32]
  /// Partners of the last period, by entity of the first side; empty where nothing is to be kept.
  private let previous: [[Int32]]

  init(_ pairing: PairingCase) {
    self.pairing = pairing
    levels = pairing.goals.indices.filter { pairing.goals[$0].isOfPairs }
    goals = levels.map { pairing.goals[$0] }
    from = PointTable(pairing.from.entities.map(\.point))
    to = PointTable(pairing.to.entities.map(\.point))
    longestLists = goals.map { goal in
      guard case .rank(let side, let first, let second) = goal else { return 0 }
      let column = side == .from ? pairing.from.columns[first] : pairing.to.columns[second]
      return Int32((0..<column.count).map { column[$0].count }.max() ?? 0)
    }
    var previous = [[Int32]](
      repeating: [],
      count: pairing.previous.isEmpty ? 0 : pairing.from.entities.count
    )
    for pair in pairing.previous { previous[Int(pair.from)].append(pair.to) }
    self.previous = previous
  }

  /// The costs of a pair, a number for each of ``levels``.
  func costs(_ first: Int, _ second: Int) -> [Int32] {
    goals.indices.map { cost($0, first, second) }
  }

  /// The cost of a pair at one of ``levels``, by its position there.
  func cost(_ position: Int, _ first: Int, _ second: Int) -> Int32 {
    switch goals[position] {
    case .metres(let unit):
      guard from.knows(first), to.knows(second) else { return 0 }
      let metres = from.metres(first, to: to, second)
      return Int32((metres / Double(unit)).rounded(.toNearestOrEven))
    case .classes(let steps): return nearnessClass(steps, first, second)
    case .fit(let one, let two, let countsAll):
      let asked = pairing.to.columns[two][second]
      let given = pairing.from.columns[one][first]
      if countsAll { return Int32(asked.count { !given.contains($0) }) }
      return asked.isEmpty || asked.contains { given.contains($0) } ? 0 : 1
    case .rank(let side, let one, let two):
      let (giving, taking) = (pairing.from.columns[one][first], pairing.to.columns[two][second])
      let (list, sought) = side == .from ? (giving, taking) : (taking, giving)
      guard let place = list.firstIndex(where: { sought.contains($0) }) else {
        return longestLists[position]
      }
      return Int32(place - list.startIndex)
    case .keep:
      let kept = !previous.isEmpty && previous[first].contains(Int32(second))
      return kept ? -Int32(pairing.from.entities[first].heads) : 0
    case .shortage, .cover, .band, .balance: return 0
    }
  }

  /// The costs of one entity of the first side with many of the second at one of ``levels``.
  func costs(of first: Int, with others: [Int32], at position: Int) -> [Int32] {
    if goals[position] == .keep, previous.isEmpty || previous[first].isEmpty {
      return [Int32](repeating: 0, count: others.count)
    }
    guard case .metres(let unit) = goals[position], from.knows(first) else {
      return others.map { cost(position, first, Int($0)) }
    }
    let perUnit = Double(unit)
    return others.map { other in
      guard to.knows(Int(other)) else { return 0 }
      let metres = from.metres(first, to: to, Int(other))
      return Int32((metres / perUnit).rounded(.toNearestOrEven))
    }
  }

  private func nearnessClass(_ steps: [PairGoal.Step], _ first: Int, _ second: Int) -> Int32 {
    for (number, step) in steps.enumerated() {
      switch step {
      case .same(let one, let two):
        let words = pairing.to.columns[two][second]
        if pairing.from.columns[one][first].contains(where: { words.contains($0) }) {
          return Int32(number)
        }
      case .neighbours(let one, let two):
        for word in pairing.from.columns[one][first] {
          for other in pairing.to.columns[two][second]
          where pairing.wordLinks.contains(PairingCase.WordLink(word, other)) {
            return Int32(number)
          }
        }
      }
    }
    return Int32(steps.count)
  }
}

extension PairGoal {
  /// Whether pairs themselves cost something at the goal, rather than loads.
  var isOfPairs: Bool {
    switch self {
    case .metres, .classes, .fit, .rank, .keep: true
    case .shortage, .cover, .band, .balance: false
    }
  }
}
