// SPDX-License-Identifier: GPL-3.0-or-later
import GLPKSolver
import Planning
import Street
import Testing

/// Agendas of weeks small enough to work out by hand.
@Suite struct WeekAsksTests {
  private let options = PlanningOptions(version: "test")

  private func agenda(_ office: Office, top: Int = 10) throws -> AskAgenda {
    try WeekAsks(solver: GLPKSolver(), options: options).agenda(for: office.week, top: top)
  }

  /// Points met when the week is planned with some asks.
  private func points(_ office: Office, _ asks: [Ask]) -> Int {
    let plan = WeekPlanner(solver: GLPKSolver(), options: options)
      .plan(office.week.granting(asks), inputHash: "h").plan
    return plan.levels.first { $0.goal == .needs }?.value ?? -1
  }

  @Test func `three needs that want one lawyer take one ask for two visits`() throws {
    var office = Office()
    for number in 1...3 { office.need("N\(number)") }
    office.offer("R1")
    let agenda = try agenda(office)
    #expect(agenda.missing.needs == 2)
    #expect(agenda.items.count == 1)
    let item = try #require(agenda.items.first)
    #expect(item.joint.needs == 2)
    #expect(item.joint.points == 2000)
    #expect(item.ask.kind == .service)
    #expect(item.ask.count == 2)
    #expect(item.ask.cells == [HalfDay(index: 0)])
    #expect(item.ask.place == PlaceID("C1"))
    #expect(item.bound == 2000)
    #expect(points(office, [item.ask]) == 3000)
  }

  @Test func `one hall helps three needs at three times`() throws {
    var office = Office()
    for number in 1...3 {
      office.need("N\(number)") {
        $0.kind = .venue
        $0.category = "活动"
        $0.seats = 20 * number
        $0.windows = [TimeSpan(day: number, from: 480, to: 720)]
      }
    }
    office.records.units[1].functions = ["活动"]
    let item = try #require(try agenda(office).items.first)
    #expect(item.ask.kind == .hall)
    #expect(item.ask.count == 3)
    #expect(item.joint.needs == 3)
    #expect(item.ask.needs == ["N1", "N2", "N3"].map { NeedID($0) })
    #expect(item.ask.cells.map(\.index) == [3, 6, 9])
    #expect(item.ask.units.first == UnitID("U3"))
    guard case .offer(let hall, _) = item.ask.change else {
      Issue.record("no hall: \(item.ask)")
      return
    }
    #expect(hall.seats == 60)
    #expect(hall.perHalfDay == 1)
    #expect(hall.windows.count == 3)
  }

  @Test func `the best single asks serve one need three times, the agenda three needs`() throws {
    var office = Office()
    // Worth 2,000, and helped by another visit, by a new one, or at another time.
    office.need("N1") { $0.beneficiary = .elderly }
    office.need("N2") { $0.locked = [.offer(OfferID("R1"))] }
    office.offer("R1") { $0.perHalfDay = 2 }
    office.need("N3") {
      $0.category = "维修"
      $0.place = PlaceID("C3")
    }
    office.offer("R2") { $0.windows = [TimeSpan(day: 2, from: 480, to: 720)] }
    office.records.offers[1].perWeek = 1
    let agenda = try agenda(office)
    let singles = try #require(agenda.singles)
    #expect(singles.points == [2000, 2000, 2000])
    #expect(singles.joint.points == 2000)
    #expect(agenda.items.map(\.joint.points) == [2000, 3000])
    #expect(agenda.items.map(\.joint.needs) == [1, 2])
  }

  @Test func `nothing is asked for where all is met, or where nobody asks`() throws {
    var office = Office()
    #expect(try agenda(office).items.isEmpty)
    office.need("N1")
    office.offer("R1")
    let full = try agenda(office)
    #expect(full.items.isEmpty)
    #expect(full.missing == AskGain())
    #expect(full.singles == nil)
  }

