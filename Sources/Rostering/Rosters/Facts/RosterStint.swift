// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A shift as rules about one person see it, in the roster or before it.
struct RosterStint: Sendable, Hashable {
  var day: Int
  var span: TimeSpan
  /// The time in which nothing else is done; ``span`` but for work of a week.
  var hold: TimeSpan
  var kind: String
  var name: String
  var dayType: DayType
  var risk: RiskLevel
  var place: PlaceID?
  var isNight: Bool
  /// Whether it was stood before the roster.
  var isPast: Bool

  init(_ shift: RosterShift, dayType: DayType) {
    (day, span, kind, name) = (shift.day, shift.span, shift.kind, shift.name)
    (self.dayType, risk, place, isNight) = (dayType, shift.risk, shift.place, shift.isNight)
    isPast = false
    hold = shift.work?.hold ?? shift.span
  }

  init(_ past: RosterPastShift) {
    (day, span, kind, name) = (past.day, past.span, past.kind, "")
    (dayType, risk, place, isNight) = (past.dayType, .low, past.place, past.isNight)
    isPast = true
    hold = past.span
  }

  /// How much of a measure it is.
  func amount(of measure: RosterMeasure) -> Int {
    switch measure {
    case .shifts: 1
    case .minutes: span.minutes
    case .nights: isNight ? 1 : 0
    case .workdayShifts: dayType == .workday || dayType == .makeUpWorkday ? 1 : 0
    case .weekendShifts: dayType == .weekend ? 1 : 0
    case .holidayShifts: dayType == .holiday ? 1 : 0
    }
  }

  /// Whether it fits a filter; the past has no names and no risk.
  func fits(_ filter: RosterShiftFilter) -> Bool {
    if isPast, !filter.names.isEmpty || filter.leastRisk > .low { return false }
    if !filter.kinds.isEmpty, !filter.kinds.contains(kind) { return false }
    if !filter.names.isEmpty, !filter.names.contains(name) { return false }
    if !filter.dayTypes.isEmpty, !filter.dayTypes.contains(dayType) { return false }
    return (!filter.nightsOnly || isNight) && risk >= filter.leastRisk
  }

  /// The same so many days later.
  func moved(byDays days: Int) -> RosterStint {
    var copy = self
    copy.day += days
    copy.span = TimeSpan(start: span.start + days * 1440, end: span.end + days * 1440)
    copy.hold = TimeSpan(start: hold.start + days * 1440, end: hold.end + days * 1440)
    return copy
  }
}
