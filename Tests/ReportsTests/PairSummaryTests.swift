// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
import Reports
import Street
import Testing

/// What the console says of a pairing.
@Suite struct PairSummaryTests {
  /// Units U1 and U2 of two and one go to posts P1 to P4, one a post.
  private func pairing() -> PairingCase {
    func side(_ noun: String, _ ids: [String]) -> PairSide {
      PairSide(noun: noun, entities: ids.map { PairEntity(id: $0) })
    }
    var pairing = PairingCase(
      scheme: "s",
      name: "s",
      from: side("党员", ["U1", "U2"]),
      to: side("岗位", ["P1", "P2", "P3", "P4"])
    )
    for post in pairing.to.entities.indices { pairing.to.entities[post].least = 1 }
    for unit in pairing.from.entities.indices { pairing.from.entities[unit].most = 1 }
    pairing.goals = [.shortage, .keep]
    return pairing
  }

  private func grouped() -> PairingCase {
    var pairing = pairing()
    pairing.from.entities[0].members = ["M1", "M2"]
    pairing.from.entities[0].heads = 2
    pairing.from.members = [
      "M1": PairSide.Member(name: "甲一", shown: []), "M2": PairSide.Member(name: "乙二", shown: []),
    ]
    return pairing
  }

  private func source(
    _ pairing: PairingCase,
    _ pairs: [(String, String)],
    _ shortages: [PairShortage] = [],
    further: [PairFurther] = [],
    stoppedBy: String? = nil
  ) -> PairSource {
    var plan = PairPlan(scheme: "s")
    plan.pairs = pairs.map { PairPlan.Row(from: $0.0, to: $0.1) }
    plan.shortages = shortages
    plan.stoppedBy = stoppedBy
    return PairSource(
      pairing: pairing,
      plan: plan,
      verdict: PairReferee(pairing).judge(plan, expectedHash: ""),
      further: further,
      pairCount: nil,
      catalogue: Catalogue()
    )
  }

  private func shortage(_ id: String, group: Int) -> PairShortage {
    var shortage = PairShortage(
      side: .to,
      id: id,
      kind: nil,
      asked: 1,
      got: 0,
      cause: .tooFewPeople,
      candidates: 1
    )
    (shortage.groupSize, shortage.groupAsked, shortage.groupSupply) = (group, group, 1)
    return shortage
  }

  @Test func `groups with the same words stand on lines of their own`() {
    let shortages = ["P1", "P2", "P3", "P4"].map { shortage($0, group: 2) }
    var source = source(pairing(), [], shortages)
    for (number, shortage) in shortages.enumerated() {
      var detail = PairShortageDetail()
      detail.group = number % 2
      detail.ends = PairShortageDetail.Ends(people: 1, most: 1...1, raised: 2)
      source.details[PairFunnelKey(shortage)] = detail
    }
    let reason =
      "这里同另外 1 个岗位共需 2,能来的党员 1 个、每个至多 1 处,最多提供 1,缺 1; "
      + "再有 1 个符合条件的党员即可,或者把每个党员的上限(派出方的“数量”)至少提到 2"
    #expect(source.lines.contains("  岗位 P1、P3: " + reason), "\(source.lines)")
    #expect(source.lines.contains("  岗位 P2、P4: " + reason), "\(source.lines)")
    // Without knowing the groups nobody is put beside another.
    source.details = [:]
    #expect(source.lines.count { $0.contains("缺 1") } == 4, "\(source.lines)")
  }

  @Test func `one reason of each by itself says so, and other numbers are another line`() {
    var shortages = ["P1", "P2", "P3"].map { shortage($0, group: 1) }
    for number in shortages.indices { shortages[number].candidates = 0 }
    var pairing = pairing()
    (pairing.to.entities[2].least, pairing.to.entities[3].least) = (2, 0)
    shortages[2].asked = 2
    let lines = source(pairing, [], shortages).lines
    #expect(lines.contains { $0.hasPrefix("  岗位 P1、P2,每处: 没有符合条件的党员") }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("  岗位 P3: 没有符合条件的党员") }, "\(lines)")
  }

