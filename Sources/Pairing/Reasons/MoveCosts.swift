// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Counts what each goal would lose if somebody alone went elsewhere.
struct MoveCosts: Sendable {
  /// Heads at each of the second side.
  let heads: [Int]
  /// Loads of the second side.
  let loads: [Int]
  /// How many of each kind each of the second side has.
  let kinds: [[Int]]
  private let pairing: PairingCase
  private let prices: PairPrices
  private let loadsOfFrom: [Int]

  /// Somebody's way from where they go to where they might.
  struct Move {
    var from: Int
    var chosen: Int
    var other: Int
  }

  init(_ pairing: PairingCase, prices: PairPrices, pairs: [Pair]) {
    self.pairing = pairing
    self.prices = prices
    var heads = Array(repeating: 0, count: pairing.to.entities.count)
    var loads = pairing.to.entities.map(\.history)
    var loadsOfFrom = pairing.from.entities.map(\.history)
    var kinds = pairing.tallies.map { _ in Array(repeating: 0, count: pairing.to.entities.count) }
    for pair in pairs {
      let (from, to) = (Int(pair.from), Int(pair.to))
      heads[to] += pairing.from.entities[from].heads
      loads[to] += pairing.from.entities[from].size
      loadsOfFrom[from] += pairing.to.entities[to].size
      for (kind, tally) in pairing.tallies.enumerated() where tally.counts[from] {
        kinds[kind][to] += 1
      }
    }
    (self.heads, self.loads, self.kinds, self.loadsOfFrom) = (heads, loads, kinds, loadsOfFrom)
  }

  /// The first goal that the move makes worse, by its position, and by how much; nil where another gets
  /// better before, or none worse.
  func firstLoss(_ move: Move) -> (goal: Int, by: Int)? {
    for goal in pairing.goals.indices {
      let change = change(of: goal, move)
      if change != 0 { return change > 0 ? (goal, change) : nil }
    }
    return nil
  }

  private func change(of goal: Int, _ move: Move) -> Int {
    switch pairing.goals[goal] {
    case .shortage:
      return missing(move, heads, pairing.from.entities[move.from].heads) {
        (pairing.to.entities[$0].least, pairing.to.entities[$0].priority)
      } + tallies(move, areRoles: true)
    case .cover: return tallies(move, areRoles: false)
    case .band(let side):
      return change(of: side, move) { entity, load in
        guard let band = entity.band else { return 0 }
        return max(0, band.lowerBound - load) + max(0, load - band.upperBound)
      }
    case .balance(let side):
      return change(of: side, move) { $0.balanceWeight * $1 * $1 }
    case .metres, .classes, .fit, .rank, .keep:
      guard let level = prices.levels.firstIndex(of: goal) else { return 0 }
      return Int(prices.cost(level, move.from, move.other))
        - Int(prices.cost(level, move.from, move.chosen))
    }
  }

  private func missing(
    _ move: Move,
    _ got: [Int],
    _ own: Int,
    _ wanted: (Int) -> (least: Int, priority: Int)
  ) -> Int {
    let (here, there) = (wanted(move.chosen), wanted(move.other))
    let left = max(0, here.least - got[move.chosen] + own) - max(0, here.least - got[move.chosen])
    let met = max(0, there.least - got[move.other]) - max(0, there.least - got[move.other] - own)
    return left * here.priority - met * there.priority
  }

  private func tallies(_ move: Move, areRoles: Bool) -> Int {
    var sum = 0
    for (kind, tally) in pairing.tallies.enumerated()
    where tally.isRole == areRoles && tally.counts[move.from] {
      sum += missing(move, kinds[kind], 1) {
        (tally.least[$0], areRoles ? pairing.to.entities[$0].priority : 1)
      }
    }
    return sum
  }

  private func change(
    of side: PairGoal.Side,
    _ move: Move,
    _ cost: (PairEntity, Int) -> Int
  ) -> Int {
    func rise(_ entity: PairEntity, _ load: Int, _ added: Int) -> Int {
      cost(entity, load + added) - cost(entity, load)
    }
    let (here, there) = (pairing.to.entities[move.chosen], pairing.to.entities[move.other])
    let own = pairing.from.entities[move.from]
    switch side {
    case .from: return rise(own, loadsOfFrom[move.from], there.size - here.size)
    case .to:
      return rise(here, loads[move.chosen], -own.size) + rise(there, loads[move.other], own.size)
    }
  }
}
