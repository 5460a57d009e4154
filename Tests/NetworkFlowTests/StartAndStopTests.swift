// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import NetworkFlow
import Testing

@Suite struct StartAndStopTests {
  /// Needs that may stay unmet at a price: node 0 gives, the arcs after the offers are "unmet".
  private func coverNetwork() -> (network: FlowNetwork, unmet: [ArcIndex?]) {
    var network = FlowNetwork()
    var random = SeededGenerator(seed: 11)
    let source = network.addNode(supply: 60)
    let offers = (0..<30).map { _ in network.addNode() }
    let needs = (0..<60).map { _ in network.addNode(supply: -1) }
    var unmet = [ArcIndex?](repeating: nil, count: network.nodeCount)
    for offer in offers { network.addArc(from: source, to: offer, upper: 1, cost: 0) }
    for need in needs {
      unmet[need.offset] = network.addArc(from: source, to: need, upper: 1, cost: 1000)
      for _ in 0..<5 {
        let offer = offers[random.below(30)]
        network.addArc(from: offer, to: need, upper: 1, cost: Int64(random.below(100)))
      }
    }
    return (network, unmet)
  }

  @Test func `every start and staging reaches the same value`() throws {
    let (network, unmet) = coverNetwork()
    let starts: [SimplexOptions.Start] = [.artificial, .greedy, .arcs(unmet)]
    var values: Set<Int128> = []
    for start in starts {
      for staging in [SimplexOptions.Staging.off, .cheapestInto([2, 4]), .cheapestOutOf([1])] {
        var simplex = try NetworkSimplex(
          network,
          options: SimplexOptions(start: start, staging: staging)
        )
        #expect(simplex.solve() == .optimal)
        #expect(simplex.certificate.fault(in: network) == nil)
        values.insert(simplex.objective)
      }
    }
    #expect(values.count == 1)
  }

  @Test func `hanging needs on their unmet arcs is feasible before the first pivot`() throws {
    let (network, unmet) = coverNetwork()
    let simplex = try NetworkSimplex(network, options: SimplexOptions(start: .arcs(unmet)))
    #expect(simplex.isFeasible)
    #expect(simplex.objective == 60_000)
    #expect(try !NetworkSimplex(network, options: SimplexOptions(start: .artificial)).isFeasible)
  }

  @Test func `starting arcs may close a cycle or have no room`() throws {
    var network = FlowNetwork()
    let nodes = [network.addNode(supply: 3), network.addNode(), network.addNode(supply: -3)]
    let arcs = (0..<3)
      .map { place in
        network.addArc(from: nodes[place], to: nodes[(place + 1) % 3], upper: 3, cost: 1)
      }
    var simplex = try NetworkSimplex(network, options: SimplexOptions(start: .arcs(arcs)))
    #expect(simplex.solve() == .optimal)
    #expect(simplex.flows == [3, 3, 0])
  }

  @Test func `starting arcs must fit the nodes`() throws {
    var network = FlowNetwork()
    let nodes = (0..<3).map { _ in network.addNode() }
    let arc = network.addArc(from: nodes[0], to: nodes[1], upper: 1, cost: 0)
    #expect(throws: FlowError(.unknownArc, node: nodes[2], arc: arc)) {
      _ = try NetworkSimplex(network, options: SimplexOptions(start: .arcs([arc, nil, arc])))
    }
    #expect(throws: FlowError(.wrongCount, value: 1)) {
      _ = try NetworkSimplex(network, options: SimplexOptions(start: .arcs([arc])))
    }
  }

  @Test func `a spent budget stops and solving goes on from there`() throws {
    let (network, unmet) = coverNetwork()
    var cold = try NetworkSimplex(network)
    #expect(cold.solve() == .optimal)
    var simplex = try NetworkSimplex(network, options: SimplexOptions(start: .arcs(unmet)))
    var budget = WorkBudget(limit: 3)
    #expect(simplex.solve(budget: &budget) == .stopped(.effort, isFeasible: true))
    #expect(simplex.pivots == 3)
    #expect(simplex.solve() == .optimal)
    #expect(simplex.objective == cold.objective)
    var exact = WorkBudget(limit: 0)
    #expect(simplex.solve(budget: &exact) == .optimal)
  }

  @Test func `a stopped signal ends before the first pivot`() throws {
    let (network, _) = coverNetwork()
    let stop = StopSignal()
    stop.stop(.interrupt)
    var simplex = try NetworkSimplex(network, options: SimplexOptions(start: .artificial))
    #expect(simplex.solve(stop: stop) == .stopped(.interrupt, isFeasible: false))
    #expect(simplex.pivots == 0)
  }
}
