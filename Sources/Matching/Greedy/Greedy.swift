// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import Street

/// Plans without any solver: the scarcest and most pressing needs first, each at the provider that
/// others want least, then ejection chains for what is left, then moves to nearer providers.
///
/// - Note: Source: regret insertion as in Potvin and Rousseau, A parallel route building algorithm for
///   the vehicle routing and scheduling problem with time windows, EJOR 66, 1993; ejection chains as in
///   Glover, 1996.
struct Greedy {
  let candidates: Candidates
  private let stop: StopSignal?
  /// What is booked.
  private(set) var bookings: Bookings
  /// What each need has.
  private(set) var placements: [[Placement]]
  /// Needs served by each provider, with repeats.
  private var served: [[Int32]]
  /// How much providers are wanted: pairs a piece, in thousandths.
  private var pressure: [Int]
  private let likes: [LikeKey: [Int]]

  init(_ candidates: Candidates, bookings: Bookings? = nil, stop: StopSignal? = nil) {
    self.candidates = candidates
    self.stop = stop
    self.bookings = bookings ?? Bookings(candidates)
    placements = Array(repeating: [], count: candidates.facts.needs.count)
    var likes: [LikeKey: [Int]] = [:]
    for (number, need) in candidates.facts.needs.enumerated() where need.sharedSeats > 0 {
      likes[LikeKey(need), default: []].append(number)
    }
    self.likes = likes
    served = Array(repeating: [], count: candidates.facts.providers.count)
    var wanted = [Int](repeating: 0, count: candidates.facts.providers.count)
    for number in candidates.facts.needs.indices {
      for pair in candidates.pairs[candidates.range(ofNeed: number)] {
        wanted[Int(pair.provider)] += 1
      }
    }
    pressure = wanted.indices.map {
      wanted[$0] * 1000 / max(1, candidates.facts.providers[$0].weekCap)
    }
  }

  private var facts: WeekFacts { candidates.facts }

  /// Pieces a need has.
  func pieces(ofNeed number: Int) -> Int {
    candidates.pieces(of: placements[number], need: number)
  }

  /// Needs that may share a project with a need: same kind, category and length.
  func likeNeeds(of number: Int) -> [Int] {
    facts.needs[number].sharedSeats > 0 ? likes[LikeKey(facts.needs[number])] ?? [] : []
  }

  /// Needs that a provider serves, with repeats.
  func needsServed(by position: Int) -> [Int32] { served[position] }

  /// Plans the needs given, or all.
  mutating func run(_ only: [Int]? = nil) {
    let order = (only ?? Array(facts.needs.indices)).sorted { precedes($0, $1) }
    closeSmallSessions()
    openSessions(order)
    for number in order {
      if stop?.isStopped == true { break }
      serve(number)
    }
    for number in order where pieces(ofNeed: number) < facts.needs[number].quantity {
      if stop?.isStopped == true { break }
      makeRoom(for: number)
    }
    for _ in 0..<2 {
      if stop?.isStopped == true { break }
      for number in order { moveNearer(number) }
    }
    openSessions(order)
    for number in order where pieces(ofNeed: number) < facts.needs[number].quantity {
      while pieces(ofNeed: number) < facts.needs[number].quantity, join(number) {}
    }
  }

  private func precedes(_ one: Int, _ other: Int) -> Bool {
    rank(one) < rank(other)
  }

  /// Pinned first, then urgent, then by worth, then those with the fewest ways to be served.
  func rank(_ number: Int) -> (Int, Int, Int, Int) {
    let need = facts.needs[number]
    let ways = candidates.range(ofNeed: number).count / max(1, need.quantity)
    return (
      (need.locked.isEmpty ? 2 : 0) + (need.isUrgent ? 0 : 1),
      -(need.isDivisible ? need.pieceWorth : need.points), ways, number
    )
  }

  // MARK: - Serving

  private mutating func serve(_ number: Int) {
    if facts.needs[number].isLoose {
      servePieces(number)
    } else if placements[number].isEmpty {
      let team = TeamFinder(candidates: candidates, bookings: bookings, pressure: pressure)
      add(team.placements(for: number), to: number)
    }
  }

  private mutating func servePieces(_ number: Int) {
    let need = facts.needs[number]
    while pieces(ofNeed: number) < need.quantity {
      if join(number) { continue }
      let missing = need.quantity - pieces(ofNeed: number)
      var best: (pair: Int, cell: Int)?
      for position in candidates.range(ofNeed: number) {
        let pair = candidates.pairs[position]
        if candidates.isJoin(pair) { continue }
        if let known = best, !isBetter(pair, candidates.pairs[known.pair]) { continue }
        guard let cell = openCell(pair, need) else { continue }
        best = (position, cell)
      }
      guard let best, place(number, best.pair, cell: best.cell, most: missing) else { return }
    }
  }

  private func isBetter(_ one: Candidate, _ other: Candidate) -> Bool {
    (pressure[Int(one.provider)], one.nearness, one.provider)
      < (pressure[Int(other.provider)], other.nearness, other.provider)
  }

  /// The first half-day in which a pair can take a piece.
  func openCell(_ pair: Candidate, _ need: NeedFacts) -> Int? {
    let position = Int(pair.provider)
    guard bookings.weekRoom(position) > 0 else { return nil }
    var bits = pair.cells
    while bits != 0 {
      let cell = bits.trailingZeroBitCount
      bits &= bits - 1
      guard bookings.cellRoom(position, cell) > 0 else { continue }
      if !facts.providers[position].isExclusive { return cell }
      if bookings.start(of: pair, need: need, cell: cell) != nil { return cell }
    }
    return nil
  }

