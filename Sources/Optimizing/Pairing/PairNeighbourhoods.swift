// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming

/// Betters a choice by solving again what a few entities of the second side have, all else kept.
///
/// - Note: Source: P. Shaw, Using constraint programming and local search methods to solve vehicle
///   routing problems, CP 1998 (large neighbourhoods).
struct PairNeighbourhoods {
  private let tables: PairTables
  private let candidates: PairCandidates
  private let exact: PairExact
  private var dice: SeededGenerator

  /// Open pairs aimed at.
  private var size = 260.0
  /// Open pairs of all neighbourhoods so far, and what their branch and bound took in the same units.
  private(set) var effort = 0

  /// Neighbourhoods that are solved side by side.
  static let batch = 4
  /// Nodes of one branch and bound at most, times the program's rows and columns.
  private static let work = 100_000

  init(_ tables: PairTables, _ candidates: PairCandidates, _ exact: PairExact, seed: UInt64) {
    self.tables = tables
    self.candidates = candidates
    self.exact = exact
    dice = SeededGenerator(seed: seed)
  }

  /// Solves some neighbourhoods of a choice.
  ///
  /// Neighbourhoods grow as long as they are solved whole.
  ///
  /// - Returns: For each that is bettered the pairs that change.
  mutating func improvements(
    of chosen: [Bool],
    goal: Int,
    threads: Int
  ) throws(SolverError) -> [[Int32]] {
    let state = PairState(tables, chosen)
    let opens = (0..<Self.batch).map { _ in openPairs(state) }
    let this = self
    let answers = parallelMap(count: opens.count, threads: threads) { place in
      Result { () throws(SolverError) in
        try this.solve(opens[place], in: chosen, goal: goal)
      }
    }
    var changes: [[Int32]] = []
    for answer in answers {
      let (flips, isWhole, spent) = try answer.get()
      effort += spent
      if !flips.isEmpty { changes.append(flips) }
      size = min(900, max(80, size * (isWhole ? 1.03 : 0.93)))
    }
    return changes
  }

  private func solve(
    _ open: [Int32],
    in chosen: [Bool],
    goal: Int
  ) throws(SolverError) -> (flips: [Int32], isWhole: Bool, effort: Int) {
    guard open.count > 2 else { return ([], true, 100) }
    var kept = chosen
    for pair in open { kept[Int(pair)] = false }
    let part = PairSubmodel(tables.model, open: open, fixed: PairLoads(tables.model, kept))
    let values = part.model.values(of: part.taking(from: chosen))
    let found = try exact.search(part.model, goal: goal, values: values, work: Self.work)
    let effort = max(100, open.count) + found.work / 250
    switch found.outcome {
    case .none: return ([], true, effort)
    case .open: return ([], false, effort)
    case .better(let found, let isBest):
      let next = part.placing(found, into: kept)
      return (open.filter { next[Int($0)] != chosen[Int($0)] }, isBest, effort)
    }
  }

  /// Pairs between some entities of the second side that share candidates and those who are there.
  private mutating func openPairs(_ state: PairState) -> [Int32] {
    let model = tables.model
    var isOpenTo = [Bool](repeating: false, count: model.toCount)
    var open = Set<Int32>()
    var froms = Set<Int>()
    var border: [Int] = [dice.below(model.toCount)]
    var tries = 0
    while Double(open.count) < size, tries < 200 {
      tries += 1
      let to = border[dice.below(border.count)]
      if !isOpenTo[to] {
        isOpenTo[to] = true
        for pair in state.ofTo[to] { froms.insert(Int(tables.origins[Int(pair)])) }
        // Some that are nowhere and could come.
        for pair in candidates.ofTo[to].prefix(6) {
          let from = Int(tables.origins[Int(pair)])
          if state.ofFrom[from].count < model.counts[from].upper { froms.insert(from) }
        }
        open = pairs(of: froms, isOpenTo, state)
      }
      guard let from = froms.sorted().dropFirst(dice.below(max(1, froms.count))).first,
        !candidates.ofFrom[from].isEmpty
      else {
        border.append(dice.below(model.toCount))
        continue
      }
      let list = candidates.ofFrom[from]
      border.append(Int(model.ends[Int(list[dice.below(list.count)])]))
    }
    return open.sorted()
  }

  private func pairs(of froms: Set<Int>, _ isOpenTo: [Bool], _ state: PairState) -> Set<Int32> {
    var open = Set<Int32>()
    for from in froms where tables.sets[from] == nil {
      for pair in candidates.ofFrom[from] + state.ofFrom[from]
      where isOpenTo[Int(tables.model.ends[Int(pair)])] { open.insert(pair) }
    }
    guard !tables.rivals.isEmpty else { return open }
    // What a chosen pair that stays excludes cannot come in.
    return open.filter { pair in
      state.chosen[Int(pair)]
        || tables.rivals[Int(pair)].allSatisfy { !state.chosen[Int($0)] || open.contains($0) }
    }
  }
}
