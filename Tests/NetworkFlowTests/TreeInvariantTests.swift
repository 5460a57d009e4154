// SPDX-License-Identifier: GPL-3.0-or-later
import Control
@testable import NetworkFlow
import Testing

@Suite struct TreeInvariantTests {
  /// What is wrong with the tree, nil when nothing is.
  private func fault(in simplex: NetworkSimplex) -> String? {
    var children = 0
    for node in 0..<simplex.root {
      let parent = Int(simplex.links[node].parent)
      if simplex.hooks[node].toward <= 0 { return "node \(node) has no room towards the root" }
      if simplex.links[node].depth != simplex.links[parent].depth + 1 { return "depth of \(node)" }
      let arc = Int(simplex.hooks[node].arc)
      if arc < 0 { continue }
      if simplex.statuses[arc] != .inTree { return "arc \(arc) is not marked" }
      if simplex.reducedCost(of: ArcIndex(arc)) != 0 { return "arc \(arc) has a reduced cost" }
      if simplex.hooks[node].toward + simplex.hooks[node].away != simplex.capacities[arc] {
        return "room of arc \(arc)"
      }
    }
    for node in 0...simplex.root {
      var child = simplex.links[node].firstChild
      var previous: Int32 = -1
      while child >= 0 {
        children += 1
        if Int(simplex.links[Int(child)].parent) != node { return "parent of \(child)" }
        if simplex.hooks[Int(child)].previousSibling != previous { return "siblings of \(child)" }
        previous = child
        child = simplex.links[Int(child)].nextSibling
      }
    }
    return children == simplex.root ? nil : "\(children) children"
  }

  @Test(arguments: 0..<4)
  func `the tree stays whole and strongly feasible through pivots and changes`(block: Int) throws {
    for seed in UInt64(block * 40)..<UInt64(block * 40 + 40) {
      var source = RandomNetworks(seed: 30_000 + seed)
      var simplex = try NetworkSimplex(source.next())
      for step in 0..<12 {
        var budget = WorkBudget(limit: 1)
        _ = simplex.solve(budget: &budget)
        #expect(fault(in: simplex) == nil, "seed \(seed) step \(step)")
        if step % 4 == 3 {
          try simplex.changeBounds(
            simplex.network.arcs.map { arc in
              let flow = simplex.flow(of: arc)
              return BoundsChange(
                of: arc,
                lower: flow - source.number(0...1),
                upper: flow + source.number(0...1)
              )
            }
          )
          #expect(fault(in: simplex) == nil, "seed \(seed) step \(step) after the change")
        }
        if step == 5 { try simplex.replaceCosts(source.costs(for: simplex.network)) }
      }
    }
  }
}
