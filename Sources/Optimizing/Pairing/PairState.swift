// SPDX-License-Identifier: GPL-3.0-or-later

/// A pair model laid out for many small changes: the rows that each entity's pairs count in.
struct PairTables: Sendable {
  /// A row, and the tally whose weights count in it; −1 where each pair counts 1.
  struct Use: Sendable {
    var row: Int32
    var tally: Int32
  }

  /// A cost without payload cases.
  struct Cost: Sendable {
    var level: Int32
    var kind: Int8
    var target: Int
    var slope: Int
    var base: Int

    init(_ cost: PairModel.LoadCost) {
      level = Int32(cost.level)
      base = cost.base
      switch cost.shape {
      case .under(let target, let slope): (kind, self.target, self.slope) = (0, target, slope)
      case .over(let target, let slope): (kind, self.target, self.slope) = (1, target, slope)
      case .square(let weight): (kind, self.target, self.slope) = (2, 0, weight)
      }
    }

    func rise(_ old: Int, _ new: Int) -> Int {
      switch kind {
      case 0: slope * (max(0, target - base - new) - max(0, target - base - old))
      case 1: slope * (max(0, base + new - target) - max(0, base + old - target))
      default: slope * (new - old) * (2 * base + new + old)
      }
    }
  }

  let model: PairModel
  private(set) var fromUses: [[Use]] = []
  private(set) var toUses: [[Use]]
  private(set) var uppers: [Int] = []
  private(set) var costStarts: [Int32] = [0]
  private(set) var costs: [Cost] = []
  /// The entity of the first side of each pair.
  private(set) var origins: [Int32] = []
  /// Pairs that each pair excludes; empty when there are none.
  private(set) var rivals: [[Int32]] = []
  /// Connected sets of entities that need them, the empty one first; nil for others.
  private(set) var sets: [[[Int32]]?]

  init(_ model: PairModel) {
    self.model = model
    toUses = Array(repeating: [], count: model.toCount)
    sets = (0..<model.fromCount)
      .map { model.mustConnect($0) ? [[]] + ConnectedSets(model, of: $0, most: 4000).sets : nil }
    for from in 0..<model.fromCount {
      origins += model.pairs(of: from).map { _ in Int32(from) }
      var uses = [Use(row: add(model.counts[from]), tally: -1)]
      for (tally, kind) in model.fromTallies.enumerated() {
        if let row = kind.rows[from] { uses.append(Use(row: add(row), tally: Int32(tally))) }
      }
      fromUses.append(uses)
    }
    for (tally, kind) in model.toTallies.enumerated() {
      for (to, row) in kind.rows.enumerated() {
        if let row { toUses[to].append(Use(row: add(row), tally: Int32(tally))) }
      }
    }
    guard !model.exclusions.isEmpty else { return }
    rivals = Array(repeating: [], count: model.pairCount)
    for (one, other) in model.exclusions {
      rivals[Int(one)].append(other)
      rivals[Int(other)].append(one)
    }
  }

  private mutating func add(_ row: PairModel.Row) -> Int32 {
    uppers.append(row.upper)
    costs += row.costs.map { Cost($0) }
    costStarts.append(Int32(costs.count))
    return Int32(uppers.count - 1)
  }
}

/// A choice of pairs with its loads and values, changed a pair at a time.
struct PairState: Sendable {
  let tables: PairTables
  private(set) var chosen: [Bool]
  private(set) var values: [Int]
  /// By how much all limits together are exceeded.
  private(set) var excess = 0
  /// Exclusions with both pairs chosen.
  private(set) var clashes = 0
  /// Chosen pairs of each entity of the first side.
  private(set) var ofFrom: [[Int32]]
  /// Chosen pairs of each entity of the second side.
  private(set) var ofTo: [[Int32]]
  private var loads: [Int]
  private var placeInFrom: [Int32]
  private var placeInTo: [Int32]

  init(_ tables: PairTables, _ start: [Bool]) {
    self.tables = tables
    let model = tables.model
    chosen = Array(repeating: false, count: model.pairCount)
    placeInFrom = Array(repeating: 0, count: model.pairCount)
    placeInTo = placeInFrom
    ofFrom = Array(repeating: [], count: model.fromCount)
    ofTo = Array(repeating: [], count: model.toCount)
    loads = Array(repeating: 0, count: tables.uppers.count)
    values = model.values(of: chosen)
    for pair in start.indices where start[pair] { flip(pair) }
  }

  var model: PairModel { tables.model }

  /// Whether limits and exclusions hold.
  var isWithinLimits: Bool { excess == 0 && clashes == 0 }

  /// Chooses a pair, or no longer.
  mutating func flip(_ pair: Int) {
    let (from, to) = (Int(tables.origins[pair]), Int(tables.model.ends[pair]))
    let sign = chosen[pair] ? -1 : 1
    for place in tables.fromUses[from].indices {
      let use = tables.fromUses[from][place]
      let weight =
        use.tally < 0 ? 1 : Int(tables.model.fromTallies[Int(use.tally)].weights[to])
      move(Int(use.row), by: sign * weight)
    }
    for place in tables.toUses[to].indices {
      let use = tables.toUses[to][place]
      move(Int(use.row), by: sign * Int(tables.model.toTallies[Int(use.tally)].weights[from]))
    }
    for level in tables.model.costedLevels {
      values[level] += sign * Int(tables.model.pairCosts[level][pair])
    }
    if !tables.rivals.isEmpty {
      for rival in tables.rivals[pair] where chosen[Int(rival)] { clashes += sign }
    }
    chosen[pair].toggle()
    if sign > 0 {
      placeInFrom[pair] = Int32(ofFrom[from].count)
      ofFrom[from].append(Int32(pair))
      placeInTo[pair] = Int32(ofTo[to].count)
      ofTo[to].append(Int32(pair))
    } else {
      Self.remove(Int(placeInFrom[pair]), from: &ofFrom[from], &placeInFrom)
      Self.remove(Int(placeInTo[pair]), from: &ofTo[to], &placeInTo)
    }
  }

  private static func remove(_ place: Int, from list: inout [Int32], _ places: inout [Int32]) {
    let last = list.removeLast()
    guard place < list.count else { return }
    list[place] = last
    places[Int(last)] = Int32(place)
  }

  private mutating func move(_ row: Int, by weight: Int) {
    guard weight != 0 else { return }
    let old = loads[row]
    let new = old + weight
    loads[row] = new
    let upper = tables.uppers[row]
    if max(old, new) > upper { excess += max(0, new - upper) - max(0, old - upper) }
    for place in Int(tables.costStarts[row])..<Int(tables.costStarts[row + 1]) {
      let cost = tables.costs[place]
      values[Int(cost.level)] += cost.rise(old, new)
    }
  }

  /// Whether an entity's partners hang together where they must.
  func isConnected(_ from: Int) -> Bool {
    guard tables.sets[from] != nil, ofFrom[from].count > 1 else { return true }
    return model.hangTogether(ofFrom[from].map { model.ends[Int($0)] })
  }
}
