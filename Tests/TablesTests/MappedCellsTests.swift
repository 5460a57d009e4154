// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street
import Testing

@testable import Tables

@Suite struct DayListTests {
  private let february = Month(in: "2026年2月")

  private func days(_ text: String) throws -> [Int]? {
    guard case .days(let days) = DayList(text, of: try #require(february)) else { return nil }
    return days.map(\.date.day)
  }

  @Test(arguments: [
    ("3、10、17", [3, 10, 17]), ("3,10-12日", [3, 10, 11, 12]), ("7", [7]), ("1日", [1]),
    ("１，２；３", [1, 2, 3]), ("3日至5日和9号", [3, 4, 5, 9]), ("28", [28]), ("5-5", [5]),
    ("2,4,\n9", [2, 4, 9]), ("1～3", [1, 2, 3]),
  ])
  func `days are listed in many ways`(text: String, expected: [Int]) throws {
    #expect(try days(text) == expected)
  }

  @Test(arguments: ["", "、", "周六", "3月5日", "2026-02-05", "12-10", "3-", "-3", "3上午", "100", "3.5"])
  func `what is no list is none`(text: String) throws {
    #expect(DayList(text, of: try #require(february)) == .other)
  }

  @Test(arguments: [("29", [29]), ("3、30、31", [30, 31]), ("0", [0]), ("27-32", [29, 30, 31, 32])])
  func `days that the month does not have are named`(text: String, expected: [Int]) throws {
    #expect(DayList(text, of: try #require(february)) == .missing(expected))
  }

  @Test func `a month is found in a title`() {
    #expect(Month(in: "解放路街道2026年3月排班表")?.text == "2026-03")
    #expect(Month(in: "2019-04")?.text == "2019-04")
    #expect(Month(in: "第3号 2019.12")?.text == "2019-12")
    for text in ["", "3月", "2026", "2026年", "2026年13月", "20260年3月"] {
      #expect(Month(in: text) == nil, "\(text)")
    }
  }
}

@Suite struct MappedCellsTests {
  private static let mapping = """
    file: 值班意愿.csv
    as: people
    columns: {id: 编号, name: 姓名, times: 能来的日子}
    cells: {community: B2}
    month: A1
    days: times
    """

  private func folder(_ table: String, mapping: String = mapping) throws -> WeekFolder {
    let folder = try WeekFolder(["需求清单.csv": "需求名称,需求类别\n读报,文化\n", "映射.yaml": mapping])
    try folder.write(table, as: "值班意愿.csv")
    return folder
  }

  private static let titles = "2026年3月值班意愿,,\n社区,东风社区,\n编号,姓名,能来的日子\n"

  private func faults(_ outcome: ReadOutcome) -> [String] {
    outcome.faults.filter { $0.severity >= .rowFault }
      .map { "\($0.row ?? 0) \($0.column ?? "-") \($0.value ?? "-") \($0.message.code)" }
  }

  @Test func `cells above the header fill columns and days are days of the month`() throws {
    let rows = "V1,Ada,\"3、10-12日、17\"\nV2,Ben,\"2,7\"\nV3,Cleo,\nV4,Dan,无\n"
    let outcome = try folder(Self.titles + rows).read()
    let week = try #require(outcome.week, "\(outcome.codes)")
    #expect(week.people.map(\.place) == Array(repeating: PlaceID("东风社区"), count: 4))
    // The week is that of Monday, March 2: the 3rd is its Tuesday, the 7th its Saturday.
    #expect(week.people[0].windows == [TimeSpan(day: 1, from: 480, to: 1200)])
    #expect(
      week.people[1].windows == [0, 5].map { TimeSpan(day: $0, from: 480, to: 1200) }
    )
    #expect(week.people[2].windows == nil)
    #expect(week.people[3].windows == [])
  }

