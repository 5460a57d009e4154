// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

@Suite struct TemplateTests {
  @Test(arguments: TableTemplate.all.map(\.names.chinese))
  func `every header of an empty table is known, and required ones are there`(name: String) throws {
    let template = try #require(TableTemplate.all.first { $0.names.chinese == name })
    let kind = try #require(TableKind.named(name))
    let matcher = HeaderMatcher(kind)
    for column in template.columns {
      #expect(matcher.exact(column.header + "*")?.key == column.key, "\(column.header)")
      #expect(matcher.exact(column.key)?.key == column.key, "\(column.key)")
    }
    let fields = Set(template.columns.map(\.key))
    for group in kind.required {
      #expect(group.contains { fields.contains($0.key) }, "\(group)")
    }
    #expect(template.examples.allSatisfy { $0.count == template.columns.count })
    #expect(template.examples.allSatisfy { $0[0].hasPrefix(TableTemplate.exampleMark) })
    #expect(!template.examples.isEmpty)
  }

  @Test func `examples use the words that their columns offer`() {
    for template in TableTemplate.all {
      for example in template.examples {
        for (column, text) in zip(template.columns, example)
        where !column.choices.isEmpty && !text.isEmpty {
          #expect(column.choices.contains(text), "\(template.names.chinese) \(column.header)")
        }
      }
    }
  }
}
