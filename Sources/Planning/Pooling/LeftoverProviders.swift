// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What providers have left when a plan is carried out: of the week, of half-days and days, of the limits
/// of their units, and of their times.
///
/// Each is stated as a row again, with lower caps and fewer windows, so that whatever is planned with these
/// rows can be done beside the plan. Where what is left differs from half-day to half-day, ``Room`` says
/// which of it a row can state.
struct LeftoverProviders {
  private let week: Week
  private let deeds: [ProviderID: [Deed]]
  private let units: [UnitID: UnitUse]
  private let travel: TravelBound
  /// Half-days in which a unit gives nothing more.
  private var closed: [UnitID: [Bool]] = [:]
  private(set) var records = WeekRecords()

  /// States what is left.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - projects: The projects of a plan of it.
  ///   - open: The needs that are still to be met.
  init(of week: Week, after projects: [Project], open: [Need]) {
    self.week = week
    deeds = Deed.byProvider(in: projects)
    units = UnitUse.byUnit(of: projects, in: week)
    travel = TravelBound(week, open)
    for unit in week.units { records.units.append(left(of: unit)) }
    // A need stays locked to an offer that has nothing left.
    let locked = Set(open.flatMap(\.locked))
    records.offers = week.offers.compactMap { offer in
      left(of: offer) ?? (locked.contains(.offer(offer.id)) ? Self.spent(offer) : nil)
    }
    records.people = week.people.compactMap { left(of: $0) }
  }

  // MARK: - Units

  private mutating func left(of stated: ResidentUnit) -> ResidentUnit {
    guard let use = units[stated.id] else { return stated }
    var unit = stated
    unit.perWeek = stated.perWeek.map { max(0, $0 - use.week) }
    if let limit = stated.perHalfDay {
      let room = Room(use.cells.map { limit - $0 }, most: unit.perWeek ?? .max)
      unit.perHalfDay = room.cap
      closed[stated.id] = room.open.map { !$0 }
    }
    return unit
  }

  private func limit(of offer: Offer) -> Int {
    guard offer.kind.countsAsLoad, let position = week.index.units[offer.unit],
      let limit = week.units[position].perWeek
    else { return .max }
    return limit - (units[offer.unit]?.week ?? 0)
  }

  // MARK: - Offers

  private static func spent(_ stated: Offer) -> Offer {
    var offer = stated
    offer.perWeek = 0
    return offer
  }

  private func left(of stated: Offer) -> Offer? {
    let mine = deeds[.offer(stated.id)] ?? []
    let shut = stated.kind.countsAsLoad ? closed[stated.unit] : nil
    let most = min(stated.perWeek - mine.reduce(0) { $0 + $1.pieces }, limit(of: stated))
    guard most > 0 else { return nil }
    if mine.isEmpty, shut == nil { return stated }
    var offer = stated
    offer.perWeek = stated.perWeek - mine.reduce(0) { $0 + $1.pieces }
    let windows = week.windows(of: stated)
    let touched = Self.touched(windows)
    var rooms = (0..<HalfDay.count)
      .map { touched[$0] && shut?[$0] != true ? stated.perHalfDay : 0 }
    for deed in mine { for cell in deed.cells { rooms[cell] -= deed.pieces } }
    let room = Room(rooms, most: most)
    guard room.cap > 0 else { return nil }
    offer.perHalfDay = room.cap
    offer.windows = Self.cut(windows, keeping: room.open)
    if offer.isExclusive || offer.moves || offer.session != nil {
      let turn = max(0, stated.setupMinutes) + max(0, stated.packingMinutes)
      let taken = mine.flatMap { deed in
        let way = stated.moves ? travel.minutes(of: stated, from: deed.site) : 0
        return blocks(of: deed, gap: turn + way)
      }
      offer.windows = Self.cut(offer.windows, by: taken)
    }
    return offer.windows.isEmpty ? nil : offer
  }

  // MARK: - People

  private func left(of stated: Person) -> Person? {
    let mine = deeds[.person(stated.id)] ?? []
    let times = week.timesThisWeek(of: stated) - mine.count
    guard times > 0 else { return nil }
    if mine.isEmpty { return stated }
    var person = stated
    (person.perWeek, person.perMonth, person.servedThisMonth) = (times, times, 0)
    let windows = week.windows(of: stated)
    let touched = Self.touched(windows)
    var cells = touched
    var days = [Int](repeating: week.minutesADay(of: stated), count: 7)
    for day in days.indices where !touched[3 * day..<3 * day + 3].contains(true) { days[day] = 0 }
    for deed in mine {
      for cell in deed.cells { cells[cell] = false }
      days[deed.cells.lowerBound / 3] -= deed.span.minutes
    }
    let room = Room(days, most: .max)
    guard room.cap > 0 else { return nil }
    person.minutesPerDay = room.cap
    for cell in cells.indices where !room.open[cell / 3] { cells[cell] = false }
    // A booking may run into a half-day in which it does not begin.
    let free = Self.cut(Self.cut(windows, keeping: cells), by: mine.map(\.span))
    person.windows = free
    return free.isEmpty ? nil : person
  }

  // MARK: - Times

  /// The minutes that a booking keeps from others: its own, packing and travel around it, and the buffer
  /// inside its half-day.
  private func blocks(of deed: Deed, gap: Int) -> [TimeSpan] {
    let span = deed.span
    let buffer = max(0, week.policy.bufferMinutes)
    let half = HalfDay(index: deed.cells.lowerBound).span
    let near = TimeSpan(start: span.start - buffer, end: span.end + buffer).intersection(half)
    return [TimeSpan(start: span.start - gap, end: span.end + gap), near]
  }

  private static func touched(_ windows: [TimeSpan]) -> [Bool] {
    (0..<HalfDay.count)
      .map { cell in
        let half = HalfDay(index: cell).span
        return windows.contains { !$0.intersection(half).isEmpty }
      }
  }

  private static func cut(_ windows: [TimeSpan], keeping open: [Bool]) -> [TimeSpan] {
    cut(windows, by: open.indices.filter { !open[$0] }.map { HalfDay(index: $0).span })
  }

  /// The parts of windows outside some spans.
  static func cut(_ windows: [TimeSpan], by spans: [TimeSpan]) -> [TimeSpan] {
    spans.reduce(windows) { rest, span in
      rest.flatMap { window -> [TimeSpan] in
        guard window.overlaps(span), !span.isEmpty else { return [window] }
        return [
          TimeSpan(start: window.start, end: span.start),
          TimeSpan(start: span.end, end: window.end),
        ]
        .filter { !$0.isEmpty }
      }
    }
  }
}
