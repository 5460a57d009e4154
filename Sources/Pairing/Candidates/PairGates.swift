// SPDX-License-Identifier: GPL-3.0-or-later
internal import Optimizing
internal import Street

/// Finds who may go to whom: the rules of a case, prepared for many questions.
struct PairGates: Sendable {
  private let pairing: PairingCase
  /// Entities of the second side by the words of the column that the index rule compares.
  private let byWord: [Int32: [Int32]]
  /// The column of the first side that the index looks words up by; nil where there is no index.
  private let indexColumn: Int?
  private let everyone: [Int32]
  private let points: (from: PointTable, to: PointTable)?
  private let forbidden: Set<Pair>
  private let owners: MutualOwners?

  init(_ pairing: PairingCase) {
    self.pairing = pairing
    var best: (from: Int, words: [Int32: [Int32]], largest: Int)?
    for rule in pairing.rules {
      guard case .shares(let from, let to) = rule.test else { continue }
      var words: [Int32: [Int32]] = [:]
      for entity in pairing.to.entities.indices {
        for word in Set(pairing.to.columns[to][entity]) {
          words[word, default: []].append(Int32(entity))
        }
      }
      let largest = words.values.map(\.count).max() ?? 0
      if best.map({ largest < $0.largest }) ?? true { best = (from, words, largest) }
    }
    byWord = best?.words ?? [:]
    indexColumn = best?.from
    everyone = (0..<Int32(pairing.to.entities.count)).map { $0 }
    let hasDistance = pairing.rules.contains {
      if case .within = $0.test { return true }
      return false
    }
    points =
      hasDistance
      ? (
        PointTable(pairing.from.entities.map(\.point)), PointTable(pairing.to.entities.map(\.point))
      ) : nil
    forbidden = Set(pairing.forbidden)
    owners = pairing.mutual.map { MutualOwners(pairing, $0) }
  }

  /// The partners that each entity of the first side may have besides fixed ones; none for those who
  /// have all partners by fixed pairs.
  func partners(threads: Int) -> [[Int32]] {
    var fixed = Array(repeating: 0, count: pairing.from.entities.count)
    for pair in pairing.fixed { fixed[Int(pair.from)] += 1 }
    let taken = fixed
    return parallelMap(count: taken.count, threads: threads) { from in
      taken[from] < pairing.from.entities[from].most ? partners(of: from) : []
    }
  }

  /// The partners that an entity of the first side may have, ascending; fixed ones are not told
  /// apart.
  func partners(of from: Int) -> [Int32] {
    var found = everyone
    if let indexColumn {
      let words = pairing.from.columns[indexColumn][from]
      if words.count == 1, let word = words.first {
        found = byWord[word] ?? []
      } else {
        found = Array(Set(words.flatMap { byWord[$0] ?? [] })).sorted()
      }
    }
    return found.filter { allows(from, Int($0)) }
  }

  /// Whether two may be a pair.
  func allows(_ from: Int, _ to: Int) -> Bool {
    for rule in pairing.rules where !passes(rule.test, from, to) { return false }
    if !forbidden.isEmpty, forbidden.contains(Pair(from: from, to: to)) { return false }
    if let owners, owners.owns(from, to) { return false }
    return true
  }

  /// Whether two pass one rule.
  func passes(_ test: PairRule.Test, _ from: Int, _ to: Int) -> Bool {
    func one(_ column: Int) -> ArraySlice<Int32> { pairing.from.columns[column][from] }
    func two(_ column: Int) -> ArraySlice<Int32> { pairing.to.columns[column][to] }
    switch test {
    case .shares(let first, let second):
      let words = two(second)
      return one(first).contains { words.contains($0) }
    case .differs(let first, let second):
      let words = two(second)
      return !one(first).contains { words.contains($0) }
    case .coversAll(let first, let second):
      let words = one(first)
      return two(second).allSatisfy { words.contains($0) }
    case .coversAny(let first, let second):
      let (words, asked) = (one(first), two(second))
      return asked.isEmpty || asked.contains { words.contains($0) }
    case .atLeast(let first, let second):
      guard let large = one(first).first, let small = two(second).first else { return true }
      return large >= small
    case .atMost(let first, let second):
      guard let small = one(first).first, let large = two(second).first else { return true }
      return small <= large
    case .demands(let asking, let having):
      return two(asking).isEmpty || !one(having).isEmpty
    case .within(let metres):
      guard let points, points.from.knows(from), points.to.knows(to) else { return false }
      return points.from.metres(from, to: points.to, to) <= Double(metres)
    }
  }
}

/// To whom of the second side each of the first belongs, where two may not look at each other.
struct MutualOwners: Sendable {
  /// The owners of each entity of the first side: all whom some word of it names, ascending.
  let ownersOfFrom: [[Int32]]
  /// Those who belong to each entity of the second side, ascending.
  let belongings: [[Int32]]

  init(_ pairing: PairingCase, _ rule: PairingCase.MutualRule) {
    var owners: [Int32: [Int32]] = [:]
    for entity in pairing.to.entities.indices {
      for word in Set(pairing.to.columns[rule.to][entity]) {
        owners[word, default: []].append(Int32(entity))
      }
    }
    var belongings = [[Int32]](repeating: [], count: pairing.to.entities.count)
    ownersOfFrom = pairing.from.entities.indices.map { entity in
      Set(pairing.from.columns[rule.from][entity].flatMap { owners[$0] ?? [] }).sorted()
    }
    for (entity, list) in ownersOfFrom.enumerated() {
      for owner in list { belongings[Int(owner)].append(Int32(entity)) }
    }
    self.belongings = belongings
  }

  func owns(_ from: Int, _ to: Int) -> Bool { ownersOfFrom[from].contains(Int32(to)) }
}
