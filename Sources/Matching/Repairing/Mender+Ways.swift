// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Serving needs in what is free, each time in the way that the goals like best.
extension Mender {
  /// Serves a need as far as it goes without moving anybody.
  mutating func serve(_ need: Int) {
    guard missing(need) > 0, hasWays(need) else { return }
    guard facts.needs[need].isLoose else {
      if state.placements[need].isEmpty {
        add(team(for: need, preferring: former[need].map { [$0] } ?? []))
      }
      return
    }
    while missing(need) > 0 {
      if let way = bestWay(need) {
        add([way])
      } else if !openSession(for: need) {
        return
      }
    }
  }

  /// The best of all ways to give a loose need a piece or several more, or nil.
  private func bestWay(_ need: Int) -> Placement? {
    var best: (way: Placement, values: [Int])?
    var trial = values
    for way in ways(need) {
      trial.add(way)
      if isBetter(way, trial.values, than: best) { best = (way, trial.values) }
      trial.remove(way)
    }
    return best?.way
  }

  /// Whoever gives more pieces comes first, then who served the need before, then what the goals like
  /// better.
  private func isBetter(
    _ way: Placement,
    _ values: [Int],
    than best: (way: Placement, values: [Int])?
  ) -> Bool {
    guard let best else { return true }
    if way.pieces != best.way.pieces { return way.pieces > best.way.pieces }
    if let former = former[way.need] {
      let (mine, theirs) = (
        former.contains(provider(of: way)), former.contains(provider(of: best.way))
      )
      if mine != theirs { return mine }
    }
    return RunningValues.isBetter(values, than: best.values, by: setting.order)
  }

  /// Every provider that could give a loose need something now, at its first open time.
  func ways(_ need: Int) -> [Placement] {
    let wanted = facts.needs[need]
    var result = seats(need)
    for position in candidates.range(ofNeed: need) where isAllowed(position, for: need) {
      let pair = candidates.pairs[position]
      guard !candidates.isJoin(pair), let cell = state.openCell(pair, wanted),
        let span = bookings.start(of: pair, need: wanted, cell: cell)
      else { continue }
      let pieces = min(missing(need), bookings.cellRoom(Int(pair.provider), cell))
      guard pieces > 0 else { continue }
      result.append(Placement(pair: position, need: need, cell: cell, span: span, pieces: pieces))
    }
    return result
  }

  // MARK: - Sessions

  /// Every seat that a need could take in a session that is held anyway.
  func seats(_ need: Int) -> [Placement] {
    guard facts.needs[need].isJoinable else { return [] }
    return ownSeats(need) + sharedSeats(need)
  }

  private func ownSeats(_ need: Int) -> [Placement] {
    var result: [Placement] = []
    for position in candidates.range(ofNeed: need) where isAllowed(position, for: need) {
      let pair = candidates.pairs[position]
      guard let terms = facts.providers[Int(pair.provider)].session else { continue }
      for run in bookings.runs(of: Int(pair.provider)) {
        guard run.attendance + facts.needs[need].attendance <= terms.seats,
          let cell = HalfDay(containing: run.span.start)?.index,
          pair.cells & (1 << UInt32(cell)) != 0, !state.isIn(need, run.span, pair.provider),
          run.host < 0 || candidates.isNear(need, run.host),
          state.fits(run.span, position, need, cell: cell)
        else { continue }
        result.append(
          Placement(
            pair: position,
            need: need,
            cell: cell,
            span: run.span,
            pieces: 1,
            host: run.host
          )
        )
      }
    }
    return result
  }

  private func sharedSeats(_ need: Int) -> [Placement] {
    let wanted = facts.needs[need]
    var result: [Placement] = []
    for host in state.likeNeeds(of: need)
    where host != need && !state.placements[host].isEmpty && candidates.isNear(need, host) {
      for placement in state.placements[host] where placement.pieces == 1 && placement.host < 0 {
        let giver = provider(of: placement)
        guard facts.providers[Int(giver)].session == nil,
          let position = candidates.pair(of: need, with: giver), isAllowed(position, for: need),
          candidates.pairs[position].cells & (1 << UInt32(placement.cell)) != 0,
          state.attendance(with: host, placement) + wanted.attendance
            <= min(wanted.sharedSeats, facts.needs[host].sharedSeats),
          !state.isIn(need, placement.span, giver),
          state.fits(placement.span, position, need, cell: placement.cell)
        else { continue }
        result.append(
          Placement(
            pair: position,
            need: need,
            cell: placement.cell,
            span: placement.span,
            pieces: 1,
            host: host
          )
        )
      }
    }
    return result
  }

  /// Opens a session that serves a need, with others that go without; false where there is none.
  private mutating func openSession(for need: Int) -> Bool {
    guard facts.needs[need].isJoinable else { return false }
    let offers = Set(
      candidates.range(ofNeed: need).filter { isAllowed($0, for: need) }
        .map { candidates.pairs[$0] }.filter { candidates.isJoin($0) }.map(\.provider)
    )
    guard !offers.isEmpty else { return false }
    let guests = facts.needs.indices.filter { other in
      other == need || isFreeGuest(other) && joins(other, oneOf: offers)
    }
    let before = missing(need)
    var trial = self
    trial.change(guests) { $0.openSessions(guests) { offers.contains($0.provider) } }
    guard trial.missing(need) < before else { return false }
    self = trial
    return true
  }

  /// Whether a need goes without and may join whatever it likes.
  private func isFreeGuest(_ need: Int) -> Bool {
    facts.needs[need].isJoinable && missing(need) > 0 && !isPinned(need) && !held.contains(need)
  }

  private func joins(_ need: Int, oneOf offers: Set<Int32>) -> Bool {
    candidates.range(ofNeed: need).contains { offers.contains(candidates.pairs[$0].provider) }
  }

  // MARK: - Teams

  /// Whoever serves a need that wants its pieces together, those first who are wanted; none where it
  /// cannot be.
  ///
  /// - Parameters:
  ///   - need: The need.
  ///   - wanted: Providers that come before others, the most wanted first.
  ///   - required: Somebody who must be among them; nil for anybody.
  /// - Returns: Placements that meet it as its rules demand.
  func team(
    for need: Int,
    preferring wanted: [Set<Int32>] = [],
    with required: Int32? = nil
  ) -> [Placement] {
    let range = candidates.range(ofNeed: need)
    let positions = range.filter { isAllowed($0, for: need) }
    guard !positions.isEmpty else { return [] }
    let small = candidates.only(need, positions)
    var finder = TeamFinder(
      candidates: small,
      bookings: bookings.rebased(on: small),
      pressure: pressure(wanted)
    )
    finder.required = required
    return finder.placements(for: 0)
      .map { placement in
        var mine = placement
        mine.pair = positions[placement.pair]
        mine.need = need
        return mine
      }
  }

  private func pressure(_ wanted: [Set<Int32>]) -> [Int] {
    var result = [Int](repeating: 0, count: facts.providers.count)
    for (place, providers) in wanted.enumerated() {
      for provider in providers { result[Int(provider)] = place - wanted.count }
    }
    return result
  }
}
