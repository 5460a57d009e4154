// SPDX-License-Identifier: GPL-3.0-or-later

/// What has to be known of a sheet before cells in it are marked.
struct SheetSurvey {
  /// A stretch of columns of one width and style.
  struct Columns {
    let range: ClosedRange<Int>
    /// Unit: pixels; 0 when hidden.
    let width: Int
    let style: Int?
  }

  /// What stands before the names of its elements, colon and all.
  private(set) var prefix = ""
  private(set) var isStrict = false
  /// Where views say that the sheet is selected.
  private(set) var selections: [Range<Int>] = []
  /// Where a drawing of comments belongs if there is none.
  private(set) var drawingPlace = 0
  /// The relationship of the drawing of comments, if there is one.
  private(set) var drawing: String?
  /// First cells with content of the rows asked for.
  private(set) var firstCells: [Int: Int] = [:]
  private var columns: [Columns] = []
  private var heights: [Int: Int] = [:]
  private var merged: [(first: CellReference, last: CellReference)] = []
  private var defaultWidth = 72
  private var defaultHeight = 20

  /// Elements that stand before the drawing of comments (ECMA-376 part 1, 18.3.1.99).
  private static let before = [
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
    "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
    "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
    "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
    "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing",
  ]
  .map { XMLName($0) }

  private struct Names {
    let view = XMLName("sheetView")
    let selected = XMLName("tabSelected")
    let drawing = XMLName("legacyDrawing")
    let id = XMLName("id")
    let sheetFormat = XMLName("sheetFormatPr")
    let defaultWidth = XMLName("defaultColWidth")
    let defaultHeight = XMLName("defaultRowHeight")
    let column = XMLName("col")
    let least = XMLName("min")
    let most = XMLName("max")
    let width = XMLName("width")
    let height = XMLName("ht")
    let hidden = XMLName("hidden")
    let merged = XMLName("mergeCell")
  }

  private let names = Names()
  private let book = BookNames()

  /// Looks at a sheet.
  ///
  /// - Parameters:
  ///   - raw: The part.
  ///   - path: Its name, for faults.
  ///   - rows: Rows from 0 whose first cell is wanted.
  ///   - isHead: Whether nothing below the views is wanted.
  /// - Throws: ``BookFault`` when the part is damaged.
  init(
    _ raw: [UInt8],
    path: String,
    rows: Set<Int> = [],
    isHead: Bool = false
  ) throws(BookFault) {
    var scanner = try XMLScanner(raw, part: path)
    var section = 0..<0
    var cells = CellWalk()
    while true {
      let event = try scanner.next()
      switch event {
      case .finished: return
      case .text: continue
      case .closed:
        if scanner.depth == 1, Self.before.contains(where: { scanner.isNamed($0) }) {
          drawingPlace = scanner.tag.upperBound
        }
      case .opened:
        switch scanner.depth {
        case 1: takeRoot(scanner)
        case 2:
          section = scanner.name
          if isHead, scanner.isNamed(book.sheetData) { return }
          try takeSection(scanner)
        case 3: try takeEntry(scanner, &cells)
        case 4 where scanner.isNamed(book.cell): cells.beginCell(scanner)
        case 5 where rows.contains(cells.row) && firstCells[cells.row] == nil:
          let isContent = scanner.isNamed(book.value) || scanner.isNamed(book.inline)
          if isContent, scanner.bytes[section].elementsEqual("sheetData".utf8) {
            firstCells[cells.row] = cells.column
          }
        default: continue
        }
      }
    }
  }

  private mutating func takeRoot(_ scanner: XMLScanner) {
    let range = scanner.fullName.lowerBound..<scanner.name.lowerBound
    prefix = String(decoding: scanner.bytes[range], as: UTF8.self)
    drawingPlace = scanner.tag.upperBound
    isStrict = scanner.attributes.contains {
      scanner.bytes[$0.value].elementsEqual(Namespaces.strictMain.utf8)
    }
  }

  private mutating func takeSection(_ scanner: XMLScanner) throws(BookFault) {
    if scanner.isNamed(names.drawing) {
      drawing = try scanner.attributeText(names.id, isPrefixed: true)
    } else if scanner.isNamed(names.sheetFormat) {
      if let width = Self.decimal(scanner, names.defaultWidth) {
        defaultWidth = Self.pixels(ofWidth: width)
      }
      if let height = Self.decimal(scanner, names.defaultHeight) {
        defaultHeight = Self.pixels(ofHeight: height)
      }
    }
  }

