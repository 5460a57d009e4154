// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street
import Testing

/// One law by hand: a case in which the first plan just keeps a rule and the second breaks it by one unit.
struct LawCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var code: RosterViolationCode
  var check: any RosterLawCheck
  var rule: RosterRule
  var prepare: @Sendable (inout TinyRoster) -> Void
  var kept: [String: String]
  var broken: [String: String]

  init(
    _ name: String,
    _ code: RosterViolationCode,
    _ check: any RosterLawCheck,
    _ law: RosterLaw,
    scope: RosterScope = .everybody,
    shifts: RosterShiftFilter = .all,
    prepare: @escaping @Sendable (inout TinyRoster) -> Void = { $0.people("A") },
    kept: [String: String],
    broken: [String: String]
  ) {
    testDescription = name
    self.code = code
    self.check = check
    rule = RosterRule("rule", law, scope: scope, shifts: shifts)
    self.prepare = prepare
    self.kept = kept
    self.broken = broken
  }

  func roster(_ change: (inout RosterRule) -> Void = { _ in }) -> RosterCase {
    var tiny = TinyRoster()
    prepare(&tiny)
    var rule = rule
    change(&rule)
    tiny.roster.rules = [rule]
    return tiny.roster
  }

  static let all: [LawCase] = numbers + sequences + seats + groups

  private static let numbers: [LawCase] = [
    LawCase(
      "most shifts a week",
      .tooManyShifts,
      ShiftCountCheck(),
      .shiftCount(most: 3, per: .week),
      kept: ["A": "DDD----DDD"],
      broken: ["A": "DDDD---DDD"]
    ),
    LawCase(
      "most shifts a day",
      .tooManyShifts,
      ShiftCountCheck(),
      .shiftCount(most: 1, per: .day),
      kept: ["A": "DN"],
      broken: ["A": "D(DP)"]
    ),
    LawCase(
      "least shifts a week",
      .tooFewShifts,
      ShiftCountCheck(),
      .shiftCount(least: 2, per: .week),
      kept: ["A": "DD-----DD"],
      broken: ["A": "DDD----D"]
    ),
    LawCase(
      "most shifts of a kind",
      .tooManyShifts,
      ShiftCountCheck(),
      .shiftCount(most: 0, per: .horizon),
      shifts: RosterShiftFilter(kinds: ["night"]),
      kept: ["A": "DD"],
      broken: ["A": "DN"]
    ),
    LawCase(
      "most minutes a week",
      .tooManyMinutes,
      MinutesCheck(),
      .minutes(most: 480, per: .week),
      kept: ["A": "DD-----DD"],
      broken: ["A": "DX-----DD"]
    ),
    LawCase(
      "least minutes",
      .tooFewMinutes,
      MinutesCheck(),
      .minutes(least: 241, per: .horizon),
      kept: ["A": "X"],
      broken: ["A": "D"]
    ),
    LawCase(
      "weekends",
      .tooManyWeekends,
      WeekendsCheck(),
      .weekends(most: 1, per: .horizon),
      kept: ["A": "DDDDDDDDDDDD"],
      broken: ["A": "-----D------D"]
    ),
    LawCase(
      "above a fair share",
      .aboveShare,
      EqualSharesCheck(),
      .equalShares(of: .shifts, tolerance: 0),
      prepare: {
        $0 = TinyRoster(days: 4, sorts: "D")
        $0.people("A", "B")
      },
      kept: ["A": "DD--", "B": "--DD"],
      broken: ["A": "DDD-", "B": "--DD"]
    ),
    LawCase(
      "below a fair share",
      .belowShare,
      EqualSharesCheck(),
      .equalShares(of: .minutes, tolerance: 240),
      prepare: {
        $0 = TinyRoster(days: 4, sorts: "DX")
        $0.roster.shifts.removeAll { ["x00", "x02"].contains($0.id.text) }
        $0.people("A", "B")
      },
      // 4 × 240 + 2 × 241 minutes for two: 721 each, with the tolerance 481 … 961.
      kept: ["A": "DX--", "B": "--DX"],
      broken: ["A": "DD--", "B": "--DX"]
    ),
  ]

  private static let sequences: [LawCase] = [
    LawCase(
      "most days in a row",
      .workTooLong,
      ConsecutiveWorkCheck(),
      .consecutiveWork(most: 3),
      kept: ["A": "DDD-DDD"],
      broken: ["A": "DDDD-DD"]
    ),
    LawCase(
      "least days in a row",
      .workTooShort,
      ConsecutiveWorkCheck(),
      .consecutiveWork(least: 2),
      kept: ["A": "-DD-DDD"],
      broken: ["A": "-D--DDD"]
    ),
    LawCase(
      "nights in a row",
      .workTooLong,
      ConsecutiveWorkCheck(),
      .consecutiveWork(most: 2),
      shifts: .nights,
      kept: ["A": "NNDNN"],
      broken: ["A": "NNNDD"]
    ),
    LawCase(
      "most days off in a row",
      .offTooLong,
      ConsecutiveOffCheck(),
      .consecutiveOff(most: 6),
      kept: ["A": "------D------D"],
      broken: ["A": "------D-------"]
    ),
    LawCase(
      "least days off in a row",
      .offTooShort,
      ConsecutiveOffCheck(),
      .consecutiveOff(least: 2),
      kept: ["A": "DD--DD"],
      broken: ["A": "DD-DD"]
    ),
    LawCase(
      "rest",
      .restTooShort,
      RestCheck(),
      .rest(minutes: 120),
      kept: ["A": "ND"],
      broken: ["A": "NE"]
    ),
    LawCase(
      "rest after nights only",
      .restTooShort,
      RestCheck(),
      .rest(minutes: 961),
      shifts: .nights,
      kept: ["A": "(DP)N-N"],
      broken: ["A": "(DP)NN"]
    ),
    LawCase(
      "succession",
      .badSuccession,
      SuccessionCheck(),
      .succession(then: RosterShiftFilter(kinds: ["early"]), withinDays: 2),
      shifts: RosterShiftFilter(kinds: ["night"]),
      kept: ["A": "DN-PD"],
      broken: ["A": "DN-D"]
    ),
    LawCase(
      "complete weekends",
      .halfWeekend,
      CompleteWeekendsCheck(),
      .completeWeekends,
      kept: ["A": "D----DN"],
      broken: ["A": "-----D-"]
    ),
    LawCase(
      "travel",
      .travelTooShort,
      TravelBufferCheck(),
      .travelBuffer(minutes: 30),
      kept: ["A": "(DP)"],
      broken: ["A": "(DQ)"]
    ),
  ]

  private static let seats: [LawCase] = [
    LawCase(
      "elders not at night",
      .excludedPerson,
      ExcludedCheck(),
      .excluded,
      scope: RosterScope(leastAge: 65),
      shifts: .nights,
      prepare: { $0.edit("A") { $0.statedAge = 65 } },
      kept: ["A": "D-D"],
      broken: ["A": "D-N"]
    ),
    LawCase(
      "reluctant",
      .cameReluctantly,
      ReluctanceCheck(),
      .reluctance,
      prepare: {
        $0.edit("A") {
          $0.availability = [
            RosterAvailability(span: TimeSpan(start: 720, end: 1920), state: .reluctant)
          ]
        }
      },
      kept: ["A": "DD"],
      broken: ["A": "PD"]
    ),
    LawCase(
      "a wish to be off",
      .wishDenied,
      WishesCheck(),
      .wishes,
      prepare: { $0.edit("A") { $0.wishes = [RosterWish(isOn: false, day: 2)] } },
      kept: ["A": "DD-D"],
      broken: ["A": "--D-"]
    ),
    LawCase(
      "a wish for a kind on a day",
      .wishDenied,
      WishesCheck(),
      .wishes,
      prepare: { $0.edit("A") { $0.wishes = [RosterWish(isOn: true, day: 1, kind: "night")] } },
      kept: ["A": "-N"],
      broken: ["A": "NDN"]
    ),
  ]

  private static let groups: [LawCase] = [
    LawCase(
      "apart at a shift",
      .notApart,
      ApartAtShiftCheck(),
      .apartAtShift([PersonID("A"), PersonID("B")]),
      prepare: { _ in },
      kept: ["A": "DP", "B": "PD", "C": "D"],
      broken: ["A": "DP", "B": "DD", "C": "D"]
    ),
    LawCase(
      "apart on a day",
      .notApartOnDay,
      ApartOnDayCheck(),
      .apartOnDay([PersonID("A"), PersonID("B")]),
      prepare: { _ in },
      kept: ["A": "D-D", "B": "-D", "C": "DDD"],
      broken: ["A": "D-D", "B": "-DN"]
    ),
    LawCase(
      "together",
      .notTogether,
      TogetherCheck(),
      .together([PersonID("A"), PersonID("B")]),
      prepare: { _ in },
      kept: ["A": "D-", "B": "D-", "C": "DD"],
      broken: ["A": "DD", "B": "D-", "C": "DD"]
    ),
    LawCase(
      "a novice beside an experienced one",
      .nobodyBeside,
      BesideCheck(),
      .beside(tag: "new", by: "old"),
      prepare: {
        $0.edit("A") { $0.tags = ["new"] }
        $0.edit("B") { $0.tags = ["old"] }
        $0.edit("C") { $0.tags = ["new"] }
      },
      kept: ["A": "D-", "B": "DD", "C": "-D"],
      broken: ["A": "D-", "B": "DD", "C": "D-"]
    ),
    LawCase(
      "two together at night",
      .tooFewTogether,
      LeastTogetherCheck(),
      .leastTogether(heads: 2),
      shifts: .nights,
      prepare: { _ in },
      kept: ["A": "N-D", "B": "N"],
      broken: ["A": "N-N", "B": "N"]
    ),
    LawCase(
      "man and woman",
      .oneSexOnly,
      BothSexesCheck(),
      .bothSexes,
      prepare: {
        $0.edit("A") { $0.sexes = [.man] }
        $0.edit("B") { $0.sexes = [.woman] }
        $0.edit("C") { $0.sexes = [.man] }
      },
      kept: ["A": "D", "B": "D"],
      broken: ["A": "D", "C": "D"]
    ),
    LawCase(
      "adults with children",
      .tooFewAdults,
      AdultRatioCheck(),
      .adultRatio(tag: "checked", childrenPerAdult: 5),
      prepare: {
        for id in ["A", "B", "C"] { $0.edit(id) { $0.tags = ["checked"] } }
        $0.edit("C") { $0.statedAge = 17 }
        $0.edit(shift: "d00") { $0.children = 6 }
        $0.edit(shift: "d01") { $0.children = 5 }
      },
      kept: ["A": "DD", "B": "D"],
      broken: ["A": "DD", "C": "D"]
    ),
  ]
}
