// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street
import Testing

/// What laws do at the ends of the roster, at the ends of months, and with what happened before.
@Suite struct RosterLawEdgeTests {
  private func tiny(
    _ past: String = "",
    days: Int = 14,
    first: String = "2026-03-02"
  ) -> TinyRoster {
    var tiny = TinyRoster(days: days, first: first)
    tiny.people("A")
    tiny.past("A", past)
    return tiny
  }

  @Test(
    arguments: [
      // Nothing is known of before: a run at the start is not charged for its least.
      ("", "D-DD", 0), ("", "-D-DD", 1),
      // Known: it is.
      ("-D", "-DD-", 1), ("-D", "D-DD", 0), ("-", "D-DD", 1),
      // Open at the start of what is known.
      ("D", "-DD-", 0),
      // Over long ago.
      ("-D-", "--", 0),
    ]
  )
  func `streaks at the start count what happened before`(past: String, plan: String, amount: Int) {
    #expect(tiny(past).amount(.consecutiveWork(least: 2), ["A": plan]) == amount)
  }

  @Test func `streaks at the end are not charged for their least`() {
    #expect(tiny(days: 4).amount(.consecutiveWork(least: 3), ["A": "--DD"]) == 0)
    #expect(tiny(days: 5).amount(.consecutiveWork(least: 3), ["A": "--DD-"]) == 1)
    #expect(tiny(days: 4).amount(.consecutiveOff(least: 3), ["A": "DD--"]) == 0)
    #expect(tiny(days: 5).amount(.consecutiveOff(least: 3), ["A": "DD--D"]) == 1)
  }

  @Test(
    arguments: [
      ("DD", "D-", 0), ("DD", "DD", 1), ("DDDDD", "-D", 0), ("DDDDD", "DD", 2), ("", "DDDD", 1),
      ("DD-", "DDD-", 0),
    ]
  )
  func `only days of the roster are charged beyond the most in a row`(
    past: String,
    plan: String,
    amount: Int
  ) {
    #expect(tiny(past).amount(.consecutiveWork(most: 3), ["A": plan]) == amount)
  }

  @Test func `days off in a row begin before the roster`() {
    #expect(tiny("D--", days: 3).amount(.consecutiveOff(most: 4), ["A": "--D"]) == 0)
    #expect(tiny("D--", days: 3).amount(.consecutiveOff(most: 4), ["A": "---"]) == 1)
    #expect(tiny("D-", days: 3).amount(.consecutiveOff(least: 2), ["A": "D--"]) == 1)
  }

  @Test func `rest is kept after the last shift before, also across midnight`() {
    #expect(tiny("N").amount(.rest(minutes: 120), ["A": "D"]) == 0)
    #expect(tiny("N").amount(.rest(minutes: 121), ["A": "D"]) == 1)
    #expect(tiny("N").amount(.rest(minutes: 720), ["A": "-"]) == 0)
    // Shifts that overlap have no rest at all.
    #expect(tiny().amount(.rest(minutes: 100), ["A": "(DE)"]) == 100)
  }

  @Test func `successions reach back, no further than so many days`() {
    let law = RosterLaw.succession(then: RosterShiftFilter(kinds: ["early"]), withinDays: 2)
    let rule = RosterRule("rule", law, shifts: RosterShiftFilter(kinds: ["night"]))
    #expect(tiny("N").amount(rule, ["A": "-D"]) == 1)
    #expect(tiny("N").amount(rule, ["A": "--D"]) == 0)
    #expect(tiny("NN").amount(rule, ["A": "D"]) == 2)
    #expect(tiny("N").amount(rule, ["A": "P"]) == 0)
    // The same day is no succession.
    #expect(tiny().amount(rule, ["A": "(DN)"]) == 0)
  }

  @Test func `a cut month counts what happened before, and owes no least`() {
    // From Wednesday, April 29, 2026; two shifts before in April, two days of it left.
    let april = tiny("DD", days: 5, first: "2026-04-29")
    #expect(april.amount(.shiftCount(most: 3, per: .month), ["A": "D-DDD"]) == 0)
    #expect(april.amount(.shiftCount(most: 3, per: .month), ["A": "DD-DD"]) == 1)
    #expect(april.amount(.shiftCount(most: 1, per: .month), ["A": "-"]) == 0)
    #expect(april.amount(.shiftCount(most: 1, per: .month), ["A": "D"]) == 1)
    #expect(april.amount(.shiftCount(least: 3, per: .month), ["A": "-"]) == 0)
    // The whole of February of a leap year.
    let february = tiny(days: 29, first: "2028-02-01")
    #expect(february.amount(.shiftCount(least: 2, per: .month), ["A": "D"]) == 1)
    // The past has no part in the horizon.
    #expect(april.amount(.shiftCount(most: 1, per: .horizon), ["A": "D"]) == 0)
  }

