// SPDX-License-Identifier: GPL-3.0-or-later
import Street

/// The network of a week that is a flow, drawn from the oracle, with one cost a goal on every arc.
///
/// Solved by shortest augmenting paths under lexicographic order: slow and plain.
struct LexicographicNetwork {
  struct Arc {
    var tail: FlowNode
    /// Nil is the sink.
    var head: FlowNode?
    var capacity: Int
    var costs: [Int]
    var flow = 0
  }

  let oracle: Oracle
  let goals: [Goal]
  /// Points each community is owed.
  let owed: [PlaceID: Int]
  /// Communities charged by the piece at the level of floors.
  let favoured: Set<PlaceID>
  private(set) var arcs: [Arc] = []
  private var outgoing: [FlowNode?: [Int]] = [:]
  private var supplies: [(FlowNode, Int)] = []

  init(_ oracle: Oracle, goals: [Goal], owed: [PlaceID: Int], favoured: Set<PlaceID> = []) {
    self.oracle = oracle
    self.goals = goals
    self.owed = owed
    self.favoured = favoured
    for need in planned { addNeed(need) }
    addShortages()
    addProviders()
    addUnits()
  }

  var planned: [Need] { oracle.week.needs.filter { oracle.week.exclusion(of: $0) == nil } }
  private var week: Week { oracle.week }

  // MARK: - Drawing

  private mutating func add(
    _ tail: FlowNode,
    _ head: FlowNode?,
    _ capacity: Int,
    _ costs: [Goal: Int] = [:]
  ) {
    guard capacity > 0 else { return }
    outgoing[tail, default: []].append(arcs.count)
    outgoing[head, default: []].append(arcs.count)
    arcs.append(
      Arc(tail: tail, head: head, capacity: capacity, costs: goals.map { costs[$0] ?? 0 })
    )
  }

  private func isFavoured(_ need: Need) -> Bool {
    community(of: need).map { favoured.contains($0) } ?? false
  }

  func community(of need: Need) -> PlaceID? { week.place(at: .community, of: need.place) }

  private mutating func addNeed(_ need: Need) {
    let node = FlowNode.need(need.id)
    supplies.append((node, need.quantity))
    for provider in providers {
      let cells = oracle.cells(need, provider)
      guard !cells.isEmpty else { continue }
      let costs = pairCosts(need, provider)
      if hasCells(provider) {
        for cell in cells {
          let leaf = FlowNode.providerCell(provider, HalfDay(index: cell))
          add(node, leaf, min(need.quantity, cellCap(provider)), costs)
        }
      } else {
        add(node, .provider(provider), min(need.quantity, weekCap(provider)), costs)
      }
    }
    let points = week.points(of: need)
    let (each, extra) = (points / need.quantity, points % need.quantity)
    for number in 0..<need.quantity {
      let worth = number < need.quantity - extra ? each : each + 1
      let costs: [Goal: Int] = [
        .locks: need.locked.isEmpty ? 0 : 1, .urgent: week.isUrgent(need) ? worth : 0,
        .needs: worth, .floors: isFavoured(need) ? worth : 0,
      ]
      add(node, .shortage(community(of: need)), 1, costs)
    }
  }

  private mutating func addShortages() {
    for (place, needs) in Dictionary(grouping: planned, by: { community(of: $0) }) {
      let worths = Set(
        needs.flatMap { need in
          [
            week.points(of: need) / need.quantity,
            week.points(of: need) % need.quantity == 0 ? nil : -1,
          ]
          .compactMap { $0 } + (week.points(of: need) % need.quantity == 0 ? [] : [0])
        }
      )
      let pieces = needs.reduce(0) { $0 + $1.quantity }
      let isOwed = place.map { !favoured.contains($0) } ?? false
      let floor = isOwed ? place.flatMap { owed[$0] } ?? 0 : 0
      for missing in 1...pieces {
        var cost = 0
        if worths.count == 1, let worth = worths.first {
          cost =
            max(0, floor - worth * (pieces - missing))
            - max(0, floor - worth * (pieces - missing + 1))
        }
        add(.shortage(place), nil, 1, [.floors: cost])
      }
    }
  }

  private mutating func addProviders() {
    let members = oracle.personGroup([])
    let active = week.people.filter { week.timesThisWeek(of: $0) >= 1 }
    for provider in providers {
      addCells(of: provider)
      if let offer = oracle.offer(provider) {
        add(.provider(provider), offer.kind == .goods ? nil : .unit(offer.unit), offer.perWeek)
      } else if let place = active.firstIndex(where: { .person($0.id) == provider }) {
        let cap = weekCap(provider)
        for piece in 1...cap {
          let costs =
            cap == 1 ? [:] : loadCosts(members[place], from: 60 * (piece - 1), to: 60 * piece)
          add(.provider(provider), nil, 1, costs)
        }
      }
    }
  }

