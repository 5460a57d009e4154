// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

@Suite struct EditedSheetsTests {
  private static let saturday = TimeSpan(day: 5, from: 540, to: 660)

  private func week() throws -> Week {
    let folder = try WeekFolder([
      "需求清单.csv":
        "需求编号,需求名称,需求类别,数量,风险说明,核实人\nN1,陪诊,助老,1,无,甲\nN2,理发,理发,1,无,甲\n",
      "资源清单.csv": "资源编号,单位名称,资源名称,资源类别,服务类别,每周次数\nR1,光明店,义剪、剃须,服务,理发,3\n",
      "人员名册.csv": "志愿者编号,姓名\nV1,Ada\nV2,Ben\nV3,Ben\n",
      "班次需求.csv": "班次编号,岗位,时间,人数\nK1,路口,周六 8:00-10:00,1\n",
    ])
    defer { withExtendedLifetime(folder) {} }
    return try #require(try folder.read().week)
  }

  private func plan(_ week: Week) -> Plan {
    var plan = Plan(week: week.monday, inputHash: "", seed: 1, version: "0", options: [:])
    func project(_ id: String, _ need: NeedID, _ provider: ProviderID) -> Project {
      Project(
        id: id,
        needs: [need],
        projectClass: .dailyService,
        span: Self.saturday,
        place: nil,
        unit: nil,
        providers: [Provision(provider: provider, quantity: 1)]
      )
    }
    plan.projects = [
      project("P-N1", NeedID("N1"), .person(PersonID("V1"))),
      project("P-N2", NeedID("N2"), .offer(OfferID("R1"))),
    ]
    return plan
  }

  private static let time = "2026-03-07(周六)上午 09:00–11:00"

  private func read(_ rows: [String]) throws -> EditedSheetReader.Outcome {
    let week = try week()
    let header = "项目编号,锁定,禁排,需求编号,时间,承接方"
    return EditedSheetReader(week: week, plan: plan(week))
      .read(Array(([header] + rows).joined(separator: "\n").utf8), file: "周计划.csv")
  }

  @Test func `rows as they were written ask for nothing`() throws {
    let outcome = try read([
      "P-N1,,,N1,\(Self.time),Ada(V1)", "P-N2,,,N2,\(Self.time),义剪、剃须(R1)×2",
    ])
    #expect(outcome.edits == [])
    #expect(outcome.missing == [])
    #expect(outcome.faults.filter { $0.severity >= .warning } == [])
  }

  @Test func `a locked row stays, a row locked after a change stays as changed`() throws {
    let outcome = try read([
      "P-N1,是,,N1,\(Self.time),Ada(V1)", "P-N2,是,,N2,周日 14:00-16:00,光明店义剪(R1)",
    ])
    #expect(outcome.edits.count == 2)
    #expect(outcome.edits[0].isHeld && outcome.edits[0].pins == nil)
    #expect(outcome.edits[0].spans == nil)
    #expect(outcome.edits[1].pins == [.offer(OfferID("R1"))])
    #expect(outcome.edits[1].spans == [TimeSpan(day: 6, from: 840, to: 960)])
  }

  @Test func `names under the marks pin and rule out`() throws {
    let outcome = try read([
      "P-N1,V2,Ada,N1,\(Self.time),Ada(V1)", "P-N2,,是,N2,\(Self.time),光明店义剪(R1)",
    ])
    #expect(outcome.edits[0].pins == [.person(PersonID("V2"))])
    #expect(outcome.edits[0].bans == [.person(PersonID("V1"))])
    #expect(outcome.edits[1].bans == [.offer(OfferID("R1"))])
    #expect(outcome.edits[1].pins == nil && !outcome.edits[1].isHeld)
  }

  @Test func `other people and other times are read as they are written`() throws {
    let outcome = try read([
      "P-N1,,,N1,\(Self.time),V2;V1", "P-N2,,,N2,周六下午,光明店义剪(R1)",
    ])
    #expect(outcome.edits[0].pins == [.person(PersonID("V1")), .person(PersonID("V2"))])
    #expect(outcome.edits[1].spans?.count == 1)
    #expect(outcome.edits[1].spans?.first.map { $0.start >= 5 * 1440 + 720 } == true)
  }

  @Test(arguments: [
    ("P-X,,,N1,周六 9:00-11:00,V1", FaultCode.editedRowUnknown, "项目编号"),
    (",,,N1,周六 9:00-11:00,V1", .editedRowNew, "项目编号"),
    ("P-N1,,,N1,2026-03-07(周日)上午 09:00–11:00,V1", .weekdayContradicts, "时间"),
    ("P-N1,,,N1,周六 9:00-11:00,", .nobodyLeft, "承接方"),
    ("P-N1,是,是,N1,周六 9:00-11:00,V1", .heldAndBarred, "锁定"),
    ("P-N1,Ben,,N1,周六 9:00-11:00,V1", .ambiguousName, "锁定"),
    ("P-N1,,Cam,N1,周六 9:00-11:00,V1", .unknownSubject, "禁排"),
    ("P-N1,,,N1,什么时候,V1", .badTime, "时间"),
    ("P-N1,,,N1,2026-04-07 9:00-11:00,V1", .outsideWeek, "时间"),
  ])
  func `what cannot be meant is a fault of its row`(
    row: String,
    code: FaultCode,
    column: String
  ) throws {
    let outcome = try read([row])
    let found = outcome.faults.filter { $0.severity == .rowFault }
    #expect(found.map(\.message.code) == [code.code], "\(outcome.faults)")
    #expect(found.first?.column == column && found.first?.row == 2)
    #expect(outcome.edits == [])
  }

  @Test func `a second row of one project is a fault, and rows left out are named`() throws {
    let row = "P-N1,是,,N1,\(Self.time),Ada(V1)"
    let outcome = try read([row, row])
    #expect(outcome.edits.count == 1)
    #expect(outcome.faults.contains { $0.message.code == FaultCode.editedRowTwice.code })
    #expect(outcome.missing == ["P-N2"])
  }

  @Test func `a shift that nobody stands can be given to somebody`() throws {
    let week = try week()
    let text = "班次编号,锁定,禁排,日期,时间,值班人员\nK1,V1,,2026-03-07,08:00–10:00,\n"
    let outcome = EditedSheetReader(week: week, plan: plan(week))
      .read(Array(text.utf8), file: "排班表.csv")
    #expect(outcome.edits.map(\.needs) == [[NeedID(post: PostID("K1"))]])
    #expect(outcome.edits.first?.pins == [.person(PersonID("V1"))])
  }
}
