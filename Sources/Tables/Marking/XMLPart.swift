// SPDX-License-Identifier: GPL-3.0-or-later

/// An element of a small part: where its tags stand, what is in it.
struct XMLElement {
  /// Local name.
  let name: String
  /// What stands before the local name, colon and all; empty without a prefix.
  let prefix: String
  let attributes: [XMLScanner.Attribute]
  /// Opening tag.
  let tag: Range<Int>
  let isEmptyTag: Bool
  /// Closing tag; the opening one where one does for both.
  fileprivate(set) var closing: Range<Int>
  fileprivate(set) var children: [XMLElement] = []

  var whole: Range<Int> { tag.lowerBound..<closing.upperBound }
  var fullName: String { prefix + name }

  func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }
}

/// A small part of a workbook: its elements, and changes of it that leave the rest as it stands.
struct XMLPart {
  /// Most elements of a part that is read this way.
  private static let mostElements = 1_000_000

  /// Name of the part.
  let path: String
  let bytes: [UInt8]
  let root: XMLElement
  var splices = Splices()
  private let scanner: XMLScanner

  /// - Throws: ``BookFault`` when the part is damaged or too large.
  init(_ bytes: [UInt8], path: String) throws(BookFault) {
    var scanner = try XMLScanner(bytes, part: path)
    var open: [XMLElement] = []
    var root: XMLElement?
    var count = 0
    reading: while true {
      switch try scanner.next() {
      case .opened:
        count += 1
        guard count <= Self.mostElements else {
          throw .oversized("\(path): > \(Self.mostElements)")
        }
        open.append(Self.element(scanner))
      case .closed:
        guard var element = open.popLast() else { throw .damaged(path) }
        element.closing = scanner.tag
        if open.isEmpty {
          root = element
        } else {
          open[open.count - 1].children.append(element)
        }
      case .text: continue
      case .finished: break reading
      }
    }
    guard let root else { throw .damaged(path) }
    (self.path, self.bytes, self.root, self.scanner) = (path, bytes, root, scanner)
  }

  private static func element(_ scanner: XMLScanner) -> XMLElement {
    let prefix = scanner.fullName.lowerBound..<scanner.name.lowerBound
    return XMLElement(
      name: String(decoding: scanner.bytes[scanner.name], as: UTF8.self),
      prefix: String(decoding: scanner.bytes[prefix], as: UTF8.self),
      attributes: scanner.attributes,
      tag: scanner.tag,
      isEmptyTag: scanner.closesAtOnce,
      closing: scanner.tag
    )
  }

  /// The part with all changes made.
  var changed: [UInt8] { splices.isEmpty ? bytes : splices.applied(to: bytes) }

  // MARK: Reading

  func attribute(_ name: String, of element: XMLElement, isPrefixed: Bool = false) -> Range<Int>? {
    element.attributes
      .first { $0.isPrefixed == isPrefixed && bytes[$0.name].elementsEqual(name.utf8) }?
      .value
  }

  /// The text of an attribute, entities resolved.
  func text(
    _ name: String,
    of element: XMLElement,
    isPrefixed: Bool = false
  ) throws(BookFault) -> String? {
    guard let range = attribute(name, of: element, isPrefixed: isPrefixed) else { return nil }
    return try scanner.resolved(range)
  }

  func number(_ name: String, of element: XMLElement) -> Int? {
    attribute(name, of: element).flatMap { Int(String(decoding: bytes[$0], as: UTF8.self)) }
  }

  /// What stands between the tags of an element, markup and all.
  func content(of element: XMLElement) -> String {
    guard !element.isEmptyTag else { return "" }
    let inside = element.tag.upperBound..<element.closing.lowerBound
    return String(decoding: bytes[inside], as: UTF8.self)
  }

  /// Whether the namespace is that of the strict form of workbooks.
  var isStrict: Bool {
    root.attributes.contains { bytes[$0.value].starts(with: "http://purl.oclc.org/ooxml/".utf8) }
  }

  // MARK: Changing

  mutating func set(_ name: String, of element: XMLElement, to value: String) {
    if let range = attribute(name, of: element) {
      splices.replace(range, with: value)
    } else {
      let place = element.tag.lowerBound + 1 + element.fullName.utf8.count
      splices.insert(" \(name)=\"\(value)\"", at: place)
    }
  }

  /// Puts text behind the last child of an element; to be called once for each element.
  mutating func append(_ text: String, to element: XMLElement) {
    guard element.isEmptyTag else {
      splices.insert(text, at: element.closing.lowerBound)
      return
    }
    let slash = element.tag.upperBound - 2
    splices.replace(slash..<element.tag.upperBound, with: ">\(text)</\(element.fullName)>")
  }
}
