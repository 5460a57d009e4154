// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@Suite struct RosterPlanCodecTests {
  /// A roster in which every field is set.
  private var sample: RosterPlan {
    var plan = RosterPlan(title: "三月")
    (plan.inputHash, plan.seed, plan.version) = ("0123456789abcdef", .max, "1.2")
    (plan.options, plan.stoppedBy, plan.method) = (["a": "b"], "time", "columns")
    plan.assignments = [
      RosterPlan.Assignment(
        shift: PostID("S1@2026-03-02"),
        seats: [.init(PersonID("P\"1"), role: "带班"), .init(PersonID("乙"))]
      )
    ]
    plan.reserves = [
      .init(shift: PostID("S1@2026-03-02"), people: [PersonID("P3"), PersonID("P2")])
    ]
    plan.levels = [
      .init(goal: .least, value: 3, bound: 2, status: .bounded),
      .init(goal: .rules, value: 5, bound: 5, status: .optimal),
    ]
    plan.shortages = [
      RosterShortage(shift: PostID("S1"), asked: 3, got: 2),
      RosterShortage(shift: PostID("S1"), tag: "护士", asked: 1, got: 0),
    ]
    plan.certificates = [RosterCertificate(level: 1, bound: 5, prices: ["cover:S1": -3])]
    return plan
  }

  private func edited(_ from: String, _ to: String) -> [UInt8] {
    let text = String(decoding: RosterPlanCodec.encode(sample), as: UTF8.self)
    #expect(text.contains(from), "\(from)")
    return Array(text.replacing(from, with: to).utf8)
  }

  @Test func `a roster survives writing and reading`() throws {
    #expect(try RosterPlanCodec.decode(RosterPlanCodec.encode(sample)) == sample)
    let empty = RosterPlan(title: "")
    #expect(try RosterPlanCodec.decode(RosterPlanCodec.encode(empty)) == empty)
  }

  @Test(
    arguments: [
      ("paidan-roster/1", "paidan-roster/2"), ("\"value\": 3", "\"value\": 3.5"),
      ("\"goal\": \"least\"", "\"goal\": \"least2\""), ("\"got\": 2", "\"got\": -2"),
      ("\"person\": \"乙\"", "\"person\": \"\""), ("\"status\": \"bounded\"", "\"status\": 1"),
      ("\"cover:S1\": -3", "\"cover:S1\": \"-3\""), ("\"method\"", "\"methods\""),
      ("\"stoppedBy\": \"time\"", "\"stoppedBy\": \"tea\""),
    ]
  )
  func `what was tampered with is refused`(from: String, to: String) {
    let bytes = edited(from, to)
    #expect(throws: PlanCodecError.self) { try RosterPlanCodec.decode(bytes) }
  }
}

@Suite struct RosterHashTests {
  private var roster: RosterCase {
    var roster = RosterCase(title: "t", first: Day(number: 20_000), days: 7)
    roster.people = [RosterPerson(id: PersonID("A"))]
    roster.people[0].wishes = [RosterWish(isOn: true, day: 1)]
    roster.people[0].availability = [
      RosterAvailability(span: TimeSpan(start: 0, end: 9), state: .no)
    ]
    roster.people[0].tail = [
      RosterPastShift(day: -1, span: TimeSpan(start: -9, end: -1), kind: "k")
    ]
    roster.shifts = [RosterShift(id: PostID("S"), day: 0, span: TimeSpan(start: 0, end: 60))]
    roster.shifts[0].roles = [RosterRole("r")]
    roster.rules = [RosterRule("a", .shiftCount(least: 1, most: 2, per: .week), price: 3)]
    return roster
  }

