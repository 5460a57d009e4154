// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street
import Testing

/// What always holds: each kept by a first plan and just broken by a second.
struct SeatCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var code: RosterViolationCode
  var check: any RosterCheck
  var prepare: @Sendable (inout TinyRoster) -> Void
  var kept: [String: String]
  var broken: [String: String]
  var amount = 1

  var roster: RosterCase {
    var tiny = TinyRoster()
    prepare(&tiny)
    return tiny.roster
  }

  init(
    _ name: String,
    _ code: RosterViolationCode,
    _ check: any RosterCheck,
    kept: [String: String],
    broken: [String: String],
    amount: Int = 1,
    prepare: @escaping @Sendable (inout TinyRoster) -> Void = { _ in }
  ) {
    (testDescription, self.code, self.check) = (name, code, check)
    (self.kept, self.broken, self.amount, self.prepare) = (kept, broken, amount, prepare)
  }

  private static func state(
    _ start: Int,
    _ end: Int,
    _ state: RosterAvailability.State
  )
    -> RosterAvailability
  {
    RosterAvailability(span: TimeSpan(start: start, end: end), state: state)
  }

  static let all: [SeatCase] = [
    SeatCase(
      "a shift that there is not",
      .unknownShift,
      RosterKnownIDsCheck(),
      kept: ["A": "D"],
      broken: ["A": "DZ"],
      prepare: { $0.people("A") }
    ),
    SeatCase(
      "a person who is not there",
      .unknownPerson,
      RosterKnownIDsCheck(),
      kept: ["A": "D"],
      broken: ["Z": "D"]
    ),
    SeatCase(
      "overlap",
      .overlap,
      RosterOverlapCheck(),
      kept: ["A": "(DQ)"],
      broken: ["A": "(DX)"],
      amount: 240
    ),
    SeatCase(
      "overlap with a shift before",
      .overlap,
      RosterOverlapCheck(),
      kept: ["A": "D"],
      broken: ["A": "E"],
      prepare: {
        $0.past("A", "N")
        $0.edit("A") { $0.tail[0].span = TimeSpan(start: -120, end: 480) }
      }
    ),
    SeatCase(
      "不行",
      .unavailable,
      RosterAvailabilityCheck(),
      kept: ["A": "DD"],
      broken: ["A": "X"],
      prepare: { $0.edit("A") { $0.availability = [state(720, 800, .no)] } }
    ),
    SeatCase(
      "outside 可以",
      .unavailable,
      RosterAvailabilityCheck(),
      kept: ["A": "D"],
      broken: ["A": "X"],
      prepare: {
        $0.edit("A") { $0.availability = [state(600, 720, .reluctant), state(480, 600, .yes)] }
      }
    ),
    SeatCase(
      "a gap in 可以",
      .unavailable,
      RosterAvailabilityCheck(),
      kept: ["B": "D"],
      broken: ["A": "D"],
      prepare: {
        $0.edit("A") { $0.availability = [state(480, 600, .yes), state(601, 720, .yes)] }
      }
    ),
    SeatCase("禁排", .barred, RosterBarredCheck(), kept: ["A": "-D", "B": "D"], broken: ["A": "D"]) {
      $0.edit(shift: "d00") { $0.barred = [PersonID("A")] }
    },
    SeatCase("锁定", .lockedMissing, RosterLockedCheck(), kept: ["A": "D"], broken: ["A": "-D"]) {
      $0.edit(shift: "d00") { $0.locked = [PersonID("A")] }
    },
    SeatCase("team", .wrongTeam, RosterTeamCheck(), kept: ["A": "D"], broken: ["B": "D"]) {
      $0.edit("A") { $0.team = TeamID("t") }
      $0.edit(shift: "d00") { $0.team = TeamID("t") }
    },
    SeatCase(
      "most heads",
      .tooManyHeads,
      RosterMostCheck(),
      kept: ["A": "D"],
      broken: ["A": "D", "B": "D"],
      prepare: {
        $0.edit("A") { $0.heads = 2 }
        $0.edit(shift: "d00") { $0.most = 2 }
      }
    ),
    SeatCase(
      "a role comes first",
      .roleMissing,
      RosterHardRoleCheck(),
      kept: ["A": "D-", "B": "D", "C": "D"],
      broken: ["B": "D"],
      prepare: {
        $0.edit("A") {
          $0.certificates = [Qualification(name: "aid", validUntil: Day("2026-03-02"))]
        }
        $0.edit(shift: "d00") { $0.roles = [RosterRole("aid")] }
      }
    ),
    SeatCase(
      "a role on a day when the certificate has lapsed",
      .roleMissing,
      RosterHardRoleCheck(),
      kept: ["A": "-"],
      broken: ["A": "-D"],
      prepare: {
        $0.edit("A") {
          $0.certificates = [Qualification(name: "aid", validUntil: Day("2026-03-02"))]
        }
        $0.edit(shift: "d01") { $0.roles = [RosterRole("aid", heads: 2)] }
      }
    ),
    SeatCase(
      "insurance",
      .uninsured,
      RosterInsuranceCheck(),
      kept: ["A": "D", "B": "--D"],
      broken: ["A": "-D"],
      prepare: {
        $0.edit("A") { $0.insuredUntil = Day("2026-03-02") }
        $0.edit(shift: "d00") { $0.risk = .high }
        $0.edit(shift: "d01") { $0.risk = .high }
      }
    ),
    SeatCase(
      "guardian",
      .noGuardian,
      RosterGuardianCheck(),
      kept: ["A": "-D", "B": "D"],
      broken: ["A": "D"]
    ) {
      $0.edit("A") { $0.birth = Day("2008-03-03") }
      $0.edit("B") { ($0.statedAge, $0.hasGuardian) = (12, true) }
    },
  ]
}

