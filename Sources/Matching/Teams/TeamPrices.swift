// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import Optimizing
internal import Street

/// Looks for prices of resources that bound a goal tightly, by a subgradient method.
///
/// - Note: Source: M. Held, P. Wolfe, H. Crowder, Validation of subgradient optimization, Math.
///   Program. 6, 1974. Differs from it in: steps smoothed over iterations, prices rounded to
///   thousandths, the bound recomputed in whole numbers.
struct TeamPrices {
  private let pricing: TeamPricing
  private let floors: Floors
  private let subject: TeamSubject
  private let needs: [Int]
  private let threads: Int
  /// Thousandths that a point of a held goal counts on top at most.
  static let mostMultiplier = 20_000

  /// The best prices so far, in thousandths of a point: of resources, then of slots.
  private(set) var prices: [Int]
  /// What a point of each held goal counts on top, in thousandths.
  private(set) var multipliers: [Int]
  /// What no plan's points can exceed at ``prices``, in thousandths.
  private(set) var bound: Int

  /// Begins with the potentials of the relaxed network, whose bound is never better than theirs.
  ///
  /// - Parameters:
  ///   - pricing: The need side.
  ///   - subject: What is bounded.
  ///   - floors: The community of every need.
  ///   - potentials: Potentials of the goal's stage on the relaxed network; none to begin with nothing.
  ///   - threads: Threads at most; never changes the prices.
  init(
    _ pricing: TeamPricing,
    _ subject: TeamSubject,
    _ floors: Floors,
    potentials: [FlowNode: Int] = [:],
    threads: Int = 1
  ) {
    self.pricing = pricing
    self.floors = floors
    self.subject = subject
    // Small weeks are priced faster than threads are woken.
    self.threads = pricing.entries.count > 4000 ? max(1, threads) : 1
    multipliers = subject.held.map { _ in 0 }
    let facts = pricing.program.candidates.facts
    let worth = TeamWorth(subject, multipliers, facts, floors)
    needs = worth.whole.indices.filter { worth.whole[$0] > 0 && pricing.slotOfNeed[$0] < 0 }
    let resources = Array(repeating: 0, count: pricing.program.resources.count)
    prices = resources + pricing.needOfSlot.map { _ in 0 }
    bound = worth.whole.indices.reduce(0) { $0 + worth.whole[$1] * worth.weight[$1] }
    // A piece is worth its points to whoever serves it, until it turns out that there are too many.
    let slots = pricing.needOfSlot.map { worth.piece[$0] * worth.weight[$0] / 2 }
    let known = Self.prices(potentials, pricing.program)
    begin(known + slots, multipliers)
    begin(resources + slots, multipliers)
  }

  /// Begins at prices found before if they bound better.
  mutating func begin(like known: TeamPrices) {
    let goals = Dictionary(
      zip(known.subject.held.map(\.goal), known.multipliers),
      uniquingKeysWith: { first, _ in first }
    )
    begin(known.prices, subject.held.map { goals[$0.goal] ?? 0 })
  }

  /// Begins at the prices of linear relaxations if they bound better.
  mutating func begin(_ hint: PriceHint) {
    begin(
      pricing.prices(of: hint),
      subject.held.map { hint.multipliers[$0.goal] ?? 0 }
    )
  }

  /// Begins at other prices if they bound better.
  mutating func begin(_ prices: [Int], _ multipliers: [Int]) {
    let value = lagrangian(at: prices, multipliers).bound
    if value < bound { (bound, self.prices, self.multipliers) = (value, prices, multipliers) }
  }

  /// What arcs at their capacity are worth.
  private static func prices(_ potentials: [FlowNode: Int], _ program: TeamProgram) -> [Int] {
    let facts = program.candidates.facts
    func potential(_ nodes: [FlowNode]) -> Int {
      nodes.lazy.compactMap { potentials[$0] }.first ?? 0
    }
    return program.resources.map { resource in
      let own = resource.name(in: facts)
      guard potentials[own] != nil else { return 0 }
      let above: [FlowNode] =
        switch resource.key {
        case .week(let provider): unit(of: provider, facts)
        case .cell(let provider, let cell):
          [
            .providerDay(facts.providers[Int(provider)].id, day: Int(cell) / 3),
            .provider(facts.providers[Int(provider)].id),
          ] + unit(of: provider, facts)
        case .day, .minutes, .unitCell: [own]
        case .unitWeek: []
        }
      return max(0, potential([own]) - potential(above)) * TeamPricing.scale
    }
  }

