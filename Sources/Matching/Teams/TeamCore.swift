// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The few ways to serve each need that prices speak for: what a large neighbourhood is searched over.
///
/// - Note: Source: the core of a multidimensional knapsack, J. Puchinger, G. R. Raidl, U. Pferschy, The
///   multidimensional knapsack problem: structure and algorithms, INFORMS J. Comput. 22, 2010. Differs
///   from it in: the best few ways of every need stay, whatever their reduced costs.
struct TeamCore {
  /// Pairs in half-days that stay, for each need or component.
  private static let ways = 6
  /// Half-days that stay of a need whose helpers come together.
  private static let cells = 4
  /// Helpers that stay for each head asked, in one of them.
  private static let heads = 3

  private let pricing: TeamPricing
  /// Whether each entry stays.
  private var isKept: [Bool]

  /// Chooses at some prices.
  ///
  /// - Parameters:
  ///   - pricing: What needs take.
  ///   - prices: Prices of resources.
  ///   - placements: Ways that stay in any case.
  init(_ pricing: TeamPricing, _ prices: [Int], keeping placements: [[Placement]]) {
    self.pricing = pricing
    isKept = pricing.entries.map { _ in false }
    let facts = pricing.program.candidates.facts
    for need in facts.needs.indices {
      let entries = Array(pricing.entries(ofNeed: need))
      if pricing.program.shapes[need].isTogether {
        keepTeams(need, entries, prices)
      } else {
        keepWays(entries, prices)
      }
      for placement in placements[need] { keep(placement, entries) }
    }
  }

  /// Whether an option stays.
  func contains(option: Int) -> Bool {
    let program = pricing.program
    let mode = program.modes[program.mode(ofOption: option)]
    return entry(Int(mode.need), program.options[option].pair, mode.cell).map { isKept[$0] } ?? true
  }

  private func entry(_ need: Int, _ pair: Int32, _ cell: Int8) -> Int? {
    var (low, high) = (pricing.offsets[need], pricing.offsets[need + 1])
    while low < high {
      let middle = (low + high) / 2
      if (pricing.pairs[middle], pricing.entries[middle].cell) < (pair, cell) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < pricing.offsets[need + 1], pricing.pairs[low] == pair,
      pricing.entries[low].cell == cell
    else { return nil }
    return low
  }

  private mutating func keep(_ placement: Placement, _ entries: [Int]) {
    if let entry = entry(placement.need, Int32(placement.pair), Int8(placement.cell)) {
      isKept[entry] = true
    }
  }

  private mutating func keepWays(_ entries: [Int], _ prices: [Int]) {
    for entry in cheapest(entries, prices).prefix(Self.ways) { isKept[entry] = true }
  }

  private func cheapest(_ entries: [Int], _ prices: [Int]) -> [Int] {
    entries.map { (cost: pricing.cost(of: $0, at: prices), entry: $0) }
      .sorted { ($0.cost, $0.entry) < ($1.cost, $1.entry) }.map(\.entry)
  }

  /// The cheapest half-days for everybody together, and in each the cheapest helpers of each kind.
  private mutating func keepTeams(_ need: Int, _ entries: [Int], _ prices: [Int]) {
    let facts = pricing.program.candidates.facts.needs[need]
    let wanted = facts.parts.isEmpty ? [facts] : facts.parts
    var byCell: [Int8: [[Int]]] = [:]
    for entry in entries {
      let part = max(0, Int(pricing.entries[entry].part) - 1)
      let empty = wanted.map { _ in [Int]() }
      byCell[pricing.entries[entry].cell, default: empty][part].append(entry)
    }
    var ranked: [(cost: Int, cell: Int8, kept: [Int])] = []
    for (cell, parts) in byCell {
      var cost = 0
      var kept: [Int] = []
      for (part, some) in zip(wanted, parts) {
        let ordered = cheapest(some, prices)
        let asked = part.needsSingleProvider ? 1 : part.quantity
        let isShort = ordered.count < asked && facts.quantity == 1
        cost +=
          isShort
          ? 1 << 40 : ordered.prefix(asked).reduce(0) { $0 + pricing.cost(of: $1, at: prices) }
        kept += ordered.prefix(Self.heads * asked)
        for bit in part.partialSkills.indices {
          let holders = ordered.filter { pricing.entries[$0].skills & (1 << UInt32(bit)) != 0 }
          kept += holders.prefix(Self.heads * part.partialSkills[bit].heads)
        }
      }
      ranked.append((cost, cell, kept))
    }
    for item in ranked.sorted(by: { ($0.cost, $0.cell) < ($1.cost, $1.cell) }).prefix(Self.cells) {
      for entry in item.kept { isKept[entry] = true }
    }
  }
}
