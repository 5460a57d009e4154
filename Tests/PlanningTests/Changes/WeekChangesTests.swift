// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Planning

@Suite struct WeekChangesTests {
  private func span(_ start: Int, _ end: Int) -> TimeSpan { TimeSpan(start: start, end: end) }

  @Test func `times are cut out of times`() {
    let open = [span(480, 720), span(900, 1000)]
    #expect(
      open.subtracting([span(500, 600)]) == [span(480, 500), span(600, 720), span(900, 1000)]
    )
    #expect(open.subtracting([span(400, 950)]) == [span(950, 1000)])
    #expect(open.subtracting([span(720, 900)]) == open)
    #expect(open.subtracting([span(0, 2000)]).isEmpty)
    #expect(open.subtracting([]) == open)
  }

  @Test func `whoever is absent stays in the tables and may come no more`() throws {
    var office = Office()
    office.need("N1")
    office.offer("R1")
    office.person("V1")
    let week = office.week
    var changes = WeekChanges()
    changes.absences = [.init(.offer(OfferID("R1"))), .init(.person(PersonID("V1")))]
    let changed = try changes.applied(to: week)
    #expect(changed.offers[0].perWeek == 0 && changed.timesThisWeek(of: changed.people[0]) == 0)
    #expect(changed.needs == week.needs && changed.places == week.places)
  }

  @Test func `no changes give the same week`() throws {
    var office = Office()
    office.need("N1")
    office.offer("R1")
    office.records.posts = [Post(id: PostID("P1"), span: span(480, 600))]
    let week = office.week
    let changes = WeekChanges()
    #expect(changes.isEmpty && changes.hasOnlyPins)
    #expect(
      InputHash.of(try changes.applied(to: week), options: [:]) == InputHash.of(week, options: [:])
    )
  }

  @Test func `posts move, are pinned and cancelled like needs`() throws {
    var office = Office()
    office.person("V1")
    office.records.posts = [
      Post(id: PostID("P1"), span: span(480, 600)), Post(id: PostID("P2"), span: span(480, 600)),
    ]
    let week = office.week
    var changes = WeekChanges()
    let (first, second) = (NeedID(post: PostID("P1")), NeedID(post: PostID("P2")))
    changes.moved = [first: [span(900, 1000)]]
    changes.pins = [first: [.person(PersonID("V1"))]]
    changes.cancelled = [second]
    let changed = try changes.applied(to: week)
    #expect(changed.posts.map(\.id.text) == ["P1"] && changed.posts[0].span == span(900, 1000))
    #expect(changed.needs.map(\.id) == [first] && changed.needs[0].locked.count == 1)
  }
}
