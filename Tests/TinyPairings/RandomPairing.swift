// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
package import Street

/// Small random pairings with everything that the values of pairing know.
package struct RandomPairing {
  private var dice: SeededGenerator
  private var rows = 0
  private var columns = 0

  /// The pairing of a seed; few enough pairs to try every plan.
  package static func scheme(seed: UInt64) -> PairingCase {
    var random = RandomPairing(dice: SeededGenerator(seed: seed))
    return random.scheme()
  }

  /// A proof with random numbers.
  package static func certificate(for scheme: PairingCase, seed: UInt64) -> PairCertificate {
    var random = RandomPairing(dice: SeededGenerator(seed: seed &* 31 &+ 7))
    return random.certificate(for: scheme)
  }

  private mutating func happens(_ percent: Int) -> Bool { dice.below(100) < percent }

  private mutating func scheme() -> PairingCase {
    rows = 1 + dice.below(4)
    columns = 1 + dice.below(rows < 3 ? 4 : rows == 3 ? 3 : 2)
    let isGlobe = happens(40)
    let from = (0..<rows).map { entity("p\($0)", isFrom: true, isGlobe: isGlobe) }
    let to = (0..<columns).map { entity("q\($0)", isFrom: false, isGlobe: isGlobe) }
    var scheme = PairingCase(
      scheme: "random",
      name: "random",
      from: PairSide(noun: "p", entities: from, columns: sideColumns(rows)),
      to: PairSide(noun: "q", entities: to, columns: sideColumns(columns))
    )
    scheme.rules = (0..<dice.below(3)).map { PairRule(test(), words: "rule \($0)") }
    scheme.tallies = (0..<dice.below(3)).map { tally("kind \($0)") }
    scheme.goals = goals()
    scheme.fixed = happens(30) ? pairs(percent: 15) : []
    scheme.forbidden = Set(happens(40) ? pairs(percent: 20) : []).subtracting(scheme.fixed).sorted()
    scheme.previous = pairs(percent: 30)
    scheme.links = links()
    for word in 1...4 as ClosedRange<Int32> where happens(40) {
      let other = Int32(1 + dice.below(4))
      scheme.wordLinks.formUnion([.init(word, other), .init(other, word)])
    }
    if happens(15) { scheme.mutual = .init(from: 1, to: 1) }
    if happens(10) { scheme.chosen = 1 + dice.below(columns) }
    return scheme
  }

  private mutating func entity(_ id: String, isFrom: Bool, isGlobe: Bool) -> PairEntity {
    var entity = PairEntity(id: id)
    entity.least = dice.below(3)
    if happens(70) { entity.most = entity.least + dice.below(isFrom ? 3 : 6) }
    if isFrom, happens(40) { entity.heads = 1 + dice.below(3) }
    if happens(50) { entity.size = dice.below(4) }
    if happens(20) { entity.capacity = 2 + dice.below(6) }
    if happens(50) {
      let low = dice.below(4)
      entity.band = low...(low + dice.below(3))
    }
    if happens(30) { entity.share = 1 + dice.below(900) }
    if happens(40) { entity.history = dice.below(4) }
    entity.priority = 1 + dice.below(3)
    if happens(90) { entity.point = point(isGlobe) }
    if isFrom { entity.isConnected = happens(25) }
    return entity
  }

  private mutating func point(_ isGlobe: Bool) -> PairPoint {
    let (east, north) = (Double(dice.below(100)), Double(dice.below(100)))
    // About a metre a step.
    guard isGlobe,
      let place = Coordinate(latitude: 31 + north * 0.00001, longitude: 113 + east * 0.00001)
    else { return .plane(x: east / 2, y: north / 2) }
    return .globe(place)
  }

  /// Two columns of words, one of numbers, one of marks.
  private mutating func sideColumns(_ count: Int) -> [TokenColumn] {
    var result = [TokenColumn](repeating: TokenColumn(), count: 4)
    for _ in 0..<count {
      for number in 0..<2 {
        result[number].append((0..<dice.below(4)).map { _ in Int32(1 + dice.below(4)) })
      }
      result[2].append(happens(80) ? [Int32(dice.below(4))] : [])
      result[3].append(happens(40) ? [1] : [])
    }
    return result
  }

  private mutating func test() -> PairRule.Test {
    let (from, to) = (dice.below(2), dice.below(2))
    switch dice.below(8) {
    case 0: return .shares(from: from, to: to)
    case 1: return .differs(from: from, to: to)
    case 2: return .coversAll(from: from, to: to)
    case 3: return .coversAny(from: from, to: to)
    case 4: return .atLeast(from: 2, to: 2)
    case 5: return .atMost(from: 2, to: 2)
    case 6: return .demands(to: 3, from: 3)
    default: return .within(metres: 20 + dice.below(40))
    }
  }

  private mutating func tally(_ words: String) -> PairTally {
    let least = (0..<columns).map { _ in dice.below(3) }
    return PairTally(
      words: words,
      counts: (0..<rows).map { _ in dice.below(2) == 0 },
      least: least,
      most: least.map { happens(50) ? Int.max : $0 + dice.below(2) },
      isRole: happens(50)
    )
  }

  private mutating func goals() -> [PairGoal] {
    let (from, to) = (dice.below(2), dice.below(2))
    var all: [PairGoal] = [
      .shortage, .cover, .band(.from), .band(.to), .balance(.from), .balance(.to),
      .metres(unit: 1 + dice.below(9)),
      .classes([.same(from: from, to: to), .neighbours(from: to, to: from)]),
      .fit(from: from, to: to, countsAll: happens(50)), .rank(by: .from, from: from, to: to),
      .rank(by: .to, from: from, to: to), .keep,
    ]
    for place in all.indices { all.swapAt(place, place + dice.below(all.count - place)) }
    return Array(all.prefix(1 + dice.below(5)))
  }

  private mutating func pairs(percent: Int) -> [Pair] {
    var result: [Pair] = []
    for i in 0..<rows {
      for j in 0..<columns where happens(percent) { result.append(Pair(from: i, to: j)) }
    }
    return result
  }

  private mutating func links() -> [Pair] {
    var result: [Pair] = []
    for one in 0..<columns {
      for other in (one + 1)..<max(one + 1, columns) where happens(50) {
        result.append(Pair(from: one, to: other))
      }
    }
    return result
  }

  private mutating func certificate(for scheme: PairingCase) -> PairCertificate {
    let last = dice.below(scheme.goals.count)
    let levels = (0...last).filter { $0 == last || happens(50) }
    let multipliers = (0...last).map { levels.contains($0) ? 1 + dice.below(4) : dice.below(4) }
    var prices: [PairCertificate.Row: Int] = [:]
    let span = happens(10) ? 2000 : 8
    for entity in scheme.to.entities {
      if happens(50) { prices[.countAtTo(entity.id)] = dice.below(2 * span + 1) - span }
      if happens(50) { prices[.loadAtTo(entity.id)] = dice.below(2 * span + 1) - span }
      for number in scheme.tallies.indices where happens(50) {
        prices[.tally(number, entity.id)] = dice.below(2 * span + 1) - span
      }
    }
    for entity in scheme.from.entities where happens(50) {
      prices[.loadAtFrom(entity.id)] = dice.below(2 * span + 1) - span
    }
    return PairCertificate(levels: levels, multipliers: multipliers, prices: prices)
  }
}
