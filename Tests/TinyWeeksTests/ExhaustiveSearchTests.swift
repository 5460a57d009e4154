// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing
import TinyWeeks

/// Weeks whose best plan is plain to see, one rule of `docs/model.md` §9 after the other.
@Suite struct ExhaustiveSearchTests {
  /// Points of the best plan.
  private func points(_ build: (inout SmallOffice) -> Void) -> Int? {
    var office = SmallOffice()
    build(&office)
    return ExhaustiveSearch.best(of: office.week)?.value.last
  }

  @Test func `an empty week has an empty plan`() throws {
    let best = try #require(ExhaustiveSearch.best(of: SmallOffice().week))
    #expect(best.value == [0, 0, 0])
    #expect(best.projects.isEmpty)
  }

  @Test func `pins come before urgent needs and these before points`() throws {
    var office = SmallOffice()
    office.need("N1") { $0.locked = [.offer(OfferID("R1"))] }
    office.need("N2") { $0.urgency = .urgent }
    office.need("N3") { $0.beneficiary = .elderly }
    office.offer("R1", .service)
    #expect(ExhaustiveSearch.best(of: office.week)?.value == [0, 0, 1000])
    office.records.needs[0].locked = []
    #expect(ExhaustiveSearch.best(of: office.week)?.value == [0, 1000, 1000])
    office.records.needs[1].urgency = .normal
    #expect(ExhaustiveSearch.best(of: office.week)?.value == [0, 0, 2000])
  }

  @Test(arguments: [(false, 0), (true, 667)])
  func `components are met together, or each for itself`(isDivisible: Bool, expected: Int) {
    // The hall and the goods are there, the doctor is not.
    let points = points { office in
      office.need("N1") { need in
        need.components = [Component(kind: .venue), Component(kind: .goods, quantity: 2)]
        need.components.append(Component(kind: .expertise))
        need.isDivisible = isDivisible
      }
      office.offer("R1", .venue)
      office.offer("R2", .goods) {
        $0.perHalfDay = 2
        $0.perWeek = 2
      }
    }
    #expect(points == expected)
  }

  @Test(arguments: [(540, 1000), (570, 0)])
  func `components share one span`(opens: Int, expected: Int) {
    let points = points { office in
      office.need("N1") { need in
        need.components = [Component(kind: .venue), Component(kind: .labour)]
      }
      office.offer("R1", .venue) { $0.windows = SmallOffice.monday(480, 600) }
      office.person("V1") { $0.windows = SmallOffice.monday(opens, 720) }
    }
    #expect(points == expected)
  }

  @Test(arguments: [(6, 1, 2000), (5, 1, 1000), (9, 7, 0), (9, 6, 2000)])
  func `sessions keep their seats and their least attendance`(
    seats: Int,
    least: Int,
    expected: Int
  ) {
    let points = points { office in
      office.need("N1")
      office.need("N2")
      office.offer("R1", .service) {
        $0.session = SessionTerms(seats: seats, least: least, minutes: 60)
      }
    }
    #expect(points == expected)
  }

  @Test(arguments: [("C2", 2000), ("C3", 1000)])
  func `whoever joins is near the host`(place: String, expected: Int) {
    // R1 has no known place, so every need is near it; C3 is not near C1.
    let points = points { office in
      office.need("N1")
      office.need("N2") { $0.place = PlaceID(place) }
      office.records.units[0].place = nil
      office.offer("R1", .service) {
        $0.session = SessionTerms(seats: 9, minutes: 60)
        $0.moves = true
      }
    }
    #expect(points == expected)
  }

  @Test func `like needs share a provider where the policy says so`() throws {
    var office = SmallOffice()
    office.need("N1")
    office.need("N2")
    office.need("N3") { $0.duration = 90 }
    office.person("V1")
    #expect(ExhaustiveSearch.best(of: office.week)?.value == [0, 0, 1000])
    office.policy.sharedCategories = ["讲座": 6]
    let best = try #require(ExhaustiveSearch.best(of: office.week))
    #expect(best.value == [0, 0, 2000])
    #expect(best.projects.map(\.needs) == [[NeedID("N1"), NeedID("N2")]])
    #expect(best.projects.map { $0.host != nil } == [true])
    office.policy.sharedCategories = ["讲座": 5]
    #expect(ExhaustiveSearch.best(of: office.week)?.value == [0, 0, 1000])
  }

  @Test(arguments: [(0, 0, 4000), (10, 10, 3000), (30, 30, 2000), (70, 50, 2000), (71, 50, 1000)])
  func `a hall is set up and packed between bookings`(setup: Int, packing: Int, expected: Int) {
    // Four hours, four bookings of one.
    let points = points { office in
      for number in 1...4 { office.need("N\(number)") { $0.kind = .venue } }
      office.offer("R1", .venue) {
        $0.perHalfDay = 4
        $0.perWeek = 4
        $0.setupMinutes = setup
        $0.packingMinutes = packing
      }
    }
    #expect(points == expected)
  }

  @Test(arguments: [("C1", 480, 2000), ("C2", 480, 1000), ("C2", 460, 2000)])
  func `what moves needs time to travel`(place: String, opens: Int, expected: Int) {
    // An hour here, an hour there, and 10 minutes between grids or 20 between neighbours.
    let points = points { office in
      office.need("N1")
      office.need("N2") { $0.place = PlaceID(place) }
      office.offer("R1", .service) {
        $0.moves = true
        $0.perHalfDay = 2
        $0.perWeek = 2
        $0.windows = SmallOffice.monday(opens, 600)
      }
      office.policy.travelMinutesByClass = [0, 0, 20, 30, 60]
      for number in 0..<2 { office.records.needs[number].windows = SmallOffice.monday(400, 720) }
    }
    #expect(points == expected)
  }

  @Test func `long needs and shifts are not its business`() {
    var office = SmallOffice()
    office.need("N1") { $0.duration = 361 }
    #expect(ExhaustiveSearch.best(of: office.week) == nil)
  }
}
