// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Turns the duties of single people into times, and puts those of one building together.
struct HouseholdTimes {
  private(set) var batches: [VisitBatch] = []
  private(set) var stopsLeft: [VisitPlan.Shortfall] = []
  private let subject: VisitCase
  private let book: VisitDayBook
  /// Times of a contact duty's window that visits take over, by duty and window.
  private var counted: [[Int]: Int] = [:]

  init(_ subject: VisitCase) {
    self.subject = subject
    book = VisitDayBook(subject)
    let phases = Self.phases(of: subject)
    let narrowed = narrowVisits()
    let late = lateVisits()
    var times: [(person: Int, time: VisitTime)] = []
    for (position, duty) in subject.duties.enumerated() {
      guard case .one(let id) = duty.staff, let person = book.index(of: id) else { continue }
      var turns = StopTurns(duty, times: dueTimes(of: position))
      if turns.left > 0 { stopsLeft.append(turns.shortfall) }
      let due = due(position, narrowed)
      for (number, item) in due.enumerated() {
        let isLate = duty.overdueSince != nil || late[position]?.overlaps(item.days) ?? false
        let stops = turns.next()
        times.append(
          (
            person,
            VisitTime(
              duty: position,
              window: item.window,
              first: item.days.lowerBound,
              last: item.days.upperBound,
              stops: stops,
              minutes: subject.minutes(of: duty, stops: stops),
              isOverdue: number == 0 && isLate,
              phase: phases[position]
            )
          )
        )
      }
    }
    batches = gather(times)
  }

  /// The times that a duty is due, with the days of each.
  private func due(
    _ position: Int,
    _ narrowed: [[Int]: ClosedRange<Int>]
  ) -> [(window: Int, days: ClosedRange<Int>)] {
    subject.duties[position].windows.enumerated()
      .flatMap { window, span -> [(window: Int, days: ClosedRange<Int>)] in
        let least = span.least - counted[[position, window], default: 0]
        return (0..<max(0, least))
          .compactMap { turn in
            let own = narrowed[[position, window, turn]]
            return (own ?? Self.part(turn, of: least, in: subject.clipped(span)))
              .map { (window, $0) }
          }
      }
  }

  private func dueTimes(of position: Int) -> Int {
    subject.duties[position].windows.enumerated()
      .reduce(0) { $0 + max(0, $1.element.least - counted[[position, $1.offset], default: 0]) }
  }

  /// The k-th of n equal parts of some days, or all of them where there are too few.
  private static func part(
    _ turn: Int,
    of count: Int,
    in days: ClosedRange<Int>?
  )
    -> ClosedRange<Int>?
  {
    guard let days else { return nil }
    guard count > 1, days.count >= count else { return days }
    let start = days.lowerBound + days.count * turn / count
    return start...days.lowerBound + days.count * (turn + 1) / count - 1
  }

  /// Gives each visit that counts as a contact one window of the contact: the first to one that is
  /// overdue, the others in turn.
  private mutating func narrowVisits() -> [[Int]: ClosedRange<Int>] {
    let numbers = Self.numbers(of: subject)
    var result: [[Int]: ClosedRange<Int>] = [:]
    for (position, duty) in subject.duties.enumerated() {
      guard let visits = duty.countsVisitsOf.flatMap({ numbers[$0] }) else { continue }
      var isLate = subject.duties[visits].overdueSince != nil
      for (window, span) in subject.duties[visits].windows.enumerated() {
        for turn in 0..<span.least {
          guard let whole = subject.clipped(span) else { continue }
          let options = duty.windows.indices.filter { index in
            let left = duty.windows[index].least - counted[[position, index], default: 0]
            return left > 0 && (subject.clipped(duty.windows[index])?.overlaps(whole) ?? false)
          }
          guard !options.isEmpty else { continue }
          let chosen = options[isLate ? 0 : (position + turn) % options.count]
          isLate = false
          guard let part = subject.clipped(duty.windows[chosen])?.clamped(to: whole) else {
            continue
          }
          counted[[position, chosen], default: 0] += 1
          result[[visits, window, turn]] = part
        }
      }
    }
    return result
  }

  /// Visits that count for an overdue contact, with the days in which that is due first.
  private func lateVisits() -> [Int: ClosedRange<Int>] {
    let numbers = Self.numbers(of: subject)
    var result: [Int: ClosedRange<Int>] = [:]
    for duty in subject.duties where duty.overdueSince != nil {
      guard let visits = duty.countsVisitsOf.flatMap({ numbers[$0] }),
        let first = duty.windows.first(where: { $0.least > 0 }),
        let days = subject.clipped(first)
      else { continue }
      result[visits] = days
    }
    return result
  }

