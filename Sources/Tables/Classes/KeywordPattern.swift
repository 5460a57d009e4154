// SPDX-License-Identifier: GPL-3.0-or-later

/// What must stand in a text, as in `轮椅+借/租-修`: one word of each group joined by `+`, and none of
/// those behind a `-`.
struct KeywordPattern: Hashable, Sendable {
  /// Groups of which one word each must stand there; the first one names the pattern.
  let all: [[String]]
  /// Words of which none may.
  let none: [String]

  /// Reads a pattern; nil where it names no word.
  init?(_ text: String) {
    var all: [[String]] = []
    var none: [String] = []
    var current = ""
    var isExcluding = false
    func words() -> [String] {
      current.split(separator: "/").map { CellText.folded(String($0)) }.filter { !$0.isEmpty }
    }
    for character in CellText.folded(text) + "+" {
      guard character == "+" || character == "-" else {
        current.append(character)
        continue
      }
      if isExcluding {
        none += words()
      } else if !words().isEmpty {
        all.append(words())
      }
      current = ""
      isExcluding = character == "-"
    }
    guard !all.isEmpty else { return nil }
    self.all = all
    self.none = none
  }

  /// The pattern as a clerk writes it.
  var text: String {
    let wanted = all.map { $0.joined(separator: "/") }.joined(separator: "+")
    return none.isEmpty ? wanted : wanted + "-" + none.joined(separator: "/")
  }

  /// Whether it is nothing but words of which one is enough.
  var isPlain: Bool { all.count == 1 }
}
