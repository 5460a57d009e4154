// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street
import Testing

@testable import Rostering

/// Each law in a roster of a few shifts: kept, at its limit, and another roster without it.
@Suite("Laws of rosters")
struct RosterLawTests {
  private static func judge(_ roster: RosterCase, enumerated: Int?) -> RosterVerdict {
    let plan = RosterOracleTests.plan(roster, enumerated: enumerated).plan
    return RosterReferee.judge(roster, plan)
  }

  @Test(arguments: LawTrial.all, [nil, 0])
  func `a hard law is kept and costs what it must`(_ trial: LawTrial, _ enumerated: Int?) {
    var roster = trial.office().roster
    roster.rules.append(trial.rule)
    let verdict = Self.judge(roster, enumerated: enumerated)
    #expect(verdict.violations == [])
    #expect(verdict.levels.map(\.value) == [0, 0, 0, trial.missing, trial.penalty])
  }

  @Test(arguments: LawTrial.all, [nil, 0])
  func `switched off it costs nothing`(_ trial: LawTrial, _ enumerated: Int?) {
    var roster = trial.office().roster
    roster.rules.append(trial.rule)
    roster.rules[roster.rules.count - 1].isOn = false
    let verdict = Self.judge(roster, enumerated: enumerated)
    #expect(verdict.violations == [])
    #expect(verdict.levels.map(\.value) == [0, 0, 0, 0, 0])
  }

  @Test(arguments: LawTrial.all, [nil, 0])
  func `with a price it gives way to heads`(_ trial: LawTrial, _ enumerated: Int?) {
    var roster = trial.office().roster
    roster.rules.append(trial.rule)
    roster.rules[roster.rules.count - 1].price = 3
    let verdict = Self.judge(roster, enumerated: enumerated)
    #expect(verdict.violations == [])
    #expect(verdict.levels[3].value == 0)
    if trial.penalty == 0 { #expect(verdict.levels[4].value > 0) }
  }
}
