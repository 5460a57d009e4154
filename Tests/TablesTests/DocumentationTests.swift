// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Tables

@Suite struct DocumentationTests {
  @Test func `docs/tables.md names every column with its synonyms, and every setting`() throws {
    let path = URL(fileURLWithPath: fixtures).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs/tables.md").path
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    for kind in TableKind.allCases {
      let start = lines.firstIndex { $0.hasPrefix("## ") && $0.hasSuffix("`\(kind.rawValue)`") }
      let section = lines[try #require(start, "\(kind)")...].dropFirst()
        .prefix { !$0.hasPrefix("## ") }
      for name in kind.fileNames { #expect(section.contains { $0.contains(name) }, "\(name)") }
      for column in kind.columns {
        let row = section.first { $0.contains("| `\(column.field.key)` |") }
        #expect(row != nil, "\(kind): \(column.header)")
        for word in [column.header] + column.synonyms {
          #expect(row?.contains(word) == true, "\(kind): \(column.header): \(word)")
        }
      }
    }
    for (key, chinese) in SettingsReader.keys {
      let row = lines.first { $0.contains("| `\(key)` |") && $0.contains(chinese.last ?? "") }
      #expect(row != nil || lines.contains { $0.contains("`\(key)`") }, "\(key)")
    }
  }
}
