// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds full names of known people in a text, also written apart or in full width.
///
/// An occurrence within a longer public name is no leak where the name has two characters only (向阳 within
/// 向阳社区), and within words of the program or words that the office allowed whatever its length.
struct NameIndex: Sendable {
  /// Names with Chinese characters, without blanks and dots.
  private let names: Set<String>
  private let lengths: [Int]
  /// Names of the Latin alphabet, in lower case with one blank between words.
  private let latin: Set<String>
  private let mostWords: Int
  private let publicNames: [[Unicode.Scalar]]
  private let fixedWords: [[Unicode.Scalar]]

  init(_ names: Set<String>, publicNames: Set<String>, fixedWords: Set<String>) {
    var (han, latin): (Set<String>, Set<String>) = ([], [])
    for name in names {
      let bare = BareText(name)
      let squeezed = bare.squeezed
      if squeezed.contains(where: \.isHan) {
        if squeezed.count >= 2 { han.insert(Surnames.text(squeezed)) }
      } else {
        let words = Self.words(bare)
        if words.joined().count >= 3 { latin.insert(words.joined(separator: " ")) }
      }
    }
    self.names = han
    self.latin = latin
    lengths = Set(han.map(\.unicodeScalars.count)).sorted()
    mostWords = latin.map { $0.split(separator: " ").count }.max() ?? 0
    self.publicNames = Self.squeezed(publicNames)
    self.fixedWords = Self.squeezed(fixedWords)
  }

  private static func squeezed(_ words: Set<String>) -> [[Unicode.Scalar]] {
    words.sorted().map { BareText($0).squeezed }.filter { $0.count >= 2 }
  }

  /// Words of letters and digits, in lower case.
  private static func words(_ bare: BareText) -> [String] {
    bare.scalars
      .split { !($0.isLatinLetter || $0.isDigit || (0xC0...0x24F).contains($0.value)) }
      .map { Surnames.text($0).lowercased() }
  }

  /// Whether a text is the name of somebody, and nothing else.
  func isName(_ squeezed: [Unicode.Scalar]) -> Bool { names.contains(Surnames.text(squeezed)) }

  /// Whether a text holds the name of somebody.
  func holdsName(_ bare: BareText) -> Bool {
    if !latin.isEmpty, holdsLatinName(bare) { return true }
    let text = bare.squeezed
    for start in text.indices {
      for length in lengths where start + length <= text.count {
        let place = start..<(start + length)
        if names.contains(Surnames.text(text[place])), !isCoincidence(place, in: text) {
          return true
        }
      }
    }
    return false
  }

  private func holdsLatinName(_ bare: BareText) -> Bool {
    let words = Self.words(bare)
    return words.indices.contains { first in
      (1...max(1, mostWords))
        .contains { count in
          first + count <= words.count
            && latin.contains(words[first..<(first + count)].joined(separator: " "))
        }
    }
  }

  private func isCoincidence(_ name: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    func covers(_ words: [[Unicode.Scalar]], _ isLonger: Bool) -> Bool {
      words.contains { word in
        word.count >= name.count + (isLonger ? 1 : 0)
          && ScalarSearch.all(word, in: text)
            .contains { $0.lowerBound <= name.lowerBound && $0.upperBound >= name.upperBound }
      }
    }
    return covers(fixedWords, false) || name.count == 2 && covers(publicNames, true)
  }
}
