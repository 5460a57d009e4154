// SPDX-License-Identifier: GPL-3.0-or-later
import Planning
import Evaluation
import Street
import Testing

/// What-ifs in weeks that are worked out by hand.
@Suite struct WhatIfTests {
  private func offer(_ id: String) -> ProviderID { .offer(OfferID(id)) }
  private func person(_ id: String) -> ProviderID { .person(PersonID(id)) }

  private func difference(_ outcome: WhatIf.Outcome, _ goal: Goal) -> Int? {
    outcome.levels.first { $0.goal == goal }?.difference
  }

  private func outcome(
    _ week: Week,
    _ plan: Plan,
    _ change: (inout WeekChanges) -> Void
  ) throws -> WhatIf.Outcome {
    var changes = WeekChanges()
    change(&changes)
    return try WhatIf(week: week, plan: plan, solver: nil).outcome(of: changes)
  }

  /// N1 in C1 by V1; V2 of C2 is free; N2 by R1.
  private func office() -> Office {
    var office = Office()
    office.need("N1") { $0.barred = [.offer(OfferID("R1"))] }
    office.need("N2")
    office.offer("R1")
    office.person("V1")
    office.person("V2") { $0.place = PlaceID("C2") }
    return office
  }

  private func plan(_ week: Week) -> Plan {
    WeekSuggesterTests.plan(week, [("N1", person("V1")), ("N2", offer("R1"))])
  }

  @Test func `somebody absent is replaced by who is free, and nothing else moves`() throws {
    let week = office().week
    let outcome = try outcome(week, plan(week)) { $0.absences = [.init(person("V1"))] }
    #expect(outcome.difference.lost.isEmpty && outcome.difference.gained.isEmpty)
    let moved = try #require(outcome.difference.moved.first)
    #expect(outcome.difference.moved.count == 1 && moved.need == NeedID("N1"))
    #expect(moved.leaving.map(\.provider) == [person("V1")])
    #expect(moved.coming.map(\.provider) == [person("V2")])
    #expect(outcome.difference.told == [.person(PersonID("V1")), .person(PersonID("V2"))])
    #expect(outcome.difference.changedRows == ["P-N1"])
    #expect(outcome.hit == [NeedID("N1")])
    #expect(difference(outcome, .needs) == 0 && difference(outcome, .nearness) == 1)
    #expect(outcome.violations == 0)
  }

  @Test func `an absence for a part of the week concerns that part alone`() throws {
    let week = office().week
    let other = try outcome(week, plan(week)) {
      $0.absences = [.init(person("V1"), spans: [TimeSpan(day: 1, from: 0, to: 1440)])]
    }
    #expect(other.difference.needs.isEmpty)
    let same = try outcome(week, plan(week)) {
      $0.absences = [.init(person("V1"), spans: [TimeSpan(day: 0, from: 480, to: 540)])]
    }
    #expect(same.difference.moved.map(\.need) == [NeedID("N1")])
  }

  @Test func `what nobody else can do is lost`() throws {
    let week = office().week
    let outcome = try outcome(week, plan(week)) {
      $0.absences = [.init(person("V1")), .init(person("V2"))]
    }
    #expect(outcome.difference.lost.map(\.need) == [NeedID("N1")])
    #expect(difference(outcome, .needs) == -1000)
  }

  @Test func `a new need is served by whoever is free`() throws {
    let week = office().week
    var need = try #require(week.needs.first)
    need.id = NeedID("N9")
    let outcome = try outcome(week, plan(week)) { $0.added = [need] }
    #expect(outcome.difference.gained.map(\.need) == [NeedID("N9")])
    #expect(outcome.difference.gained.first?.coming.map(\.provider) == [person("V2")])
    #expect(difference(outcome, .needs) == 1000 && outcome.difference.changedRows.isEmpty)
  }

  @Test func `a need that moves takes its provider along where it can`() throws {
    let week = office().week
    let outcome = try outcome(week, plan(week)) {
      $0.moved = [NeedID("N1"): [TimeSpan(day: 2, from: 480, to: 720)]]
    }
    let moved = try #require(outcome.difference.moved.first)
    #expect(moved.coming.map(\.provider) == [person("V1")])
    #expect(moved.coming.map(\.span.start) == [2 * 1440 + 480])
  }

  @Test func `a cancelled need frees its provider for another`() throws {
    var office = office()
    office.need("N3") { $0.barred = [.person(PersonID("V1")), .person(PersonID("V2"))] }
    let week = office.week
    let outcome = try outcome(week, plan(week)) { $0.cancelled = [NeedID("N2")] }
    #expect(outcome.difference.lost.map(\.need) == [NeedID("N2")])
    #expect(outcome.difference.gained.map(\.need) == [NeedID("N3")])
    #expect(difference(outcome, .needs) == 0)
  }

  @Test func `a rule switched off lets in who was too far`() throws {
    var office = Office()
    office.need("N1") { $0.place = PlaceID("C3") }
    office.offer("R1")
    let week = office.week
    let plan = WeekSuggesterTests.plan(week, [])
    let outcome = try outcome(week, plan) { $0.withoutRules = [.radius] }
    #expect(outcome.difference.gained.map(\.need) == [NeedID("N1")])
    #expect(difference(outcome, .nearness) == 3)
    let other = try self.outcome(week, plan) { $0.withoutRules = [.elderlyEvenings] }
    #expect(other.difference.needs.isEmpty)
  }

  @Test func `a pin moves its need and nothing else`() throws {
    let week = office().week
    let outcome = try outcome(week, plan(week)) { $0.pins = [NeedID("N1"): [person("V2")]] }
    #expect(outcome.difference.moved.map(\.need) == [NeedID("N1")])
    #expect(difference(outcome, .locks) == 0 && difference(outcome, .nearness) == 1)
  }

  @Test func `changes that do not fit the week are refused`() throws {
    let week = office().week
    #expect(throws: WeekChanges.Failure.unknown("V9")) {
      try outcome(week, plan(week)) { $0.absences = [.init(person("V9"))] }
    }
    #expect(throws: WeekChanges.Failure.unknown("N9")) {
      try outcome(week, plan(week)) { $0.cancelled = [NeedID("N9")] }
    }
    let known = try #require(week.needs.first)
    #expect(throws: WeekChanges.Failure.known(known.id)) {
      try outcome(week, plan(week)) { $0.added = [known] }
    }
  }
}