  private static func unit(of provider: Int32, _ facts: WeekFacts) -> [FlowNode] {
    let provider = facts.providers[Int(provider)]
    guard provider.isCounted, provider.unit >= 0 else { return [] }
    return [.unit(facts.week.units[Int(provider.unit)].id)]
  }

  /// What needs would take at some prices.
  private struct Demand {
    var bound: Int
    /// Units of every resource.
    var used: [Int]
    /// Points of every held goal.
    var points: [Int]
    /// Pieces bought beyond what is offered, by slot.
    var wanting: [Double] = []
  }

  /// The bound at some prices, and what of every resource needs would take there.
  private func lagrangian(at prices: [Int], _ multipliers: [Int]) -> Demand {
    let resources = pricing.program.resources
    var total = Int128(0)
    for (held, multiplier) in zip(subject.held, multipliers) {
      total -= Int128(multiplier) * Int128(held.value)
    }
    for number in resources.indices {
      total += Int128(resources[number].capacity) * Int128(prices[number])
    }
    let (pricing, needs, count, held) = (pricing, needs, threads, subject.held.map(\.goal))
    let facts = pricing.program.candidates.facts
    let worth = TeamWorth(subject, multipliers, facts, floors)
    // Whole numbers: the sum is the same however the needs are shared out.
    let parts = parallelMap(count: count, threads: count) { part in
      var demand = Demand(
        bound: 0,
        used: [Int](repeating: 0, count: resources.count),
        points: held.map { _ in 0 }
      )
      for position in stride(from: part, to: needs.count, by: count) {
        let choice = pricing.best(ofNeed: needs[position], worth, at: prices)
        demand.bound += choice.gain
        for (number, goal) in held.enumerated()
        where goal == .needs || facts.needs[needs[position]].isUrgent {
          demand.points[number] += choice.points
        }
        for (entry, units) in choice.taken {
          for place in pricing.entries[entry].uses {
            let use = pricing.uses[place]
            demand.used[Int(use.resource)] += units * Int(use.amount)
          }
        }
      }
      return demand
    }
    var all = parts[0]
    if !pricing.needOfSlot.isEmpty { add(worth, at: prices, &all) }
    for part in parts.dropFirst() {
      all.bound += part.bound
      for number in all.points.indices { all.points[number] += part.points[number] }
      for number in all.used.indices { all.used[number] += part.used[number] }
    }
    all.bound = Int(clamping: Int128(all.bound) + total)
    return all
  }

  /// Adds what needs in slots and sessions do.
  private func add(_ worth: TeamWorth, at prices: [Int], _ demand: inout Demand) {
    let resources = pricing.program.resources.count
    let market = pricing.market(worth, at: prices, Array(prices[resources...]))
    let facts = pricing.program.candidates.facts
    demand.bound += market.gain
    demand.wanting = zip(market.bought, market.offered).map { Double($0) - $1 }
    for (number, held) in subject.held.enumerated() {
      for (slot, need) in pricing.needOfSlot.enumerated()
      where held.goal == .needs || facts.needs[need].isUrgent {
        demand.points[number] += market.points[slot]
      }
    }
    for (entry, units) in market.taken {
      for place in pricing.entries[entry].uses { use(place, units, &demand) }
    }
    for (session, units) in market.held {
      for place in pricing.sessions[session].uses { use(place, units, &demand) }
    }
  }

  private func use(_ place: Int, _ units: Int, _ demand: inout Demand) {
    let use = pricing.uses[place]
    demand.used[Int(use.resource)] += units * Int(use.amount)
  }

  /// What every need gains at the prices, in thousandths of a point.
  var gains: [Int] {
    let worth = TeamWorth(subject, multipliers, pricing.program.candidates.facts, floors)
    var result = [Int](repeating: 0, count: pricing.program.shapes.count)
    for need in needs { result[need] = pricing.best(ofNeed: need, worth, at: prices).gain }
    let first = pricing.program.resources.count
    for (slot, need) in pricing.needOfSlot.enumerated() {
      result[need] = worth.whole[need] * worth.weight[need] - prices[first + slot]
    }
    return result
  }

  /// The stage that proves the bound.
  var stage: CertificateStage {
    let facts = pricing.program.candidates.facts
    let held = zip(subject.held, multipliers).filter { $0.1 > 0 }.map { ($0.0.goal, $0.1) }
    let places = subject.favoured.map { facts.week.places[Int(floors.communities[$0].place)].id }
    return CertificateStage(
      goal: subject.goal,
      prices: named,
      multipliers: held,
      favoured: places.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    )
  }

