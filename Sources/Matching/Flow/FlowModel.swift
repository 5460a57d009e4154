// SPDX-License-Identifier: GPL-3.0-or-later
internal import NetworkFlow
internal import Optimizing
internal import Street

/// What the network of a week is built from besides the pairs.
struct FlowContext {
  var facts: WeekFacts
  /// nil leaves out the costs of balance.
  var balance: Balance?
  /// nil leaves out the costs of floors.
  var floors: Floors?
  /// The one duration of each provider's candidates; see `FlowReasons.durations`.
  var durations: [Int]
  /// Communities whose missing points are charged piece by piece at the level of floors, because their
  /// pieces are not all worth the same and they stay below their floor.
  var favoured: Set<Int> = []
}

/// The network of `docs/model.md` §4 for some planned needs.
struct FlowModel {
  /// One arc from a need to a provider or to one of its half-days.
  struct PairArc {
    /// Position of the pair in the candidates.
    var pair: Int32
    /// The need, as a position in the planned needs.
    var need: Int32
    /// The half-day, or −1 when the arc stands for all half-days of the pair.
    var cell: Int8
    var arc: ArcIndex
  }

  private(set) var leveled: LeveledNetwork
  private(set) var pairArcs: [PairArc] = []
  /// What every node stands for; the sink has none.
  private(set) var nodes: [FlowNode?] = [nil]
  private let context: FlowContext
  private let goals: Set<Goal>
  private var leaves: [Int: [NodeIndex?]] = [:]
  private var providerNodes: [NodeIndex?]
  private var unitNodes: [NodeIndex?]
  private var shortages: [Int: NodeIndex] = [:]

  /// Builds a network.
  ///
  /// - Parameters:
  ///   - candidates: All eligible pairs.
  ///   - needs: The planned needs to take in, ascending.
  ///   - goals: The goals whose costs are wanted.
  ///   - context: Balance, floors and durations.
  init(_ candidates: Candidates, needs: [Int], goals: Set<Goal>, context: FlowContext) {
    self.context = context
    self.goals = goals
    leveled = LeveledNetwork(levels: Goal.allCases.count)
    providerNodes = Array(repeating: nil, count: context.facts.providers.count)
    unitNodes = Array(repeating: nil, count: context.facts.week.units.count)
    let pairCount = needs.reduce(0) { $0 + candidates.range(ofNeed: $1).count }
    leveled.reserveCapacity(nodes: needs.count * 4, arcs: pairCount * 3 / 2 + needs.count * 4)
    pairArcs.reserveCapacity(pairCount * 3 / 2)
    for need in needs { addNeed(need, candidates) }
  }

  private mutating func addNode(_ node: FlowNode, supply: Int = 0) -> NodeIndex {
    nodes.append(node)
    return leveled.addNode(supply: supply)
  }

  private mutating func charge(_ goal: Goal, _ cost: Int, on arc: ArcIndex) {
    guard goals.contains(goal) else { return }
    leveled.setCost(Int64(cost), of: arc, at: goal.level)
  }

  // MARK: - Needs

  private mutating func addNeed(_ number: Int, _ candidates: Candidates) {
    let need = context.facts.needs[number]
    let id = context.facts.week.needs[need.position].id
    let node = addNode(.need(id), supply: need.quantity)
    addShortageArcs(need, number: number, from: node)
    for position in candidates.range(ofNeed: number) where candidates.pairs[position].part == 0 {
      let pair = candidates.pairs[position]
      let provider = context.facts.providers[Int(pair.provider)]
      let hasCells = provider.cellCap < provider.weekCap
      var bits = hasCells ? pair.cells : 1
      while bits != 0 {
        let cell = hasCells ? bits.trailingZeroBitCount : -1
        bits &= bits - 1
        let leaf = leaf(of: Int(pair.provider), cell: cell)
        let most = min(need.quantity, hasCells ? provider.cellCap : provider.weekCap)
        let arc = leveled.addArc(from: node, to: leaf, upper: most)
        chargePair(pair, need, provider, on: arc)
        pairArcs.append(
          PairArc(pair: Int32(position), need: Int32(number), cell: Int8(cell), arc: arc)
        )
      }
    }
  }

  private mutating func addShortageArcs(_ need: NeedFacts, number: Int, from node: NodeIndex) {
    let shortage = shortageNode(ofNeed: number)
    let pieces = [
      (count: need.quantity - need.extraPieces, worth: need.pieceWorth),
      (count: need.extraPieces, worth: need.pieceWorth + 1),
    ]
    for (count, worth) in pieces where count > 0 {
      // The dearest arc has room to spare, so that the first tree can hang on it; what it carries is
      // limited by the supply anyway.
      let isLast = need.extraPieces == 0 || worth > need.pieceWorth
      let arc = leveled.addArc(
        from: node,
        to: shortage,
        upper: isLast ? need.quantity + 1 : count,
        isExit: isLast
      )
      charge(.needs, worth, on: arc)
      if let community = context.floors?.ofNeed[number], context.favoured.contains(community) {
        charge(.floors, worth, on: arc)
      }
      if need.isUrgent { charge(.urgent, worth, on: arc) }
      if !need.locked.isEmpty { charge(.locks, 1, on: arc) }
    }
  }

