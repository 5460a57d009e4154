// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import NetworkFlow

// Solves DIMACS minimum-cost flow files and prints objective and CPU seconds; compare_flow.py runs it
// beside OR-Tools. With `--warm` as its first argument it goes on: a provider drops out, a need comes,
// one row in a hundred changes, each solved from the tree that is there and, to compare, from nothing.

func cpuSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

/// Files as `make.py z` writes them: the last node gives all supply, through an arc a piece to every
/// provider and one arc to every need, which is the price of going without.
struct WarmBench {
  var network: FlowNetwork
  let source: Int
  /// Arcs from the source, by head.
  var fromSource: [Int: [ArcIndex]] = [:]
  /// Arcs into each need, by need.
  var intoNeed: [Int: [ArcIndex]] = [:]
  /// A need that asks nothing until its price is set.
  var sleeping: (arc: ArcIndex, price: Int64)?

  init(_ read: FlowNetwork) {
    network = read
    source = read.nodeCount - 1
    for arc in read.arcs {
      if read.tail(of: arc).offset == source {
        fromSource[read.head(of: arc).offset, default: []].append(arc)
      } else {
        intoNeed[read.head(of: arc).offset, default: []].append(arc)
      }
    }
    guard let model = intoNeed.keys.min(), let exit = fromSource[model]?.first else { return }
    let pieces = read.upperBounds[exit.offset]
    let node = network.addNode(supply: -pieces)
    let from = NodeIndex(source)
    network.setSupply(read.supplies[source] + pieces, of: from)
    for arc in intoNeed[model] ?? [] {
      network.addArc(
        from: read.tail(of: arc),
        to: node,
        upper: read.upperBounds[arc.offset],
        cost: read.costs[arc.offset]
      )
    }
    let price = read.costs[exit.offset]
    sleeping = (network.addArc(from: from, to: node, upper: pieces, cost: 0), price)
  }

  /// Times one change against a cold solve of the changed network.
  func time(
    _ name: String,
    _ simplex: inout NetworkSimplex,
    cold first: Double,
    _ changes: [(arc: ArcIndex, cost: Int64)]
  ) throws {
    let start = cpuSeconds()
    try simplex.changeCosts(changes)
    _ = simplex.solve()
    let seconds = cpuSeconds() - start
    var check = try NetworkSimplex(simplex.network)
    _ = check.solve()
    let isSame = check.objective == simplex.objective
    print("  \(name): \(seconds) s, \(100 * seconds / first) % of the first", isSame ? "" : "WRONG")
  }

  func run() throws {
    let start = cpuSeconds()
    var simplex = try NetworkSimplex(network)
    _ = simplex.solve()
    let first = cpuSeconds() - start
    print("  first: \(first) s")
    let needs = intoNeed.keys.sorted()
    let providers = fromSource.keys.filter { intoNeed[$0] == nil }.sorted()
    let far: Int64 = 100_000_000
    let used = providers.filter { provider in
      (fromSource[provider] ?? []).contains { simplex.flow(of: $0) > 0 }
    }
    let dropped = used[used.count / 2]
    try time(
      "a provider drops out",
      &simplex,
      cold: first,
      (fromSource[dropped] ?? []).map { ($0, far) }
    )
    if let sleeping {
      try time("a need comes", &simplex, cold: first, [(sleeping.arc, sleeping.price)])
    }
    var changes: [(arc: ArcIndex, cost: Int64)] = []
    for (number, provider) in used.enumerated() where number % 100 == 7 {
      changes += (fromSource[provider] ?? []).map { ($0, far) }
    }
    for (number, need) in needs.enumerated() where number % 100 == 3 {
      changes += (intoNeed[need] ?? []).map { ($0, simplex.network.costs[$0.offset] / 2 + 50) }
    }
    try time("one row in a hundred changes", &simplex, cold: first, changes)
  }
}

var paths = Array(CommandLine.arguments.dropFirst())
let isWarm = paths.first == "--warm"
if isWarm { paths.removeFirst() }
for path in paths {
  let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  let network = try FlowNetwork(dimacs: bytes)
  if isWarm {
    print(path)
    for _ in 0..<3 { try WarmBench(network).run() }
    continue
  }
  let start = cpuSeconds()
  var simplex = try NetworkSimplex(network)
  let outcome = simplex.solve()
  let seconds = cpuSeconds() - start
  print(path, network.nodeCount, network.arcCount, outcome, simplex.objective, seconds)
}
