// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

/// visits.json, written, read and refused.
@Suite struct VisitPlanCodecTests {
  /// A calendar with something in every field.
  private static var sample: VisitPlan {
    var plan = VisitPlan(title: "走访")
    plan.stoppedBy = "time"
    var visit = VisitPlan.Event(duty: "V1", window: 2, day: 33, people: [PersonID("P1")])
    visit.stops = ["H1", "H2"]
    visit.theme = "清凉"
    plan.events = [visit, VisitPlan.Event(duty: "R1", window: 0, day: 0, people: [])]
    plan.shortfalls = [
      VisitPlan.Shortfall(
        duty: "R1",
        window: 0,
        asked: 2,
        got: 1,
        reason: .nobodyFree,
        number: 3,
        remedy: .findSubstitute
      )
    ]
    plan.levels = [
      VisitPlan.Level(.missing, value: 1, bound: 1), VisitPlan.Level(.spread, value: 40, bound: -2),
    ]
    return plan
  }

  @Test func `what is written is read back, byte for byte the same`() throws {
    let bytes = VisitPlanCodec.encode(Self.sample)
    let plan = try VisitPlanCodec.decode(bytes)
    #expect(plan == Self.sample)
    #expect(VisitPlanCodec.encode(plan) == bytes)
    let empty = VisitPlan(title: "")
    #expect(try VisitPlanCodec.decode(VisitPlanCodec.encode(empty)) == empty)
  }

  @Test(
    arguments: [
      ("paidan-visits/1", "paidan-visits/2", PlanFileCode.unknownFormat),
      ("\"day\": 33", "\"day\": 401", .badValue), ("\"day\": 33", "\"day\": -1", .badValue),
      ("nobodyFree", "bored", .badValue), ("\"spread\"", "\"spred\"", .badValue),
      ("\"stoppedBy\": \"time\"", "\"stoppedBy\": \"boredom\"", .badValue),
      ("\"title\"", "\"titel\"", .missingKey),
    ]
  )
  func `what can't be a calendar is refused`(
    text: String,
    other: String,
    code: PlanFileCode
  ) throws {
    let written = String(decoding: VisitPlanCodec.encode(Self.sample), as: UTF8.self)
    let parts = written.split(separator: text, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    let error = #expect(throws: PlanCodecError.self) {
      try VisitPlanCodec.decode(Array("\(parts[0])\(other)\(parts[1])".utf8))
    }
    #expect(error?.code == code)
  }
}
