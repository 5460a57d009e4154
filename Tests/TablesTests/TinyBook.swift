// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes zip archives byte by byte, stored and not packed, so that a test can also write bad ones.
struct ZipWriter {
  /// One entry; what differs from the truth is what a test is about.
  struct Entry {
    var path: String
    var bytes: [UInt8]
    /// Size that the archive claims, when not the true one.
    var claimedSize: Int?
    var isEncrypted = false
    var method: UInt16 = 0
    var isChecksumWrong = false
  }

  var entries: [Entry] = []

  var bytes: [UInt8] {
    var output: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = output.count
      let fields = fields(of: entry)
      output += [0x50, 0x4B, 0x03, 0x04] + fields + Array(entry.path.utf8)
      output += entry.bytes
      directory += [0x50, 0x4B, 0x01, 0x02] + number(20, 2) + fields
      directory += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4)
      directory += number(offset, 4) + Array(entry.path.utf8)
    }
    let start = output.count
    output += directory + [0x50, 0x4B, 0x05, 0x06] + number(0, 4)
    output += number(entries.count, 2) + number(entries.count, 2)
    output += number(directory.count, 4) + number(start, 4) + number(0, 2)
    return output
  }

  /// Version to extra length: the same in the local and the central header.
  private func fields(of entry: Entry) -> [UInt8] {
    let checksum = Self.checksum(entry.bytes) ^ (entry.isChecksumWrong ? 1 : 0)
    return number(20, 2) + number(0x0800 | (entry.isEncrypted ? 1 : 0), 2)
      + number(Int(entry.method), 2) + number(0x5A21, 4) + number(Int(checksum), 4)
      + number(entry.bytes.count, 4) + number(entry.claimedSize ?? entry.bytes.count, 4)
      + number(entry.path.utf8.count, 2) + number(0, 2)
  }

  private func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32, reflected, polynomial 0xEDB88320.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var state: UInt32 = 0xFFFF_FFFF
    for byte in bytes { state = (state >> 8) ^ table[Int((state ^ UInt32(byte)) & 0xFF)] }
    return ~state
  }

  private static let table = (0..<256)
    .map { start in
      (0..<8)
        .reduce(UInt32(start)) { state, _ in
          (state >> 1) ^ (state & 1 == 1 ? 0xEDB8_8320 : 0)
        }
    }
}

/// A workbook of a few parts that a test writes out by hand.
struct TinyBook {
  /// What stands between `<sheetData>` and `</sheetData>`, by sheet.
  var sheets: [(name: String, rows: String)]
  /// What stands inside `<sst>`; nil for no shared strings.
  var strings: String?
  /// What stands inside `<styleSheet>`; nil for no styles.
  var styles: String?
  /// Parts written as they stand, instead of those above.
  var parts: [String: String] = [:]

  init(_ rows: String, strings: String? = nil, styles: String? = nil) {
    sheets = [("需求清单", rows)]
    self.strings = strings
    self.styles = styles
  }

  static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  var bytes: [UInt8] { zip.bytes }

  var zip: ZipWriter {
    var all = [
      "_rels/.rels": relationships([("rId1", "officeDocument", "xl/workbook.xml")]),
      "xl/workbook.xml": workbook, "xl/_rels/workbook.xml.rels": relationships(links),
    ]
    for (index, sheet) in sheets.enumerated() {
      all["xl/worksheets/sheet\(index + 1).xml"] =
        "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(sheet.rows)</sheetData></worksheet>"
    }
    if let strings { all["xl/sharedStrings.xml"] = "<sst xmlns=\"\(Self.main)\">\(strings)</sst>" }
    if let styles {
      all["xl/styles.xml"] = "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"
    }
    all.merge(parts) { _, own in own }
    return ZipWriter(
      entries: all.sorted { $0.key < $1.key }
        .map { ZipWriter.Entry(path: $0.key, bytes: Array($0.value.utf8)) }
    )
  }

  private var workbook: String {
    let list = sheets.enumerated()
      .map { "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>" }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns=\"\(Self.main)\""
      + " xmlns:r=\"\(Self.types)\"><sheets>\(list.joined())</sheets></workbook>"
  }

  private var links: [(String, String, String)] {
    sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
      + [("rId901", "sharedStrings", "sharedStrings.xml")].filter { _ in strings != nil }
      + [("rId902", "styles", "/xl/styles.xml")].filter { _ in styles != nil }
  }

  private func relationships(_ list: [(String, String, String)]) -> String {
    let entries = list.map { identifier, type, target in
      "<Relationship Id=\"\(identifier)\" Type=\"\(Self.types)/\(type)\" Target=\"\(target)\"/>"
    }
    return "<Relationships>\(entries.joined())</Relationships>"
  }

  /// Rows of inline strings from texts, blanks left out.
  static func rows(_ lines: [[String]]) -> String {
    lines.enumerated()
      .map { y, line in
        let cells = line.enumerated().filter { !$1.isEmpty }
          .map { x, text in
            let letter = String(UnicodeScalar(UInt8(0x41 + x)))
            return "<c r=\"\(letter)\(y + 1)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
          }
        return "<row r=\"\(y + 1)\">\(cells.joined())</row>"
      }
      .joined()
  }
}
