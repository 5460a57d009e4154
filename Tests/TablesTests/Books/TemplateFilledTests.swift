// SPDX-License-Identifier: GPL-3.0-or-later
#if Workbooks
import Foundation
import Street
import Testing

@testable import Tables

/// Empty books filled by openpyxl (`Tests/Fixtures/templates/fill.py`) and read again.
@Suite struct TemplateFilledTests {
  /// What was filled in: by table in English, each row by the English names of its columns.
  private struct Filling: Decodable {
    let names: [String: String]
    let rows: [String: [[String: String]]]
  }

  private static let folder = "\(fixtures)/templates"

  private static func filling() throws -> Filling {
    let text = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/rows.json"))
    return try JSONDecoder().decode(Filling.self, from: text)
  }

  /// The same rows as text, without any template.
  private static func plainFolder(_ filling: Filling) throws -> WeekFolder {
    let result = try WeekFolder()
    try result.write("周: 2026-03-09\n", as: "街道.yaml")
    for (table, rows) in filling.rows {
      let columns = Set(rows.flatMap(\.keys)).sorted()
      let lines = rows.map { row in columns.map { "\"\(row[$0] ?? "")\"" } }
      let text = ([columns] + lines).map { $0.joined(separator: ",") + "\n" }.joined()
      try result.write(text, as: "\(table).csv")
    }
    return result
  }

  private static func bookFolder(_ language: String) throws -> WeekFolder {
    let result = try WeekFolder()
    try result.write("周: 2026-03-09\n", as: "街道.yaml")
    for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(language)") {
      let raw = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(language)/\(name)"))
      try result.write(Array(raw), as: name)
    }
    return result
  }

  @Test(arguments: ["zh", "en"])
  func `a filled template says what was filled in`(language: String) throws {
    let filling = try Self.filling()
    let plain = try Self.plainFolder(filling).read()
    let filled = try Self.bookFolder(language).read()
    #expect(plain.complaints == [] && filled.complaints == [])
    let (wanted, found) = (try #require(plain.week), try #require(filled.week))
    let isSame = Records(found) == Records(wanted)
    #expect(isSame)
    #expect(found.needs.count { !$0.isShift } == filling.rows["needs"]?.count)
    #expect(found.people.contains { $0.id.text == "007" })
  }

  @Test(arguments: TableTemplate.all.map(\.names.chinese))
  func `the books that were filled are today's templates`(name: String) throws {
    let template = try #require(TableTemplate.all.first { $0.names.chinese == name })
    for (language, file) in [("zh", template.names.chinese), ("en", template.names.english)] {
      let path = "\(Self.folder)/\(language)/\(file).xlsx"
      let book = try Book(Array(Data(contentsOf: URL(fileURLWithPath: path))))
      let cells = try #require(book.sheets.first).cells.get()
      let headers = (0..<cells.rowCount).map { cells.texts(of: $0) }
        .first { $0.count { !$0.isEmpty } > 1 }
      let wanted = template.columns.map { column in
        (language == "zh" ? column.header : column.key) + (column.isRequired ? "*" : "")
      }
      #expect(headers == wanted, "run Tests/Fixtures/templates/fill.py again")
    }
  }
}
#endif
