// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Tables

/// Which name somebody meant.
@Suite struct NearNameTests {
  @Test(
    arguments: [
      ("数目", "数量"), ("目数", nil), ("可配对", "可配"), ("tabel", "table"), ("tabl", "table"), ("户 数", nil),
      ("颜色", nil),
      ("所属社区", "社区"), ("x", nil), ("", nil), ("数量", nil), ("Goal", "goals"), ("结队户", "结对户"),
    ] as [(String, String?)]
  )
  func `a few slips are forgiven`(text: String, meant: String?) {
    let names = ["数量", "可配", "table", "户数", "社区", "goals", "结对户", "优先级别"]
    #expect(NearName.nearest(to: text, among: names) == meant)
  }

  @Test func `the fewest slips win, the first of equals`() {
    #expect(NearName.nearest(to: "网格原", among: ["网格长", "网格员", "网格圆"]) == "网格长")
    #expect(NearName.nearest(to: "abcd", among: ["abxx", "abce"]) == "abce")
    #expect(NearName.nearest(to: String(repeating: "很", count: 10_000), among: ["长"]) == nil)
  }
}