  @Test func `a missing component is an ask, and two are asked for together`() throws {
    var office = Office()
    office.need("N1") {
      $0.kind = nil
      $0.category = "讲座"
      $0.seats = 60
      $0.components = [
        Component(kind: .venue), Component(kind: .labour, quantity: 2),
        Component(kind: .goods, quantity: 80),
      ]
    }
    office.person("P1")
    office.person("P2")
    office.offer("R1") {
      $0.kind = .goods
      $0.categories = []
      $0.perHalfDay = 100
      $0.perWeek = 100
    }
    let one = try agenda(office)
    #expect(one.items.map(\.ask.kind) == [.hall])
    #expect(one.items.first?.joint.needs == 1)
    office.records.offers = []
    let two = try agenda(office)
    #expect(Set(two.items.map(\.ask.kind)) == [.hall, .goods])
    #expect(two.items.map(\.joint.points) == [0, 1000])
    #expect(two.items.map(\.ask.count).sorted() == [1, 80])
    #expect(two.items.map(\.met.count) == [0, 1])
    #expect(points(office, two.items.map(\.ask)) == 1000)
  }

  @Test func `urgent needs come first, whatever they are worth`() throws {
    var office = Office()
    office.need("N1") { $0.beneficiary = .elderly }
    office.need("N2") {
      $0.category = "维修"
      $0.urgency = .urgent
    }
    let agenda = try agenda(office)
    #expect(agenda.items.map(\.ask.needs) == [[NeedID("N2")], [NeedID("N1")]])
    #expect(agenda.items.first?.joint.urgentPoints == 1000)
  }

  @Test func `a shift without a leader asks for people with that skill`() throws {
    var office = Office()
    var post = Post(id: PostID("D1"), span: TimeSpan(day: 5, from: 540, to: 720))
    post.place = PlaceID("C1")
    post.heads = 2
    post.needsLeader = true
    office.records.posts = [post]
    office.person("P1")
    let agenda = try agenda(office)
    let item = try #require(agenda.items.last)
    #expect(agenda.items.count == 1)
    #expect(item.joint.posts == 1)
    #expect(item.joint.needs == 0)
    guard case .people(let people) = item.ask.change else {
      Issue.record("no people: \(item.ask)")
      return
    }
    #expect(people.allSatisfy { $0.skills == [Need.leaderSkill] })
    #expect(people.count == 1)
  }

  @Test func `whom the need is pinned to is asked once more, and insurance is cheap`() throws {
    var office = Office()
    for number in 1...2 {
      office.need("N\(number)") {
        $0.locked = [.person(PersonID("P1"))]
        $0.windows = [TimeSpan(day: number, from: 480, to: 720)]
      }
    }
    office.person("P1")
    let again = try agenda(office)
    #expect(again.items.map(\.ask.change) == [.visits(PersonID("P1"), more: 1)])
    #expect(again.items.first?.ask.people == [PersonID("P1")])
    var risky = Office()
    risky.need("N1") { $0.risk = .high }
    risky.offer("R1")
    let insured = try agenda(risky)
    let until = risky.week.date(ofDay: 7)
    #expect(insured.items.map(\.ask.change) == [.insurance(.offer(OfferID("R1")), until: until)])
    #expect(insured.items.first?.ask.units == [UnitID("U1")])
  }

  @Test func `a wider radius is asked for where it helps more than any one thing`() throws {
    var office = Office()
    // Six kinds of needs in C1, each with an offer in C3 that is too far: one change instead of six.
    for number in 1...6 {
      office.need("N\(number)") { $0.category = "类\(number)" }
      office.offer("R\(number)") {
        $0.unit = UnitID("U3")
        $0.categories = ["类\(number)"]
      }
    }
    let agenda = try agenda(office)
    #expect(agenda.items.map(\.ask.change) == [.radius(3)])
    #expect(agenda.items.first?.joint.needs == 6)
  }

  @Test func `the order of rows does not matter, and a second run says the same`() throws {
    var office = Office()
    for number in 1...5 {
      office.need("N\(number)") { $0.category = number < 3 ? "理发" : "维修" }
    }
    office.offer("R1")
    office.person("P1") { $0.windows = [] }
    let first = try agenda(office)
    #expect(!first.items.isEmpty)
    #expect(try agenda(office) == first)
    office.records.needs.reverse()
    office.records.people.reverse()
    #expect(try agenda(office) == first)
  }
}