  private static let edits: [@Sendable (inout RosterCase) -> Void] = [
    { $0.title = "u" }, { $0.first = Day(number: 20_001) }, { $0.dayTypes[3] = .holiday },
    { $0.people[0].team = TeamID("x") }, { $0.people[0].heads = 2 },
    { $0.people[0].isSquad = true }, { $0.people[0].birth = Day(number: 0) },
    { $0.people[0].statedAge = 3 }, { $0.people[0].sexes = [.man] },
    { $0.people[0].tags = ["a"] }, { $0.people[0].certificates = [Qualification(name: "q")] },
    { $0.people[0].insuredUntil = Day(number: 3) }, { $0.people[0].hasGuardian = true },
    { $0.people[0].availability[0].state = .reluctant },
    { $0.people[0].availability[0].kinds = ["k"] }, { $0.people[0].wishes[0].isOn = false },
    { $0.people[0].wishes[0].day = nil }, { $0.people[0].wishes[0].weight = 2 },
    { $0.people[0].wishes[0].kind = "k" }, { $0.people[0].wishes[0].shift = PostID("S") },
    { $0.people[0].history = RosterTally() }, { $0.people[0].knownDays = 1 },
    { $0.people[0].tail[0].kind = "l" }, { $0.people[0].tail[0].dayType = .holiday },
    { $0.people[0].tail[0].place = PlaceID("p") }, { $0.shifts[0].name = "n" },
    { $0.shifts[0].kind = "n" }, { $0.shifts[0].day = 1 },
    { $0.shifts[0].span = TimeSpan(start: 0, end: 61) }, { $0.shifts[0].place = PlaceID("p") },
    { $0.shifts[0].coordinate = Coordinate(latitude: 1, longitude: 2) },
    { $0.shifts[0].team = TeamID("x") }, { $0.shifts[0].least = 0 }, { $0.shifts[0].wanted = 2 },
    { $0.shifts[0].most = 2 }, { $0.shifts[0].roles[0].heads = 2 },
    { $0.shifts[0].roles[0].isHard = false }, { $0.shifts[0].risk = .high },
    { $0.shifts[0].urgency = .urgent }, { $0.shifts[0].locked = [PersonID("A")] },
    { $0.shifts[0].barred = [PersonID("A")] }, { $0.shifts[0].children = 1 },
    { $0.rules[0].price = nil }, { $0.rules[0].isOn = false },
    { $0.rules[0].standing = .legal(.age) }, { $0.rules[0].scope.people = [PersonID("A")] },
    { $0.rules[0].scope.leastAge = 3 }, { $0.rules[0].scope.mostAge = 3 },
    { $0.rules[0].scope.tags = ["t"] }, { $0.rules[0].scope.withoutTags = ["t"] },
    { $0.rules[0].scope.teams = [TeamID("t")] }, { $0.rules[0].shifts.kinds = ["t"] },
    { $0.rules[0].shifts.names = ["t"] }, { $0.rules[0].shifts.dayTypes = [.weekend] },
    { $0.rules[0].shifts.nightsOnly = true }, { $0.rules[0].shifts.leastRisk = .high },
    { $0.goals.removeLast() }, { $0.setAside = [SetAsideRow(table: "t", id: "1", reason: "r")] },
  ]

  private static let laws: [RosterLaw] = [
    .shiftCount(most: 2, per: .week), .shiftCount(most: 2, per: .month),
    .minutes(most: 2, per: .week),
    .weekends(most: 2, per: .month), .equalShares(of: .shifts, tolerance: 2),
    .equalShares(of: .nights, tolerance: 2), .consecutiveWork(least: 2), .consecutiveOff(least: 2),
    .rest(minutes: 2), .succession(then: .all, withinDays: 2),
    .succession(then: .nights, withinDays: 2), .completeWeekends, .travelBuffer(minutes: 2),
    .excluded, .reluctance, .wishes, .apartAtShift([PersonID("A")]), .apartOnDay([PersonID("A")]),
    .together([PersonID("A")]), .beside(tag: "a", by: "b"), .beside(tag: "b", by: "a"),
    .leastTogether(heads: 2), .bothSexes, .adultRatio(tag: "a", childrenPerAdult: 2),
  ]

  @Test func `everything that a roster depends on changes its hash`() {
    var hashes: Set<String> = [InputHash.of(roster, options: [:])]
    for edit in Self.edits {
      var changed = roster
      edit(&changed)
      hashes.insert(InputHash.of(changed, options: [:]))
    }
    for law in Self.laws {
      var changed = roster
      changed.rules[0].law = law
      hashes.insert(InputHash.of(changed, options: [:]))
    }
    hashes.insert(InputHash.of(roster, options: ["seed": "2"]))
    #expect(hashes.count == Self.edits.count + Self.laws.count + 2)
  }

  @Test func `names, telephones and notices do not`() {
    var changed = roster
    (changed.people[0].name, changed.people[0].phone) = ("Ada", "1")
    changed.notices = [Message(code: "x", arguments: [])]
    #expect(InputHash.of(changed, options: [:]) == InputHash.of(roster, options: [:]))
  }

  @Test func `night shifts have an hour between ten and six`() {
    func isNight(_ from: Int, _ to: Int) -> Bool {
      RosterShift(id: PostID("S"), day: 0, span: TimeSpan(start: from, end: to)).isNight
    }
    #expect(!isNight(1200, 1379) && isNight(1200, 1380))
    #expect(!isNight(301, 720) && isNight(300, 720))
    #expect(!isNight(360, 1320) && isNight(1320, 1800))
    // Half an hour of one night and half an hour of the next.
    #expect(isNight(330, 1350) && !isNight(331, 1350))
    let before = RosterPastShift(day: -1, span: TimeSpan(start: -120, end: -60), kind: "")
    #expect(before.isNight)
  }
}
