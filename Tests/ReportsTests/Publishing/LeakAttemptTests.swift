// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Reports
import Street
import Tables
import Testing

/// Everything that somebody may try, or do by mistake: each is stopped, for the right reason, and nothing
/// that is told repeats what it found.
@Suite struct LeakAttemptTests {
  private static let attempts = LeakAttempt.ofLists + LeakAttempt.ofWeeks

  @Test func `there are more than thirty attempts, no two alike`() {
    #expect(Self.attempts.count > 50)
    #expect(Set(Self.attempts.map(\.what)).count == Self.attempts.count)
  }

  @Test(arguments: attempts)
  func `the attempt is stopped`(attempt: LeakAttempt) throws {
    var week = PublicWeek()
    attempt.change(&week)
    let draft = try week.draft(list: attempt.list)
    let codes = draft.faults.map(\.message.code)
    #expect(codes.contains(attempt.code), "\(codes)")
    #expect(draft.files.isEmpty)
    guard !attempt.secret.isEmpty else { return }
    let told = FaultText(Catalogue(.chinese)).lines(draft.faults).joined(separator: "\n")
    #expect(!told.contains(attempt.secret), "\(told)")
  }

  @Test func `all leaks are told in one run, with their rows`() throws {
    let list = """
      社区\t服务人员\t备注
      东风社区\t王芳\t13800138000
      东风社区\t孙大海\t好
      天边\t王丽\t王小明
      """
    let faults = try PublicWeek().draft(list: list).faults
    #expect(faults.allSatisfy { $0.file == "公示表.csv" })
    let told =
      faults
      .map { "\($0.row ?? 0) \($0.column ?? "") \($0.message.code)" }
    #expect(
      told == [
        "2 备注 leak.mobile", "3 服务人员 publicFault.unknownPerson",
        "4 备注 leak.name", "4 社区 publicFault.unknownPlace",
      ]
    )
  }

  @Test
  func
    `a plan of people who agreed passes, though titles, contacts and addresses are full of leaks`()
    throws
  {
    let draft = try PublicWeek().draft()
    #expect(draft.faults == [])
    #expect(draft.files.count == (BookWriter.isBuilt ? 3 : 2))
    let all = draft.files.filter { $0.kind == .page }
      .map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    for secret in ["王小明", "13800138000", "赵铁柱", "3号楼", "501", "上门"] {
      #expect(!all.contains(secret), "\(secret)")
    }
  }

  @Test func `the gate finds leaks in pages whoever wrote them`() {
    let week = PublicWeek()
    let source = ReportSource(
      week: Week(monday: PublicWeek.monday, records: week.records),
      plan: week.plan,
      faults: [],
      catalogue: Catalogue(.chinese)
    )
    let terms = PublicTerms(
      settings: week.settings,
      personal: week.personal,
      version: "v1",
      period: PublicWeek.monday...PublicWeek.monday
    )
    let scan = source.leakScan(terms.settings, terms.personal)
    let gate = PublicGate(source: source, terms: terms, scan: scan)
    func codes(_ page: String, name: String = "a.html") -> [String] {
      let file = Publication.File(name: name, kind: .page, bytes: Array(page.utf8))
      return gate.faults(in: [file]).map(\.message.code)
    }
    #expect(codes("<p>理发</p>") == [])
    #expect(codes("<p>监督电话:0371-66668888</p>") == [])
    #expect(codes("<p>电话:0371-66668888</p>") == ["leak.landline"])
    #expect(codes("<!-- 13800138000 --><p>理发</p>") == ["leak.mobile"])
    #expect(codes("<p title=\"王小明\">理发</p>") == ["leak.name"])
    #expect(codes("<p>138&#48;0138000</p>") == ["leak.mobile"])
    #expect(codes("<script>var a='13800138000'</script>") == ["leak.mobile"])
    #expect(codes("<p>理发</p>", name: "王小明.html") == ["leak.name"])
    let table = { (rows: [String]) in
      "<table><tr><th>序号</th><th>社区</th><th>对象类别</th></tr>"
        + rows.map { "<tr><td>1</td><td>东风社区</td><td>\($0)</td></tr>" }.joined() + "</table>"
    }
    #expect(codes(table(["老年人", "老年人", "老年人"])) == [])
    #expect(codes(table(["老年人", "老年人"])) == ["publicFault.smallGroup"])
    #expect(codes(table(["老年人", "老年人", "老年人", "儿童"])) == ["publicFault.smallGroup"])
  }
}
