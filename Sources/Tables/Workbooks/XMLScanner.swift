// SPDX-License-Identifier: GPL-3.0-or-later

/// A local name to compare elements and attributes with.
struct XMLName {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }
}

/// Walks over the XML of a part of a workbook, event by event.
///
/// It knows what workbooks use: elements, attributes, text, CDATA, comments, instructions, the five
/// entities and numeric references, UTF-8. Prefixes are dropped from names. Definitions of document
/// types are refused: nothing can grow on being read.
///
/// - Complexity: O(bytes).
struct XMLScanner {
  enum Event {
    /// An element begins: ``name`` and ``attribute(_:)``.
    case opened
    /// An element ends: ``name``.
    case closed
    /// Text: ``appendText(to:)``.
    case text
    /// The document ends, well-formed.
    case finished
  }

  /// Where an attribute stands.
  struct Attribute {
    /// Local name.
    var name: Range<Int>
    var isPrefixed: Bool
    /// Without the quotes.
    var value: Range<Int>
  }

  /// Name of the part, for faults.
  let part: String
  let bytes: [UInt8]
  /// Local name of the element that an event is about.
  private(set) var name = 0..<0
  /// The text that an event is about, entities and all.
  private(set) var text = 0..<0
  /// The tag that an event is about, from `<` to behind `>`; one that opens and closes has both events.
  private(set) var tag = 0..<0
  /// Whether the tag of the element just opened closes it, too.
  private(set) var closesAtOnce = false
  /// Those of the element just opened.
  private(set) var attributes: [Attribute] = []
  private var isLiteral = false
  /// Full names of the open elements.
  private var open: [Range<Int>] = []
  private var position = 0
  private var hasRoot = false

