// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Evaluation
import GLPKSolver
import Street
import Testing

@testable import Rostering

/// The same case gives the same roster, in whatever order its rows come and with however many threads.
@Suite("Steady rosters")
struct RosterSteadinessTests {
  /// Two weeks with nights and days for nine people of two teams.
  private static func office(seed: UInt64) -> RosterCase {
    let days = 14
    let names = (0..<days).map { "D\($0) N\($0)" }.joined(separator: " ")
    var office = OfficeRoster("ABCDEFGHI", names, days: days)
    var dice = SeededGenerator(seed: seed)
    for index in office.roster.people.indices {
      office.roster.people[index].team = TeamID(index < 5 ? "t" : "u")
      office.roster.people[index].tags = dice.below(3) == 0 ? ["lead"] : []
      office.roster.people[index].history = RosterTally(shifts: dice.below(4))
      office.state(.no, of: office.roster.people[index].id.text, on: dice.below(days))
    }
    for index in office.roster.shifts.indices {
      office.roster.shifts[index].team = TeamID(dice.below(3) == 0 ? "u" : "t")
      (office.roster.shifts[index].least, office.roster.shifts[index].wanted) = (1, 2)
      office.roster.shifts[index].most = 3
      office.roster.shifts[index].roles = [RosterRole("lead", isHard: false)]
    }
    office.roster.rules = [
      RosterRule("week", .shiftCount(most: 4, per: .week)),
      RosterRule("rest", .rest(minutes: 660)),
      RosterRule("share", .equalShares(of: .shifts, tolerance: 1), price: 1),
      RosterRule("nights", .consecutiveWork(most: 2), shifts: .nights, price: 5),
    ]
    return office.roster
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `rows in another order and threads change nothing`(_ seed: UInt64) {
    let roster = Self.office(seed: seed)
    let found = RosterOracleTests.plan(roster, enumerated: 0)
    #expect(RosterReferee.judge(roster, found.plan).violations == [])
    #expect(found.plan.levels[1].value == 0)
    var dice = SeededGenerator(seed: seed)
    for threads in [1, 2, 4] {
      var shuffled = roster
      shuffled.people.shuffle(using: &dice)
      shuffled.shifts.shuffle(using: &dice)
      shuffled.rules.shuffle(using: &dice)
      var other = RosterOracleTests.plan(shuffled, enumerated: 0, threads: threads).plan
      other.inputHash = found.plan.inputHash
      #expect(other == found.plan)
    }
  }

  @Test func `a stop leaves a whole roster`() {
    let roster = Self.office(seed: 3)
    let stop = StopSignal()
    stop.stop(.interrupt)
    let planner = RosterPlanner(
      roster,
      solver: GLPKSolver(),
      options: RosterOptions(version: "test"),
      stop: stop
    )
    let plan = planner.plan().plan
    #expect(plan.stoppedBy == "interrupt")
    #expect(RosterReferee.judge(roster, plan).violations == [])
    #expect(!plan.assignments.isEmpty)
  }
}
