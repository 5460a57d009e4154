// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Pieces of one need given by one provider at one time.
struct Placement {
  /// Position of the pair in the candidates.
  var pair: Int
  /// The need, as a position in the planned needs.
  var need: Int
  var cell: Int
  var span: TimeSpan
  var pieces: Int
  /// The need at whose place a session is held, as a position in the planned needs; −1 for none.
  var host = -1

  /// Whether it only joins what its host has booked.
  var isGuest: Bool { host >= 0 && host != need }
}

/// One session of an offer: when, and who has joined.
struct SessionRun {
  var span: TimeSpan
  /// The need at whose place it is held; −1 for the place of the offer.
  var host: Int
  var attendance = 0
  var needs = 0
}

/// What is booked so far: the only place where the greedy method looks at capacity.
struct Bookings {
  /// A stretch of an exclusive provider, and where it is spent if that matters.
  private struct Slot: Equatable {
    var span: TimeSpan
    var site: Locality?

    static func == (left: Slot, right: Slot) -> Bool { left.span == right.span }
  }

  private var candidates: Candidates
  private let unitHalfDayCaps: [Int]
  private var weekUsed: [Int32]
  private var cellUsed: [Int32]
  private var dayMinutes: [Int32]
  private var unitUsed: [Int]
  private var unitCellUsed: [Int: Int] = [:]
  private var slots: [[Slot]]
  private var sessions: [Int: [SessionRun]] = [:]

  init(_ candidates: Candidates) {
    self.candidates = candidates
    let count = candidates.facts.providers.count
    weekUsed = Array(repeating: 0, count: count)
    cellUsed = Array(repeating: 0, count: count * HalfDay.count)
    dayMinutes = Array(repeating: 0, count: count * 7)
    unitUsed = Array(repeating: 0, count: candidates.facts.week.units.count)
    slots = Array(repeating: [], count: count)
    unitHalfDayCaps = candidates.facts.week.units.map { $0.perHalfDay ?? .max }
  }

  private var facts: WeekFacts { candidates.facts }

  /// The same bookings, to be gone on with over other candidates of the same providers.
  func rebased(on candidates: Candidates) -> Bookings {
    var copy = self
    copy.candidates = candidates
    // Sessions at the place of a need stay booked; who their host is only the other candidates know.
    copy.sessions = sessions.mapValues { $0.filter { $0.host < 0 } }
    return copy
  }

  /// The same bookings but for some that were made with the same candidates.
  func without(_ placements: [Placement]) -> Bookings {
    var copy = self
    for placement in placements { copy.release(placement) }
    return copy
  }

  /// Who gives a placement that was made with the same candidates.
  func provider(of placement: Placement) -> Int {
    Int(candidates.pairs[placement.pair].provider)
  }

  /// The component that a placement serves, made with the same candidates; 0 for none.
  func part(of placement: Placement) -> Int8 { candidates.pairs[placement.pair].part }

  /// Pieces a provider still has in the week, its unit's week limit considered.
  func weekRoom(_ position: Int) -> Int {
    let provider = facts.providers[position]
    let own = provider.weekCap - Int(weekUsed[position])
    guard provider.isCounted, provider.unit >= 0 else { return own }
    let unit = Int(provider.unit)
    return min(own, (facts.week.units[unit].perWeek ?? .max) - unitUsed[unit])
  }

  /// Pieces a provider still has in a half-day, by counts alone.
  func cellRoom(_ position: Int, _ cell: Int) -> Int {
    let own = min(
      facts.providers[position].cellCap - Int(cellUsed[position * HalfDay.count + cell]),
      facts.providers[position].weekCap - Int(weekUsed[position])
    )
    return min(own, unitRoom(position, cell))
  }

