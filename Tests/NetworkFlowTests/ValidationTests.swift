// SPDX-License-Identifier: GPL-3.0-or-later
import NetworkFlow
import Testing

@Suite struct ValidationTests {
  private func pair(supply: Int64 = 0) -> FlowNetwork {
    var network = FlowNetwork()
    network.addNode(supply: supply)
    network.addNode(supply: -supply)
    return network
  }

  private let first = NodeIndex(0)
  private let second = NodeIndex(1)

  @Test func `an arc to a missing node is named`() {
    var network = pair()
    let arc = network.addArc(from: first, to: NodeIndex(2), upper: 1, cost: 0)
    #expect(throws: FlowError(.unknownNode, node: NodeIndex(2), arc: arc)) {
      try network.validate()
    }
    #expect(throws: FlowError.self) { _ = try NetworkSimplex(network) }
  }

  @Test func `inverted bounds are named`() {
    var network = pair()
    let arc = network.addArc(from: first, to: second, lower: 2, upper: 1, cost: 0)
    #expect(throws: FlowError(.invertedBounds, arc: arc, value: 2)) { try network.validate() }
  }

  @Test func `supplies must add up to nothing`() {
    var network = pair()
    network.addNode(supply: 4)
    #expect(throws: FlowError(.unbalancedSupply, value: 4)) { try network.validate() }
  }

  @Test(arguments: [Int64.max, Int64.min, (1 << 60) + 1, -(1 << 60) - 1] as [Int64])
  func `bounds beyond the limit are refused`(bound: Int64) {
    var network = pair()
    let arc = network.addArc(
      from: first,
      to: second,
      lower: min(0, bound),
      upper: max(0, bound),
      cost: 0
    )
    #expect(throws: FlowError(.outOfRange, arc: arc, value: bound)) { try network.validate() }
  }

  @Test(arguments: [Int64.max, Int64.min, 1 << 59] as [Int64])
  func `costs that could overflow a potential are refused`(cost: Int64) {
    var network = pair()
    network.addArc(from: first, to: second, upper: 1, cost: cost)
    #expect(throws: FlowError.self) { try network.validate() }
    #expect(throws: FlowError.self) { _ = try NetworkSimplex(network) }
  }

  @Test(arguments: [Int64.max, Int64.min, (1 << 59) + 1] as [Int64])
  func `supplies that could overflow a flow are refused`(supply: Int64) {
    var network = FlowNetwork()
    network.addNode(supply: supply)
    network.addNode(supply: 0 &- supply)
    #expect(throws: FlowError.self) { try network.validate() }
  }

  @Test func `lower bounds count towards the limit`() {
    var network = pair()
    for _ in 0..<3 {
      network.addArc(from: first, to: second, lower: 1 << 58, upper: 1 << 58, cost: 0)
    }
    #expect(throws: FlowError(.outOfRange, arc: ArcIndex(2), value: 1 << 58)) {
      try network.validate()
    }
  }

  @Test func `an objective beyond 128 bits is refused`() {
    var network = pair()
    for _ in 0..<140 {
      network.addArc(from: first, to: second, upper: FlowNetwork.unlimited, cost: 1 << 58)
    }
    #expect(throws: FlowError.self) { try network.validate() }
  }

  @Test func `the largest numbers allowed are solved exactly`() throws {
    let supply: Int64 = 1 << 59
    var network = pair(supply: supply)
    let middle = network.addNode()
    let cost: Int64 = 1 << 57
    network.addArc(from: first, to: middle, upper: FlowNetwork.unlimited, cost: cost)
    network.addArc(from: middle, to: second, upper: FlowNetwork.unlimited, cost: cost)
    network.addArc(from: first, to: second, upper: supply / 2, cost: -cost)
    var simplex = try NetworkSimplex(network)
    #expect(simplex.solve() == .optimal)
    #expect(simplex.objective == Int128(cost) * Int128(supply / 2))
    #expect(simplex.certificate.fault(in: network) == nil)
  }
}
