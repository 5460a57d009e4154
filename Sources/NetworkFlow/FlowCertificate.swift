// SPDX-License-Identifier: GPL-3.0-or-later

/// A flow with the prices that prove it optimal.
public struct FlowCertificate: Sendable, Equatable {
  /// Units on each arc, in the order of the arcs.
  public let flows: [Int64]
  /// Price at each node, in the order of the nodes: reduced cost = cost + from − to.
  public let potentials: [Int64]

  /// Makes a certificate, unchecked.
  ///
  /// - Parameters:
  ///   - flows: Units on each arc.
  ///   - potentials: Price at each node.
  public init(flows: [Int64], potentials: [Int64]) {
    self.flows = flows
    self.potentials = potentials
  }

  /// Looks for a reason why the flow is not an optimal flow of a network.
  ///
  /// Independent of the solver: reads the network alone, in 128 bits throughout. Besides bounds,
  /// balance and the signs of reduced costs it compares the primal with the dual objective.
  ///
  /// - Parameter network: The network with the costs in question.
  /// - Returns: The first fault; nil when the flow is feasible and optimal.
  public func fault(in network: FlowNetwork) -> CertificateFault? {
    LexicographicCertificate(flows: flows, potentials: [potentials])
      .fault(in: network, costs: [network.costs])
  }
}

/// Why a certificate does not hold.
public enum CertificateFault: Error, Sendable, Equatable {
  /// A list has not one entry per arc, node or stage, or an arc names a missing node.
  case wrongShape
  /// An arc carries less than its lower or more than its upper bound.
  case bound(ArcIndex)
  /// What leaves a node less what enters it is not its supply.
  case balance(NodeIndex)
  /// The reduced costs of an arc say that its flow should change; the stage counts from 0.
  case reducedCost(ArcIndex, stage: Int)
  /// The primal and the dual objective differ.
  case objective(primal: Int128, dual: Int128)
  /// The numbers are too large to compare.
  case overflow
}

/// A flow with the prices of several objectives that prove it optimal for them in that order.
///
/// For each arc the reduced costs of the stages form a vector. Lexicographic optimality: the vector
/// is lexicographically >= 0 at the lower bound, <= 0 at the upper, and 0 in between.
public struct LexicographicCertificate: Sendable, Equatable {
  /// Units on each arc, in the order of the arcs.
  public let flows: [Int64]
  /// For each stage the price at each node.
  public let potentials: [[Int64]]

  /// Makes a certificate, unchecked.
  ///
  /// - Parameters:
  ///   - flows: Units on each arc.
  ///   - potentials: For each stage the price at each node.
  public init(flows: [Int64], potentials: [[Int64]]) {
    self.flows = flows
    self.potentials = potentials
  }

  /// Looks for a reason why the flow is not lexicographically optimal.
  ///
  /// - Parameters:
  ///   - network: Supplies and bounds; its own costs are not read.
  ///   - costs: For each stage the cost of each arc, most important stage first.
  /// - Returns: The first fault; nil when the flow is feasible and lexicographically optimal.
  public func fault(in network: FlowNetwork, costs: [[Int64]]) -> CertificateFault? {
    guard flows.count == network.arcCount, potentials.count == costs.count,
      potentials.allSatisfy({ $0.count == network.nodeCount }),
      costs.allSatisfy({ $0.count == network.arcCount }),
      network.arcs.allSatisfy({ arc in
        [network.tail(of: arc), network.head(of: arc)]
          .allSatisfy { $0.rawValue >= 0 && $0.offset < network.nodeCount }
      })
    else { return .wrongShape }
    if let fault = feasibilityFault(in: network) { return fault }
    for arc in network.arcs {
      if let fault = signFault(of: arc, in: network, costs: costs) { return fault }
    }
    guard let first = costs.first else { return nil }
    return objectiveFault(in: network, costs: first)
  }

  private func feasibilityFault(in network: FlowNetwork) -> CertificateFault? {
    var balances = network.supplies.map { Int128($0) }
    for arc in network.arcs {
      let flow = flows[arc.offset]
      if flow < network.lowerBounds[arc.offset] || flow > network.upperBounds[arc.offset] {
        return .bound(arc)
      }
      balances[network.tail(of: arc).offset] -= Int128(flow)
      balances[network.head(of: arc).offset] += Int128(flow)
    }
    guard let node = balances.firstIndex(where: { $0 != 0 }) else { return nil }
    return .balance(NodeIndex(node))
  }

  private func signFault(
    of arc: ArcIndex,
    in network: FlowNetwork,
    costs: [[Int64]]
  ) -> CertificateFault? {
    let flow = flows[arc.offset]
    for stage in costs.indices {
      let reduced = reducedCost(of: arc, in: network, stage: stage, costs: costs[stage])
      if reduced == 0 { continue }
      let bound = reduced > 0 ? network.lowerBounds[arc.offset] : network.upperBounds[arc.offset]
      return flow == bound ? nil : .reducedCost(arc, stage: stage)
    }
    return nil
  }

  private func reducedCost(
    of arc: ArcIndex,
    in network: FlowNetwork,
    stage: Int,
    costs: [Int64]
  ) -> Int128 {
    Int128(costs[arc.offset]) + Int128(potentials[stage][network.tail(of: arc).offset])
      - Int128(potentials[stage][network.head(of: arc).offset])
  }

  /// Compares both objectives of the first stage; later stages hold only on its optimal face.
  private func objectiveFault(in network: FlowNetwork, costs: [Int64]) -> CertificateFault? {
    var primal: Int128 = 0
    var dual: Int128 = 0
    for node in 0..<network.nodeCount {
      let (product, overflow) = Int128(network.supplies[node])
        .multipliedReportingOverflow(by: -Int128(potentials[0][node]))
      if overflow || dual.addOverflows(product) { return .overflow }
    }
    for arc in network.arcs {
      let offset = arc.offset
      let reduced = reducedCost(of: arc, in: network, stage: 0, costs: costs)
      let bound = reduced > 0 ? network.lowerBounds[offset] : network.upperBounds[offset]
      let (product, overflow) = reduced.multipliedReportingOverflow(by: Int128(bound))
      if overflow || dual.addOverflows(product) { return .overflow }
      if primal.addOverflows(Int128(costs[offset]) * Int128(flows[offset])) { return .overflow }
    }
    return primal == dual ? nil : .objective(primal: primal, dual: dual)
  }
}

extension Int128 {
  /// Adds in place and tells whether the sum did not fit.
  fileprivate mutating func addOverflows(_ other: Int128) -> Bool {
    let overflow: Bool
    (self, overflow) = addingReportingOverflow(other)
    return overflow
  }
}
