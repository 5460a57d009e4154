// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street

extension RuleCase {
  private static func parts(
    _ name: String,
    _ code: ViolationCode,
    _ rule: any RuleCheck,
    isDivisible: Bool = false,
    kept: [(String, Int, Int?)] = TinyWeek.everything,
    broken: [(String, Int, Int?)]
  ) -> RuleCase {
    RuleCase(
      name,
      code,
      rule,
      prepare: { $0.addComponents(isDivisible: isDivisible) },
      kept: { [$0.whole("PK", kept)] },
      broken: { [$0.whole("PK", broken)] }
    )
  }

  static let components = [
    parts(
      "no component named",
      .wrongComponent,
      ComponentNumberCheck(),
      broken: TinyWeek.everything + [("person:Cleo", 1, nil)]
    ),
    parts(
      "a component that the need does not have",
      .wrongComponent,
      ComponentNumberCheck(),
      broken: TinyWeek.everything + [("person:Cleo", 1, 4)]
    ),
    RuleCase("a component of a need without any", .wrongComponent, ComponentNumberCheck()) {
      var project = $0.project()
      project.providers[0].component = 1
      return [project]
    },
    parts(
      "a component missing",
      .componentIncomplete,
      ComponentQuantityCheck(),
      broken: TinyWeek.everything.filter { $0.2 != 1 }
    ),
    parts(
      "a component in part",
      .componentIncomplete,
      ComponentQuantityCheck(),
      isDivisible: true,
      kept: TinyWeek.everything.filter { $0.2 == 3 },
      broken: [("offer:H", 1, 1), ("offer:L", 59, 3)]
    ),
    parts(
      "a component with one too many",
      .componentIncomplete,
      ComponentQuantityCheck(),
      broken: TinyWeek.everything + [("person:Cleo", 1, 2)]
    ),
    parts(
      "no head of the component with the skill",
      .missingSkill,
      SkillHeadsCheck(),
      broken: [
        ("offer:H", 1, 1), ("offer:L", 60, 3), ("person:Ben", 1, 2), ("person:Cleo", 1, 2),
      ]
    ),
    parts(
      "a person for the hall",
      .wrongCategory,
      CategoryCheck(),
      broken: [
        ("offer:L", 60, 3), ("person:Ada", 1, 2), ("person:Ben", 1, 2), ("person:Cleo", 1, 1),
      ]
    ),
    RuleCase(
      "a component twice at two times",
      .splitUp,
      OneProviderCheck(),
      prepare: { $0.addComponents(isDivisible: true) },
      kept: { [$0.whole("PK", [("offer:H", 1, 1), ("offer:L", 60, 3)])] },
      broken: {
        [
          $0.whole("PK", [("offer:H", 1, 1)]),
          $0.whole("PL", [("offer:L", 60, 3)], day: 1),
        ]
      }
    ),
    RuleCase(
      "goods of a component from two",
      .splitUp,
      OneProviderCheck(),
      prepare: {
        $0.addComponents()
        $0.records.offers.append($0.goods("L2"))
      },
      kept: { [$0.whole()] },
      broken: {
        [
          $0.whole(
            "PK",
            TinyWeek.everything.filter { $0.2 != 3 } + [("offer:L", 30, 3), ("offer:L2", 30, 3)]
          )
        ]
      }
    ),
    RuleCase(
      "one hall for two components",
      .doubleBooked,
      OverlapCheck(),
      prepare: {
        $0.addComponents()
        $0.records.needs[0].components.append(Component(kind: .venue))
        var hall = $0.hall("H2")
        hall.isExclusive = true
        $0.records.offers.append(hall)
      },
      kept: { [$0.whole("PK", TinyWeek.everything + [("offer:H2", 1, 4)])] },
      broken: { [$0.whole("PK", TinyWeek.everything + [("offer:H", 1, 4)])] }
    ),
  ]

  private static func sessions(
    _ name: String,
    _ code: ViolationCode,
    _ rule: any RuleCheck,
    prepare: @escaping @Sendable (inout TinyWeek) -> Void = { _ in },
    kept: @escaping @Sendable (TinyWeek) -> [Project] = { [$0.together(["A", "B"])] },
    broken: @escaping @Sendable (TinyWeek) -> [Project]
  ) -> RuleCase {
    RuleCase(
      name,
      code,
      rule,
      prepare: {
        $0.addSessions()
        prepare(&$0)
      },
      kept: kept,
      broken: broken
    )
  }

  private static func shared(
    _ name: String,
    _ code: ViolationCode,
    _ rule: any RuleCheck,
    prepare: @escaping @Sendable (inout TinyWeek) -> Void = { _ in },
    kept: [String] = ["A", "B"],
    host: String? = "A",
    needs: [String],
    at broken: String? = "A"
  ) -> RuleCase {
    RuleCase(
      name,
      code,
      rule,
      prepare: {
        $0.addGuests()
        $0.policy.sharedCategories = ["理发": 30]
        prepare(&$0)
      },
      kept: { [$0.together(kept, by: "offer:V", host: host, minutes: 60)] },
      broken: { [$0.together(needs, by: "offer:V", host: broken, minutes: 60)] }
    )
  }

