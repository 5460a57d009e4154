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
  /// Seconds of every part, in the order in which they ran.
  var seconds: [(name: String, value: Double)] = []
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
  mutating func time(
    _ name: String,
    _ simplex: inout NetworkSimplex,
    _ changes: [(arc: ArcIndex, cost: Int64)]
  ) throws {
    let start = cpuSeconds()
    try simplex.changeCosts(changes)
    _ = simplex.solve()
    seconds.append((name, cpuSeconds() - start))
    var check = try NetworkSimplex(simplex.network)
    _ = check.solve()
    if check.objective != simplex.objective { print("  \(name): WRONG") }
  }

  mutating func run() throws {
    let start = cpuSeconds()
    var simplex = try NetworkSimplex(network)
    // One owner: changes happen in place.
    network = FlowNetwork()
    _ = simplex.solve()
    seconds.append(("first", cpuSeconds() - start))
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
      (fromSource[dropped] ?? []).map { ($0, far) }
    )
    if let sleeping {
      try time("a need comes", &simplex, [(sleeping.arc, sleeping.price)])
    }
    var changes: [(arc: ArcIndex, cost: Int64)] = []
    for (number, provider) in used.enumerated() where number % 100 == 7 {
      changes += (fromSource[provider] ?? []).map { ($0, far) }
    }
    for (number, need) in needs.enumerated() where number % 100 == 3 {
      changes += (intoNeed[need] ?? []).map { ($0, simplex.network.costs[$0.offset] / 2 + 50) }
    }
    try time("one row in a hundred changes", &simplex, changes)
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
    var runs: [[(name: String, value: Double)]] = []
    for _ in 0..<9 {
      var bench = WarmBench(network)
      try bench.run()
      runs.append(bench.seconds)
    }
    // Medians of the parts and of their shares of the first solve of the same run.
    func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    for part in runs[0].indices {
      let share = median(runs.map { 100 * $0[part].value / $0[0].value })
      print(
        "  \(runs[0][part].name): \(median(runs.map { $0[part].value })) s, \(share) % of the first"
      )
    }
    continue
  }
  let start = cpuSeconds()
  var simplex = try NetworkSimplex(network)
  let outcome = simplex.solve()
  let seconds = cpuSeconds() - start
  print(path, network.nodeCount, network.arcCount, outcome, simplex.objective, seconds)
}
