// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What fixed pairs leave to those whose partners must hang together: partners beside a fixed one.
///
/// With fixed partners that hang together, any number of others beside them hang together too, so that
/// nothing else need be asked of them. Others that hang on to these only are left out.
struct FixedConnections: Sendable {
  /// Pairs that are left out.
  private(set) var excluded: Set<Pair> = []
  /// Entities of the first side that need not be asked whether their partners hang together.
  private(set) var settled: Set<Int> = []
  /// Whether no lawful set of partners is left out.
  private(set) var isExact = true

  init(_ pairing: PairingCase, candidates: [[Int32]]) {
    var fixed: [Int: Set<Int32>] = [:]
    for pair in pairing.fixed where pairing.from.entities[Int(pair.from)].isConnected {
      fixed[Int(pair.from), default: []].insert(pair.to)
    }
    guard !fixed.isEmpty else { return }
    var neighbours = [Set<Int32>](repeating: [], count: pairing.to.entities.count)
    for link in pairing.links {
      neighbours[Int(link.from)].insert(link.to)
      neighbours[Int(link.to)].insert(link.from)
    }
    for (from, places) in fixed {
      settled.insert(from)
      let others = candidates[from].filter { !places.contains($0) }
      let beside = others.filter { !neighbours[Int($0)].isDisjoint(with: places) }
      let room = pairing.from.entities[from].most - places.count
      for to in others where neighbours[Int(to)].isDisjoint(with: places) {
        excluded.insert(Pair(from: from, to: Int(to)))
        if room > 1, !neighbours[Int(to)].isDisjoint(with: beside) { isExact = false }
      }
    }
  }
}
