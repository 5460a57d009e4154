// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What the words of a text speak for.
struct ClassProposal: Equatable {
  var category: String
  var kind: Kind
  var projectClass: ProjectClass
  /// The word that counted most.
  var word: String
}

/// What came of looking at a text: a proposal, or the nearest categories where none is sure enough.
struct ClassReading: Equatable {
  var proposal: ClassProposal?
  /// The best categories, the best first; at most two.
  var nearest: [String] = []

  func without(_ category: String) -> ClassReading {
    ClassReading(proposal: proposal, nearest: nearest.filter { $0 != category })
  }
}

/// Proposes the class of a free text by the words that stand in it.
///
/// Each pattern of the table that fits gives its weight to its category: the heaviest one whole, up to
/// three others by half, more in a clause that asks for something and at the end of a clause, less where
/// its words stand in different clauses, nothing where it is denied or lies inside a longer word. Words
/// without a category (借, 教, 修) give theirs to all categories of their kind for which something else
/// speaks, and take half of theirs from those of other kinds. A category is proposed when it has enough
/// points and is well ahead of the next one; the same text gives the same answer always.
struct ClassProposer {
  /// Points below which nothing is proposed, and the least lead before the second; a weight of 1 is 20.
  struct Thresholds {
    var points = 160
    var lead = 50
    /// The lead in percent of the best.
    var leadShare = 18
  }

  /// The category of words by which a text is seen to ask for nothing that could be given.
  static let none = "不建议"

  let table: KeywordTable
  var learned = LearnedWords()
  var words = FolderWords()
  var thresholds = Thresholds()

  /// Looks at a text.
  ///
  /// - Parameters:
  ///   - text: What is wanted or given, in anybody's words.
  ///   - kind: The kind where it is known; only its categories count then.
  /// - Returns: The proposal, and the nearest categories.
  func reading(of text: String, kind: Kind? = nil) -> ClassReading {
    let hits = hits(in: text)
    var scores = ownScores(hits)
    addCues(of: hits, to: &scores)
    if let kind { scores = scores.filter { kindOf($0.key) == kind } }
    var folded = words.folded(scores)
    for (category, score) in learned.scores(of: ClassText(text)).sorted(by: { $0.key < $1.key }) {
      let word = words.word(for: category)
      if folded[word] == nil { folded[word] = Score(category: category) }
      folded[word]?.add(score)
    }
    let ranked = folded.sorted { ($1.value.points, $0.key) < ($0.value.points, $1.key) }
    var result = ClassReading(nearest: ranked.prefix(2).map(\.key))
    guard let best = ranked.first else { return result }
    let second = ranked.count > 1 ? ranked[1].value.points : 0
    let lead = max(thresholds.lead, best.value.points * thresholds.leadShare / 100)
    guard best.value.points >= thresholds.points, best.value.points - second >= lead,
      best.value.category != Self.none
    else { return result.without(Self.none) }
    let source = best.value.category
    result.proposal = ClassProposal(
      category: best.key,
      kind: words.kind(of: best.key, usually: kindOf(source)),
      projectClass: projectClass(of: source, hits),
      word: best.value.word
    )
    return result
  }

  /// Points of every category, for the office's own words.
  func points(of text: String) -> [String: Int] {
    let hits = hits(in: text)
    var scores = ownScores(hits)
    addCues(of: hits, to: &scores)
    return scores.mapValues(\.points)
  }

  private func kindOf(_ category: String) -> Kind {
    table.classes[category]?.kind ?? words.kind(of: category) ?? .service
  }

  // MARK: Points

  /// Points of a category and the word that gave most of them.
  struct Score {
    var points = 0
    var word = ""
    /// The category of the table, where a word of the office's own stands for it.
    var category = ""

    mutating func add(_ other: Score) {
      if other.points > points { word = other.word }
      points += other.points
    }
  }

  private struct Hit {
    let rule: KeywordTable.Rule
    let points: Int
    let word: String
  }

