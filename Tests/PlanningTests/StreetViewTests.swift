// SPDX-License-Identifier: GPL-3.0-or-later
import Planning
import Street
import Testing

/// What one street sees of the others.
@Suite struct StreetViewTests {
  private func pair() -> Pair {
    var (a, b) = (SmallStreet("A"), SmallStreet("B"))
    a.person("V1")
    a.person("V2")
    a.offer("R1")
    b.need("N1") { $0.place = PlaceID("B9") }
    var site = Place(id: PlaceID("B9"))
    (site.name, site.level, site.parent) = ("秘密路9号", .site, PlaceID("B1"))
    b.records.places.append(site)
    b.need("N2", day: 1) { $0.kind = .labour }
    return Pair(a, b)
  }

  @Test func `both sides see own rows in full and the other's by street, kind and number`() {
    let pair = pair()
    let giver = StreetView(of: 0, in: pair.city, pair.pooled)
    let taker = StreetView(of: 1, in: pair.city, pair.pooled)
    #expect(giver.exchanges.map(\.number) == [1, 2])
    #expect(giver.exchanges.map(\.number) == taker.exchanges.map(\.number))
    let need = MaskedRecord(street: "B街道办", kind: .expertise, category: "调解", serial: 1)
    #expect(giver.exchanges.first?.other == need)
    #expect(giver.exchanges.first?.place == nil)
    #expect(giver.exchanges.first?.community == "B社区", "no address below the community")
    let person = MaskedRecord(street: "A街道办", kind: .labour, category: "调解", serial: 1)
    #expect(taker.exchanges.last?.other == person)
    #expect(taker.exchanges.first?.place == PlaceID("B9"), "its own place it may see")
    #expect(taker.exchanges.map(\.side) == [.gets(NeedID("N1")), .gets(NeedID("N2"))])
  }

  @Test func `the plan of the view names no row of another street`() {
    let pair = pair()
    for (street, member) in pair.city.members.enumerated() {
      let view = StreetView(of: street, in: pair.city, pair.pooled)
      let needs = Set(member.week.needs.map(\.id))
      let places = Set(member.week.places.map(\.id))
      for project in view.plan.projects {
        #expect(Set(project.needs).isSubset(of: needs))
        #expect(project.place.map(places.contains) ?? true)
        #expect(project.host.map(needs.contains) ?? true)
      }
      let other = pair.city.members[1 - street].week
      let hidden = other.people.map(\.id.text) + other.offers.map(\.id.text)
      let shown = view.plan.projects.flatMap(\.providers).map(\.provider.text)
      #expect(Set(shown).isDisjoint(with: hidden))
    }
    let taker = StreetView(of: 1, in: pair.city, pair.pooled)
    #expect(taker.plan.unmet == [])
    #expect(pair.city.members[1].plan.unmet.count == 2)
  }
}
