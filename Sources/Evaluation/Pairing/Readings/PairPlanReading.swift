// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A plan by positions, and the loads that its pairs add up to; nothing that it states is believed.
package struct PairPlanReading: Sendable {
  let plan: PairPlan
  let expectedHash: String?
  /// Pairs whose both ids are known, ascending, each once.
  private(set) var pairs: [Pair] = []
  /// Pairs that are listed more than once, ascending.
  private(set) var repeated: [PairPlan.Row] = []
  /// Pairs by position on the first side.
  private(set) var fromCounts: [Int]
  /// Sizes of the partners, by position on the first side.
  private(set) var fromLoads: [Int]
  /// Heads that come, by position on the second side.
  private(set) var toCounts: [Int]
  /// Pairs by position on the second side.
  private(set) var toPairs: [Int]
  /// Sizes that come, by position on the second side.
  private(set) var toLoads: [Int]
  /// Partners of a kind, by tally and position on the second side.
  private(set) var tallies: [[Int]]

  init(_ plan: PairPlan, expectedHash: String?, of reading: PairingReading) {
    self.plan = plan
    self.expectedHash = expectedHash
    fromCounts = Array(repeating: 0, count: reading.from.count)
    fromLoads = fromCounts
    toCounts = Array(repeating: 0, count: reading.to.count)
    toPairs = toCounts
    toLoads = toCounts
    tallies = reading.scheme.tallies.map { _ in Array(repeating: 0, count: reading.to.count) }
    let rows = plan.pairs.sorted()
    for (place, row) in rows.enumerated() {
      if place > 0, rows[place - 1] == row {
        if repeated.last != row { repeated.append(row) }
      } else if let from = reading.from.position(of: row.from),
        let to = reading.to.position(of: row.to)
      {
        add(from, to, reading)
      }
    }
    pairs.sort()
  }

  private mutating func add(_ from: Int, _ to: Int, _ reading: PairingReading) {
    pairs.append(Pair(from: from, to: to))
    fromCounts[from] += 1
    fromLoads[from] += reading.to.size[to]
    toPairs[to] += 1
    toCounts[to] += reading.from.heads[from]
    toLoads[to] += reading.from.size[from]
    for tally in tallies.indices { tallies[tally][to] += reading.tallied(tally, from) }
  }

  /// Partners of each entity of the first side, ascending.
  func partners() -> [[Int]] {
    var result = [[Int]](repeating: [], count: fromCounts.count)
    for pair in pairs { result[Int(pair.from)].append(Int(pair.to)) }
    return result
  }
}
