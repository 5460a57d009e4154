// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Events while the calendar is put together; single times that the flow left over find a place late.
struct VisitDraft {
  private let subject: VisitCase
  private var book: VisitDayBook
  private var events: [VisitPlan.Event]
  private var daysOfDuty: [Int: [Int]] = [:]
  private var lost: [VisitTime] = []

  init(_ subject: VisitCase, _ book: VisitDayBook, sharing events: [VisitPlan.Event]) {
    self.subject = subject
    self.book = book
    self.events = events
  }

  /// Takes over what the flow placed.
  mutating func take(_ placed: [(batch: VisitBatch, day: Int)]) {
    for (batch, day) in placed {
      book.enter(batch, on: day)
      for time in batch.times { add(time, batch.person, day) }
    }
  }

  /// Tries the left batches time by time, on any day of the whole window.
  mutating func insert(_ left: [VisitBatch]) {
    for batch in left {
      for time in batch.times {
        let duty = subject.duties[time.duty]
        let days =
          isNarrowed(time) ? time.first...time.last : subject.clipped(duty.windows[time.window])
        let free = days?
          .filter { day in
            subject.allows(duty, on: day) && !(daysOfDuty[time.duty] ?? []).contains(day)
              && book.room(for: time.minutes, of: batch.person, on: day) > 0
          }
        guard let day = free?.min(by: { abs($0 - time.target) < abs($1 - time.target) }) else {
          lost.append(time)
          continue
        }
        book.enter(time.minutes, of: batch.person, on: day)
        add(time, batch.person, day)
      }
    }
  }

  /// A visit that counts as a contact stays in that contact's window.
  private func isNarrowed(_ time: VisitTime) -> Bool {
    subject.duties.contains { $0.countsVisitsOf == subject.duties[time.duty].id }
  }

  private mutating func add(_ time: VisitTime, _ person: Int, _ day: Int) {
    let duty = subject.duties[time.duty]
    var event = VisitPlan.Event(
      duty: duty.id,
      window: time.window,
      day: day,
      people: [subject.people[person].id]
    )
    event.stops = time.stops
      .sorted {
        let (left, right) = (duty.stops[$0], duty.stops[$1])
        return (left.building, left.door, left.id) < (right.building, right.door, right.id)
      }
      .map { duty.stops[$0].id }
    events.append(event)
    daysOfDuty[time.duty, default: []].append(day)
  }

  /// Times that found no day, and how many of them nothing could have placed.
  var missing: (value: Int, bound: Int) {
    (lost.count, lost.count { reason(of: $0).isCertain })
  }

  func shortfalls() -> [VisitPlan.Shortfall] {
    var result: [[Int]: VisitPlan.Shortfall] = [:]
    for time in lost {
      let key = [time.duty, time.window]
      if result[key] != nil {
        result[key]?.got -= 1
        continue
      }
      let duty = subject.duties[time.duty]
      let (cause, number, remedy, _) = reason(of: time)
      let least = duty.windows[time.window].least
      result[key] = VisitPlan.Shortfall(
        duty: duty.id,
        window: time.window,
        asked: least,
        got: least - 1,
        reason: cause,
        number: number,
        remedy: remedy
      )
    }
    return result.values + contactShortfalls()
  }

  /// A contact that a lost visit would have counted for is missing too.
  private func contactShortfalls() -> [VisitPlan.Shortfall] {
    lost.compactMap { time in
      let visit = subject.duties[time.duty]
      guard let contact = subject.duties.first(where: { $0.countsVisitsOf == visit.id }),
        let window = contact.windows.firstIndex(where: {
          $0.first <= time.first && time.last <= $0.last
        })
      else { return nil }
      let (cause, number, remedy, _) = reason(of: time)
      let least = contact.windows[window].least
      return VisitPlan.Shortfall(
        duty: contact.id,
        window: window,
        asked: least,
        got: least - 1,
        reason: cause,
        number: number,
        remedy: remedy
      )
    }
  }

  private func reason(
    of time: VisitTime
  ) -> (VisitPlan.Shortfall.Reason, Int, VisitPlan.Shortfall.Remedy, isCertain: Bool) {
    let duty = subject.duties[time.duty]
    let days = subject.clipped(duty.windows[time.window])
    let open = days?.filter { subject.allows(duty, on: $0) } ?? []
    guard case .one(let id) = duty.staff, let person = book.index(of: id) else {
      return (.nobodyFree, open.count, .findSubstitute, true)
    }
    let who = subject.people[person]
    let could = open.filter { !who.away.contains($0) }
    if open.isEmpty { return (.noOpenDay, days?.count ?? 0, .openDay, true) }
    if could.isEmpty { return (.nobodyFree, open.count, .findSubstitute, true) }
    if time.minutes > who.minutesPerDay { return (.tooLong, time.minutes, .split, true) }
    return (.daysFull, could.count, .raiseDailyMost, false)
  }

  /// By day, person, building and door: the order of going.
  var sortedEvents: [VisitPlan.Event] {
    let duties = Dictionary(
      subject.duties.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let keyed = events.map { event -> (String, Int, VisitPlan.Event) in
      let stop = duties[event.duty]?.stops.first { $0.id == event.stops.first }
      return (stop?.building ?? "", stop?.door ?? 0, event)
    }
    return
      keyed.sorted { one, other in
        let (left, right) = (one.2, other.2)
        if left.day != right.day { return left.day < right.day }
        let (who, whoElse) = (left.people.first?.text ?? "", right.people.first?.text ?? "")
        return (who, one.0, one.1, left.duty, left.window)
          < (whoElse, other.0, other.1, right.duty, right.window)
      }
      .map(\.2)
  }

  /// What the flow reached: events on avoided days, and the whole price with its bound.
  func levels(of flows: VisitFlow.Answer) -> [VisitPlan.Level] {
    let avoided = flows.placed.reduce(0) { sum, placed in
      let isAvoided =
        subject.dayTypes[placed.day] == .makeUpWorkday || subject.eventDays.contains(placed.day)
      return sum + (isAvoided ? placed.batch.times.count : 0)
    }
    return [
      VisitPlan.Level(.avoided, value: avoided, bound: 0),
      VisitPlan.Level(.spread, value: flows.value, bound: flows.bound),
    ]
  }
}
