// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// How a rule is looked up for a whole row.
enum RuleIndex: Sendable {
  /// What the words that a pair has in common must be.
  enum WordTest: Sendable {
    case some, no, all, someIfAsked

    func isMet(hits: Int32, of length: Int32) -> Bool {
      switch self {
      case .some: hits > 0
      case .no: hits == 0
      case .all: hits == length
      case .someIfAsked: hits > 0 || length == 0
      }
    }
  }

  /// Nothing to look up; limits of distance are applied after all else.
  case none
  case words(Int, WordIndex, WordTest)
  /// A column, and the number that each of the second side asks for.
  case atLeast(Int, [Int])
  case atMost(Int, [Int])
  /// A column, and who of the second side takes only the marked.
  case marks(Int, [Bool])

  init(_ test: PairRule.Test, _ side: PairSide) {
    func index(_ column: Int) -> WordIndex { WordIndex(side.columns[column]) }
    func numbers(_ column: Int, _ missing: Int) -> [Int] {
      side.entities.indices.map { side.columns[column][$0].first.map(Int.init) ?? missing }
    }
    switch test {
    case .shares(let from, let to): self = .words(from, index(to), .some)
    case .differs(let from, let to): self = .words(from, index(to), .no)
    case .coversAll(let from, let to): self = .words(from, index(to), .all)
    case .coversAny(let from, let to): self = .words(from, index(to), .someIfAsked)
    case .atLeast(let from, let to): self = .atLeast(from, numbers(to, .min))
    case .atMost(let from, let to): self = .atMost(from, numbers(to, .max))
    case .demands(let to, let from):
      self = .marks(from, side.entities.indices.map { side.columns[to][$0].contains(1) })
    case .within: self = .none
    }
  }

  /// How many of the second side pass at most, where it is quick to say who; nil where it is not.
  func reach(_ from: Int, _ reading: PairingReading) -> Int? {
    guard case .words(let column, let index, let test) = self else { return nil }
    switch test {
    case .no: return nil
    case .some: return index.count(of: reading.fromWords(column, from))
    case .all, .someIfAsked:
      return index.count(of: reading.fromWords(column, from)) + index.blanks.count
    }
  }
}

/// How what pairs cost at a goal is looked up for a whole row.
enum GoalIndex: Sendable {
  /// One step of nearness.
  struct Step: Sendable {
    var column: Int
    var index: WordIndex
    /// Words that neighbour each; nil where words must be equal.
    var neighbours: [Int32: [Int32]]?

    /// Words of the second side that pass the step with an entity of the first.
    func words(of entity: Int, _ reading: PairingReading) -> [Int32] {
      let words = reading.fromWords(column, entity)
      guard let neighbours else { return Array(words) }
      return words.flatMap { neighbours[$0] ?? [] }
    }
  }

  /// The goal counts loads.
  case none
  case metres(unit: Int)
  case classes([Step])
  case fit(Int, WordIndex, countsAll: Bool)
  case rankByFrom(Int, WordIndex, longest: Int)
  case rankByTo(Int, WordIndex)
  case keep

  init(_ goal: PairGoal, _ scheme: PairingCase) {
    func index(_ column: Int) -> WordIndex { WordIndex(scheme.to.columns[column]) }
    switch goal {
    case .shortage, .cover, .band, .balance: self = .none
    case .metres(let unit): self = .metres(unit: unit)
    case .classes(let steps):
      let links = Dictionary(grouping: scheme.wordLinks, by: \.one)
        .mapValues { $0.map(\.other).sorted() }
      self = .classes(
        steps.map { step in
          switch step {
          case .same(let from, let to): Step(column: from, index: index(to), neighbours: nil)
          case .neighbours(let from, let to):
            Step(column: from, index: index(to), neighbours: links)
          }
        }
      )
    case .fit(let from, let to, let countsAll):
      self = .fit(from, index(to), countsAll: countsAll)
    case .rank(.from, let from, let to):
      let longest = PairingReading.longest(scheme.from.columns[from])
      self = .rankByFrom(from, index(to), longest: longest)
    case .rank(.to, let from, let to): self = .rankByTo(from, index(to))
    case .keep: self = .keep
    }
  }

  /// The most that a pair can cost or gain, for the check that numbers fit.
  func most(_ reading: PairingReading) -> Double {
    switch self {
    case .none: 0
    case .metres(let unit): reading.span / Double(max(1, unit)) + 1
    case .classes(let steps): Double(steps.count)
    case .fit(_, let index, _): Double(index.longest)
    case .rankByFrom(_, _, let longest): Double(longest)
    case .rankByTo(_, let index): Double(index.longest)
    case .keep: Double(reading.from.heads.max() ?? 0)
    }
  }
}
