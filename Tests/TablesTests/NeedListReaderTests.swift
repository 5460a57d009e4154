// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

@Suite struct NeedListReaderTests {
  private static let week: Week = {
    var records = WeekRecords()
    var place = Place(id: PlaceID("C1"))
    place.name = "东风社区"
    records.places = [place]
    var person = Person(id: PersonID("V1"))
    person.name = "艾达"
    records.people = [person]
    return Week(monday: Day(number: 20_521), records: records)
  }()

  private let reader = NeedListReader(week: week)

  @Test func `pieces on a command line are a row of the table`() throws {
    let text = "类别=理发;社区=东风社区;时间=周六上午;数量=3；是否可拆分=是"
    let outcome = try #require(reader.read(pieces: text, id: "new-1", origin: "--add-need"))
    let need = try #require(outcome.needs.first)
    #expect(outcome.needs.count == 1 && !outcome.faults.contains { $0.severity >= .warning })
    #expect(need.id.text == "new-1" && need.title == "new-1" && need.category == "理发")
    #expect(need.place == PlaceID("C1") && need.quantity == 3 && need.isDivisible)
    #expect(need.windows == [TimeSpan(day: 5, from: 480, to: 720)])
    // It is only a question: verified and of low risk unless it says otherwise.
    #expect(need.isVerified && need.risk == .low)
  }

  @Test func `what pieces state is not overruled`() throws {
    let text = "需求编号=X7;需求名称=登高擦窗;类别=家政;风险说明=高;是否核实=否"
    let outcome = try #require(reader.read(pieces: text, id: "new-1", origin: "--add-need"))
    let need = try #require(outcome.needs.first)
    #expect(need.id.text == "X7" && need.title == "登高擦窗" && need.risk == .high && !need.isVerified)
  }

  @Test(arguments: ["", ";;", "理发", "类别=理发;数量"])
  func `what is no list of pieces is refused`(text: String) {
    #expect(reader.read(pieces: text, id: "n", origin: "o") == nil)
  }

  @Test func `hostile pieces end in findings`() {
    let many = (0..<500).map { "列\($0)=1" }.joined(separator: ";")
    #expect(reader.read(pieces: many, id: "n", origin: "o") == nil)
    let odd = "类别=理发;数量=99999999999999999999;时间=\u{202E}==;社区=没有这个社区"
    let outcome = reader.read(pieces: odd, id: "n", origin: "o")
    #expect(outcome?.faults.contains { $0.severity >= .rowFault } == true)
  }

  @Test func `a file in the shape of the table is read by its headers`() {
    let text = "需求编号,需求名称,需求类别,社区,时间,风险说明,核实人\nN1,理发,理发,东风社区,周六上午,低,甲\nN2,理发,理发,没有,周六,低,甲\n"
    let outcome = reader.read(Array(text.utf8), file: "new.csv")
    #expect(outcome.needs.map(\.id.text) == ["N1"])
    let fault = outcome.faults.first { $0.severity >= .rowFault }
    #expect(fault?.row == 3 && fault?.file == "new.csv")
  }

  @Test func `times are read as in a cell`() {
    #expect(reader.spans("周六 9:00-11:00", minutes: 60) == [TimeSpan(day: 5, from: 540, to: 660)])
    #expect(reader.spans("随时", minutes: 60)?.count == 7)
    #expect(reader.spans("待定", minutes: 60) == nil)
    #expect(reader.spans("昨天左右", minutes: 60) == nil)
    #expect(reader.spans(String(repeating: "周", count: 500), minutes: 60) == nil)
  }

  @Test func `rules are known by their names, those of law apart`() {
    #expect(RuleNames.houseRule("就近范围") == .radius && RuleNames.houseRule("RADIUS") == .radius)
    #expect(RuleNames.houseRule("保险") == nil && RuleNames.legalRule("保险") == .insurance)
    #expect(RuleNames.houseRules.count == HouseRule.allCases.count)
  }
}