  /// Pieces that a provider's unit may still give in a half-day, whichever of its offers gives them.
  func unitRoom(_ position: Int, _ cell: Int) -> Int {
    let unit = Int(facts.providers[position].unit)
    guard facts.providers[position].isCounted, unit >= 0 else { return .max }
    let week = (facts.week.units[unit].perWeek ?? .max) - unitUsed[unit]
    guard unitHalfDayCaps[unit] < .max else { return week }
    return min(week, unitHalfDayCaps[unit] - (unitCellUsed[unit * HalfDay.count + cell] ?? 0))
  }

  /// The sessions of an offer, in the order in which they were opened.
  func runs(of position: Int) -> [SessionRun] { sessions[position] ?? [] }

  /// Whether a provider is free at a span: minutes of the day, and overlaps of what is exclusive.
  ///
  /// - Parameters:
  ///   - position: The provider.
  ///   - span: When.
  ///   - cell: The half-day in which it begins.
  ///   - site: Where, for what travels.
  /// - Returns: Whether nothing is in the way.
  func isFree(_ position: Int, at span: TimeSpan, cell: Int, site: Locality? = nil) -> Bool {
    // Offers have all the minutes of a day.
    let used = Int(dayMinutes[position * 7 + cell / 3])
    guard used + span.minutes <= facts.providers[position].minutesADay else { return false }
    guard facts.providers[position].isExclusive else { return true }
    return slots[position].allSatisfy { !collides(position, $0, span, cell, site) }
  }

  private func collides(
    _ position: Int,
    _ slot: Slot,
    _ span: TimeSpan,
    _ cell: Int,
    _ site: Locality?
  ) -> Bool {
    let sameCell = HalfDay(containing: slot.span.start)?.index == cell
    return span.overlaps(
      slot.span,
      buffer: facts.gap(position, slot.site, site, sameCell: sameCell)
    )
  }

  /// The earliest time in a half-day at which a pair can be booked, or nil.
  func start(of pair: Candidate, need: NeedFacts, cell: Int) -> TimeSpan? {
    let provider = facts.providers[Int(pair.provider)]
    for common in facts.gates.commonSpans(need, provider, in: HalfDay(index: cell)) {
      if let span = start(of: pair, need: need, cell: cell, in: common) { return span }
    }
    return nil
  }

  private func start(
    of pair: Candidate,
    need: NeedFacts,
    cell: Int,
    in common: TimeSpan
  ) -> TimeSpan? {
    let position = Int(pair.provider)
    let half = HalfDay(index: cell)
    let minutes = need.minutes(with: facts.providers[position])
    let site = facts.providers[position].moves ? need.locality : nil
    var start = common.start
    while start + minutes <= common.end {
      let span = TimeSpan(start: start, end: start + minutes)
      // A long activity may run out of its half-day but not begin after it.
      guard half.span.start <= start, start < half.span.end else { return nil }
      if isFree(position, at: span, cell: cell, site: site) { return span }
      guard let next = nextStart(after: start, position, span, cell, site) else { return nil }
      start = next
    }
    return nil
  }

  /// The next start that clears a colliding booking.
  private func nextStart(
    after start: Int,
    _ position: Int,
    _ span: TimeSpan,
    _ cell: Int,
    _ site: Locality?
  ) -> Int? {
    slots[position].filter { collides(position, $0, span, cell, site) }
      .map { slot in
        let sameCell = HalfDay(containing: slot.span.start)?.index == cell
        return slot.span.end + facts.gap(position, slot.site, site, sameCell: sameCell)
      }
      .filter { $0 > start }.min()
  }

  /// Starts in a half-day that a booking of a provider leaves for the next one.
  func startsAfter(_ position: Int, cell: Int, site: Locality?) -> [Int] {
    guard facts.providers[position].isExclusive else { return [] }
    return slots[position]
      .map { slot in
        let sameCell = HalfDay(containing: slot.span.start)?.index == cell
        return slot.span.end + facts.gap(position, slot.site, site, sameCell: sameCell)
      }
      .filter { HalfDay(containing: $0)?.index == cell }
  }

  mutating func book(_ placement: Placement) {
    guard isCharged(placement, by: 1) else { return }
    change(placement, by: 1)
  }