  /// The prices that are not 0 by name.
  var named: [FlowNode: Int] {
    let facts = pricing.program.candidates.facts
    var named: [FlowNode: Int] = [:]
    let resources = pricing.program.resources
    for (number, price) in prices.enumerated() where price > 0 {
      let name =
        number < resources.count
        ? resources[number].name(in: facts)
        : .need(
          facts.week.needs[facts.needs[pricing.needOfSlot[number - resources.count]].position].id
        )
      named[name] = price
    }
    return named
  }

  /// What a point of a held goal counts on top, in thousandths.
  func multiplier(of goal: Goal) -> Int {
    zip(subject.held, multipliers).first { $0.0.goal == goal }?.1 ?? 0
  }

  /// Points that no plan exceeds.
  var points: Int { bound / TeamPricing.scale }

  /// Lowers the bound towards a value that some plan reaches.
  mutating func improve(towards value: Int, iterations: Int, stop: StopSignal?) {
    var walk = PriceWalk(pricing, prices, multipliers, subject.held.map(\.value))
    var theta = 1.0
    var sinceBetter = 0
    for _ in 0..<iterations {
      if stop?.isStopped == true || points <= value { return }
      let rounded = walk.rounded
      let demand = lagrangian(at: rounded.prices, rounded.multipliers)
      if demand.bound < bound {
        sinceBetter = demand.bound < bound - bound / 100000 ? 0 : sinceBetter + 1
        (bound, prices, multipliers) = (demand.bound, rounded.prices, rounded.multipliers)
      } else {
        sinceBetter += 1
      }
      if sinceBetter >= 30 {
        theta *= 0.6
        sinceBetter = 0
        if theta < 1e-3 { return }
      }
      let gap = Double(demand.bound - value * TeamPricing.scale)
      guard walk.step(demand.used, demand.wanting, demand.points, by: theta * gap) else { return }
    }
  }
}

/// Prices on their way down, not yet rounded; the multipliers of held goals are the last of them.
private struct PriceWalk {
  private static let mostMultiplier = Double(TeamPrices.mostMultiplier)

  private let capacities: [Int]
  private let units: [Double]
  private let heldCount: Int
  /// Nobody pays more for a unit of anything than the dearest need is worth.
  private let dearest: Double
  private var current: [Double]
  private var direction: [Double]

  init(_ pricing: TeamPricing, _ prices: [Int], _ multipliers: [Int], _ held: [Int]) {
    let resources = pricing.program.resources
    heldCount = held.count
    // At least so many points: a resource of which needs take a negative amount.
    capacities = resources.map(\.capacity) + pricing.needOfSlot.map { _ in 0 } + held.map { -$0 }
    var units = [Double](repeating: 1, count: resources.count)
    for use in pricing.uses {
      units[Int(use.resource)] = max(units[Int(use.resource)], Double(use.amount))
    }
    let points = pricing.program.candidates.facts.needs.lazy.map(\.points).max() ?? 1
    let worth = Double(max(1, points))
    // The price of a slot is that of a piece: points, where that of a resource is a few of them.
    self.units = units + pricing.needOfSlot.map { _ in 1 } + held.map { _ in worth }
    dearest = worth * (Double(TeamPricing.scale) + Double(held.count) * Self.mostMultiplier)
    current = (prices + multipliers).map(Double.init)
    direction = current.map { _ in 0 }
  }

  /// The prices in whole thousandths.
  var rounded: (prices: [Int], multipliers: [Int]) {
    let whole = current.map { Int($0.rounded()) }
    return (Array(whole.dropLast(heldCount)), Array(whole.suffix(heldCount)))
  }

  /// Goes one step against what is taken too much; false where nothing is.
  mutating func step(
    _ used: [Int],
    _ wanting: [Double],
    _ points: [Int],
    by length: Double
  ) -> Bool {
    let taken = used.map(Double.init) + wanting + points.map { -Double($0) }
    var norm = 0.0
    for number in current.indices {
      var slope = (taken[number] - Double(capacities[number])) / units[number]
      if slope < 0, current[number] <= 0 { slope = 0 }
      direction[number] = 0.7 * slope + 0.3 * direction[number]
      norm += direction[number] * direction[number]
    }
    guard norm > 0 else { return false }
    for number in current.indices {
      let next = current[number] + length / norm * direction[number] / units[number]
      let most = number >= current.count - heldCount ? Self.mostMultiplier : dearest
      current[number] = min(most, max(0, next))
    }
    return true
  }
}
