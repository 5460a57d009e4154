// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Counts what is missing and finds out why.
///
/// A shortage at the second side is traced through the people who could have come: whoever could come
/// here went somewhere that needs them as much, and so on. If all of them are used and nobody on the
/// way has more than wanted, these entities together want more than all who could go to any of them
/// can give: too few people. Otherwise an upper bound or the end of the search is in the way.
struct ShortageReasons {
  private let pairing: PairingCase
  private let partners: [[Int32]]
  private let isComplete: Bool
  /// Entities of the second side of each of the first, and the other way round.
  private var taken: [[Int32]]
  private var coming: [[Int32]]
  /// Who may come to each entity of the second side, fixed ones included.
  private let candidates: [[Int32]]

  init(_ pairing: PairingCase, partners: [[Int32]], pairs: [Pair], isComplete: Bool) {
    self.pairing = pairing
    self.isComplete = isComplete
    var all = partners
    taken = Array(repeating: [], count: pairing.from.entities.count)
    coming = Array(repeating: [], count: pairing.to.entities.count)
    for pair in pairing.fixed where !all[Int(pair.from)].contains(pair.to) {
      all[Int(pair.from)].append(pair.to)
    }
    var candidates = [[Int32]](repeating: [], count: pairing.to.entities.count)
    for (from, list) in all.enumerated() {
      for to in list { candidates[Int(to)].append(Int32(from)) }
    }
    self.partners = all
    self.candidates = candidates
    for pair in pairs {
      taken[Int(pair.from)].append(pair.to)
      coming[Int(pair.to)].append(pair.from)
    }
  }

  /// Whether any number is missed: only then it is worth asking why.
  static func isAnythingMissing(_ pairing: PairingCase, _ pairs: [Pair]) -> Bool {
    var taken = Array(repeating: 0, count: pairing.from.entities.count)
    var heads = Array(repeating: 0, count: pairing.to.entities.count)
    var kinds = pairing.tallies.map { _ in heads }
    for pair in pairs {
      taken[Int(pair.from)] += 1
      heads[Int(pair.to)] += pairing.from.entities[Int(pair.from)].heads
      for (kind, tally) in pairing.tallies.enumerated() where tally.counts[Int(pair.from)] {
        kinds[kind][Int(pair.to)] += 1
      }
    }
    return zip(pairing.from.entities, taken).contains { $0.least > $1 }
      || zip(pairing.to.entities, heads).contains { $0.least > $1 }
      || zip(pairing.tallies, kinds)
        .contains { tally, got in
          zip(tally.least, got).contains { $0 > $1 }
        }
  }

  /// Every shortage, first of the second side, then of the first, each by role and id.
  var shortages: [PairShortage] {
    var result: [PairShortage] = []
    for to in pairing.to.entities.indices {
      let entity = pairing.to.entities[to]
      let got = coming[to].reduce(0) { $0 + pairing.from.entities[Int($1)].heads }
      if got < entity.least {
        result.append(shortage(at: to, kind: nil, asked: entity.least, got: got))
      }
    }
    for (number, tally) in pairing.tallies.enumerated() {
      for to in pairing.to.entities.indices {
        let got = coming[to].count { tally.counts[Int($0)] }
        if got < tally.least[to] {
          result.append(shortage(at: to, kind: number, asked: tally.least[to], got: got))
        }
      }
    }
    for from in pairing.from.entities.indices {
      let entity = pairing.from.entities[from]
      if taken[from].count < entity.least { result.append(shortage(of: from)) }
    }
    return result
  }

  // MARK: The second side

  private func counts(_ from: Int32, _ kind: Int?) -> Bool {
    kind.map { pairing.tallies[$0].counts[Int(from)] } ?? true
  }

  private func wanted(_ to: Int, _ kind: Int?) -> Int {
    kind.map { pairing.tallies[$0].least[to] } ?? pairing.to.entities[to].least
  }

  private func got(_ to: Int, _ kind: Int?) -> Int {
    coming[to]
      .reduce(0) { sum, from in
        guard counts(from, kind) else { return sum }
        return sum + (kind == nil ? pairing.from.entities[Int(from)].heads : 1)
      }
  }

  private func shortage(at to: Int, kind: Int?, asked: Int, got: Int) -> PairShortage {
    let able = candidates[to].filter { counts($0, kind) }
    let heads = able.reduce(0) {
      $0 + (kind == nil ? pairing.from.entities[Int($1)].heads : 1)
    }
    var result = PairShortage(
      side: .to,
      id: pairing.to.entities[to].id,
      kind: kind.map { pairing.tallies[$0].words },
      asked: asked,
      got: got,
      cause: .tooFewPeople,
      candidates: heads
    )
    trace(to, kind, &result)
    return result
  }

  /// Follows those who could have come to where they are.
  private func trace(_ to: Int, _ kind: Int?, _ result: inout PairShortage) {
    var group: Set<Int> = [to]
    var followed: Set<Int32> = []
    var queue = [to]
    var hasSpare = false
    while let next = queue.popLast() {
      for from in candidates[next] where counts(from, kind) {
        let entity = pairing.from.entities[Int(from)]
        let places = taken[Int(from)]
        // Whoever is here already could not come a second time.
        guard !places.contains(Int32(next)), followed.insert(from).inserted else { continue }
        if places.count < entity.most { hasSpare = true }
        for place in places where group.insert(Int(place)).inserted {
          if got(Int(place), kind) > wanted(Int(place), kind) { hasSpare = true }
          queue.append(Int(place))
        }
      }
      if hasSpare { break }
    }
    guard !hasSpare else {
      result.cause = isComplete ? .bandTooTight : .candidatesTooFew
      return
    }
    result.groupSize = group.count
    result.groupAsked = group.reduce(0) { $0 + wanted($1, kind) }
    result.groupSupply = supply(of: group, kind)
  }

  /// What all who could come to any of a group can bring it.
  private func supply(of group: Set<Int>, _ kind: Int?) -> Int {
    var places: [Int32: Int] = [:]
    for to in group {
      for from in candidates[to] where counts(from, kind) { places[from, default: 0] += 1 }
    }
    return places.reduce(0) { sum, entry in
      let entity = pairing.from.entities[Int(entry.key)]
      return sum + min(entity.most, entry.value) * (kind == nil ? entity.heads : 1)
    }
  }

  // MARK: The first side

  private func shortage(of from: Int) -> PairShortage {
    let entity = pairing.from.entities[from]
    let able = partners[from]
    var result = PairShortage(
      side: .from,
      id: entity.id,
      kind: nil,
      asked: entity.least,
      got: taken[from].count,
      cause: .bandTooTight,
      candidates: able.count
    )
    if able.count < entity.least {
      result.cause = .tooFewPeople
      result.groupAsked = entity.least
      result.groupSupply = able.count
      return result
    }
    let hasRoom = able.contains { place in
      let target = pairing.to.entities[Int(place)]
      return !taken[from].contains(place) && got(Int(place), nil) + entity.heads <= target.most
    }
    if hasRoom, !isComplete { result.cause = .candidatesTooFew }
    result.groupAsked = entity.least
    result.groupSupply = taken[from].count
    return result
  }
}
