// SPDX-License-Identifier: GPL-3.0-or-later

/// Text as workbooks hold it: plain, in runs of several formats, with phonetic hints, escaped.
extension XMLScanner {
  /// Appends all text of the element just opened, up to its end.
  mutating func takePlainText(into output: inout [UInt8]) throws(BookFault) {
    let outer = depth
    while true {
      switch try next() {
      case .opened: continue
      case .closed:
        if depth < outer { return }
      case .text: try appendText(to: &output)
      case .finished: return
      }
    }
  }

  /// Appends the text of the `si` or `is` just opened: its `t` and those of its runs, joined;
  /// phonetic hints are left out.
  mutating func takeRichText(_ names: BookNames, into output: inout [UInt8]) throws(BookFault) {
    let outer = depth
    let start = output.count
    var hintDepth: Int?
    var isText = false
    while true {
      switch try next() {
      case .opened:
        if hintDepth == nil, isNamed(names.hint) { hintDepth = depth }
        isText = hintDepth == nil && isNamed(names.text)
      case .closed:
        isText = false
        if let hint = hintDepth, depth < hint { hintDepth = nil }
        if depth < outer {
          BookText.unescape(&output, from: start)
          return
        }
      case .text:
        if isText { try appendText(to: &output) }
      case .finished: return
      }
    }
  }
}

/// Names of the elements and attributes that carry cells.
struct BookNames {
  let worksheet = XMLName("worksheet")
  let sheetData = XMLName("sheetData")
  let mergeCells = XMLName("mergeCells")
  let mergeCell = XMLName("mergeCell")
  let row = XMLName("row")
  let cell = XMLName("c")
  let value = XMLName("v")
  let formula = XMLName("f")
  let inline = XMLName("is")
  let text = XMLName("t")
  let hint = XMLName("rPh")
  let reference = XMLName("r")
  let style = XMLName("s")
  let area = XMLName("ref")
  let columns = XMLName("cols")
  let column = XMLName("col")
  let least = XMLName("min")
  let most = XMLName("max")
  let hidden = XMLName("hidden")
  let item = XMLName("si")
}

enum BookText {
  /// Resolves `_x000D_`, as workbooks write characters that XML cannot hold.
  static func unescape(_ bytes: inout [UInt8], from start: Int) {
    guard bytes.count - start >= 7 else { return }
    var cursor = start
    var target = start
    var hasChanged = false
    while cursor < bytes.count {
      if bytes[cursor] == 0x5F, let scalar = escaped(bytes, at: cursor) {
        // A character needs at most three of the seven bytes that it was written in.
        for byte in String(Character(scalar)).utf8 {
          bytes[target] = byte
          target += 1
        }
        cursor += 7
        hasChanged = true
      } else {
        if hasChanged { bytes[target] = bytes[cursor] }
        target += 1
        cursor += 1
      }
    }
    bytes.removeLast(cursor - target)
  }

  private static func escaped(_ bytes: [UInt8], at start: Int) -> Unicode.Scalar? {
    guard start + 7 <= bytes.count, bytes[start + 1] == 0x78, bytes[start + 6] == 0x5F else {
      return nil
    }
    var value: UInt32 = 0
    for byte in bytes[(start + 2)..<(start + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value * 16 + UInt32(digit)
    }
    return Unicode.Scalar(value)
  }

  /// Whether control characters stand in the bytes, other than tabs and line ends.
  static func hasControlCharacters(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
  }
}

/// The strings that cells of all sheets share, by their index.
struct SharedStrings {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int32] = []

  /// No strings, for a workbook without them.
  init() {}

  /// - Throws: ``BookFault`` when the part is damaged or too large.
  init(_ raw: [UInt8], part: String) throws(BookFault) {
    var scanner = try XMLScanner(raw, part: part)
    let names = BookNames()
    bytes.reserveCapacity(raw.count / 2)
    while true {
      switch try scanner.next() {
      case .opened where scanner.depth == 2 && scanner.isNamed(names.item):
        guard ends.count < BookLimits.strings else {
          throw .oversized("\(part): > \(BookLimits.strings)")
        }
        try scanner.takeRichText(names, into: &bytes)
        ends.append(Int32(bytes.count))
      case .finished: return
      default: continue
      }
    }
  }

  var count: Int { ends.count }

  /// Where a string stands in ``bytes``.
  subscript(index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }
}
