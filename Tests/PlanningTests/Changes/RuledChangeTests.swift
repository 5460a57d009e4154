// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import GLPKSolver
import Planning
import Street
import Testing

/// Changes of plans in weeks with rules about people, worked out by hand.
@Suite struct RuledChangeTests {
  private func person(_ id: String) -> ProviderID { .person(PersonID(id)) }

  /// Ada stands on Tuesday until 22, Ben serves N2 on Wednesday at 8; eleven hours of rest, unless said
  /// otherwise.
  private func office(_ others: [String] = [], rest: Int? = 660) -> CalendarOffice {
    var office = CalendarOffice()
    for id in ["Ada", "Ben"] + others { office.person(id) }
    office.post("S1", 1, 18...22) { $0.barred = [person("Ben")] }
    // Others have as much to do as Ada.
    for id in others {
      office.post("S-\(id)", 4, 18...22) { $0.locked = [person(id)] }
    }
    office.need("N2", 2, 8...10)
    if let rest { office.rule("rest", .rest(minutes: rest)) }
    return office
  }

  private func published(_ week: Week, by server: String = "Ben") -> Plan {
    func post(_ id: String) -> String { NeedID(post: PostID(id)).text }
    let others = week.posts.compactMap { own in own.locked.first.map { (post(own.id.text), $0) } }
    return WeekSuggesterTests.plan(
      week,
      [("N2", person(server)), (post("S1"), person("Ada"))] + others
    )
  }

  private func replanned(
    _ office: CalendarOffice,
    without id: String = "Ben"
  ) throws
    -> WeekReplanner.Outcome
  {
    var changes = WeekChanges()
    changes.absences = [.init(person(id))]
    return WeekReplanner(solver: GLPKSolver())
      .outcome(try changes.applied(to: office.week), published: published(office.week))
  }

  private func crews(_ projects: [Project], _ week: Week) -> [String: [String]] {
    published(week).with(projects: projects).crews
  }