  @Test func `days that cannot be are faults of their rows, all in one run`() throws {
    let rows = "V1,Ada,\"3、32\"\nV2,Ben,周六\nV3,Cleo,3月5日\nV4,Dan,4\nV5,Eve,20\nV6,Fay,0-1\n"
    let outcome = try folder(Self.titles + rows).read()
    #expect(
      faults(outcome) == [
        "4 能来的日子 3、32 fault.noSuchDay", "5 能来的日子 周六 fault.badDayList",
        "6 能来的日子 3月5日 fault.badDayList", "9 能来的日子 0-1 fault.noSuchDay",
      ]
    )
    let named = outcome.faults.first { $0.row == 4 }?.message
    #expect(named == Message(FaultCode.noSuchDay, .text("2026-03"), .text("32")))
    // Whose days all lie in other weeks is left out this week, with a warning.
    #expect(outcome.week?.people.map(\.id.text) == ["V4"])
    #expect(outcome.codes.contains("warning fault.outsideWeek"))
  }

  @Test func `February 30 is no day, February 29 only in leap years`() throws {
    let table = "x\n编号,姓名,能来的日子\nV1,Ada,29\nV2,Ben,30\n"
    for (year, rows) in [(2024, [4]), (2026, [3, 4])] {
      let mapping = Self.mapping.replacing("cells: {community: B2}\n", with: "")
        .replacing("month: A1", with: "month: \(year)-02")
      let outcome = try folder(table, mapping: mapping).read()
      let found = outcome.faults.filter { $0.message.code == "fault.noSuchDay" }
      #expect(found.compactMap(\.row) == rows, "\(year)")
    }
  }

  @Test func `a named cell that is blank or not above the header is a fault, all in one run`()
    throws
  {
    let mapping = Self.mapping.replacing(
      "{community: B2}",
      with: "{community: B2, unit: C9, team: AA1}"
    )
    let table = "值班意愿,,\n社区,,\n编号,姓名,能来的日子\nV1,Ada,3\n"
    let outcome = try folder(table, mapping: mapping).read()
    #expect(
      faults(outcome) == [
        "1 A - fault.badMonth", "1 AA - fault.mappedCellBlank", "2 B - fault.mappedCellBlank",
        "9 C - fault.mappedCellMisplaced",
      ]
    )
    #expect(
      outcome.faults.filter { $0.severity == .fileFault }.allSatisfy { $0.file == "值班意愿.csv" }
    )
  }

  @Test func `year and month may stand apart, and words of cells are translated`() throws {
    let mapping = """
      file: 值班意愿.csv
      as: people
      columns: {id: 编号, times: 能来的日子}
      cells: {community: C1}
      month: {year: B1, month: B2}
      days: times
      translate: {community: {东风: 东风社区}}
      skip: {id: 停用}
      """
    let table = "年:,2026年,东风\n月:,3月,\n编号,能来的日子,\n停用,99,\nV1,3,\n"
    let outcome = try folder(table, mapping: mapping).read()
    let week = try #require(outcome.week, "\(outcome.codes)")
    #expect(week.people.map(\.id.text) == ["V1"])
    #expect(week.people[0].place == PlaceID("东风社区"))
    #expect(week.people[0].windows?.map(\.start) == [1440 + 480])
    let skipped = outcome.faults.filter { $0.message.code == "fault.rowsSkipped" }
    #expect(skipped.map(\.message.arguments) == [[.number(1)]])
    let half = mapping.replacing(
      "month: {year: B1, month: B2}",
      with: "month: {year: 2026, month: B1}"
    )
    #expect(faults(try folder(table, mapping: half).read()) == ["0 - - fault.badMonth"])
  }

  @Test(arguments: [
    "cells: {community: 2B}", "cells: {colour: B2}", "cells: B2", "month: 三月\ndays: times",
    "month: {year: 2026}\ndays: times", "month: 2026-03", "days: times",
    "month: 2026-03\ndays: name", "month: 2026-03\ndays: []", "sheet: [a]",
  ])
  func `a mapping that cannot be meant is a fault`(lines: String) throws {
    let mapping = "file: 值班意愿.csv\nas: people\ncolumns: {id: 编号}\n" + lines
    let outcome = try folder(Self.titles + "V1,Ada,3\n", mapping: mapping).read()
    #expect(outcome.complaints.contains("fileFault fault.badSetting"), "\(outcome.codes)")
  }

  #if Workbooks
  @Test func `a sheet of a workbook is mapped the same way`() throws {
    let folder = try WeekFolder(["需求清单.csv": "需求名称,需求类别\n读报,文化\n"])
    let path = "\(fixtures)/workbooks/days-of-a-month.xlsx"
    let mapping = Self.mapping.replacing("值班意愿.csv", with: path)
    try folder.write(mapping, as: "映射.yaml")
    let outcome = try folder.read()
    #expect(faults(outcome) == ["6 能来的日子 4,32 fault.noSuchDay"])
    #expect(outcome.faults.filter { $0.severity == .rowFault }.map(\.sheet) == ["三月"])
    #expect(outcome.week?.people.map(\.id.text) == ["V1", "V2"])
    try folder.write(mapping + "\nsheet: 四月", as: "映射.yaml")
    #expect(faults(try folder.read()) == ["0 - - fault.missingMappedSheet"])
  }
  #endif

  // MARK: A published table

  static let helpline: String = {
    var url = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { url.deleteLastPathComponent() }
    let given = ProcessInfo.processInfo.environment["PAIDAN_HELPLINE"]
    return given ?? url.appendingPathComponent("shared/data/helpline/data_EN.csv").path
  }()

  /// The roster of a helpline, where this machine has it.
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: MappedCellsTests.helpline),
      "needs ../shared/data/helpline, or PAIDAN_HELPLINE"
    ),
    .tags(.published)
  )
  func `the published roster of a helpline is read through a mapping`() throws {
    let folder = try WeekFolder()
    try folder.write("week: 2019-04-08\n", as: "street.yaml")
    try folder.write("title,category\na,b\n", as: "needs.csv")
    try folder.write(
      """
      file: \(Self.helpline)
      as: people
      columns: {id: Short name, name: Real name, times: Available days, perMonth: Max days}
      month: {year: B1, month: B2}
      days: times
      skip: {name: Legend (/ = OR)}
      """,
      as: "mapping.yaml"
    )
    let outcome = try folder.read()
    #expect(!outcome.hasRowFaults && !outcome.hasFileFaults, "\(outcome.codes)")
    #expect(outcome.statistics.rows["people"] == 17)
    let week = try #require(outcome.week)
    // April 8, 2019 is a Monday; James can come on the 9th, 11th and 13th of that week.
    let james = try #require(week.people.first { $0.id.text == "James" })
    #expect(james.perMonth == 2)
    #expect(james.windows == [1, 3, 5].map { TimeSpan(day: $0, from: 480, to: 1200) })
    // Six offer no day between the 8th and the 14th.
    let absent = ["Benjamin", "Emma", "Francesco", "Jakob", "Louise", "Oliver"]
    #expect(week.setAside.map(\.id).sorted() == absent)
  }
}
