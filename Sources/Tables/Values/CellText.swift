// SPDX-License-Identifier: GPL-3.0-or-later

/// Brings the text of a cell into one form.
enum CellText {
  /// Full-width letters, digits and marks as ASCII, odd spaces as spaces, outer spaces cut.
  ///
  /// The ideographic comma 、 and 。 stay.
  static func normalised(_ text: String) -> String {
    if !mayNeedNarrowing(text) { return trimmed(text) }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(narrowed(scalar)) }
    return trimmed(String(scalars))
  }

  /// Whether a byte occurs that a full-width form or an odd space begins with.
  private static func mayNeedNarrowing(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0xEF || byte == 0xC2 || byte == 0xE2 || (byte == 0x80 && previous == 0xE3) {
        return true
      }
      previous = byte
    }
    return false
  }

  /// The text without spaces, line ends and invisible marks around it.
  static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    if let head = bytes.first, let tail = bytes.last, head > 0x20, tail > 0x20, tail < 0x80,
      head < 0x80 || (head > 0xE3 && head != 0xEF)
    {
      return text
    }
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      isBlank(first) || isBlank(last)
    else { return text }
    var view = text.unicodeScalars[...]
    while let scalar = view.first, isBlank(scalar) { view.removeFirst() }
    while let scalar = view.last, isBlank(scalar) { view.removeLast() }
    return String(view)
  }

  /// Lower case of ASCII letters, without any space: for looking words up.
  static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in normalised(text).unicodeScalars where !isBlank(scalar) {
      let isUpper = (0x41...0x5A).contains(scalar.value)
      scalars.append(isUpper ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
    }
    return String(scalars)
  }

  /// Lower case of ASCII letters, spaces kept.
  static func lowered(_ text: String) -> String { normalised(text).lowercased() }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x3000, 0xFEFF: true
    // Marks of direction and joining, which come along when a number is copied from a contact.
    case 0x2060...0x2069: true
    default: false
    }
  }

  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: " "
    default: scalar
    }
  }

  /// Several values of one cell, cut at 、 , ; / | line ends, and at spaces between Chinese words.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - cutsSlashes: Whether / and | separate too; identifiers may contain them.
  /// - Returns: Different words in their order, without blanks.
  static func list(_ text: String, cutsSlashes: Bool = true) -> [String] {
    if !text.utf8.contains(where: isSeparatorLead) { return text.isEmpty ? [] : [text] }
    var items: [String] = []
    var current = String.UnicodeScalarView()
    let scalars = Array(normalised(text).unicodeScalars)
    for (position, scalar) in scalars.enumerated() {
      let isSeparator =
        switch scalar {
        case "、", ",", ";", "\n", "\r", "\t": true
        case "/", "|": cutsSlashes
        case " ": isBetweenChinese(position, in: scalars)
        default: false
        }
      if isSeparator {
        items.append(String(current))
        current = String.UnicodeScalarView()
      } else {
        current.append(scalar)
      }
    }
    items.append(String(current))
    var seen: Set<String> = []
    return items.map(trimmed).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// Several people or things of one cell: cut as ``list(_:cutsSlashes:)`` does, and what is not known
  /// as it stands also at / and spaces, if all its parts are known then.
  ///
  /// A name that is known as it stands may hold separators itself, as in 水电、家电维修; only semicolons
  /// and line ends cut it, unless each part is known too.
  static func names(_ text: String, isKnown: (String) -> Bool) -> [String] {
    var seen: Set<String> = []
    return normalised(text).split { $0 == ";" || $0.isNewline }.map { trimmed(String($0)) }
      .flatMap { piece -> [String] in
        let items = list(piece, cutsSlashes: false)
        let isOne = items.count > 1 && isKnown(bareName(piece)) && !items.allSatisfy(isKnown)
        return isOne ? [piece] : items
      }
      .filter { seen.insert($0).inserted }
      .flatMap { item -> [String] in
        if isKnown(item) { return [item] }
        let parts = item.split { "/| ".contains($0) }.map(String.init)
        return parts.count > 1 && parts.allSatisfy(isKnown) ? parts : [item]
      }
  }

  /// A name without the identifier and the number behind it, as in `口罩(R19)×5`.
  private static func bareName(_ item: String) -> String {
    var text = item[...]
    if let mark = text.lastIndex(where: { "×xX*".contains($0) }),
      Int(text[text.index(after: mark)...]) != nil
    {
      text = text[..<mark]
    }
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") { text = text[..<open] }
    return trimmed(String(text))
  }

  /// Whether a byte is a separator or may begin one.
  private static func isSeparatorLead(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x2C, 0x2F, 0x3B, 0x7C, 0xC2, 0xE2, 0xE3, 0xEF: true
    default: false
    }
  }

  private static func isBetweenChinese(_ position: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let before = scalars[..<position].last { $0 != " " }
    let after = scalars[position...].first { $0 != " " }
    guard let before, let after else { return false }
    return before.value >= 0x2E80 && after.value >= 0x2E80
  }

  /// Whether a number went through a spreadsheet that turned it into powers of ten.
  static func isDamagedNumber(_ text: String) -> Bool {
    var hasPoint = false
    var iterator = text.utf8.makeIterator()
    guard let first = iterator.next(), (0x30...0x39).contains(first) else { return false }
    while let byte = iterator.next() {
      switch byte {
      case 0x30...0x39: continue
      case 0x2E where !hasPoint: hasPoint = true
      case 0x45, 0x65:
        guard let sign = iterator.next() else { return false }
        // 1.38E10 as well as 1.38E+10; 3E5 may be an identifier.
        let digit = sign == 0x2B ? iterator.next() : hasPoint ? sign : nil
        return digit.map { (0x30...0x39).contains($0) } ?? false
      default: return false
      }
    }
    return false
  }
}

