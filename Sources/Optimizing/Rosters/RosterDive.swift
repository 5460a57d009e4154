// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming

/// Rounds the linear program of a part to a roster: what nearly everybody's share agrees on is
/// settled, new horizons are generated, and so on.
///
/// - Note: Source: R. Sadykov et al., Primal heuristics for branch and price: the assets of diving
///   methods, INFORMS J. Comput. 31, 2019.
struct RosterDive {
  var generation: RosterGeneration
  /// Share from which a day is settled.
  var threshold = 0.85
  /// Rounds of generation after something was settled.
  var rounds = 4

  init(_ generation: RosterGeneration) { self.generation = generation }

  /// Dives.
  ///
  /// - Returns: A horizon for each of the part's people, or nil where the dive ran aground.
  mutating func run(target: Int = .max) throws(SolverError) -> [RosterColumn]? {
    while true {
      guard let relaxed = generation.relaxed else { return nil }
      let model = generation.pricing.model
      let count = generation.people.count
      var place = [Int](repeating: -1, count: model.people.count)
      for (position, person) in generation.people.enumerated() { place[person] = position }
      var heaviest = [Int](repeating: -1, count: count)
      var shares = Array(repeating: [Int32: Double](), count: count * model.days)
      let columns = generation.master.columns
      for (position, share) in relaxed.shares.enumerated() where share > 1e-7 {
        let mine = place[columns[position].person]
        if heaviest[mine] < 0 || share > relaxed.shares[heaviest[mine]] + 1e-9 {
          heaviest[mine] = position
        }
        for (day, duty) in columns[position].duties.enumerated() {
          shares[mine * model.days + day][duty, default: 0] += share
        }
      }
      guard heaviest.allSatisfy({ $0 >= 0 }) else { return nil }
      if heaviest.allSatisfy({ relaxed.shares[$0] > 1 - 1e-6 }) {
        return heaviest.map { columns[$0] }
      }
      let before = generation
      let floor = relaxed.objective
      settle(heaviest, shares, relaxed.shares, columns)
      try generation.generate(rounds, within: 16, target: target)
      if generation.isStopped { return nil }
      guard generation.isHopeless || rise(from: floor) else { continue }
      // Too much at once: from where it was, the surest days only.
      generation = before
      settleSurest(heaviest, shares, columns, share: 0)
      generation.clear()
      try generation.generate(rounds, within: 16, target: target)
      if generation.isHopeless || generation.isStopped { return nil }
    }
  }

  /// Whether the linear program has become clearly dearer.
  private func rise(from floor: Double) -> Bool {
    guard let relaxed = generation.relaxed else { return true }
    return relaxed.objective > floor + max(1.5, floor.magnitude * 0.002)
  }

  private mutating func settle(
    _ heaviest: [Int],
    _ shares: [[Int32: Double]],
    _ weights: [Double],
    _ columns: [RosterColumn]
  ) {
    let days = generation.pricing.model.days
    var settled = 0
    for mine in heaviest.indices {
      let column = columns[heaviest[mine]]
      for (day, duty) in column.duties.enumerated()
      where generation.pins[mine].days[day] == RosterPins.free {
        guard shares[mine * days + day][duty, default: 0] >= threshold else { continue }
        generation.settle(mine, day, duty)
        if weights[heaviest[mine]] < 1 - 1e-6 { settled += 1 }
      }
    }
    // Always at least the surest days, so that it ends.
    if settled == 0 { settleSurest(heaviest, shares, columns, share: 25) }
    generation.clear()
  }

  private mutating func settleSurest(
    _ heaviest: [Int],
    _ shares: [[Int32: Double]],
    _ columns: [RosterColumn],
    share: Int
  ) {
    let days = generation.pricing.model.days
    var open: [(share: Double, mine: Int, day: Int)] = []
    for mine in heaviest.indices {
      for (day, duty) in columns[heaviest[mine]].duties.enumerated()
      where generation.pins[mine].days[day] == RosterPins.free {
        open.append((shares[mine * days + day][duty, default: 0], mine, day))
      }
    }
    open.sort { ($0.share, $1.mine, $1.day) > ($1.share, $0.mine, $0.day) }
    for choice in open.prefix(share > 0 ? max(4, open.count / share) : 3) {
      generation.settle(choice.mine, choice.day, columns[heaviest[choice.mine]].duties[choice.day])
    }
  }
}
