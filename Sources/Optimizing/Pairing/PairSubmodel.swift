// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of a pair model: some pairs are open, others chosen for good, the rest left out.
///
/// Loads of pairs that are chosen for good become bases of the costs and shorten the limits. Rows that
/// neither cost anything nor can be exceeded by the open pairs are dropped, so that two open pairs have
/// to do with each other exactly where a row, an exclusion or an entity's neighbourhood holds both.
package struct PairSubmodel: Sendable {
  /// The part, with its entities numbered anew.
  package private(set) var model = PairModel(levels: 0, toCount: 0, costed: [])
  /// The number in the whole of each open pair, ascending.
  package let pairs: [Int32]
  /// The number in the whole of each entity of the first side.
  package private(set) var fromEntities: [Int32] = []
  /// The number in the whole of each entity of the second side.
  package private(set) var toEntities: [Int32] = []

  /// Cuts a part out.
  ///
  /// - Parameters:
  ///   - whole: The whole.
  ///   - open: Numbers of open pairs, ascending; none that excludes a chosen one, and of an entity
  ///     whose partners must hang together either all that are not left out or none.
  ///   - fixed: Loads of the pairs that are chosen for good, or nil when none is.
  package init(_ whole: PairModel, open: [Int32], fixed: PairLoads? = nil) {
    pairs = open
    toEntities = Array(Set(open.lazy.map { whole.ends[Int($0)] })).sorted()
    model = PairModel(levels: whole.levels, toCount: toEntities.count, costed: whole.costedLevels)
    var next = 0
    while next < open.count {
      let from = whole.entity(of: open[next])
      let end = Int(whole.starts[from + 1])
      fromEntities.append(Int32(from))
      while next < open.count, Int(open[next]) < end {
        let pair = Int(open[next])
        model.addPair(
          to: toEntities.place(of: whole.ends[pair]) ?? 0,
          costs: whole.costedLevels.lazy.map { whole.pairCosts[$0][pair] }
        )
        next += 1
      }
      model.closeEntity()
    }
    addRows(whole, fixed)
    addTies(whole)
  }

  /// The choice in the whole with a choice in the part put in.
  package func placing(_ chosen: [Bool], into whole: [Bool]) -> [Bool] {
    var result = whole
    for (place, pair) in pairs.enumerated() { result[Int(pair)] = chosen[place] }
    return result
  }

  /// The part of a choice in the whole.
  package func taking(from whole: [Bool]) -> [Bool] { pairs.map { whole[Int($0)] } }

  private mutating func addRows(_ whole: PairModel, _ fixed: PairLoads?) {
    let reach = PairReach(model, whole, fromEntities, toEntities)
    for (number, from) in fromEntities.enumerated() {
      let row = whole.counts[Int(from)].shifted(by: fixed?.counts[Int(from)] ?? 0)
      let most = model.pairs(of: number).count
      model.counts.append(PairModel.Row(upper: min(row.upper, most), costs: row.costs))
    }
    for (tally, kind) in whole.toTallies.enumerated() {
      let rows = toEntities.enumerated()
        .map { number, to in
          kind.rows[Int(to)]?
            .shifted(by: fixed?.to[tally][Int(to)] ?? 0).kept(under: reach.to[tally][number])
        }
      let weights = fromEntities.map { kind.weights[Int($0)] }
      model.toTallies.append(PairModel.Tally(weights: weights, rows: rows))
    }
    for (tally, kind) in whole.fromTallies.enumerated() {
      let rows = fromEntities.enumerated()
        .map { number, from in
          kind.rows[Int(from)]?
            .shifted(by: fixed?.from[tally][Int(from)] ?? 0).kept(under: reach.from[tally][number])
        }
      let weights = toEntities.map { kind.weights[Int($0)] }
      model.fromTallies.append(PairModel.Tally(weights: weights, rows: rows))
    }
  }

  private mutating func addTies(_ whole: PairModel) {
    if whole.isConnected.contains(true) {
      model.isConnected = fromEntities.map { whole.isConnected[Int($0)] }
    }
    if model.isConnected.contains(true) {
      model.neighbours = toEntities.map { to in
        whole.neighbours[Int(to)].compactMap { toEntities.place(of: $0).map(Int32.init) }
      }
    }
    for (one, other) in whole.exclusions {
      guard let first = pairs.place(of: one), let second = pairs.place(of: other) else { continue }
      model.exclusions.append((Int32(first), Int32(second)))
    }
  }
}

/// What all pairs of a model together bring to each load.
struct PairReach {
  var to: [[Int]]
  var from: [[Int]]

  /// Adds up the pairs of a part with the weights of the whole that its entities come from.
  init(_ part: PairModel, _ whole: PairModel, _ froms: [Int32], _ tos: [Int32]) {
    to = whole.toTallies.map { _ in Array(repeating: 0, count: part.toCount) }
    from = whole.fromTallies.map { _ in Array(repeating: 0, count: part.fromCount) }
    for source in 0..<part.fromCount {
      let origin = Int(froms[source])
      for pair in part.pairs(of: source) {
        let end = Int(part.ends[pair])
        for tally in to.indices {
          to[tally][end] += Int(whole.toTallies[tally].weights[origin])
        }
        for tally in from.indices {
          from[tally][source] += Int(whole.fromTallies[tally].weights[Int(tos[end])])
        }
      }
    }
  }

  /// Adds up the pairs of a model.
  init(_ model: PairModel) {
    let everyFrom = (0..<Int32(model.fromCount)).map { $0 }
    let everyTo = (0..<Int32(model.toCount)).map { $0 }
    self.init(model, model, everyFrom, everyTo)
  }
}

extension [Int32] {
  /// The place of a number in an ascending list.
  func place(of number: Int32) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number ? low : nil
  }
}

extension PairModel {
  /// The entity of the first side that a pair is of.
  func entity(of pair: Int32) -> Int {
    var (low, high) = (0, fromCount)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle + 1] <= pair { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension PairModel.Row {
  /// The row where a load is there already.
  func shifted(by load: Int) -> PairModel.Row {
    guard load != 0 else { return self }
    var row = self
    row.upper = max(0, upper - load)
    for place in row.costs.indices { row.costs[place].base += load }
    return row
  }

  /// The row cut to what pairs can bring, or nil where it then says nothing.
  func kept(under reach: Int) -> PairModel.Row? {
    guard reach > 0, !costs.isEmpty || upper < reach else { return nil }
    return PairModel.Row(upper: min(upper, reach), costs: costs)
  }
}
