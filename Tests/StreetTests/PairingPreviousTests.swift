// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@Suite struct PairingPreviousTests {
  /// Two units, of which one goes as a group of two members, and two communities.
  private func pairing(_ goals: [PairGoal]) -> PairingCase {
    var group = PairEntity(id: "U1")
    group.members = ["P1", "P2"]
    var pairing = PairingCase(
      scheme: "s",
      name: "s",
      from: PairSide(noun: "unit", entities: [group, PairEntity(id: "U2")]),
      to: PairSide(noun: "community", entities: ["C1", "C2"].map(PairEntity.init(id:)))
    )
    pairing.goals = goals
    return pairing
  }

  private func plan(_ rows: [(String, String)]) -> PairPlan {
    var plan = PairPlan(scheme: "s")
    plan.pairs = rows.map { PairPlan.Row(from: $0.0, to: $0.1) }
    return plan
  }

  @Test(
    arguments: [
      (
        [.shortage, .band(.to), .metres(unit: 1)], [.shortage, .keep, .band(.to), .metres(unit: 1)]
      ),
      ([.shortage, .cover, .metres(unit: 1)], [.shortage, .cover, .keep, .metres(unit: 1)]),
      ([.metres(unit: 1)], [.keep, .metres(unit: 1)]),
      ([.shortage, .metres(unit: 1), .keep], [.shortage, .metres(unit: 1), .keep]),
    ] as [([PairGoal], [PairGoal])]
  )
  func `keeping counts behind what is missing unless the scheme says where`(
    goals: [PairGoal],
    after: [PairGoal]
  ) {
    var kept = pairing(goals)
    kept.keep(plan([("U2", "C1")]))
    #expect(kept.goals == after)
  }

  @Test func `pairs are those of the last plan whose sides are still there`() {
    var kept = pairing([.shortage])
    kept.previous = [Pair(from: 1, to: 1)]
    kept.keep(plan([("U2", "C1"), ("U9", "C1"), ("U2", "C9")]))
    #expect(kept.previous == [Pair(from: 1, to: 0)])
  }

  @Test func `a member who went alone stands for the group that it goes with now`() {
    var kept = pairing([.shortage])
    kept.keep(plan([("P2", "C2"), ("P1", "C2")]))
    #expect(kept.previous == [Pair(from: 0, to: 1)])
  }
}