  @Test func `a shift across a month's end counts in the month of its day`() {
    let april = tiny(days: 2, first: "2026-04-30")
    #expect(april.amount(.minutes(most: 479, per: .month), ["A": "N-"]) == 1)
    #expect(april.amount(.minutes(most: 480, per: .month), ["A": "ND"]) == 0)
  }

  @Test func `weeks that are cut off owe no least but keep their most`() {
    // From a Thursday.
    let week = tiny("D--", days: 8, first: "2026-03-05")
    #expect(week.amount(.shiftCount(least: 2, per: .week), ["A": "-"]) == 0)
    #expect(week.amount(.shiftCount(most: 2, per: .week), ["A": "D---DD"]) == 0)
    #expect(week.amount(.shiftCount(most: 2, per: .week), ["A": "DD--DD"]) == 1)
  }

  @Test func `a make-up Saturday is no weekend`() {
    // 2026-02-28 is one, 2026-03-07 is not.
    let make = tiny(days: 14, first: "2026-02-23")
    #expect(make.amount(.weekends(most: 0, per: .horizon), ["A": "-----D"]) == 0)
    #expect(make.amount(.weekends(most: 0, per: .horizon), ["A": "------D"]) == 1)
    #expect(make.amount(.weekends(most: 0, per: .horizon), ["A": "------------D"]) == 1)
    #expect(make.amount(.completeWeekends, ["A": "------D"]) == 0)
    #expect(make.amount(.completeWeekends, ["A": "-------------D"]) == 1)
  }

  @Test func `weekends belong to the month of their Saturday`() {
    // Saturday, 2026-01-31.
    let both = tiny(days: 14, first: "2026-01-26")
    #expect(both.amount(.weekends(most: 0, per: .month), ["A": "------D------D"]) == 2)
    #expect(both.amount(.weekends(most: 1, per: .month), ["A": "------D------D"]) == 0)
    // The roster begins on a Sunday whose Saturday was worked: nothing is added.
    let sunday = tiny("D", days: 8, first: "2026-03-08")
    #expect(sunday.amount(.weekends(most: 0, per: .month), ["A": "D"]) == 0)
    #expect(sunday.amount(.weekends(most: 0, per: .horizon), ["A": "D"]) == 1)
    #expect(sunday.amount(.completeWeekends, ["A": "-"]) == 1)
    #expect(sunday.amount(.completeWeekends, ["A": "D"]) == 0)
    #expect(tiny("", days: 8, first: "2026-03-08").amount(.completeWeekends, ["A": "D"]) == 0)
    #expect(tiny("", days: 6).amount(.completeWeekends, ["A": "-----D"]) == 0)
  }

  @Test func `newcomers start at the mean of the group`() {
    var tiny = TinyRoster(days: 3, sorts: "D")
    tiny.edit("A") { $0.history = RosterTally(shifts: 4) }
    tiny.edit("B") { $0.history = RosterTally(shifts: 1) }
    // 4 and 1, so that C has 3; with three shifts 11 for three: 3 … 4 each.
    let law = RosterLaw.equalShares(of: .shifts, tolerance: 0)
    #expect(tiny.amount(law, ["B": "DD-", "C": "--D"]) == 0)
    #expect(tiny.amount(law, ["A": "D", "B": "-DD"]) == 1)
    #expect(tiny.amount(law, ["B": "DDD"]) == 0)
    #expect(tiny.amount(law, ["C": "DDD"]) == 4)
    let verdict = RosterReferee.judge(tiny.roster, TinyRoster.plan(["B": "DD-", "C": "--D"]))
    #expect(verdict.fairness.first?.loads == [4, 3, 4])
    #expect(verdict.fairness.first?.planned == [0, 2, 1])
  }

  @Test func `a squad shares as each of its heads does`() {
    var tiny = TinyRoster(days: 4, sorts: "D")
    tiny.edit("A") { ($0.isSquad, $0.heads) = (true, 2) }
    for day in 0..<4 { tiny.edit(shift: "d0\(day)") { $0.wanted = 2 } }
    // Eight heads' shifts for four heads: two each.
    let law = RosterLaw.equalShares(of: .shifts, tolerance: 0)
    #expect(tiny.amount(law, ["A": "DD", "B": "--DD", "C": "--DD"]) == 0)
    #expect(tiny.amount(law, ["A": "DDD", "B": "--DD", "C": "--DD"]) == 1)
    #expect(tiny.amount(.leastTogether(heads: 2), ["A": "D"]) == 0)
    #expect(tiny.amount(.leastTogether(heads: 2), ["B": "D"]) == 1)
  }

