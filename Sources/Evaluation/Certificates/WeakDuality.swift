// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A bound on the cost of one goal from any potentials whatever.
///
/// Σ supply·π + Σ over arcs of Σ over pieces of min(0, reduced cost) is at most the cost of every
/// flow; bad potentials make it weak, never wrong.
struct WeakDuality {
  let costs: GoalCosts
  let potentials: StagePotentials
  let goal: Goal
  /// The stage whose potentials are used.
  let stage: Int

  /// The least cost that any flow can have.
  func bound() -> Int128 {
    let map = costs.map
    var total: Int128 = 0
    for need in costs.week.needs.indices where costs.week.needs[need].isPlanned {
      total += Int128(costs.week.needs[need].quantity) * Int128(potential(need))
      total += pairs(of: need)
      total += arc(of: need) { costs.missing($0, of: need, goal) }
    }
    for community in costs.week.communities.indices {
      total += arc(of: map.shortageNode(community)) { costs.shortage($0, of: community, goal) }
    }
    for unit in costs.week.units.indices {
      total += arc(of: map.unitNode(unit)) { costs.unit($0, of: unit, goal) }
    }
    for provider in costs.week.providers.indices {
      total += arc(of: map.providerNode(provider)) { costs.person($0, of: provider, goal) }
    }
    for node in (map.sink + 1)..<max(map.sink + 1, map.nodeCount) {
      total += arc(of: node) { _ in 0 }
    }
    return total
  }

  private func potential(_ node: Int) -> Int { potentials.potential(of: node, in: stage) }

  private func pairs(of need: Int) -> Int128 {
    var total: Int128 = 0
    guard !costs.beyond.isFree[need] else { return 0 }
    for pair in costs.pairs.pairs(of: need) {
      let provider = Int(costs.pairs.providers[pair])
      let base = costs.pair(pair, need: need, goal) - potential(need)
      let capacity = costs.map.pairCapacity(
        quantity: costs.week.needs[need].quantity,
        provider: provider
      )
      var cells = costs.map.arcCells(of: provider, costs.pairs.cells[pair])
      while cells != 0 {
        let leaf = costs.map.leaf(of: provider, inCell: cells.trailingZeroBitCount)
        cells &= cells &- 1
        let reduced = base + potential(leaf)
        if reduced < 0 { total += Int128(capacity) * Int128(reduced) }
      }
    }
    return total
  }

  /// What the pieces of negative reduced cost on a node's arc add up to; they come first.
  private func arc(of node: Int, cost: (Int) -> Int) -> Int128 {
    guard costs.map.isReached[node] else { return 0 }
    let price = potential(costs.map.parent[node]) - potential(node)
    var low = 0
    var high = costs.map.capacity[node]
    while low < high {
      let middle = low + (high - low + 1) / 2
      if cost(middle) - cost(middle - 1) + price < 0 { low = middle } else { high = middle - 1 }
    }
    return Int128(cost(low)) + Int128(low) * Int128(price)
  }
}
