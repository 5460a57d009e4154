// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import NetworkFlow

/// Small random networks, half of them feasible by construction.
struct RandomNetworks {
  var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int64 {
    Int64(range.lowerBound + random.below(range.count))
  }

  /// A network with up to five nodes and up to six arcs or pieces of arcs.
  mutating func next() -> FlowNetwork {
    var network = FlowNetwork()
    let nodeCount = Int(number(1...5))
    for _ in 0..<nodeCount { network.addNode() }
    while network.arcCount < 6 {
      let tail = NodeIndex(random.below(nodeCount))
      let head = NodeIndex(random.below(nodeCount))
      if random.below(6) == 0, network.arcCount <= 4 {
        let first = number(-3...5)
        network.addArc(from: tail, to: head, upper: number(0...2), cost: first)
        network.addArc(from: tail, to: head, upper: number(0...2), cost: first + number(0...3))
      } else {
        let lower = random.below(3) == 0 ? number(-1...1) : 0
        network.addArc(
          from: tail,
          to: head,
          lower: lower,
          upper: lower + number(0...3),
          cost: number(-4...9)
        )
      }
      if random.below(12) == 0 { break }
    }
    setSupplies(of: &network)
    return network
  }

  /// Costs for another objective; many zeros, so that faces have more than one point.
  mutating func costs(for network: FlowNetwork) -> [Int64] {
    (0..<network.arcCount).map { _ in random.below(2) == 0 ? 0 : number(-2...3) }
  }

  private mutating func setSupplies(of network: inout FlowNetwork) {
    var supplies = [Int64](repeating: 0, count: network.nodeCount)
    if random.below(2) == 0 {
      for arc in network.arcs {
        let lower = network.lowerBounds[arc.offset]
        let flow = number(Int(lower)...Int(network.upperBounds[arc.offset]))
        supplies[network.tail(of: arc).offset] += flow
        supplies[network.head(of: arc).offset] -= flow
      }
    } else {
      for node in 1..<max(1, network.nodeCount) {
        supplies[node] = number(-2...2)
        supplies[0] -= supplies[node]
      }
    }
    for (node, supply) in supplies.enumerated() {
      network.setSupply(supply, of: NodeIndex(node))
    }
  }
}

/// Tries every whole flow.
struct BruteForce {
  /// All feasible flows.
  private(set) var flows: [[Int64]] = []

  init(_ network: FlowNetwork) {
    var flow = network.lowerBounds
    var balances = network.supplies
    for arc in network.arcs {
      balances[network.tail(of: arc).offset] -= flow[arc.offset]
      balances[network.head(of: arc).offset] += flow[arc.offset]
    }
    extend(&flow, &balances, at: 0, in: network)
  }

  private mutating func extend(
    _ flow: inout [Int64],
    _ balances: inout [Int64],
    at place: Int,
    in network: FlowNetwork
  ) {
    if place == network.arcCount {
      if balances.allSatisfy({ $0 == 0 }) { flows.append(flow) }
      return
    }
    let tail = network.tail(of: ArcIndex(place)).offset
    let head = network.head(of: ArcIndex(place)).offset
    let lower = network.lowerBounds[place]
    for units in 0...(network.upperBounds[place] - lower) {
      flow[place] = lower + units
      balances[tail] -= units
      balances[head] += units
      extend(&flow, &balances, at: place + 1, in: network)
      balances[tail] += units
      balances[head] -= units
    }
    flow[place] = lower
  }

  /// The least value of an objective, nil when there is no flow.
  func minimum(_ costs: [Int64]) -> Int128? {
    flows.map { BruteForce.value($0, costs) }.min()
  }

  /// The lexicographically least values of several objectives.
  func minima(_ costs: [[Int64]]) -> [Int128] {
    var face = flows
    var values: [Int128] = []
    for stage in costs {
      guard let best = face.map({ BruteForce.value($0, stage) }).min() else { return values }
      values.append(best)
      face = face.filter { BruteForce.value($0, stage) == best }
    }
    return values
  }

  static func value(_ flow: [Int64], _ costs: [Int64]) -> Int128 {
    zip(flow, costs).reduce(0) { $0 + Int128($1.0) * Int128($1.1) }
  }
}
