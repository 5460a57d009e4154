// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Foundation
import GLPKSolver
import Planning
import Presets
import Street
import Testing

/// Choices, what-ifs and replanning on streets of some dozen needs with components and sessions.
@Suite struct PresetChangeTests {
  private static let week = ZhengzhouPreset(scale: 0.02, seed: 7, pure: false, projects: true)
    .week()
  private static let plan: Plan = {
    var options = PlanningOptions(version: "t")
    options.method = .greedy
    return WeekPlanner(solver: nil, options: options).plan(week, inputHash: "").plan
  }()
  private static let referee = Referee(week: week)

  private static func values(_ projects: [Project], _ referee: Referee) -> [Int] {
    var list = plan
    list.projects = projects
    return referee.values(of: list).map(\.value)
  }

  @Test func `suggestions for every need of a street are lawful and keep their promise`() throws {
    let suggester = WeekSuggester(week: Self.week)
    var count = 0
    for (number, need) in Self.week.needs.enumerated() where number.isMultiple(of: 4) {
      let found = suggester.suggestions(for: [need.id], in: Self.plan, top: 2)
      for suggestion in found {
        count += 1
        #expect(Self.referee.judge(list: suggestion.projects).violations.isEmpty, "\(need.id)")
        #expect(
          Self.values(suggestion.projects, Self.referee) == suggestion.levels.map(\.after),
          "\(need.id)"
        )
      }
      guard let best = found.first, number.isMultiple(of: 12) else { continue }
      var changes = WeekChanges()
      changes.pins = [need.id: best.pins]
      let outcome = try WhatIf(week: Self.week, plan: Self.plan, solver: nil).outcome(of: changes)
      #expect(
        Self.values(outcome.projects, Self.referee) == best.levels.map(\.after),
        "\(need.id)"
      )
    }
    #expect(count > 5)
  }

  @Test func `whoever is absent, the rest of the plan is lawful`() throws {
    let week = Self.week
    let providers =
      week.offers.map { ProviderID.offer($0.id) } + week.people.map { ProviderID.person($0.id) }
    for (number, provider) in providers.enumerated() where number.isMultiple(of: 16) {
      var changes = WeekChanges()
      changes.absences = [.init(provider)]
      let outcome = try WhatIf(week: week, plan: Self.plan, solver: GLPKSolver())
        .outcome(of: changes)
      #expect(outcome.violations == 0, "\(provider)")
      let serves = outcome.projects.flatMap(\.providers).contains { $0.provider == provider }
      #expect(!serves, "\(provider)")
    }
  }

  @Test func `replanning a street is lawful and monotone`() throws {
    var changes = WeekChanges()
    changes.absences = Self.plan.projects.prefix(3).flatMap(\.providers)
      .map { .init($0.provider) }
    let week = try changes.applied(to: Self.week)
    let outcome = WeekReplanner(solver: GLPKSolver()).outcome(week, published: Self.plan)
    var last: [Int] = []
    for step in outcome.steps {
      #expect(step.violations == 0)
      let cover = [Goal.urgent, .needs]
        .compactMap { goal in
          step.levels.first { $0.goal == goal }?.after
        }
      #expect(!cover.lexicographicallyPrecedes(last))
      if let limit = step.limit { #expect(step.moreChanges <= limit) }
      last = cover
    }
    let again = WeekReplanner(solver: GLPKSolver()).outcome(week, published: Self.plan)
    #expect(again.steps.map(\.projects) == outcome.steps.map(\.projects))
  }
}