  @Test func `whoever would not have rested enough does not stand in`() throws {
    let tight = try replanned(office())
    for step in tight.steps {
      #expect(crews(step.projects, tight.week) == ["S1": ["Ada"]])
      #expect(step.violations == 0 && !step.isProven)
    }
    // Ten hours are enough, and so is no rule.
    for rest in [600, nil] {
      let loose = try replanned(office(rest: rest))
      #expect(
        loose.steps.allSatisfy {
          crews($0.projects, loose.week) == ["S1": ["Ada"], "N2": ["Ada"]] && $0.violations == 0
        }
      )
    }
  }

  @Test func `somebody else is looked for in the place of whoever breaks a rule`() throws {
    let free = try replanned(office(["Cleo"], rest: nil))
    #expect(
      free.steps.map { crews($0.projects, free.week)["N2"] } == Array(repeating: ["Ada"], count: 5)
    )
    let ruled = try replanned(office(["Cleo"]))
    for step in ruled.steps {
      let crews = crews(step.projects, ruled.week)
      #expect(crews == ["S1": ["Ada"], "N2": ["Cleo"], "S-Cleo": ["Cleo"]])
      #expect(step.violations == 0 && step.difference.changedRows == ["P-N2"])
    }
  }

  @Test func `what goes without names the rule and how much looser it would have to be`() throws {
    let outcome = try replanned(office())
    let step = try #require(outcome.steps.last)
    let plan = WeekReplanner(solver: GLPKSolver())
      .plan(step, of: outcome, options: PlanningOptions(version: "test"), inputHash: "")
    let entry = try #require(plan.unmet.first { $0.need == NeedID("N2") })
    #expect(entry.cause == Message(CauseCode.heldByRule, .text("rest"), .number(1)))
    #expect(entry.remedy.code == Message(RemedyCode.loosenRule).code)
    #expect(entry.remedy.arguments.last == .text("Ada"))
  }

  @Test func `a published row that a new rule forbids cannot stay`() throws {
    let week = office(["Cleo"]).week
    let plan = published(week, by: "Ada")
    let outcome = WeekReplanner(solver: GLPKSolver()).outcome(week, published: plan)
    #expect(outcome.broken.count == 1)
    for step in outcome.steps {
      let crews = crews(step.projects, week)
      #expect(step.violations == 0 && step.needsMet == 1 && step.postsFilled == 2)
      #expect(crews.values.flatMap { $0 }.count { $0 == "Ada" } == 1)
      #expect(step.moreChanges == 0)
    }
  }

  @Test func `whoever only serves beside somebody who breaks a rule stays`() {
    var office = CalendarOffice()
    for id in ["Ada", "Ben", "Cleo"] { office.person(id) }
    office.need("N1", 1, 18...22) { $0.barred = [person("Ben"), person("Cleo")] }
    office.need("N2", 2, 8...10) { $0.quantity = 2 }
    office.rule("rest", .rest(minutes: 660))
    let week = office.week
    var plan = WeekSuggesterTests.plan(week, [("N1", person("Ada")), ("N2", person("Ada"))])
    plan.projects[1].providers.append(Provision(provider: person("Ben"), quantity: 1))
    let outcome = WeekReplanner(solver: GLPKSolver()).outcome(week, published: plan)
    #expect(outcome.broken == ["P-N2"])
    for step in outcome.steps {
      #expect(crews(step.projects, week) == ["N1": ["Ada"], "N2": ["Ben", "Cleo"]])
      #expect(step.violations == 0 && step.moreChanges == 0)
    }
  }

  @Test func `what is urgent stays where somebody has to leave one of two things`() {
    for urgent in ["N1", "N2"] {
      var office = CalendarOffice()
      office.person("Ada")
      office.need("N1", 1, 18...22) { $0.urgency = urgent == "N1" ? .urgent : .normal }
      office.need("N2", 2, 8...10) { $0.urgency = urgent == "N2" ? .urgent : .normal }
      office.rule("rest", .rest(minutes: 660))
      let week = office.week
      let plan = WeekSuggesterTests.plan(week, [("N1", person("Ada")), ("N2", person("Ada"))])
      let outcome = WeekReplanner(solver: GLPKSolver()).outcome(week, published: plan)
      #expect(outcome.broken == [urgent == "N1" ? "P-N2" : "P-N1"])
      for step in outcome.steps { #expect(crews(step.projects, week) == [urgent: ["Ada"]]) }
    }
  }

  @Test func `a what-if keeps to the rules and says what holds a new need back`() throws {
    var changes = WeekChanges()
    changes.absences = [.init(person("Ben"))]
    for others in [[], ["Cleo"]] {
      let week = office(others).week
      let outcome = try WhatIf(week: week, plan: published(week), solver: GLPKSolver())
        .outcome(of: changes)
      #expect(outcome.violations == 0)
      #expect(crews(outcome.projects, week)["N2"] == (others.isEmpty ? nil : others))
    }
    var added = office().records.needs[0]
    added.id = NeedID("N3")
    var more = WeekChanges()
    more.absences = [.init(person("Ben"))]
    more.added = [added]
    let week = office().week
    let outcome = try WhatIf(week: week, plan: published(week), solver: nil).outcome(of: more)
    #expect(outcome.unserved.map(\.need) == [NeedID("N3")] && outcome.violations == 0)
    #expect(outcome.unserved.first?.cause.code == Message(CauseCode.heldByRule).code)
  }

  @Test func `choices that break a rule are none`() {
    func choices(_ office: CalendarOffice) -> [ProviderID] {
      let week = office.week
      var plan = published(week)
      plan.projects.removeAll { $0.needs == [NeedID("N2")] }
      return WeekSuggester(week: week).suggestions(for: [NeedID("N2")], in: plan, top: 5)
        .map(\.provider)
    }
    #expect(Set(choices(office(rest: nil))) == [person("Ada"), person("Ben")])
    #expect(choices(office()) == [person("Ben")])
  }

  @Test func `choices are ranked by what rules charge, and tell it`() throws {
    var office = office(rest: nil)
    office.rule("rest", .rest(minutes: 660), price: 3)
    let week = office.week
    var plan = published(week)
    plan.projects.removeAll { $0.needs == [NeedID("N2")] }
    let found = WeekSuggester(week: week).suggestions(for: [NeedID("N2")], in: plan, top: 5)
    #expect(found.map(\.provider) == [person("Ben"), person("Ada")])
    // Ten hours instead of eleven: sixty minutes at three each.
    let charge = found.last?.levels.first { $0.goal == .rules }
    #expect(charge == LevelChange(goal: .rules, before: 0, after: 180))
  }
}

extension Plan {
  fileprivate func with(projects: [Project]) -> Plan {
    var plan = self
    plan.projects = projects
    return plan
  }
}
