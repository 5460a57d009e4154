// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Events while the calendar is put together; single times that the flow left over find a place late.
struct VisitDraft {
  private let subject: VisitCase
  private var book: VisitDayBook
  private var events: [VisitPlan.Event]
  private var daysOfDuty: [Int: [Int]] = [:]
  private var lost: [VisitTime] = []
  /// Times on make-up workdays and event days.
  private var avoided = 0
  /// The contact that each visit duty counts for.
  private let contacts: [String: Int]
  /// Whether times found a place that the flow knows nothing of.
  private var hasLate = false

  init(_ subject: VisitCase, _ book: VisitDayBook, sharing events: [VisitPlan.Event]) {
    self.subject = subject
    self.book = book
    self.events = events
    contacts = Dictionary(
      subject.duties.enumerated()
        .compactMap { position, duty in duty.countsVisitsOf.map { ($0, position) } },
      uniquingKeysWith: { first, _ in first }
    )
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
        func price(_ day: Int) -> (Int, Int) { (isAvoided(day) ? 1 : 0, abs(day - time.target)) }
        guard let day = free?.min(by: { price($0) < price($1) }) else {
          lost.append(time)
          continue
        }
        hasLate = true
        book.enter(time.minutes, of: batch.person, on: day)
        add(time, batch.person, day)
      }
    }
  }

  /// A visit that counts as a contact stays in that contact's window.
  private func isNarrowed(_ time: VisitTime) -> Bool {
    contacts[subject.duties[time.duty].id] != nil
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
    if isAvoided(day) { avoided += 1 }
    daysOfDuty[time.duty, default: []].append(day)
  }

  /// Times that found no day, and how many of them nothing could have placed.
  ///
  /// A contact that a lost visit would have counted for is missing too.
  var missing: (value: Int, bound: Int) {
    lost.reduce((0, 0)) { sum, time in
      let times = contactWindow(of: time) == nil ? 1 : 2
      return (sum.0 + times, sum.1 + (reason(of: time).isCertain ? 1 : 0))
    }
  }

  /// What is missing, by duty and window.
  func shortfalls() -> [VisitPlan.Shortfall] {
    var result: [[Int]: VisitPlan.Shortfall] = [:]
    for time in lost {
      let (cause, number, remedy, _) = reason(of: time)
      for (duty, window) in [(time.duty, time.window)]
        + [contactWindow(of: time)].compactMap({ $0 })
      {
        let least = subject.duties[duty].windows[window].least
        let known = result[[duty, window]]
        result[[duty, window]] = VisitPlan.Shortfall(
          duty: subject.duties[duty].id,
          window: window,
          asked: least,
          got: max(0, (known?.got ?? least) - 1),
          reason: known?.reason ?? cause,
          number: known?.number ?? number,
          remedy: known?.remedy ?? remedy
        )
      }
    }
    return Array(result.values)
  }

  /// The window of a contact that a lost visit would have counted for.
  private func contactWindow(of time: VisitTime) -> (Int, Int)? {
    guard let contact = contacts[subject.duties[time.duty].id],
      let window = subject.duties[contact].windows
        .firstIndex(where: { $0.first <= time.first && time.last <= $0.last })
    else { return nil }
    return (contact, window)
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

  private func isAvoided(_ day: Int) -> Bool {
    subject.dayTypes[day] == .makeUpWorkday || subject.eventDays.contains(day)
  }

  /// Times on avoided days, and the flow's price with its bound.
  ///
  /// The price leaves out what found a place late; it is no bound of the whole then.
  func levels(of flows: VisitFlow.Answer) -> [VisitPlan.Level] {
    [
      VisitPlan.Level(.avoided, value: avoided, bound: 0),
      VisitPlan.Level(.spread, value: flows.value, bound: hasLate ? 0 : flows.bound),
    ]
  }
}
