// SPDX-License-Identifier: GPL-3.0-or-later

/// The boxes of comments: a drawing in VML, as spreadsheets want it beside the text.
struct NoteShapes {
  private static let opening = """
    <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
    xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">\
    <o:idmap v:ext="edit" data="1"/></o:shapelayout>
    """
  private static let kind = """
    <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">\
    <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
    """
  /// Unit: pixels.
  private static let (width, lineHeight, margin, tallest) = (320, 18, 16, 520)
  /// How high boxes are that say nothing of it.
  ///
  /// Unit: pixels.
  private static let usual = 80

  let survey: SheetSurvey

  /// The drawing with a box for each comment.
  ///
  /// - Parameters:
  ///   - existing: The drawing of the sheet, if it has one: its shapes stay as they are.
  ///   - path: Name of the part, for faults.
  ///   - notes: The comments without a box.
  ///   - grown: Comments whose box has to grow, with the text that came behind theirs.
  ///   - anew: Comments whose text is another than the box was made for.
  ///   - gone: Cells that have no comment any more.
  /// - Returns: The part.
  /// - Throws: ``BookFault`` when the drawing has no end.
  func bytes(
    existing: [UInt8]?,
    path: String,
    adding notes: [NoteText],
    grown: [NoteText],
    anew: [NoteText],
    gone: Set<CellReference>
  ) throws(BookFault) -> [UInt8] {
    let own = existing ?? Array("\(Self.opening)</xml>".utf8)
    guard let end = Self.end(of: own) else { throw .damaged(path) }
    let text = String(decoding: own, as: UTF8.self)
    var splices = Splices()
    // A drawing of old programs may not be XML; then boxes keep their size.
    if !(grown.isEmpty && anew.isEmpty && gone.isEmpty), let part = try? XMLPart(own, path: path) {
      fit(grown, anew, gone, part, &splices)
    }
    let declared = ["v", "o", "x"].allSatisfy { text.contains("xmlns:\($0)=") }
    let spaces =
      declared
      ? ""
      : " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
        + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\""
    var added = ""
    if !notes.isEmpty, !text.contains("id=\"_x0000_t202\"") {
      added = Self.kind.replacing("<v:shapetype", with: "<v:shapetype\(spaces)", maxReplacements: 1)
    }
    var number = Self.lastNumber(in: own)
    for note in notes {
      number += 1
      added += shape(note, number, spaces)
    }
    if !added.isEmpty { splices.insert(added, at: end) }
    return splices.applied(to: own)
  }

  /// Where the last tag begins.
  private static func end(of bytes: [UInt8]) -> Int? {
    let slash = bytes.lastIndex(of: 0x2F) ?? 0
    return slash > 0 && bytes[slash - 1] == 0x3C ? slash - 1 : nil
  }

  /// The highest number of a shape; 1024 before the first.
  private static func lastNumber(in bytes: [UInt8]) -> Int {
    let mark = Array("_x0000_s".utf8)
    var highest = 1024
    var place = 0
    while place + mark.count < bytes.count {
      guard bytes[place] == mark[0], bytes[place..<(place + mark.count)].elementsEqual(mark) else {
        place += 1
        continue
      }
      place += mark.count
      let digits = bytes[place...].prefix(9).prefix { (0x30...0x39).contains($0) }
      highest = max(highest, Int(String(decoding: digits, as: UTF8.self)) ?? 0)
    }
    return highest
  }

  private func shape(_ note: NoteText, _ number: Int, _ spaces: String) -> String {
    let box = Box(survey, at: note.place, width: Self.width, height: Self.height(of: note.text))
    let style =
      "position:absolute;margin-left:60pt;margin-top:1.5pt;width:\(box.width * 3 / 4)pt;"
      + "height:\(box.height * 3 / 4)pt;z-index:\(number - 1024);visibility:hidden"
    return """
      <v:shape\(spaces) id="_x0000_s\(number)" type="#_x0000_t202" style="\(style)" \
      fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>\
      <v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>\
      <v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>\
      <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\
      <x:Anchor>\(box.anchor)</x:Anchor><x:AutoFill>False</x:AutoFill>\
      <x:Row>\(note.place.row)</x:Row><x:Column>\(note.place.column)</x:Column>\
      </x:ClientData></v:shape>
      """
  }

  // MARK: Size

  /// How high a box must be; Chinese letters are twice as wide as others.
  ///
  /// Unit: pixels.
  static func height(of text: String) -> Int {
    let inLine = (width - margin) / 7
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let count = lines.reduce(0) { sum, line in
      let units = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
      return sum + max(1, (units + inLine - 1) / inLine)
    }
    return min(tallest, count * lineHeight + margin)
  }

