// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street
import Testing

@testable import Tables

/// Measures proposals on lists of needs that nobody looked at while the table was written.
///
/// `PAIDAN_FREE_TEXT` names CSV files, separated by colons, with the columns 需求内容, 需求类别, 资源类别 and
/// 项目类别; a blank 需求类别 says that nothing should be proposed. Without it there is nothing to measure.
@Suite struct FreeTextTests {
  private static let files =
    (ProcessInfo.processInfo.environment["PAIDAN_FREE_TEXT"] ?? "").split(separator: ":")
    .map(String.init)

  private struct Share {
    var proposed = 0
    var right = [0, 0, 0]
    var rows = 0
    var fit = 0
    var wrong: [String] = []
  }

  @Test(.enabled(if: !files.isEmpty), arguments: files)
  func `shares of a list`(file: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: file))
    let names: [Field] = [.title, .category, .kind, .projectClass]
    let loader = SheetLoader(kind: .needs, origin: TableOrigin(file: file), findings: Findings())
    let sheet = try #require(loader.load(Array(data)))
    let proposer = ClassProposer(table: BuiltInWords.table)
    var share = Share()
    for row in sheet.rows {
      let cells = names.map { sheet.text($0, row: row) }
      share.rows += 1
      if !cells[1].isEmpty { share.fit += 1 }
      guard let found = proposer.reading(of: cells[0]).proposal else { continue }
      let words = [
        found.category, WeekWriter.word(found.kind), WeekWriter.word(found.projectClass),
      ]
      share.proposed += 1
      for level in 0..<3 where words[level] == cells[level + 1] { share.right[level] += 1 }
      if words[0] != cells[1] { share.wrong.append("\(cells[1]) → \(words[0]): \(cells[0])") }
    }
    func percent(_ part: Int, _ whole: Int) -> String {
      whole == 0
        ? "–"
        : "\((part * 1000 + whole / 2) / whole / 10).\((part * 1000 + whole / 2) / whole % 10) %"
    }
    print(
      """
      \(file): needs \(share.rows), with a category \(share.fit), \
      proposed \(share.proposed) (\(percent(share.proposed, share.rows))); \
      right of those proposed: 需求类别 \(share.right[0]) (\(percent(share.right[0], share.proposed))), \
      资源类别 \(share.right[1]) (\(percent(share.right[1], share.proposed))), \
      项目类别 \(share.right[2]) (\(percent(share.right[2], share.proposed)))
      """
    )
    if ProcessInfo.processInfo.environment["PAIDAN_FREE_TEXT_WRONG"] != nil {
      share.wrong.forEach { print($0) }
    }
    #expect(share.rows > 0)
  }
}
