// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes text as XML and workbooks want it.
enum XMLText {
  /// The text with what has a meaning in XML written otherwise; characters that XML cannot hold are
  /// replaced.
  static func escaped(_ text: String, inAttribute: Bool = false) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output.append(contentsOf: "&amp;".unicodeScalars)
      case "<": output.append(contentsOf: "&lt;".unicodeScalars)
      case ">": output.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": output.append(contentsOf: "&quot;".unicodeScalars)
      case "\n" where inAttribute: output.append(contentsOf: "&#10;".unicodeScalars)
      case "\t", "\n": output.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE: output.append("\u{FFFD}")
      default: output.append(scalar)
      }
    }
    return String(output)
  }

  /// The text of a cell or a comment: `_x0041_` would be read as a letter, so its first mark is
  /// written as one itself.
  static func cell(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var output = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      let rest = scalars[place...].prefix(7)
      let isEscape =
        scalar == "_" && rest.count == 7 && rest[place + 1] == "x" && rest[place + 6] == "_"
        && rest[(place + 2)..<(place + 6)].allSatisfy(\.properties.isASCIIHexDigit)
      if isEscape {
        output.append(contentsOf: "_x005F_".unicodeScalars)
      } else {
        output.append(scalar)
      }
    }
    return escaped(String(output))
  }
}
