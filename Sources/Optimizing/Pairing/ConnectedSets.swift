// SPDX-License-Identifier: GPL-3.0-or-later

/// The connected sets of partners that an entity may have.
///
/// - Note: Source: D. Avis, K. Fukuda, Reverse search for enumeration, Discrete Applied Mathematics 65,
///   1996, has better ways; here sets are small and grown one partner at a time.
struct ConnectedSets {
  /// Sets of pairs, ascending in each, the smaller sets first.
  let sets: [[Int32]]
  /// Whether no set is missing.
  let isComplete: Bool

  /// Sets at most for one entity.
  static let limit = 60_000

  /// - Parameters:
  ///   - model: The model.
  ///   - from: An entity whose partners must hang together.
  ///   - most: Sets at most.
  init(_ model: PairModel, of from: Int, most: Int = limit) {
    let pairs = model.pairs(of: from)
    let upper = model.counts[from].upper
    var sets: [[Int32]] = upper > 0 ? pairs.map { [Int32($0)] } : []
    var layer = sets[...]
    var isComplete = true
    var size = 1
    while size < upper, !layer.isEmpty, isComplete {
      var known = Set<[Int32]>()
      let begin = sets.count
      growing: for set in layer {
        for member in set {
          for neighbour in model.neighbours[Int(model.ends[Int(member)])] {
            guard let pair = model.pair(from, neighbour), !set.contains(pair) else { continue }
            let grown = (set + [pair]).sorted()
            guard known.insert(grown).inserted else { continue }
            if sets.count >= most {
              isComplete = false
              break growing
            }
            sets.append(grown)
          }
        }
      }
      layer = sets[begin...]
      size += 1
    }
    self.sets = sets
    self.isComplete = isComplete
  }
}

extension PairModel {
  /// The number of a pair, or nil where it is not listed.
  func pair(_ from: Int, _ to: Int32) -> Int32? {
    var (low, high) = (Int(starts[from]), Int(starts[from + 1]))
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] < to { low = middle + 1 } else { high = middle }
    }
    return low < end && ends[low] == to ? Int32(low) : nil
  }

  /// Whether an entity's partners must hang together and there may be several.
  func mustConnect(_ from: Int) -> Bool {
    !isConnected.isEmpty && isConnected[from] && counts[from].upper > 1
  }

  /// Whether some of an entity's partners hang together.
  func hangTogether(_ partners: [Int32]) -> Bool {
    guard var reached = partners.first.map({ [$0] }) else { return true }
    var next = 0
    while next < reached.count {
      for other in partners
      where !reached.contains(other) && neighbours[Int(reached[next])].contains(other) {
        reached.append(other)
      }
      next += 1
    }
    return reached.count == partners.count
  }

  /// Whether a choice keeps every limit, exclusion and connection.
  package func allows(_ chosen: [Bool]) -> Bool {
    var isLawful = true
    PairLoads(self, chosen)
      .forEachRow(of: self) { row, load in if load > row.upper { isLawful = false } }
    for (one, other) in exclusions where chosen[Int(one)] && chosen[Int(other)] { return false }
    for from in 0..<fromCount where mustConnect(from) {
      let partners = pairs(of: from).filter { chosen[$0] }.map { ends[$0] }
      if !hangTogether(partners) { return false }
    }
    return isLawful
  }
}
