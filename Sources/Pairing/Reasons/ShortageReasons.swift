// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Counts what is missing and finds out why.
///
/// A shortage at the second side is traced through the people who could have come: whoever could come
/// here went somewhere that needs them as much, and so on. If all of them are used and nobody on the
/// way has more than wanted, these entities together want more than all who could go to any of them
/// can give: too few people. Otherwise an upper bound or the end of the search is in the way.
struct ShortageReasons {
  let pairing: PairingCase
  let partners: [[Int32]]
  private let isComplete: Bool
  /// The limit of how many may have partners; nil where there is none or it is not reached.
  private let choice: ShortageChoice?
  /// Entities of the second side of each of the first, and the other way round.
  private var taken: [[Int32]]
  private var coming: [[Int32]]
  /// Who may come to each entity of the second side, fixed ones included.
  let candidates: [[Int32]]

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
    choice = ShortageChoice(pairing, partners: all, pairs: pairs)
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

  /// Every shortage with what is known of it, first of the second side, then of the first, each by
  /// role and id.
  var all: [(shortage: PairShortage, detail: PairShortageDetail)] {
    let kinds: [Int?] = [nil] + pairing.tallies.indices.map { $0 }
    var result: [Traced] = []
    for kind in kinds {
      let short = pairing.to.entities.indices.filter { got($0, kind) < wanted($0, kind) }
      let found = short.map { shortage(at: $0, kind: kind) }
      result += joined(found, from: result.count) { sums(of: $0, kind) }
    }
    let idle = pairing.from.entities.indices.filter {
      taken[$0].count < pairing.from.entities[$0].least
    }
    result += joined(idle.map { shortage(of: $0) }, from: result.count) { room(for: $0) }
    return result.map { ($0.shortage, $0.detail) }
  }

  // MARK: The second side

  func counts(_ from: Int32, _ kind: Int?) -> Bool {
    kind.map { pairing.tallies[$0].counts[Int(from)] } ?? true
  }

  func wanted(_ to: Int, _ kind: Int?) -> Int {
    kind.map { pairing.tallies[$0].least[to] } ?? pairing.to.entities[to].least
  }

  private func got(_ to: Int, _ kind: Int?) -> Int {
    coming[to]
      .reduce(0) { sum, from in
        guard counts(from, kind) else { return sum }
        return sum + (kind == nil ? pairing.from.entities[Int(from)].heads : 1)
      }
  }

  private func shortage(at to: Int, kind: Int?) -> Traced {
    let able = candidates[to].filter { counts($0, kind) }
    let heads = able.reduce(0) {
      $0 + (kind == nil ? pairing.from.entities[Int($1)].heads : 1)
    }
    var result = Traced(
      shortage: PairShortage(
        side: .to,
        id: pairing.to.entities[to].id,
        kind: kind.map { pairing.tallies[$0].words },
        asked: wanted(to, kind),
        got: got(to, kind),
        cause: .tooFewPeople,
        candidates: heads
      )
    )
    if let choice, !choice.isOpen[to], heads > 0 {
      // Whoever could come may not: nobody may be chosen any more.
      result.shortage.cause = .bandTooTight
      let wanting = pairing.to.entities.indices.count { wanted($0, kind) > 0 }
      result.detail.choice = .left(chosen: choice.chosen, wanting: wanting)
    } else {
      trace(to, kind, &result)
    }
    return result
  }

  /// Follows those who could have come to where they are.
  private func trace(_ to: Int, _ kind: Int?, _ result: inout Traced) {
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
      result.shortage.cause = isComplete ? .bandTooTight : .candidatesTooFew
      return
    }
    result.group = group
  }

  // MARK: The first side

  private func shortage(of from: Int) -> Traced {
    let entity = pairing.from.entities[from]
    let able = partners[from]
    var result = Traced(
      shortage: PairShortage(
        side: .from,
        id: entity.id,
        kind: nil,
        asked: entity.least,
        got: taken[from].count,
        cause: .bandTooTight,
        candidates: able.count
      )
    )
    if able.count < entity.least {
      result.shortage.cause = .tooFewPeople
      result.shortage.groupAsked = entity.least
      result.shortage.groupSupply = able.count
      return result
    }
    trace(from, &result)
    return result
  }

  /// Follows the places where somebody could have gone to those who are there instead.
  private func trace(_ from: Int, _ result: inout Traced) {
    var group: Set<Int> = [from]
    var followed: Set<Int32> = []
    var queue = [from]
    var isClosed = false
    while let next = queue.popLast() {
      for place in partners[next] where !taken[next].contains(place) {
        guard followed.insert(place).inserted else { continue }
        if let choice, !choice.isOpen[Int(place)] {
          isClosed = true
          continue
        }
        let target = pairing.to.entities[Int(place)]
        if got(Int(place), nil) + pairing.from.entities[next].heads <= target.most {
          result.shortage.cause = isComplete ? .bandTooTight : .candidatesTooFew
          return
        }
        for other in coming[Int(place)] where group.insert(Int(other)).inserted {
          queue.append(Int(other))
        }
      }
    }
    if isClosed, let choice {
      let open = partners[from].count { choice.isOpen[Int($0)] }
      result.detail.choice = choice.room ?? .full(chosen: choice.chosen, open: open)
    } else {
      result.group = group
    }
  }
}
