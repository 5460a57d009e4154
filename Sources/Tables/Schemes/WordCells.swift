// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Words of a cell as rules compare them: `医疗、法律`, `H001 H002`, `第三 网格`.
///
/// 、 , ; tabs and line ends separate. A blank separates codes, that is parts of ASCII letters, digits,
/// hyphens and the like with a digit in each. A blank between Chinese words may separate or be a slip:
/// ``BlankSettler`` tells which, once all cells are known. Any other blank is part of the word, and
/// beside a Chinese character it is no matter.
enum WordCells {
  /// The words of a cell in their order, each once; one with a blank between Chinese words is not yet
  /// settled.
  static func words(in text: String) -> [String] {
    if !text.utf8.contains(where: mayMatter) { return text.isEmpty ? [] : [text] }
    var seen: Set<String> = []
    return CellText.normalised(text).unicodeScalars
      .split { isSeparator($0) }
      .flatMap { piece -> [String] in
        let parts = piece.split { CellText.isBlank($0) }
        if parts.count > 1, parts.allSatisfy(isCode) { return parts.map { String($0) } }
        return parts.isEmpty ? [] : [put(parts, keepsOpen: true)]
      }
      .filter { seen.insert($0).inserted }
  }

  /// A value that is not cut: blanks beside Chinese characters left out, others once.
  static func joined(_ text: String) -> String {
    let normalised = CellText.normalised(text)
    guard normalised.utf8.contains(where: mayMatter) else { return normalised }
    return put(normalised.unicodeScalars.split { CellText.isBlank($0) }, keepsOpen: false)
  }

  /// A code in capital letters, `c001` as `C001`; any other word as it stands.
  static func capitals(_ word: String) -> String {
    var (hasSmall, hasDigit) = (false, false)
    for byte in word.utf8 {
      guard (0x21...0x7E).contains(byte) else { return word }
      hasSmall = hasSmall || (0x61...0x7A).contains(byte)
      hasDigit = hasDigit || (0x30...0x39).contains(byte)
    }
    return hasSmall && hasDigit ? word.uppercased() : word
  }

  /// The parts of a word that a blank between Chinese words may separate; nil where there is none.
  static func openParts(of word: String) -> [String]? {
    guard word.utf8.contains(0x20) else { return nil }
    let parts = word.unicodeScalars.split(separator: " ")
    let isOpen = zip(parts, parts.dropFirst())
      .contains { isChinese($0.last) && isChinese($1.first) }
    return isOpen ? parts.map { String($0) } : nil
  }

  private typealias Part = String.UnicodeScalarView.SubSequence

  /// Puts parts together again; with `keepsOpen` a blank stays between Chinese words.
  private static func put(_ parts: [Part], keepsOpen: Bool) -> String {
    var word = String.UnicodeScalarView()
    for part in parts {
      let (before, after) = (isChinese(word.last), isChinese(part.first))
      if !word.isEmpty, before == after, keepsOpen || !before { word.append(" ") }
      word.append(contentsOf: part)
    }
    return String(word)
  }

  private static func isChinese(_ scalar: Unicode.Scalar?) -> Bool {
    (scalar?.value ?? 0) >= 0x2E80
  }

  private static func isCode(_ part: Part) -> Bool {
    part.allSatisfy { (0x21...0x7E).contains($0.value) }
      && part.contains { (0x30...0x39).contains($0.value) }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", ",", ";", "\n", "\r", "\t": true
    default: false
    }
  }

  /// Whether a byte is a separator or a blank, or may begin one.
  private static func mayMatter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x2C, 0x3B, 0xC2, 0xE2, 0xE3, 0xEF: true
    default: false
    }
  }
}

/// Settles blanks between Chinese words: `医疗 法律` are two where each stands by itself in another cell,
/// and `第三 网格` is one where some cell has 第三网格, or where none has its parts.
struct BlankSettler {
  private var settled: [Int32: [Int32]] = [:]

  /// Looks at all words that cells have; the order of cells makes no difference.
  init(_ words: WordBook) {
    let known = words.words.count
    func old(_ word: String) -> Int32? { words.known(word).flatMap { $0 < known ? $0 : nil } }
    for number in 0..<known {
      let word = words.words[number]
      guard let parts = WordCells.openParts(of: word) else { continue }
      let whole = WordCells.joined(word)
      let list = parts.compactMap(old)
      settled[Int32(number)] =
        old(whole) == nil && list.count == parts.count ? list : [words.number(of: whole)]
    }
  }

  /// Puts what is settled in the place of what was not.
  func settle(_ drafts: inout [EntityDraft], _ uses: [SideColumns.Use]) {
    guard !settled.isEmpty else { return }
    for (column, use) in uses.enumerated() {
      guard case .words = use else { continue }
      for index in drafts.indices {
        let tokens = drafts[index].tokens[column]
        guard tokens.contains(where: { settled[$0] != nil }) else { continue }
        var seen: Set<Int32> = []
        drafts[index].tokens[column] = tokens.flatMap { settled[$0] ?? [$0] }
          .filter { seen.insert($0).inserted }
      }
    }
  }
}
