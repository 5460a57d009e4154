// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What every person already has on every day.
struct VisitDayBook: Sendable {
  let people: [VisitPerson]
  let travel: Int
  private let days: Int
  private let indices: [PersonID: Int]
  private var times: [Int32]
  /// Minutes with a way to each time, so that one way too many is in it.
  private var minutes: [Int32]

  init(_ subject: VisitCase) {
    people = subject.people
    travel = subject.travelMinutes
    days = subject.days
    indices = Dictionary(
      people.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    times = Array(repeating: 0, count: people.count * days)
    minutes = Array(repeating: 0, count: people.count * days)
  }

  func index(of person: PersonID) -> Int? { indices[person] }

  func timesOut(_ person: Int, on day: Int) -> Int { Int(times[person * days + day]) }

  /// How many more times of so many minutes each fit into a day.
  func room(for length: Int, of person: Int, on day: Int) -> Int {
    let who = people[person]
    if who.away.contains(day) { return 0 }
    let cell = person * days + day
    let left = who.minutesPerDay + travel - Int(minutes[cell])
    return max(0, min(who.mostPerDay - Int(times[cell]), left / max(1, length + travel)))
  }

  mutating func enter(_ length: Int, of person: Int, on day: Int) {
    times[person * days + day] += 1
    minutes[person * days + day] += Int32(clamping: length + travel)
  }

  mutating func enter(_ batch: VisitBatch, on day: Int) {
    enter(batch.minutes, of: batch.person, on: day)
  }
}

/// One time that a duty of one person is due.
struct VisitTime: Sendable {
  var duty: Int
  var window: Int
  /// Days within which it is laid at first.
  var first: Int
  var last: Int
  var stops: [Int]
  var minutes: Int
  var isOverdue: Bool
  /// Where in the days it is best, in thousandths.
  var phase: Int

  var target: Int { isOverdue ? first : first + (last - first) * phase / 1000 }
}

/// Times of one person that go together: those of one building.
struct VisitBatch: Sendable {
  var person: Int
  var times: [VisitTime]
  var minutes: Int

  var first: Int { times[0].first }
  var last: Int { times[0].last }
}