  /// Makes the boxes of comments as large as their text wants, and takes away those without one.
  private func fit(
    _ grown: [NoteText],
    _ anew: [NoteText],
    _ gone: Set<CellReference>,
    _ part: XMLPart,
    _ splices: inout Splices
  ) {
    var added: [CellReference: Int] = [:]
    for note in grown { added[note.place] = Self.height(of: "\n\n" + note.text) }
    var heights: [CellReference: Int] = [:]
    for note in anew { heights[note.place] = Self.height(of: note.text) }
    for shape in part.root.all("shape") {
      guard let data = shape.first("ClientData"), !data.isEmptyTag,
        let row = data.first("Row").flatMap({ Self.number(part.content(of: $0)) }),
        let column = data.first("Column").flatMap({ Self.number(part.content(of: $0)) })
      else { continue }
      let place = CellReference(column: column, row: row)
      if gone.contains(place) {
        splices.replace(shape.whole, with: "")
      } else if let height = heights[place] {
        set(Box(survey, at: place, width: Self.width, height: height), in: data, &splices)
      } else if let more = added[place] {
        let numbers = data.first("Anchor").map { part.content(of: $0).split(separator: ",") } ?? []
        let corners = numbers.compactMap { Self.number($0) }
        let box =
          corners.count == 8
          ? Box(survey, numbers: corners, addingHeight: more, leastWidth: Self.width)
          : Box(survey, at: place, width: Self.width, height: Self.usual + more)
        set(box, in: data, &splices)
      }
    }
  }

  private func set(_ box: Box, in data: XMLElement, _ splices: inout Splices) {
    let name = "\(data.prefix)Anchor"
    let text = "<\(name)>\(box.anchor)</\(name)>"
    if let anchor = data.first("Anchor") {
      splices.replace(anchor.whole, with: text)
    } else {
      splices.insert(text, at: data.closing.lowerBound)
    }
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    let digits = String(text.filter { !$0.isWhitespace })
    return Int(digits).flatMap { (0...CellReference.mostRows).contains($0) ? $0 : nil }
  }
}

/// Where a box lies over the cells: from a corner in one cell to a corner in another.
struct Box {
  private var left: (cell: Int, offset: Int)
  private var top: (cell: Int, offset: Int)
  private var right: (cell: Int, offset: Int)
  private var bottom: (cell: Int, offset: Int)
  /// Unit: pixels.
  let width: Int
  /// Unit: pixels.
  let height: Int

  /// As spreadsheets write it: column, pixels, row, pixels, for both corners.
  var anchor: String {
    [left, top, right, bottom].map { "\($0.cell), \($0.offset)" }.joined(separator: ", ")
  }

  /// A box to the right of a cell.
  init(_ survey: SheetSurvey, at place: CellReference, width: Int, height: Int) {
    (self.width, self.height) = (width, height)
    let column = min(survey.lastColumn(at: place) + 1, CellReference.mostColumns - 20)
    left = (column, 12)
    top = (max(0, min(place.row - 1, CellReference.mostRows - 40)), 4)
    right = Self.end(left, width, most: CellReference.mostColumns) { survey.width(ofColumn: $0) }
    bottom = Self.end(top, height, most: CellReference.mostRows) { survey.height(ofRow: $0) }
  }

  /// A box that is there, made larger.
  init(_ survey: SheetSurvey, numbers: [Int], addingHeight more: Int, leastWidth: Int) {
    (left, top) = ((numbers[0], numbers[1]), (numbers[2], numbers[3]))
    let columns = numbers[0]..<max(numbers[0], min(numbers[4], numbers[0] + 1000))
    let wide = columns.reduce(numbers[5] - numbers[1]) { $0 + survey.width(ofColumn: $1) }
    (width, height) = (max(wide, leastWidth), more)
    right = Self.end(left, width, most: CellReference.mostColumns) { survey.width(ofColumn: $0) }
    bottom = Self.end((numbers[6], numbers[7]), more, most: CellReference.mostRows) {
      survey.height(ofRow: $0)
    }
  }

  /// Where a stretch ends that begins in a cell and has a length.
  private static func end(
    _ start: (cell: Int, offset: Int),
    _ length: Int,
    most: Int,
    _ size: (Int) -> Int
  ) -> (cell: Int, offset: Int) {
    var (cell, rest) = (start.cell, start.offset + length)
    while cell < most - 1, rest >= size(cell) {
      rest -= size(cell)
      cell += 1
    }
    return (cell, min(rest, max(0, size(cell))))
  }
}
