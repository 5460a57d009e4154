// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Street
import Testing

@testable import Reports

/// Who gets which calendar, and what a changed plan says to those who have one.
@Suite struct CalendarFilesTests {
  private static let other: Plan = {
    var plan = SampleWeek.plan
    plan.projects[0].span = TimeSpan(day: 5, from: 600, to: 720)
    plan.projects.remove(at: 1)
    return plan
  }()

  private func files(_ plan: Plan, after record: CalendarRecord? = nil) -> CalendarFiles {
    ReportSource(week: SampleWeek.week, plan: plan, faults: [], catalogue: Catalogue())
      .calendars(after: record)
  }

  /// The unfolded lines of a file.
  private func lines(_ name: String, _ files: CalendarFiles) throws -> [String] {
    let file = try #require(files.files.first { $0.name == name })
    return String(decoding: file.bytes, as: UTF8.self).replacing("\r\n ", with: "")
      .split(separator: "\r\n").map(String.init)
  }

  private func values(_ property: String, _ lines: [String]) -> [String] {
    lines.filter { $0.hasPrefix("\(property):") || $0.hasPrefix("\(property);") }
      .map { String($0.drop { $0 != ":" }.dropFirst()) }
  }

  @Test func `each has what concerns them, and no telephone number`() throws {
    let calendars = files(SampleWeek.plan)
    #expect(
      calendars.files.map(\.name) == [
        "日历/全周.ics", "日历/单位/卫生中心.ics", "日历/个人/\(SampleWeek.personName).ics",
      ]
    )
    for file in calendars.files {
      let text = String(decoding: file.bytes, as: UTF8.self).replacing("\r\n ", with: "")
      #expect(!text.contains("13900000002") && !text.contains(SampleWeek.phone), "\(file.name)")
    }
    let person = try lines("日历/个人/\(SampleWeek.personName).ics", calendars)
    #expect(values("STATUS", person) == ["TENTATIVE"] && values("METHOD", person) == ["PUBLISH"])
    // Tuesday 2026-02-10 at 23:00 until one o'clock at night.
    let starts = values("DTSTART", person).suffix(1)
    #expect(starts == ["20260210T230000"] && values("DTEND", person) == ["20260211T010000"])
    let week = try lines("日历/全周.ics", calendars)
    #expect(values("SUMMARY", week).count == 2)
    #expect(values("DESCRIPTION", week)[0].contains(SampleWeek.personName))
    #expect(values("DESCRIPTION", week)[1].contains("调休"), "2026-02-14 is a working Saturday")
  }

  @Test func `the same plan again changes nothing`() {
    let first = files(SampleWeek.plan)
    let again = files(SampleWeek.plan, after: first.record)
    #expect(again.files == first.files && again.record == first.record)
  }

  @Test func `what moves counts a change, what goes is withdrawn, what returns counts on`() throws {
    let first = files(SampleWeek.plan)
    let second = files(Self.other, after: first.record)
    let name = SampleWeek.personName
    #expect(
      second.files.map(\.name) == [
        "日历/全周.ics", "日历/全周-撤销.ics", "日历/单位/卫生中心.ics", "日历/个人/\(name)-撤销.ics",
      ]
    )
    let before = try lines("日历/单位/卫生中心.ics", first)
    let after = try lines("日历/单位/卫生中心.ics", second)
    #expect(values("UID", before) == values("UID", after))
    #expect(values("SEQUENCE", before) == ["0"] && values("SEQUENCE", after) == ["1"])
    #expect(values("DTSTAMP", before)[0] < values("DTSTAMP", after)[0])
    let gone = try lines("日历/个人/\(name)-撤销.ics", second)
    #expect(values("METHOD", gone) == ["CANCEL"] && values("STATUS", gone) == ["CANCELLED"])
    #expect(values("SEQUENCE", gone) == ["1"])
    #expect(values("UID", gone) == values("UID", try lines("日历/个人/\(name).ics", first)))
    #expect(files(Self.other, after: second.record).files == second.files)
    let third = files(SampleWeek.plan, after: second.record)
    #expect(!third.files.contains { $0.name.contains("撤销") })
    #expect(values("SEQUENCE", try lines("日历/个人/\(name).ics", third)) == ["2"])
  }

  @Test func `a record survives its file, and no other file is one`() throws {
    let record = files(Self.other, after: files(SampleWeek.plan).record).record
    #expect(CalendarRecord(record.bytes) == record)
    #expect(!String(decoding: record.bytes, as: UTF8.self).contains(SampleWeek.personName))
    let text = String(decoding: record.bytes, as: UTF8.self)
    for (old, new) in [
      ("calendar/1", "calendar/9"), ("\"person\"", "\"dog\""),
      ("\"sequence\": 1", "\"sequence\": -1"),
      ("\"withdrawn\": true", "\"withdrawn\": 1"), ("2026-02-09", "2026-02-30"),
    ] {
      #expect(text.contains(old))
      #expect(CalendarRecord(Array(text.replacing(old, with: new).utf8)) == nil, "\(new)")
    }
    #expect(CalendarRecord([]) == nil && CalendarRecord(Array("{}".utf8)) == nil)
  }

  @Test func `of two records the higher count holds, of another week none`() throws {
    let first = files(SampleWeek.plan).record
    let second = files(Self.other, after: first).record
    #expect(first.merging(second) == second && second.merging(first) == second)
    let elsewhere = CalendarRecord(first: SampleWeek.monday.adding(7))
    #expect(files(SampleWeek.plan, after: elsewhere).record == first)
  }

  @Test func `two people of one name have a file each`() throws {
    var records = WeekRecords()
    for id in ["P1", "P2"] {
      var person = Person(id: PersonID(id))
      person.name = "Ada/Muster"
      records.people.append(person)
    }
    var plan = Plan(week: SampleWeek.monday, inputHash: "", seed: 1, version: "0", options: [:])
    plan.projects = [
      Project(
        id: "X",
        needs: [],
        projectClass: .dailyService,
        span: TimeSpan(day: 0, from: 540, to: 600),
        place: nil,
        unit: nil,
        providers: ["P1", "P2"].map { Provision(provider: .person(PersonID($0)), quantity: 1) }
      )
    ]
    let source = ReportSource(
      week: Week(monday: SampleWeek.monday, records: records),
      plan: plan,
      faults: [],
      catalogue: Catalogue(.english)
    )
    let names = source.calendars(after: nil).files.map(\.name)
    #expect(Set(names).count == 3 && names.allSatisfy { $0.count { $0 == "/" } <= 2 })
  }
}
