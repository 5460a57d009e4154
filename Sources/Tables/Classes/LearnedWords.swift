// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What rows with a category that a clerk wrote teach: in how many of them, by category, two scalars stand
/// side by side.
///
/// Names are kept out: a surname before 奶奶, 师傅 and their like or behind 小, 老 is masked, and pairs of
/// names that stand in columns of people are left out.
struct LearnedWords: Equatable {
  /// Rows in which a pair must stand before it says anything.
  static let leastRows = 3

  /// Stands for all rows in the place of a pair.
  static let all = "*"

  /// Rows by pair and category; those of ``all`` count every row.
  private(set) var rows: [String: [String: Int]] = [:]

  /// Learns from a row.
  ///
  /// - Parameters:
  ///   - text: The text of the row.
  ///   - category: Its category.
  ///   - hidden: Sets of pairs that must not be learned, because names have them.
  mutating func learn(_ text: String, category: String, hiding hidden: [Set<String>] = []) {
    guard !category.isEmpty else { return }
    add(Self.all, category, 1)
    let scalars = Self.masked(Array(CellText.folded(text).unicodeScalars))
    for pair in Self.pairs(of: scalars) where !hidden.contains(where: { $0.contains(pair) }) {
      add(pair, category, 1)
    }
  }

  mutating func add(_ pair: String, _ category: String, _ count: Int) {
    rows[pair, default: [:]][category, default: 0] += count
  }

  mutating func merge(_ other: LearnedWords) {
    for (pair, counts) in other.rows {
      for (category, count) in counts { add(pair, category, count) }
    }
  }

  /// Points of one pair that always stands for one category, and the most of all pairs together.
  private static let pointsOfPair = 50
  private static let mostPoints = 400

  /// The points of the categories that the pairs of a text were seen with: a pair seen n times, more than
  /// half of them, s, with a category that has the share b of all rows, gives `50 (s / n − b) / (1 − b)`.
  func scores(of text: ClassText) -> [String: ClassProposer.Score] {
    guard let base = rows[Self.all] else { return [:] }
    let baseRows = base.values.reduce(0, +)
    var result: [String: ClassProposer.Score] = [:]
    var heaviest: [String: Int] = [:]
    for pair in Self.pairs(of: text.scalars).sorted() {
      guard let counts = rows[pair] else { continue }
      let all = counts.values.reduce(0, +)
      guard all >= Self.leastRows else { continue }
      for (category, count) in counts where 2 * count > all {
        // (s / n - b) / (1 - b) with b = base / baseRows, in whole numbers.
        let usual = base[category] ?? 0
        let above = count * baseRows - usual * all
        guard above > 0, usual < baseRows else { continue }
        let points = Self.pointsOfPair * above / (all * (baseRows - usual))
        var score = result[category] ?? ClassProposer.Score()
        score.points = min(score.points + points, Self.mostPoints)
        if points > heaviest[category] ?? 0 {
          heaviest[category] = points
          score.word = pair
        }
        result[category] = score
      }
    }
    return result
  }

  // MARK: Pairs

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value)
  }

  /// Whether a text can stand in the place of a pair in a table.
  static func isKey(_ text: String) -> Bool {
    text == all || text.unicodeScalars.count == 2 && text.unicodeScalars.allSatisfy(isChinese)
  }

  /// The different pairs of Chinese scalars that stand side by side.
  private static func pairs(of scalars: [Unicode.Scalar]) -> Set<String> {
    var result: Set<String> = []
    for position in scalars.indices.dropLast()
    where isChinese(scalars[position]) && isChinese(scalars[position + 1]) {
      var pair = String.UnicodeScalarView()
      pair.append(scalars[position])
      pair.append(scalars[position + 1])
      result.insert(String(pair))
    }
    return result
  }

  /// The pairs of a cell that may hold names.
  static func pairs(ofNames text: String) -> Set<String> {
    pairs(of: Array(CellText.folded(text).unicodeScalars))
  }

  private static let surnames = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈\
    钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤
    """
    .unicodeScalars
  )
  private static let titles: [[Unicode.Scalar]] = [
    "奶奶", "爷爷", "大爷", "大妈", "大娘", "阿姨", "阿婆", "阿公", "师傅", "老师", "先生", "女士", "叔", "婶", "伯", "婆婆",
    "姐",
    "哥", "某", "老太", "主任", "书记", "医生", "老汉", "家",
  ]
  .map { Array($0.unicodeScalars) }

  /// Masks surnames that a title follows, with up to two scalars of a given name between, and those
  /// behind 小, 老 and 阿.
  private static func masked(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result = scalars
    for position in scalars.indices where surnames.contains(scalars[position]) {
      if position > 0, "小老阿".unicodeScalars.contains(scalars[position - 1]) {
        result[position] = "*"
      }
      for gap in 0...2 {
        let start = position + 1 + gap
        guard titles.contains(where: { ClassText.stands($0, at: start, in: scalars) }) else {
          continue
        }
        for masked in position..<start { result[masked] = "*" }
        break
      }
    }
    return result
  }
}
