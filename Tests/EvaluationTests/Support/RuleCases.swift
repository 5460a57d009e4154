// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street

extension RuleCase {
  static let all = [records, gates, people, loads, ofProjects].flatMap(\.self)
  /// The rules of `docs/model.md` §9.
  static let ofProjects = [components, sessions, gaps].flatMap(\.self)

  private static let records = [
    RuleCase("unknown provider", .unknownRecord, KnownRecordsCheck()) {
      [$0.project(by: [("offer:V", 1), ("offer:X", 1)])]
    },
    RuleCase("unknown need", .unknownRecord, KnownRecordsCheck()) { [$0.project(need: "N9")] },
    RuleCase(
      "two projects of one name",
      .malformed,
      WellFormedCheck(),
      prepare: { $0.records.needs[0].divide(2) },
      kept: { [$0.project(), $0.project("P2", day: 1)] },
      broken: { [$0.project(), $0.project(day: 1)] }
    ),
    RuleCase("no pieces", .malformed, WellFormedCheck()) { [$0.project(by: [("offer:V", 0)])] },
    RuleCase("nobody gives", .malformed, WellFormedCheck()) { [$0.project(by: [], unit: nil)] },
    RuleCase(
      "unverified need",
      .excludedNeed,
      PlannedNeedsCheck(),
      prepare: {
        var need = $0.need("N2")
        need.isVerified = false
        $0.records.needs.append(need)
      },
      broken: { [$0.project(need: "N2")] }
    ),
    RuleCase("unit that gives nothing", .misreported, ResponsibleUnitCheck()) {
      [$0.project(unit: "U2")]
    },
    RuleCase("unit left out", .misreported, ResponsibleUnitCheck()) { [$0.project(unit: nil)] },
  ]

  private static let gates = [
    RuleCase("other kind", .wrongCategory, CategoryCheck()) { [$0.project(by: [("offer:H", 1)])] },
    RuleCase(
      "own unit",
      .wrongCategory,
      CategoryCheck(),
      prepare: {
        $0.records.needs[0].proposer = UnitID("U2")
        var need = $0.need("N2")
        need.proposer = UnitID("U1")
        $0.records.needs.append(need)
      },
      broken: { [$0.project(need: "N2")] }
    ),
    RuleCase(
      "barred",
      .barredProvider,
      PinCheck(),
      prepare: { $0.records.needs[0].barred = [.person(PersonID("Ada"))] },
      broken: { [$0.project(by: [("person:Ada", 1)], unit: nil)] }
    ),
    RuleCase(
      "not the locked one",
      .barredProvider,
      PinCheck(),
      prepare: { $0.records.needs[0].locked = [.offer(OfferID("V"))] },
      broken: { [$0.project(by: [("person:Ada", 1)], unit: nil)] }
    ),
    RuleCase(
      "a minute too early",
      .outOfTime,
      TimeCheck(),
      prepare: { $0.records.needs[0].windows = [TimeSpan(start: 480, end: 540)] },
      broken: { [$0.project(from: 479)] }
    ),
    RuleCase("a minute too long", .outOfTime, TimeCheck()) { [$0.project(minutes: 61)] },
    RuleCase(
      "after the deadline",
      .outOfTime,
      TimeCheck(),
      prepare: { $0.records.needs[0].deadline = TinyWeek.monday },
      kept: { [$0.project(from: 1140)] },
      broken: { [$0.project(day: 1)] }
    ),
    RuleCase(
      "an old person in the evening",
      .outOfTime,
      TimeCheck(),
      prepare: {
        $0.records.people[0].statedAge = 65
        $0.records.people[0].windows = [TimeSpan(start: 480, end: 1300)]
        $0.records.needs[0].windows = [TimeSpan(start: 480, end: 1300)]
      },
      kept: { [$0.project(by: [("person:Ada", 1)], from: 1140, unit: nil)] },
      broken: { [$0.project(by: [("person:Ada", 1)], from: 1141, unit: nil)] }
    ),
    RuleCase(
      "two half-days",
      .crossesHalfDay,
      HalfDayCheck(),
      kept: { [$0.project(from: 660)] },
      broken: { [$0.project(from: 661)] }
    ),
    RuleCase(
      "beyond the class",
      .tooFar,
      DistanceCheck(),
      prepare: {
        $0.records.people[0].place = PlaceID("C2")
        $0.records.people[1].place = PlaceID("C3")
      },
      kept: { [$0.project(by: [("person:Ada", 1)], unit: nil)] },
      broken: { [$0.project(by: [("person:Ben", 1)], unit: nil)] }
    ),
    RuleCase(
      "a seat too few",
      .tooFewSeats,
      SeatsCheck(),
      prepare: {
        $0.records.needs[0].kind = .venue
        $0.records.needs[0].seats = 50
        var hall = $0.hall("H49")
        hall.seats = 49
        $0.records.offers.append(hall)
      },
      kept: { [$0.project(by: [("offer:H", 1)])] },
      broken: { [$0.project(by: [("offer:H49", 1)])] }
    ),
  ]

