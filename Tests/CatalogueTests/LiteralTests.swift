// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@Suite struct LiteralTests {
  /// Files whose Chinese is data, not text for users; each with the reason.
  private static let dataFiles: [String: String] = [
    "Street/Policy/LegalRules.swift": "articles of statutes, printed as they stand",
    "Street/Policy/ProjectClasses.swift": "words of categories that decide a project's class",
    "Street/Plans/PlanCodec.swift": "the state of a proposal, a constant of the format",
    "Street/Records/ShiftNeed.swift": "the skill that a leader has in the list of people",
    "Tables/": "headers, synonyms, words of cells and names of files that clerks use",
    "Presets/": "invented rows of synthetic weeks",
    "Catalogue/": "the catalogue itself",
  ]

  @Test func `Chinese stands in the catalogue and in data only`() {
    #expect(SourceScan.files.count > 50)
    for file in SourceScan.files
    where !Self.dataFiles.keys.contains(where: { file.path.hasPrefix($0) }) {
      let found = file.literals.filter { $0.hasChinese }
      #expect(found == [], "\(file.path)")
    }
  }

  @Test func `every exception is still needed`() {
    for prefix in Self.dataFiles.keys {
      let isNeeded = SourceScan.files.contains { file in
        file.path.hasPrefix(prefix) && file.literals.contains(where: \.hasChinese)
      }
      #expect(isNeeded, "\(prefix)")
    }
  }

  @Test func `no English sentence stands in what speaks to users`() {
    // The parser's own sentences, which are recognised in order to be translated.
    let exceptions = ["paidan/Terminal/HelpPage.swift"]
    for file in SourceScan.files where !exceptions.contains(file.path) {
      guard file.path.hasPrefix("paidan/") || file.path.hasPrefix("Reports/") else { continue }
      let found = file.literals.filter { literal in
        literal.split(separator: " ").count { $0.allSatisfy(\.isLetter) && $0.count > 1 } > 2
      }
      #expect(found == [], "\(file.path)")
    }
  }

  @Test func `the scanner tells code, comments and literals apart`() {
    let source = "let a = \"x\\\"中\" // \"no\"\nlet b = \"\"\"\n  文\n  \"\"\"\n"
    let scanned = SourceScan.scan(source)
    #expect(scanned.literals == ["x\\\"中", "  文  "])
    #expect(!scanned.code.contains("no"))
  }
}