  mutating func release(_ placement: Placement) {
    guard isCharged(placement, by: -1) else { return }
    change(placement, by: -1)
  }

  /// Whether a placement takes capacity: of all that join a session only the first does, or the last
  /// to leave.
  private mutating func isCharged(_ placement: Placement, by sign: Int) -> Bool {
    let pair = candidates.pairs[placement.pair]
    guard candidates.isJoin(pair) else { return !placement.isGuest }
    let position = Int(pair.provider)
    let people = facts.needs[placement.need].attendance
    var runs = sessions[position] ?? []
    defer { sessions[position] = runs }
    guard let known = runs.firstIndex(where: { $0.span == placement.span }) else {
      guard sign > 0 else { return false }
      runs.append(
        SessionRun(span: placement.span, host: placement.host, attendance: people, needs: 1)
      )
      return true
    }
    runs[known].attendance += sign * people
    runs[known].needs += sign
    guard runs[known].needs == 0 else { return false }
    runs.remove(at: known)
    return true
  }

  /// Where a placement is, for a provider that travels.
  private func site(of placement: Placement) -> Locality? {
    let position = Int(candidates.pairs[placement.pair].provider)
    guard facts.providers[position].moves else { return nil }
    return facts.needs[placement.host >= 0 ? placement.host : placement.need].locality
  }

  private mutating func change(_ placement: Placement, by sign: Int) {
    let pair = candidates.pairs[placement.pair]
    let position = Int(pair.provider)
    let provider = facts.providers[position]
    let pieces = sign * (candidates.isJoin(pair) ? 1 : placement.pieces)
    weekUsed[position] += Int32(pieces)
    for cell in Self.cells(of: placement) {
      cellUsed[position * HalfDay.count + cell] += Int32(pieces)
      if provider.isCounted, provider.unit >= 0 {
        unitCellUsed[Int(provider.unit) * HalfDay.count + cell, default: 0] += pieces
      }
    }
    dayMinutes[position * 7 + placement.cell / 3] += Int32(sign * placement.span.minutes)
    if provider.isCounted, provider.unit >= 0 { unitUsed[Int(provider.unit)] += pieces }
    let slot = Slot(span: placement.span, site: site(of: placement))
    if sign > 0 {
      slots[position].append(slot)
    } else if let index = slots[position].firstIndex(of: slot) {
      slots[position].remove(at: index)
    }
  }

  /// The half-days a placement touches: one, unless the activity is long.
  static func cells(of placement: Placement) -> Range<Int> {
    let last = HalfDay(containing: placement.span.end - 1)?.index ?? placement.cell
    return placement.cell..<(max(last, placement.cell) + 1)
  }

  /// Pieces of a unit booked in a half-day.
  func used(ofUnit unit: Int, cell: Int) -> Int { unitCellUsed[unit * HalfDay.count + cell] ?? 0 }
  /// Minutes of a provider booked on a day.
  func minutes(of position: Int, day: Int) -> Int { Int(dayMinutes[position * 7 + day]) }
  /// Bookings of a provider that begin in a half-day.
  func spans(of position: Int, cell: Int) -> [TimeSpan] {
    slots[position].map(\.span).filter { HalfDay(containing: $0.start)?.index == cell }
  }
  /// Minutes and buffers of a provider's bookings that begin in a half-day.
  func bookedMinutes(of position: Int, cell: Int) -> Int {
    spans(of: position, cell: cell)
      .reduce(0) { $0 + $1.minutes + facts.week.policy.bufferMinutes }
  }
  /// Pieces of a unit booked so far.
  func used(ofUnit unit: Int) -> Int { unitUsed[unit] }
  /// Pieces of a provider booked so far.
  func used(of position: Int) -> Int { Int(weekUsed[position]) }
  /// Pieces of a provider booked in a half-day.
  func used(of position: Int, cell: Int) -> Int {
    Int(cellUsed[position * HalfDay.count + cell])
  }
}
