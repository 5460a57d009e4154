// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The rules and goals of a scheme with the columns that they compare looked up.
struct SchemeColumns {
  private(set) var from: SideColumns
  private(set) var to: SideColumns
  private(set) var rules: [PairRule] = []
  private(set) var goals: [PairGoal] = []
  private(set) var mutual: PairingCase.MutualRule?
  /// The columns of each cover: what one has, and what the other needs.
  private(set) var covers: [(has: Int, needs: Int?)] = []
  /// How each column of the first side joins when several go as one.
  private(set) var joins: [Int: Join] = [:]

  /// Columns of the first side that hold keys, each with the column of the second whose keys they are.
  private(set) var fromKeys: [Int: Int] = [:]
  /// Columns of the second side that hold keys, each with the column of the first whose keys they are.
  private(set) var toKeys: [Int: Int] = [:]

  /// How cells join when several go as one.
  enum Join {
    /// All words of all.
    case union
    /// Held by all.
    case all
    case smallest
    case largest
  }

  init(_ scheme: Scheme) {
    func ids(_ side: Scheme.Side) -> [Scheme.Column] {
      ([side.common] + side.sources).compactMap(\.id)
    }
    from = SideColumns(id: ids(scheme.from))
    to = SideColumns(id: ids(scheme.to))
    for rule in scheme.rules { add(rule) }
    for (goal, _) in scheme.goals { add(goal) }
    if let pair = scheme.mutual {
      mutual = PairingCase.MutualRule(from: from.words(pair.from), to: to.words(pair.to))
    }
    for cover in scheme.covers {
      covers.append((from.words(cover.has), cover.needs.map { to.words($0) }))
    }
  }

  /// Columns that are compared; what is compared with the key of the other side holds such keys.
  private mutating func words(_ pair: Scheme.ColumnPair) -> (from: Int, to: Int) {
    // What both sides call the same is the key of a third thing, such as a grid.
    let isShared = !Set(pair.from.titles).isDisjoint(with: pair.to.titles)
    if !isShared, to.isKey(pair.to) {
      let columns = (from: from.keys(pair.from), to: to.words(pair.to))
      fromKeys[columns.from] = columns.to
      return columns
    }
    if !isShared, from.isKey(pair.from) {
      let columns = (from: from.words(pair.from), to: to.keys(pair.to))
      toKeys[columns.to] = columns.from
      return columns
    }
    return (from.words(pair.from), to.words(pair.to))
  }

  private mutating func numbers(_ pair: Scheme.ColumnPair, _ join: Join) -> (from: Int, to: Int) {
    let columns = (from: from.number(pair.from), to: to.number(pair.to))
    joins[columns.from] = join
    return columns
  }

  private mutating func add(_ rule: Scheme.Rule) {
    let test: PairRule.Test
    switch rule.test {
    case .shares(let pair):
      let columns = words(pair)
      test = .shares(from: columns.from, to: columns.to)
    case .differs(let pair):
      let columns = words(pair)
      test = .differs(from: columns.from, to: columns.to)
    case .coversAll(let pair):
      let columns = words(pair)
      test = .coversAll(from: columns.from, to: columns.to)
    case .coversAny(let pair):
      let columns = words(pair)
      test = .coversAny(from: columns.from, to: columns.to)
    case .atLeast(let pair):
      let columns = numbers(pair, .smallest)
      test = .atLeast(from: columns.from, to: columns.to)
    case .atMost(let pair):
      let columns = numbers(pair, .largest)
      test = .atMost(from: columns.from, to: columns.to)
    case .demands(let asking, let having):
      let columns = (to: to.mark(asking), from: from.mark(having))
      joins[columns.from] = .all
      test = .demands(to: columns.to, from: columns.from)
    case .within(let metres): test = .within(metres: metres)
    }
    var result = PairRule(test, words: rule.words)
    if let pair = rule.pair {
      result.titles = PairRule.Titles(from: pair.from.title, to: pair.to.title)
    }
    rules.append(result)
  }

  private mutating func add(_ goal: Scheme.Goal) {
    switch goal {
    case .shortage: goals.append(.shortage)
    case .cover: goals.append(.cover)
    case .band(let side): goals.append(.band(side))
    case .balance(let side): goals.append(.balance(side))
    case .metres(let unit): goals.append(.metres(unit: unit))
    case .keep: goals.append(.keep)
    case .classes(let steps):
      goals.append(
        .classes(
          steps.map { step in
            let columns = words(step.pair)
            return step.isNeighbour
              ? .neighbours(from: columns.from, to: columns.to)
              : .same(from: columns.from, to: columns.to)
          }
        )
      )
    case .fit(let pair, let countsAll):
      let columns = words(pair)
      goals.append(.fit(from: columns.from, to: columns.to, countsAll: countsAll))
    case .rank(let side, let pair):
      let columns = words(pair)
      goals.append(.rank(by: side, from: columns.from, to: columns.to))
    }
  }
}
