// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Betters a choice by random changes of a few pairs, worse ones being taken ever more rarely.
///
/// Changes are: a pair more or less, another partner, two partners exchanged, a chain of three, another
/// connected set. Goals count with weights meanwhile; the best choice is kept goal by goal.
///
/// - Note: Source: S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, Optimization by simulated annealing,
///   Science 220, 1983.
struct PairAnnealing {
  /// What to aim at.
  struct Aim: Sendable {
    /// The goal that is bettered.
    var goal: Int
    /// What a unit of each earlier goal is worth in units of it.
    var weights: [Double]
    /// No value of the goal is below; once it is reached with earlier goals kept, the search ends.
    var floor: Int
    /// Changes tried at most.
    var moves: Int
    /// The first temperature, in typical changes of the goal.
    var heat: Double
    /// Whether earlier goals never get worse meanwhile, rather than being weighed.
    var isStrict: Bool
  }

  private let candidates: PairCandidates
  private var state: PairState
  private var dice: SeededGenerator
  private(set) var best: [Bool]
  private(set) var bestValues: [Int]
  private var isBestCurrent = true
  /// Pairs flipped by the change in hand.
  private var trail: [Int] = []
  /// What earlier goals may come to, where they never get worse.
  private var limits: [Int] = []
  private let openFroms: [Int32]
  private let openTos: [Int32]

  init(_ tables: PairTables, _ candidates: PairCandidates, start: [Bool], seed: UInt64) {
    self.candidates = candidates
    state = PairState(tables, start)
    dice = SeededGenerator(seed: seed)
    best = start
    bestValues = state.values
    openFroms = candidates.ofFrom.indices.filter { !candidates.ofFrom[$0].isEmpty }
      .map { Int32($0) }
    openTos = candidates.ofTo.indices.filter { !candidates.ofTo[$0].isEmpty }.map { Int32($0) }
  }

  /// Searches.
  mutating func run(_ aim: Aim, stop: StopSignal?) {
    guard !openFroms.isEmpty, aim.moves > 0 else { return }
    let typical = typicalChanges()
    let unit = max(1, typical[aim.goal])
    let (hot, cold) = (aim.heat * unit, max(0.02, 0.004 * aim.heat * unit))
    let frozen = Array(bestValues.prefix(aim.goal))
    let target = frozen + [aim.floor]
    limits = aim.isStrict ? frozen : []
    var pressure = [Double](repeating: 1, count: aim.goal)
    var temperature = hot
    var weights: [Double] = []
    for move in 0..<aim.moves {
      if move & 1023 == 0 {
        if stop?.isStopped == true { break }
        let left = 1 - Double(move) / Double(aim.moves)
        temperature = hot * left * left * left + cold
        press(&pressure, frozen)
        weights = self.weights(aim, typical, temperature, pressure)
        if !target.lexicographicallyPrecedes(bestValues.prefix(aim.goal + 1)) { break }
      }
      step(weights, temperature)
    }
    noteBest()
  }

  /// Earlier goals that are worse than they may be weigh more from now on, others less: so the search
  /// stays near the border of what is allowed, on both sides of it.
  private func press(_ pressure: inout [Double], _ frozen: [Int]) {
    for level in pressure.indices {
      let isOver = state.values[level] > frozen[level]
      pressure[level] = min(1e6, max(0.3, pressure[level] * (isOver ? 1.03 : 0.98)))
    }
  }

  /// Earlier goals weigh at least what prices say; later ones break ties.
  private func weights(
    _ aim: Aim,
    _ typical: [Double],
    _ temperature: Double,
    _ pressure: [Double]
  ) -> [Double] {
    typical.indices.map { level in
      if level == aim.goal { return 1 }
      if level > aim.goal {
        let distance = min(60, 2 * (level - aim.goal))
        return temperature / max(1, typical[level]) / Double(1 << distance)
      }
      return pressure[level] * max(aim.weights[level], 2 * temperature / max(1, typical[level]))
    }
  }

  /// The mean size of what single pairs change in each goal.
  private mutating func typicalChanges() -> [Double] {
    var sums = state.values.map { _ in 0.0 }
    var counts = sums
    for _ in 0..<400 {
      let from = Int(openFroms[dice.below(openFroms.count)])
      let list = candidates.ofFrom[from]
      let pair = Int(list[dice.below(list.count)])
      let before = state.values
      state.flip(pair)
      for level in sums.indices where state.values[level] != before[level] {
        sums[level] += Double(abs(state.values[level] - before[level]))
        counts[level] += 1
      }
      state.flip(pair)
    }
    return sums.indices.map { counts[$0] > 0 ? sums[$0] / counts[$0] : 1 }
  }

  // MARK: One change