  private mutating func addCells(of provider: ProviderID) {
    guard hasCells(provider) else { return }
    let daily = oracle.person(provider).map { week.minutesADay(of: $0) / 60 } ?? .max
    let hasDays = oracle.person(provider) != nil && daily < min(3, weekCap(provider))
    for cell in 0..<21 {
      let leaf = FlowNode.providerCell(provider, HalfDay(index: cell))
      add(
        leaf,
        hasDays ? .providerDay(provider, day: cell / 3) : .provider(provider),
        cellCap(provider)
      )
    }
    for day in 0..<7 where hasDays {
      add(.providerDay(provider, day: day), .provider(provider), daily)
    }
  }

  private mutating func addUnits() {
    let members = oracle.unitGroup([])
    var place = 0
    for unit in week.units {
      let offered = week.offers.filter { $0.unit == unit.id && $0.kind != .goods }
        .reduce(0) { $0 + $1.perWeek }
      let cap = min(offered, unit.perWeek ?? offered)
      guard cap >= 1 else { continue }
      for piece in 1...cap {
        add(.unit(unit.id), nil, 1, loadCosts(members[place], from: piece - 1, to: piece))
      }
      place += 1
    }
  }

  // MARK: - Numbers

  private var providers: [ProviderID] {
    week.offers.map { .offer($0.id) } + week.people.map { .person($0.id) }
  }

  private func weekCap(_ provider: ProviderID) -> Int {
    oracle.offer(provider)?.perWeek ?? oracle.person(provider).map { week.timesThisWeek(of: $0) }
      ?? 0
  }

  private func cellCap(_ provider: ProviderID) -> Int {
    guard let offer = oracle.offer(provider) else { return 1 }
    let mates = week.offers.filter { $0.unit == offer.unit && $0.kind != .goods }
    guard offer.kind != .goods, mates.count == 1,
      let limit = week.units.first(where: { $0.id == offer.unit })?.perHalfDay
    else { return offer.perHalfDay }
    return min(limit, offer.perHalfDay)
  }

  private func hasCells(_ provider: ProviderID) -> Bool { cellCap(provider) < weekCap(provider) }

  private func pairCosts(_ need: Need, _ provider: ProviderID) -> [Goal: Int] {
    var costs: [Goal: Int] = [:]
    if let person = oracle.person(provider), weekCap(provider) == 1 {
      let active = week.people.filter { week.timesThisWeek(of: $0) >= 1 }
      if let place = active.firstIndex(where: { $0.id == person.id }) {
        costs = loadCosts(oracle.personGroup([])[place], from: 0, to: need.duration)
      }
    }
    costs[.nearness] = oracle.nearness(provider, need)
    costs[.fit] = -oracle.fit(provider, need)
    costs[.wishes] = -oracle.wish(provider, need)
    costs[.continuity] = oracle.continues(provider, need) ? -1 : 0
    return costs
  }

  private func loadCosts(_ member: Oracle.Member, from less: Int, to more: Int) -> [Goal: Int] {
    func excess(_ load: Int) -> Int { max(0, member.low - load, load - member.high) }
    func square(_ load: Int) -> Int { member.weight * load * load }
    return [
      .band: excess(member.load + more) - excess(member.load + less),
      .fineBalance: square(member.load + more) - square(member.load + less),
    ]
  }
}

// MARK: - Solving

extension LexicographicNetwork {
  /// Sends everything at the lexicographically least cost.
  mutating func solve() {
    for (node, supply) in supplies {
      for _ in 0..<supply { augment(from: node) }
    }
  }

  private mutating func augment(from source: FlowNode) {
    var best: [FlowNode?: [Int]] = [source: goals.map { _ in 0 }]
    var cameBy: [FlowNode?: Int] = [:]
    var queue: [FlowNode?] = [source]
    while !queue.isEmpty {
      let node = queue.removeFirst()
      guard let cost = best[node] else { continue }
      for number in outgoing[node] ?? [] {
        let isForward = arcs[number].tail == node
        let target = isForward ? arcs[number].head : arcs[number].tail
        if isForward ? arcs[number].flow >= arcs[number].capacity : arcs[number].flow == 0 {
          continue
        }
        let sign = isForward ? 1 : -1
        let reached = zip(cost, arcs[number].costs).map { $0 + sign * $1 }
        if let known = best[target], !reached.lexicographicallyPrecedes(known) { continue }
        best[target] = reached
        cameBy[target] = number
        queue.append(target)
      }
    }
    var node: FlowNode? = nil
    while node != source, let number = cameBy[node] {
      let isForward = arcs[number].head == node
      arcs[number].flow += isForward ? 1 : -1
      node = isForward ? arcs[number].tail : arcs[number].head
    }
  }

