// SPDX-License-Identifier: GPL-3.0-or-later

/// The sheet in front of a marked book: every finding, each with a link to its cell.
struct FindingList {
  /// Names of the sheet, by which the reader knows it for no table.
  static let names = ["派单问题清单", "Paidan findings"]
  /// Excel takes no more links on a sheet.
  private static let mostLinks = 60_000
  private static let widths = [6, 16, 9, 16, 20, 10, 48, 48]
  /// First row of the findings, from 1: title, guide and header stand above.
  private static let firstRow = 4

  let words: BookMarkWords
  let isStrict: Bool

  /// Whether a sheet is such a list: by its name, which may have been numbered, and its first cell.
  static func isList(_ name: String, _ cells: CellGrid) -> Bool {
    guard isNamed(name), cells.rowCount > 0, let title = cells.texts(of: 0).first else {
      return false
    }
    return names.contains { title.hasPrefix($0) }
  }

  static func isNamed(_ name: String) -> Bool { names.contains { name.hasPrefix($0) } }

  /// The part.
  ///
  /// - Parameters:
  ///   - marks: The findings, in the order of the list.
  ///   - places: Where each leads to; nil for nowhere.
  ///   - styles: Styles of the book.
  /// - Returns: The part.
  func bytes(
    of marks: [BookMark],
    places: [(sheet: String, cell: CellReference)?],
    styles: inout MarkedStyles
  ) -> [UInt8] {
    var text = head(lastRow: Self.firstRow + marks.count - 1)
    text += row(1, 24, [(words.title, .title)], &styles)
    text += row(2, 34, [(words.guide, .guide)], &styles)
    text += row(3, 20, words.headers.map { ($0, .header) }, &styles)
    var links: [String] = []
    for (position, mark) in marks.enumerated() {
      let place = places[position]
      let number = Self.firstRow + position
      let cell = place?.cell.text ?? mark.row.map { "\($0)" } ?? ""
      let severity: MarkedStyles.ListStyle =
        switch MarkColour(mark.severity) {
        case .red: .red
        case .yellow: .yellow
        case nil: .text
        }
      let isLinked = place != nil && links.count < Self.mostLinks
      text += row(
        number,
        nil,
        [
          ("\(position + 1)", .text), (mark.sheet ?? "", .text), (cell, isLinked ? .link : .text),
          (mark.column, .text), (mark.value, .text), (mark.severityText, severity),
          (mark.reason, .text), (mark.mend, .text),
        ],
        &styles
      )
      if let place, isLinked { links.append(link(number, place)) }
    }
    return Array((text + tail(links, lastRow: Self.firstRow + marks.count - 1)).utf8)
  }

  private func link(_ row: Int, _ place: (sheet: String, cell: CellReference)) -> String {
    let sheet = place.sheet.replacing("'", with: "''")
    let target = XMLText.escaped("'\(sheet)'!\(place.cell.text)", inAttribute: true)
    return "<hyperlink ref=\"C\(row)\" location=\"\(target)\" display=\"\(place.cell.text)\"/>"
  }

  private func head(lastRow: Int) -> String {
    let columns = Self.widths.enumerated()
      .map { "<col min=\"\($0 + 1)\" max=\"\($0 + 1)\" width=\"\($1)\" customWidth=\"1\"/>" }
    let main = isStrict ? Namespaces.strictMain : Namespaces.main
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <worksheet xmlns="\(main)"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>\
      <dimension ref="A1:H\(lastRow)"/><sheetViews><sheetView tabSelected="1" workbookViewId="0">\
      <pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>\
      <selection pane="bottomLeft" activeCell="A4" sqref="A4"/></sheetView></sheetViews>\
      <sheetFormatPr defaultRowHeight="15"/><cols>\(columns.joined())</cols><sheetData>
      """
  }

  private func tail(_ links: [String], lastRow: Int) -> String {
    let list = links.isEmpty ? "" : "<hyperlinks>\(links.joined())</hyperlinks>"
    return """
      </sheetData><autoFilter ref="A3:H\(lastRow)"/><mergeCells count="1"><mergeCell ref="A2:H2"/>\
      </mergeCells>\(list)<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" \
      footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>
      """
  }

  private func row(
    _ number: Int,
    _ height: Int?,
    _ cells: [(text: String, style: MarkedStyles.ListStyle)],
    _ styles: inout MarkedStyles
  ) -> String {
    let size = height ?? Self.height(of: cells.map(\.text))
    var text = "<row r=\"\(number)\" ht=\"\(size)\" customHeight=\"1\">"
    for (column, cell) in cells.enumerated() {
      let place = CellReference(column: column, row: number - 1).text
      let style = styles.index(of: cell.style)
      text += "<c r=\"\(place)\" s=\"\(style)\""
      text +=
        cell.text.isEmpty
        ? "/>"
        : " t=\"inlineStr\"><is><t xml:space=\"preserve\">\(XMLText.cell(cell.text))</t></is></c>"
    }
    return text + "</row>"
  }

  /// How high a row must be for all of its text to be seen.
  ///
  /// Unit: points.
  private static func height(of texts: [String]) -> Int {
    let lines = zip(texts, widths)
      .map { text, width in
        text.split(separator: "\n", omittingEmptySubsequences: false)
          .reduce(0) { sum, line in
            let units = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
            return sum + max(1, (units + width - 2) / (width - 1))
          }
      }
    return min(400, max(1, lines.max() ?? 1) * 15 + 3)
  }
}
