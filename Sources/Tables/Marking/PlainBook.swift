// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A workbook of one sheet with the cells of a text file, each as text.
enum PlainBook {
  /// The bytes of the book.
  ///
  /// - Parameters:
  ///   - raw: The bytes of the text file.
  ///   - sheet: Name of the sheet.
  /// - Returns: The book.
  /// - Throws: ``BookFault`` when the file is no text or too large for a book.
  static func bytes(of raw: [UInt8], sheet: String) throws(BookFault) -> [UInt8] {
    let origin = TableOrigin(file: sheet)
    guard let text = TableText.decoded(raw, at: origin, as: nil, findings: Findings()) else {
      throw .notABook
    }
    let grid = CSVScanner(text).grid
    guard grid.rowCount <= CellGrid.mostRows, grid.cellCount <= BookLimits.cells else {
      throw .oversized("> \(BookLimits.cells)")
    }
    let (main, links, types) = (Namespaces.main, Namespaces.links, Namespaces.types)
    let opening = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    let package = "http://schemas.openxmlformats.org/package/2006"
    let name = XMLText.escaped(sheet, inAttribute: true)
    let parts = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" ContentType=\""
          + "application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
          + "ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
          + "\(types).spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\""
          + " ContentType=\"\(types).spreadsheetml.worksheet+xml\"/></Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" Type=\"\(links)"
          + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(links)\"><sheets><sheet name=\"\(name)\" "
          + "sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" Type=\"\(links)"
          + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
      ),
    ]
    let empty: [UInt8] = [0x50, 0x4B, 0x05, 0x06] + Array(repeating: 0, count: 18)
    var patch = try ZipPatch(empty)
    for (path, text) in parts { patch.put(Array((opening + text).utf8), at: path) }
    patch.put(self.sheet(grid), at: "xl/worksheets/sheet1.xml")
    return try patch.bytes()
  }

  private static func sheet(_ grid: CellGrid) -> [UInt8] {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    text += "<worksheet xmlns=\"\(Namespaces.main)\"><sheetFormatPr defaultColWidth=\"16\" "
    text += "defaultRowHeight=\"15\"/><sheetData>"
    for row in 0..<grid.rowCount {
      text += "<row r=\"\(row + 1)\">"
      for (column, cell) in grid.cells(of: row).prefix(CellReference.mostColumns).enumerated() {
        let range = Int(grid.starts[cell])..<Int(grid.ends[cell])
        if range.isEmpty { continue }
        let place = CellReference(column: column, row: row).text
        let content = XMLText.cell(String(decoding: grid.bytes[range], as: UTF8.self))
        text += "<c r=\"\(place)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(content)"
        text += "</t></is></c>"
      }
      text += "</row>"
    }
    return Array((text + "</sheetData></worksheet>").utf8)
  }

  /// A name that sheets may have: 31 characters, none of those that addresses need.
  static func sheetName(_ name: String) -> String {
    let allowed = name.filter { !"[]:*?/\\'".contains($0) }
    let units = String(decoding: Array(allowed.utf16.prefix(31)), as: UTF16.self)
    return units.isEmpty ? "1" : units
  }
}
