// SPDX-License-Identifier: GPL-3.0-or-later

/// The relationships of a part, with new ones added.
struct PartLinks {
  /// A list without any.
  static let bare = Array(
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>
    """
    .utf8
  )

  private var part: XMLPart
  private var identifiers: Set<String> = []
  private var added = ""
  private let types: String

  /// - Throws: ``BookFault`` when the part is damaged.
  init(_ raw: [UInt8]?, path: String, isStrict: Bool) throws(BookFault) {
    part = try XMLPart(raw ?? Self.bare, path: path)
    types = isStrict ? Namespaces.strictLinks : Namespaces.links
    for entry in part.root.children {
      if let identifier = try part.text("Id", of: entry) { identifiers.insert(identifier) }
    }
  }

  var isChanged: Bool { !added.isEmpty }

  /// Adds a relationship to a part of the archive; its identifier.
  mutating func add(_ type: String, to path: String) -> String {
    var number = identifiers.count + 1
    while identifiers.contains("rId\(number)") { number += 1 }
    let identifier = "rId\(number)"
    identifiers.insert(identifier)
    added +=
      "<\(part.root.prefix)Relationship Id=\"\(identifier)\" Type=\"\(types)/\(type)\""
      + " Target=\"/\(XMLText.escaped(path))\"/>"
    return identifier
  }

  var bytes: [UInt8] {
    var changed = part
    if !added.isEmpty { changed.append(added, to: part.root) }
    return changed.changed
  }

  /// Where the relationships of a part stand.
  static func path(of part: String) -> String {
    let steps = part.split(separator: "/")
    return (steps.dropLast() + ["_rels", "\(steps.last ?? "").rels"]).joined(separator: "/")
  }
}

/// What the parts of a book are, with new ones added.
struct ContentTypes {
  static let path = "[Content_Types].xml"

  private var part: XMLPart
  private var added = ""

  /// - Throws: ``BookFault`` when the part is damaged.
  init(_ raw: [UInt8]) throws(BookFault) { part = try XMLPart(raw, path: Self.path) }

  /// Names the kind of a new part.
  mutating func add(_ path: String, _ type: String) {
    added +=
      "<\(part.root.prefix)Override PartName=\"/\(XMLText.escaped(path))\" ContentType=\"\(type)\"/>"
  }

  /// Names the kind of a new drawing of comments; mostly the book says it of all of them.
  mutating func addDrawing(_ path: String) throws(BookFault) {
    let type = "\(Namespaces.types).vmlDrawing"
    for entry in part.root.all("Default")
    where try part.text("Extension", of: entry)?.lowercased() == "vml" {
      if try part.text("ContentType", of: entry)?.lowercased() == type.lowercased() { return }
      add(path, type)
      return
    }
    let entry =
      "<\(part.root.prefix)Default Extension=\"vml\" ContentType=\"\(type)\"/>"
    if !added.contains(entry) { added = entry + added }
  }

  /// The part; with changes only where something was added.
  var bytes: [UInt8]? {
    if added.isEmpty { return nil }
    var changed = part
    changed.append(added, to: part.root)
    return changed.changed
  }
}
