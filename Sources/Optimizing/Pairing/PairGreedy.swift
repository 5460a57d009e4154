// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// A first choice of pairs, by taking whatever betters the goals at once.
struct PairGreedy {
  /// Adds pairs to a choice while any betters the goals; drops what breaks limits first.
  ///
  /// One pass is made even when time is up, so that there is a plan to speak of.
  ///
  /// - Parameters:
  ///   - tables: The model.
  ///   - start: A choice to begin with, perhaps not lawful.
  ///   - stop: Polled from the second pass on.
  /// - Returns: A lawful choice.
  static func choice(_ tables: PairTables, from start: [Bool], stop: StopSignal?) -> [Bool] {
    let model = tables.model
    var state = PairState(tables, start)
    repair(&state)
    var order = Array(0..<model.fromCount)
    // The heaviest first, while there is most room.
    let weights = order.map { from in model.toTallies.reduce(0) { $0 + Int($1.weights[from]) } }
    order.sort { (-weights[$0], $0) < (-weights[$1], $1) }
    for pass in 0..<8 {
      var isBetter = false
      for from in order where pass == 0 || stop?.isStopped != true {
        while improve(from, &state) { isBetter = true }
      }
      if !isBetter { break }
    }
    return state.chosen
  }

  /// Drops pairs until all limits, exclusions and connections hold.
  static func repair(_ state: inout PairState) {
    for from in 0..<state.model.fromCount where !state.isConnected(from) {
      for pair in state.ofFrom[from].dropFirst() { state.flip(Int(pair)) }
    }
    for from in 0..<state.model.fromCount where !state.isWithinLimits {
      for pair in state.ofFrom[from].sorted(by: >) {
        let before = (state.excess, state.clashes)
        guard before.0 + before.1 > 0 else { return }
        state.flip(Int(pair))
        let isUseful = (state.excess, state.clashes) < before && state.isConnected(from)
        if !isUseful { state.flip(Int(pair)) }
      }
    }
    // Whatever is still wrong goes as a whole.
    for from in 0..<state.model.fromCount where !state.isWithinLimits {
      for pair in state.ofFrom[from] { state.flip(Int(pair)) }
    }
  }

  /// Makes the best single addition of an entity.
  private static func improve(_ from: Int, _ state: inout PairState) -> Bool {
    let before = state.values
    var best: (pair: Int, values: [Int])?
    for pair in state.model.pairs(of: from) where !state.chosen[pair] {
      state.flip(pair)
      if state.isWithinLimits, state.isConnected(from),
        state.values.lexicographicallyPrecedes(best?.values ?? before)
      {
        best = (pair, state.values)
      }
      state.flip(pair)
    }
    guard let best else { return false }
    state.flip(best.pair)
    return true
  }
}
