// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import GLPKSolver
import Planning
import Street

/// One street to which a test adds what it is about: community and unit of its own, and the border to
/// the other one.
struct SmallStreet {
  let name: String
  var policy = Policy()
  var monday = Day(number: 20_521)
  var records = WeekRecords()
  private let community: PlaceID
  private let unit: UnitID

  /// Makes a street.
  ///
  /// - Parameter letter: `A` or `B`: communities A1 and B1 border on each other.
  init(_ letter: String) {
    name = letter + "街道"
    community = PlaceID(letter + "1")
    unit = UnitID("U" + letter)
    policy.streetName = letter + "街道办"
    for other in ["A", "B"] {
      var street = Place(id: PlaceID(other))
      street.name = other + "街道"
      street.level = .street
      var place = Place(id: PlaceID(other + "1"))
      place.name = other + "社区"
      place.parent = street.id
      records.places += [street, place]
    }
    records.neighbours = [NeighbourPair(PlaceID("A1"), PlaceID("B1"))]
    var owner = ResidentUnit(id: unit)
    owner.name = letter + "律所"
    owner.place = community
    records.units = [owner]
  }

  /// A need of one hour of advice on Monday morning.
  mutating func need(_ id: String, day: Int = 0, _ change: (inout Need) -> Void = { _ in }) {
    var need = Need(id: NeedID(id))
    need.category = "调解"
    need.kind = .expertise
    need.title = "秘密" + id
    need.contact = "电话" + id
    need.duration = 60
    need.isVerified = true
    need.risk = .low
    need.place = community
    need.windows = [TimeSpan(day: day, from: 480, to: 720)]
    change(&need)
    records.needs.append(need)
  }

  /// An offer of one hour of advice a week.
  mutating func offer(_ id: String, days: [Int] = [0], _ change: (inout Offer) -> Void = { _ in }) {
    var offer = Offer(id: OfferID(id), unit: unit, kind: .expertise)
    offer.name = "律师" + id
    offer.categories = ["调解"]
    offer.windows = days.map { TimeSpan(day: $0, from: 480, to: 720) }
    change(&offer)
    records.offers.append(offer)
  }

  /// A healthy adult who comes once a week at any time.
  mutating func person(_ id: String, _ change: (inout Person) -> Void = { _ in }) {
    var person = Person(id: PersonID(id))
    person.name = "姓名" + id
    person.phone = "13800000" + id
    person.place = community
    person.statedAge = 40
    change(&person)
    records.people.append(person)
  }

  var week: Week { Week(monday: monday, policy: policy, records: records) }

  var member: PoolMember {
    PoolMember(name: name, week: week, plan: Self.planner().plan(week, inputHash: "").plan)
  }

  static func planner(threads: Int = 1) -> WeekPlanner {
    var options = PlanningOptions(version: "test")
    options.threads = threads
    return WeekPlanner(solver: GLPKSolver(), options: options)
  }
}

/// Two streets, pooled.
struct Pair {
  let city: CityPool
  let pooled: PooledPlan

  init(_ streets: SmallStreet...) {
    city = CityPool(streets.map(\.member))
    pooled = city.pooled(by: SmallStreet.planner())
  }

  /// Own, gave, got, in the end of each street.
  var counts: [[Int]] { pooled.ledger.entries.map { [$0.alone, $0.gave, $0.got, $0.met] } }

  func project(_ id: String) -> Project? { pooled.plan.projects.first { $0.id == id } }

  func givers(_ id: String) -> [String] {
    project(id)?.providers.map(\.provider.description) ?? []
  }
}
