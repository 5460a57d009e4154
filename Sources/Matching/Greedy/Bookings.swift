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
}

/// What is booked so far: the only place where the greedy method looks at capacity.
struct Bookings {
  private var candidates: Candidates
  private let unitHalfDayCaps: [Int]
  private var weekUsed: [Int32]
  private var cellUsed: [Int32]
  private var dayMinutes: [Int32]
  private var unitUsed: [Int]
  private var unitCellUsed: [Int: Int] = [:]
  private var spans: [[TimeSpan]]

  init(_ candidates: Candidates) {
    self.candidates = candidates
    let count = candidates.facts.providers.count
    weekUsed = Array(repeating: 0, count: count)
    cellUsed = Array(repeating: 0, count: count * HalfDay.count)
    dayMinutes = Array(repeating: 0, count: count * 7)
    unitUsed = Array(repeating: 0, count: candidates.facts.week.units.count)
    spans = Array(repeating: [], count: count)
    unitHalfDayCaps = candidates.facts.week.units.map { $0.perHalfDay ?? .max }
  }

  private var facts: WeekFacts { candidates.facts }

  /// The same bookings, to be gone on with over other candidates of the same providers.
  func rebased(on candidates: Candidates) -> Bookings {
    var copy = self
    copy.candidates = candidates
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
    let provider = facts.providers[position]
    let own = min(
      provider.cellCap - Int(cellUsed[position * HalfDay.count + cell]),
      provider.weekCap - Int(weekUsed[position])
    )
    return min(own, unitRoom(position, cell))
  }

  /// Pieces that a provider's unit may still give in a half-day, whichever of its offers gives them.
  func unitRoom(_ position: Int, _ cell: Int) -> Int {
    let provider = facts.providers[position]
    guard provider.isCounted, provider.unit >= 0 else { return .max }
    let unit = Int(provider.unit)
    let week = (facts.week.units[unit].perWeek ?? .max) - unitUsed[unit]
    guard unitHalfDayCaps[unit] < .max else { return week }
    return min(week, unitHalfDayCaps[unit] - (unitCellUsed[unit * HalfDay.count + cell] ?? 0))
  }

  /// Whether a provider is free at a span: minutes of the day, and overlaps of what is exclusive.
  func isFree(_ position: Int, at span: TimeSpan, cell: Int) -> Bool {
    let provider = facts.providers[position]
    if provider.person != nil {
      let used = Int(dayMinutes[position * 7 + cell / 3])
      guard used + span.minutes <= provider.minutesADay else { return false }
    }
    guard provider.isExclusive else { return true }
    let buffer = facts.week.policy.bufferMinutes
    return spans[position]
      .allSatisfy { other in
        let sharesCell = HalfDay(containing: other.start)?.index == cell
        return !span.overlaps(other, buffer: sharesCell ? buffer : 0)
      }
  }

  /// The earliest time in a half-day at which a pair can be booked, or nil.
  func start(of pair: Candidate, need: NeedFacts, cell: Int) -> TimeSpan? {
    let position = Int(pair.provider)
    let provider = facts.providers[position]
    let half = HalfDay(index: cell)
    for common in facts.gates.commonSpans(need, provider, in: half) {
      var start = common.start
      while start + need.duration <= common.end {
        let span = TimeSpan(start: start, end: start + need.duration)
        // A long activity may run out of its half-day but not begin after it.
        guard half.span.start <= start, start < half.span.end else { break }
        if isFree(position, at: span, cell: cell) { return span }
        guard let next = nextStart(after: start, position, span) else { break }
        start = next
      }
    }
    return nil
  }

  /// The next start that clears a colliding booking.
  private func nextStart(after start: Int, _ position: Int, _ span: TimeSpan) -> Int? {
    let buffer = facts.week.policy.bufferMinutes
    return spans[position].filter { span.overlaps($0, buffer: buffer) }
      .map { $0.end + buffer }.filter { $0 > start }.min()
  }

  mutating func book(_ placement: Placement) { change(placement, by: 1) }

  mutating func release(_ placement: Placement) { change(placement, by: -1) }

  private mutating func change(_ placement: Placement, by sign: Int) {
    let position = Int(candidates.pairs[placement.pair].provider)
    let provider = facts.providers[position]
    let pieces = sign * placement.pieces
    weekUsed[position] += Int32(pieces)
    for cell in Self.cells(of: placement) {
      cellUsed[position * HalfDay.count + cell] += Int32(pieces)
      if provider.isCounted, provider.unit >= 0 {
        unitCellUsed[Int(provider.unit) * HalfDay.count + cell, default: 0] += pieces
      }
    }
    dayMinutes[position * 7 + placement.cell / 3] += Int32(sign * placement.span.minutes)
    if provider.isCounted, provider.unit >= 0 { unitUsed[Int(provider.unit)] += pieces }
    if sign > 0 {
      spans[position].append(placement.span)
    } else if let index = spans[position].firstIndex(of: placement.span) {
      spans[position].remove(at: index)
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
    spans[position].filter { HalfDay(containing: $0.start)?.index == cell }
  }
  /// Minutes and buffers of a provider's bookings that begin in a half-day.
  func bookedMinutes(of position: Int, cell: Int) -> Int {
    spans[position].filter { HalfDay(containing: $0.start)?.index == cell }
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
