// SPDX-License-Identifier: GPL-3.0-or-later
import Planning
import Street
import Testing

@Suite struct RecordFinderTests {
  private let finder: RecordFinder = {
    var office = Office()
    office.need("N1") { $0.title = "理发上门" }
    office.need("n2") { $0.title = "量血压" }
    office.need("N2") { $0.title = "量血压" }
    office.person("V1") { $0.name = "艾达" }
    office.person("V2") { $0.name = "本" }
    office.records.units[0].name = "文化馆"
    office.records.posts = [Post(id: PostID("P1"), span: TimeSpan(day: 0, from: 540, to: 600))]
    office.records.posts[0].name = "巡逻"
    return RecordFinder(week: office.week)
  }()

  @Test(arguments: ["N1", "n1", "Ｎ１", " n１ ", "理发上门"])
  func `an identifier or a unique name finds its need`(text: String) {
    #expect(finder.need(text) == NeedID("N1"))
  }

  @Test func `what is exact comes first, and what is not unique is nothing`() {
    #expect(finder.need("n2") == NeedID("n2"))
    #expect(finder.need("Ｎ２") == nil)
    #expect(finder.need("量血压") == nil)
    #expect(finder.need("") == nil)
  }

  @Test func `each table has its own identifiers and names`() {
    #expect(finder.person("艾达") == PersonID("V1") && finder.person("v2") == PersonID("V2"))
    #expect(finder.unit("文化馆") == UnitID("U1") && finder.unit("u3") == UnitID("U3"))
    #expect(finder.post("p1") == PostID("P1") && finder.post("巡逻") == PostID("P1"))
    #expect(finder.need("P1") == nil && finder.need("post:P1") == nil)
  }
}
