// SPDX-License-Identifier: GPL-3.0-or-later

/// A stretch of time over which something is counted.
public enum RosterPeriod: String, Sendable, CaseIterable, Hashable {
  /// One day.
  case day
  /// A week from Monday to Sunday.
  case week
  /// A calendar month.
  case month
  /// The whole roster.
  case horizon
}

/// What a rule asks; `docs/rosters.md` §4 defines each to the minute, with what happens at the edges.
///
/// “Shifts” are those that fit the rule's filter, “somebody” is everybody in its scope, each alone. The
/// unit in which a breach is counted, and priced, stands with each.
public enum RosterLaw: Sendable, Hashable {
  // MARK: One person's numbers

  /// Shifts that somebody stands in each period; unit: a shift.
  case shiftCount(least: Int = 0, most: Int? = nil, per: RosterPeriod)
  /// Minutes of shifts that somebody stands in each period, by the shift's day; unit: a minute.
  case minutes(least: Int = 0, most: Int? = nil, per: RosterPeriod)
  /// Weekends with a shift on one of their days, per month or horizon; unit: a weekend.
  case weekends(most: Int, per: RosterPeriod)
  /// Share of a measure within a band around the fair one; unit: that of the measure.
  case equalShares(of: RosterMeasure, tolerance: Int)

  // MARK: One person's sequence

  /// Days in a row with a shift; unit: a day.
  case consecutiveWork(least: Int = 1, most: Int? = nil)
  /// Days in a row without a shift; unit: a day.
  case consecutiveOff(least: Int = 1, most: Int? = nil)
  /// Minutes between the end of a shift and the start of the next, of any kind; unit: a minute.
  case rest(minutes: Int)
  /// No shift of the second filter on one of so many days after a shift; unit: a pair of shifts.
  case succession(then: RosterShiftFilter, withinDays: Int)
  /// Both days of a weekend or none; unit: a weekend.
  case completeWeekends
  /// Minutes between two shifts in a row at different places; unit: a minute.
  case travelBuffer(minutes: Int)

  // MARK: One person at one shift

  /// Nobody of the scope stands a shift; unit: a shift somebody stands.
  case excluded
  /// Shifts that somebody comes to reluctantly (勉强); unit: a shift.
  case reluctance
  /// What people would like (意愿); unit: the weight of a wish.
  case wishes

  // MARK: Several people

  /// No two of these people at one shift; unit: a person after the first.
  case apartAtShift(Set<PersonID>)
  /// No two of these people on one day; unit: a person after the first.
  case apartOnDay(Set<PersonID>)
  /// All of these people at a shift or none; unit: a person who is missing.
  case together(Set<PersonID>)
  /// At a shift, one of the second tag for so many of the first (老带新); unit: a head who is missing.
  case beside(tag: String, by: String, ratio: Int = 1)
  /// At a shift nobody or so many heads; unit: a head who is missing.
  case leastTogether(heads: Int)
  /// At a shift nobody, or a man and a woman; unit: a sex that is missing.
  case bothSexes
  /// At a shift with children nobody, or an adult with the tag for so many of them; unit: an adult
  /// who is missing.
  case adultRatio(tag: String, childrenPerAdult: Int)
}
