// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension RosterTally {
  /// The tally with one more shift.
  func adding(_ past: RosterPastShift) -> RosterTally {
    var tally = self
    tally.shifts += 1
    tally.minutes += past.span.minutes
    tally.nights += past.isNight ? 1 : 0
    switch past.dayType {
    case .workday, .makeUpWorkday: tally.workdayShifts += 1
    case .weekend: tally.weekendShifts += 1
    case .holiday: tally.holidayShifts += 1
    }
    return tally
  }
}
