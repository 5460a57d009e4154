// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Tables

@Suite struct VisitDocumentationTests {
  private static func lines(_ name: String) throws -> [Substring] {
    let path = URL(fileURLWithPath: fixtures).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs/\(name)").path
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
  }

  @Test func `docs/tables.md names every column and table of a visit folder`() throws {
    let lines = try Self.lines("tables.md")
      .drop { $0 != "## Tables of a visit folder" }
    for column in VisitColumn.allCases {
      let row = lines.first {
        $0.contains("| `\(column.rawValue)` |") && $0.hasPrefix("| \(column.title) ")
      }
      for title in column.scheme.titles {
        #expect(row?.contains(title) == true, "\(column): \(title)")
      }
    }
    for kind in VisitTableKind.allCases {
      let row = lines.first { $0.hasPrefix("| \(kind.rawValue) | \(kind.fileNames[0]),") }
      for name in kind.fileNames { #expect(row?.contains(name) == true, "\(kind): \(name)") }
    }
  }

  @Test func `docs/visits.md names every key of the settings`() throws {
    let text = try Self.lines("visits.md").joined(separator: "\n")
    for key in VisitKey.allCases {
      #expect(text.contains("`\(key.rawValue)`"), "\(key)")
      #expect(text.contains(key.chinese[0]), "\(key)")
    }
  }
}
