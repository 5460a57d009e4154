// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Weeks, months and weekends of a roster, also of days before it.
package struct RosterCalendar: Sendable {
  private let first: Day
  private let dayTypes: [DayType]

  /// A stretch of time over which something is counted.
  struct Period {
    /// Equal for days of one period.
    var key: Int
    /// The first of its days in the roster.
    var firstDay: Int
    /// Whether all of its days are in the roster.
    var isWhole: Bool
  }

  init(_ roster: RosterCase) {
    first = roster.first
    dayTypes = roster.dayTypes
  }

  /// 0 for Monday to 6 for Sunday.
  func weekday(_ day: Int) -> Int { first.adding(day).weekday }

  /// The same for all days of one period.
  func key(of day: Int, per period: RosterPeriod) -> Int {
    let date = first.adding(day)
    switch period {
    case .day: return day
    case .week: return date.monday.number
    case .month: return date.date.year * 12 + date.date.month
    case .horizon: return 0
    }
  }

  /// Whether a day counts towards a period together with days of the roster: the past has no part in the
  /// horizon.
  func counts(_ day: Int, per period: RosterPeriod) -> Bool { day >= 0 || period != .horizon }

  /// The periods of the roster in their order.
  func periods(_ period: RosterPeriod) -> [Period] {
    var result: [Period] = []
    for day in dayTypes.indices {
      let key = key(of: day, per: period)
      guard result.last?.key != key else { continue }
      let beganBefore = period != .horizon && self.key(of: day - 1, per: period) == key
      result.append(Period(key: key, firstDay: day, isWhole: !beganBefore))
    }
    let end = dayTypes.count
    if period != .horizon, let last = result.last, key(of: end, per: period) == last.key {
      result[result.count - 1].isWhole = false
    }
    return result
  }

  /// The Monday of the weekend that a day belongs to, or nil.
  ///
  /// - Parameters:
  ///   - day: Any day.
  ///   - type: Its type, where it is known for a day before the roster.
  /// - Returns: The days since 1970-01-01 of its Monday, or nil for a day of no weekend.
  func weekend(of day: Int, type: DayType? = nil) -> Int? {
    let known = dayTypes.indices.contains(day) ? dayTypes[day] : type
    guard weekday(day) >= 5, known != .makeUpWorkday else { return nil }
    return first.adding(day).monday.number
  }

  /// The day on which a weekend begins, as far as the roster knows: its Saturday, else its Sunday.
  func firstDay(ofWeekend monday: Int) -> Int {
    let saturday = monday + 5 - first.number
    return weekend(of: saturday) == nil ? saturday + 1 : saturday
  }
}