  /// - Throws: ``BookFault`` for another encoding than UTF-8.
  init(_ bytes: [UInt8], part: String) throws(BookFault) {
    self.bytes = bytes
    self.part = part
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    guard !isWide, !bytes.prefix(4).contains(0) else { throw .encoding(part) }
    guard DecodedText.firstBadUTF8(in: bytes) == nil else { throw .encoding(part) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// How many elements are open; on `closed` without the one that ended.
  var depth: Int { open.count }

  /// Full name of the element just opened, prefix and all.
  var fullName: Range<Int> { open.last ?? 0..<0 }

  func isNamed(_ wanted: XMLName) -> Bool { matches(name, wanted) }

  /// The raw value of an attribute; only one with a prefix, as in `r:id`, if asked so.
  func attribute(_ wanted: XMLName, isPrefixed: Bool = false) -> Range<Int>? {
    for attribute in attributes
    where attribute.isPrefixed == isPrefixed && matches(attribute.name, wanted) {
      return attribute.value
    }
    return nil
  }

  /// The text of an attribute, entities resolved.
  func attributeText(_ wanted: XMLName, isPrefixed: Bool = false) throws(BookFault) -> String? {
    guard let range = attribute(wanted, isPrefixed: isPrefixed) else { return nil }
    return try resolved(range)
  }

  /// The text of raw bytes, entities resolved.
  func resolved(_ range: Range<Int>) throws(BookFault) -> String {
    var output: [UInt8] = []
    try resolve(range, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func matches(_ range: Range<Int>, _ wanted: XMLName) -> Bool {
    guard range.count == wanted.bytes.count else { return false }
    for offset in 0..<range.count where bytes[range.lowerBound + offset] != wanted.bytes[offset] {
      return false
    }
    return true
  }

  // MARK: Events

  /// The next event.
  ///
  /// - Throws: ``BookFault`` where the part is not well-formed or too deep.
  mutating func next() throws(BookFault) -> Event {
    if closesAtOnce {
      closesAtOnce = false
      return close()
    }
    while position < bytes.count {
      guard bytes[position] == 0x3C else {
        if try takeText() { return .text }
        continue
      }
      switch byte(1) {
      case 0x2F:
        try takeClosing()
        return close()
      case 0x3F: try skip(past: [0x3F, 0x3E])
      case 0x21:
        if try takeDeclaration() { return .text }
      default:
        try takeOpening()
        return .opened
      }
    }
    guard open.isEmpty, hasRoot else { throw .damaged(part) }
    return .finished
  }

  private func byte(_ offset: Int) -> UInt8 {
    position + offset < bytes.count ? bytes[position + offset] : 0
  }

  private mutating func close() -> Event {
    name = Self.local(open.removeLast(), in: bytes)
    return .closed
  }

  private static func local(_ full: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let colon = bytes[full].lastIndex(of: 0x3A)
    return (colon.map { $0 + 1 } ?? full.lowerBound)..<full.upperBound
  }

  /// Text up to the next tag; false for blanks outside the root.
  private mutating func takeText() throws(BookFault) -> Bool {
    let start = position
    while position < bytes.count, bytes[position] != 0x3C { position += 1 }
    text = start..<position
    isLiteral = false
    if !open.isEmpty { return true }
    guard bytes[text].allSatisfy({ $0 <= 0x20 }) else { throw .damaged(part) }
    return false
  }

  /// A comment, or CDATA: then true.
  private mutating func takeDeclaration() throws(BookFault) -> Bool {
    let rest = bytes[position...]
    if rest.starts(with: Array("<!--".utf8)) {
      position += 4
      try skip(past: [0x2D, 0x2D, 0x3E])
      return false
    }
    guard rest.starts(with: Array("<![CDATA[".utf8)), !open.isEmpty else {
      throw .definitions(part)
    }
    let start = position + 9
    position = start
    try skip(past: [0x5D, 0x5D, 0x3E])
    text = start..<(position - 3)
    isLiteral = true
    return true
  }

  private mutating func skip(past ending: [UInt8]) throws(BookFault) {
    while position + ending.count <= bytes.count {
      if bytes[position] == ending[0],
        bytes[position..<(position + ending.count)].elementsEqual(ending)
      {
        position += ending.count
        return
      }
      position += 1
    }
    throw .damaged(part)
  }

  // MARK: Tags

  private mutating func takeName() throws(BookFault) -> Range<Int> {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case 0...0x20, 0x2F, 0x3D, 0x3E: break
      case 0x22, 0x26, 0x27, 0x3C: throw .damaged(part)
      default:
        position += 1
        continue
      }
      break
    }
    guard position > start else { throw .damaged(part) }
    return start..<position
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  private mutating func takeClosing() throws(BookFault) {
    let start = position
    position += 2
    let found = try takeName()
    skipBlanks()
    guard let expected = open.last, bytes[found] == bytes[expected], byte(0) == 0x3E else {
      throw .damaged(part)
    }
    position += 1
    tag = start..<position
  }

  private mutating func takeOpening() throws(BookFault) {
    let start = position
    guard !open.isEmpty || !hasRoot else { throw .damaged(part) }
    guard open.count < BookLimits.depth else { throw .oversized("\(part): > \(BookLimits.depth)") }
    position += 1
    let full = try takeName()
    attributes.removeAll(keepingCapacity: true)
    while true {
      skipBlanks()
      if byte(0) == 0x3E { break }
      if byte(0) == 0x2F, byte(1) == 0x3E {
        closesAtOnce = true
        position += 1
        break
      }
      try takeAttribute()
    }
    position += 1
    tag = start..<position
    hasRoot = true
    open.append(full)
    name = Self.local(full, in: bytes)
  }

  private mutating func takeAttribute() throws(BookFault) {
    guard attributes.count < BookLimits.attributes else {
      throw .oversized("\(part): > \(BookLimits.attributes)")
    }
    let full = try takeName()
    skipBlanks()
    guard byte(0) == 0x3D else { throw .damaged(part) }
    position += 1
    skipBlanks()
    let quote = byte(0)
    guard quote == 0x22 || quote == 0x27 else { throw .damaged(part) }
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != quote {
      guard bytes[position] != 0x3C else { throw .damaged(part) }
      position += 1
    }
    guard position < bytes.count else { throw .damaged(part) }
    let local = Self.local(full, in: bytes)
    attributes.append(
      Attribute(name: local, isPrefixed: local != full, value: start..<position)
    )
    position += 1
  }

  // MARK: Text

  /// Appends the text of the last event, entities resolved.
  func appendText(to output: inout [UInt8]) throws(BookFault) {
    if isLiteral {
      output.append(contentsOf: bytes[text])
    } else {
      try resolve(text, into: &output)
    }
  }

  private func resolve(_ range: Range<Int>, into output: inout [UInt8]) throws(BookFault) {
    guard bytes[range].contains(0x26) else {
      output.append(contentsOf: bytes[range])
      return
    }
    var cursor = range.lowerBound
    while cursor < range.upperBound {
      guard bytes[cursor] == 0x26 else {
        output.append(bytes[cursor])
        cursor += 1
        continue
      }
      let window = bytes[cursor..<min(cursor + 12, range.upperBound)]
      guard let end = window.firstIndex(of: 0x3B),
        let scalar = Self.scalar(of: bytes[(cursor + 1)..<end])
      else { throw .damaged(part) }
      output.append(contentsOf: Array(String(Character(scalar)).utf8))
      cursor = end + 1
    }
  }

  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]

  /// The character of `amp`, `#65` or `#x41`; nil for what XML does not allow.
  private static func scalar(of entity: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let text = String(decoding: entity, as: UTF8.self)
    guard text.hasPrefix("#") else { return entities[text] }
    let isHexadecimal = text.hasPrefix("#x")
    let digits = text.dropFirst(isHexadecimal ? 2 : 1)
    guard digits.first?.isHexDigit == true,
      let value = UInt32(digits, radix: isHexadecimal ? 16 : 10),
      value >= 0x20 || [0x09, 0x0A, 0x0D].contains(value)
    else { return nil }
    return Unicode.Scalar(value)
  }
}
