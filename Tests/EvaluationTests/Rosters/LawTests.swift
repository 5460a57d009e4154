// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street
import Testing

@Suite struct RosterLawTests {
  @Test(arguments: LawCase.all) func `a law is kept at its boundary`(_ law: LawCase) {
    let verdict = RosterReferee.judge(law.roster(), TinyRoster.plan(law.kept))
    #expect(verdict.violations == withoutShortages(law, law.kept))
    #expect(verdict.rules.map(\.amount) == [0])
  }

  @Test(arguments: LawCase.all) func `a law is broken by one unit`(_ law: LawCase) {
    let roster = law.roster()
    let verdict = RosterReferee.judge(roster, TinyRoster.plan(law.broken))
    let found = verdict.violations.filter { $0.rule != nil }
    #expect(found.map(\.code) == [law.code])
    #expect(found.map(\.amount) == [1])
    #expect(found.first?.message.arguments.count == 4)
    #expect(verdict.rules.map(\.breaches) == [1])
    #expect(verdict.rules.map(\.amount) == [1])
  }

  @Test(arguments: LawCase.all) func `without its check a law is not seen to be broken`(
    _ law: LawCase
  ) {
    let others = RosterLawList.all.filter { type(of: $0) != type(of: law.check) }
    #expect(others.count == RosterLawList.all.count - 1)
    let verdict = RosterReferee(law.roster(), laws: others).judge(TinyRoster.plan(law.broken))
    #expect(verdict.violations.filter { $0.rule != nil } == [])
  }

  @Test(arguments: LawCase.all) func `a law that is switched off asks nothing`(_ law: LawCase) {
    let verdict = RosterReferee.judge(
      law.roster { $0.isOn = false },
      TinyRoster.plan(law.broken)
    )
    #expect(verdict.violations.filter { $0.rule != nil } == [])
    #expect(verdict.rules == [])
    #expect(verdict.penalty == 0)
  }

  @Test(arguments: LawCase.all) func `a priced law costs its price`(_ law: LawCase) {
    let verdict = RosterReferee.judge(law.roster { $0.price = 7 }, TinyRoster.plan(law.broken))
    #expect(verdict.violations.filter { $0.rule != nil } == [])
    #expect(verdict.penalty == 7)
    #expect(verdict.levels.last?.goal == .rules)
    #expect(verdict.levels.last?.value == 7)
  }

  @Test func `every law has a case`() {
    let covered = Set(LawCase.all.map { "\(type(of: $0.check))" })
    #expect(covered == Set(RosterLawList.all.map { "\(type(of: $0))" }))
  }

  /// What a plan of a tiny roster breaks besides: it lists no shortages.
  private func withoutShortages(_ law: LawCase, _ patterns: [String: String]) -> [RosterViolation] {
    let others = RosterLawList.all.filter { type(of: $0) != type(of: law.check) }
    return RosterReferee(law.roster(), laws: others).judge(TinyRoster.plan(patterns)).violations
      .filter { $0.code == .shortageMissing }
  }
}
