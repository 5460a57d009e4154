// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import NetworkFlow

// Solves DIMACS minimum-cost flow files and prints objective and CPU seconds; compare_flow.py runs it
// beside OR-Tools.

func cpuSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

for path in CommandLine.arguments.dropFirst() {
  let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  let network = try FlowNetwork(dimacs: bytes)
  let start = cpuSeconds()
  var simplex = try NetworkSimplex(network)
  let outcome = simplex.solve()
  let seconds = cpuSeconds() - start
  print(path, network.nodeCount, network.arcCount, outcome, simplex.objective, seconds)
}
