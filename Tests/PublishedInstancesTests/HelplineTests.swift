// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import PublishedInstances

@Suite struct HelplineTests {
  /// February 2024 has 29 days, its first is a Thursday, and its first chats are on 5, 7, 12 and 14.
  private static let text = """
    Year:,2024,,,,,,,,,
    Month (number):,2,,,,,,,,,
    ,,,,,,,,,,
    Real name,Short name,Type,Available days,Max days,Max weekend days,Welcomes observer,a,b,c,d
    Legend (/ = OR),,P/C/CP/O,"1,2,3",4,2,1/0,1/0,1/0,1/0,"name1,name2"
    Ada A,Ada,CP,"12,1,5, 6,7,10",3,0,1,0,0,0,
    "Ben ""B"" C",Ben,P,"5,6,7,12",2,2,0,0,1,0,"Cy,Gil"
    Cy C,Cy,C,"5,7,12",3,2,1,0,0,1,
    Dot D,Dot,P,"5,10,11,12,29",3,1,1,1,0,1,
    Eve E,Eve,O,"5,6,7,10,12",3,2,0,0,0,0,
    Gil G,Gil,P,,2,2,0,0,0,0,

    """

  private static func month(_ text: String = text) throws -> HelplineMonth {
    try HelplineMonth(file: Array(text.utf8))
  }

