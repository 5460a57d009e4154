// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
import Foundation
import Street
import Testing

@testable import Reports

/// The page of a week as a file; how it behaves in a browser is what `scripts/check-page` looks at.
@Suite struct WeekPageTests {
  private static let assets = URL(filePath: #filePath)
    .appending(path: "../../../../Sources/Reports/Page/Assets").standardized

  private func page(_ change: (inout WeekRecords) -> Void = { _ in }) -> String {
    let sample = SampleWeek.week
    var records = WeekRecords()
    records.needs = sample.needs
    records.offers = sample.offers
    records.people = sample.people
    records.units = sample.units
    records.places = sample.places
    records.needsSetAside = sample.needsSetAside
    change(&records)
    let week = Week(monday: sample.monday, records: records)
    let source = ReportSource(week: week, plan: SampleWeek.plan, faults: [], catalogue: Catalogue())
    let referee = Referee(week: week)
    let bytes = source.weekPage(
      verdict: referee.judge(SampleWeek.plan, expectedHash: nil),
      loads: referee.loadLines(of: SampleWeek.plan),
      notices: []
    )
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The data of a page, read back.
  private func data(_ page: String) throws -> [String: Any] {
    let start = try #require(page.range(of: "id=\"data\">"))
    let end = try #require(page[start.upperBound...].range(of: "</script>"))
    let json = Data(page[start.upperBound..<end.lowerBound].utf8)
    return try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
  }

  @Test func `every need has a state, its reason and its funnel`() throws {
    let data = try data(page())
    let needs = try #require(data["needs"] as? [[Any]])
    let states = Dictionary(
      needs.map { ($0[0] as? String ?? "", $0[6] as? String ?? "") },
      uniquingKeysWith: { one, _ in one }
    )
    #expect(states["N1"] == "met" && states["N2"] == "partly" && states["N3"] == "unmet")
    for need in needs where ["partly", "unmet"].contains(need[6] as? String) {
      #expect((need[9] as? String)?.isEmpty == false && (need[10] as? String)?.isEmpty == false)
      #expect((need[11] as? [Int])?.count == FunnelStage.allCases.count)
    }
    let projects = try #require(data["projects"] as? [[Any]])
    #expect(projects.count == SampleWeek.plan.projects.count)
    let providers = try #require(data["providers"] as? [[Any]])
    for project in projects {
      for given in try #require(project[6] as? [[Int]]) {
        #expect(providers.indices.contains(given[0]))
      }
    }
  }

  @Test func `no telephone number, no contact, no age leaves the tables`() {
    let page = page()
    #expect(page.contains(SampleWeek.personName))
    for secret in [SampleWeek.phone, SampleWeek.contact, "13900000002", "1380000"] {
      #expect(!page.contains(secret), "\(secret)")
    }
  }

  @Test func `what a table says is text, whatever it says`() throws {
    let hostile = "</script><script>alert('1')</script>&<!--"
    let page = page { records in records.needs[0].title = hostile }
    #expect(!page.contains("alert('1')</script>"))
    let needs = try #require(data(page)["needs"] as? [[Any]])
    #expect(needs.contains { $0[1] as? String == hostile })
    #expect(Markup.escaped("<a b='c\"'>&") == "&lt;a b=&#39;c&quot;&#39;&gt;&amp;")
  }

  @Test func `it fetches nothing and is the same each time`() {
    let page = page()
    #expect(page == self.page())
    let links = page.matches(of: /(src|href)="?(http|\/\/)|url\(|import\(|fetch\(|XMLHttp/)
    #expect(links.isEmpty)
    #expect(page.contains("default-src 'none'"))
  }

  @Test func `scripts and the catalogue agree on the words`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.assets,
      includingPropertiesForKeys: nil
    )
    let scripts = try files.filter { $0.pathExtension == "js" }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    let said = Set(scripts.matches(of: /say\("([A-Za-z]+)"/).map { String($0.output.1) })
    let words = Set(PageWord.allCases.map(\.rawValue))
    #expect(said.count > 60 && said.isSubset(of: words), "\(said.subtracting(words))")
    let quoted = Set(scripts.matches(of: /"([A-Za-z]+)"/).map { String($0.output.1) })
    let swift = try ["PageData", "PageFigures", "WeekPage"]
      .map { name in
        let file = Self.assets.appending(path: "../\(name).swift").standardized
        return try String(contentsOf: file, encoding: .utf8)
      }
      .joined()
    let unused = words.subtracting(quoted).filter { !swift.contains(".\($0)") }
    #expect(unused.isEmpty, "\(unused)")
    // Text that people read stands in the catalogue alone.
    #expect(!scripts.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
  }
}