  @Test func `shifts of another team are not shared out`() {
    var tiny = TinyRoster(days: 4, sorts: "D")
    tiny.edit(shift: "d03") { $0.team = TeamID("other") }
    let law = RosterLaw.equalShares(of: .shifts, tolerance: 0)
    // Three shifts for three.
    #expect(tiny.amount(law, ["A": "DD", "B": "--D"]) == 2)
    tiny.edit("C") { $0.team = TeamID("other") }
    // Four: one or two each.
    #expect(tiny.amount(law, ["A": "DD", "B": "--D"]) == 1)
  }

  @Test func `a wish costs its weight, one against a kind each time`() {
    var tiny = tiny()
    tiny.edit("A") { $0.wishes = [RosterWish(isOn: false, kind: "night", weight: 3)] }
    #expect(tiny.amount(.wishes, ["A": "N-N"]) == 6)
    tiny.edit("A") { $0.wishes = [RosterWish(isOn: true, shift: PostID("p02"), weight: 4)] }
    #expect(tiny.amount(.wishes, ["A": "PPD"]) == 4)
    #expect(tiny.amount(.wishes, ["A": "--P"]) == 0)
    // What can't be granted is not denied.
    tiny.edit("A") { $0.wishes = [RosterWish(isOn: true, shift: PostID("p99"), weight: 4)] }
    #expect(tiny.amount(.wishes, ["A": "-"]) == 0)
  }

  @Test func `travel counts from the shift before the roster and between places only`() {
    var late = tiny("N")
    #expect(late.amount(.travelBuffer(minutes: 999), ["A": "D"]) == 0)
    late.edit("A") { $0.tail[0].place = PlaceID("b") }
    #expect(late.amount(.travelBuffer(minutes: 121), ["A": "D"]) == 1)
    late.edit("A") { $0.tail[0].place = nil }
    #expect(late.amount(.travelBuffer(minutes: 121), ["A": "D"]) == 0)
  }

  @Test func `scopes hold whom they state`() {
    var tiny = TinyRoster()
    tiny.edit("A") { ($0.team, $0.tags, $0.statedAge) = (TeamID("t"), ["x"], 70) }
    tiny.edit("B") { ($0.team, $0.tags, $0.statedAge) = (TeamID("t"), ["x", "y"], 60) }
    func count(_ scope: RosterScope) -> Int {
      tiny.amount(RosterRule("rule", .excluded, scope: scope), ["A": "D", "B": "-D", "C": "--D"])
    }
    #expect(count(.everybody) == 3)
    #expect(count(RosterScope(teams: [TeamID("t")])) == 2)
    #expect(count(RosterScope(people: [PersonID("C")])) == 1)
    #expect(count(RosterScope(tags: ["y", "z"])) == 1)
    #expect(count(RosterScope(tags: ["x"], withoutTags: ["y"])) == 1)
    #expect(count(RosterScope(withoutTags: ["x"])) == 1)
    #expect(count(RosterScope(leastAge: 60)) == 2)
    #expect(count(RosterScope(leastAge: 61)) == 1)
    #expect(count(RosterScope(mostAge: 69)) == 1)
    #expect(count(RosterScope(teams: [TeamID("t")], mostAge: 60)) == 1)
  }

  @Test func `ages and certificates of a seat are those of its day`() {
    var tiny = tiny(days: 3)
    tiny.edit("A") {
      $0.birth = Day("1961-03-03")
      $0.certificates = [Qualification(name: "aid", validUntil: Day("2026-03-03"))]
    }
    let elders = RosterRule("rule", .excluded, scope: RosterScope(leastAge: 65))
    #expect(tiny.amount(elders, ["A": "D"]) == 0)
    #expect(tiny.amount(elders, ["A": "-D"]) == 1)
    let lapsed = RosterRule("rule", .excluded, scope: RosterScope(withoutTags: ["aid"]))
    #expect(tiny.amount(lapsed, ["A": "-D"]) == 0)
    #expect(tiny.amount(lapsed, ["A": "--D"]) == 1)
  }

  @Test func `filters choose by name, day type and risk, and never the unknown past`() {
    var tiny = tiny("D", days: 7)
    tiny.edit(shift: "d01") { $0.risk = .high }
    func most(_ filter: RosterShiftFilter) -> Int {
      tiny.amount(
        RosterRule("rule", .shiftCount(most: 0, per: .week), shifts: filter),
        ["A": "(DP)D---D"]
      )
    }
    #expect(most(.all) == 4)
    #expect(most(RosterShiftFilter(names: ["P"])) == 1)
    #expect(most(RosterShiftFilter(dayTypes: [.weekend])) == 1)
    #expect(most(RosterShiftFilter(leastRisk: .medium)) == 1)
    let row = RosterRule(
      "rule",
      .consecutiveWork(most: 1),
      shifts: RosterShiftFilter(kinds: ["early"])
    )
    #expect(tiny.amount(row, ["A": "D"]) == 1)
    var named = row
    named.shifts.names = ["D"]
    #expect(tiny.amount(named, ["A": "D"]) == 0)
  }
}
