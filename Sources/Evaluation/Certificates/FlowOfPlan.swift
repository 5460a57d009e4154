// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The flow that a plan without violations is, in a week that a flow can carry (``BeyondFlow``).
struct FlowOfPlan: Sendable {
  /// Flow on the arc of each node to its parent.
  private(set) var up: [Int]
  private var starts: [Int]
  private var leaves: [(leaf: Int, pieces: Int)] = []

  init(_ plan: PlanReading, _ map: FlowMap, _ week: WeekReading) {
    up = [Int](repeating: 0, count: map.nodeCount)
    var byNeed = [[(leaf: Int, pieces: Int)]](repeating: [], count: week.needs.count)
    for service in plan.services where service.cell >= 0 {
      let leaf = map.leaf(of: service.provider, inCell: service.cell)
      byNeed[service.need].append((leaf, service.pieces))
      var node = leaf
      while node != map.sink {
        up[node] += service.pieces
        node = map.parent[node]
      }
    }
    starts = [0]
    for need in week.needs.indices {
      leaves.append(contentsOf: byNeed[need])
      starts.append(leaves.count)
      guard week.needs[need].isPlanned else { continue }
      let missing = week.needs[need].quantity - plan.pieces[need]
      up[need] = missing
      up[map.parent[need]] += missing
    }
  }

  /// Where the pieces of a need enter; a leaf may stand twice.
  func leaves(of need: Int) -> ArraySlice<(leaf: Int, pieces: Int)> {
    leaves[starts[need]..<starts[need + 1]]
  }
}
