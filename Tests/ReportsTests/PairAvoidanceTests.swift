// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
import Reports
import Street
import Testing

/// Who keeps away from whom, and why.
@Suite struct PairAvoidanceTests {
  /// Inspectors I1 and I2 of organisation 7, I3 of 8; branches B1 and B2 of 7, B3 of 8.
  ///
  /// I1 belongs to B1, I2 to B2, I3 to B3.
  private func pairing() -> PairingCase {
    func side(_ noun: String, _ ids: [String], _ columns: [[Int32]]) -> PairSide {
      PairSide(
        noun: noun,
        entities: ids.map { PairEntity(id: $0) },
        columns: columns.map { words in
          var column = TokenColumn()
          for word in words { column.append([word]) }
          return column
        }
      )
    }
    var pairing = PairingCase(
      scheme: "s",
      name: "s",
      from: side("指导员", ["I1", "I2", "I3"], [[7, 7, 8], [1, 2, 3]]),
      to: side("支部", ["B1", "B2", "B3"], [[7, 7, 8], [1, 2, 3]])
    )
    pairing.goals = [.shortage]
    return pairing
  }

  private func rows(_ pairing: PairingCase, _ pairs: [(String, String)] = []) -> [String] {
    var plan = PairPlan(scheme: "s")
    plan.pairs = pairs.map { PairPlan.Row(from: $0.0, to: $0.1) }
    let source = PairSource(
      pairing: pairing,
      plan: plan,
      verdict: PairReferee(pairing).judge(plan, expectedHash: ""),
      further: [],
      pairCount: nil,
      catalogue: Catalogue()
    )
    let sheet = source.sheets.first { $0.fileName == "回避说明.csv" }
    return (sheet?.rows ?? []).map { $0.filter { !$0.isEmpty }.joined(separator: " ") }
  }

  @Test func `whose words must differ keeps away`() {
    var pairing = pairing()
    var rule = PairRule(.differs(from: 0, to: 0), words: "")
    rule.titles = PairRule.Titles(from: "上级", to: "上级")
    pairing.rules = [rule]
    #expect(
      rows(pairing) == [
        "I1 B1 “上级”相同,回避", "I1 B2 “上级”相同,回避", "I2 B1 “上级”相同,回避", "I2 B2 “上级”相同,回避",
        "I3 B3 “上级”相同,回避",
      ]
    )
  }

  @Test func `nobody goes to their own, nor where somebody comes from`() {
    var pairing = pairing()
    pairing.mutual = PairingCase.MutualRule(from: 1, to: 1)
    pairing.forbidden = [Pair(from: 2, to: 0)]
    #expect(
      rows(pairing, [("I1", "B2")]) == [
        "I3 B1 在禁配名单上", "I1 B1 是自己所属的,回避", "I2 B2 是自己所属的,回避", "I3 B3 是自己所属的,回避",
        "I2 B1 I1到自己所属的那里,不得互查",
      ]
    )
  }

  @Test func `without such rules there is no sheet`() { #expect(rows(pairing()) == []) }
}
