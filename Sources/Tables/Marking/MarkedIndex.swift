// SPDX-License-Identifier: GPL-3.0-or-later

/// The list of sheets of a book, with a new one in front.
struct MarkedIndex {
  private var part: XMLPart
  private let sheets: XMLElement

  /// - Throws: ``BookFault`` when the part is damaged.
  init(_ raw: [UInt8], path: String) throws(BookFault) {
    part = try XMLPart(raw, path: path)
    guard let sheets = part.root.first("sheets"), !sheets.children.isEmpty else {
      throw .damaged(path)
    }
    self.sheets = sheets
  }

  var isStrict: Bool { part.isStrict }

  /// Puts a sheet in front of all others.
  mutating func addFirst(_ name: String, link: String) throws(BookFault) {
    let numbers = sheets.children.compactMap { part.number("sheetId", of: $0) }
    let links = isStrict ? Namespaces.strictLinks : Namespaces.links
    part.splices.insert(
      "<\(part.root.prefix)sheet xmlns:r=\"\(links)\" name=\"\(XMLText.escaped(name, inAttribute: true))\""
        + " sheetId=\"\((numbers.max() ?? 0) + 1)\" r:id=\"\(link)\"/>",
      at: sheets.tag.upperBound
    )
    for name in part.root.first("definedNames")?.all("definedName") ?? [] {
      if let position = part.number("localSheetId", of: name) {
        part.set("localSheetId", of: name, to: "\(position + 1)")
      }
    }
    show(0)
  }

  /// Makes a sheet the one that is seen first.
  mutating func show(_ position: Int) {
    for view in part.root.first("bookViews")?.all("workbookView") ?? [] {
      if part.attribute("activeTab", of: view) != nil || position > 0 {
        part.set("activeTab", of: view, to: "\(position)")
      }
      if part.attribute("firstSheet", of: view) != nil {
        part.set("firstSheet", of: view, to: "\(position)")
      }
    }
  }

  var bytes: [UInt8] { part.changed }
}
