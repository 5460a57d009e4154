// SPDX-License-Identifier: GPL-3.0-or-later
internal import NetworkFlow
internal import Street

/// Dates and people of the duties that several share: meetings, reception days, activities.
struct SharedDuties {
  private let subject: VisitCase
  private(set) var events: [VisitPlan.Event] = []
  /// Events on each day.
  private var eventCounts: [Int: Int] = [:]
  private(set) var shortfalls: [VisitPlan.Shortfall] = []
  private var venues: [PlaceID: Set<Int>] = [:]
  private var missing = 0
  /// Times for which no calendar could find a day.
  private var impossible = 0
  private var missingBound = 0
  private var absent = 0
  private var absentBound = 0
  private var inARow = 0
  private var inARowBound = 0
  private var turns = 0
  private var turnsBound = 0

  init(_ subject: VisitCase) { self.subject = subject }

  mutating func lay(into book: inout VisitDayBook) throws(FlowError) {
    let order = subject.duties.indices
      .filter {
        if case .one = subject.duties[$0].staff { return false }
        return true
      }
      .sorted { rank($0) < rank($1) }
    for position in order { try lay(subject.duties[position], into: &book) }
  }

  /// Fewest days first, then fewest people to spare: those have the least choice.
  private func rank(_ position: Int) -> (Int, Int, Int, Int) {
    let duty = subject.duties[position]
    let days = duty.windows.map { openDays(duty, $0, []).count }.min() ?? 0
    var spare = duty.staff.people.count
    if case .turns(_, let heads) = duty.staff { spare -= heads }
    return (duty.kind == .meeting ? 0 : 1, days, spare, position)
  }

  private mutating func lay(
    _ duty: VisitDuty,
    into book: inout VisitDayBook
  ) throws(FlowError) {
    let members = duty.staff.people.compactMap { book.index(of: $0) }
    var dates: [(window: Int, day: Int, free: [Int])] = []
    for (window, span) in duty.windows.enumerated() {
      for turn in 0..<span.least {
        guard let day = bestDay(duty, span, turn, members, dates.map(\.day), book) else {
          missing += 1
          if isImpossible(duty, span, members) { impossible += 1 }
          shortfalls.append(reason(duty, window, span, members, dates.map(\.day), book))
          continue
        }
        let free = members.filter { book.room(for: duty.minutes, of: $0, on: day) > 0 }
        dates.append((window, day, free))
        if let venue = duty.venue { venues[venue, default: []].insert(day) }
      }
    }
    let staffed = try staff(duty, dates, members)
    for (date, people) in zip(dates, staffed) {
      for person in people { book.enter(duty.minutes, of: person, on: date.day) }
      var event = VisitPlan.Event(
        duty: duty.id,
        window: date.window,
        day: date.day,
        people: people.map { book.people[$0].id }.sorted()
      )
      event.theme = theme(of: duty, on: date.day)
      events.append(event)
      eventCounts[date.day, default: 0] += 1
    }
    if case .all = duty.staff { absentBound = absent }
  }

  /// Who takes which date; the book is not touched.
  private mutating func staff(
    _ duty: VisitDuty,
    _ dates: [(window: Int, day: Int, free: [Int])],
    _ members: [Int]
  ) throws(FlowError) -> [[Int]] {
    switch duty.staff {
    case .turns(_, let heads):
      var table = TurnTable(
        dates.map { TurnTable.Date(window: $0.window, free: $0.free) },
        members: members,
        heads: heads,
        people: subject.people,
        openBefore: openBefore(duty)
      )
      try table.fill()
      note(table, dates.map { $0.window }, duty, heads)
      return table.chosen
    case .all, .one:
      absent += dates.reduce(0) { $0 + members.count - $1.free.count }
      return dates.map(\.free)
    }
  }

  /// The day before which a last turn does not make two in a row.
  private func openBefore(_ duty: VisitDuty) -> Int {
    guard let first = duty.windows.first else { return 0 }
    return first.first - (first.last - first.first + 1)
  }

  private mutating func note(_ table: TurnTable, _ windows: [Int], _ duty: VisitDuty, _ heads: Int)
  {
    turns += table.turns
    turnsBound += table.turnsBound
    inARow += table.inARow
    inARowBound += table.inARowBound
    for (place, window) in windows.enumerated() {
      let got = table.chosen[place].count
      if got < heads {
        missing += heads - got
        missingBound += heads - got
        shortfalls.append(
          VisitPlan.Shortfall(
            duty: duty.id,
            window: window,
            asked: heads,
            got: got,
            reason: .nobodyFree,
            number: table.dates[place].free.count,
            remedy: .addPeople
          )
        )
      }
      let repeated = table.repeats(at: place)
      if repeated > 0 {
        shortfalls.append(
          VisitPlan.Shortfall(
            duty: duty.id,
            window: window,
            asked: heads,
            got: got,
            reason: .twoInARow,
            number: table.members.count,
            remedy: .addPeople
          )
        )
      }
    }
  }