  private func hits(in text: String) -> [Hit] {
    let text = ClassText(text)
    let found = text.occurrences(of: table)
    let rules = Set(found.keys.flatMap { table.rulesOfWord[$0] })
      .filter { index in
        let rule = table.rules[index]
        return rule.all.allSatisfy { $0.contains { found[$0] != nil } }
          && !rule.none.contains { found[$0] != nil }
      }
      .sorted()
    let covers = rules.filter { !table.rules[$0].category.isEmpty }
      .flatMap { table.rules[$0].all[0].flatMap { found[$0] ?? [] } }
    return rules.compactMap { index in hit(table.rules[index], found, covers, text) }
  }

  /// What a rule gives: its best place counts.
  private func hit(
    _ rule: KeywordTable.Rule,
    _ found: [Int: [Range<Int>]],
    _ covers: [Range<Int>],
    _ text: ClassText
  ) -> Hit? {
    var best: (points: Int, range: Range<Int>)?
    for range in rule.all[0].flatMap({ found[$0] ?? [] }) {
      if text.isDenied(at: range.lowerBound) { continue }
      let isInside = covers.contains {
        $0.count > range.count && $0.lowerBound <= range.lowerBound
          && $0.upperBound >= range.upperBound
      }
      if isInside, rule.all.count == 1, !rule.category.isEmpty { continue }
      var points = rule.weight * 20
      if text.asks(at: range.lowerBound) { points += rule.weight * 8 }
      if text.endsClause(range) { points += rule.weight * 2 }
      points += min(range.count, 6) * 2
      if !isTogether(rule, around: range, found, text) { points = points * 7 / 10 }
      if points > best?.points ?? 0 { best = (points, range) }
    }
    guard let best else { return nil }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: text.scalars[best.range])
    return Hit(rule: rule, points: best.points, word: String(word))
  }

  /// Whether every other group of a rule has a word in the clause of the first.
  private func isTogether(
    _ rule: KeywordTable.Rule,
    around range: Range<Int>,
    _ found: [Int: [Range<Int>]],
    _ text: ClassText
  ) -> Bool {
    rule.all.dropFirst()
      .allSatisfy { words in
        words.contains { found[$0]?.contains { text.shareClause(range, $0) } ?? false }
      }
  }

  private func ownScores(_ hits: [Hit]) -> [String: Score] {
    var byCategory: [String: [Hit]] = [:]
    for hit in hits where !hit.rule.category.isEmpty {
      byCategory[hit.rule.category, default: []].append(hit)
    }
    return byCategory.mapValues { hits in
      let ranked = hits.sorted { ($1.points, $0.rule.text) < ($0.points, $1.rule.text) }
      let rest = ranked.dropFirst().prefix(3).reduce(0) { $0 + $1.points }
      return Score(points: ranked[0].points + rest / 2, word: ranked[0].word)
    }
  }

  /// The most points that the words of a kind give to its categories.
  private static let mostCuePoints = 200

  private func addCues(of hits: [Hit], to scores: inout [String: Score]) {
    var cues: [Kind: Int] = [:]
    for hit in hits where hit.rule.category.isEmpty {
      if let kind = hit.rule.kind { cues[kind, default: 0] += hit.points }
    }
    for category in scores.keys {
      let own = min(cues[kindOf(category)] ?? 0, Self.mostCuePoints)
      let other = min(
        cues.filter { $0.key != kindOf(category) }.values.max() ?? 0,
        Self.mostCuePoints
      )
      scores[category]?.points += own - max(0, other - own) / 2
    }
  }

  // MARK: Project class

  /// The project class: what a matched row of the category says, else 帮扶救济 where the people are in
  /// hardship and the service is an everyday one, else the usual one.
  private func projectClass(of category: String, _ hits: [Hit]) -> ProjectClass {
    guard let usual = table.classes[category]?.projectClass else {
      return .derived(kind: kindOf(category), category: category)
    }
    let stated = hits.filter { $0.rule.category == category && $0.rule.projectClass != nil }
      .max { ($0.points, $1.rule.text) < ($1.points, $0.rule.text) }
    if let stated = stated?.rule.projectClass { return stated }
    let isHard = hits.contains { $0.rule.category.isEmpty && $0.rule.projectClass == .relief }
    return isHard && usual == .dailyService ? .relief : usual
  }
}
