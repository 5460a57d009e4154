// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street
import Testing

@testable import Tables

#if Workbooks
/// Books to mark, and what tests ask of them.
enum MarkedBooks {
  static let words = BookMarkWords(
    listName: "派单问题清单",
    title: "派单问题清单:试",
    guide: "试",
    headers: ["序号", "工作表", "单元格", "列", "值", "级别", "问题", "怎么改"],
    author: "派单",
    mendLead: "怎么改:",
    noMoreNotes: "后面没有批注"
  )

  /// The books of the fixtures.
  static let files = [
    "macros.xlsm", "openpyxl.xlsx", "office.xlsx", "prefixed.xlsx", "strict.xlsx", "threaded.xlsx",
  ]

  static func file(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(fixtures)/marks/\(name)")))
  }

  static func mark(
    _ cell: String?,
    row: Int? = nil,
    _ severity: Severity = .rowFault,
    sheet: String? = "需求清单",
    value: String = "-3",
    reason: String = "数量不能是负数。"
  ) -> BookMark {
    BookMark(
      sheet: sheet,
      row: row,
      cell: cell,
      column: "数量",
      value: value,
      severity: severity,
      severityText: severity.rawValue,
      reason: reason,
      mend: "请填整数。"
    )
  }

  static func marked(_ raw: [UInt8], _ marks: [BookMark]) throws -> [UInt8] {
    try BookMarker.marked(raw, with: marks, words: words)
  }

  /// A part as text; nil where the book has none.
  static func part(_ path: String, of raw: [UInt8]) throws -> String? {
    var archive = try ZipArchive(raw)
    guard archive.holds(path) else { return nil }
    return String(decoding: try archive.bytes(of: path), as: UTF8.self)
  }

  /// The part of a sheet.
  static func sheet(_ name: String, of raw: [UInt8]) throws -> String {
    let path = try #require(try path(ofSheet: name, in: raw))
    return try #require(try part(path, of: raw))
  }

  static func path(ofSheet name: String, in raw: [UInt8]) throws -> String? {
    var archive = try ZipArchive(raw)
    let top = try Book.relationships(of: "", in: &archive)
    let book = try #require(top.first("officeDocument"))
    let links = try Book.relationships(of: book, in: &archive)
    let index = try BookIndex(try archive.bytes(of: book), part: book)
    return index.sheets.first { $0.name == name }.flatMap { links.targets[$0.identifier]?.path }
  }

  /// Addresses of the cells of 需求清单 that have a colour of ours.
  static func coloured(_ raw: [UInt8]) throws -> [String] {
    let styles = try #require(try part("xl/styles.xml", of: raw))
    let fills = styles.matches(of: /<fill>(?:(?!<\/fill>)[\s\S])*<\/fill>/).map { String($0.0) }
    let ours = fills.indices.filter { index in
      MarkColour.allCases.contains { fills[index].contains($0.rawValue) }
    }
    let cells = styles.firstMatch(of: /<cellXfs[\s\S]*<\/cellXfs>/).map { String($0.0) } ?? ""
    let formats = cells.matches(of: /<xf\b[^>]*fillId="(\d+)"/).compactMap { Int($0.1) }
    return try sheet("需求清单", of: raw).matches(of: /<c\b[^>]*>/)
      .compactMap { cell in
        let style = cell.0.firstMatch(of: /\bs="(\d+)"/).flatMap { Int($0.1) }
        let place = cell.0.firstMatch(of: /\br="(\w+)"/).map { String($0.1) }
        return style.map { ours.contains(formats[$0]) } == true ? place : nil
      }
  }

  /// Every entry as it stands in the file, headers and all, in the order of the file.
  static func entries(_ raw: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
    try ZipDirectory(raw).entries
      .map { (String(decoding: $0.name, as: UTF8.self), Array(raw[$0.local])) }
  }

  /// Texts of all cells by sheet.
  static func cells(_ raw: [UInt8]) throws -> [String: [[String]]] {
    var result: [String: [[String]]] = [:]
    for sheet in try Book(raw).sheets {
      let grid = try sheet.cells.get()
      result[sheet.name] = (0..<grid.rowCount)
        .map { row in
          var texts = grid.texts(of: row)
          while texts.last?.isEmpty == true { texts.removeLast() }
          return texts
        }
    }
    return result
  }

  /// A small book with content types, as programs write them.
  static func tiny(
    _ rows: String,
    styles: String? = nil,
    after data: String = "",
    parts: [String: String] = [:]
  ) -> TinyBook {
    var book = TinyBook(rows, styles: styles)
    book.parts = parts
    book.parts["[Content_Types].xml"] = "<Types></Types>"
    if !data.isEmpty {
      book.parts["xl/worksheets/sheet1.xml"] =
        "<worksheet xmlns=\"\(TinyBook.main)\"><sheetData>\(rows)</sheetData>\(data)</worksheet>"
    }
    return book
  }
}
#endif
