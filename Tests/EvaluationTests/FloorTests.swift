// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street
import Testing

@Suite struct FloorTests {
  @Test func `what communities are owed is what flows of their own could give`() {
    for seed in 1...40 as ClosedRange<UInt64> {
      let week = FlowWeek.week(seed: seed, needCount: 6, isEven: seed % 2 == 0)
      let referee = Referee(week: week)
      let owed = CertificateTests.owed(in: week).values.reduce(0, +)
      let value = referee.values(of: honestPlan([], for: week, by: referee))
        .first { $0.goal == .floors }?
        .value
      #expect(value == owed, "seed \(seed)")
    }
  }

  @Test func `components owe nobody a floor, and guests of a session count as ordinary pieces`() {
    func owed(_ tiny: TinyWeek) -> Int? {
      Referee(week: tiny.week).values(of: tiny.plan([])).first { $0.goal == .floors }?.value
    }
    var parts = TinyWeek()
    parts.addComponents()
    #expect(owed(parts) == 0)
    parts.records.needs.append(parts.need("N1"))
    #expect(owed(parts) == 500)
    // A, B and D by one session a week: one piece at C1, one at C2, each planned alone.
    var sessions = TinyWeek()
    sessions.addSessions()
    sessions.records.people = []
    sessions.records.offers = sessions.records.offers.filter { $0.id.text == "T" }
    sessions.records.offers[0].perWeek = 1
    #expect(owed(sessions) == 1000)
    sessions.records.offers[0].perWeek = 3
    #expect(owed(sessions) == 1500)
  }

  @Test func `a floor is missed by the points below it`() {
    var tiny = TinyWeek()
    tiny.policy.floorShare = 750
    tiny.records.needs.append(tiny.need("N2"))
    let referee = Referee(week: tiny.week)
    func floors(_ projects: [Project]) -> Int? {
      referee.values(of: tiny.plan(projects)).first { $0.goal == .floors }?.value
    }
    #expect(floors([]) == 1500)
    #expect(floors([tiny.project()]) == 500)
    #expect(floors([tiny.project(), tiny.project("P2", need: "N2", day: 1)]) == 0)
  }
}
