// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The words that a folder itself uses for categories, and which categories of the table each stands for.
///
/// A proposal must be a word that offers and wishes use, or the need meets nobody. A word that the table
/// has too stands for itself; any other one for the categories that the table would propose for it.
struct FolderWords {
  /// Share of the best category's points, in percent, from which on a word stands for a category too.
  private static let shareOfBest = 70

  /// The kinds of the offers that use the word.
  private(set) var kinds: [String: Set<Kind>] = [:]
  private var wordOf: [String: String] = [:]

  init() {}

  /// Finds out what each word stands for.
  ///
  /// - Parameters:
  ///   - uses: The words with the kinds of their offers (none for wishes), and how often each is used.
  ///   - proposer: A proposer by the table alone.
  init(_ uses: [String: (kinds: Set<Kind>, count: Int)], by proposer: ClassProposer) {
    kinds = uses.mapValues(\.kinds)
    var best: [String: (count: Int, word: String)] = [:]
    for (word, use) in uses.sorted(by: { $0.key < $1.key }) {
      if proposer.table.classes[word] != nil { continue }
      let points = proposer.points(of: word)
      guard let most = points.values.max(), most >= proposer.thresholds.points else { continue }
      for (category, number) in points where number * 100 >= most * Self.shareOfBest {
        if uses[category] != nil { continue }
        let kind = proposer.table.classes[category]?.kind
        if !use.kinds.isEmpty, let kind, !use.kinds.contains(kind) { continue }
        if use.count > best[category]?.count ?? 0 { best[category] = (use.count, word) }
      }
    }
    wordOf = best.mapValues(\.word)
  }

  /// The scores with the folder's words in the place of those of the table; categories that share a word
  /// do not compete, the best of them counts.
  func folded(_ scores: [String: ClassProposer.Score]) -> [String: ClassProposer.Score] {
    var result: [String: ClassProposer.Score] = [:]
    for (category, score) in scores.sorted(by: { $0.key < $1.key }) {
      var score = score
      score.category = category
      let word = wordOf[category] ?? category
      if score.points > result[word]?.points ?? 0 { result[word] = score }
    }
    return result
  }

  /// The kind of a proposal: that of the table, unless the offers of the word are of one other kind.
  func kind(of word: String, usually kind: Kind) -> Kind {
    guard let kinds = kinds[word], !kinds.contains(kind), kinds.count == 1 else { return kind }
    return kinds.first ?? kind
  }
}
