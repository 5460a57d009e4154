// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@Suite struct DayTests {
  @Test func `every day from 1900 to 2100 comes back from its date and its text`() throws {
    let first = try #require(Day("1900-01-01"))
    let last = try #require(Day("2100-12-31"))
    #expect(last.number - first.number + 1 == 201 * 365 + 49)
    var wrong = 0
    for number in first.number...last.number {
      let day = Day(number: number)
      let (year, month, date) = day.date
      if Day(year: year, month: month, day: date) != day { wrong += 1 }
      if number % 31 == 0, Day(day.description) != day { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  @Test func `the epoch and known days have their numbers`() throws {
    #expect(try #require(Day("1970-01-01")).number == 0)
    #expect(try #require(Day("2000-03-01")).number == 11_017)
    #expect(try #require(Day("1969-12-31")).number == -1)
    #expect(try #require(Day("2026-02-09")).number == 20_493)
  }

  @Test(arguments: [
    "2026-02-30", "2025-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10",
    "2026-01-00", "0000-01-01", "10000-01-01", "2026-1", "2026-01-01-01", "2026/01/01", "",
    "2026--01", "heute",
  ])
  func `there is no such day`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `leap days exist every four years but not every century`() {
    #expect(Day("2024-02-29") != nil)
    #expect(Day("2000-02-29") != nil)
    #expect(Day("2100-02-29") == nil)
  }

  @Test(arguments: [
    ("2026-02-09", 0), ("2026-02-14", 5), ("2026-02-15", 6), ("1969-12-31", 2), ("1900-01-01", 0),
  ])
  func `weekdays count from Monday`(text: String, weekday: Int) throws {
    let day = try #require(Day(text))
    #expect(day.weekday == weekday)
    #expect(day.monday.weekday == 0)
    #expect(day.monday.adding(weekday) == day)
  }

  @Test func `text pads year, month and day`() throws {
    let day = try #require(Day(year: 987, month: 6, day: 5))
    #expect(day.description == "0987-06-05")
    #expect(day < day.adding(1))
  }
}