  /// Least costs to the sink in the residual network, one vector a node.
  func potentials() -> [FlowNode: [Int]] {
    var best: [FlowNode?: [Int]] = [nil: goals.map { _ in 0 }]
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for arc in arcs {
        let pairs: [(FlowNode?, FlowNode?, Int, Bool)] = [
          (arc.tail, arc.head, 1, arc.flow < arc.capacity), (arc.head, arc.tail, -1, arc.flow > 0),
        ]
        for (from, to, sign, isOpen) in pairs where isOpen {
          guard let cost = best[to] else { continue }
          let reached = zip(cost, arc.costs).map { $0 + sign * $1 }
          if let known = best[from], !reached.lexicographicallyPrecedes(known) { continue }
          best[from] = reached
          hasChanged = true
        }
      }
    }
    // A node whose every arc is full reaches nothing more: dear enough for all of them.
    let shortages = Set(arcs.map(\.tail).filter { if case .shortage = $0 { true } else { false } })
    for node in Array(shortages) + supplies.map(\.0) where best[node] == nil {
      for number in outgoing[node] ?? [] where arcs[number].tail == node {
        guard let cost = best[arcs[number].head] else { continue }
        let reached = zip(cost, arcs[number].costs).map { $0 + $1 }
        let known = best[node] ?? reached
        best[node] = known.lexicographicallyPrecedes(reached) ? reached : known
      }
    }
    var result: [FlowNode: [Int]] = [:]
    for (node, vector) in best { if let node { result[node] = vector } }
    return result
  }

  /// The network's cost of each goal.
  var costs: [Int] {
    arcs.reduce(goals.map { _ in 0 }) { total, arc in
      zip(total, arc.costs).map { $0 + arc.flow * $1 }
    }
  }

  /// One stage a goal.
  func certificate(_ claim: Certificate.Claim = .optimal) -> Certificate {
    let vectors = potentials()
    let stages = goals.enumerated()
      .map { place, goal in
        CertificateStage(
          goals: [goal],
          factors: [1],
          potentials: vectors.mapValues { $0[place] },
          favoured: goal == .floors ? favoured.sorted() : []
        )
      }
    return Certificate(claim: claim, stages: stages)
  }

  /// Projects of one hour from the start of the half-day.
  func projects() -> [Project] {
    var provisions: [[Int]: [Provision]] = [:]
    for arc in arcs where arc.flow > 0 {
      guard case .need(let id) = arc.tail, let need = week.index.needs[id] else { continue }
      let (provider, cell): (ProviderID, Int)
      switch arc.head {
      case .providerCell(let holder, let half): (provider, cell) = (holder, half.index)
      case .provider(let holder):
        (provider, cell) = (holder, oracle.cells(week.needs[need], holder).first ?? 0)
      default: continue
      }
      provisions[[need, cell], default: []]
        .append(Provision(provider: provider, quantity: arc.flow))
    }
    return provisions.keys.sorted { $0.lexicographicallyPrecedes($1) }
      .map { key in
        let start = HalfDay(index: key[1]).span.start
        let providers = provisions[key] ?? []
        return Project(
          id: "P\(key[0]).\(key[1])",
          needs: [week.needs[key[0]].id],
          projectClass: .other,
          span: TimeSpan(start: start, end: start + 60),
          place: nil,
          unit: providers.compactMap { oracle.offer($0.provider)?.unit }.first,
          providers: providers
        )
      }
  }
}

extension Oracle {
  /// Half-days in which a provider could serve a need for long enough, its capacity included.
  func cells(_ need: Need, _ provider: ProviderID) -> [Int] {
    guard isLargeEnough(provider, need) else { return [] }
    guard let asked = freeMinutes["need:\(need.id)"], let free = freeMinutes[provider.description]
    else { return [] }
    return (0..<21)
      .filter { cell in
        guard suits(provider, need, date: week.monday.adding(cell / 3)) else { return false }
        let span = HalfDay(index: cell).span
        var run = 0
        for minute in span.start..<span.end {
          run = asked[minute] && free[minute] ? run + 1 : 0
          if run >= need.duration { return true }
        }
        return false
      }
  }

  private func isLargeEnough(_ provider: ProviderID, _ need: Need) -> Bool {
    if let person = person(provider) {
      return week.timesThisWeek(of: person) >= 1 && week.minutesADay(of: person) >= need.duration
        && (need.isDivisible || need.kind == .labour || need.quantity == 1)
    }
    guard let offer = offer(provider) else { return false }
    var most = min(offer.perHalfDay, offer.perWeek)
    if offer.kind != .goods, let unit = week.units.first(where: { $0.id == offer.unit }) {
      most = min(most, unit.perHalfDay ?? most, unit.perWeek ?? most)
    }
    return most >= (need.isDivisible || need.kind == .labour ? 1 : need.quantity)
  }
}
