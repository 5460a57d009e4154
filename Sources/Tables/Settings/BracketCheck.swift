// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the bracket of a settings file that has no other half; quoted texts and remarks are passed
/// over.
enum BracketCheck {
  /// The line of the bracket, and the bracket; nil where all match.
  ///
  /// - Complexity: O(n) in the length of the file.
  static func unmatched(in lines: [Substring]) -> (line: Int, bracket: String)? {
    var open: [(line: Int, bracket: Character)] = []
    for (index, line) in lines.enumerated() {
      var quote: Character?
      var last: Character = " "
      for character in line {
        if let mark = quote {
          if character == mark { quote = nil }
        } else if character == "#", last.isWhitespace {
          break
        } else if "\"'".contains(character), " {[,:".contains(last) {
          quote = character
        } else if "{[".contains(character), !open.isEmpty || " {[,:-".contains(last) {
          open.append((index + 1, character))
        } else if "}]".contains(character) {
          guard let opened = open.popLast() else {
            // Outside of brackets it is a letter like others.
            continue
          }
          guard (opened.bracket == "{") == (character == "}") else {
            return (opened.line, String(opened.bracket))
          }
        }
        last = character
      }
    }
    return open.last.map { ($0.line, String($0.bracket)) }
  }
}
