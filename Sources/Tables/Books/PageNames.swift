// SPDX-License-Identifier: GPL-3.0-or-later

/// Names for tabs and files, made of any words.
public enum PageNames {
  /// Longest name of a tab.
  static let longest = 31

  /// Names of tabs that spreadsheets allow and that differ, in the order of the pages.
  ///
  /// - Parameter names: Any words.
  /// - Returns: As many names: without `[]:*?/\`, at most 31 characters, none empty, no two alike but for
  ///   their case.
  public static func tabs(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let safe = clean(name, without: "[]:*?/\\'")
      var tab = cut(safe.isEmpty ? "-" : safe, to: longest)
      var number = 2
      while !taken.insert(tab.lowercased()).inserted {
        let ending = "(\(number))"
        tab = cut(safe, to: longest - ending.utf16.count) + ending
        number += 1
      }
      return tab
    }
  }

  /// A name for a file, of at most 60 characters and without what file systems or shells give a meaning.
  ///
  /// - Parameter name: Any words, as those of a unit.
  /// - Returns: The name without an ending; `-` where nothing is left.
  public static func file(_ name: String) -> String {
    let safe = cut(clean(name, without: "/\\:*?\"<>|"), to: 60)
    let trimmed = String(safe.drop { $0 == "." || $0 == "-" || $0 == "~" })
    return trimmed.isEmpty ? "-" : trimmed
  }

  private static func clean(_ name: String, without marks: String) -> String {
    let kept = name.map { character -> Character in
      let isOdd = character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
      return isOdd ? " " : marks.contains(character) ? "\u{2010}" : character
    }
    return CellText.trimmed(String(kept))
  }

  /// The beginning of a text that has at most so many UTF-16 units, as spreadsheets count.
  static func cut(_ text: String, to limit: Int) -> String {
    var units = 0
    let end = text.firstIndex { character in
      units += character.utf16.count
      return units > limit
    }
    return String(text[..<(end ?? text.endIndex)])
  }
}
