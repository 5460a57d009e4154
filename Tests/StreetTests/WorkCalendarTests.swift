// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@Suite struct WorkCalendarTests {
  private let calendar = WorkCalendar.builtIn

  private func days(of year: Int) throws -> [Day] {
    let first = try #require(Day(year: year, month: 1, day: 1))
    let last = try #require(Day(year: year, month: 12, day: 31))
    return (first.number...last.number).map { Day(number: $0) }
  }

  @Test(arguments: [2025, 2026])
  func `a year has 248 working days`(year: Int) throws {
    #expect(try days(of: year).filter { calendar.type(of: $0).isWorking }.count == 248)
  }

  @Test(arguments: [
    "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11", "2026-01-04",
    "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
  ])
  func `offices work on a make-up day`(text: String) throws {
    let day = try #require(Day(text))
    #expect(day.weekday >= 5)
    #expect(calendar.type(of: day) == .makeUpWorkday)
    #expect(calendar.type(of: day).isWorking)
  }

  @Test func `a year has no other make-up days`() throws {
    let counts = try [2025, 2026]
      .map { year in
        try days(of: year).filter { calendar.type(of: $0) == .makeUpWorkday }.count
      }
    #expect(counts == [5, 6])
  }

  @Test(arguments: [
    ("2025-01-01", 1), ("2025-01-28", 8), ("2025-04-04", 3), ("2025-05-01", 5), ("2025-05-31", 3),
    ("2025-10-01", 8), ("2026-01-01", 3), ("2026-02-15", 9), ("2026-04-04", 3), ("2026-05-01", 5),
    ("2026-06-19", 3), ("2026-09-25", 3), ("2026-10-01", 7),
  ])
  func `a holiday lasts as the notice says`(text: String, length: Int) throws {
    let first = try #require(Day(text))
    for number in 0..<length { #expect(calendar.type(of: first.adding(number)) == .holiday) }
    #expect(calendar.type(of: first.adding(-1)) != .holiday)
    #expect(calendar.type(of: first.adding(length)) != .holiday)
  }

  @Test func `an unknown year falls back to weekends and says so`() throws {
    let day = try #require(Day("2027-01-01"))
    #expect(!calendar.knows(day))
    #expect(calendar.type(of: day) == .workday)
    #expect(calendar.type(of: day.adding(1)) == .weekend)
    #expect(calendar.knows(day.adding(-1)))
  }

  @Test func `a user's own file wins over the built-in days`() throws {
    let makeUp = try #require(Day("2026-02-14"))
    let holiday = try #require(Day("2026-02-16"))
    let own = WorkCalendar(holidays: [makeUp], makeUpWorkdays: [holiday], knownYears: [2027])
    let both = calendar.overlaid(with: own)
    #expect(both.type(of: makeUp) == .holiday)
    #expect(both.type(of: holiday) == .makeUpWorkday)
    #expect(both.knownYears == [2025, 2026, 2027])
  }
}