  @Test func `whoever is not chosen reads that, with the number that would do`() {
    let shortages = ["P3", "P4"]
      .map { id in
        var shortage = shortage(id, group: 1)
        shortage.cause = .bandTooTight
        return shortage
      }
    var source = source(pairing(), [("U1", "P1"), ("U2", "P2")], shortages)
    for shortage in shortages {
      var detail = PairShortageDetail()
      detail.choice = .left(chosen: 2, wanting: 4)
      source.details[PairFunnelKey(shortage)] = detail
    }
    #expect(
      source.lines.contains(
        "  岗位 P3、P4: 没有选上:只选定 2 个岗位,要人的有 4 个,至少 2 个没有人; 把“选定”至少提到 4"
      ),
      "\(source.lines)"
    )
    for shortage in shortages {
      source.details[PairFunnelKey(shortage)]?.choice = .room(
        chosen: 2,
        most: 3...3,
        room: 6,
        wanted: 7,
        enough: 3
      )
    }
    let room = "只选定 2 个岗位,每个至多 3,一共只收 6;要去的党员共要 7,必有 1 没有去处; 把“选定”至少提到 3"
    #expect(source.lines.contains { $0.contains(room) }, "\(source.lines)")
  }

  @Test func `what is missing follows the referee, not the plan's list`() {
    let lines = source(pairing(), [("U1", "P1")]).lines
    #expect(lines.contains("岗位:还缺 3,涉及 3 个。") && !lines.contains("没有缺口。"), "\(lines)")
    var full = pairing()
    for post in full.to.entities.indices { full.to.entities[post].least = 0 }
    #expect(source(full, [], [shortage("P1", group: 1)]).lines.contains("没有缺口。"))
  }

  @Test func `what is proven behind a goal that is not says under which condition`() {
    let source = source(pairing(), [("U1", "P1")])
    func lines(_ first: PairProof, _ second: PairProof) -> String {
      var verdict = source.verdict
      verdict.levels[0].proof = first
      verdict.levels[1].proof = second
      verdict.levels[1].value = 5
      let changed = PairSource(
        pairing: source.pairing,
        plan: source.plan,
        verdict: verdict,
        further: [],
        pairCount: nil,
        catalogue: Catalogue()
      )
      return changed.lines.joined(separator: "\n")
    }
    #expect(lines(.heuristic, .proven).contains("与上期不同:5(在前面各项不变时已证最优)"))
    #expect(lines(.bounded(1), .bounded(2)).contains("5(在前面各项不变时,任何方案不低于 2)"))
    #expect(lines(.proven, .proven).contains("与上期不同:5(已证最优)"))
  }

  @Test func `a run that was stopped says by what`() {
    func lines(_ word: String?) -> [String] { source(pairing(), [], stoppedBy: word).lines }
    #expect(lines("time").contains { $0.hasPrefix("时限到了") })
    #expect(lines("interrupt").contains { $0.hasPrefix("被中断") })
    #expect(lines("effort").contains { $0.contains("工作量上限") })
    #expect(!lines(nil).contains { $0.contains("停下") })
  }

  @Test func `groups are told as pairs and as people`() {
    let pairs = [("U1", "P1"), ("U2", "P2")]
    let further = ["U1", "U2"]
      .map {
        PairFurther(from: $0, to: "P1", nearest: "P3", cause: .band(load: 64, added: 21, end: 78))
      }
    let source = source(grouped(), pairs, further: further)
    #expect(source.lines.contains { $0.hasPrefix("排定 2 对,3 人(") }, "\(source.lines)")
    #expect(source.lines.contains("2 对(3 人)里有 2 对(3 人)不是最近的一处。"))
    let sheet = source.sheets.first { $0.fileName == "未就近名单.csv" }
    let reason = "最近的 P3 已有 64,再加 21 就超出均衡幅度上限 78"
    #expect(
      sheet?.header
        == ["党员编号", "党员名称", "同去人员", "人数", "岗位编号", "岗位名称", "最近的", "说明"]
    )
    #expect(
      sheet?.rows == [
        ["", "", "U1", "2", "P1", "P1", "P3", reason],
        ["U2", "U2", "", "1", "P1", "P1", "P3", reason],
      ]
    )
    let alone = self.source(pairing(), pairs, further: further)
    #expect(alone.lines.contains { $0.hasPrefix("排定 2 对(") })
    #expect(alone.sheets.first { $0.fileName == "未就近名单.csv" }?.header.count == 6)
  }

  @Test func `reasons for going further name what would suffer`() {
    func reason(_ cause: PairFurther.Cause) -> String {
      let further = [PairFurther(from: "U1", to: "P1", nearest: "P2", cause: cause)]
      let sheets = source(pairing(), [("U1", "P1")], further: further).sheets
      return sheets.first { $0.fileName == "未就近名单.csv" }?.rows.first?.last ?? ""
    }
    #expect(reason(.goal(position: 1, by: 2)) == "改去最近的 P2 会使“与上期不同”多 2")
    #expect(reason(.other) == "最近的是 P2;按整体安排没有去那里")
    #expect(reason(.full(load: 3, added: 1, most: 3)) == "最近的 P2 已满(3/3)")
    #expect(reason(.full(load: 2, added: 2, most: 3)) == "最近的 P2 已有 2,再加 2 就超过上限 3")
  }
}