@Suite struct RosterSeatTests {
  /// Violations but those of the list of shortages.
  private func violations(
    _ roster: RosterCase,
    _ plan: RosterPlan,
    _ checks: [any RosterCheck] = RosterCheckList.all
  ) -> [RosterViolation] {
    RosterReferee(roster, checks: checks.filter { !($0 is RosterShortageCheck) }).judge(plan)
      .violations
  }

  @Test(arguments: SeatCase.all) func `it is kept at its boundary`(_ seat: SeatCase) {
    #expect(violations(seat.roster, TinyRoster.plan(seat.kept)) == [])
  }

  @Test(arguments: SeatCase.all) func `it is broken by one unit`(_ seat: SeatCase) {
    let found = violations(seat.roster, TinyRoster.plan(seat.broken))
    #expect(found.map(\.code) == [seat.code])
    #expect(found.map(\.amount) == [seat.amount])
  }

  @Test(arguments: SeatCase.all) func `without its check nothing is seen`(_ seat: SeatCase) {
    let others = RosterCheckList.all.filter { type(of: $0) != type(of: seat.check) }
    #expect(others.count == RosterCheckList.all.count - 1)
    #expect(violations(seat.roster, TinyRoster.plan(seat.broken), others) == [])
  }

  @Test func `availability may hold for kinds of shift only`() {
    var tiny = TinyRoster()
    tiny.edit("A") {
      $0.availability = [
        RosterAvailability(span: TimeSpan(start: 0, end: 1440), state: .no, kinds: ["early"]),
        RosterAvailability(span: TimeSpan(start: 0, end: 10), state: .yes, kinds: ["night"]),
      ]
    }
    #expect(violations(tiny.roster, TinyRoster.plan(["A": "P"])) == [])
    #expect(violations(tiny.roster, TinyRoster.plan(["A": "D"])).map(\.code) == [.unavailable])
    #expect(violations(tiny.roster, TinyRoster.plan(["A": "-D"])) == [])
    #expect(violations(tiny.roster, TinyRoster.plan(["A": "-N"])).map(\.code) == [.unavailable])
  }