  private static func numbers(of subject: VisitCase) -> [String: Int] {
    Dictionary(
      subject.duties.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Where in its window each duty is best: those of one person spread over it, longest ago first.
  private static func phases(of subject: VisitCase) -> [Int] {
    // A contact and the visits that count for it keep one rhythm.
    let counted = Set(subject.duties.compactMap(\.countsVisitsOf))
    var byPerson: [PersonID: [Int]] = [:]
    for (position, duty) in subject.duties.enumerated() where !counted.contains(duty.id) {
      if case .one(let person) = duty.staff { byPerson[person, default: []].append(position) }
    }
    var result = Array(repeating: 500, count: subject.duties.count)
    for (ordinal, person) in byPerson.keys.sorted().enumerated() {
      let sorted = (byPerson[person] ?? [])
        .sorted { left, right in
          let (one, other) = (subject.duties[left], subject.duties[right])
          return (
            one.overdueSince ?? 0, one.lastDone ?? .min, one.stops.first?.building ?? "", left
          )
            < (
              other.overdueSince ?? 0, other.lastDone ?? .min, other.stops.first?.building ?? "",
              right
            )
        }
      // The golden section spreads people over the days without knowing how many there are.
      let shift = ordinal * 618 % 1000
      for (rank, duty) in sorted.enumerated() {
        let phase = (2 * rank + 1) * 500 / sorted.count
        result[duty] = sorted.count > 2 ? phase : (phase + shift) % 1000
      }
    }
    let numbers = Self.numbers(of: subject)
    for (position, duty) in subject.duties.enumerated() {
      if let visits = duty.countsVisitsOf.flatMap({ numbers[$0] }) {
        result[visits] = result[position]
      }
    }
    return result
  }

  /// Batches of the times of one person in one building and the same days.
  private func gather(_ times: [(person: Int, time: VisitTime)]) -> [VisitBatch] {
    struct Key: Hashable {
      var person: Int
      var first: Int
      var last: Int
      var kind: VisitDuty.Kind
      var building: String
    }
    var open: [Key: Int] = [:]
    var result: [VisitBatch] = []
    for (person, time) in times {
      let duty = subject.duties[time.duty]
      let buildings = Set(time.stops.map { duty.stops[$0].building })
      if let building = buildings.first, buildings.count == 1, !building.isEmpty {
        let key = Key(
          person: person,
          first: time.first,
          last: time.last,
          kind: duty.kind,
          building: building
        )
        if let place = open[key],
          result[place].minutes + time.minutes <= subject.people[person].minutesPerDay,
          subject.duties[result[place].times[0].duty].dayTypes == duty.dayTypes,
          !result[place].times.contains(where: { $0.duty == time.duty })
        {
          result[place].times.append(time)
          result[place].minutes += time.minutes
          continue
        }
        open[key] = result.count
      }
      result.append(VisitBatch(person: person, times: [time], minutes: time.minutes))
    }
    return result
  }
}

/// Hands out the households of a duty in turn, building by building, longest ago first.
struct StopTurns {
  private let duty: VisitDuty
  private let chunks: [[Int]]
  private let count: Int
  private var position = 0
  /// Households without a turn.
  private(set) var left = 0

  init(_ duty: VisitDuty, times: Int) {
    self.duty = duty
    count = times
    let size = max(1, duty.stopsPerTime)
    var buildings: [String: [Int]] = [:]
    for (index, stop) in duty.stops.enumerated() {
      buildings[stop.building.isEmpty ? "\u{0}\(stop.id)" : stop.building, default: []]
        .append(index)
    }
    func age(_ indices: [Int]) -> Int { indices.map { duty.stops[$0].lastDone ?? .min }.min() ?? 0 }
    let groups = buildings.sorted { (age($0.value), $0.key) < (age($1.value), $1.key) }
      .map {
        $0.value.sorted {
          (duty.stops[$0].door, duty.stops[$0].id) < (duty.stops[$1].door, duty.stops[$1].id)
        }
      }
    func chunked(_ indices: [Int]) -> [[Int]] {
      stride(from: 0, to: indices.count, by: size)
        .map { Array(indices[$0..<min($0 + size, indices.count)]) }
    }
    let apart = groups.flatMap(chunked)
    chunks = apart.count <= times ? apart : chunked(groups.flatMap { $0 })
    left = chunks.dropFirst(times).reduce(0) { $0 + $1.count }
  }

  mutating func next() -> [Int] {
    guard !chunks.isEmpty else { return [] }
    defer { position += 1 }
    return chunks[position % chunks.count]
  }

  var shortfall: VisitPlan.Shortfall {
    VisitPlan.Shortfall(
      duty: duty.id,
      window: 0,
      asked: duty.stops.count,
      got: duty.stops.count - left,
      reason: .stopsLeft,
      number: left,
      remedy: .moreStops
    )
  }
}

extension VisitCase {
  /// The days of a window that are in the calendar, or nil.
  func clipped(_ window: VisitWindow) -> ClosedRange<Int>? {
    let (start, end) = (max(0, window.first), min(days - 1, window.last))
    return start <= end ? start...end : nil
  }

  /// Minutes of one time, with the ways between its buildings.
  func minutes(of duty: VisitDuty, stops: [Int]) -> Int {
    if stops.isEmpty { return duty.minutes }
    let buildings = Set(
      stops.map { duty.stops[$0].building.isEmpty ? duty.stops[$0].id : duty.stops[$0].building }
    )
    return duty.minutes * stops.count + travelMinutes * (buildings.count - 1)
  }
}
