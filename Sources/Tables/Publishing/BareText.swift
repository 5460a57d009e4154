// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// A text in the one form in which leaks are looked for, whatever it was disguised as.
///
/// Compatibility forms are undone (full-width, circled, mathematical, radicals that PDF files give for
/// characters), invisible marks are gone, digits of every script are ASCII.
struct BareText {
  /// The text.
  let scalars: [Unicode.Scalar]

  /// Brings a text into that form.
  init(_ text: String) {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      (0x20...0x7E).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
    }
    let compatible = isPlain ? text : text.precomposedStringWithCompatibilityMapping
    scalars = compatible.unicodeScalars.compactMap { isPlain ? $0 : Self.bare($0) }
  }

  private static func bare(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.value < 0x80 { return scalar == "\r" || scalar == "\t" ? " " : scalar }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .format, .nonspacingMark, .enclosingMark, .control: return nil
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return " "
    case .dashPunctuation: return "-"
    default: break
    }
    if scalar.value == 0x2212 { return "-" }
    if scalar.value == 0x3002 { return "." }
    guard properties.numericType == .decimal, let value = properties.numericValue else {
      return scalar
    }
    return Unicode.Scalar(UInt8(0x30 + Int(value)))
  }

  /// The text without blanks and without the dots and dashes that stand between characters of a name.
  var squeezed: [Unicode.Scalar] { Self.squeezed(scalars) }

  static func squeezed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    scalars.filter { scalar in
      switch scalar {
      case " ", "\n", ".", "-", "_", "\u{B7}", "\u{2022}", "\u{30FB}", "\u{2027}", "'": false
      default: true
      }
    }
  }

  /// Chinese numerals as they stand for digits when a number is read out.
  private static let numerals: [Unicode.Scalar: Unicode.Scalar] = [
    "零": "0", "〇": "0", "○": "0", "洞": "0", "一": "1", "幺": "1", "壹": "1", "二": "2", "贰": "2",
    "两": "2",
    "三": "3", "叁": "3", "四": "4", "肆": "4", "五": "5", "伍": "5", "六": "6", "陆": "6", "七": "7",
    "柒": "7",
    "拐": "7", "八": "8", "捌": "8", "九": "9", "玖": "9", "勾": "9",
  ]

  /// The text with Chinese numerals as digits where seven or more follow each other, nil where none do.
  var spelledOut: [Unicode.Scalar]? {
    var result = scalars
    var isChanged = false
    var position = 0
    while position < scalars.count {
      var end = position
      var (count, hasNumeral) = (0, false)
      while end < scalars.count {
        let scalar = scalars[end]
        if Self.numerals[scalar] != nil {
          (count, hasNumeral) = (count + 1, true)
        } else if TextScanner.digit(scalar) != nil {
          count += 1
        } else if count == 0 || !(scalar == " " || scalar == "-") {
          break
        }
        end += 1
      }
      if hasNumeral, count >= 7 {
        isChanged = true
        for place in position..<end {
          result[place] = Self.numerals[result[place]] ?? result[place]
        }
      }
      position = max(end, position + 1)
    }
    return isChanged ? result : nil
  }
}

extension Unicode.Scalar {
  /// Whether the character is Chinese.
  var isHan: Bool {
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Whether it is a letter of the Latin alphabet.
  var isLatinLetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

  /// Whether it is a digit.
  var isDigit: Bool { (0x30...0x39).contains(value) }
}
