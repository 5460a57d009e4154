// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Tables
import Testing

/// The people's rules of a week folder.
@Suite struct WeekRosterTests {
  private func folder(_ rules: String?) throws -> WeekFolder {
    let folder = try WeekFolder()
    try folder.write("week: 2026-03-09\n", as: "街道.yaml")
    try folder.write(
      "志愿者编号,性别,年龄,可服务时间,每周次数上限\nV1,女,30,周三 08:00-12:00,2\nV2,男,40,,\n",
      as: "人员名册.csv"
    )
    try folder.write(
      "需求编号,需求名称,资源类型,需求类别,数量,需求时间,预计时长（分钟）,风险说明,办理类别,是否核实\nN1,陪诊,人力,陪护,1,周三 08:00-10:00,120,低,限时办结,是\n",
      as: "需求清单.csv"
    )
    try folder.write(
      "班次编号,岗位,班次类型,时间,人数,紧急程度\nS1,门口,巡逻,周三 9:00-11:00,1,紧急\nS2,门口,巡逻,周四 9:00-11:00,1,\n",
      as: "班次需求.csv"
    )
    if let rules { try folder.write(rules, as: "排班.yaml") }
    return folder
  }

  @Test func `rules, people and posts of the week are read`() throws {
    let folder = try folder("标题: 一周\n月份: 2026-04\n规则:\n  - 班间休息: 11\n")
    try folder.write("人员,日期,时段,状态\nV2,2026-03-12,上午,不行\n", as: "可用时间.csv")
    let outcome = try folder.read()
    #expect(!outcome.hasFileFaults && !outcome.hasRowFaults)
    #expect(!outcome.faults.contains { $0.message.code == "fault.unknownFile" })
    let week = try #require(outcome.week)
    let roster = try #require(week.roster)
    #expect(roster.first == Day("2026-03-09") && roster.days == 7)
    #expect(roster.rules.contains { $0.law == .rest(minutes: 660) })
    #expect(roster.shifts.map(\.id) == [PostID("S1"), PostID("S2")])
    #expect(roster.shifts.map(\.kind) == ["巡逻", "巡逻"])
    #expect(roster.people.map(\.sexes) == [[.woman], [.man]])
    // Hours of 人员名册 are gates of the week; 可用时间 is no gate of it.
    #expect(roster.people[0].availability.isEmpty)
    #expect(roster.people[1].availability.map(\.state) == [.no])
    #expect(week.policy.goals.contains(.rules))
    let posts = week.needs.filter(\.isShift)
    #expect(posts.map { week.isUrgent($0) } == [true, false])
  }

  @Test func `without the file nothing is read and nothing changes`() throws {
    let folder = try folder(nil)
    let outcome = try folder.read()
    let week = try #require(outcome.week)
    #expect(week.roster == nil && !week.policy.goals.contains(.rules))
    #expect(week.needs.filter(\.isShift).allSatisfy { !week.isUrgent($0) })
  }

  @Test func `a rule that can't be read is told with its place`() throws {
    let folder = try folder("规则:\n  - 班间歇息: 11\n")
    let outcome = try folder.read()
    #expect(outcome.faults.contains { $0.file == "排班.yaml" && $0.severity == .fileFault })
  }
}
