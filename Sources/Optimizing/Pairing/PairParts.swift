// SPDX-License-Identifier: GPL-3.0-or-later

/// The parts of a pair model that have nothing to do with each other.
///
/// Two pairs hang together where a load that costs something or can exceed its limit counts both, where
/// they exclude each other, and where they are of one entity whose partners must form a connected set.
package struct PairParts: Sendable {
  /// The parts, by their first pair.
  package let parts: [PairSubmodel]
  /// Whether each part is one that a flow solves.
  package let isFlow: [Bool]

  /// Splits a model.
  ///
  /// - Complexity: O(pairs × tallies), nearly.
  package init(_ model: PairModel) {
    var groups = PairGroups(count: model.pairCount)
    Self.joinLoads(of: model, &groups)
    for (one, other) in model.exclusions { groups.join(one, other) }
    var numbers = [Int32](repeating: -1, count: model.pairCount)
    var members: [[Int32]] = []
    for pair in 0..<Int32(model.pairCount) {
      let root = Int(groups.root(pair))
      if numbers[root] < 0 {
        numbers[root] = Int32(members.count)
        members.append([])
      }
      members[Int(numbers[root])].append(pair)
    }
    var (flows, programs): ([Int32], [PairSubmodel]) = ([], [])
    if members.count == 1 {
      let part = PairSubmodel(model, open: members[0])
      parts = [part]
      isFlow = [PairFlow(part.model) != nil]
      return
    }
    // Parts that are flows are one network: its solver splits them itself, and one packing of goals
    // serves all.
    for open in members {
      let part = PairSubmodel(model, open: open)
      if PairFlow(part.model) != nil { flows += open } else { programs.append(part) }
    }
    let joined = flows.isEmpty ? nil : PairSubmodel(model, open: flows.sorted())
    if let joined, PairFlow(joined.model) != nil {
      parts = [joined] + programs
      isFlow = [true] + programs.map { _ in false }
    } else {
      let all = members.map { PairSubmodel(model, open: $0) }
      parts = all
      isFlow = all.map { PairFlow($0.model) != nil }
    }
  }

  private static func joinLoads(of model: PairModel, _ groups: inout PairGroups) {
    let reach = PairReach(model)
    func binds(_ row: PairModel.Row?, _ reach: Int) -> Bool {
      guard let row else { return false }
      return !row.costs.isEmpty || row.upper < reach
    }
    var last = model.toTallies.map { _ in [Int32](repeating: -1, count: model.toCount) }
    for from in 0..<model.fromCount {
      let pairs = model.pairs(of: from)
      let isConnected = !model.isConnected.isEmpty && model.isConnected[from]
      if isConnected || binds(model.counts[from], pairs.count) {
        for pair in pairs.dropFirst() { groups.join(Int32(pairs.lowerBound), Int32(pair)) }
      }
      for (tally, kind) in model.fromTallies.enumerated()
      where binds(kind.rows[from], reach.from[tally][from]) {
        let counted = pairs.filter { kind.weights[Int(model.ends[$0])] != 0 }
        for pair in counted.dropFirst() { groups.join(Int32(counted[0]), Int32(pair)) }
      }
      for pair in pairs {
        let end = Int(model.ends[pair])
        for (tally, kind) in model.toTallies.enumerated()
        where kind.weights[from] != 0 && binds(kind.rows[end], reach.to[tally][end]) {
          if last[tally][end] >= 0 { groups.join(last[tally][end], Int32(pair)) }
          last[tally][end] = Int32(pair)
        }
      }
    }
  }

  /// One choice of what each part chose.
  package func merged(_ choices: [[Bool]], count: Int) -> [Bool] {
    var result = [Bool](repeating: false, count: count)
    for (part, chosen) in zip(parts, choices) { result = part.placing(chosen, into: result) }
    return result
  }
}

/// Disjoint sets of pairs.
struct PairGroups {
  private var parent: [Int32]

  init(count: Int) { parent = (0..<Int32(count)).map { $0 } }

  /// The least pair of a set.
  mutating func root(_ start: Int32) -> Int32 {
    var node = start
    while parent[Int(node)] != node {
      parent[Int(node)] = parent[Int(parent[Int(node)])]
      node = parent[Int(node)]
    }
    return node
  }

  /// Makes two sets one.
  mutating func join(_ one: Int32, _ other: Int32) {
    let (first, second) = (root(one), root(other))
    if first != second { parent[Int(max(first, second))] = min(first, second) }
  }
}
