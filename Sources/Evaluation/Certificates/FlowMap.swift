// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The nodes of the network of `docs/model.md` §4 as numbers, rebuilt from the input alone.
///
/// Leaves, days, providers and units form a tree: each node has one arc, to its parent. Only the arcs
/// of pairs are not here; ``PairTable`` holds them.
struct FlowMap: Sendable {
  /// How the load of a person depends on the pieces given.
  enum Load: Sendable, Equatable {
    /// No person, or no candidate.
    case none
    /// One piece a week: the load is that of the pair.
    case single
    /// Several pieces of one length in minutes.
    case even(minutes: Int)
    /// Several pieces of different lengths: no function of their number.
    case uneven
  }

  private let needCount: Int
  private let providerCount: Int
  private let unitCount: Int
  /// The node that takes everything.
  let sink: Int
  /// The head of each node's only arc; −1 for the sink.
  private(set) var parent: [Int]
  /// The capacity of that arc.
  private(set) var capacity: [Int]
  /// How each provider's load is counted.
  private(set) var loads: [Load]
  /// What each provider gives in a half-day at most, its unit's limit included where it alone counts.
  private(set) var cellCaps: [Int]
  /// Whether flow can enter a node at all: through some pair of its own or below it.
  private(set) var isReached: [Bool] = []
  private var cellBase: [Int]
  private var dayBase: [Int]

  /// How many nodes there are.
  var nodeCount: Int { parent.count }

  init(_ week: WeekReading, _ pairs: PairTable) {
    needCount = week.needs.count
    providerCount = week.providers.count
    unitCount = week.units.count
    sink = needCount + providerCount + unitCount + week.communities.count
    parent = [Int](repeating: sink, count: sink + 1)
    parent[sink] = -1
    capacity = [Int](repeating: 0, count: sink + 1)
    loads = Self.loads(week, pairs)
    cellCaps = week.providers.map { Self.cellCap(of: $0, week) }
    cellBase = [Int](repeating: -1, count: providerCount)
    dayBase = cellBase
    for need in week.needs.indices where week.needs[need].isPlanned {
      let shortage = shortageNode(week.needs[need].community)
      parent[need] = shortage
      capacity[need] = week.needs[need].quantity
      capacity[shortage] += week.needs[need].quantity
    }
    for unit in week.units.indices { capacity[unitNode(unit)] = week.units[unit].capacity }
    for provider in week.providers.indices { addNodes(of: provider, week) }
    markReached(week, pairs)
  }

  private mutating func markReached(_ week: WeekReading, _ pairs: PairTable) {
    isReached = [Bool](repeating: false, count: nodeCount)
    for need in week.needs.indices where week.needs[need].isPlanned {
      isReached[need] = true
      isReached[parent[need]] = true
    }
    for pair in pairs.needPairs {
      let provider = Int(pairs.providers[pair])
      var cells = arcCells(of: provider, pairs.cells[pair])
      while cells != 0 {
        var node = leaf(of: provider, inCell: cells.trailingZeroBitCount)
        cells &= cells &- 1
        while node >= 0, !isReached[node] {
          isReached[node] = true
          node = parent[node]
        }
      }
    }
  }

  private static func cellCap(of provider: ProviderReading, _ week: WeekReading) -> Int {
    guard provider.isCounted, week.units[provider.unit].offerCount == 1 else {
      return provider.cellCap
    }
    return min(provider.cellCap, week.units[provider.unit].cellCap ?? .max)
  }

  private static func loads(_ week: WeekReading, _ pairs: PairTable) -> [Load] {
    var loads = [Load](repeating: .none, count: week.providers.count)
    for need in week.needs.indices {
      let minutes = week.needs[need].duration
      for pair in pairs.pairs(of: need) {
        let provider = Int(pairs.providers[pair])
        guard week.providers[provider].isPerson else { continue }
        if week.providers[provider].weekCap <= 1 {
          loads[provider] = .single
        } else if loads[provider] == .none {
          loads[provider] = .even(minutes: minutes)
        } else if loads[provider] != .even(minutes: minutes) {
          loads[provider] = .uneven
        }
      }
    }
    return loads
  }

  private mutating func addNodes(of provider: Int, _ week: WeekReading) {
    let reading = week.providers[provider]
    let node = providerNode(provider)
    parent[node] = reading.isCounted ? unitNode(reading.unit) : sink
    capacity[node] = max(0, reading.weekCap)
    guard cellCaps[provider] < reading.weekCap else { return }
    if case .even(let minutes) = loads[provider], minutes > 0 {
      let daily = reading.minutesADay / minutes
      if daily < min(3, reading.weekCap) {
        dayBase[provider] = nodeCount
        for _ in 0..<7 { append(parent: node, capacity: daily) }
      }
    }
    cellBase[provider] = nodeCount
    for cell in 0..<HalfDay.count {
      let day = dayBase[provider]
      append(parent: day < 0 ? node : day + cell / 3, capacity: max(0, cellCaps[provider]))
    }
  }

  private mutating func append(parent head: Int, capacity upper: Int) {
    parent.append(head)
    capacity.append(upper)
  }

  // MARK: - Nodes

  /// The node of a provider.
  func providerNode(_ provider: Int) -> Int { needCount + provider }
  /// The node of a unit.
  func unitNode(_ unit: Int) -> Int { needCount + providerCount + unit }
  /// The node of a community's shortage.
  func shortageNode(_ community: Int) -> Int {
    needCount + providerCount + unitCount + community
  }
  /// Whether a provider has a node for each half-day.
  func hasCells(_ provider: Int) -> Bool { cellBase[provider] >= 0 }

  /// The node that a pair's arc in a half-day leads to.
  func leaf(of provider: Int, inCell cell: Int) -> Int {
    cellBase[provider] < 0 ? providerNode(provider) : cellBase[provider] + cell
  }

  /// The half-days of a pair for which it has an arc of its own: all, or one for all together.
  func arcCells(of provider: Int, _ cells: UInt32) -> UInt32 {
    cellBase[provider] < 0 ? cells & (~cells &+ 1) : cells
  }

  /// The capacity of a pair's arc.
  func pairCapacity(quantity: Int, provider: Int) -> Int {
    let most = hasCells(provider) ? cellCaps[provider] : capacity[providerNode(provider)]
    return min(quantity, most)
  }

  /// The node that a key of a certificate names, or nil if the network has none.
  func node(for key: FlowNode, in week: WeekReading) -> Int? {
    switch key {
    case .need(let id):
      return week.week.index.needs[id]
    case .provider(let id):
      return week.number(of: id).map { providerNode($0) }
    case .providerDay(let id, let day):
      guard let provider = week.number(of: id), (0..<7).contains(day) else { return nil }
      return dayBase[provider] < 0 ? nil : dayBase[provider] + day
    case .providerCell(let id, let cell):
      guard let provider = week.number(of: id), hasCells(provider) else { return nil }
      return cellBase[provider] + cell.index
    case .providerMinutes, .unitCell:
      return nil
    case .unit(let id):
      return week.unitNumbers[id].map { unitNode($0) }
    case .shortage(let place):
      return communityNumber(of: place, in: week).map { shortageNode($0) }
    }
  }

  private func communityNumber(of place: PlaceID?, in week: WeekReading) -> Int? {
    guard let place else { return week.communities.count - 1 }
    guard let position = week.week.index.places[place] else { return nil }
    return week.communityNumbers[position]
  }
}
