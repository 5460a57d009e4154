// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What fixed pairs bring to rows at least, and what all who may come bring at most.
///
/// Whoever has all partners by fixed pairs brings nothing else.
struct PairRowReach: Sendable {
  /// Loads of rows of one kind.
  struct Loads: Sendable {
    fileprivate(set) var least: [Int]
    fileprivate var further: [Int]
    /// What all rows have besides.
    private var everywhere = 0

    init(count: Int) {
      least = Array(repeating: 0, count: count)
      further = least
    }

    /// What all who may come to a row bring, with the fixed ones.
    func most(_ row: Int) -> Int { least[row] + further[row] + everywhere }

    /// Adds one of the first side to the rows of those who may be its partners or are.
    mutating func add(_ amount: Int, free: ArraySlice<Int>, fixed: [Int]) {
      if free.count == further.count {
        everywhere += amount
      } else {
        for to in free { further[to] += amount }
      }
      for to in fixed { least[to] += amount }
    }
  }

  private(set) var fromSizes: Loads
  private(set) var toHeads: Loads
  private(set) var toSizes: Loads
  private(set) var tallies: [Loads]

  init(_ reading: PairingReading) {
    fromSizes = Loads(count: reading.from.count)
    toHeads = Loads(count: reading.to.count)
    toSizes = toHeads
    tallies = Array(repeating: toHeads, count: reading.scheme.tallies.count)
  }

  /// Adds the pairs of an entity of the first side: those that may be and those that are fixed.
  mutating func add(_ from: Int, free: ArraySlice<Int>, _ reading: PairingReading) {
    let fixed = reading.fixed[from]
    let free = fixed.count < reading.from.most[from] ? free : []
    toHeads.add(reading.from.heads[from], free: free, fixed: fixed)
    toSizes.add(reading.from.size[from], free: free, fixed: fixed)
    for tally in tallies.indices where reading.tallied(tally, from) > 0 {
      tallies[tally].add(reading.tallied(tally, from), free: free, fixed: fixed)
    }
    addSizes(from, free: free, reading)
  }

  /// Adds the pairs of an entity of the first side to its own row alone.
  mutating func addSizes(_ from: Int, free: ArraySlice<Int>, _ reading: PairingReading) {
    let fixed = reading.fixed[from]
    let sizes = reading.to.size
    fromSizes.least[from] = fixed.reduce(0) { $0 + sizes[$1] }
    let isSettled = fixed.count >= reading.from.most[from]
    fromSizes.further[from] = isSettled ? 0 : free.reduce(0) { $0 + sizes[$1] }
  }
}
