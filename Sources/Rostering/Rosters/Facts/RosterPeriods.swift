// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Weeks, months and weekends of a roster, and where its first ones began.
struct RosterPeriods: Sendable {
  /// A stretch of days over which something is counted.
  struct Stretch: Sendable {
    /// Equal for days of one stretch, also before the roster.
    var key: Int
    /// Its days in the roster.
    var days: Range<Int>
    /// Whether it neither began before the roster nor lasts beyond it.
    var isWhole: Bool
  }

  private let first: Day
  private let dayTypes: [DayType]
  private let stretches: [[Stretch]]
  private let places: [[Int]]

  init(_ roster: RosterCase) {
    let (first, count) = (roster.first, roster.days)
    self.first = first
    dayTypes = roster.dayTypes
    var stretches: [[Stretch]] = []
    var places: [[Int]] = []
    for period in RosterPeriod.allCases {
      var list: [Stretch] = []
      var place: [Int] = []
      for day in 0..<count {
        let key = Self.key(of: day, per: period, first)
        if list.last?.key == key {
          list[list.count - 1].days = list[list.count - 1].days.lowerBound..<(day + 1)
        } else {
          list.append(Stretch(key: key, days: day..<(day + 1), isWhole: true))
        }
        place.append(list.count - 1)
      }
      if period != .horizon, !list.isEmpty {
        if Self.key(of: -1, per: period, first) == list[0].key { list[0].isWhole = false }
        let last = list.count - 1
        if Self.key(of: count, per: period, first) == list[last].key { list[last].isWhole = false }
      }
      stretches.append(list)
      places.append(place)
    }
    self.stretches = stretches
    self.places = places
  }

  private static func key(of day: Int, per period: RosterPeriod, _ first: Day) -> Int {
    let date = first.adding(day)
    switch period {
    case .day: return day
    case .week: return date.monday.number
    case .month:
      let parts = date.date
      return parts.year * 12 + parts.month
    case .horizon: return 0
    }
  }

  private static func number(_ period: RosterPeriod) -> Int {
    switch period {
    case .day: 0
    case .week: 1
    case .month: 2
    case .horizon: 3
    }
  }

  /// All stretches of a period, in their order.
  func all(_ period: RosterPeriod) -> [Stretch] { stretches[Self.number(period)] }

  /// The position of the stretch that a day of the roster lies in.
  func place(of day: Int, per period: RosterPeriod) -> Int { places[Self.number(period)][day] }

  /// Whether a day before the roster counts in the first stretch of a period.
  func isInFirst(_ day: Int, per period: RosterPeriod) -> Bool {
    period != .horizon && Self.key(of: day, per: period, first) == all(period).first?.key
  }

  /// 0 for Monday to 6 for Sunday.
  func weekday(_ day: Int) -> Int { first.adding(day).weekday }

  /// The Monday of a day's weekend as a number, or nil for a day of no weekend.
  func weekend(of day: Int, type: DayType? = nil) -> Int? {
    let known = dayTypes.indices.contains(day) ? dayTypes[day] : type
    guard weekday(day) >= 5, known != .makeUpWorkday else { return nil }
    return first.adding(day).monday.number
  }

  /// The day by which a weekend belongs to a month.
  func firstDay(ofWeekend monday: Int) -> Int {
    let saturday = monday + 5 - first.number
    return weekend(of: saturday) == nil ? saturday + 1 : saturday
  }

  /// The key of the stretch that a day lies in, also before the roster.
  func key(of day: Int, per period: RosterPeriod) -> Int { Self.key(of: day, per: period, first) }
}
