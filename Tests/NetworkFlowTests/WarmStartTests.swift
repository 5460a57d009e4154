// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import NetworkFlow
import Testing

@Suite struct WarmStartTests {
  /// Compares a warm simplex with a cold one on the network that it now holds.
  private func expectSameAsCold(_ warm: inout NetworkSimplex, _ note: String) throws {
    var cold = try NetworkSimplex(warm.network)
    #expect(cold.solve() == .optimal, "\(note)")
    #expect(warm.solve() == .optimal, "\(note)")
    #expect(warm.objective == cold.objective, "\(note)")
    #expect(warm.certificate.fault(in: warm.network) == nil, "\(note)")
  }

  @Test(arguments: 0..<8)
  func `random changes end where a cold solve ends`(block: Int) throws {
    for seed in UInt64(block * 50)..<UInt64(block * 50 + 50) {
      var source = RandomNetworks(seed: 10_000 + seed)
      var simplex = try NetworkSimplex(source.next())
      guard simplex.solve() == .optimal else { continue }
      for step in 0..<8 {
        try change(&simplex, &source)
        #expect(simplex.isFeasible, "seed \(seed) step \(step)")
        try expectSameAsCold(&simplex, "seed \(seed) step \(step)")
      }
    }
  }

  private func change(_ simplex: inout NetworkSimplex, _ source: inout RandomNetworks) throws {
    switch source.number(0...3) {
    case 3:
      let changed = simplex.network.arcs.filter { _ in source.random.below(3) == 0 }
      try simplex.changeCosts(changed.map { ($0, Int64(source.number(-6...9))) })
    case 0: try simplex.replaceCosts(source.costs(for: simplex.network))
    case 1:
      let nodes = simplex.network.nodeCount
      let new = (0..<source.number(0...3))
        .map { _ in
          NewArc(
            from: NodeIndex(source.random.below(nodes)),
            to: NodeIndex(source.random.below(nodes)),
            lower: source.number(-2...0),
            upper: source.number(0...2),
            cost: source.number(-4...6)
          )
        }
      try simplex.addArcs(new)
    default:
      let changes = simplex.network.arcs.filter { _ in source.random.below(2) == 0 }
        .map { arc in
          let flow = simplex.flow(of: arc)
          return BoundsChange(
            of: arc,
            lower: flow - source.number(0...2),
            upper: flow + source.number(0...2)
          )
        }
      try simplex.changeBounds(changes)
    }
  }

  private func pair() throws -> NetworkSimplex {
    var network = FlowNetwork()
    let from = network.addNode(supply: 2)
    let to = network.addNode(supply: -2)
    network.addArc(from: from, to: to, upper: 5, cost: 3)
    network.addArc(from: from, to: to, upper: 5, cost: 4)
    var simplex = try NetworkSimplex(network)
    #expect(simplex.solve() == .optimal)
    return simplex
  }

  @Test func `a cheaper arc takes the flow over`() throws {
    var simplex = try pair()
    let new = try simplex.addArcs([
      NewArc(from: NodeIndex(0), to: NodeIndex(1), upper: 1, cost: 1)
    ])
    #expect(new == ArcIndex(2)..<ArcIndex(3))
    #expect(!simplex.isOptimal)
    #expect(simplex.solve() == .optimal)
    #expect(simplex.flows == [1, 0, 1])
  }

  @Test func `changes that do not fit are refused and leave everything as it was`() throws {
    var simplex = try pair()
    let before = simplex.network
    let arc = ArcIndex(0)
    #expect(throws: FlowError(.boundsExcludeFlow, arc: arc, value: 2)) {
      try simplex.changeBounds([BoundsChange(of: arc, lower: 0, upper: 1)])
    }
    #expect(throws: FlowError(.unknownArc, arc: ArcIndex(9))) {
      try simplex.changeBounds([BoundsChange(of: ArcIndex(9), lower: 0, upper: 1)])
    }
    #expect(throws: FlowError(.wrongCount, value: 2)) {
      try simplex.changeBounds([
        BoundsChange(of: arc, lower: 0, upper: 4), BoundsChange(of: arc, lower: 0, upper: 3),
      ])
    }
    #expect(throws: FlowError(.wrongCount, value: 1)) { try simplex.replaceCosts([1]) }
    #expect(throws: FlowError(.unknownArc, arc: ArcIndex(9))) {
      try simplex.changeCosts([(ArcIndex(9), 1)])
    }
    #expect(throws: FlowError.self) { try simplex.changeCosts([(arc, 1 << 62)]) }
    #expect(throws: FlowError.self) { try simplex.replaceCosts([1 << 62, 0]) }
    #expect(throws: FlowError(.boundsExcludeFlow, arc: ArcIndex(2), value: 1)) {
      try simplex.addArcs([
        NewArc(from: NodeIndex(0), to: NodeIndex(1), lower: 1, upper: 2, cost: 0)
      ])
    }
    #expect(throws: FlowError.self) {
      try simplex.addArcs([NewArc(from: NodeIndex(0), to: NodeIndex(7), upper: 2, cost: 0)])
    }
    #expect(simplex.network == before)
    #expect(simplex.isOptimal)
  }

  @Test func `a frozen arc keeps its bounds until it is thawed`() throws {
    var simplex = try pair()
    simplex.freeze()
    #expect(simplex.isFixed(ArcIndex(1)))
    #expect(!simplex.isFixed(ArcIndex(0)))
    #expect(throws: FlowError(.frozenArc, arc: ArcIndex(1))) {
      try simplex.changeBounds([BoundsChange(of: ArcIndex(1), lower: 0, upper: 1)])
    }
    try simplex.replaceCosts([3, 0])
    #expect(simplex.solve() == .optimal)
    #expect(simplex.flows == [2, 0])
    simplex.thaw()
    #expect(simplex.solve() == .optimal)
    #expect(simplex.flows == [0, 2])
  }

  @Test func `a copy can be tried without touching the original`() throws {
    let simplex = try pair()
    var copy = simplex
    try copy.replaceCosts([9, 1])
    #expect(copy.solve() == .optimal)
    #expect(copy.flows == [0, 2])
    #expect(simplex.flows == [2, 0])
  }
}