  private static func personal(
    _ name: String,
    day: Int = 0,
    keptDay: Int? = nil,
    prepare: @escaping @Sendable (inout TinyWeek) -> Void
  ) -> RuleCase {
    RuleCase(
      name,
      .unlawful,
      LegalCheck(),
      prepare: prepare,
      kept: {
        [
          $0.project(
            by: [("person:\(keptDay == nil ? "Ben" : "Ada")", 1)],
            day: keptDay ?? day,
            unit: nil
          )
        ]
      },
      broken: { [$0.project(by: [("person:Ada", 1)], day: day, unit: nil)] }
    )
  }

  private static let people = [
    personal("refused in advance") { $0.records.people[0].invitation = .refuse },
    personal("a year too young") {
      $0.records.needs[0].minimumAge = 30
      $0.records.people[0].statedAge = 29
    },
    personal("unknown age") {
      $0.records.needs[0].maximumAge = 30
      $0.records.people[0].statedAge = nil
    },
    personal("the day before the birthday", day: 1, keptDay: 2) {
      $0.records.needs[0].minimumAge = 18
      $0.records.people[0].hasGuardian = true
      $0.records.people[0].birth = Day(year: 2008, month: 3, day: 4)
    },
    personal("health unknown") {
      $0.records.needs[0].needsHealth = true
      $0.records.people[1].isHealthy = true
    },
    personal("minor without guardian") { $0.records.people[0].statedAge = 17 },
    personal("minor in danger") {
      $0.records.needs[0].risk = .high
      for person in 0..<2 { $0.records.people[person].insuredUntil = TinyWeek.monday }
      $0.records.people[0].statedAge = 17
      $0.records.people[0].hasGuardian = true
      $0.records.people[1].statedAge = 18
    },
    personal("insurance over", day: 1, keptDay: 0) {
      $0.records.needs[0].risk = .high
      $0.records.people[0].insuredUntil = TinyWeek.monday
    },
    personal("certificate over", day: 1, keptDay: 0) {
      $0.records.needs[0].certificates = ["急救"]
      $0.records.people[0].certificates = [
        Qualification(name: "急救", validUntil: TinyWeek.monday)
      ]
    },
    personal("certificate by law") {
      $0.records.needs[0].category = "义诊"
      $0.records.people[1].certificates = [Qualification(name: "执业医师")]
    },
    personal("skill of every head") {
      $0.records.needs[0].skills = [SkillDemand(skill: "电工")]
      $0.records.people[1].skills = ["电工"]
    },
  ]

  private static func twice(_ minute: Int) -> @Sendable (TinyWeek) -> [Project] {
    {
      [
        $0.project(by: [("offer:H", 1)]),
        $0.project("P2", need: "N2", by: [("offer:H", 1)], from: minute),
      ]
    }
  }

  private static func days(
    _ count: Int,
    by provider: String,
    unit: String?
  )
    -> @Sendable (TinyWeek) -> [Project]
  {
    { tiny in
      (0..<count).map { tiny.project("P\($0)", by: [(provider, 1)], day: $0, unit: unit) }
    }
  }

