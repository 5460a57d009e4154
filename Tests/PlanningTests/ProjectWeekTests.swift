// SPDX-License-Identifier: GPL-3.0-or-later
import GLPKSolver
import Planning
import Street
import Testing

/// Needs of several parts, sessions and things that move, in weeks small enough to see through.
@Suite struct ProjectWeekTests {
  private func plan(_ office: Office) -> Plan {
    let options = PlanningOptions(version: "test")
    return WeekPlanner(solver: GLPKSolver(), options: options).plan(office.week, inputHash: "h")
      .plan
  }

  private func value(_ goal: Goal, _ plan: Plan) -> Int? {
    plan.levels.first { $0.goal == goal }?.value
  }

  /// A health talk: a hall of 40 seats, two heads of whom one knows first aid, 60 leaflets.
  private func talk(_ office: inout Office, _ id: String) {
    office.need(id) {
      $0.kind = nil
      $0.category = "健康讲座"
      $0.seats = 40
      var heads = Component(kind: .labour, quantity: 2)
      heads.skills = [SkillDemand(skill: "急救", heads: 1)]
      $0.components = [
        Component(kind: .venue), heads, Component(kind: .goods, quantity: 60),
        Component(kind: .expertise),
      ]
    }
  }

  private func helpers(_ office: inout Office) {
    office.offer("R1") {
      $0.kind = .venue
      $0.isExclusive = true
      $0.categories = []
      $0.seats = 50
      $0.perHalfDay = 2
      $0.perWeek = 2
    }
    office.offer("R2") {
      $0.kind = .goods
      $0.categories = []
      $0.perHalfDay = 100
      $0.perWeek = 100
    }
    office.offer("R3") {
      $0.kind = .expertise
      $0.categories = ["健康讲座"]
      $0.windows = [TimeSpan(day: 0, from: 510, to: 720)]
    }
    office.person("P1") { $0.skills = ["急救"] }
    office.person("P2")
  }

  @Test func `a need with four components is one project with all of them`() throws {
    var office = Office()
    talk(&office, "N1")
    helpers(&office)
    let plan = plan(office)
    let project = try #require(plan.projects.first)
    #expect(plan.projects.count == 1)
    #expect(project.span.start == 510)
    #expect(project.providers.map(\.component) == [1, 2, 2, 3, 4])
    #expect(project.providers.map(\.quantity) == [1, 1, 1, 60, 1])
    #expect(plan.unmet.isEmpty)
  }

  @Test func `all components or none, and the missing one is named`() throws {
    var office = Office()
    talk(&office, "N1")
    helpers(&office)
    office.records.people.removeLast()
    let plan = plan(office)
    #expect(plan.projects.isEmpty)
    let entry = try #require(plan.unmet.first)
    #expect(entry.cause.code == CauseCode.inComponent.code)
  }

  @Test func `a divisible need keeps the components that can be had`() throws {
    var office = Office()
    talk(&office, "N1")
    office.records.needs[0].isDivisible = true
    helpers(&office)
    office.records.people.removeLast()
    let plan = plan(office)
    #expect(value(.needs, plan) == 750)
    #expect(plan.projects.first?.providers.map(\.component) == [1, 3, 4])
  }

  @Test func `four communities join one session and leave one that is too small`() throws {
    var office = Office()
    for number in 1...4 {
      office.need("N\(number)") { $0.beneficiaryCount = 12 }
    }
    office.offer("R1") { $0.session = SessionTerms(seats: 40, least: 30, minutes: 90) }
    let plan = plan(office)
    #expect(plan.projects.count == 1)
    #expect(plan.projects.first?.needs.count == 3)
    #expect(plan.projects.first?.span.minutes == 90)
    #expect(value(.needs, plan) == 3000)
  }

  @Test func `one lecturer serves like needs at the place of one of them`() throws {
    var office = Office()
    office.policy.sharedCategories = ["理发": 30]
    for number in 1...3 {
      office.need("N\(number)") { $0.beneficiaryCount = 12 }
    }
    office.offer("R1")
    let plan = plan(office)
    #expect(plan.projects.count == 1)
    #expect(plan.projects.first?.needs.count == 2)
    #expect(plan.projects.first?.host != nil)
  }

  @Test func `a van is in one place at a time`() throws {
    var office = Office()
    for number in 1...3 {
      office.need("N\(number)") {
        $0.duration = 60
        $0.place = PlaceID(number == 3 ? "C2" : "C1")
      }
    }
    office.offer("R1") {
      $0.moves = true
      $0.perHalfDay = 3
      $0.perWeek = 3
      $0.setupMinutes = 10
      $0.packingMinutes = 10
    }
    let plan = plan(office)
    // 60 + 30 (buffer) + 60 + 40 (10 + 10 + 20 of travel) + 60 = 250 > 240: only two fit.
    #expect(value(.needs, plan) == 2000)
  }
}
