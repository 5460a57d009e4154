// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Judges a visit calendar from its case alone.
public struct VisitReferee: Sendable {
  let subject: VisitCase
  private let duties: [String: VisitDuty]
  private let people: [PersonID: VisitPerson]

  /// Makes a referee for a case.
  ///
  /// - Parameter subject: The duties and the days.
  public init(_ subject: VisitCase) {
    self.subject = subject
    duties = Dictionary(
      subject.duties.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    people = Dictionary(
      subject.people.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Judges a calendar.
  ///
  /// - Parameter plan: The calendar.
  /// - Returns: What it breaks, what is missing and how even it is.
  public func judge(_ plan: VisitPlan) -> VisitVerdict {
    var verdict = VisitVerdict()
    verdict.violations = plan.events.flatMap(faults(of:))
    let known = plan.events.filter(isKnown)
    verdict.events = known.count
    verdict.violations += dayFaults(known) + venueFaults(known)
    (verdict.loads, verdict.waits) = loads(known)
    let byDuty = Dictionary(grouping: known, by: \.duty)
    for duty in subject.duties {
      let own = (byDuty[duty.id] ?? []).sorted { ($0.day, $0.window) < ($1.day, $1.window) }
      let counting = duty.countsVisitsOf.flatMap { byDuty[$0] } ?? []
      count(duty, own, counting, plan, &verdict)
    }
    return verdict
  }

  private func isKnown(_ event: VisitPlan.Event) -> Bool {
    guard let duty = duties[event.duty], duty.windows.indices.contains(event.window) else {
      return false
    }
    return subject.dayTypes.indices.contains(event.day)
      && event.people.allSatisfy { people[$0] != nil }
      && event.stops.allSatisfy { id in duty.stops.contains { $0.id == id } }
  }

  /// What is wrong with one event by itself.
  private func faults(of event: VisitPlan.Event) -> [VisitViolation] {
    guard isKnown(event), let duty = duties[event.duty] else {
      return [VisitViolation(.unknown, event.duty, at: event.day)]
    }
    var codes: [VisitViolationCode] = []
    let window = duty.windows[event.window]
    let isOpen = !subject.closed.contains(event.day)
    if !isOpen || !duty.dayTypes.contains(subject.dayTypes[event.day]) {
      codes.append(.dayNotAllowed)
    }
    if event.day < window.first || event.day > window.last { codes.append(.outsideWindow) }
    let hasStops = duty.stops.isEmpty || !event.stops.isEmpty
    if event.people.isEmpty || Set(event.people).count < event.people.count || !hasStops
      || Set(event.stops).count < event.stops.count
    {
      codes.append(.malformed)
    }
    if event.people.contains(where: { people[$0]?.away.contains(event.day) ?? true }) {
      codes.append(.away)
    }
    if !Set(event.people).isSubset(of: duty.staff.people) { codes.append(.notTheirs) }
    if case .turns(_, let heads) = duty.staff, event.people.count > heads {
      codes.append(.tooManyHeads)
    }
    return codes.map { VisitViolation($0, event.duty, at: event.day) }
  }

  private struct PersonDay: Hashable {
    var person: PersonID
    var day: Int
  }

  /// Times out and minutes of each person on each day.
  private func dayFaults(_ events: [VisitPlan.Event]) -> [VisitViolation] {
    var agendas: [PersonDay: [VisitPlan.Event]] = [:]
    for event in events {
      for person in event.people {
        agendas[PersonDay(person: person, day: event.day), default: []].append(event)
      }
    }
    return agendas.sorted { ($0.key.person, $0.key.day) < ($1.key.person, $1.key.day) }
      .flatMap { key, agenda -> [VisitViolation] in
        guard let person = people[key.person] else { return [] }
        let (times, minutes) = load(of: agenda)
        let name = key.person.text
        var faults: [VisitViolation] = []
        if times > person.mostPerDay {
          let beyond = times - person.mostPerDay
          faults.append(VisitViolation(.tooManyTimes, name, at: key.day, amount: beyond))
        }
        if minutes > person.minutesPerDay {
          let beyond = minutes - person.minutesPerDay
          faults.append(VisitViolation(.tooManyMinutes, name, at: key.day, amount: beyond))
        }
        return faults
      }
  }

  /// How often somebody goes out for some events of a day, and how long.
  private func load(of agenda: [VisitPlan.Event]) -> (times: Int, minutes: Int) {
    var sites: Set<String> = []
    var others = 0
    var minutes = 0
    for event in agenda {
      guard let duty = duties[event.duty] else { continue }
      let stops = duty.stops.filter { event.stops.contains($0.id) }
      minutes += duty.minutes * max(1, stops.count)
      let buildings = Set(stops.map { $0.building.isEmpty ? "\u{0}" + $0.id : $0.building })
      if buildings.count == 1, let building = buildings.first {
        sites.insert(building)
      } else {
        others += 1
        minutes += subject.travelMinutes * max(0, buildings.count - 1)
      }
    }
    let times = sites.count + others
    return (times, minutes + subject.travelMinutes * max(0, times - 1))
  }

  private func venueFaults(_ events: [VisitPlan.Event]) -> [VisitViolation] {
    struct VenueDay: Hashable {
      var day: Int
      var venue: String
    }
    var taken: [VenueDay: Int] = [:]
    for event in events {
      if let venue = duties[event.duty]?.venue {
        taken[VenueDay(day: event.day, venue: venue.text), default: 0] += 1
      }
    }
    return taken.filter { $0.value > 1 }
      .sorted { ($0.key.day, $0.key.venue) < ($1.key.day, $1.key.venue) }
      .map { VisitViolation(.venueTwice, $0.key.venue, at: $0.key.day, amount: $0.value - 1) }
  }

  /// Windows, lists and evenness of one duty.
  private func count(
    _ duty: VisitDuty,
    _ own: [VisitPlan.Event],
    _ counting: [VisitPlan.Event],
    _ plan: VisitPlan,
    _ verdict: inout VisitVerdict
  ) {
    for (one, next) in zip(own, own.dropFirst()) where one.day == next.day {
      verdict.violations.append(VisitViolation(.twiceOnADay, duty.id, at: one.day))
    }
    let listed = plan.shortfalls.filter { $0.duty == duty.id }
    for index in duty.windows.indices {
      count(duty, window: index, own, counting, listed, &verdict)
    }
    switch duty.staff {
    case .one:
      verdict.avoided += own.count {
        subject.dayTypes[$0.day] == .makeUpWorkday || subject.eventDays.contains($0.day)
      }
      households(duty, own, listed, &verdict)
    case .all(let members): verdict.absent += own.reduce(0) { $0 + members.count - $1.people.count }
    case .turns(let members, _): evenness(duty, members, own, &verdict)
    }
  }

  /// Times and heads of one window.
  private func count(
    _ duty: VisitDuty,
    window index: Int,
    _ own: [VisitPlan.Event],
    _ counting: [VisitPlan.Event],
    _ listed: [VisitPlan.Shortfall],
    _ verdict: inout VisitVerdict
  ) {
    let window = duty.windows[index]
    let done = own.filter { $0.window == index }
    let visits = counting.count { window.first <= $0.day && $0.day <= window.last }
    verdict.visitsThatCount += visits
    let got = done.count + visits
    if let most = window.most, done.count > most {
      verdict.violations.append(
        VisitViolation(.tooOften, duty.id, at: index, amount: done.count - most)
      )
    }
    let short = max(0, window.least - got)
    verdict.missing += short
    var heads = 0
    if case .turns(_, let wanted) = duty.staff {
      heads = done.reduce(0) { $0 + max(0, wanted - $1.people.count) }
      verdict.missing += heads
    }
    let isListed = listed.contains {
      $0.window == index && $0.reason != .twoInARow && $0.reason != .stopsLeft
    }
    if short + heads > 0, !isListed {
      verdict.violations.append(
        VisitViolation(.unlisted, duty.id, at: index, amount: short + heads)
      )
    }
    if short + heads == 0, isListed {
      verdict.violations.append(VisitViolation(.wronglyListed, duty.id, at: index))
    }
  }

  /// Households without a turn must be listed.
  private func households(
    _ duty: VisitDuty,
    _ own: [VisitPlan.Event],
    _ listed: [VisitPlan.Shortfall],
    _ verdict: inout VisitVerdict
  ) {
    let left = duty.stops.count - Set(own.flatMap(\.stops)).count
    let isListed = listed.contains { $0.reason == .stopsLeft }
    let isShort = listed.contains { $0.reason != .stopsLeft }
    let asks = duty.windows.contains { $0.least > 0 } && duty.countsVisitsOf == nil
    if left > 0, asks, !isListed, !isShort {
      verdict.violations.append(VisitViolation(.unlisted, duty.id, at: 0, amount: left))
    }
  }

  /// Turns with history; newcomers start at the mean, halves up.
  private func evenness(
    _ duty: VisitDuty,
    _ members: [PersonID],
    _ own: [VisitPlan.Event],
    _ verdict: inout VisitVerdict
  ) {
    let known = members.compactMap { people[$0]?.pastTurns }
    let mean = known.isEmpty ? 0 : (2 * known.reduce(0, +) + known.count) / (2 * known.count)
    guard let opening = duty.windows.first else { return }
    let before = opening.first - (opening.last - opening.first + 1)
    var turns: [VisitVerdict.Turns] = []
    for member in members {
      let windows = own.filter { $0.people.contains(member) }.map(\.window).sorted()
      let past = people[member]?.pastTurns ?? mean
      turns.append(VisitVerdict.Turns(person: member, past: past, planned: windows.count))
      verdict.inARow += zip(windows, windows.dropFirst()).count { $1 - $0 <= 1 }
      if let last = people[member]?.lastTurn, last >= before, let first = windows.first, first <= 0
      {
        verdict.inARow += 1
      }
    }
    let loads = turns.map { $0.past + $0.planned }
    verdict.turns += loads.reduce(0) { $0 + $1 * $1 }
    verdict.fairness[duty.id] = VisitVerdict.Fairness(
      least: loads.min() ?? 0,
      most: loads.max() ?? 0,
      gini: Statistics.gini(loads),
      turns: turns
    )
  }
}
