// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

#if Recurrences
internal import CIcal
internal import Glibc

/// The sole owner of an expansion by libical, which yields one day after the other.
@safe struct RecurrenceExpansion: ~Copyable {
  private let handle: OpaquePointer
  private let end: Day

  /// Begins an expansion; COUNT is left to the caller, so that every search ends with `end`.
  ///
  /// - Parameters:
  ///   - text: A rule that ``RecurrenceText`` has checked.
  ///   - beginning: DTSTART.
  ///   - end: The last day of interest.
  /// - Throws: ``RecurrenceFault`` with code `.impossible` when libical finds that no day can fit, or
  ///   can't combine the parts.
  init(_ text: String, from beginning: Day, through end: Day) throws(RecurrenceFault) {
    // Safety: the rule is a value without pointers of its own: RSCALE, its only one, is refused
    // before it comes here. The iterator copies it.
    var rule = unsafe icalrecurrencetype_from_string(text)
    guard unsafe rule.freq != ICAL_NO_RECURRENCE else {
      throw RecurrenceFault(.impossible, text)
    }
    unsafe rule.count = 0
    unsafe rule.until = Self.date(end)
    guard let handle = unsafe icalrecur_iterator_new(rule, Self.date(beginning)) else {
      throw RecurrenceFault(.impossible, text)
    }
    unsafe self.handle = handle
    self.end = end
  }

  deinit { unsafe icalrecur_iterator_free(handle) }

  /// The next day, or nil when there is none up to the end.
  mutating func next() -> Day? {
    let time = unsafe icalrecur_iterator_next(handle)
    let day = unsafe Day(year: Int(time.year), month: Int(time.month), day: Int(time.day))
    guard let day, day <= end else { return nil }
    return day
  }

  /// A civil day without a zone; every field that is not set is 0.
  private static func date(_ day: Day) -> icaltimetype {
    let (year, month, number) = day.date
    var time = unsafe icaltimetype()
    unsafe (time.year, time.month, time.day) = (Int32(year), Int32(month), Int32(number))
    unsafe time.is_date = 1
    return unsafe time
  }
}
#else
/// Stands in for the expansion in builds without recurrences.
struct RecurrenceExpansion: ~Copyable {
  /// - Throws: ``RecurrenceFault`` with code `.notBuilt`, always.
  init(_ text: String, from beginning: Day, through end: Day) throws(RecurrenceFault) {
    throw RecurrenceFault(.notBuilt, text)
  }

  mutating func next() -> Day? { nil }
}
#endif
