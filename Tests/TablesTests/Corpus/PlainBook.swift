// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import FoundationXML

@testable import Tables

#if Workbooks
/// An element with everything in it, as libxml2 reads it.
final class PlainElement {
  let name: String
  let attributes: [String: String]
  var children: [PlainElement] = []
  var text = ""

  init(_ name: String, _ attributes: [String: String]) {
    (self.name, self.attributes) = (name, attributes)
  }

  func all(_ name: String) -> [PlainElement] { children.filter { $0.name == name } }

  func first(_ name: String) -> PlainElement? { children.first { $0.name == name } }

  /// The text of a string item: that of its `t` and of the `t` of its runs, without hints.
  var richText: String {
    children.map { $0.name == "t" ? $0.text : $0.name == "r" ? $0.richText : "" }.joined()
  }
}

/// Builds elements; libxml2 stands behind `XMLParser` here.
private final class PlainParser: NSObject, XMLParserDelegate {
  private var open: [PlainElement] = []
  private(set) var root: PlainElement?

  func parser(
    _ parser: XMLParser,
    didStartElement elementName: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    let element = PlainElement(elementName, attributes)
    open.last?.children.append(element)
    open.append(element)
    if root == nil { root = element }
  }

  func parser(
    _ parser: XMLParser,
    didEndElement elementName: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { open.last?.text += string }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    open.last?.text += String(decoding: block, as: UTF8.self)
  }
}

/// The parts of an archive as elements.
private struct PlainParts: ~Copyable {
  var archive: ZipArchive

  mutating func parse(_ part: String) throws -> PlainElement? {
    let parser = XMLParser(data: Data(try archive.bytes(of: part)))
    parser.shouldProcessNamespaces = true
    let builder = PlainParser()
    parser.delegate = builder
    return parser.parse() ? builder.root : nil
  }

  /// What a part points to, that of the whole archive for an empty name.
  mutating func targets(_ part: String) throws -> [(id: String, type: String, path: String)] {
    let steps = part.split(separator: "/").map(String.init)
    let folder = steps.dropLast()
    let list = folder + ["_rels", "\(steps.last ?? "").rels"]
    return try parse(list.joined(separator: "/"))?.children
      .map { link in
        let path = link.attributes["Target"] ?? ""
        let type = link.attributes["Type"]?.split(separator: "/").last.map(String.init)
        let whole = (folder + [path]).joined(separator: "/")
        return (
          link.attributes["Id"] ?? "", type ?? "",
          path.hasPrefix("/") ? String(path.dropFirst()) : whole
        )
      } ?? []
  }
}

/// A workbook read a second time, with as little as possible of our own reading: only the archive is
/// unpacked by the same hands.
struct PlainBook {
  struct PlainSheet {
    var name: String
    /// Texts by address; blank ones left out.
    var cells: [String: String] = [:]
    /// Addresses that merged areas cover, their first cells left out.
    var covered: Set<String> = []
  }

  private(set) var sheets: [PlainSheet] = []
  private var strings: [String] = []
  private var values = PlainValues()

  init(_ raw: [UInt8]) throws {
    var parts = PlainParts(archive: try ZipArchive(raw))
    guard let index = try parts.targets("").first(where: { $0.type == "officeDocument" })?.path,
      let book = try parts.parse(index)
    else { return }
    let links = try parts.targets(index)
    values.countsFrom1904 =
      ["1", "true"].contains(book.first("workbookPr")?.attributes["date1904"] ?? "")
    if let link = links.first(where: { $0.type == "sharedStrings" }) {
      strings = try parts.parse(link.path)?.all("si").map { Self.unescaped($0.richText) } ?? []
    }
    if let link = links.first(where: { $0.type == "styles" }),
      let styles = try parts.parse(link.path)
    {
      values.take(styles)
    }
    for entry in book.first("sheets")?.all("sheet") ?? [] {
      let key = entry.attributes.first { $0.key.hasSuffix(":id") }?.value
      guard let link = links.first(where: { $0.id == key }), link.type == "worksheet",
        let content = try parts.parse(link.path)
      else { continue }
      sheets.append(sheet(entry.attributes["name"] ?? "", content))
    }
  }

  private func sheet(_ name: String, _ content: PlainElement) -> PlainSheet {
    var sheet = PlainSheet(name: name)
    var row = 0
    for line in content.first("sheetData")?.all("row") ?? [] {
      row = line.attributes["r"].flatMap(Int.init) ?? row + 1
      var column = 0
      for cell in line.all("c") {
        let letters = (cell.attributes["r"] ?? "").filter(\.isLetter)
        column =
          letters.isEmpty
          ? column + 1
          : letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 }
        let text = text(of: cell)
        if !text.isEmpty { sheet.cells["\(Self.letters(column))\(row)"] = text }
      }
    }
    for area in content.first("mergeCells")?.all("mergeCell") ?? [] {
      sheet.covered.formUnion(Self.covered(area.attributes["ref"] ?? ""))
    }
    return sheet
  }

  private func text(of cell: PlainElement) -> String {
    let value = cell.first("v")?.text ?? ""
    switch cell.attributes["t"] ?? "n" {
    case "s": return Int(value).map { strings[$0] } ?? ""
    case "inlineStr": return Self.unescaped(cell.first("is")?.richText ?? "")
    case "str": return Self.unescaped(value)
    case "b": return value == "1" ? "TRUE" : "FALSE"
    case "e": return value
    case "d": return values.text(ofISO: value)
    default:
      let style = cell.attributes["s"].flatMap(Int.init) ?? 0
      return Double(value).map { values.text($0, style: style) } ?? value
    }
  }

  /// `_x000D_` and its like.
  private static func unescaped(_ text: String) -> String {
    text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }
  }

  private static func letters(_ column: Int) -> String {
    var (rest, text) = (column, "")
    while rest > 0 {
      text = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + text
      rest = (rest - 1) / 26
    }
    return text
  }

  private static func covered(_ area: String) -> [String] {
    let corners = area.split(separator: ":")
      .map { corner in
        let column = corner.filter(\.isLetter).unicodeScalars
          .reduce(0) { $0 * 26 + Int($1.value) - 64 }
        return (column: column, row: Int(corner.filter(\.isNumber)) ?? 0)
      }
    guard corners.count == 2 else { return [] }
    let places = (corners[0].row...corners[1].row)
      .flatMap { row in
        (corners[0].column...corners[1].column).map { "\(letters($0))\(row)" }
      }
    return Array(places.dropFirst())
  }
}
#endif
