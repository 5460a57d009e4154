// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Contacts and visits that somebody makes alone, and how long the households wait, with history.
public struct VisitLoad: Sendable, Equatable {
  /// Who.
  public var person: PersonID
  /// Days on which they have anything of it.
  public var days = 0
  /// Households seen, each time anew; what has no households counts once each time.
  public var times = 0
  /// Minutes, without the way.
  public var minutes = 0
  /// Their households.
  public var households = 0
  /// The longest wait of a household of theirs as in ``VisitWaits``, in days; 0 without households.
  public var longestWait = 0

  /// Makes an empty load.
  ///
  /// - Parameter person: Who.
  public init(person: PersonID) {
    self.person = person
  }
}

/// How evenly contacts and visits lie on those who make them.
public struct VisitEvenness: Sendable, Equatable {
  /// Fewest times of one person.
  public let fewestTimes: Int
  /// Most times of one person.
  public let mostTimes: Int
  /// Fewest minutes of one person.
  public let fewestMinutes: Int
  /// Most minutes of one person.
  public let mostMinutes: Int
  /// Of the minutes; see ``Statistics/gini(_:)``.
  public let gini: Double

  /// Counts loads; nothing is even.
  ///
  /// - Parameter loads: The loads.
  public init(_ loads: [VisitLoad]) {
    let (times, minutes) = (loads.map(\.times), loads.map(\.minutes))
    (fewestTimes, mostTimes) = (times.min() ?? 0, times.max() ?? 0)
    (fewestMinutes, mostMinutes) = (minutes.min() ?? 0, minutes.max() ?? 0)
    gini = Statistics.gini(minutes)
  }
}

/// How long households wait, whoever comes: the longest stretch of days between two neighbours of the
/// last time before the calendar (its first day where none is known), each day on which the household
/// is seen, and the last day of the calendar.
public struct VisitWaits: Sendable, Equatable {
  /// Households that somebody has to see.
  public var households = 0
  /// Households that nobody sees in the calendar.
  public var unseen = 0
  /// Fewest times that one is seen in the calendar.
  public var fewest = 0
  /// Most times that one is seen in the calendar.
  public var most = 0
  /// The longest wait of the household that fares best, in days.
  public var least = 0
  /// The longest wait of the household that fares worst, in days.
  public var longest = 0
}

extension VisitReferee {
  /// Days on which a household is seen, and the last time before the calendar.
  private struct Seen {
    var days: [Int] = []
    var before: Int?

    func longestWait(until last: Int) -> Int {
      let times = [before ?? 0] + days.sorted() + [last]
      return zip(times, times.dropFirst()).map { $1 - $0 }.max() ?? 0
    }
  }

  /// The loads of everybody with contacts or visits of their own, by ascending id, and all waits.
  ///
  /// - Parameter events: Events of known duties, people and households.
  /// - Returns: Loads and waits.
  func loads(_ events: [VisitPlan.Event]) -> (people: [VisitLoad], waits: VisitWaits) {
    let seen = households(events)
    let longest = seen.mapValues { $0.longestWait(until: subject.days - 1) }
    let byDuty = Dictionary(grouping: events, by: \.duty)
    var own: [PersonID: [VisitDuty]] = [:]
    for duty in subject.duties {
      if let person = caller(of: duty) { own[person, default: []].append(duty) }
    }
    let people = own.sorted { $0.key < $1.key }
      .map { person, duties in
        var load = VisitLoad(person: person)
        let done = duties.flatMap { duty in (byDuty[duty.id] ?? []).map { (duty, $0) } }
        let stops = Set(duties.flatMap { $0.stops.map(\.id) })
        load.days = Set(done.map(\.1.day)).count
        load.times = done.reduce(0) { $0 + max(1, $1.1.stops.count) }
        load.minutes = done.reduce(0) { $0 + max(1, $1.1.stops.count) * $1.0.minutes }
        load.households = stops.count
        load.longestWait = stops.compactMap { longest[$0] }.max() ?? 0
        return load
      }
    let times = seen.values.map(\.days.count)
    var waits = VisitWaits(households: seen.count, unseen: times.count { $0 == 0 })
    (waits.fewest, waits.most) = (times.min() ?? 0, times.max() ?? 0)
    (waits.least, waits.longest) = (longest.values.min() ?? 0, longest.values.max() ?? 0)
    return (people, waits)
  }

  /// Who makes the contacts or visits of a duty alone; nil for all else.
  private func caller(of duty: VisitDuty) -> PersonID? {
    guard case .one(let person) = duty.staff, [.contact, .visit].contains(duty.kind) else {
      return nil
    }
    return person
  }

  /// When each household of somebody's own contacts and visits is seen.
  private func households(_ events: [VisitPlan.Event]) -> [String: Seen] {
    var seen: [String: Seen] = [:]
    var alone: Set<String> = []
    for duty in subject.duties where caller(of: duty) != nil {
      alone.insert(duty.id)
      for stop in duty.stops {
        let whole = duty.stops.count == 1 ? duty.lastDone : nil
        seen[stop.id, default: Seen()].before =
          [stop.lastDone, whole, seen[stop.id]?.before].compactMap(\.self).max()
      }
    }
    for event in events where alone.contains(event.duty) {
      for stop in event.stops { seen[stop]?.days.append(event.day) }
    }
    return seen
  }
}