  private mutating func chargePair(
    _ pair: Candidate,
    _ need: NeedFacts,
    _ provider: ProviderFacts,
    on arc: ArcIndex
  ) {
    charge(.nearness, Int(pair.nearness), on: arc)
    charge(.fit, -Int(pair.fit), on: arc)
    charge(.wishes, -Int(pair.wish), on: arc)
    charge(.continuity, -Int(pair.continuity), on: arc)
    guard provider.person != nil, provider.weekCap == 1 else { return }
    guard let member = personMember(Int(pair.provider)) else { return }
    charge(.band, member.outside(need.duration) - member.outside(0), on: arc)
    charge(.fineBalance, member.square(need.duration) - member.square(0), on: arc)
  }

  // MARK: - Communities

  private mutating func shortageNode(ofNeed number: Int) -> NodeIndex {
    let community = context.floors?.ofNeed[number] ?? 0
    if let known = shortages[community] { return known }
    let places = context.facts.week.places
    let place = context.floors?.communities[community].place ?? -1
    let node = addNode(.shortage(place < 0 ? nil : places[Int(place)].id))
    shortages[community] = node
    let pieces = floorPieces(community).filter { $0.count > 0 }
    for (number, piece) in pieces.enumerated() {
      let isLast = number == pieces.count - 1
      let arc = leveled.addArc(
        from: node,
        to: leveled.sink,
        upper: isLast ? 1 << 40 : piece.count,
        isExit: isLast
      )
      charge(.floors, piece.cost, on: arc)
    }
    return node
  }

  /// Pieces a community may go without, cheapest first, and what each costs in points of its floor.
  private func floorPieces(_ community: Int) -> [(count: Int, cost: Int)] {
    guard let entry = context.floors?.communities[community] else { return [(1, 0)] }
    guard let worth = entry.uniformWorth, worth > 0, entry.floor > 0 else {
      return [(entry.pieces, 0)]
    }
    let wanted = (entry.floor + worth - 1) / worth
    let first = entry.floor - worth * (wanted - 1)
    if first == worth { return [(entry.pieces - wanted, 0), (wanted, worth)] }
    return [(entry.pieces - wanted, 0), (1, first), (wanted - 1, worth)]
  }

  // MARK: - Providers

  private func personMember(_ provider: Int) -> BalanceMember? {
    context.balance?.people[provider - context.facts.week.offers.count]
  }

  private mutating func leaf(of position: Int, cell: Int) -> NodeIndex {
    guard cell >= 0 else { return providerNode(position) }
    let slot = cell
    if let known = leaves[position]?[slot] { return known }
    let provider = context.facts.providers[position]
    let half = HalfDay(index: cell)
    let node = addNode(.providerCell(provider.id, half))
    leaves[position, default: Array(repeating: nil, count: 28)][slot] = node
    let parent = dayNode(of: position, day: half.day) ?? providerNode(position)
    leveled.addArc(from: node, to: parent, upper: provider.cellCap, isExit: true)
    return node
  }

  /// The node of a person's day, where the minutes of a day bind.
  private mutating func dayNode(of position: Int, day: Int) -> NodeIndex? {
    let provider = context.facts.providers[position]
    let duration = context.durations[position]
    guard provider.person != nil, duration > 0 else { return nil }
    let cap = provider.minutesADay / duration
    guard cap < min(3, provider.weekCap) else { return nil }
    if let known = leaves[position]?[21 + day] { return known }
    let node = addNode(.providerDay(provider.id, day: day))
    leaves[position, default: Array(repeating: nil, count: 28)][21 + day] = node
    leveled.addArc(from: node, to: providerNode(position), upper: cap, isExit: true)
    return node
  }

  private mutating func providerNode(_ position: Int) -> NodeIndex {
    if let known = providerNodes[position] { return known }
    let provider = context.facts.providers[position]
    let node = addNode(.provider(provider.id))
    providerNodes[position] = node
    if provider.person != nil, provider.weekCap > 1, let member = personMember(position) {
      addLoadArcs(from: node, member, count: provider.weekCap, step: context.durations[position])
    } else if provider.isCounted, provider.unit >= 0 {
      let unit = unitNode(Int(provider.unit))
      leveled.addArc(from: node, to: unit, upper: provider.weekCap, isExit: true)
    } else {
      leveled.addArc(from: node, to: leveled.sink, upper: provider.weekCap, isExit: true)
    }
    return node
  }

  private mutating func unitNode(_ position: Int) -> NodeIndex {
    if let known = unitNodes[position] { return known }
    let unit = context.facts.week.units[position]
    let node = addNode(.unit(unit.id))
    unitNodes[position] = node
    if let member = context.balance?.units[position] {
      addLoadArcs(
        from: node,
        member,
        count: min(member.cap, context.facts.unitWeekCaps[position] ?? .max),
        step: 1
      )
    } else {
      leveled.addArc(
        from: node,
        to: leveled.sink,
        upper: context.facts.unitWeekCaps[position] ?? 1 << 40,
        isExit: true
      )
    }
    return node
  }

  /// One arc a piece, each dearer than the last: the convex costs of load.
  private mutating func addLoadArcs(
    from node: NodeIndex,
    _ member: BalanceMember,
    count: Int,
    step: Int
  ) {
    let minutes = max(0, step)
    var load = 0
    for piece in 0..<min(count, Self.mostPieces) {
      let isLast = piece == Self.mostPieces - 1
      let upper = isLast ? count - piece : 1
      let arc = leveled.addArc(from: node, to: leveled.sink, upper: upper, isExit: true)
      charge(.band, member.outside(load + minutes) - member.outside(load), on: arc)
      charge(.fineBalance, member.square(load + minutes) - member.square(load), on: arc)
      load += minutes
    }
  }

  /// A unit that can give more pieces than this has one arc for the rest.
  static let mostPieces = 4096
}
