// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// So many days in a row with a shift.
package struct ConsecutiveWorkCheck: RosterLawCheck {
  package init() {}

  package func breaches(
    of rule: RosterRule,
    in plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterBreach] {
    guard case .consecutiveWork(let least, let most) = rule.law else { return [] }
    return reading.members(of: rule.scope)
      .flatMap { person in
        DayRun.all(of: person, rule.shifts, working: true, plan, reading)
          .flatMap { run in
            [
              RosterBreach(.workTooLong, run.excess(over: most), person: person, day: run.first),
              RosterBreach(.workTooShort, run.lack(to: least), person: person, day: run.first),
            ]
            .compactMap { $0 }
          }
      }
  }
}

/// A longest stretch of days in a row on each of which somebody works, or does not.
struct DayRun: Equatable {
  /// Its first day; below 0 in the past.
  var first: Int
  /// Its last day.
  var last: Int
  /// Whether nobody knows how long it already lasts.
  var isOpenAtStart: Bool
  /// Whether nobody knows how long it will last.
  var isOpenAtEnd: Bool

  /// Days beyond a limit that lie in the roster.
  func excess(over most: Int?) -> Int {
    guard let most else { return 0 }
    let before = last < 0 ? last - first + 1 : max(0, -first)
    return max(0, last - first + 1 - most) - max(0, before - most)
  }

  /// Days missing to a least length, where the run ends in the roster or with the day before it.
  func lack(to least: Int) -> Int {
    isOpenAtStart || isOpenAtEnd || last < -1 ? 0 : max(0, least - (last - first + 1))
  }

  /// The runs of one person, in order of time.
  static func all(
    of person: Int,
    _ filter: RosterShiftFilter,
    working: Bool,
    _ plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [DayRun] {
    let begin = -reading.roster.people[person].knownDays
    let end = reading.roster.days - 1
    let stints = reading.tails[person] + plan.stints[person]
    let worked = Set(stints.filter { $0.fits(filter) }.map(\.day))
    var result: [DayRun] = []
    var start: Int?
    for day in begin...(end + 1) {
      if day <= end, worked.contains(day) == working {
        start = start ?? day
      } else if let first = start {
        result.append(
          DayRun(
            first: first,
            last: day - 1,
            isOpenAtStart: first == begin,
            isOpenAtEnd: day == end + 1
          )
        )
        start = nil
      }
    }
    return result
  }
}
