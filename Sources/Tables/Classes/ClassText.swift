// SPDX-License-Identifier: GPL-3.0-or-later

/// A text as the proposer sees it: cut into clauses, those that ask marked, words found in it.
struct ClassText {
  /// Longest text that is looked at; what a need is stands at its beginning.
  static let longest = 400

  let scalars: [Unicode.Scalar]
  /// The clause of each scalar.
  private let clauses: [Int]
  /// Clauses that ask for something.
  private let asking: Set<Int>

  private static let ends: Set<Unicode.Scalar> = [
    ",", "。", ";", "!", "?", ":", "…", "~", "(", ")", "\n", "、",
  ]

  /// Words by which somebody asks.
  private static let requests: [[Unicode.Scalar]] = [
    "想", "要", "求", "借", "请", "找", "能不能", "能否", "可否", "有没有", "有人", "缺", "需", "谁", "麻烦", "希望", "盼",
    "申请", "帮", "派", "来个", "给个", "给点", "教教", "教一", "带带", "吗", "么",
  ]
  .map { Array($0.unicodeScalars) }

  /// Words that deny what follows them.
  private static let denials: [[Unicode.Scalar]] = [
    "不用", "不要", "不是", "不需要", "不必", "无需", "不想要", "除了",
  ]
  .map { Array($0.unicodeScalars) }

  init(_ text: String) {
    let lowered = CellText.lowered(text).unicodeScalars.prefix(Self.longest)
    let scalars = Array(lowered).filter { $0 == "\n" || !CellText.isBlank($0) }
    self.scalars = scalars
    var clauses: [Int] = []
    var clause = 0
    for scalar in scalars {
      clauses.append(clause)
      if Self.ends.contains(scalar) { clause += 1 }
    }
    self.clauses = clauses
    var asking: Set<Int> = []
    for position in scalars.indices where !asking.contains(clauses[position]) {
      if Self.requests.contains(where: { Self.stands($0, at: position, in: scalars) }) {
        asking.insert(clauses[position])
      }
    }
    self.asking = asking
  }

  static func stands(_ word: [Unicode.Scalar], at position: Int, in text: [Unicode.Scalar]) -> Bool
  {
    guard position + word.count <= text.count else { return false }
    for offset in word.indices where text[position + offset] != word[offset] { return false }
    return true
  }

  /// Whether the clause of a position asks for something.
  func asks(at position: Int) -> Bool { asking.contains(clauses[position]) }

  /// Whether two words begin in one clause.
  func shareClause(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    clauses[one.lowerBound] == clauses[other.lowerBound]
  }

  /// Whether a word ends its clause, where the head of a Chinese phrase stands.
  func endsClause(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    return end == scalars.count || Self.ends.contains(scalars[end])
  }

  /// Whether what stands at a position is denied, as in 不用轮椅.
  func isDenied(at position: Int) -> Bool {
    Self.denials.contains { word in
      (0...1)
        .contains { gap in
          let start = position - gap - word.count
          // 要不要 and 是不是 ask.
          return start >= 0 && clauses[start] == clauses[position]
            && Self.stands(word, at: start, in: scalars)
            && (start == 0 || scalars[start - 1] != word.last)
        }
    }
  }

  /// Where each word of a table stands.
  func occurrences(of table: KeywordTable) -> [Int: [Range<Int>]] {
    var found: [Int: [Range<Int>]] = [:]
    for position in scalars.indices {
      guard let words = table.wordsByFirst[scalars[position]] else { continue }
      for word in words where Self.stands(word.scalars, at: position, in: scalars) {
        found[word.id, default: []].append(position..<position + word.scalars.count)
      }
    }
    if let id = table.wordIDs[Self.oldAge], let range = ageRange {
      found[id, default: []].append(range)
    }
    return found
  }

  /// The word that stands for an age in digits from 70 on.
  static let oldAge = "高龄"

  /// Where an age from 70 on is told in digits, as in 78岁.
  private var ageRange: Range<Int>? {
    for position in scalars.indices where scalars[position] == "岁" {
      var start = position
      while start > 0, "多来几".unicodeScalars.contains(scalars[start - 1]) { start -= 1 }
      let end = start
      while start > 0, TextScanner.digit(scalars[start - 1]) != nil { start -= 1 }
      var digits = String.UnicodeScalarView()
      digits.append(contentsOf: scalars[start..<end])
      if let age = Int(String(digits)), (70...120).contains(age) { return start..<position + 1 }
    }
    return nil
  }
}