  @Test func `a seat twice, a role not held, another input`() {
    let tiny = TinyRoster()
    var plan = TinyRoster.plan(["A": "D"])
    plan.assignments[0].seats[0].role = "x"
    #expect(violations(tiny.roster, plan).map(\.code) == [.wrongRole])
    plan.assignments[0].seats[0].role = nil
    plan.assignments.append(plan.assignments[0])
    #expect(violations(tiny.roster, plan).map(\.code) == [.seatTwice])
    plan.assignments.removeLast()
    plan.inputHash = "a"
    #expect(
      RosterReferee.judge(tiny.roster, plan, expectedHash: "a").violations
        .count { $0.code == .wrongInput } == 0
    )
    #expect(
      RosterReferee.judge(tiny.roster, plan, expectedHash: "b").violations
        .count { $0.code == .wrongInput } == 1
    )
  }

  @Test func `reserves are free, known and named once`() {
    let tiny = TinyRoster()
    var plan = TinyRoster.plan(["A": "D"])
    func codes(_ ids: String...) -> [RosterViolationCode] {
      plan.reserves = [.init(shift: PostID("d00"), people: ids.map { PersonID($0) })]
      return violations(tiny.roster, plan).map(\.code)
    }
    #expect(codes("B", "C") == [])
    #expect(codes("A") == [.wrongReserve])
    #expect(codes("B", "B") == [.wrongReserve])
    #expect(codes("Z") == [.wrongReserve])
  }

  @Test func `reserves who could take nobody's place are told`() {
    var tiny = TinyRoster(days: 2, sorts: "D")
    tiny.edit(shift: "d00") { $0.roles = [RosterRole("x")] }
    tiny.edit("A") { $0.tags = ["x"] }
    tiny.edit("C") { $0.tags = ["x"] }
    tiny.roster.rules = [RosterRule("cap", .shiftCount(most: 1, per: .horizon))]
    func codes(_ patterns: [String: String], _ id: String) -> [RosterViolationCode] {
      var plan = TinyRoster.plan(patterns)
      plan.reserves = [.init(shift: PostID("d00"), people: [PersonID(id)])]
      return violations(tiny.roster, plan).map(\.code)
    }
    #expect(codes(["A": "D"], "B") == [.unfitReserve])
    #expect(codes(["A": "D"], "C") == [])
    // C has the one shift that the cap allows.
    #expect(codes(["A": "D-", "C": "-D"], "C") == [.unfitReserve])
    tiny.edit("B") { $0.tags = ["x"] }
    tiny.edit(shift: "d00") { $0.barred = [PersonID("B")] }
    #expect(codes(["A": "D"], "B") == [.unfitReserve])
  }

  @Test func `the list of shortages is what counting gives`() {
    var tiny = TinyRoster(days: 2, sorts: "D")
    tiny.edit(shift: "d00") {
      ($0.wanted, $0.roles) = (2, [RosterRole("x", isHard: false)])
    }
    var plan = TinyRoster.plan(["A": "DD"])
    func codes(_ shortages: RosterShortage...) -> [RosterViolationCode] {
      plan.shortages = shortages
      return RosterReferee.judge(tiny.roster, plan).violations.map(\.code)
    }
    let heads = RosterShortage(shift: PostID("d00"), asked: 2, got: 1)
    let role = RosterShortage(shift: PostID("d00"), tag: "x", asked: 1, got: 0)
    #expect(codes(heads, role) == [])
    #expect(codes(role, heads) == [])
    #expect(codes(heads) == [.shortageMissing])
    #expect(codes(heads, role, role) == [.shortageInvented])
    #expect(
      codes(heads, role, RosterShortage(shift: PostID("d01"), asked: 1, got: 0)) == [
        .shortageInvented
      ]
    )
    #expect(codes(RosterShortage(shift: PostID("d00"), asked: 2, got: 0), role) == [.shortageWrong])
  }
}