/// Walks over normalised text, one scalar at a time; spaces before what is taken are skipped.
struct TextScanner {
  let scalars: [Unicode.Scalar]
  var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Position of the next scalar that is not a space.
  private var next: Int {
    var probe = position
    while probe < scalars.count, scalars[probe] == " " { probe += 1 }
    return probe
  }

  var isAtEnd: Bool { next >= scalars.count }
  var current: Unicode.Scalar? {
    let probe = next
    return probe < scalars.count ? scalars[probe] : nil
  }

  /// Takes the current scalar, whatever it is.
  mutating func advance() { position = next + 1 }

  mutating func take(_ word: String) -> Bool {
    var probe = next
    for scalar in word.unicodeScalars {
      guard probe < scalars.count, scalars[probe] == scalar else { return false }
      probe += 1
    }
    position = probe
    return true
  }

  mutating func take(anyOf words: [String]) -> String? {
    for word in words where take(word) { return word }
    return nil
  }

  /// ASCII digits as a number, with how many there were; nothing is taken above 9 digits.
  mutating func takeDigits() -> (value: Int, count: Int)? {
    let start = next
    var probe = start
    var value = 0
    while probe < scalars.count, let digit = Self.digit(scalars[probe]) {
      guard probe - start < 9 else { return nil }
      value = value * 10 + digit
      probe += 1
    }
    guard probe > start else { return nil }
    let count = probe - start
    position = probe
    return (value, count)
  }

  /// A Chinese numeral from 零 to 九十九, as in 十一, 二十 and 四十五; 两 counts as 二.
  mutating func takeChineseNumber() -> Int? {
    let tens = takeNumeral()
    guard take("十") else { return tens }
    if tens == 0 { return nil }
    let mark = position
    guard let ones = takeNumeral() else { return (tens ?? 1) * 10 }
    if ones == 0 { position = mark }
    return (tens ?? 1) * 10 + ones
  }

  private mutating func takeNumeral() -> Int? {
    let numerals: [Unicode.Scalar: Int] = [
      "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
      "九": 9,
    ]
    guard let current, let value = numerals[current] else { return nil }
    advance()
    return value
  }

  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    (0x30...0x39).contains(scalar.value) ? Int(scalar.value - 0x30) : nil
  }
}
