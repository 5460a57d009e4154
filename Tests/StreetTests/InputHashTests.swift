// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@Suite struct InputHashTests {
  private static let monday = Day(number: 20_493)
  private static let spot = Coordinate(latitude: 1, longitude: 2)
  private static let span = TimeSpan(start: 600, end: 700)

  private func hash(
    _ change: (inout WeekRecords) -> Void = { _ in },
    policy: Policy = Policy(),
    calendar: WorkCalendar = .builtIn,
    monday: Day = monday,
    options: [String: String] = ["a": "b"]
  ) -> String {
    var records = WeekRecords()
    records.needs = [Need(id: NeedID("N1"))]
    records.offers = [Offer(id: OfferID("R1"), unit: UnitID("U1"), kind: .service)]
    records.people = [Person(id: PersonID("P1"))]
    records.units = [ResidentUnit(id: UnitID("U1"))]
    records.places = [Place(id: PlaceID("C1"))]
    records.teams = [Team(id: TeamID("T1"))]
    records.posts = [Post(id: PostID("S1"), span: Self.span)]
    records.history = [HistoryEntry(holder: .unit(UnitID("U1")), load: 1)]
    change(&records)
    let week = Week(monday: monday, policy: policy, calendar: calendar, records: records)
    return InputHash.of(week, options: options)
  }

  /// All hashes must differ from each other and from the unchanged one, and no field may be missing.
  private func expectDistinct<Record>(
    _ record: Record,
    fields: Int,
    _ hashes: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let stored = Mirror(reflecting: record).children.count
    #expect(
      stored == fields,
      "a field of \(Record.self) is not tried",
      sourceLocation: sourceLocation
    )
    let all = hashes + [hash()]
    #expect(Set(all).count == all.count, sourceLocation: sourceLocation)
  }

  @Test func `the hash is 32 digits and does not depend on the order of rows`() {
    let one = hash { $0.needs.append(Need(id: NeedID("N2"))) }
    let other = hash { $0.needs.insert(Need(id: NeedID("N2")), at: 0) }
    #expect(one == other)
    #expect(one.count == 32 && one.allSatisfy(\.isHexDigit))
    #expect(hash() == hash())
  }

  @Test func `every field of a need changes it`() {
    let changes: [(inout Need) -> Void] = [
      { $0.id = NeedID("x") }, { $0.title = "x" }, { $0.proposer = UnitID("x") },
      { $0.kind = .goods }, { $0.category = "x" }, { $0.quantity = 2 }, { $0.seats = 2 },
      { $0.isDivisible = true }, { $0.minimum = 2 }, { $0.skills = [SkillDemand(skill: "x")] },
      { $0.certificates = ["x"] }, { $0.windows = [Self.span] }, { $0.duration = 30 },
      { $0.deadline = Self.monday }, { $0.place = PlaceID("x") }, { $0.coordinate = Self.spot },
      { $0.address = "x" }, { $0.urgency = .soon }, { $0.beneficiary = .elderly },
      { $0.risk = .low },
      { $0.isVerified = true }, { $0.contact = "x" }, { $0.handling = .periodic },
      { $0.minimumAge = 2 }, { $0.maximumAge = 2 }, { $0.needsHealth = true },
      { $0.beneficiaryCount = 2 }, { $0.receivedAt = Self.monday },
      { $0.locked = [.offer(OfferID("R1"))] }, { $0.barred = [.offer(OfferID("R1"))] },
      { $0.projectClass = .other }, { $0.isClassProposed = true },
      { $0.components = [Component(kind: .goods)] },
      { $0.pooled = PooledTerms(points: 1) },
    ]
    let hashes = changes.map { change in hash { change(&$0.needs[0]) } }
    let parts: [(inout Component) -> Void] = [
      { $0.kind = .venue }, { $0.category = "x" }, { $0.quantity = 2 }, { $0.seats = 2 },
      { $0.skills = [SkillDemand(skill: "x")] }, { $0.certificates = ["x"] },
    ]
    let partHashes = parts.map { change in
      hash {
        var component = Component(kind: .goods)
        change(&component)
        $0.needs[0].components = [component]
      }
    }
    expectDistinct(Component(kind: .goods), fields: parts.count, partHashes)
    // Post and team of a shift come from its post, whose fields are tried below.
    expectDistinct(Need(id: NeedID("N1")), fields: changes.count + 2, hashes)
    #expect(hash { $0.needs[0].skills = [SkillDemand(skill: "x", heads: 1)] } != hashes[9])
  }

  @Test func `every field of an offer changes it`() {
    let changes: [(inout Offer) -> Void] = [
      { $0.id = OfferID("x") }, { $0.unit = UnitID("x") }, { $0.kind = .venue }, { $0.name = "x" },
      { $0.categories = ["x"] }, { $0.perHalfDay = 2 }, { $0.perWeek = 2 }, { $0.seats = 2 },
      { $0.isExclusive = true }, { $0.windows = [Self.span] }, { $0.place = PlaceID("x") },
      { $0.coordinate = Self.spot }, { $0.skills = ["x"] },
      { $0.certificates = [Qualification(name: "x")] }, { $0.insuredUntil = Self.monday },
      { $0.conditions = "x" }, { $0.session = SessionTerms(seats: 2) }, { $0.moves = true },
      { $0.setupMinutes = 2 }, { $0.packingMinutes = 2 }, { $0.contact = "x" },
    ]
    let hashes = changes.map { change in hash { change(&$0.offers[0]) } }
    let terms: [SessionTerms] = [
      SessionTerms(seats: 3), SessionTerms(seats: 2, least: 2), SessionTerms(seats: 2, minutes: 60),
    ]
    let termHashes = terms.map { term in hash { $0.offers[0].session = term } }
    expectDistinct(SessionTerms(seats: 2), fields: terms.count, termHashes)
    let offer = Offer(id: OfferID("R1"), unit: UnitID("U1"), kind: .service)
    expectDistinct(offer, fields: changes.count, hashes)
  }

  @Test func `every field of a person changes it`() {
    let changes: [(inout Person) -> Void] = [
      { $0.id = PersonID("x") }, { $0.name = "x" }, { $0.phone = "x" },
      { $0.standing = .inService }, { $0.unit = UnitID("x") }, { $0.team = TeamID("x") },
      { $0.place = PlaceID("x") }, { $0.coordinate = Self.spot }, { $0.birth = Self.monday },
      { $0.statedAge = 2 }, { $0.skills = ["x"] },
      { $0.certificates = [Qualification(name: "x")] }, { $0.insuredUntil = Self.monday },
      { $0.isHealthy = false }, { $0.wishes = ["x"] }, { $0.windows = [] }, { $0.perWeek = 2 },
      { $0.perMonth = 2 }, { $0.minutesPerDay = 2 }, { $0.servedThisMonth = 2 },
      { $0.invitation = .agree }, { $0.hasGuardian = true },
    ]
    let hashes = changes.map { change in hash { change(&$0.people[0]) } }
    expectDistinct(Person(id: PersonID("P1")), fields: changes.count, hashes)
  }

  @Test func `every field of units, places, teams, posts and history changes it`() {
    let units: [(inout ResidentUnit) -> Void] = [
      { $0.id = UnitID("x") }, { $0.name = "x" }, { $0.place = PlaceID("x") },
      { $0.coordinate = Self.spot }, { $0.functions = ["x"] }, { $0.perHalfDay = 2 },
      { $0.perWeek = 2 }, { $0.contact = "x" },
    ]
    let unitHashes = units.map { change in hash { change(&$0.units[0]) } }
    expectDistinct(ResidentUnit(id: UnitID("U1")), fields: units.count, unitHashes)
    let places: [(inout Place) -> Void] = [
      { $0.id = PlaceID("x") }, { $0.name = "x" }, { $0.level = .grid },
      { $0.parent = PlaceID("x") }, { $0.coordinate = Self.spot }, { $0.households = 2 },
    ]
    let placeHashes = places.map { change in hash { change(&$0.places[0]) } }
    expectDistinct(Place(id: PlaceID("C1")), fields: places.count, placeHashes)
    let teams: [(inout Team) -> Void] = [
      { $0.id = TeamID("x") }, { $0.name = "x" }, { $0.place = PlaceID("x") },
    ]
    let teamHashes = teams.map { change in hash { change(&$0.teams[0]) } }
    expectDistinct(Team(id: TeamID("T1")), fields: teams.count, teamHashes)
    let posts: [(inout Post) -> Void] = [
      { $0.id = PostID("x") }, { $0.name = "x" }, { $0.place = PlaceID("x") }, { $0.address = "x" },
      { $0.span = TimeSpan(start: 600, end: 800) }, { $0.heads = 2 },
      { $0.skills = [SkillDemand(skill: "x")] }, { $0.team = TeamID("x") },
      { $0.needsLeader = true }, { $0.locked = [.person(PersonID("P1"))] },
      { $0.barred = [.person(PersonID("P1"))] }, { $0.pooled = PooledTerms(points: 1) },
    ]
    let postHashes = posts.map { change in hash { change(&$0.posts[0]) } }
    expectDistinct(Post(id: PostID("S1"), span: Self.span), fields: posts.count, postHashes)
    let entries: [(inout HistoryEntry) -> Void] = [
      { $0.holder = .person(PersonID("U1")) }, { $0.load = 2 },
      { $0.servedPlace = PlaceID("x") }, { $0.servedCategory = "x" },
    ]
    let entryHashes = entries.map { change in hash { change(&$0.history[0]) } }
    let entry = HistoryEntry(holder: .unit(UnitID("U1")), load: 1)
    expectDistinct(entry, fields: entries.count, entryHashes)
  }

  @Test func `every field of the policy changes it`() {
    let changes: [(inout Policy) -> Void] = [
      { $0.streetName = "x" }, { $0.goalOrder.reverse() }, { $0.switchedOff = [.radius] },
      { $0.classPoints[.general] = 2 }, { $0.floorShare = 2 }, { $0.bandWidth = 2 },
      { $0.radiusMetres = 2 }, { $0.radiusClass = 1 }, { $0.coordinates = .bd09 },
      { $0.bufferMinutes = 2 }, { $0.defaultPerWeek = 2 }, { $0.defaultPerMonth = 3 },
      { $0.defaultMinutesPerDay = 2 }, { $0.functionsByCategory = ["x": ["y"]] },
      { $0.certificatesByCategory = [:] }, { $0.sharedCategories = ["x": 2] },
      { $0.travelMetresPerMinute = 2 }, { $0.travelMinutesByClass = [0, 1, 2, 3, 4] },
    ]
    let hashes = changes.map { change in
      var policy = Policy()
      change(&policy)
      return hash(policy: policy)
    }
    // Whether people's rules hold is set by the week, whose roster is part of the hash.
    expectDistinct(Policy(), fields: changes.count + 1, hashes)
  }

  @Test func `week, calendar, neighbours, rows set aside and options change it`() {
    var calendar = WorkCalendar.builtIn
    calendar.knownYears = [2025]
    let row = SetAsideRow(table: "needs", id: "x", reason: "y")
    let hashes = [
      hash(), hash(monday: Day(number: 20_500)), hash(calendar: calendar),
      hash(options: ["a": "c"]), hash(options: [:]),
      hash { $0.neighbours = [NeighbourPair(PlaceID("C1"), PlaceID("C2"))] },
      hash { $0.setAside = [row] },
    ]
    #expect(Set(hashes).count == hashes.count)
  }
}
