// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What the seats of sessions can fetch at the prices of the needs that could take them.
///
/// Guests stand in the order of price a head, the dearest first; who has no price brings nothing.
struct SeatPrices {
  /// Who may join the sessions of an offer, by offer.
  private(set) var sessions: [Int: [JoiningTable.Guest]] = [:]
  private let circles: [JoiningTable.Circle: [JoiningTable.Guest]]
  private let groups: [Int]
  private let worths: [Int]
  private let week: WeekReading
  private let open: OpenWays

  init(_ bound: PriceBound) {
    let joining = bound.costs.beyond.joining
    let (week, worths) = (bound.week, bound.worths)
    func order(_ guests: [JoiningTable.Guest]) -> [JoiningTable.Guest] {
      guests.filter { worths[$0.need] > 0 }
        .sorted { one, other in
          let mine = Int128(worths[one.need]) * Int128(week.needs[other.need].attendance)
          let theirs = Int128(worths[other.need]) * Int128(week.needs[one.need].attendance)
          return mine == theirs ? one.need < other.need : mine > theirs
        }
    }
    sessions = joining.sessions.mapValues(order)
    circles = joining.circles.mapValues(order)
    groups = joining.groups
    self.worths = worths
    self.week = week
    open = bound.open
  }

  /// The most that one session of an offer fetches in a half-day: a knapsack, the last guest in part.
  func ofSession(_ provider: Int, _ cell: Int) -> Int128 {
    fill(week.providers[provider].sessionSeats, sessions[provider] ?? [], cell) {
      open.allow($0, provider, cell)
    }
  }

  /// The most that others add who share a provider with a need, at its place.
  func besides(_ need: Int, _ provider: Int, _ cell: Int) -> Int128 {
    guard groups[need] >= 0 else { return 0 }
    let circle = JoiningTable.Circle(group: groups[need], provider: provider)
    let host = week.needs[need]
    return fill(host.sharedSeats - host.attendance, circles[circle] ?? [], cell) {
      $0 != need && JoiningTable.fit(need, $0, week) && open.allow($0, provider, cell)
    }
  }

  private func fill(
    _ seats: Int,
    _ guests: [JoiningTable.Guest],
    _ cell: Int,
    where mayCome: (Int) -> Bool
  ) -> Int128 {
    var left = seats
    var total: Int128 = 0
    for guest in guests where left > 0 {
      guard guest.cells >> UInt32(cell) & 1 != 0, mayCome(guest.need) else { continue }
      let people = week.needs[guest.need].attendance
      let worth = Int128(worths[guest.need])
      if people <= left {
        total += worth
      } else {
        // Rounded up: what is left over of a seat can only make the bound weaker.
        total += (worth * Int128(left) + Int128(people) - 1) / Int128(people)
      }
      left -= people
    }
    return total
  }
}

/// Needs that may join sessions, and the sessions that they may join (`docs/model.md` §9 "Bound").
///
/// A need's pieces are worth their points to it less what it pays for each, and whoever serves a piece
/// has that much to pay for the booking. Summed over everybody the payments cancel.
extension PriceBound {
  /// Σ over offers with sessions and half-days of the most that as many as there may be gain.
  func gainOfSessions(_ seats: SeatPrices) -> Int128 {
    var total: Int128 = 0
    for provider in seats.sessions.keys {
      let runs = max(0, most(provider, .max))
      for cell in 0..<HalfDay.count {
        let paid = seats.ofSession(provider, cell)
        guard paid > 0 else { continue }
        let cost = rent(provider, cell, minutes: week.providers[provider].runMinutes)
        total += Int128(runs) * max(0, paid - cost)
      }
    }
    return total
  }

  /// What a need that may join keeps for itself, and what its pieces outside of an offer's sessions gain
  /// at its own place: alone, or with guests.
  func gainOfJoiner(_ need: Int, _ seats: SeatPrices) -> Int128 {
    let reading = week.needs[need]
    let worth = worths[need]
    guard points(reading.quantity, of: need) > 0 else { return 0 }
    // The points of pieces are concave with at most one bend.
    let wanted =
      open.isServed(need)
      ? [reading.quantity] : [0, reading.points % reading.quantity, reading.quantity]
    let kept =
      wanted
      .map { Int128(points($0, of: need)) - Int128($0) * Int128(worth) }
    var total = kept.max() ?? 0
    var left = reading.quantity
    for (provider, gain) in gainsOfPieces(need, seats) where left > 0 {
      let pieces = min(left, week.providers[provider].weekCap)
      total += Int128(pieces) * gain
      left -= pieces
    }
    return total
  }

  /// What a piece from each provider gains in its best half-day, where it gains anything; the most first.
  private func gainsOfPieces(_ need: Int, _ seats: SeatPrices) -> [(Int, Int128)] {
    let reading = week.needs[need]
    var best: [Int: Int128] = [:]
    forEachCell(of: need) { provider, cell in
      guard !week.providers[provider].isSession else { return }
      let share = max(1, most(provider, reading.quantity))
      let cost = rent(
        provider,
        cell,
        minutes: reading.duration,
        isLong: reading.isLong,
        share: share
      )
      let gain = Int128(worths[need]) + seats.besides(need, provider, cell) - cost
      if gain > 0 { best[provider] = max(best[provider] ?? 0, gain) }
    }
    return best.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }
}
