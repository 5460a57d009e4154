// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

/// A document that sends its reader to a file must send them to one that is there.
@Suite struct DocumentPathsTests {
  @Test(
    arguments: [
      "README.md", "README.zh-CN.md", "CONTRIBUTING.md", "docs/glossary.md",
      "docs/threat-model.md", "docs/rules.md", "docs/impact-assessment.md", "docs/archive.md",
      "models/README.md",
    ] + Catalogues.articles
  )
  func `paths named in a document exist`(document: String) throws {
    let missing = Self.paths(in: try SourceTree.text(of: document))
      .filter { !SourceTree.exists($0) }
    #expect(missing.isEmpty, "\(document) names \(missing)")
  }

  @Test func `decision records are numbered without gaps`() throws {
    let names = try SourceTree.paths(below: "docs/decisions")
      .compactMap { $0.split(separator: "/").last }
    #expect(!names.isEmpty)
    for (position, name) in names.enumerated() {
      let digits = String(position + 1)
      let number = String(repeating: "0", count: 4 - digits.count) + digits
      #expect(name.hasPrefix(number + "-"))
    }
  }

  @Test func `paths are found in a text`() {
    let text = "See `Sources/A/B.swift` and `docs/x.md` §2, not `swift build` or `Sources/<X>/`."
    #expect(Self.paths(in: text) == ["Sources/A/B.swift", "docs/x.md"])
  }

  private static let homes = ["Sources/", "Tests/", "docs/", "models/", "scripts/", "datasets/"]

  /// Code spans that are paths of the repository and hold no placeholder.
  private static func paths(in text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }
      .compactMap { $0.element.split(separator: " ").first.map(String.init) }
      .filter { path in
        homes.contains { path.hasPrefix($0) } && !path.contains { "<>*{}…".contains($0) }
      }
  }
}