  private func theme(of duty: VisitDuty, on day: Int) -> String? {
    guard !duty.themes.isEmpty else { return nil }
    let (one, other) = (subject.first.date, subject.first.adding(day).date)
    let quarters = (other.year - one.year) * 4 + (other.month - 1) / 3 - (one.month - 1) / 3
    return duty.themes[quarters % duty.themes.count]
  }

  private func openDays(_ duty: VisitDuty, _ span: VisitWindow, _ taken: [Int]) -> [Int] {
    guard let days = subject.clipped(span) else { return [] }
    return days.filter { subject.allows(duty, on: $0) && !taken.contains($0) }
  }

  /// Most members free up to the heads asked, then off avoided days, near events, then where it is even.
  private func bestDay(
    _ duty: VisitDuty,
    _ span: VisitWindow,
    _ turn: Int,
    _ members: [Int],
    _ taken: [Int],
    _ book: VisitDayBook
  ) -> Int? {
    var wanted = members.count
    if case .turns(_, let heads) = duty.staff { wanted = heads }
    let length = span.last - span.first + 1
    let target = span.first + length * (2 * turn + 1) / (2 * span.least)
    var best: (key: [Int], day: Int)?
    for day in openDays(duty, span, taken) where !isTaken(duty.venue, day) {
      let free = members.count { book.room(for: duty.minutes, of: $0, on: day) > 0 }
      guard free > 0 else { continue }
      let isEvent = subject.eventDays.contains(day)
      let isMadeUp = subject.dayTypes[day] == .makeUpWorkday
      let near = subject.eventDays.map { abs($0 - day) }.min() ?? 0
      let same = eventCounts[day, default: 0]
      let key = [
        -min(free, wanted), isMadeUp || (isEvent && !duty.isNearEvents) ? 1 : 0,
        duty.isNearEvents ? near : 0, duty.kind == .activity ? same : 0, -free, abs(day - target),
        day,
      ]
      if let old = best, !key.lexicographicallyPrecedes(old.key) { continue }
      best = (key, day)
    }
    return best?.day
  }

  private func isTaken(_ venue: PlaceID?, _ day: Int) -> Bool {
    venue.map { venues[$0, default: []].contains(day) } ?? false
  }

  private func reason(
    _ duty: VisitDuty,
    _ window: Int,
    _ span: VisitWindow,
    _ members: [Int],
    _ taken: [Int],
    _ book: VisitDayBook
  ) -> VisitPlan.Shortfall {
    let open = openDays(duty, span, [])
    let present = open.filter { day in
      members.contains { !subject.people[$0].away.contains(day) }
    }
    let free = present.filter { day in
      members.contains { book.room(for: duty.minutes, of: $0, on: day) > 0 }
    }
    let isLong =
      !members.isEmpty && members.allSatisfy { book.people[$0].minutesPerDay < duty.minutes }
    let (cause, number, remedy): (VisitPlan.Shortfall.Reason, Int, VisitPlan.Shortfall.Remedy) =
      if open.isEmpty {
        (.noOpenDay, subject.clipped(span)?.count ?? 0, .openDay)
      } else if isLong {
        (.tooLong, duty.minutes, .split)
      } else if present.isEmpty {
        (.nobodyFree, open.count, .findSubstitute)
      } else if free.isEmpty {
        (.daysFull, present.count, .raiseDailyMost)
      } else if free.allSatisfy({ isTaken(duty.venue, $0) }) {
        (.venueTaken, free.count, .otherVenue)
      } else {
        (.daysFull, free.count, .openDay)
      }
    return VisitPlan.Shortfall(
      duty: duty.id,
      window: window,
      asked: span.least,
      got: taken.count { span.first <= $0 && $0 <= span.last },
      reason: cause,
      number: number,
      remedy: remedy
    )
  }

  /// Whether no day is open on which anybody is there whose day is long enough.
  private func isImpossible(_ duty: VisitDuty, _ span: VisitWindow, _ members: [Int]) -> Bool {
    let people = members.map { subject.people[$0] }.filter { $0.minutesPerDay >= duty.minutes }
    return openDays(duty, span, [])
      .allSatisfy { day in
        people.allSatisfy { $0.away.contains(day) }
      }
  }

  /// The goals that these duties have alone, and what is missing together with the others.
  func levels(missingElsewhere: (value: Int, bound: Int)) -> [VisitPlan.Level] {
    [
      VisitPlan.Level(
        .missing,
        value: missing + missingElsewhere.value,
        bound: impossible + missingElsewhere.bound
          + (missing == impossible + missingBound ? missingBound : 0)
      ),
      VisitPlan.Level(.absent, value: absent, bound: absentBound),
      VisitPlan.Level(.inARow, value: inARow, bound: min(inARow, inARowBound)),
      VisitPlan.Level(.turns, value: turns, bound: min(turns, turnsBound)),
    ]
  }
}
