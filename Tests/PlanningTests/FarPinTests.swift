// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Planning
import Street
import Testing

/// Whom the office locks to a need may come from beyond the radius (`docs/model.md` §2).
@Suite struct FarPinTests {
  /// C3 is no neighbour of C1, where the needs are; nobody is near.
  private func office(locked: Bool) -> Office {
    var office = Office()
    office.policy.radiusClass = 2
    office.need("N1") {
      if locked { $0.locked = [.offer(OfferID("R3"))] }
    }
    office.need("N2") {
      $0.kind = .labour
      if locked { $0.locked = [.person(PersonID("P3"))] }
    }
    office.offer("R3") { $0.unit = UnitID("U3") }
    office.person("P3") { $0.place = PlaceID("C3") }
    return office
  }

  private func verdict(_ plan: Plan, _ week: Week) -> Verdict {
    Referee(week: week).judge(plan)
  }

  @Test(arguments: [PlanningOptions.Method.auto, .greedy])
  func `a locked provider comes from beyond the radius`(method: PlanningOptions.Method) {
    let office = office(locked: true)
    let plan = office.plan(method)
    #expect(
      plan.projects.map { $0.providers.map(\.provider) }
        == [[.offer(OfferID("R3"))], [.person(PersonID("P3"))]]
    )
    #expect(plan.unmet.isEmpty)
    #expect(verdict(plan, office.week).violations.isEmpty)
  }

  @Test func `without the lock the radius binds and the referee says so`() {
    let free = office(locked: false)
    #expect(free.plan().projects.isEmpty)
    #expect(free.plan().unmet.map(\.need.text) == ["N1", "N2"])
    let found = verdict(office(locked: true).plan(), free.week).violations.map(\.code)
    #expect(found.filter { $0 == .tooFar }.count == 2)
  }

  @Test func `a component takes whom the office fixed for it`() {
    var office = Office()
    office.policy.radiusClass = 2
    office.need("N1") {
      $0.components = [Component(kind: .labour), Component(kind: .venue)]
      $0.locked = [.person(PersonID("P3"))]
    }
    office.person("P3") { $0.place = PlaceID("C3") }
    office.offer("H1") { ($0.kind, $0.categories) = (.venue, []) }
    office.offer("H3") { ($0.unit, $0.kind, $0.categories) = (UnitID("U3"), .venue, []) }
    let plan = office.plan()
    #expect(
      Set(plan.projects.flatMap { $0.providers.map(\.provider) })
        == [.person(PersonID("P3")), .offer(OfferID("H1"))]
    )
    #expect(verdict(plan, office.week).violations.isEmpty)
  }
}
