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
  private static let size = 260

  init(_ tables: PairTables, _ candidates: PairCandidates, _ exact: PairExact, seed: UInt64) {
    self.tables = tables
    self.candidates = candidates
    self.exact = exact
    dice = SeededGenerator(seed: seed)
  }

  /// Solves one neighbourhood of a choice.
  ///
  /// - Returns: A choice at least as good, or nil.
  mutating func improved(_ chosen: [Bool], goal: Int) throws(SolverError) -> [Bool]? {
    let state = PairState(tables, chosen)
    let open = openPairs(state)
    guard open.count > 2 else { return nil }
    var kept = chosen
    for pair in open { kept[Int(pair)] = false }
    let part = PairSubmodel(tables.model, open: open, fixed: PairLoads(tables.model, kept))
    let values = part.model.values(of: part.taking(from: chosen))
    guard case .better(let found, _) = try exact.search(part.model, goal: goal, values: values)
    else { return nil }
    return part.placing(found, into: kept)
  }

  /// Pairs between some entities of the second side that share candidates and those who are there.
  private mutating func openPairs(_ state: PairState) -> [Int32] {
    let model = tables.model
    var isOpenTo = [Bool](repeating: false, count: model.toCount)
    var open = Set<Int32>()
    var froms = Set<Int>()
    var border: [Int] = [dice.below(model.toCount)]
    var tries = 0
    while open.count < Self.size, tries < 200 {
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
      where isOpenTo[Int(tables.model.ends[Int(pair)])] {
        let isBlocked =
          !tables.rivals.isEmpty
          && tables.rivals[Int(pair)]
            .contains { state.chosen[Int($0)] && !open.contains($0) }
        if !isBlocked || state.chosen[Int(pair)] { open.insert(pair) }
      }
    }
    return open
  }
}
