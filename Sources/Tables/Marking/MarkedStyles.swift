// SPDX-License-Identifier: GPL-3.0-or-later

/// The styles of a book with those of marked cells and of the list added behind its own.
///
/// A marked cell keeps its font, borders and number format: its style is a copy of the one that it had,
/// with another fill, and with dark letters where they were light.
struct MarkedStyles {
  /// Styles of the list of findings.
  enum ListStyle: Int, CaseIterable {
    case title, guide, header, text, link, red, yellow
  }

  private struct Key: Hashable {
    let base: Int
    /// Nil for none.
    let colour: MarkColour?
  }

  /// A part for books without one, with what programs expect at least.
  static func bare(isStrict: Bool) -> [UInt8] {
    let main = isStrict ? Namespaces.strictMain : Namespaces.main
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <styleSheet xmlns="\(main)"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font>\
      </fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill \
      patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/>\
      <diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" \
      borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" \
      borderId="0" xfId="0"/></cellXfs></styleSheet>
      """
      .utf8
    )
  }

  private var part: XMLPart
  private let prefix: String
  private let formats: [XMLElement]
  private let ownFonts: [XMLElement]
  private let fillCount: Int
  /// Fills of marks that an earlier run made.
  private let earlierFills: Set<Int>
  private var fonts: [String] = []
  private var fills: [String] = []
  private var added: [String] = []
  private var indices: [Key: Int] = [:]
  private var darkFonts: [Int: Int] = [:]
  private var listStart: Int?

  /// - Throws: ``BookFault`` when the part is damaged.
  init(_ raw: [UInt8], path: String) throws(BookFault) {
    part = try XMLPart(raw, path: path)
    prefix = part.root.prefix
    formats = part.root.first("cellXfs")?.all("xf") ?? []
    ownFonts = part.root.first("fonts")?.all("font") ?? []
    let ownFills = part.root.first("fills")?.all("fill") ?? []
    earlierFills = Self.marks(among: ownFills, in: part)
    let fills = ownFills.count
    // The first two fills mean no fill and grey dots, whatever a file says.
    fillCount = max(2, fills)
    if ownFonts.isEmpty { fonts.append("<\(prefix)font/>") }
    for kind in ["none", "gray125"].dropFirst(fills) { self.fills.append(fill(kind)) }
    for colour in MarkColour.allCases { self.fills.append(fill("solid", colour.rawValue)) }
    self.fills.append(fill("solid", Self.headerFill))
    if formats.isEmpty { added.append("<\(prefix)xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\"/>") }
  }

  private static func marks(among fills: [XMLElement], in part: XMLPart) -> Set<Int> {
    let colours = MarkColour.allCases.map { Array($0.rawValue.utf8) }
    let found = fills.indices.filter { index in
      let colour = fills[index].first("patternFill")?.first("fgColor")
      let range = colour.flatMap { part.attribute("rgb", of: $0) }
      return range.map { colours.contains(Array(part.bytes[$0])) } ?? false
    }
    return Set(found)
  }

  private static let headerFill = "FFD9E1F2"

  private func fill(_ pattern: String, _ colour: String? = nil) -> String {
    let inside = colour.map {
      "><\(prefix)fgColor rgb=\"\($0)\"/><\(prefix)bgColor indexed=\"64\"/></\(prefix)patternFill>"
    }
    return "<\(prefix)fill><\(prefix)patternFill patternType=\"\(pattern)\"\(inside ?? "/>")"
      + "</\(prefix)fill>"
  }

  private func fillIndex(_ colour: MarkColour) -> Int {
    fillCount + (MarkColour.allCases.firstIndex(of: colour) ?? 0)
  }

  private mutating func add(_ format: String) -> Int {
    added.append(format)
    return formats.count + added.count - 1
  }

  /// Whether a style has the colour of a mark that an earlier run made.
  func isMarked(_ base: Int) -> Bool {
    guard !earlierFills.isEmpty, formats.indices.contains(base) else { return false }
    return part.number("fillId", of: formats[base]).map(earlierFills.contains) ?? false
  }

  /// The style of a cell that had this one, in a colour; in none for nil.
  mutating func index(of base: Int, in colour: MarkColour?) -> Int {
    let key = Key(base: formats.indices.contains(base) ? base : 0, colour: colour)
    if let index = indices[key] { return index }
    let index = add(copy(key))
    indices[key] = index
    return index
  }

  private mutating func copy(_ key: Key) -> String {
    let fill = key.colour.map(fillIndex) ?? 0
    guard formats.indices.contains(key.base) else {
      return "<\(prefix)xf numFmtId=\"0\" fontId=\"0\" fillId=\"\(fill)\" applyFill=\"1\"/>"
    }
    let format = formats[key.base]
    var attributes = ["fillId": fill, "applyFill": 1]
    if let font = darkFont(instead: part.number("fontId", of: format) ?? 0) {
      attributes["fontId"] = font
      attributes["applyFont"] = 1
    }
    var own = ""
    for attribute in format.attributes {
      let name = String(decoding: part.bytes[attribute.name], as: UTF8.self)
      if attributes[name] != nil, !attribute.isPrefixed { continue }
      // The name as it stands, prefix and all: it begins behind the blank in front of it.
      let start = part.bytes[..<attribute.name.lowerBound].lastIndex { $0 <= 0x20 } ?? 0
      let text = part.bytes[(start + 1)...attribute.value.upperBound]
      own += " " + String(decoding: text, as: UTF8.self)
    }
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
      own += " \(name)=\"\(value)\""
    }
    let content = part.content(of: format)
    let name = format.fullName
    return "<\(name)\(own)" + (content.isEmpty ? "/>" : ">\(content)</\(name)>")
  }

  // MARK: Letters

  /// A font that can be read on light colours, where the one that a cell has cannot.
  private mutating func darkFont(instead font: Int) -> Int? {
    if let known = darkFonts[font] { return known }
    guard ownFonts.indices.contains(font), let colour = ownFonts[font].first("color"),
      isLight(colour)
    else { return nil }
    var copy = Splices()
    let start = ownFonts[font].whole.lowerBound
    let place = (colour.whole.lowerBound - start)..<(colour.whole.upperBound - start)
    copy.replace(place, with: "<\(colour.fullName) rgb=\"FF000000\"/>")
    fonts.append(
      String(decoding: copy.applied(to: Array(part.bytes[ownFonts[font].whole])), as: UTF8.self)
    )
    let index = ownFonts.count + fonts.count - 1
    darkFonts[font] = index
    return index
  }

  private func isLight(_ colour: XMLElement) -> Bool {
    if let range = part.attribute("rgb", of: colour) {
      let digits = String(decoding: part.bytes[range], as: UTF8.self).suffix(6)
      guard let value = UInt32(digits, radix: 16) else { return false }
      let (red, green, blue) = (value >> 16, value >> 8 & 0xFF, value & 0xFF)
      // Perceived lightness, ITU-R BT.601.
      return 299 * red + 587 * green + 114 * blue > 128_000
    }
    // The first colour of a theme is that of paper; 1 and 9 are white.
    return part.number("theme", of: colour) == 0
      || [1, 9].contains(part.number("indexed", of: colour) ?? 64)
  }

  // MARK: The list

  /// The index of a style of the list.
  mutating func index(of style: ListStyle) -> Int {
    let start = listStart ?? addList()
    listStart = start
    return start + style.rawValue
  }

  private mutating func addList() -> Int {
    let firstFont = ownFonts.count + fonts.count
    for extra in ["<\(prefix)b/>", "", "<\(prefix)u/>"] {
      let size = extra == "<\(prefix)b/>" ? 12 : 10
      let colour = extra.hasPrefix("<\(prefix)u") ? "FF0563C1" : "FF000000"
      fonts.append(
        "<\(prefix)font>\(extra)<\(prefix)sz val=\"\(size)\"/><\(prefix)color rgb=\"\(colour)\"/>"
          + "<\(prefix)name val=\"微软雅黑\"/><\(prefix)family val=\"2\"/>"
          + "<\(prefix)charset val=\"134\"/></\(prefix)font>"
      )
    }
    let header = fillCount + MarkColour.allCases.count
    let start = formats.count + added.count
    for style in ListStyle.allCases {
      let (font, fill): (Int, Int) =
        switch style {
        case .title: (0, 0)
        case .header: (0, header)
        case .guide, .text: (1, 0)
        case .link: (2, 0)
        case .red: (1, fillIndex(.red))
        case .yellow: (1, fillIndex(.yellow))
        }
      let wraps = style == .title ? "" : " wrapText=\"1\""
      let border = part.root.first("borders")?.children.isEmpty == false ? " borderId=\"0\"" : ""
      let parent = part.root.first("cellStyleXfs")?.children.isEmpty == false ? " xfId=\"0\"" : ""
      // Format 49 is text: a value that is edited in the list stays what it is.
      _ = add(
        "<\(prefix)xf numFmtId=\"49\" fontId=\"\(firstFont + font)\" fillId=\"\(fill)\""
          + border + parent
          + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">"
          + "<\(prefix)alignment vertical=\"top\"\(wraps)/></\(prefix)xf>"
      )
    }
    return start
  }

  // MARK: Writing

  /// The order of the parts of a style sheet.
  private static let order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"]

  /// The part with everything added.
  ///
  /// - Throws: ``BookFault`` when there are more styles than spreadsheets take.
  func bytes() throws(BookFault) -> [UInt8] {
    guard formats.count + added.count <= 64_000 else { throw .oversized("\(part.path): > 64000") }
    var changed = part
    let sections = [("fonts", "font", fonts), ("fills", "fill", fills), ("cellXfs", "xf", added)]
    var missing: [Int: String] = [:]
    for (name, entry, items) in sections {
      let text = items.joined()
      if let section = part.root.first(name) {
        changed.append(text, to: section)
        let count = section.all(entry).count + items.count
        if part.attribute("count", of: section) != nil {
          changed.set("count", of: section, to: "\(count)")
        }
      } else {
        let element = "<\(prefix)\(name) count=\"\(items.count)\">\(text)</\(prefix)\(name)>"
        missing[place(of: name), default: ""] += element
      }
    }
    if part.root.isEmptyTag {
      changed.append(missing.sorted { $0.key < $1.key }.map(\.value).joined(), to: part.root)
    } else {
      for (place, text) in missing { changed.splices.insert(text, at: place) }
    }
    return changed.changed
  }

  /// Where a section that is not there belongs: behind the last one that comes before it.
  private func place(of name: String) -> Int {
    let before = Self.order.prefix { $0 != name }
    let last = part.root.children.last { before.contains($0.name) }
    return last?.whole.upperBound ?? part.root.tag.upperBound
  }
}

/// Names that programs agree on.
enum Namespaces {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main"
  static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let strictLinks = "http://purl.oclc.org/ooxml/officeDocument/relationships"
  static let types = "application/vnd.openxmlformats-officedocument"
}
