// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
@testable import Reports
import Street
import Testing

@Suite struct ConsoleTests {
  private func verdict(
    _ certificate: CertificateVerdict,
    gap: Double = 0,
    gapLevel: Goal? = nil,
    rejection: Message? = nil,
    isLawful: Bool = false
  ) -> Verdict {
    var verdict = Referee(week: SampleWeek.week).judge(SampleWeek.plan)
    // The plan of the sample breaks rules, so that they have words.
    if isLawful { verdict.violations = [] }
    verdict.certificate = certificate
    verdict.gap = gap
    verdict.gapLevel = gapLevel
    verdict.rejection = rejection
    return verdict
  }

  private func summary(_ verdict: Verdict, _ language: Language = .chinese) -> Summary {
    Summary(source: SampleWeek.source(language), verdict: verdict)
  }

  @Test func `the best is called the best only when proven`() {
    for certificate in CertificateVerdict.allCases where certificate != .proven {
      let line = summary(verdict(certificate, gap: 0.01, gapLevel: .needs, isLawful: true)).result
      #expect(!line.contains("最优。"), "\(certificate)")
    }
    #expect(summary(verdict(.proven, isLawful: true)).result.contains("最优。"))
    #expect(summary(verdict(.claimed, gap: 0.5, isLawful: true)).result.contains("求解器称最优(未复核)"))
    let bounded = summary(verdict(.bounded, gap: 0.00001, gapLevel: .nearness, isLawful: true))
      .result
    #expect(bounded.contains("0.01%"))
    #expect(bounded.contains("就近就便"))
    let rejected = verdict(
      .rejected,
      rejection: Message(CauseCode.nobodyInCategory, .text("x")),
      isLawful: true
    )
    #expect(summary(rejected).result.contains("没有通过复核"))
  }

  @Test func `what breaks a rule is not called feasible, whatever its certificate`() {
    for certificate in CertificateVerdict.allCases {
      var verdict = verdict(certificate, gapLevel: .needs)
      verdict.violations = [Violation(.doubleBooked, [])]
      #expect(summary(verdict).result == "结论:不可行(有违反)。")
      #expect(summary(verdict, .english).result == "Result: not feasible (rules are broken).")
      let report = VerdictReport(source: SampleWeek.source(.chinese), verdict: verdict)
      #expect(!report.lines.contains { $0.contains("结论:可行") })
    }
  }

  @Test(arguments: Language.allCases)
  func `the summary names no person, telephone or contact`(language: Language) {
    let verdict = verdict(.heuristic)
    let summary = summary(verdict, language)
    let report = VerdictReport(source: SampleWeek.source(language), verdict: verdict)
    let lines =
      summary.lines(notices: [], solverAgrees: true) + summary.written(["a/plan.json"])
      + report.lines + FaultText(Catalogue(language)).lines([SampleWeek.fault])
    let text = lines.joined(separator: "\n")
    for secret in [SampleWeek.personName, SampleWeek.phone, SampleWeek.contact] {
      #expect(!text.contains(secret))
    }
    #expect(!text.contains("{"), "a placeholder is left")
    if language == .english {
      let ownWords = ["义诊", "健康讲座", "理发", "项目清单.csv", "志愿服务条例", "需求清单.csv", "数量", "长", "第十六条"]
      let rest = ownWords.reduce(text) { $0.replacing($1, with: "") }
      let left = rest.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }
      #expect(left.isEmpty, "\(left)")
    }
  }

  @Test func `the summary opens with the sentence of the cases`() {
    let lines = summary(verdict(.heuristic)).lines(notices: [], solverAgrees: nil)
    #expect(lines.first == "共梳理资源3项、需求6项,形成项目2项。")
    #expect(lines.contains { $0.contains("当场办理1项,未核实1项,风险未填1项,资料不全1行") })
    #expect(lines.contains("另有1项紧急需求因资料不全没有排。"))
    #expect(lines.contains { $0.contains("2项需求因“一次需要多名人手”,用贪心加修补安排") })
    #expect(lines.contains { $0.contains("锁定落实 → 紧急优先 → 应满尽满 → 无死角 → 相对均衡") })
    #expect(lines.contains { $0.contains("没填的按每周1次、每月2次(填了更大的每周次数的,按每周次数)、每天240分钟算") })
    #expect(lines.contains { $0.contains("0 同网格,1 同社区") })
    #expect(lines.contains { $0.contains("需签书面协议的项目1项") })
  }

  @Test func `columns line up by the width of Chinese characters`() {
    var table = ConsoleTable(sides: [.left, .right])
    table.append(["目标", "1"])
    table.append(["a", "1000"])
    #expect(table.lines == ["  目标     1", "  a     1000"])
    #expect(ConsoleTable.width(of: "社区A") == 5)
  }

  @Test(arguments: [(0.99999, "99.9%"), (1.0, "100%"), (0.0, "0.0%"), (.nan, "–")])
  func `a share is never rounded up to the whole`(share: Double, text: String) {
    #expect(NumberText.percent(share) == text)
  }

  @Test func `decimals need no locale`() {
    #expect(NumberText.decimal(-0.004, digits: 2) == "0.00")
    #expect(NumberText.decimal(-1.5, digits: 1) == "-1.5")
    #expect(NumberText.decimal(12.345, digits: 0) == "12")
    #expect(NumberText.gap(0) == "0.00%")
    #expect(NumberText.gap(1e-9) == "0.01%")
  }

  @Test func `a finding names file, row, column, value and mend, and stays on one line`() {
    let line = FaultText(Catalogue()).line(SampleWeek.fault)
    #expect(line.hasPrefix("[行错误] 文件 需求清单.csv 第 12 行 列“数量” 值“-3 长长"))
    #expect(line.contains("怎么改:"))
    #expect(!line.contains("\n"))
    #expect(line.count < 300)
    let lines = FaultText(Catalogue(), shown: 2).lines(Array(repeating: SampleWeek.fault, count: 9))
    #expect(lines.count == 3)
    #expect(lines.last?.contains("7") == true)
  }

  @Test func `of two plans the lawful one is better, then the first goal that differs decides`() {
    var one = verdict(.heuristic)
    one.violations = []
    one.levels = [level(.needs, 5), level(.nearness, 70), level(.fit, 1)]
    var other = one
    #expect(PlanRanking(of: one, with: other).isBetter == nil)
    other.levels[1].value = 60
    #expect(PlanRanking(of: one, with: other).isBetter == false)
    #expect(PlanRanking(of: one, with: other).decidingGoal == .nearness)
    other.levels[0].value = 4
    #expect(PlanRanking(of: one, with: other).isBetter == true)
    one.violations = [Violation(.malformed, [.text("P1")])]
    #expect(PlanRanking(of: one, with: other).isBetter == false)
    #expect(PlanRanking(of: one, with: other).decidingGoal == nil)
  }

  private func level(_ goal: Goal, _ value: Int) -> LevelResult {
    LevelResult(goal: goal, value: value, bound: value, status: .optimal)
  }
}