  static let sessions = [
    sessions("two pieces of a session", .sessionShape, SessionShapeCheck()) {
      var project = $0.together(["A", "B"])
      project.providers[0].quantity = 2
      return [project]
    },
    sessions("a helper beside a session", .sessionShape, SessionShapeCheck()) {
      var project = $0.together(["A", "B"])
      project.providers.append(Provision(provider: .person(PersonID("Ada")), quantity: 1))
      return [project]
    },
    sessions(
      "somebody who may not join",
      .mayNotJoin,
      JoiningCheck(),
      prepare: {
        $0.records.needs[2].isDivisible = true
        $0.records.needs[2].quantity = 2
        $0.records.needs[2].skills = [SkillDemand(skill: "电工", heads: 1)]
        $0.records.offers[2].skills = ["电工"]
      },
      broken: { [$0.together(["A", "D"])] }
    ),
    sessions("a need twice", .joinedTwice, JoiningCheck()) { [$0.together(["A", "B", "A"])] },
    sessions(
      "a person too few",
      .underAttended,
      AttendanceCheck(),
      prepare: { $0.records.needs[0].beneficiaryCount = 9 },
      broken: { [$0.together(["A"])] }
    ),
    sessions("a person too many", .overAttended, AttendanceCheck()) {
      [$0.together(["A", "B", "D"])]
    },
    sessions(
      "a session a minute too long",
      .outOfTime,
      TimeCheck(),
      broken: { [$0.together(["A", "B"], minutes: 91)] }
    ),
    sessions(
      "outside the time of one who joins",
      .outOfTime,
      TimeCheck(),
      prepare: { $0.records.needs[1].windows = [TimeSpan(start: 480, end: 570)] },
      broken: { [$0.together(["A", "B"], from: 481)] }
    ),
    sessions("a host of what is at home", .wrongHost, HostCheck()) {
      [$0.together(["A", "B"], host: "A")]
    },
    sessions(
      "no host of what comes",
      .wrongHost,
      HostCheck(),
      kept: { [$0.together(["A", "B"], by: "offer:M", host: "A")] },
      broken: { [$0.together(["A", "B"], by: "offer:M")] }
    ),
    sessions(
      "a host who is not there",
      .wrongHost,
      HostCheck(),
      kept: { [$0.together(["A", "B"], by: "offer:M", host: "B")] },
      broken: { [$0.together(["A", "B"], by: "offer:M", host: "D")] }
    ),
    sessions("a host whom nobody knows", .unknownRecord, KnownRecordsCheck()) {
      [$0.together(["A", "B"], host: "Z")]
    },
    sessions(
      "a guest beyond the class",
      .guestTooFar,
      GuestDistanceCheck(),
      prepare: {
        // C3 is next to C2 as C1 is; C1 and C3 are not neighbours.
        $0.records.neighbours.append(NeighbourPair(PlaceID("C2"), PlaceID("C3")))
        for offer in $0.records.offers.indices { $0.records.offers[offer].place = PlaceID("C2") }
        $0.records.needs[1].place = PlaceID("C3")
      },
      kept: { [$0.together(["A", "D"], by: "offer:M", host: "A")] },
      broken: { [$0.together(["A", "B"], by: "offer:M", host: "A")] }
    ),
    sessions(
      "more sessions than an offer has",
      .overCapacity,
      ProviderCapacityCheck(),
      prepare: { $0.records.offers[2].perWeek = 1 },
      broken: { [$0.together(["A"]), $0.together(["B"], id: "H2", day: 1)] }
    ),
    shared(
      "unlike needs",
      .mayNotJoin,
      JoiningCheck(),
      prepare: { $0.records.needs[2].kind = nil },
      needs: ["A", "D"]
    ),
    shared("too many share", .overAttended, AttendanceCheck(), needs: ["A", "B", "D"]),
    shared("a host who does not share", .wrongHost, HostCheck(), needs: ["A", "D"], at: "B"),
    shared("no host of what is shared", .wrongHost, HostCheck(), needs: ["A", "D"], at: nil),
    RuleCase(
      "needs that the office does not put together",
      .mayNotJoin,
      JoiningCheck(),
      prepare: { $0.addGuests() },
      kept: { [$0.project("PA", need: "A"), $0.project("PD", need: "D", day: 1)] },
      broken: { [$0.together(["A", "D"], by: "offer:V", host: "A", minutes: 60)] }
    ),
  ]

  private static func van(
    _ name: String,
    _ code: ViolationCode,
    _ rule: any RuleCheck,
    first: Int = 480,
    kept: Int,
    broken: Int
  ) -> RuleCase {
    let tour: @Sendable (TinyWeek, Int) -> [Project] = { tiny, second in
      [
        tiny.project("PA", need: "A", by: [("offer:W", 1)], from: first),
        tiny.project("PB", need: "B", by: [("offer:W", 1)], from: second),
      ]
    }
    return RuleCase(
      name,
      code,
      rule,
      prepare: { $0.addVan() },
      kept: { tour($0, kept) },
      broken: { tour($0, broken) }
    )
  }

  /// Neighbouring communities are 20 minutes apart; packing and setting up take 15.
  static let gaps = [
    van("a van in two places", .doubleBooked, OverlapCheck(), kept: 575, broken: 480),
    van("a van within the buffer", .doubleBooked, OverlapCheck(), kept: 575, broken: 569),
    van("a van a minute early", .gapIgnored, GapCheck(), kept: 575, broken: 574),
    van("a van over noon", .gapIgnored, GapCheck(), first: 660, kept: 755, broken: 754),
    RuleCase(
      "a hall not yet set up",
      .gapIgnored,
      GapCheck(),
      prepare: {
        $0.records.needs = ["N1", "N2"]
          .map { [tiny = $0] in
            var need = tiny.need($0)
            need.kind = .venue
            return need
          }
        $0.records.offers[0].setupMinutes = 45
      },
      kept: {
        [
          $0.project(by: [("offer:H", 1)]),
          $0.project("P2", need: "N2", by: [("offer:H", 1)], from: 585),
        ]
      },
      broken: {
        [
          $0.project(by: [("offer:H", 1)]),
          $0.project("P2", need: "N2", by: [("offer:H", 1)], from: 584),
        ]
      }
    ),
  ]
}