  private mutating func place(_ number: Int, _ position: Int, cell: Int, most: Int) -> Bool {
    let pair = candidates.pairs[position]
    guard let span = bookings.start(of: pair, need: facts.needs[number], cell: cell) else {
      return false
    }
    let pieces = min(most, bookings.cellRoom(Int(pair.provider), cell))
    guard pieces > 0 else { return false }
    let placement = Placement(pair: position, need: number, cell: cell, span: span, pieces: pieces)
    add([placement], to: number)
    return true
  }

  mutating func add(_ made: [Placement], to number: Int) {
    for placement in made {
      bookings.book(placement)
      placements[number].append(placement)
      served[Int(candidates.pairs[placement.pair].provider)].append(Int32(number))
    }
  }

  mutating func remove(_ placement: Placement) {
    if placement.host < 0, facts.needs[placement.need].sharedSeats > 0 {
      for guest in guests(of: placement.need, placement) { remove(guest) }
    }
    bookings.release(placement)
    let provider = Int(candidates.pairs[placement.pair].provider)
    if let index = served[provider].firstIndex(of: Int32(placement.need)) {
      served[provider].remove(at: index)
    }
    let mine = placements[placement.need]
      .firstIndex {
        $0.pair == placement.pair && $0.span == placement.span && $0.pieces == placement.pieces
          && $0.host == placement.host
      }
    if let mine { placements[placement.need].remove(at: mine) }
  }

  // MARK: - Repair

  /// Tries to free a provider for a need by sending one of its other needs elsewhere, in chains.
  private mutating func makeRoom(for number: Int) {
    let need = facts.needs[number]
    guard need.isLoose else {
      return serve(number)
    }
    while pieces(ofNeed: number) < need.quantity {
      var seen: Set<Int32> = []
      guard eject(for: number, depth: 4, seen: &seen) else { return }
    }
  }

  /// Places one piece of a need, moving others out of the way if it must.
  private mutating func eject(for number: Int, depth: Int, seen: inout Set<Int32>) -> Bool {
    let need = facts.needs[number]
    for position in candidates.range(ofNeed: number) {
      let pair = candidates.pairs[position]
      guard !candidates.isJoin(pair), let cell = openCell(pair, need) else { continue }
      return place(number, position, cell: cell, most: 1)
    }
    guard depth > 0 else { return false }
    for position in candidates.range(ofNeed: number) {
      let provider = candidates.pairs[position].provider
      guard !candidates.isJoin(candidates.pairs[position]) else { continue }
      guard seen.count < 400, seen.insert(provider).inserted else { continue }
      for other in served[Int(provider)] where Int(other) != number {
        if moveAway(Int(other), from: provider, toServe: position, number, depth, &seen) {
          return true
        }
      }
    }
    return false
  }

  private mutating func moveAway(
    _ other: Int,
    from provider: Int32,
    toServe position: Int,
    _ number: Int,
    _ depth: Int,
    _ seen: inout Set<Int32>
  ) -> Bool {
    guard facts.needs[other].isLoose else { return false }
    let old = placements[other]
      .first {
        candidates.pairs[$0.pair].provider == provider && $0.pieces == 1 && $0.host < 0
      }
    guard let old, guests(of: other, old).isEmpty else { return false }
    remove(old)
    let pair = candidates.pairs[position]
    if let cell = openCell(pair, facts.needs[number]), place(number, position, cell: cell, most: 1)
    {
      // A chain that fails puts everything back, but not in the old order: remember what was placed.
      let mine = placements[number].last
      if eject(for: other, depth: depth - 1, seen: &seen) { return true }
      if let mine { remove(mine) }
    }
    add([old], to: other)
    return false
  }

  /// Moves the single placement of a need to the nearest provider that is free.
  private mutating func moveNearer(_ number: Int) {
    let need = facts.needs[number]
    guard placements[number].count == 1, let old = placements[number].first, old.pieces == 1,
      need.quantity == 1, need.isLoose, old.host < 0,
      !candidates.isJoin(candidates.pairs[old.pair]), guests(of: number, old).isEmpty
    else { return }
    let ordered = candidates.range(ofNeed: number)
      .filter {
        candidates.pairs[$0].nearness < candidates.pairs[old.pair].nearness
          && !candidates.isJoin(candidates.pairs[$0])
      }
      .sorted {
        (candidates.pairs[$0].nearness, $0) < (candidates.pairs[$1].nearness, $1)
      }
    for position in ordered {
      guard let cell = openCell(candidates.pairs[position], need) else { continue }
      remove(old)
      if place(number, position, cell: cell, most: 1) { return }
      add([old], to: number)
      return
    }
  }
}

extension Greedy {
  /// Takes everything back that some needs have.
  mutating func clear(_ numbers: [Int]) {
    for number in numbers {
      while let placement = placements[number].last { remove(placement) }
    }
  }

  /// Books placements whose pairs are counted in another set of candidates.
  mutating func adopt(_ made: [Placement], from other: Candidates) {
    for var placement in made {
      let provider = other.pairs[placement.pair].provider
      let mine = candidates.range(ofNeed: placement.need)
        .first {
          candidates.pairs[$0].provider == provider
        }
      guard let mine else { continue }
      placement.pair = mine
      add([placement], to: placement.need)
    }
  }
}

/// What needs that may share a project have in common.
struct LikeKey: Hashable {
  var kind: Int32
  var category: Int32
  var duration: Int

  init(_ need: NeedFacts) {
    (kind, category, duration) = (need.kind, need.category, need.duration)
  }
}
