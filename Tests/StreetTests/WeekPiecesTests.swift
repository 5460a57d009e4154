// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@Suite struct WeekPiecesTests {
  private func week(
    _ needs: [Need],
    session: SessionTerms? = nil,
    shared: [String: Int] = [:]
  )
    -> Week
  {
    var records = WeekRecords()
    records.needs = needs
    var offer = Offer(id: OfferID("R1"), unit: UnitID("U1"), kind: .expertise)
    offer.session = session
    records.offers = [offer]
    var policy = Policy()
    policy.sharedCategories = shared
    return Week(monday: Day(number: 20_521), policy: policy, records: records)
  }

  private func need(_ id: String, people: Int = 0) -> Need {
    var need = Need(id: NeedID(id))
    need.kind = .expertise
    need.category = "书画"
    need.beneficiaryCount = people
    return need
  }

  private func project(_ needs: [String], _ providers: [Provision]) -> Project {
    Project(
      id: "P",
      needs: needs.map { NeedID($0) },
      projectClass: .other,
      span: TimeSpan(day: 0, from: 540, to: 630),
      place: nil,
      unit: nil,
      providers: providers
    )
  }

  private func given(_ pieces: Int, _ component: Int? = nil) -> Provision {
    Provision(provider: .offer(OfferID("R1")), quantity: pieces, component: component)
  }

  @Test func `an ordinary need gets what is given, any other project nothing`() {
    let week = week([need("N1"), need("N2")])
    #expect(week.pieces(of: project(["N1"], [given(2), given(1)]), for: week.needs[0]) == 3)
    #expect(week.pieces(of: project(["N1"], [given(2)]), for: week.needs[1]) == 0)
    #expect(week.sessionTerms(of: project(["N1"], [given(2)])) == nil)
  }

  @Test func `components count when they are complete, one by one only where divisible`() {
    var whole = need("N1")
    whole.components = [Component(kind: .expertise), Component(kind: .labour, quantity: 2)]
    var parts = whole
    parts.id = NeedID("N2")
    parts.isDivisible = true
    let week = week([whole, parts])
    let (half, full) = ([given(1, 1), given(1, 2)], [given(1, 1), given(1, 2), given(1, 2)])
    #expect(week.pieces(of: project(["N1"], half), for: week.needs[0]) == 0)
    #expect(week.pieces(of: project(["N1"], full), for: week.needs[0]) == 1)
    #expect(week.pieces(of: project(["N2"], half), for: week.needs[1]) == 1)
    #expect(week.pieces(of: project(["N2"], full), for: week.needs[1]) == 2)
  }

  @Test func `who joins a session gets one piece of it`() {
    let needs = [need("N1", people: 12), need("N2")]
    let own = week(needs, session: SessionTerms(seats: 30))
    let both = project(["N1", "N2"], [given(1)])
    #expect(own.needs.allSatisfy { own.pieces(of: both, for: $0) == 1 })
    #expect(own.attendance(of: both) == 13 && own.sessionTerms(of: both)?.seats == 30)
    #expect(own.sessionTerms(of: project(["N1"], [given(1)]))?.seats == 30)
    let unnamed = week(needs, shared: ["书画": 20])
    #expect(unnamed.sessionTerms(of: both)?.seats == 20)
    #expect(unnamed.sessionTerms(of: both)?.minutes == 90)
  }
}
