// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Rules and costs of all pairs of one entity of the first side at a time.
///
/// Says of every pair what ``PairingReading/holds(_:_:_:)`` and ``PairingReading/cost(_:_:_:)`` say, and
/// looks at as few pairs as it can: a rule that asks for a word in common names who is left by itself,
/// and all else is asked of those alone.
struct PairRowReader: Sendable {
  let reading: PairingReading
  /// The entity whose row is open.
  private(set) var from = 0
  /// Who of the second side may be a partner, in an order that means nothing, each once; then
  /// ``PairingReading/fixed``.
  private(set) var partners: [Int] = []
  /// How many of ``partners`` may be partners; those after them are fixed.
  private(set) var freeCount = 0
  /// Metres before rounding to each of ``partners``, by place; below 0 where unknown.
  private(set) var metres: [Double]
  private var hasMetres = false
  /// Everybody of the second side, ascending.
  private let everybody: [Int]
  /// Whether the row holds everybody, ascending, and nobody is fixed.
  private var isWhole = false
  /// By entity of the second side: where it stands among ``partners``, or −1.
  private(set) var places: [Int32]
  /// By entity of the second side, how often words were found in its list.
  private(set) var hits: [Int32]
  private var touched: [Int] = []
  private let rules: [RuleIndex]
  let goals: [GoalIndex]
  private let owners: WordIndex?
  /// The least of the limits of distance; nil without one.
  private let radius: Int?

  init(_ reading: PairingReading) {
    self.reading = reading
    let count = reading.to.count
    everybody = Array(0..<count)
    metres = Array(repeating: -1, count: count)
    places = Array(repeating: -1, count: count)
    hits = Array(repeating: 0, count: count)
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

  /// Opens the row of an entity: who may be its partner, and who is by fixed pairs.
  ///
  /// - Complexity: O(those that the narrowest rule leaves × rules).
  mutating func open(_ from: Int) {
    let wasWhole = isWhole
    if !wasWhole { for to in partners { places[to] = -1 } }
    self.from = from
    hasMetres = false
    let narrowest = rules.indices
      .compactMap { rule in rules[rule].reach(from, reading).map { (rule, $0) } }
      .min { $0.1 < $1.1 }
    if let (rule, reach) = narrowest, 2 * reach < reading.to.count {
      begin(by: rules[rule])
      isWhole = false
    } else {
      partners = everybody
      isWhole = true
    }
    for (number, rule) in rules.enumerated() { narrow(by: rule, number) }
    removeOthers()
    if let radius { remove(beyond: Double(radius)) }
    freeCount = partners.count
    isWhole = isWhole && freeCount == everybody.count
    if isWhole, wasWhole { return }
    if wasWhole { for to in everybody { places[to] = -1 } }
    for to in reading.fixed[from] {
      if hasMetres { metres[partners.count] = reading.metres(from, to) ?? -1 }
      partners.append(to)
    }
    for (place, to) in partners.enumerated() { places[to] = Int32(place) }
  }

  /// Whether an entity of the second side may be a partner.
  func isFree(_ to: Int) -> Bool { places[to] >= 0 && Int(places[to]) < freeCount }

  /// Metres to all who may be partners or are.
  mutating func measure() {
    guard !hasMetres else { return }
    hasMetres = true
    reading.fromPoints.metres(from, toEach: partners, of: reading.toPoints, into: &metres)
  }

  // MARK: Who may be a partner

  /// Begins with those that a rule leaves, or a few more.
  private mutating func begin(by rule: RuleIndex) {
    guard case .words(let column, let index, let test) = rule else { return }
    partners.removeAll(keepingCapacity: true)
    if test != .some { partners.append(contentsOf: index.blanks) }
    count(reading.fromWords(column, from), in: index)
    partners.append(contentsOf: touched)
    forget()
  }

  private mutating func narrow(by rule: RuleIndex, _ number: Int) {
    // Taken out, so that nothing else holds the list that is cut.
    var left: [Int] = []
    swap(&left, &partners)
    defer { partners = left }
    switch rule {
    case .none: break
    case .words(let column, let index, let test):
      let words = reading.fromWords(column, from)
      guard index.isQuick(words, besides: left.count) else {
        let test = reading.scheme.rules[number].test
        left.removeAll { !reading.holds(test, from, $0) }
        return
      }
      count(words, in: index)
      left.removeAll { !test.isMet(hits: hits[$0], of: index.lengths[$0]) }
      forget()
    case .atLeast(let column, let asked):
      guard let has = reading.fromWords(column, from).first else { return }
      left.removeAll { Int(has) < asked[$0] }
    case .atMost(let column, let asked):
      guard let has = reading.fromWords(column, from).first else { return }
      left.removeAll { Int(has) > asked[$0] }
    case .marks(let column, let marks):
      guard !reading.fromWords(column, from).contains(1) else { return }
      left.removeAll { marks[$0] }
    }
  }

  /// Removes those who are ruled out by name, and the fixed ones.
  private mutating func removeOthers() {
    var others = reading.forbidden[from] + reading.fixed[from]
    if let owners { others += reading.owners(of: from, index: owners) }
    guard !others.isEmpty else { return }
    for to in others { hits[to] = 1 }
    var left: [Int] = []
    swap(&left, &partners)
    left.removeAll { hits[$0] > 0 }
    partners = left
    for to in others { hits[to] = 0 }
  }

  private mutating func remove(beyond radius: Double) {
    measure()
    var kept = 0
    for place in partners.indices where metres[place] >= 0 && metres[place] <= radius {
      (partners[kept], metres[kept]) = (partners[place], metres[place])
      kept += 1
    }
    partners.removeLast(partners.count - kept)
  }

  // MARK: Words

  /// Counts how often each distinct word stands in each list of the second side; ``forget()`` undoes it.
  mutating func count(_ words: ArraySlice<Int32>, in index: WordIndex) {
    // One word is what most cells hold.
    if words.count == 1, let word = words.first { return count(word, in: index) }
    for word in Set(words) { count(word, in: index) }
  }

  private mutating func count(_ word: Int32, in index: WordIndex) {
    for place in index.places(of: word) {
      let to = index.entity(at: place)
      if hits[to] == 0 { touched.append(to) }
      hits[to] += 1
    }
  }

  mutating func forget() {
    for to in touched { hits[to] = 0 }
    touched.removeAll(keepingCapacity: true)
  }
}
