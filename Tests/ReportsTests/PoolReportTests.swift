// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
@testable import Reports
import Street
import Testing

@Suite struct PoolReportTests {
  private var entries: [PoolEntry] {
    var (a, b) = (PoolEntry(name: "东街"), PoolEntry(name: "西街"))
    (a.needs, a.alone, a.met, a.gave) = (5, 4, 5, 2)
    (b.needs, b.alone, b.met, b.got) = (6, 3, 5, 2)
    return [a, b]
  }

  private func verdict(met: Int, points: Int, bound: Int) -> Verdict {
    var verdict = Referee(week: SampleWeek.week).judge(SampleWeek.plan)
    verdict.violations = []
    verdict.metrics.coverage.met = met
    verdict.metrics.coverage.needs = 11
    verdict.levels = [
      LevelResult(
        goal: .needs,
        value: points,
        bound: bound,
        status: .bounded,
        certificate: .bounded
      )
    ]
    return verdict
  }

  private func table(whole met: Int?, _ language: Language = .chinese) -> PoolTable {
    PoolTable(
      entries: entries,
      own: verdict(met: 7, points: 7000, bound: 12_000),
      pooled: verdict(met: 10, points: 10_000, bound: 12_000),
      whole: met.map {
        PoolTable.Whole(
          verdict: verdict(met: $0, points: 10_400, bound: 10_500),
          isStopped: false,
          boundsPooled: true
        )
      },
      catalogue: Catalogue(language)
    )
  }

  @Test func `the table says what each met alone, gave and got`() {
    let sheet = table(whole: nil).sheet
    #expect(sheet.fileName == "跨街道调剂汇总.csv")
    #expect(sheet.header == ["街道", "自身满足", "给出", "得到", "调剂后满足"])
    #expect(sheet.rows == [["东街", "4", "2", "0", "5"], ["西街", "3", "0", "2", "5"]])
  }

  @Test func `the sentences count what came from other streets, and what did not`() {
    let lines = table(whole: nil).lines
    #expect(lines.contains("跨街道调剂多满足2项。"))
    #expect(lines.contains("另有1项由本街道剩下的资源补上。"))
    #expect(lines.contains("各街道自排满足7项,调剂后10项(共11项需求)。"))
    #expect(!lines.contains { $0.contains("全市统一排") && $0.contains("项") })
  }

  @Test func `the gap to the whole city as one is told either way`() {
    #expect(table(whole: 11).lines.contains("全市统一排可满足11项,比调剂后多1项。"))
    #expect(table(whole: 10).lines.contains("全市统一排满足10项,与调剂后相同。"))
    #expect(table(whole: 9).lines.contains("全市统一排这次满足9项,比调剂后少1项,没有更好。"))
    let bound = "按分值:任何方案至多10500分,调剂后10000分,相差至多4.77%。"
    #expect(table(whole: 11).lines.contains(bound))
    let english = table(whole: 11, .english).lines
    #expect(english.contains("Pooling across streets meets 2 more needs."))
  }

  @Test func `an exchange names own rows and of the other street only kind and number`() {
    let masked = MaskedRecord(street: "西街", kind: .expertise, category: "调解", serial: 3)
    let span = TimeSpan(day: 0, from: 540, to: 600)
    let gives = PoolExchange(
      number: 1,
      side: .gives(.person(PersonID("P1"))),
      other: masked,
      quantity: 1,
      span: span,
      place: nil,
      community: "西一社区"
    )
    var gets = gives
    gets.side = .gets(NeedID("N1"))
    gets.place = PlaceID("C1")
    let sheet = SampleWeek.source().exchangeSheet([gives, gets])
    #expect(
      sheet.rows[0].prefix(7).joined(separator: "|")
        == "1|给出|P1|\(SampleWeek.personName)|西街|需求·智力·调解·3|调解"
    )
    #expect(sheet.rows[0].contains("西街 西一社区"))
    #expect(sheet.rows[1][5] == "资源·智力·调解·3")
    #expect(sheet.rows[1].contains("东风社区"))
    #expect(sheet.rows.allSatisfy { $0.count == sheet.header.count })
  }
}
