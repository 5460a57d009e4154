// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street
import Testing

@testable import Tables

@Suite struct MappingTests {
  private let mapping = """
    file: foreign.csv
    as: needs
    week: 2011-10-03
    columns: {id: no, title: what, category: field, quantity: heads, place: zip, community: area, startDate: from, endDate: to, state: state}
    constants: {kind: labour, duration: 120, verified: yes, risk: low, divisible: yes}
    defaults: {category: other}
    levels: {place: community, community: street}
    translate: {category: {H: 卫生健康}}
    skip: {state: [closed]}
    """
  private let header = "no,what,field,heads,zip,area,from,to,state\n"

  private func read(_ rows: String) throws -> ReadOutcome {
    let folder = try WeekFolder()
    try folder.write(mapping, as: "mapping.yaml")
    try folder.write(header + rows, as: "foreign.csv")
    return try folder.read()
  }

  @Test func `a foreign row becomes a need`() throws {
    let outcome = try read("7,Teach,H,12,10001,NORTH,October 01 2011,October 20 2011,open\n")
    let week = try #require(outcome.week, "\(outcome.codes)")
    let need = try #require(week.needs.first)
    #expect(week.monday == Day("2011-10-03"))
    #expect(need.id.text == "7" && need.kind == .labour && need.quantity == 12)
    #expect(need.category == "卫生健康" && need.duration == 120 && need.isDivisible)
    #expect(need.isVerified && need.risk == .low)
    #expect(week.place(at: .street, of: need.place) == PlaceID("NORTH"))
  }

  @Test func `rows outside the week and skipped rows are counted, not lost`() throws {
    let outcome = try read(
      """
      1,a,H,1,10001,NORTH,October 01 2011,October 20 2011,open
      2,b,H,1,10001,,November 01 2011,November 20 2011,open
      3,c,,1,10002,,September 01 2011,,open
      4,d,H,1,10001,,September 01 2011,October 02 2011,open
      5,e,H,1,10001,,October 09 2011,October 09 2011,closed

      """
    )
    #expect(outcome.week?.needs.map(\.id.text) == ["1", "3"])
    #expect(outcome.week?.needs[1].category == "other")
    let counts = outcome.faults.filter { $0.severity == .note }.map(\.message)
    #expect(counts.contains(Message(FaultCode.rowsOutsideWeek, .number(2))))
    #expect(counts.contains(Message(FaultCode.rowsSkipped, .number(1))))
  }

  @Test func `odd rows are warned of and set aside`() throws {
    let outcome = try read(
      """
      1,a,H,0,10001,N,October 01 2011,October 20 2011,open
      2,b,H,9999,10001,N,October 01 2011,October 20 2011,open
      3,c,H,5,10001,N,October 20 2011,October 01 2011,open
      4,d,H,5,,,October 01 2011,October 20 2011,open
      5,e,H,1000,10001,N,October 01 2011,October 20 2011,open
      6,f,H,999,10001,N,October 01 2011,October 20 2011,open

      """
    )
    #expect(!outcome.hasRowFaults && !outcome.hasFileFaults)
    #expect(outcome.week?.needs.map(\.id.text) == ["4", "6"])
    let reasons = outcome.week?.setAside.map { "\($0.id) \($0.reason)" }
    #expect(
      reasons == [
        "1 fault.zeroQuantity", "2 fault.absurdQuantity", "3 fault.reversedDates",
        "5 fault.absurdQuantity",
      ]
    )
    #expect(outcome.complaints.contains("warning fault.missingPlace"))
  }

  @Test func `one mapping file may read several tables`() throws {
    let folder = try WeekFolder()
    try folder.write(
      """
      tables:
        - file: a.csv
          as: 需求清单
          week: 2026-03-02
          columns: {title: t, category: c}
        - file: b.csv
          as: people
          columns: {id: n, name: who}
          constants: {standing: 在职党员}
      """,
      as: "映射.yaml"
    )
    try folder.write("t,c\n读报,文化\n", as: "a.csv")
    try folder.write("n,who\n1,Ada\n", as: "b.csv")
    let outcome = try folder.read()
    #expect(outcome.week?.needs.count == 1, "\(outcome.codes)")
    #expect(outcome.week?.people.first?.standing == .inService)
  }

  @Test(arguments: [
    "as: moons", "file: [a]", "columns: x", "columns: {colour: c}", "week: 2026-03-03",
    "levels: {place: planet}", "translate: {category: x}",
  ])
  func `a mapping that cannot be meant is a fault`(line: String) throws {
    let folder = try WeekFolder(["needs.csv": "id,title,category\nN1,a,b\n", "mapping.yaml": line])
    #expect(try folder.read().codes.contains("fileFault fault.badSetting"))
  }

  /// The real table, where this machine has it.
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: MappingTests.published)),
    .tags(.published)
  )
  func `the published opportunities are read through the committed mapping`() throws {
    let root = URL(fileURLWithPath: fixtures).deletingLastPathComponent()
      .deletingLastPathComponent()
    var options = WeekReader.Options()
    options.mappedFile = Self.published
    let folder = root.appendingPathComponent("datasets/nyc-mapping").path
    let outcome = try WeekReader(folder: folder, options: options).read()
    #expect(!outcome.hasRowFaults && !outcome.hasFileFaults)
    #expect(outcome.statistics.rows["needs"] == 665)
    #expect(outcome.week?.needs.count == 379)
    #expect(outcome.week?.setAside.count == 4)
  }

  static let published: String = {
    let root = URL(fileURLWithPath: fixtures).deletingLastPathComponent()
      .deletingLastPathComponent().resolvingSymlinksInPath().path
    let given = ProcessInfo.processInfo.environment["PAIDAN_NYC_OPPORTUNITIES"]
    return given ?? "\(root)/datasets/nyc-mapping/volunteer-opportunities.csv"
  }()
}

extension Tag {
  @Tag static var published: Self
}
