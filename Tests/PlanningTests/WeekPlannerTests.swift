// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import LinearProgramming
import Planning
import Street
import Synchronization
import Testing

@Suite struct WeekPlannerTests {
  private func office() -> Office {
    var office = Office()
    office.need("N1")
    office.need("N2") { $0.windows = [TimeSpan(day: 2, from: 480, to: 720)] }
    office.offer("R1")
    office.person("P1")
    return office
  }

  @Test func `a plan states what it was made from`() {
    var options = PlanningOptions(version: "1.2.3")
    options.seed = 7
    options.effort = .high
    let outcome = WeekPlanner(solver: nil, options: options).plan(office().week, inputHash: "hash")
    #expect(outcome.plan.week == Day(number: 20_521))
    #expect(outcome.plan.inputHash == "hash")
    #expect(outcome.plan.seed == 7)
    #expect(outcome.plan.version == "1.2.3")
    #expect(outcome.plan.options == ["effort": "high", "method": "auto"])
    #expect(outcome.plan.stoppedBy == nil)
    #expect(outcome.plan.levels.map(\.goal) == Policy().goals)
    #expect(outcome.plan.levels.allSatisfy { $0.status == .optimal })
    #expect(outcome.plan.methods == [MethodUse(method: "flow", reason: "flow", needCount: 2)])
    #expect(outcome.pairCount == 4)
    #expect(outcome.notices.isEmpty)
    #expect(outcome.solverVerdict == nil)
    #expect(Set(outcome.seconds.keys) == ["candidates", "solve", "explain"])
  }

  @Test func `projects have a need, a start in time and a responsible unit`() throws {
    let plan = office().plan()
    #expect(plan.projects.map(\.id) == ["P-N1", "P-N2"])
    for project in plan.projects {
      #expect(project.span.minutes == 120)
      #expect(project.span.start % 1440 == 480)
      #expect(project.place == PlaceID("C1"))
      #expect(project.projectClass == .dailyService)
      let provider = try #require(project.providers.first?.provider)
      #expect(project.unit == (provider == .offer(OfferID("R1")) ? UnitID("U1") : nil))
    }
  }

  @Test func `a hall lends its place to the project`() {
    var office = Office()
    office.need("N1") { $0.kind = .venue }
    office.offer("R1") {
      $0.kind = .venue
      $0.place = PlaceID("C2")
    }
    let plan = office.plan()
    #expect(plan.projects.map(\.place) == [PlaceID("C2")])
    #expect(plan.projects.map(\.projectClass) == [.venueSharing])
  }

  @Test func `an empty week is planned and proven`() {
    let plan = Office().plan()
    #expect(plan.projects.isEmpty)
    #expect(plan.levels.allSatisfy { $0.status == .optimal })
    #expect(Office().plan(.greedy).projects.isEmpty)
  }

  @Test func `the solver's verdict is kept and its failure is a notice`() {
    let options = PlanningOptions(version: "test")
    let good = WeekPlanner(solver: GLPKSolver(drill: .off), options: options)
      .plan(office().week, inputHash: "")
    #expect(good.solverVerdict?.hasPrefix("optimal after 0 iterations") == true)
    #expect(good.notices.isEmpty)
    let bad = WeekPlanner(solver: GLPKSolver(drill: .always), options: options)
      .plan(office().week, inputHash: "")
    #expect(bad.solverVerdict == nil)
    #expect(bad.notices.map(\.code) == [NoticeCode.noSecondOpinion.code])
    #expect(bad.plan == good.plan)
  }

  @Test func `progress tells the stages in their order`() {
    let stages = Mutex<[Progress.Stage]>([])
    let planner = WeekPlanner(solver: nil, options: PlanningOptions(version: "test"))
    _ = planner.plan(office().week, inputHash: "") { progress in
      stages.withLock { $0.append(progress.stage) }
    }
    #expect(stages.withLock { $0 }.starts(with: [.candidates, .solve]))
  }

  @Test func `greedy plans name their method and claim nothing`() {
    let plan = office().plan(.greedy)
    #expect(plan.methods == [MethodUse(method: "greedy", reason: "flow", needCount: 2)])
    #expect(plan.projects.count == 2)
    #expect(plan.certificate == nil)
  }

  @Test func `what is no flow is named with its reason`() {
    var office = office()
    office.need("N3") {
      $0.kind = .labour
      $0.quantity = 2
    }
    office.need("N4") { $0.duration = 400 }
    office.need("N5") {
      $0.quantity = 2
      $0.isDivisible = true
      $0.minimum = 2
    }
    office.records.needs[3].windows = []
    for number in 2...4 { office.person("P\(number)") { $0.minutesPerDay = 600 } }
    let uses = office.plan().methods
    let reasons = Dictionary(uses.map { ($0.reason, $0) }, uniquingKeysWith: { one, _ in one })
    #expect(reasons["flow"]?.method == "flow")
    #expect(
      reasons["severalHeads"] == MethodUse(method: "greedy", reason: "severalHeads", needCount: 1)
    )
    #expect(reasons["long"] == MethodUse(method: "greedy", reason: "long", needCount: 1))
    #expect(reasons["minimum"] == MethodUse(method: "greedy", reason: "minimum", needCount: 1))
    #expect(uses.reduce(0) { $0 + $1.needCount } == 5)
  }
}
