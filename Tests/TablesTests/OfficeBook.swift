// SPDX-License-Identifier: GPL-3.0-or-later

/// A workbook of one sheet with what offices do to it: merged cells, hidden rows and columns.
struct OfficeBook {
  var lines: [[String]]
  var name = "需求清单"
  var merged: [String] = []
  var hiddenRows: Set<Int> = []
  /// As in `4-5`.
  var hiddenColumns: [String] = []

  var bytes: [UInt8] { book.bytes }

  var book: TinyBook {
    var book = TinyBook("")
    book.sheets = [(name, "")]
    book.parts["xl/worksheets/sheet1.xml"] = sheet
    return book
  }

  var sheet: String {
    var rows = TinyBook.rows(lines)
    for row in hiddenRows {
      rows = rows.replacing("<row r=\"\(row)\">", with: "<row r=\"\(row)\" hidden=\"1\">")
    }
    let columns = hiddenColumns.map { stretch in
      let ends = stretch.split(separator: "-")
      return "<col min=\"\(ends[0])\" max=\"\(ends[ends.count - 1])\" width=\"0\" hidden=\"1\"/>"
    }
    let areas = merged.map { "<mergeCell ref=\"\($0)\"/>" }
    return "<worksheet xmlns=\"\(TinyBook.main)\">"
      + (columns.isEmpty ? "" : "<cols>\(columns.joined())</cols>")
      + "<sheetData>\(rows)</sheetData>"
      + "<sheetProtection password=\"CC1A\" sheet=\"1\" objects=\"1\"/>"
      + (areas.isEmpty ? "" : "<mergeCells>\(areas.joined())</mergeCells>") + "</worksheet>"
  }

  /// The header that most tests share.
  static let header = ["需求编号", "需求名称", "需求类别", "数量", "风险说明", "核实人", "所属社区"]

  static func need(_ id: String, _ title: String = "读报", community: String = "东风") -> [String] {
    [id, title, "文化", "1", "无", "Ben", community]
  }
}

extension WeekFolder {
  /// A folder with one workbook.
  convenience init(_ book: OfficeBook, as name: String = "需求清单.xlsx") throws {
    try self.init([:])
    try write(book.bytes, as: name)
  }
}