  private static let loads = [
    RuleCase(
      "a hall within the buffer",
      .doubleBooked,
      OverlapCheck(),
      prepare: {
        $0.records.needs = ["N1", "N2"]
          .map { [tiny = $0] in
            var need = tiny.need($0)
            need.kind = .venue
            return need
          }
      },
      kept: twice(570),
      broken: twice(569)
    ),
    RuleCase(
      "a person in the week",
      .overCapacity,
      ProviderCapacityCheck(),
      prepare: { $0.records.needs[0].divide(4) },
      kept: days(3, by: "person:Ada", unit: nil),
      broken: days(4, by: "person:Ada", unit: nil)
    ),
    RuleCase(
      "an offer in a half-day",
      .overHalfDay,
      ProviderCapacityCheck(),
      prepare: { $0.records.needs[0].divide(3) },
      kept: { [$0.project(by: [("offer:V", 2)])] },
      broken: { [$0.project(by: [("offer:V", 3)])] }
    ),
    RuleCase(
      "minutes of a day",
      .overMinutes,
      ProviderCapacityCheck(),
      prepare: {
        $0.records.needs[0].divide(2)
        $0.records.people[0].minutesPerDay = 120
        $0.records.people[1].minutesPerDay = 119
      },
      kept: {
        [
          $0.project(by: [("person:Ada", 1)], unit: nil),
          $0.project("P2", by: [("person:Ada", 1)], from: 800, unit: nil),
        ]
      },
      broken: {
        [
          $0.project(by: [("person:Ben", 1)], unit: nil),
          $0.project("P2", by: [("person:Ben", 1)], from: 800, unit: nil),
        ]
      }
    ),
    RuleCase(
      "a unit in the week",
      .overCapacity,
      UnitCapacityCheck(),
      prepare: {
        $0.records.needs[0].divide(3)
        $0.records.units[0].perWeek = 2
      },
      kept: days(2, by: "offer:V", unit: "U1"),
      broken: days(3, by: "offer:V", unit: "U1")
    ),
    RuleCase(
      "a unit in a half-day",
      .overHalfDay,
      UnitCapacityCheck(),
      prepare: {
        $0.records.needs[0].divide(2)
        $0.records.units[0].perHalfDay = 1
      },
      kept: days(2, by: "offer:V", unit: "U1"),
      broken: { [$0.project(by: [("offer:V", 2)])] }
    ),
    RuleCase("one too many", .overServed, QuantityCheck()) { [$0.project(by: [("offer:V", 2)])] },
    RuleCase(
      "one below the minimum",
      .partlyServed,
      QuantityCheck(),
      prepare: {
        $0.records.needs[0].divide(3)
        $0.records.needs[0].minimum = 2
      },
      kept: { [$0.project(by: [("offer:V", 2)])] },
      broken: { [$0.project()] }
    ),
    RuleCase(
      "half of what can't be divided",
      .partlyServed,
      QuantityCheck(),
      prepare: { $0.records.needs[0].quantity = 2 },
      kept: { [$0.project(by: [("offer:V", 2)])] },
      broken: { [$0.project()] }
    ),
    RuleCase(
      "two givers of what can't be divided",
      .splitUp,
      OneProviderCheck(),
      prepare: { $0.records.needs[0].quantity = 2 },
      kept: { [$0.project(by: [("offer:V", 2)])] },
      broken: { [$0.project(by: [("offer:V", 1), ("person:Ada", 1)])] }
    ),
    RuleCase(
      "heads in two projects",
      .splitUp,
      OneProviderCheck(),
      prepare: {
        $0.records.needs[0].quantity = 2
        $0.records.needs[0].kind = .labour
      },
      kept: { [$0.project(by: [("person:Ada", 1), ("person:Ben", 1)], unit: nil)] },
      broken: {
        [
          $0.project(by: [("person:Ada", 1)], unit: nil),
          $0.project("P2", by: [("person:Ben", 1)], unit: nil),
        ]
      }
    ),
    RuleCase(
      "no head with the skill",
      .missingSkill,
      SkillHeadsCheck(),
      prepare: {
        $0.records.needs[0].divide(3)
        $0.records.needs[0].skills = [SkillDemand(skill: "电工", heads: 1)]
        $0.records.people[0].skills = ["电工"]
      },
      kept: { [$0.project(by: [("person:Ada", 1), ("person:Ben", 1)], unit: nil)] },
      broken: { [$0.project(by: [("person:Ben", 1)], unit: nil)] }
    ),
  ]
}

extension Need {
  fileprivate mutating func divide(_ pieces: Int) {
    quantity = pieces
    isDivisible = true
  }
}
