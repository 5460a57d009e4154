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
  /// Cells whose comment is all of an earlier run.
  private(set) var ours: Set<CellReference> = []
  /// Runs of an earlier run behind the text of others; they are taken away.
  private var stale: [CellReference: [Range<Int>]] = [:]
  private let words: BookMarkWords

  /// - Throws: ``BookFault`` when the part is damaged.
  init(_ raw: [UInt8], path: String, words: BookMarkWords) throws(BookFault) {
    self.words = words
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

  /// Finds what an earlier run wrote, so that it is taken away.
  ///
  /// A comment to which somebody has added a line stays: nothing that people wrote is lost.
  ///
  /// - Returns: Whether there is anything.
  mutating func findEarlier() -> Bool {
    for (place, comment) in taken {
      let texts = comment.first("text").map { $0.all("t") + $0.all("r").flatMap { $0.all("t") } }
      let ranges = (texts ?? []).filter { !$0.isEmptyTag }
        .map { $0.tag.upperBound..<$0.closing.lowerBound }
      // Programs cut text into runs where they like.
      let joined = ranges.flatMap { part.bytes[$0] }
      guard let start = start(in: joined), isOurs(joined[start...]) else { continue }
      if start == 0 {
        ours.insert(place)
        continue
      }
      var passed = 0
      for range in ranges {
        let kept = min(range.count, max(0, start - passed))
        passed += range.count
        if kept < range.count {
          stale[place, default: []].append((range.lowerBound + kept)..<range.upperBound)
        }
      }
    }
    return !ours.isEmpty || !stale.isEmpty
  }

  /// Where our text begins, the ends of lines before it included.
  private func start(in joined: [UInt8]) -> Int? {
    let sign = Array(XMLText.escaped("\(words.author) [").utf8)
    var place = 0
    while place + sign.count <= joined.count {
      if joined[place..<(place + sign.count)].elementsEqual(sign) {
        let ends = joined[..<place].reversed().prefix { $0 == 0x0A || $0 == 0x0D }.count
        if ends > 0 || place == 0 { return place - ends }
      }
      place += 1
    }
    return nil
  }

  /// Whether every line is one that we write.
  private func isOurs(_ text: ArraySlice<UInt8>) -> Bool {
    let openings = ["\(words.author) [", words.mendLead, words.noMoreNotes, "…"]
      .map { XMLText.escaped($0) }
    return String(decoding: text, as: UTF8.self).split { $0.isNewline }
      .allSatisfy { line in openings.contains { line.hasPrefix($0) } }
  }

  /// Takes away what an earlier run wrote, but for cells that get a comment anew.
  ///
  /// - Returns: Cells that have no comment any more.
  mutating func removeEarlier(except places: Set<CellReference>) -> Set<CellReference> {
    for range in stale.values.flatMap({ $0 }) { part.splices.replace(range, with: "") }
    let gone = ours.subtracting(places)
    for place in gone {
      if let comment = taken[place] { part.splices.replace(comment.whole, with: "") }
    }
    return gone
  }

  /// Adds comments; a cell that has one keeps its text and gets ours behind it.
  mutating func add(_ notes: [NoteText]) {
    let prefix = part.root.prefix
    let name = XMLText.escaped(words.author)
    let known = authors.all("author").firstIndex { part.content(of: $0) == name }
    let index = known ?? authors.all("author").count
    var added = ""
    for note in notes {
      if ours.contains(note.place), let body = taken[note.place]?.first("text") {
        let text = "<\(prefix)text>\(run(note.text))</\(prefix)text>"
        part.splices.replace(body.whole, with: text)
      } else if let comment = taken[note.place] {
        if stale[note.place] == nil, says(note.text, comment) { continue }
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

  private func says(_ text: String, _ comment: XMLElement) -> Bool {
    part.content(of: comment).contains(XMLText.cell(text))
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
