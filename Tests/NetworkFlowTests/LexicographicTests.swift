// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import NetworkFlow
import Testing

@Suite struct LexicographicTests {
  @Test(arguments: 0..<8)
  func `stages reach the lexicographic optimum of all flows`(block: Int) throws {
    for seed in UInt64(block * 50)..<UInt64(block * 50 + 50) {
      var source = RandomNetworks(seed: 20_000 + seed)
      let network = source.next()
      let costs = (0..<4).map { _ in source.costs(for: network) }
      let minima = BruteForce(network).minima(costs)
      for options in NetworkSimplexTests.options {
        var simplex = try NetworkSimplex(network, options: options)
        let result = try simplex.solveLexicographically(costs: costs)
        #expect(result.stages.map(\.objective) == minima, "seed \(seed)")
        guard result.outcome == .optimal else { continue }
        let certificate = LexicographicCertificate(
          flows: simplex.flows,
          potentials: result.stages.map(\.potentials)
        )
        #expect(certificate.fault(in: network, costs: costs) == nil, "seed \(seed)")
        #expect(costs.map { simplex.value(of: $0) } == minima, "seed \(seed)")
      }
    }
  }

  @Test func `another order from a used simplex equals a fresh one`() throws {
    var source = RandomNetworks(seed: 31)
    for round in 0..<60 {
      let network = source.next()
      let costs = (0..<3).map { _ in source.costs(for: network) }
      var simplex = try NetworkSimplex(network)
      guard try simplex.solveLexicographically(costs: costs).outcome == .optimal else { continue }
      let again = try simplex.solveLexicographically(costs: costs.reversed())
      #expect(
        again.stages.map(\.objective) == BruteForce(network).minima(costs.reversed()),
        "round \(round)"
      )
    }
  }

  /// Two units over two paths: the first objective is indifferent, the second is not.
  private func diamond() -> (network: FlowNetwork, costs: [[Int64]]) {
    var network = FlowNetwork()
    let from = network.addNode(supply: 2)
    let to = network.addNode(supply: -2)
    for _ in 0..<3 { network.addArc(from: from, to: to, upper: 2, cost: 0) }
    return (network, [[1, 1, 2], [5, 3, 0]])
  }

  @Test func `a later goal never costs an earlier one`() throws {
    let (network, costs) = diamond()
    var simplex = try NetworkSimplex(network)
    let result = try simplex.solveLexicographically(costs: costs)
    #expect(simplex.flows == [0, 2, 0])
    #expect(result.stages.map(\.objective) == [2, 6])
    #expect(result.stages.map(\.freeArcs) == [3, 2])
  }

  @Test func `the checker finds each kind of fault`() throws {
    let (network, costs) = diamond()
    let prices: [[Int64]] = [[0, 1], [0, 3]]
    func fault(_ flows: [Int64], _ potentials: [[Int64]]) -> CertificateFault? {
      LexicographicCertificate(flows: flows, potentials: potentials)
        .fault(in: network, costs: costs)
    }
    #expect(fault([0, 2, 0], prices) == nil)
    #expect(fault([1, 1, 0], prices) == .reducedCost(ArcIndex(0), stage: 1))
    #expect(fault([0, 0, 2], prices) == .reducedCost(ArcIndex(2), stage: 0))
    #expect(fault([0, 1, 0], prices) == .balance(NodeIndex(0)))
    #expect(fault([0, 3, -1], prices) == .bound(ArcIndex(1)))
    #expect(fault([0, 2, 0], [[0, 2], [0, 3]]) == .reducedCost(ArcIndex(0), stage: 0))
    #expect(fault([0, 2], prices) == .wrongShape)
    #expect(fault([0, 2, 0], [[0, 1]]) == .wrongShape)
    #expect(fault([0, 2, 0], [[0], [0, 3]]) == .wrongShape)
    let far = [Int64.min, Int64.max]
    #expect(fault([0, 2, 0], [far, far]) == .reducedCost(ArcIndex(0), stage: 0))
  }

  @Test func `an unpriced shortage stops the stages`() throws {
    var (network, costs) = diamond()
    network.setSupply(9, of: NodeIndex(0))
    network.setSupply(-9, of: NodeIndex(1))
    var simplex = try NetworkSimplex(network)
    let result = try simplex.solveLexicographically(costs: costs)
    #expect(result.stages.isEmpty)
    #expect(result.outcome == .infeasible(FlowCut([NodeIndex(0)], in: network)))
    costs[1] = [1]
    #expect(throws: FlowError(.wrongCount, value: 1)) {
      _ = try simplex.solveLexicographically(costs: costs)
    }
  }

  @Test func `a budget ends in the middle with the stages reached so far`() throws {
    let (network, costs) = diamond()
    var simplex = try NetworkSimplex(network, options: SimplexOptions(start: .artificial))
    var budget = WorkBudget(limit: 0)
    let result = try simplex.solveLexicographically(costs: costs, budget: &budget)
    #expect(result.outcome == .stopped(.effort, isFeasible: false))
    #expect(result.stages.isEmpty)
  }
}
