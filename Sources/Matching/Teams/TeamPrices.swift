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
  private let goal: Goal
  private let needs: [Int]
  /// Points of urgent needs that every plan in question has; nil where they are left open.
  private let urgent: Int?
  private let threads: Int
  /// The best prices so far, in thousandths of a point.
  private(set) var prices: [Int]
  /// What a point of an urgent need counts on top, in thousandths: the multiplier of ``urgent``.
  private(set) var urgency = 0
  /// What no plan's points can exceed at ``prices``, in thousandths.
  private(set) var bound: Int

  /// Begins with the potentials of the relaxed network, whose bound is never better than theirs.
  ///
  /// - Parameters:
  ///   - pricing: The need side.
  ///   - goal: A goal of points, or the goal of locks.
  ///   - potentials: Potentials of the goal's stage on the relaxed network; none to begin with nothing.
  ///   - urgent: Points of urgent needs that every plan in question has; nil to leave them open.
  ///   - threads: Threads at most; never changes the prices.
  init(
    _ pricing: TeamPricing,
    _ goal: Goal,
    potentials: [FlowNode: Int] = [:],
    urgent: Int? = nil,
    threads: Int = 1
  ) {
    self.pricing = pricing
    // Small weeks are priced faster than threads are woken.
    self.threads = pricing.entries.count > 4000 ? max(1, threads) : 1
    self.goal = goal
    self.urgent = urgent
    let weights = TeamWorth(goal, pricing.program.candidates.facts)
    needs = weights.whole.indices.filter { weights.whole[$0] > 0 }
    prices = Array(repeating: 0, count: pricing.program.resources.count)
    bound = needs.reduce(0) { $0 + weights.whole[$1] * TeamPricing.scale }
    let started = Self.prices(potentials, pricing.program)
    let value = lagrangian(at: started, urgency: 0).bound
    if value < bound { (bound, prices) = (value, started) }
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
    /// Points of urgent needs.
    var urgent = 0
  }

  /// The bound at some prices, and what needs would take there.
  private func lagrangian(at prices: [Int], urgency: Int) -> Demand {
    let resources = pricing.program.resources
    var total = -Int128(urgency) * Int128(urgent ?? 0)
    for number in resources.indices {
      total += Int128(resources[number].capacity) * Int128(prices[number])
    }
    let (pricing, needs, count) = (pricing, needs, threads)
    let facts = pricing.program.candidates.facts
    let worth = TeamWorth(goal, facts, urgency: urgency)
    // Whole numbers: the sum is the same however the needs are shared out.
    let parts = parallelMap(count: count, threads: count) { part in
      var demand = Demand(bound: 0, used: [Int](repeating: 0, count: resources.count))
      for position in stride(from: part, to: needs.count, by: count) {
        let choice = pricing.best(ofNeed: needs[position], worth, at: prices)
        demand.bound += choice.gain
        if facts.needs[needs[position]].isUrgent { demand.urgent += choice.points }
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
    for part in parts.dropFirst() {
      all.bound += part.bound
      all.urgent += part.urgent
      for number in all.used.indices { all.used[number] += part.used[number] }
    }
    all.bound = Int(clamping: Int128(all.bound) + total)
    return all
  }

  /// What every need gains at the prices, in thousandths of a point.
  var gains: [Int] {
    let worth = TeamWorth(goal, pricing.program.candidates.facts, urgency: urgency)
    var result = [Int](repeating: 0, count: pricing.program.shapes.count)
    for need in needs { result[need] = pricing.best(ofNeed: need, worth, at: prices).gain }
    return result
  }

  /// The stage that proves the bound.
  var stage: CertificateStage {
    let facts = pricing.program.candidates.facts
    var named: [FlowNode: Int] = [:]
    for (number, price) in prices.enumerated() where price > 0 {
      named[pricing.program.resources[number].name(in: facts)] = price
    }
    return urgency > 0
      ? CertificateStage(goal: goal, prices: named, urgency: urgency)
      : CertificateStage(goal: goal, prices: named)
  }

  /// Points that no plan exceeds.
  var points: Int { bound / TeamPricing.scale }

  /// Lowers the bound towards a value that some plan reaches.
  mutating func improve(towards value: Int, iterations: Int, stop: StopSignal?) {
    var walk = PriceWalk(pricing, prices, urgency: urgency, urgent: urgent)
    var theta = 1.0
    var sinceBetter = 0
    for _ in 0..<iterations {
      if stop?.isStopped == true || points <= value { return }
      let rounded = walk.rounded
      let demand = lagrangian(at: rounded.prices, urgency: rounded.urgency)
      if demand.bound < bound {
        sinceBetter = demand.bound < bound - bound / 100000 ? 0 : sinceBetter + 1
        (bound, prices, urgency) = (demand.bound, rounded.prices, rounded.urgency)
      } else {
        sinceBetter += 1
      }
      if sinceBetter >= 30 {
        theta *= 0.6
        sinceBetter = 0
        if theta < 1e-3 { return }
      }
      let gap = Double(demand.bound - value * TeamPricing.scale)
      guard walk.step(demand.used, urgent: demand.urgent, by: theta * gap) else { return }
    }
  }
}

/// Prices on their way down, not yet rounded; the multiplier of urgent points is the last of them.
private struct PriceWalk {
  /// What a point of an urgent need counts on top at most, in thousandths.
  private static let mostUrgency = 20_000.0

  private let capacities: [Int]
  private let units: [Double]
  private let hasUrgency: Bool
  /// Nobody pays more for a unit of anything than the dearest need is worth.
  private let dearest: Double
  private var current: [Double]
  private var direction: [Double]

  init(_ pricing: TeamPricing, _ prices: [Int], urgency: Int, urgent: Int?) {
    let resources = pricing.program.resources
    hasUrgency = urgent != nil
    // Urgent points must be at least so many: a resource of which needs take a negative amount.
    capacities = resources.map(\.capacity) + [-(urgent ?? 0)]
    var units = [Double](repeating: 1, count: resources.count + 1)
    for use in pricing.uses {
      units[Int(use.resource)] = max(units[Int(use.resource)], Double(use.amount))
    }
    let needs = pricing.program.candidates.facts.needs
    let largest = needs.lazy.filter(\.isUrgent).map(\.points).max()
    units[resources.count] = Double(max(1, largest ?? 1))
    let worth = Double(max(1, needs.lazy.map(\.points).max() ?? 1))
    dearest = worth * (Double(TeamPricing.scale) + Self.mostUrgency)
    self.units = units
    current = prices.map(Double.init) + [Double(urgency)]
    direction = current.map { _ in 0 }
  }

  /// The prices in whole thousandths.
  var rounded: (prices: [Int], urgency: Int) {
    (current.dropLast().map { Int($0.rounded()) }, Int((current.last ?? 0).rounded()))
  }

  /// Goes one step against what is taken too much; false where nothing is.
  mutating func step(_ used: [Int], urgent: Int, by length: Double) -> Bool {
    let taken = used + [hasUrgency ? -urgent : 0]
    var norm = 0.0
    for number in current.indices {
      var slope = Double(taken[number] - capacities[number]) / units[number]
      if slope < 0, current[number] <= 0 { slope = 0 }
      direction[number] = 0.7 * slope + 0.3 * direction[number]
      norm += direction[number] * direction[number]
    }
    guard norm > 0 else { return false }
    for number in current.indices {
      let next = current[number] + length / norm * direction[number] / units[number]
      let most = number == current.count - 1 ? Self.mostUrgency : dearest
      current[number] = min(most, max(0, next))
    }
    return true
  }
}
