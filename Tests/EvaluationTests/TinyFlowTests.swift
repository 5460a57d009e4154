// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street
import Testing

/// One need in a grid, an offer in the same grid and one in the community: potentials by hand.
@Suite struct TinyFlowTests {
  private static let need = FlowNode.need(NeedID("N1"))
  private static let near = FlowNode.provider(.offer(OfferID("A")))
  private static let farUnit = FlowNode.unit(UnitID("U2"))

  private var tiny: TinyWeek {
    var tiny = TinyWeek()
    tiny.records.people = []
    tiny.records.offers = [("A", "U1", "G1"), ("B", "U2", "C1")]
      .map { id, unit, place in
        var offer = tiny.service(id)
        offer.unit = UnitID(unit)
        offer.place = PlaceID(place)
        offer.perWeek = 1
        return offer
      }
    tiny.records.needs[0].place = PlaceID("G1")
    return tiny
  }

  /// One unit of load weighs 1,000 at most: 1000 · Σcap / demand, cut off.
  private var stages: [CertificateStage] {
    let prices: [FlowNode: Int] = [
      Self.need: 1000, .unit(UnitID("U1")): 1000, Self.farUnit: 1000,
    ]
    return [
      CertificateStage(goals: [.needs], factors: [1], potentials: [:]),
      CertificateStage(goals: [.floors], factors: [1], potentials: [:]),
      CertificateStage(goals: [.nearness], factors: [1], potentials: [:]),
      CertificateStage(goals: [.fit], factors: [1], potentials: [Self.need: -1]),
      CertificateStage(goals: [.fineBalance], factors: [1], potentials: prices),
    ]
  }

  private func verdict(_ stages: [CertificateStage], by offer: String? = "A") -> Verdict {
    let projects = offer.map {
      [tiny.project(by: [("offer:\($0)", 1)], unit: $0 == "A" ? "U1" : "U2")]
    }
    var plan = tiny.plan(projects ?? [])
    plan.certificate = Certificate(claim: .optimal, stages: stages)
    return Referee(week: tiny.week).judge(plan)
  }

  @Test func `the nearer offer is proven best`() {
    let found = verdict(stages)
    #expect(found.violations == [])
    #expect(found.certificate == .proven, "\(String(describing: found.rejection))")
    #expect(found.levels.first { $0.goal == .nearness }?.value == 0)
    #expect(found.levels.first { $0.goal == .fineBalance }?.value == 1000)
  }

  @Test(arguments: [
    (0, need, 1001), (0, farUnit, 1), (0, near, 1), (1, need, 501), (2, need, 2), (2, near, 1),
    (3, need, -2), (3, near, 1), (4, farUnit, 1001), (4, need, 999),
  ]) func `each changed potential is rejected`(_ stage: Int, _ node: FlowNode, _ value: Int) {
    var changed = stages
    changed[stage].potentials[node] = value
    let found = verdict(changed)
    #expect(found.certificate == .rejected)
    #expect(found.rejection?.code == "violation.certificateSigns")
  }

  @Test func `gaps and travel leave a flow's proof as it is`() {
    var moving = tiny
    moving.records.offers[0].moves = true
    moving.records.offers[0].setupMinutes = 20
    var plan = moving.plan([moving.project(by: [("offer:A", 1)])])
    plan.certificate = Certificate(claim: .optimal, stages: stages)
    #expect(Referee(week: moving.week).judge(plan).certificate == .proven)
  }

  @Test func `the farther offer or none is not proven`() {
    let farther = verdict(stages, by: "B")
    #expect(farther.certificate == .rejected && farther.gapLevel == .nearness)
    #expect(farther.gap == 1)
    let nobody = verdict(stages, by: nil)
    #expect(nobody.certificate == .rejected && nobody.gapLevel == .needs && nobody.gap == 1000)
  }

  @Test func `a stage that is missing, moved or wrongly weighed is rejected`() {
    for missing in 0..<(stages.count - 1) {
      var changed = stages
      changed.remove(at: missing)
      #expect(verdict(changed).certificate == .rejected, "stage \(missing)")
    }
    #expect(verdict(stages.dropLast()).certificate != .proven)
    var moved = stages
    moved.swapAt(0, 2)
    #expect(verdict(moved).rejection?.code == "violation.certificateStages")
    for factors in [[2], [0], [-1], [], [1, 1]] {
      var changed = stages
      changed[2].factors = factors
      #expect(verdict(changed).rejection?.code == "violation.certificateFactors")
    }
    #expect(verdict([]).certificate == .heuristic)
  }

  @Test func `a factor must exceed what later goals add up to`() {
    var packed = stages
    packed[0].goals = [.needs, .floors]
    packed.remove(at: 1)
    packed[0].factors = [501, 1]
    #expect(verdict(packed).certificate == .proven)
    packed[0].factors = [500, 1]
    #expect(verdict(packed).rejection?.code == "violation.certificateFactors")
  }

  @Test func `keys of other weeks prove and spoil nothing`() {
    var strange = stages
    strange[0].potentials[.need(NeedID("elsewhere"))] = 99
    strange[0].potentials[.providerDay(.offer(OfferID("A")), day: 9)] = 99
    strange[0].potentials[.shortage(PlaceID("C3"))] = 99
    #expect(verdict(strange).certificate == .proven)
  }
}