  private mutating func takeEntry(_ scanner: XMLScanner, _ cells: inout CellWalk) throws(BookFault)
  {
    if scanner.isNamed(book.row) {
      cells.beginRow(scanner)
      let isHidden = Self.isTrue(scanner, names.hidden)
      if isHidden || scanner.attribute(names.height) != nil {
        let height = Self.decimal(scanner, names.height).map(Self.pixels(ofHeight:))
        heights[cells.row] = isHidden ? 0 : height ?? defaultHeight
      }
    } else if scanner.isNamed(names.view) {
      if let range = scanner.attribute(names.selected), Self.isTrue(scanner, names.selected) {
        selections.append(range)
      }
    } else if scanner.isNamed(names.column) {
      takeColumns(scanner)
    } else if scanner.isNamed(names.merged), let range = scanner.attribute(book.area) {
      let corners = scanner.bytes[range].split(separator: 0x3A).compactMap { CellReference($0) }
      if corners.count == 2 { merged.append((corners[0], corners[1])) }
    }
  }

  private mutating func takeColumns(_ scanner: XMLScanner) {
    guard let least = Self.decimal(scanner, names.least).map({ Int($0) }),
      let most = Self.decimal(scanner, names.most).map({ Int($0) }), least >= 1, least <= most
    else { return }
    let width = Self.decimal(scanner, names.width).map(Self.pixels(ofWidth:)) ?? defaultWidth
    columns.append(
      Columns(
        range: (least - 1)...(most - 1),
        width: Self.isTrue(scanner, names.hidden) ? 0 : width,
        style: Self.decimal(scanner, book.style).map { Int($0) }
      )
    )
  }

  // MARK: Numbers

  /// A number of an attribute, of a size that sheets have.
  private static func decimal(_ scanner: XMLScanner, _ name: XMLName) -> Double? {
    guard let range = scanner.attribute(name),
      let number = Double(String(decoding: scanner.bytes[range], as: UTF8.self)),
      number >= 0, number <= 1_048_576
    else { return nil }
    return number
  }

  private static func isTrue(_ scanner: XMLScanner, _ name: XMLName) -> Bool {
    guard let range = scanner.attribute(name) else { return false }
    let text = scanner.bytes[range]
    return text.elementsEqual("1".utf8) || text.elementsEqual("true".utf8)
  }

  private static func pixels(ofWidth width: Double) -> Int { Int((width * 7 + 5).rounded()) }

  private static func pixels(ofHeight height: Double) -> Int { Int((height * 4 / 3).rounded()) }

  // MARK: Answers

  /// The cell that shows at a place: of merged ones the first.
  func shown(at place: CellReference) -> CellReference {
    area(at: place)?.first ?? place
  }

  /// The last column that the cell at a place takes.
  func lastColumn(at place: CellReference) -> Int { area(at: place)?.last.column ?? place.column }

  private func area(
    at place: CellReference
  ) -> (first: CellReference, last: CellReference)? {
    merged.first { area in
      (area.first.row...max(area.first.row, area.last.row)).contains(place.row)
        && (area.first.column...max(area.first.column, area.last.column)).contains(place.column)
    }
  }

  /// The style of cells of a column that the sheet does not hold.
  func style(ofColumn column: Int) -> Int? {
    columns.first { $0.range.contains(column) }?.style
  }

  /// Unit: pixels; 0 when hidden.
  func width(ofColumn column: Int) -> Int {
    columns.first { $0.range.contains(column) }?.width ?? defaultWidth
  }

  /// Unit: pixels; 0 when hidden.
  func height(ofRow row: Int) -> Int { heights[row] ?? defaultHeight }
}

/// Counts where rows and cells stand; each may leave that out and then follows the one before.
struct CellWalk {
  /// From 0; −1 before the first.
  private(set) var row = -1
  /// From 0; −1 before the first of a row.
  private(set) var column = -1

  private static let reference = XMLName("r")

  mutating func beginRow(_ scanner: XMLScanner) {
    column = -1
    let number = scanner.attribute(Self.reference)
      .flatMap { Int(String(decoding: scanner.bytes[$0], as: UTF8.self)) }
    row = number.map { $0 - 1 } ?? row + 1
  }

  mutating func beginCell(_ scanner: XMLScanner) {
    let place = scanner.attribute(Self.reference).flatMap { CellReference(scanner.bytes[$0]) }
    column = place?.column ?? column + 1
  }
}
