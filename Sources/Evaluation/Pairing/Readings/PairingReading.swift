// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A pairing as the referee reads it, once: what it asks of pairs and loads, by positions.
package struct PairingReading: Sendable {
  let scheme: PairingCase
  let from: PairSideReading
  let to: PairSideReading
  let fromPoints: PointTable
  let toPoints: PointTable
  /// Partners by position on the first side, ascending and each once.
  let fixed: [[Int]]
  let forbidden: [[Int]]
  let previous: [[Int]]
  /// Neighbours on the second side, ascending.
  let neighbours: [[Int]]
  /// Persons in pairs of the last period.
  let previousHeads: Int

  init(_ scheme: PairingCase) {
    self.scheme = scheme
    from = PairSideReading(scheme.from)
    to = PairSideReading(scheme.to)
    fromPoints = PointTable(scheme.from.entities.map(\.point))
    toPoints = PointTable(scheme.to.entities.map(\.point))
    fixed = Self.partners(scheme.fixed, count: from.count)
    forbidden = Self.partners(scheme.forbidden, count: from.count)
    previous = Self.partners(scheme.previous, count: from.count)
    let links = scheme.links + scheme.links.map { Pair(from: Int($0.to), to: Int($0.from)) }
    neighbours = Self.partners(links, count: to.count)
    let heads = from.heads
    previousHeads = zip(previous, heads).reduce(0) { $0 + $1.0.count * $1.1 }
  }

  private static func partners(_ pairs: [Pair], count: Int) -> [[Int]] {
    var result = [[Int]](repeating: [], count: count)
    for pair in Set(pairs).sorted() { result[Int(pair.from)].append(Int(pair.to)) }
    return result
  }

  /// The numbers of one side.
  func side(_ side: PairGoal.Side) -> PairSideReading {
    switch side {
    case .from: from
    case .to: to
    }
  }

  func isFixed(_ from: Int, _ to: Int) -> Bool { Self.holds(fixed[from], to) }
  func isForbidden(_ from: Int, _ to: Int) -> Bool { Self.holds(forbidden[from], to) }
  func isPrevious(_ from: Int, _ to: Int) -> Bool { Self.holds(previous[from], to) }

  /// Whether an ascending list holds a number.
  private static func holds(_ list: [Int], _ number: Int) -> Bool {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < list.count && list[low] == number
  }

  /// Metres between two entities before rounding, or nil where a point is unknown.
  func metres(_ from: Int, _ to: Int) -> Double? {
    guard fromPoints.knows(from), toPoints.knows(to) else { return nil }
    return fromPoints.metres(from, to: toPoints, to)
  }

  /// No two points are further apart, in metres, or count as further.
  var span: Double {
    let points = scheme.from.entities + scheme.to.entities
    var isGlobe = false
    var (low, high) = ((0.0, 0.0), (0.0, 0.0))
    for case .some(let point) in points.map(\.point) {
      switch point {
      case .globe: isGlobe = true
      case .plane(let x, let y):
        low = (min(low.0, x), min(low.1, y))
        high = (max(high.0, x), max(high.1, y))
      }
    }
    // Half the circumference of the globe; what ``rounded(_:unit:)`` takes for the largest.
    let way = isGlobe ? 20_100_000 : high.0 - low.0 + high.1 - low.1
    return way < 0x1p40 ? way : 0x1p40
  }

  /// The words of an entity of the first side.
  func fromWords(_ column: Int, _ entity: Int) -> ArraySlice<Int32> {
    scheme.from.columns[column][entity]
  }

  /// The words of an entity of the second side.
  func toWords(_ column: Int, _ entity: Int) -> ArraySlice<Int32> {
    scheme.to.columns[column][entity]
  }

  /// Whether two entities have a word in common.
  func shares(_ fromColumn: Int, _ from: Int, _ toColumn: Int, _ to: Int) -> Bool {
    let words = toWords(toColumn, to)
    return fromWords(fromColumn, from).contains { words.contains($0) }
  }

  /// What is missing of a kind at an entity of the second side, by its weight.
  func missing(tally: Int, _ entity: Int, _ count: Int) -> Int128 {
    let wanted = scheme.tallies[tally]
    let short = Int128(max(0, PairSideReading.bounded(wanted.least[entity]) - count))
    return wanted.isRole ? short * Int128(to.priority[entity]) : short
  }

  /// What an entity of the first side counts in a tally: a group has one leader, not as many as heads.
  func tallied(_ tally: Int, _ from: Int) -> Int { scheme.tallies[tally].counts[from] ? 1 : 0 }

  /// Entities of the second side to which one of the first belongs, under the rule against looking at
  /// each other.
  func owners(of entity: Int, index: WordIndex) -> Set<Int> {
    guard let mutual = scheme.mutual else { return [] }
    var result: Set<Int> = []
    for word in fromWords(mutual.from, entity) {
      for place in index.places(of: word) { result.insert(index.entity(at: place)) }
    }
    return result
  }
}
