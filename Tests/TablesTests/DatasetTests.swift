// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street
import Testing

@testable import Tables

/// The datasets that are part of the project, as a clerk's folder is read.
@Suite struct DatasetTests {
  private static let root = URL(fileURLWithPath: fixtures).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("datasets").path

  private func fiveCases() throws -> Week {
    let outcome = try WeekReader(folder: "\(Self.root)/five-cases/week").read()
    #expect(outcome.complaints == [])
    return try #require(outcome.week)
  }

  private func need(_ id: String, _ week: Week) throws -> Need {
    try #require(week.index.needs[NeedID(id)].map { week.needs[$0] })
  }

  private func offer(_ id: String, _ week: Week) throws -> Offer {
    try #require(week.index.offers[OfferID(id)].map { week.offers[$0] })
  }

  @Test func `the five cases have components, sessions and things that move`() throws {
    let week = try fiveCases()
    #expect(week.needs.count == 19 && week.offers.count == 13 && week.people.count == 7)
    #expect(week.needs.allSatisfy { week.exclusion(of: $0) == nil })
    #expect(week.usesMetres && week.policy.sharedCategories == ["书画教学": 20])
    let talk = try need("N5", week)
    #expect(week.components(of: talk).map(\.kind) == [.expertise, .venue, .goods])
    #expect(week.components(of: talk).map(\.category) == ["健康教育", "", "健康资料"])
    let meeting = try need("N12", week)
    #expect(meeting.components[2].skills == [SkillDemand(skill: "速记", heads: 1)])
    let show = try need("N16", week)
    #expect(show.components[1].category == "舞台" && show.components[1].seats == 200)
    #expect(
      try offer("R1", week).session == SessionTerms(seats: 60, least: 15, minutes: 90)
    )
    let bus = try offer("R4", week)
    #expect(bus.moves && bus.isExclusive && bus.session?.seats == 20 && bus.setupMinutes == 10)
    let hall = try offer("R5", week)
    #expect(hall.perHalfDay == 2 && hall.setupMinutes == 30 && hall.packingMinutes == 30)
  }

  @Test func `four needs are more than one talk takes and fit into two`() throws {
    let week = try fiveCases()
    let people = try ["N1", "N2", "N3", "N4"].map { week.attendance(of: try need($0, week)) }
    #expect(people.reduce(0, +) > 60 && people.reduce(0, +) <= 120)
    for id in ["N1", "N2", "N3", "N4", "N9", "N10", "N11", "N18", "N19"] {
      #expect(week.mayJoin(try need(id, week)), "\(id)")
    }
    #expect(try ["N18", "N19"].allSatisfy { week.sharedSeats(of: try need($0, week)) == 20 })
  }

  @Test func `the list made by hand for the five cases is read without faults`() throws {
    let week = try fiveCases()
    let path = "\(Self.root)/five-cases/手工安排.csv"
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let outcome = HandListReader(week: week).read(bytes, file: "手工安排.csv")
    #expect(outcome.faults.filter { $0.severity > .note } == [])
    #expect(outcome.projects.count == 12)
    let clinic = try #require(outcome.projects.first { $0.id == "P-N8" })
    #expect(clinic.providers.map(\.component) == [1, 2, 2])
    let bus = try #require(outcome.projects.first { $0.id == "H-R4" })
    #expect(bus.needs.map(\.text) == ["N10", "N9"] && bus.host == NeedID("N10"))
  }

  @Test func `the five cases read back from their own writing`() throws {
    let week = try fiveCases()
    let folder = try WeekFolder()
    try WeekWriter.write(week, to: folder.path)
    let again = try folder.read()
    #expect(again.complaints == [])
    #expect(try Records(#require(again.week)) == Records(week))
  }

  @Test func `the sample street of 郑州 reads without faults`() throws {
    let outcome = try WeekReader(folder: "\(Self.root)/zhengzhou/street").read()
    #expect(!outcome.hasFileFaults && !outcome.hasRowFaults)
    #expect(outcome.week?.needs.count == 29)
  }
}