  @Test func `a month is read`() throws {
    let month = try Self.month()
    #expect(month.year == 2024 && month.month == 2 && month.days == 29)
    #expect(month.chatDays == [5, 7, 12, 14, 19, 21, 26, 28])
    #expect(month.weekday(1) == 3 && month.weekday(29) == 3)
    #expect([1, 4, 5, 11, 12].map(month.week) == [0, 0, 1, 1, 2])
    #expect(month.volunteers.map(\.id) == ["Ada", "Ben", "Cy", "Dot", "Eve"])
    #expect(
      month.volunteers[1]
        == .init(
          name: "Ben \"B\" C",
          id: "Ben",
          kind: .phone,
          availableDays: [5, 6, 7, 12],
          mostDays: 2,
          mostWeekendDays: 2,
          welcomesObserver: false,
          wantsSeparateWeeks: false,
          wantsToWorkAlone: true,
          cannotWorkAlone: false,
          notWith: [2]
        )
    )
    #expect(month.volunteers[0].availableDays == [1, 5, 6, 7, 10, 12])
    #expect(month.volunteers.map(\.kind) == [.both, .phone, .chat, .phone, .observer])
    #expect(month.volunteers[3].wantsSeparateWeeks && month.volunteers[3].cannotWorkAlone)
  }

  /// Months known by heart.
  @Test(arguments: [
    (2019, 4, 0, 30), (2000, 2, 1, 29), (1900, 2, 3, 28), (2023, 2, 2, 28), (2026, 12, 1, 31),
    (2001, 1, 0, 31),
  ])
  func `the calendar is right`(year: Int, month: Int, weekday: Int, days: Int) throws {
    let text = "Year:,\(year)\nMonth:,\(month)\nReal name\n"
    let month = try Self.month(text)
    #expect(month.weekday(1) == weekday && month.days == days && month.volunteers.isEmpty)
  }

  private static let head = "Year:,2024\nMonth:,2\nReal name\n"

  @Test(arguments: [
    ("", 1, "the year"), ("Year:", 1, "missing"), ("Year:,1899", 1, "within"),
    ("Year:,2024\nMonth:,13", 2, "within"), ("Year:,2024\nMonth:,2\n", 3, "headings"),
    ("Year:,2024\nMonth:,2\nAda", 3, "headings"), (head + "Ada,Ada,P", 4, "fields"),
    (head + "A,Ada,P,\"1,2,3,4,2,1,0,0,0,", 4, "not closed"),
    (head + "A,Ada,X,1,3,0,1,0,0,0,", 4, "type"), (head + "A,Ada,P,30,3,0,1,0,0,0,", 4, "within"),
    (head + "A,Ada,P,1.5,3,0,1,0,0,0,", 4, "whole number"),
    (head + "A,Ada,P,1,,0,1,0,0,0,", 4, "missing"), (head + "A,Ada,P,1,3,0,2,0,0,0,", 4, "within"),
    (head + "A,,P,1,3,0,1,0,0,0,", 4, "missing"), (head + "A,Ada,P,1,3,0,1,0,0,0,Una", 4, "Una"),
    (head + "A,Ada,P,1,3,0,1,0,0,0,\nB,Ada,P,1,3,0,1,0,0,0,", 5, "twice"),
  ])
  func `a fault is named with its line`(text: String, line: Int, reason: String) {
    let error = #expect(throws: InstanceFileError.self) { try Self.month(text) }
    #expect(error?.line == line, "\(String(describing: error))")
    #expect(error?.reason.contains(reason) == true, "\(String(describing: error))")
  }

  // MARK: - Scores

  /// Shifts such as `Ada 5 phone`.
  private func score(_ shifts: [String]) throws -> HelplineScore {
    let month = try Self.month()
    return month.score(
      try shifts.map { text in
        let parts = text.split(separator: " ").map(String.init)
        return HelplineShift(
          volunteer: try #require(month.volunteers.firstIndex { $0.id == parts[0] }),
          day: try #require(Int(parts[1])),
          duty: try #require(HelplineShift.Duty(rawValue: parts[2]))
        )
      }
    )
  }

  @Test func `goals are counted`() throws {
    #expect(try score([]).goals == [0, 0, 0, 0, 0])
    let some = try score([
      "Ada 1 phone", "Ada 6 phone", "Eve 6 observer", "Cy 12 chat", "Ben 5 phone",
    ])
    #expect(some.goals == [3, 1, 0, 1, 5] && some.notAlone == 0)
    // A second one at the phone, and an observer beside a chat, which is no goal of its own.
    let more = try score([
      "Ada 5 phone", "Ben 5 phone", "Dot 12 phone", "Cy 12 chat", "Eve 12 observer",
    ])
    #expect(more.goals == [2, 1, 1, 0, 5] && more.notAlone == 1)
  }

  @Test(arguments: [
    (["Ada 1 phone", "Ada 6 phone"], [String]()),  // Four free days.
    (["Ada 1 phone", "Ada 5 phone"], ["freeDays 0 5"]),
    (["Ada 5 phone", "Ada 5 chat"], ["freeDays 0 5"]),
    (["Ada 2 phone"], ["available 0 2"]),
    (["Ada 10 phone"], ["mostWeekendDays 0 -"]),
    (["Ben 7 phone", "Ben 12 phone"], []),
    (["Ben 5 chat", "Eve 6 phone"], ["kind 1 5", "kind 4 6"]),
    (["Ada 7 observer", "Ada 12 chat"], ["kind 0 7"]),
    (["Cy 7 phone", "Ada 7 chat"], ["kind 2 7"]),
    (["Ada 6 chat"], ["posts - 6"]),
    (["Ada 5 chat", "Cy 5 chat"], ["posts - 5"]),
    (["Ada 5 phone", "Ben 5 phone", "Dot 5 phone"], ["posts - 5"]),
    (["Ben 6 phone", "Eve 6 observer"], ["observer 4 6"]),
    (["Eve 6 observer"], []),
    (["Dot 29 phone"], ["cannotWorkAlone 3 29"]),
    (["Dot 5 phone", "Ada 5 chat"], []),
    (["Dot 5 phone", "Cy 5 chat"], ["cannotWorkAlone 3 5", "cannotWorkAlone 2 5"]),
    (
      ["Dot 10 phone", "Eve 10 observer"], ["cannotWorkAlone 3 10"]
    ),
    (["Ben 12 phone", "Cy 12 chat"], ["notWith 1 12"]),
    (["Eve 5 observer", "Eve 10 observer"], []),
  ])
  func `each rule is kept or broken`(shifts: [String], expected: [String]) throws {
    let found = try score(shifts).violations
      .map {
        "\($0.rule) \($0.volunteer.map(String.init) ?? "-") \($0.day.map(String.init) ?? "-")"
      }
    #expect(found == expected)
  }

  @Test func `days and weeks have limits`() throws {
    let text = Self.text.replacing(
      "Dot D,Dot,P,\"5,10,11,12,29\",3,1,1,1",
      with: "Dot D,Dot,P,\"5,11,16\",2,1,1,1"
    )
    let month = try Self.month(text)
    func rules(_ days: [Int]) -> [HelplineViolation.Rule] {
      month.score(days.map { .init(volunteer: 3, day: $0, duty: .phone) }).violations.map(\.rule)
        .filter { $0 != .cannotWorkAlone }
    }
    // 5 and 11 are the Monday and the Sunday of one week, 11 and 16 are not.
    #expect(rules([5, 11]) == [.separateWeeks] && rules([11, 16]) == [])
    #expect(rules([5, 11, 16]) == [.separateWeeks, .mostDays])
    let nobody = month.score([
      .init(volunteer: 5, day: 1, duty: .phone), .init(volunteer: 0, day: 30, duty: .phone),
    ])
    #expect(nobody.violations.map(\.rule) == [.shape, .shape] && nobody.shifts == 0)
  }

  // MARK: - Rosters

  private static let roster = """
    2024,February,
    ,
    ,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday,
    ,,,,1,2,3,4,
    ,,,,P: Ada,P: -,P: -,P: -,
    ,,,,,,,,
    ,
    ,5,6,7,8,9,10,11,
    ,P: Ben,P: Ada,P: -,P: -,P: -,P: Dot,P: -,
    ,E: Dot,,,,,,,
    ,C: -,,C: Cy,,,,,
    ,,O: Eve,,,,,,
    ,Name,Phone,Chat,Observer,
    ,Ada,"1,6",,,
    """

  @Test func `a roster is read`() throws {
    let month = try Self.month()
    let shifts = try month.roster(from: Array(Self.roster.utf8))
    #expect(
      shifts == [
        .init(volunteer: 0, day: 1, duty: .phone), .init(volunteer: 1, day: 5, duty: .phone),
        .init(volunteer: 0, day: 6, duty: .phone), .init(volunteer: 3, day: 10, duty: .phone),
        .init(volunteer: 3, day: 5, duty: .phone), .init(volunteer: 2, day: 7, duty: .chat),
        .init(volunteer: 4, day: 6, duty: .observer),
      ]
    )
  }

  @Test(arguments: [
    ("", 1, "the year"), ("2023,May", 1, "another"), ("2024\n,30", 2, "within"),
    ("2024\n,1,x", 2, "whole number"), ("2024\n,P: Ada", 2, "no day"),
    ("2024\n,1\n,X: Ada", 3, "P:"),
    ("2024\n,1\n,P: Una", 3, "Una is not known"), ("2024\n,1\n,P", 3, "P:"),
    ("2024\n,1\n,\"P", 3, "not closed"),
  ])
  func `a fault of a roster is named with its line`(text: String, line: Int, reason: String) {
    let error = #expect(throws: InstanceFileError.self) {
      try Self.month().roster(from: Array(text.utf8))
    }
    #expect(error?.line == line, "\(String(describing: error))")
    #expect(error?.reason.contains(reason) == true, "\(String(describing: error))")
  }

  @Test(.enabled(if: PublishedFolder.has("helpline"), "needs ../shared/data, or PAIDAN_DATA"))
  func `the author's roster reaches what it says and keeps all rules`() throws {
    let month = try HelplineMonth(file: PublishedFolder.bytes("helpline/data_EN.csv"))
    #expect(month.volunteers.count == 17 && month.days == 30 && month.chatDays.count == 9)
    let file = "helpline/schedule_2019_4____20190501_091118.csv"
    let roster = try month.roster(from: PublishedFolder.bytes(file))
    let score = month.score(roster)
    #expect(score.violations == [])
    #expect(score.phone == 30 && score.chat == 6)
    #expect(score.secondPhone == 0 && score.observersBesidePhone == 3 && score.shifts == 40)
    // It uses up all that was offered, and nobody could come a day earlier than rest allows.
    #expect(score.shifts == month.volunteers.reduce(0) { $0 + $1.mostDays })
    let emily = try #require(month.volunteers.firstIndex { $0.id == "Emily" })
    #expect(roster.filter { $0.volunteer == emily }.map(\.day) == [6, 18, 23, 28])
  }
}
