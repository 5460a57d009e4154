// SPDX-License-Identifier: GPL-3.0-or-later

/// A comment to write: at which cell, and what it says.
struct NoteText {
  let place: CellReference
  let text: String
}

/// The comments of one sheet, with ours behind those that are there.
struct SheetNotes {
  /// The part of a sheet without comments.
  static func bare(isStrict: Bool) -> [UInt8] {
    let main = isStrict ? Namespaces.strictMain : Namespaces.main
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <comments xmlns="\(main)"><authors></authors><commentList></commentList></comments>
      """
      .utf8
    )
  }

  private var part: XMLPart
  private let authors: XMLElement
  private let list: XMLElement
  /// Cells that have a comment already.
  private(set) var taken: [CellReference: XMLElement] = [:]

  /// - Throws: ``BookFault`` when the part is damaged.
  init(_ raw: [UInt8], path: String) throws(BookFault) {
    part = try XMLPart(raw, path: path)
    guard let authors = part.root.first("authors"), let list = part.root.first("commentList") else {
      throw .damaged(path)
    }
    (self.authors, self.list) = (authors, list)
    for comment in list.all("comment") {
      guard let range = part.attribute("ref", of: comment) else { continue }
      let corner = part.bytes[range].prefix { $0 != 0x3A }
      if let place = CellReference(corner) { taken[place] = comment }
    }
  }

  /// Adds comments; a cell that has one keeps its text and gets ours behind it.
  mutating func add(_ notes: [NoteText], author: String) {
    let prefix = part.root.prefix
    let name = XMLText.escaped(author)
    let known = authors.all("author").firstIndex { part.content(of: $0) == name }
    let index = known ?? authors.all("author").count
    var added = ""
    for note in notes {
      if let comment = taken[note.place] {
        append(note.text, to: comment)
      } else {
        added += "<\(prefix)comment ref=\"\(note.place.text)\" authorId=\"\(index)\">"
        added += "<\(prefix)text>\(run(note.text))</\(prefix)text></\(prefix)comment>"
      }
    }
    if !added.isEmpty {
      part.append(added, to: list)
      if known == nil { part.append("<\(prefix)author>\(name)</\(prefix)author>", to: authors) }
    }
  }

  private func run(_ text: String) -> String {
    let prefix = part.root.prefix
    return "<\(prefix)r><\(prefix)rPr><\(prefix)sz val=\"9\"/><\(prefix)color indexed=\"81\"/>"
      + "<\(prefix)rFont val=\"宋体\"/><\(prefix)charset val=\"134\"/></\(prefix)rPr>"
      + "<\(prefix)t xml:space=\"preserve\">\(XMLText.cell(text))</\(prefix)t></\(prefix)r>"
  }

  private mutating func append(_ text: String, to comment: XMLElement) {
    guard let body = comment.first("text") else {
      part.append("<\(part.root.prefix)text>\(run(text))</\(part.root.prefix)text>", to: comment)
      return
    }
    let more = "\n\n\(text)"
    if let last = body.all("r").last {
      part.splices.insert(run(more), at: last.whole.upperBound)
    } else if let plain = body.first("t"), !plain.isEmptyTag {
      // Plain text stays plain: not every program shows runs behind it.
      part.splices.insert(XMLText.cell(more), at: plain.closing.lowerBound)
    } else {
      part.append(run(text), to: body)
    }
  }

  var bytes: [UInt8] { part.changed }
}
