// SPDX-License-Identifier: GPL-3.0-or-later

extension FlowNetwork {
  /// Writes the network in the DIMACS format.
  ///
  /// Nodes are numbered from 1; nodes without supply get no line. Reading the bytes again gives an
  /// equal network, unless an upper bound is negative under a lower bound of 0 or more (inverted).
  ///
  /// - Returns: The file: ASCII, lines ending in LF.
  public func dimacsBytes() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32 * arcCount + 16 * nodeCount)
    bytes.appendLine("p min", [Int64(nodeCount), Int64(arcCount)])
    for (node, supply) in supplies.enumerated() where supply != 0 {
      bytes.appendLine("n", [Int64(node) + 1, supply])
    }
    for arc in arcs {
      let ends = [Int64(tails[arc.offset]) + 1, Int64(heads[arc.offset]) + 1]
      let offset = arc.offset
      bytes.appendLine("a", ends + [lowerBounds[offset], upperBounds[offset], costs[offset]])
    }
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func appendLine(_ word: String, _ numbers: [Int64]) {
    append(contentsOf: word.utf8)
    for number in numbers {
      append(UInt8(ascii: " "))
      append(contentsOf: String(number).utf8)
    }
    append(UInt8(ascii: "\n"))
  }
}
