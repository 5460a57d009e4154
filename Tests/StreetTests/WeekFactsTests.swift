// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@Suite struct WeekFactsTests {
  private func week(
    _ monday: String = "2026-02-09",
    _ policy: Policy = Policy(),
    _ fill: (inout WeekRecords) -> Void = { _ in }
  ) throws -> Week {
    var records = WeekRecords()
    fill(&records)
    return Week(monday: try #require(Day(monday)), policy: policy, records: records)
  }

  private func policy(without rules: HouseRule...) -> Policy {
    var policy = Policy()
    policy.switchedOff = Set(rules)
    return policy
  }

  // MARK: - Windows

  @Test func `a blank in-service member works on a make-up Saturday`() throws {
    var person = Person(id: PersonID("P1"))
    person.standing = .inService
    let windows = try week().windows(of: person)
    // 2026-02-14 is a make-up Saturday, 2026-02-15 the first day of the holiday.
    #expect(windows.count == 7)
    for day in 0..<6 { #expect(windows[day] == TimeSpan(day: day, from: 1110, to: 1260)) }
    #expect(windows[6] == TimeSpan(day: 6, from: 480, to: 1200))
  }

  @Test func `a blank in-service member is free all day on a holiday`() throws {
    var person = Person(id: PersonID("P1"))
    person.standing = .inService
    let windows = try week("2026-02-16").windows(of: person)
    #expect(windows[0] == TimeSpan(day: 0, from: 480, to: 1200))
  }

  @Test func `other volunteers and offices without the rule have whole days`() throws {
    let days = (0..<7).map { TimeSpan(day: $0, from: 480, to: 1200) }
    #expect(try week().windows(of: Person(id: PersonID("P1"))) == days)
    var member = Person(id: PersonID("P2"))
    member.standing = .inService
    #expect(try week("2026-02-09", policy(without: .inServiceHours)).windows(of: member) == days)
  }

  @Test func `a person who stated no time at all is never free`() throws {
    var person = Person(id: PersonID("P1"))
    person.windows = []
    #expect(try week().windows(of: person).isEmpty)
  }

  @Test func `a deadline cuts the windows of a need at its midnight`() throws {
    let week = try week()
    var need = Need(id: NeedID("N1"))
    need.deadline = Day("2026-02-10")
    #expect(week.windows(of: need).map(\.end) == [1200, 2640])
    need.windows = [TimeSpan(start: 2800, end: 3000)]
    #expect(week.windows(of: need) == [TimeSpan(start: 2800, end: 2880)])
    need.deadline = Day("2026-02-08")
    #expect(week.windows(of: need).isEmpty)
  }

  // MARK: - Caps

  @Test func `blank caps are those of the policy, less what was served this month`() throws {
    let week = try week()
    var person = Person(id: PersonID("P1"))
    #expect(week.timesThisWeek(of: person) == 1)
    #expect(week.minutesADay(of: person) == 240)
    person.servedThisMonth = 1
    person.perWeek = 2
    #expect(week.timesThisWeek(of: person) == 1)
    // Who states five a week is not held to the two a month of those who state nothing.
    person.perWeek = 5
    #expect(week.timesThisWeek(of: person) == 4)
    person.servedThisMonth = 0
    #expect(week.timesThisWeek(of: person) == 5)
    person.servedThisMonth = 9
    #expect(week.timesThisWeek(of: person) == 0)
    person.perMonth = 12
    #expect(week.timesThisWeek(of: person) == 3)
    person.minutesPerDay = 90
    #expect(week.minutesADay(of: person) == 90)
  }

  @Test func `without the house rule blank caps hardly limit`() throws {
    let week = try week("2026-02-09", policy(without: .defaultCaps))
    var person = Person(id: PersonID("P1"))
    #expect(week.timesThisWeek(of: person) == HalfDay.count)
    #expect(week.minutesADay(of: person) == 1440)
    person.perMonth = 3
    person.servedThisMonth = 1
    #expect(week.timesThisWeek(of: person) == 2)
  }

  // MARK: - Needs

  @Test func `a need is urgent when marked or due this week`() throws {
    let week = try week()
    var need = Need(id: NeedID("N1"))
    #expect(!week.isUrgent(need))
    need.urgency = .soon
    #expect(!week.isUrgent(need))
    for (text, isUrgent) in [
      ("2026-02-08", false), ("2026-02-09", true), ("2026-02-15", true), ("2026-02-16", false),
    ] {
      need.deadline = Day(text)
      #expect(week.isUrgent(need) == isUrgent, "\(text)")
    }
    need.urgency = .urgent
    #expect(week.isUrgent(need))
  }

  @Test func `needs on the spot, unverified or without a risk are not planned`() throws {
    let week = try week()
    var need = Need(id: NeedID("N1"))
    #expect(week.exclusion(of: need) == .unverified)
    need.isVerified = true
    #expect(week.exclusion(of: need) == .riskMissing)
    need.risk = .low
    #expect(week.exclusion(of: need) == nil)
    need.handling = .immediate
    #expect(week.exclusion(of: need) == .onTheSpot)
  }

  // MARK: - Places

  @Test func `a lineage climbs to the street and survives a cycle`() throws {
    let week = try week { records in
      for (id, level, parent) in [
        ("S", Place.Level.street, nil), ("C", .community, "S"), ("G", .grid, "C"),
        ("X", .site, "Y"), ("Y", .site, "X"),
      ] as [(String, Place.Level, String?)] {
        var place = Place(id: PlaceID(id))
        place.level = level
        place.parent = parent.map { PlaceID($0) }
        records.places.append(place)
      }
    }
    #expect(week.lineage(of: PlaceID("G")).map { week.places[$0].id.text } == ["G", "C", "S"])
    #expect(week.place(at: .community, of: PlaceID("G")) == PlaceID("C"))
    #expect(week.place(at: .street, of: PlaceID("C")) == PlaceID("S"))
    #expect(week.place(at: .grid, of: PlaceID("C")) == nil)
    #expect(week.lineage(of: PlaceID("X")).count == 2)
    #expect(week.lineage(of: nil).isEmpty)
  }

  @Test func `metres are used only when everybody has a coordinate`() throws {
    let here = Coordinate(latitude: 34.7, longitude: 113.6)
    func make(_ coordinate: Coordinate?) throws -> Week {
      try week { records in
        var need = Need(id: NeedID("N"))
        need.coordinate = here
        var person = Person(id: PersonID("P"))
        person.coordinate = coordinate
        records.needs = [need]
        records.people = [person]
      }
    }
    #expect(try make(here).usesMetres)
    #expect(try !make(nil).usesMetres)
  }

  @Test func `records are sorted and duplicates dropped`() throws {
    let week = try week { records in
      records.needs = ["N2", "N10", "N1", "N2"].map { Need(id: NeedID($0)) }
      records.neighbours = [
        NeighbourPair(PlaceID("B"), PlaceID("A")), NeighbourPair(PlaceID("A"), PlaceID("B")),
      ]
    }
    #expect(week.needs.map(\.id.text) == ["N1", "N10", "N2"])
    #expect(week.index.needs[NeedID("N2")] == 2)
    #expect(week.neighbours.count == 1)
  }
}
