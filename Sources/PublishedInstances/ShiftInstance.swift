// SPDX-License-Identifier: GPL-3.0-or-later

/// Shift scheduling: who works which shift on which day.
///
/// Days, shifts and employees are counted from 0 in the order of the file; day 0 is a Monday.
///
/// - Note: Source: T. Curtois, R. Qu, Computational results on new staff scheduling benchmark
///   instances, 2014, and its data files Instance1 … Instance24.
package struct ShiftInstance: Sendable, Equatable {
  /// Days at most.
  package static let mostDays = 3_660
  /// Kinds of shift at most.
  package static let mostShifts = 1_000
  /// Employees at most.
  package static let mostStaff = 10_000
  /// Limits of every sort, minutes and weights are at most this.
  package static let largestNumber = 1 << 30

  /// A kind of shift.
  package struct Shift: Sendable, Equatable {
    /// Its name.
    package let id: String
    /// How long it is.
    package let minutes: Int
    /// The shifts that nobody may work the day after it.
    package let mayNotFollow: [Int]
  }

  /// An employee and the rules for one horizon.
  package struct Employee: Sendable, Equatable {
    /// The name.
    package let id: String
    /// Shifts of each kind at most.
    package let most: [Int]
    /// Minutes at most.
    package let mostMinutes: Int
    /// Minutes at least.
    package let leastMinutes: Int
    /// Days of work in a row at most.
    package let mostConsecutive: Int
    /// Days of work in a row at least, unless the horizon cuts them.
    package let leastConsecutive: Int
    /// Days off in a row at least, unless the horizon cuts them.
    package let leastDaysOff: Int
    /// Weekends with work on Saturday or Sunday at most.
    package let mostWeekends: Int
    /// Days without work.
    package internal(set) var daysOff: [Int]
  }

  /// A wish for a shift, or against it.
  package struct Request: Sendable, Equatable {
    /// Whose wish it is.
    package let employee: Int
    /// On which day.
    package let day: Int
    /// Which shift.
    package let shift: Int
    /// What it costs when it is not granted.
    package let weight: Int
  }

  /// How many should work a shift.
  package struct Cover: Sendable, Equatable {
    /// On which day.
    package let day: Int
    /// Which shift.
    package let shift: Int
    /// How many.
    package let requirement: Int
    /// What each one too few costs.
    package let under: Int
    /// What each one too many costs.
    package let over: Int
  }

  /// The length of the horizon in days.
  package let days: Int
  /// The kinds of shift.
  package let shifts: [Shift]
  /// The employees.
  package let staff: [Employee]
  /// Who wants to work which shift.
  package let onRequests: [Request]
  /// Who does not want to work which shift.
  package let offRequests: [Request]
  /// How many should work.
  package let cover: [Cover]

  /// Reads a file.
  ///
  /// It holds the sections `SECTION_HORIZON`, `SECTION_SHIFTS`, `SECTION_STAFF`,
  /// `SECTION_DAYS_OFF`, `SECTION_SHIFT_ON_REQUESTS`, `SECTION_SHIFT_OFF_REQUESTS` and
  /// `SECTION_COVER`; none twice, and the first three before what names their days, shifts and
  /// employees. Lines that begin with `#` are comments.
  ///
  /// - Parameter bytes: The whole file.
  /// - Throws: ``InstanceFileError`` with the line.
  package init(file bytes: [UInt8]) throws(InstanceFileError) {
    var reader = ShiftFileReader(bytes)
    try reader.read()
    days = reader.days
    shifts = reader.shifts
    staff = reader.staff
    onRequests = reader.onRequests
    offRequests = reader.offRequests
    cover = reader.cover
  }
}
