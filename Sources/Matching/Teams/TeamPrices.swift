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
  private let worth: TeamWorth
  private let needs: [Int]
  private let threads: Int
  /// The best prices so far, in thousandths of a point.
  private(set) var prices: [Int]
  /// What no plan's points can exceed at ``prices``, in thousandths.
  private(set) var bound: Int

  /// Begins with the potentials of the relaxed network, whose bound is never better than theirs.
  ///
  /// - Parameters:
  ///   - pricing: The need side.
  ///   - goal: A goal of points, or the goal of locks.
  ///   - potentials: Potentials of the goal's stage on the relaxed network; none to begin with nothing.
  ///   - threads: Threads at most; never changes the prices.
  init(
    _ pricing: TeamPricing,
    _ goal: Goal,
    potentials: [FlowNode: Int] = [:],
    threads: Int = 1
  ) {
    self.pricing = pricing
    // Small weeks are priced faster than threads are woken.
    self.threads = pricing.entries.count > 4000 ? max(1, threads) : 1
    worth = TeamWorth(goal, pricing.program.candidates.facts)
    let weights = worth
    needs = weights.whole.indices.filter { weights.whole[$0] > 0 }
    prices = Array(repeating: 0, count: pricing.program.resources.count)
    bound = needs.reduce(0) { $0 + weights.whole[$1] * TeamPricing.scale }
    let started = Self.prices(potentials, pricing.program)
    let value = lagrangian(at: started).bound
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

  /// The bound at some prices, and what of every resource needs would take there.
  private func lagrangian(at prices: [Int]) -> (bound: Int, used: [Int]) {
    let resources = pricing.program.resources
    var total = 0
    for number in resources.indices { total += resources[number].capacity * prices[number] }
    let (pricing, worth, needs, count) = (pricing, worth, needs, threads)
    // Whole numbers: the sum is the same however the needs are shared out.
    let parts = parallelMap(count: count, threads: count) { part in
      var (gain, used) = (0, [Int](repeating: 0, count: resources.count))
      for position in stride(from: part, to: needs.count, by: count) {
        let choice = pricing.best(ofNeed: needs[position], worth, at: prices)
        gain += choice.gain
        for (entry, units) in choice.taken {
          for place in pricing.entries[entry].uses {
            let use = pricing.uses[place]
            used[Int(use.resource)] += units * Int(use.amount)
          }
        }
      }
      return (gain, used)
    }
    var used = parts[0].1
    for part in parts.dropFirst() {
      for number in used.indices { used[number] += part.1[number] }
    }
    return (parts.reduce(total) { $0 + $1.0 }, used)
  }

  /// What every need gains at the prices, in thousandths of a point.
  var gains: [Int] {
    var result = [Int](repeating: 0, count: pricing.program.shapes.count)
    for need in needs { result[need] = pricing.best(ofNeed: need, worth, at: prices).gain }
    return result
  }

  /// The stage that proves the bound.
  func stage(_ goal: Goal) -> CertificateStage {
    let facts = pricing.program.candidates.facts
    var named: [FlowNode: Int] = [:]
    for (number, price) in prices.enumerated() where price > 0 {
      named[pricing.program.resources[number].name(in: facts)] = price
    }
    return CertificateStage(goal: goal, prices: named)
  }

  /// Points that no plan exceeds.
  var points: Int { bound / TeamPricing.scale }

  /// Lowers the bound towards a value that some plan reaches.
  mutating func improve(towards value: Int, iterations: Int, stop: StopSignal?) {
    let resources = pricing.program.resources
    var current = prices.map(Double.init)
    var direction = [Double](repeating: 0, count: current.count)
    var units = [Double](repeating: 1, count: current.count)
    for use in pricing.uses {
      units[Int(use.resource)] = max(units[Int(use.resource)], Double(use.amount))
    }
    var theta = 1.0
    var sinceBetter = 0
    for _ in 0..<iterations {
      if stop?.isStopped == true || points <= value { return }
      let rounded = current.map { Int($0.rounded()) }
      let (total, used) = lagrangian(at: rounded)
      if total < bound {
        sinceBetter = total < bound - bound / 100000 ? 0 : sinceBetter + 1
        bound = total
        prices = rounded
      } else {
        sinceBetter += 1
      }
      if sinceBetter >= 30 {
        theta *= 0.8
        sinceBetter = 0
        if theta < 1e-3 { return }
      }
      var norm = 0.0
      for number in resources.indices {
        var slope = Double(used[number] - resources[number].capacity) / units[number]
        if slope < 0, current[number] <= 0 { slope = 0 }
        direction[number] = 0.7 * slope + 0.3 * direction[number]
        norm += direction[number] * direction[number]
      }
      guard norm > 0 else { return }
      let step = theta * Double(total - value * TeamPricing.scale) / norm
      for number in resources.indices {
        current[number] = max(0, current[number] + step * direction[number] / units[number])
      }
    }
  }
}
