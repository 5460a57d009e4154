// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Rules and costs of all pairs of one entity of the first side at a time, by indices of words.
///
/// Says of every pair what ``PairingReading/holds(_:_:_:)`` and ``PairingReading/cost(_:_:_:)`` say.
struct PairRowReader: Sendable {
  let reading: PairingReading
  /// The entity whose row is open.
  private(set) var from = 0
  /// Whether each of the second side may be a partner; fixed ones are in ``PairingReading/fixed``.
  private(set) var allowed: [Bool]
  /// Metres before rounding to those who may be partners or are; below 0 where unknown.
  private(set) var metres: [Double]
  private var hasMetres = false
  /// Entities of the second side without a point.
  private let unknown: [Int]
  private var hits: [Int32]
  private var touched: [Int] = []
  private let rules: [RuleIndex]
  private let goals: [GoalIndex]
  private let owners: WordIndex?
  /// The least of the limits of distance; nil without one.
  private let radius: Int?

  init(_ reading: PairingReading) {
    self.reading = reading
    let count = reading.to.count
    allowed = Array(repeating: false, count: count)
    metres = Array(repeating: -1, count: count)
    hits = Array(repeating: 0, count: count)
    unknown = (0..<count).filter { !reading.toPoints.knows($0) }
    rules = reading.scheme.rules.map { RuleIndex($0.test, reading.scheme.to) }
    goals = reading.scheme.goals.map { GoalIndex($0, reading.scheme) }
    owners = reading.scheme.mutual.map { WordIndex(reading.scheme.to.columns[$0.to]) }
    radius = reading.scheme.rules
      .compactMap { rule in
        guard case .within(let metres) = rule.test else { return nil }
        return metres
      }
      .min()
  }

  /// Opens the row of an entity: who may be its partner.
  mutating func open(_ from: Int) {
    self.from = from
    hasMetres = false
    for to in allowed.indices { allowed[to] = true }
    for rule in rules { apply(rule) }
    if let owners {
      for owner in reading.owners(of: from, index: owners) { allowed[owner] = false }
    }
    for to in reading.forbidden[from] { allowed[to] = false }
    for to in reading.fixed[from] { allowed[to] = false }
    guard let radius else { return }
    measure()
    for to in allowed.indices where allowed[to] {
      allowed[to] = metres[to] >= 0 && metres[to] <= Double(radius)
    }
  }

  /// Metres to all who may be partners or are.
  mutating func measure() {
    guard !hasMetres else { return }
    hasMetres = true
    guard reading.fromPoints.knows(from) else {
      for to in metres.indices { metres[to] = -1 }
      return
    }
    if 2 * allowed.count(where: \.self) > allowed.count {
      reading.fromPoints.metres(from, toAllOf: reading.toPoints, into: &metres)
      for to in unknown { metres[to] = -1 }
      return
    }
    for to in allowed.indices where allowed[to] { metres[to] = reading.metres(from, to) ?? -1 }
    for to in reading.fixed[from] { metres[to] = reading.metres(from, to) ?? -1 }
  }

  private mutating func apply(_ rule: RuleIndex) {
    switch rule {
    case .none: break
    case .words(let column, let index, let test):
      count(reading.fromWords(column, from), in: index)
      for to in allowed.indices where allowed[to] {
        allowed[to] = test.isMet(hits: hits[to], of: index.lengths[to])
      }
      forget()
    case .atLeast(let column, let asked):
      guard let has = reading.fromWords(column, from).first else { return }
      for to in allowed.indices where Int(has) < asked[to] { allowed[to] = false }
    case .atMost(let column, let asked):
      guard let has = reading.fromWords(column, from).first else { return }
      for to in allowed.indices where Int(has) > asked[to] { allowed[to] = false }
    case .marks(let column, let marks):
      guard !reading.fromWords(column, from).contains(1) else { return }
      for to in allowed.indices where marks[to] { allowed[to] = false }
    }
  }

  /// Counts how often each distinct word stands in each list of the second side.
  private mutating func count(_ words: ArraySlice<Int32>, in index: WordIndex) {
    for word in Set(words) {
      for place in index.places(of: word) {
        let to = index.entity(at: place)
        if hits[to] == 0 { touched.append(to) }
        hits[to] += 1
      }
    }
  }

  private mutating func forget() {
    for to in touched { hits[to] = 0 }
    touched.removeAll(keepingCapacity: true)
  }
}

extension PairRowReader {
  /// Puts what the pairs of the open row cost at a goal into a row; only those who may be partners or are
  /// count.
  ///
  /// - Returns: Whether the goal is one of pairs; else the row is left as it was.
  mutating func costs(ofGoal number: Int, into row: inout [Int]) -> Bool {
    switch goals[number] {
    case .none: return false
    case .metres(let unit):
      measure()
      for to in row.indices {
        row[to] = metres[to] < 0 ? 0 : PairingReading.rounded(metres[to], unit: unit)
      }
    case .classes(let steps):
      for to in row.indices { row[to] = steps.count }
      for (number, step) in steps.enumerated().reversed() {
        for word in step.words(of: from, reading) {
          for place in step.index.places(of: word) { row[step.index.entity(at: place)] = number }
        }
      }
    case .fit(let column, let index, let countsAll):
      count(reading.fromWords(column, from), in: index)
      for to in row.indices {
        let lacking = Int(index.lengths[to] - hits[to])
        row[to] = countsAll ? lacking : index.lengths[to] > 0 && hits[to] == 0 ? 1 : 0
      }
      forget()
    case .rankByFrom(let column, let index, let longest):
      for to in row.indices { row[to] = longest }
      for (place, word) in reading.fromWords(column, from).enumerated().reversed() {
        for found in index.places(of: word) { row[index.entity(at: found)] = place }
      }
    case .rankByTo(let column, let index):
      for to in row.indices { row[to] = index.longest }
      for word in Set(reading.fromWords(column, from)) {
        for found in index.places(of: word) {
          let to = index.entity(at: found)
          row[to] = min(row[to], index.position(at: found))
        }
      }
    case .keep:
      for to in row.indices { row[to] = 0 }
      for to in reading.previous[from] { row[to] = -reading.from.heads[from] }
    }
    return true
  }
}
