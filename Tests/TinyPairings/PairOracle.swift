// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// What the comments of the pairing values say, once more, by loops over all pairs.
package struct PairOracle {
  package let scheme: PairingCase
  package let rows: Int
  package let columns: Int

  package init(_ scheme: PairingCase) {
    self.scheme = scheme
    rows = scheme.from.entities.count
    columns = scheme.to.entities.count
  }

  package typealias Choice = [[Bool]]

  package func choice(of rows: [PairPlan.Row]) -> Choice {
    var result = Choice(repeating: Array(repeating: false, count: columns), count: self.rows)
    for row in rows {
      guard let from = scheme.from.entities.firstIndex(where: { $0.id == row.from }),
        let to = scheme.to.entities.firstIndex(where: { $0.id == row.to })
      else { continue }
      result[from][to] = true
    }
    return result
  }

  package func pairs(of choice: Choice) -> [PairPlan.Row] {
    var result: [PairPlan.Row] = []
    for (i, row) in choice.enumerated() {
      for (j, isChosen) in row.enumerated() where isChosen {
        result.append(.init(from: scheme.from.entities[i].id, to: scheme.to.entities[j].id))
      }
    }
    return result
  }

  // MARK: Rules

  private func words(_ column: Int, from i: Int) -> [Int32] {
    Array(scheme.from.columns[column][i])
  }

  private func words(_ column: Int, to j: Int) -> [Int32] {
    Array(scheme.to.columns[column][j])
  }

  package func metres(_ i: Int, _ j: Int) -> Double? {
    guard let one = scheme.from.entities[i].point, let other = scheme.to.entities[j].point else {
      return nil
    }
    return PointTable([one]).metres(0, to: PointTable([other]), 0)
  }

  package func holds(_ test: PairRule.Test, _ i: Int, _ j: Int) -> Bool {
    switch test {
    case .shares(let f, let t):
      !Set(words(f, from: i)).intersection(words(t, to: j)).isEmpty
    case .differs(let f, let t):
      Set(words(f, from: i)).intersection(words(t, to: j)).isEmpty
    case .coversAll(let f, let t):
      Set(words(t, to: j)).subtracting(words(f, from: i)).isEmpty
    case .coversAny(let f, let t):
      words(t, to: j).isEmpty || !Set(words(t, to: j)).intersection(words(f, from: i)).isEmpty
    case .atLeast(let f, let t):
      (words(f, from: i).first ?? .max) >= (words(t, to: j).first ?? .min)
    case .atMost(let f, let t):
      (words(f, from: i).first ?? .min) <= (words(t, to: j).first ?? .max)
    case .demands(let t, let f): words(t, to: j) != [1] || words(f, from: i) == [1]
    case .within(let limit): metres(i, j).map { $0 <= Double(limit) } ?? false
    }
  }

  package func belongs(_ i: Int, _ j: Int) -> Bool {
    guard let mutual = scheme.mutual else { return false }
    return !Set(words(mutual.from, from: i)).intersection(words(mutual.to, to: j)).isEmpty
  }

  package func isFixed(_ i: Int, _ j: Int) -> Bool { scheme.fixed.contains(Pair(from: i, to: j)) }

  /// Whether a pair may be, by itself.
  package func isOpen(_ i: Int, _ j: Int) -> Bool {
    if isFixed(i, j) { return true }
    return !scheme.forbidden.contains(Pair(from: i, to: j)) && !belongs(i, j)
      && scheme.rules.allSatisfy { holds($0.test, i, j) }
  }

  /// Whether places hang together, by growing from the first.
  package func hangTogether(_ places: [Int]) -> Bool {
    guard let first = places.first else { return true }
    var reached = [first]
    for _ in places {
      for place in places where !reached.contains(place) {
        let isLinked = reached.contains { other in
          scheme.links.contains(Pair(from: min(place, other), to: max(place, other)))
        }
        if isLinked { reached.append(place) }
      }
    }
    return reached.count == places.count
  }

  package func isLawful(_ x: Choice) -> Bool {
    for i in 0..<rows {
      let places = (0..<columns).filter { x[i][$0] }
      for j in 0..<columns {
        if x[i][j], !isOpen(i, j) { return false }
        if x[i][j], scheme.forbidden.contains(Pair(from: i, to: j)) { return false }
        if isFixed(i, j), !x[i][j] { return false }
      }
      let entity = scheme.from.entities[i]
      if places.count > entity.most { return false }
      if load(x, from: i) > entity.capacity ?? .max { return false }
      if entity.isConnected, !hangTogether(places) { return false }
    }
    for j in 0..<columns {
      let entity = scheme.to.entities[j]
      if heads(x, j) > entity.most || load(x, to: j) > entity.capacity ?? .max { return false }
      for tally in scheme.tallies where count(x, tally, j) > tally.most[j] { return false }
    }
    let chosen = (0..<columns).count { j in x.contains { $0[j] } }
    return chosen <= scheme.chosen ?? .max && !looksBack(x)
  }

  private func looksBack(_ x: Choice) -> Bool {
    for i in 0..<rows {
      for other in 0..<rows {
        for j in 0..<columns where belongs(i, j) {
          for k in 0..<columns where k != j && belongs(other, k) && x[i][k] && x[other][j] {
            if !(isFixed(i, k) && isFixed(other, j)) { return true }
          }
        }
      }
    }
    return false
  }

  // MARK: Loads and values

  package func heads(_ x: Choice, _ j: Int) -> Int {
    (0..<rows).reduce(0) { $0 + (x[$1][j] ? scheme.from.entities[$1].heads : 0) }
  }

  package func load(_ x: Choice, to j: Int) -> Int {
    (0..<rows).reduce(0) { $0 + (x[$1][j] ? scheme.from.entities[$1].size : 0) }
  }

  package func load(_ x: Choice, from i: Int) -> Int {
    (0..<columns).reduce(0) { $0 + (x[i][$1] ? scheme.to.entities[$1].size : 0) }
  }

  package func count(_ x: Choice, _ tally: PairTally, _ j: Int) -> Int {
    (0..<rows).count { x[$0][j] && tally.counts[$0] }
  }

  package func values(_ x: Choice) -> [Int] { scheme.goals.map { value($0, x) } }

  private func value(_ goal: PairGoal, _ x: Choice) -> Int {
    switch goal {
    case .shortage:
      let from = (0..<rows)
        .reduce(0) { $0 + missing(from: $1, x[$1].count(where: \.self)) }
      let to = (0..<columns).reduce(0) { $0 + missing(to: $1, heads(x, $1)) }
      return from + to + kinds(x, areRoles: true)
    case .cover: return kinds(x, areRoles: false)
    case .band(let side), .balance(let side):
      let isBand = goal == .band(side)
      let entities = side == .from ? scheme.from.entities : scheme.to.entities
      return entities.indices.reduce(0) { sum, number in
        let load = side == .from ? load(x, from: number) : load(x, to: number)
        return sum
          + (isBand ? excess(entities[number], load) : square(entities[number], load))
      }
    case .keep:
      return scheme.previous.reduce(0) { sum, pair in
        let isKept = x[Int(pair.from)][Int(pair.to)]
        return sum + (isKept ? 0 : scheme.from.entities[Int(pair.from)].heads)
      }
    default:
      var sum = 0
      for i in 0..<rows { for j in 0..<columns where x[i][j] { sum += cost(goal, i, j) } }
      return sum
    }
  }

  package func missing(from i: Int, _ count: Int) -> Int {
    max(0, scheme.from.entities[i].least - count) * scheme.from.entities[i].priority
  }

  package func missing(to j: Int, _ count: Int) -> Int {
    max(0, scheme.to.entities[j].least - count) * scheme.to.entities[j].priority
  }

  package func missing(_ tally: PairTally, _ j: Int, _ count: Int) -> Int {
    max(0, tally.least[j] - count) * (tally.isRole ? scheme.to.entities[j].priority : 1)
  }

  private func kinds(_ x: Choice, areRoles: Bool) -> Int {
    scheme.tallies.filter { $0.isRole == areRoles }
      .reduce(0) { sum, tally in
        (0..<columns).reduce(sum) { $0 + missing(tally, $1, count(x, tally, $1)) }
      }
  }

  package func excess(_ entity: PairEntity, _ load: Int) -> Int {
    guard let band = entity.band else { return 0 }
    let whole = entity.history + load
    return max(0, band.lowerBound - whole, whole - band.upperBound)
  }

  package func square(_ entity: PairEntity, _ load: Int) -> Int {
    let weight = entity.share.map { Int((1000 / Double($0)).rounded()) } ?? 1
    return weight * (entity.history + load) * (entity.history + load)
  }

  /// What a pair costs at a goal of pairs.
  package func cost(_ goal: PairGoal, _ i: Int, _ j: Int) -> Int {
    switch goal {
    case .metres(let unit):
      return metres(i, j).map { Int(($0 / Double(unit)).rounded(.toNearestOrEven)) } ?? 0
    case .classes(let steps):
      for (number, step) in steps.enumerated() {
        switch step {
        case .same(let f, let t): if holds(.shares(from: f, to: t), i, j) { return number }
        case .neighbours(let f, let t):
          for one in words(f, from: i) {
            for other in words(t, to: j) where scheme.wordLinks.contains(.init(one, other)) {
              return number
            }
          }
        }
      }
      return steps.count
    case .fit(let f, let t, let countsAll):
      let asked = words(t, to: j)
      let met = asked.filter { words(f, from: i).contains($0) }
      if countsAll { return asked.count - met.count }
      return asked.isEmpty || !met.isEmpty ? 0 : 1
    case .rank(.from, let f, let t):
      let longest = (0..<rows).map { words(f, from: $0).count }.max() ?? 0
      return words(f, from: i).firstIndex { words(t, to: j).contains($0) } ?? longest
    case .rank(.to, let f, let t):
      let longest = (0..<columns).map { words(t, to: $0).count }.max() ?? 0
      return words(t, to: j).firstIndex { words(f, from: i).contains($0) } ?? longest
    case .keep:
      let isOld = scheme.previous.contains(Pair(from: i, to: j))
      return isOld ? -scheme.from.entities[i].heads : 0
    case .shortage, .cover, .band, .balance: return 0
    }
  }
}