  private mutating func step(_ weights: [Double], _ temperature: Double) {
    let before = state.values
    trail.removeAll(keepingCapacity: true)
    propose()
    guard !trail.isEmpty else { return }
    var isLawful = state.isWithinLimits
    if isLawful {
      for pair in trail where isLawful {
        isLawful = state.isConnected(Int(state.tables.origins[pair]))
      }
    }
    var rise = 0.0
    if isLawful, !limits.isEmpty {
      isLawful = !limits.lexicographicallyPrecedes(state.values.prefix(limits.count))
    }
    if isLawful {
      for level in weights.indices {
        rise += weights[level] * Double(state.values[level] - before[level])
      }
    }
    guard isLawful, rise <= 0 || rise < temperature * patience() else { return undo() }
    if state.values.lexicographicallyPrecedes(bestValues) {
      bestValues = state.values
      isBestCurrent = true
    } else if isBestCurrent, state.values != bestValues {
      keep(before: trail)
      isBestCurrent = false
    }
  }

  /// A random number of exponential distribution: how much worse, in temperatures, may be taken.
  private mutating func patience() -> Double {
    let number = 1 - dice.unit()
    // ln of the significand by the series of the inverse hyperbolic tangent.
    let ratio = (number.significand - 1) / (number.significand + 1)
    let square = ratio * ratio
    let series = 1 + square * (1 / 3 + square * (0.2 + square * (1 / 7 + square / 9)))
    return -(Double(number.exponent) * 0.693_147_180_559_945_3 + 2 * ratio * series)
  }

  private mutating func undo() {
    for pair in trail.reversed() { state.flip(pair) }
  }

  /// Writes down the best choice, which was the one before these flips.
  private mutating func keep(before flips: [Int]) {
    best = state.chosen
    for pair in flips { best[pair].toggle() }
  }

  private mutating func noteBest() {
    if isBestCurrent { best = state.chosen }
  }

  private mutating func flip(_ pair: Int) {
    state.flip(pair)
    trail.append(pair)
  }

  /// A place in a list of so many, the first ones more often.
  private mutating func place(_ count: Int) -> Int {
    let (one, other) = (dice.below(count), dice.below(count))
    return min(one, other)
  }

  private mutating func propose() {
    let choice = dice.below(16)
    if choice < 9 || openTos.isEmpty {
      let from = Int(openFroms[dice.below(openFroms.count)])
      if let sets = state.tables.sets[from] { return exchange(from, sets) }
      let list = candidates.ofFrom[from]
      enter(Int(list[place(list.count)]))
    } else {
      let to = Int(openTos[dice.below(openTos.count)])
      let list = candidates.ofTo[to]
      let pair = Int(list[place(list.count)])
      let from = Int(state.tables.origins[pair])
      if let sets = state.tables.sets[from] { return exchange(from, sets) }
      enter(pair)
    }
  }

  /// Another connected set for an entity.
  private mutating func exchange(_ from: Int, _ sets: [[Int32]]) {
    let wanted = sets[dice.below(sets.count)]
    for pair in state.ofFrom[from] where !wanted.contains(pair) { flip(Int(pair)) }
    for pair in wanted where !state.chosen[Int(pair)] { flip(Int(pair)) }
    guard !wanted.isEmpty, dice.below(2) == 0 else { return }
    // Somebody else at one of the places makes room.
    let to = Int(state.model.ends[Int(wanted[dice.below(wanted.count)])])
    let others = state.ofTo[to].filter { Int(state.tables.origins[Int($0)]) != from }
    guard !others.isEmpty else { return }
    flip(Int(others[dice.below(others.count)]))
  }

  /// A pair comes in, and what may have to give way for it.
  private mutating func enter(_ pair: Int) {
    if state.chosen[pair] { return flip(pair) }
    let (from, to) = (Int(state.tables.origins[pair]), Int(state.model.ends[pair]))
    var left: Int32 = -1
    let mine = state.ofFrom[from]
    if !mine.isEmpty, dice.below(8) != 0 {
      let gone = mine[dice.below(mine.count)]
      left = state.model.ends[Int(gone)]
      flip(Int(gone))
    }
    flip(pair)
    if !state.tables.rivals.isEmpty {
      for rival in state.tables.rivals[pair] where state.chosen[Int(rival)] { flip(Int(rival)) }
    }
    guard state.ofTo[to].count > 1, dice.below(2) == 0 else { return }
    let theirs = state.ofTo[to]
    let gone = Int(theirs[dice.below(theirs.count)])
    guard gone != pair else { return }
    flip(gone)
    let other = Int(state.tables.origins[gone])
    if state.tables.sets[other] != nil { return }
    let kind = dice.below(8)
    if kind < 5, left >= 0 {
      if let back = state.model.pair(other, left), !state.chosen[Int(back)] { flip(Int(back)) }
    } else if kind < 7 {
      let list = candidates.ofFrom[other]
      guard !list.isEmpty else { return }
      let next = Int(list[place(list.count)])
      if !state.chosen[next], next != gone { flip(next) }
    }
  }
}
