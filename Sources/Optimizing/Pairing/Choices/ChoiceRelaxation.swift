// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Prices of going somewhere that make the best choice of the second side easy: each takes those whom
/// it costs least, and those who save most are chosen.
///
/// The prices rise where too few take somebody, and fall where too many do.
///
/// - Note: Source: G. Cornuéjols, M. L. Fisher, G. L. Nemhauser, Location of bank accounts to optimize
///   float, Management Science 23, 1977; the steps as in M. Held, P. Wolfe, H. P. Crowder, Validation of
///   subgradient optimization, Mathematical Programming 6, 1974.
struct ChoiceRelaxation {
  private let instance: ChoiceInstance
  private let multipliers: [Int]
  /// The multiplied cost of each pair, in the order of ``ChoiceInstance/toPairs``.
  private let costs: [Double]
  /// The first side of each pair in that order.
  private let origins: [Int32]
  private let loads: [[Double]?]
  /// What nobody coming anywhere costs.
  private let base: Double
  private(set) var prices: [Double]
  /// The best prices so far and what they prove.
  private(set) var best: (prices: [Double], bound: Double)
  /// Who was chosen last.
  private(set) var chosen: [Int] = []
  private var direction: [Double]
  private var stepFactor = 1.6
  private var stale = 0
  private var buffer: [Double] = []

  init(_ instance: ChoiceInstance, multipliers: [Int], start: [Double]) {
    self.instance = instance
    self.multipliers = multipliers
    let model = instance.model
    costs = instance.toPairs.map { pair in
      multipliers.indices.reduce(0.0) {
        $0 + Double(multipliers[$1]) * Double(model.cost(of: Int(pair), at: $1))
      }
    }
    origins = instance.toPairs.map { instance.origins[Int($0)] }
    let tallies = model.toTallies
    loads = (0..<model.toCount)
      .map { to in
        guard instance.loads[to] != nil else { return nil }
        let rows = tallies.compactMap { $0.rows[to] }
        return (0...max(0, instance.room[to]))
          .map { load in
            rows.reduce(0.0) { $0 + Double(ChoiceInstance.packed($1, load, multipliers)) }
          }
      }
    base = multipliers.indices.reduce(0.0) {
      $0 + Double(multipliers[$1]) * Double(model.constants[$1])
    }
    prices = start
    best = (start, -0x1p100)
    direction = Array(repeating: 0, count: start.count)
  }

  /// What prices prove, and a step to better ones.
  ///
  /// - Parameter value: What some plan costs.
  mutating func step(towards value: Double) {
    var bound = base
    var lack = Array(repeating: 0.0, count: prices.count)
    for from in prices.indices { bound += leastCount(from, &lack) }
    var savings: [(saving: Double, to: Int)] = []
    for to in loads.indices {
      bound += loads[to]?[0] ?? 0
      let saving = saving(to)
      if instance.taken[to] {
        if saving < 0 { bound += take(to, &lack) }
      } else if saving < 0 {
        savings.append((saving, to))
      }
    }
    savings.sort { ($0.saving, $0.to) < ($1.saving, $1.to) }
    chosen = savings.prefix(instance.most).map(\.to)
    for to in chosen { bound += take(to, &lack) }
    note(bound)
    move(lack, by: max(0, value - bound))
  }

  private mutating func note(_ bound: Double) {
    guard bound <= best.bound + 1e-9 * abs(best.bound) else {
      best = (prices, bound)
      stale = 0
      return
    }
    stale += 1
    guard stale >= 12 else { return }
    (stale, stepFactor) = (0, stepFactor * 0.6)
    prices = best.prices
  }

  private mutating func move(_ lack: [Double], by gap: Double) {
    var size = 0.0
    for from in lack.indices {
      direction[from] = lack[from] + 0.5 * direction[from]
      size += direction[from] * direction[from]
    }
    guard size > 0 else { return }
    let step = stepFactor * gap / size
    for from in prices.indices { prices[from] += step * direction[from] }
  }

  /// The least over the number of partners, which is added to what is lacking.
  private func leastCount(_ from: Int, _ lack: inout [Double]) -> Double {
    let row = instance.model.counts[from]
    var (best, count) = (Double.infinity, 0)
    for number in 0...max(0, row.upper) {
      let cost =
        Double(ChoiceInstance.packed(row, number, multipliers)) + prices[from] * Double(number)
      guard cost < best else { break }
      (best, count) = (cost, number)
    }
    lack[from] += Double(count)
    return best
  }

  // MARK: One of the second side

  /// What somebody saves when chosen, below 0.
  private mutating func saving(_ to: Int) -> Double {
    buffer.removeAll(keepingCapacity: true)
    let limit = loads[to].map { $0.count > 1 ? $0[0] - $0[1] : 0 } ?? 0
    for place in Int(instance.toStarts[to])..<Int(instance.toStarts[to + 1]) {
      let cost = costs[place] - prices[Int(origins[place])]
      if cost < limit { buffer.append(cost) }
    }
    let room = instance.room[to]
    guard let loads = loads[to] else {
      if buffer.count > room {
        buffer.sort()
        buffer.removeLast(buffer.count - room)
      }
      return buffer.reduce(0, +)
    }
    buffer.sort()
    var (best, sum) = (0.0, 0.0)
    for (place, cost) in buffer.prefix(room).enumerated() {
      sum += cost
      best = min(best, sum + loads[place + 1] - loads[0])
    }
    return best
  }

  /// Takes those with whom somebody saves most off what is lacking; what it saves.
  private func take(_ to: Int, _ lack: inout [Double]) -> Double {
    var comers: [(cost: Double, from: Int32)] = []
    let limit = loads[to].map { $0.count > 1 ? $0[0] - $0[1] : 0 } ?? 0
    for place in Int(instance.toStarts[to])..<Int(instance.toStarts[to + 1]) {
      let cost = costs[place] - prices[Int(origins[place])]
      if cost < limit { comers.append((cost, origins[place])) }
    }
    comers.sort { ($0.cost, $0.from) < ($1.cost, $1.from) }
    var (best, count, sum) = (0.0, 0, 0.0)
    for (place, comer) in comers.prefix(instance.room[to]).enumerated() {
      sum += comer.cost
      let whole = sum + (loads[to].map { $0[place + 1] - $0[0] } ?? 0)
      if whole < best { (best, count) = (whole, place + 1) }
    }
    for comer in comers.prefix(count) { lack[Int(comer.from)] -= 1 }
    return best
  }
}
