// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import NetworkFlow
import Testing

@Suite struct NetworkSimplexTests {
  static let options: [SimplexOptions] = [
    SimplexOptions(start: .artificial),
    SimplexOptions(start: .greedy),
    SimplexOptions(start: .greedy, staging: .cheapestInto([1, 2])),
    SimplexOptions(start: .artificial, staging: .cheapestOutOf([2])),
  ]

  @Test func `two sources share two sinks at least cost`() throws {
    var network = FlowNetwork()
    let supplies: [Int64] = [4, 3, -2, -5]
    let nodes = supplies.map { network.addNode(supply: $0) }
    for (source, costs) in [[3, 1], [2, 4]].enumerated() {
      for (sink, cost) in costs.enumerated() {
        network.addArc(from: nodes[source], to: nodes[2 + sink], upper: 9, cost: Int64(cost))
      }
    }
    var simplex = try NetworkSimplex(network)
    #expect(simplex.solve() == .optimal)
    #expect(simplex.flows == [0, 4, 2, 1])
    #expect(simplex.objective == 12)
    #expect(simplex.certificate.fault(in: network) == nil)
    #expect(
      network.arcs.allSatisfy { simplex.flow(of: $0) == 0 || simplex.reducedCost(of: $0) <= 0 }
    )
  }

  @Test func `pieces of a convex cost fill in order`() throws {
    var network = FlowNetwork()
    let from = network.addNode(supply: 5)
    let to = network.addNode(supply: -5)
    let load = try network.addConvexArc(
      from: from,
      to: to,
      pieces: [1, 3, 5].map { FlowNetwork.Piece(capacity: 2, unitCost: $0) }
    )
    var simplex = try NetworkSimplex(network)
    #expect(simplex.solve() == .optimal)
    #expect(load.map { simplex.flow(of: $0) } == [2, 2, 1])
    #expect(simplex.objective == 13)
  }

  @Test func `costs that fall with load are refused`() throws {
    var network = FlowNetwork()
    let from = network.addNode()
    let pieces = [3, 1].map { FlowNetwork.Piece(capacity: 2, unitCost: $0) }
    #expect(throws: FlowError(.notConvex, arc: ArcIndex(1), value: 1)) {
      try network.addConvexArc(from: from, to: from, pieces: pieces)
    }
    #expect(throws: FlowError(.invertedBounds, arc: ArcIndex(0), value: -1)) {
      try network.addConvexArc(
        from: from,
        to: from,
        pieces: [FlowNetwork.Piece(capacity: -1, unitCost: 0)]
      )
    }
    #expect(network.arcCount == 0)
  }

  @Test func `a network without nodes or arcs is optimal at once`() throws {
    var empty = try NetworkSimplex(FlowNetwork())
    #expect(empty.solve() == .optimal)
    #expect(empty.objective == 0)
    var lonely = FlowNetwork()
    lonely.addNode()
    var simplex = try NetworkSimplex(lonely)
    #expect(simplex.solve() == .optimal)
    #expect(simplex.basis.treeArcs == [nil])
  }

  @Test func `a loop of negative cost is filled and a cycle of them as well`() throws {
    var network = FlowNetwork()
    let nodes = (0..<3).map { _ in network.addNode() }
    network.addArc(from: nodes[0], to: nodes[0], upper: 7, cost: -1)
    for place in 0..<3 {
      network.addArc(
        from: nodes[place],
        to: nodes[(place + 1) % 3],
        upper: 4,
        cost: [-5, 1, 1][place]
      )
    }
    var simplex = try NetworkSimplex(network)
    #expect(simplex.solve() == .optimal)
    #expect(simplex.flows == [7, 4, 4, 4])
    #expect(simplex.certificate.fault(in: network) == nil)
  }

  @Test func `a shortage is proven by a cut`() throws {
    var network = FlowNetwork()
    let source = network.addNode(supply: 5)
    let middle = network.addNode()
    let sink = network.addNode(supply: -5)
    network.addArc(from: source, to: middle, upper: 9, cost: 1)
    network.addArc(from: middle, to: sink, upper: 3, cost: 1)
    var simplex = try NetworkSimplex(network)
    let cut = FlowCut([source, middle], in: network)
    #expect(simplex.solve() == .infeasible(cut))
    #expect(cut.excess == 2)
    #expect(cut.isProof(for: network))
    #expect(!FlowCut([source], in: network).isProof(for: network))
  }

  @Test func `a loop with a lower bound keeps its flow`() throws {
    var network = FlowNetwork()
    let node = network.addNode()
    network.addArc(from: node, to: node, lower: 2, upper: 5, cost: 3)
    var simplex = try NetworkSimplex(network)
    #expect(simplex.solve() == .optimal)
    #expect(simplex.flows == [2])
  }

  @Test(arguments: 0..<8)
  func `random networks reach the brute force optimum`(block: Int) throws {
    for seed in UInt64(block * 60)..<UInt64(block * 60 + 60) {
      var source = RandomNetworks(seed: seed)
      let network = source.next()
      let optimum = BruteForce(network).minimum(network.costs)
      for options in NetworkSimplexTests.options {
        var simplex = try NetworkSimplex(network, options: options)
        switch simplex.solve() {
        case .optimal:
          #expect(simplex.objective == optimum, "seed \(seed) \(options)")
          #expect(simplex.certificate.fault(in: network) == nil, "seed \(seed) \(options)")
          #expect(isBasis(simplex.basis), "seed \(seed) \(options)")
        case .infeasible(let cut):
          #expect(optimum == nil, "seed \(seed) \(options)")
          #expect(cut.isProof(for: network), "seed \(seed) \(options)")
        case .stopped:
          Issue.record("seed \(seed): stopped without a reason")
        }
      }
    }
  }

  /// As many basic arcs and nodes without tree arc as nodes, each tree arc at one node.
  private func isBasis(_ basis: FlowBasis) -> Bool {
    let inTree = basis.arcStatuses.indices.filter { basis.arcStatuses[$0] == .inTree }
    return inTree == basis.treeArcs.compactMap { $0?.offset }.sorted()
  }

  @Test(arguments: [0, 1, 7])
  func `massively degenerate assignments end`(cost: Int64) throws {
    var network = FlowNetwork()
    let size = 24
    let left = (0..<size).map { _ in network.addNode(supply: 1) }
    let right = (0..<size).map { _ in network.addNode(supply: -1) }
    for from in left {
      for to in right { network.addArc(from: from, to: to, upper: 1, cost: cost) }
    }
    for options in NetworkSimplexTests.options {
      var simplex = try NetworkSimplex(network, options: options)
      #expect(simplex.solve() == .optimal)
      #expect(simplex.objective == Int128(cost) * Int128(size))
      #expect(simplex.certificate.fault(in: network) == nil)
    }
  }

  @Test func `a chain of empty arcs does not cycle`() throws {
    var network = FlowNetwork()
    let nodes = (0..<40).map { _ in network.addNode() }
    var random = SeededGenerator(seed: 5)
    for _ in 0..<600 {
      network.addArc(
        from: nodes[random.below(40)],
        to: nodes[random.below(40)],
        upper: 1,
        cost: Int64(random.below(3)) - 1
      )
    }
    for options in NetworkSimplexTests.options {
      var simplex = try NetworkSimplex(network, options: options)
      #expect(simplex.solve() == .optimal)
      #expect(simplex.certificate.fault(in: network) == nil)
    }
  }

  @Test func `the same network gives the same flow, tree and prices`() throws {
    var source = RandomNetworks(seed: 77)
    for _ in 0..<20 {
      let network = source.next()
      var first = try NetworkSimplex(network)
      var second = try NetworkSimplex(network)
      #expect(first.solve() == second.solve())
      #expect(first.certificate == second.certificate)
      #expect(first.basis == second.basis)
    }
  }
}
