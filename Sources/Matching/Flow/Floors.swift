// SPDX-License-Identifier: GPL-3.0-or-later
internal import NetworkFlow
internal import Optimizing
internal import Street

/// What each community is owed (无死角): a share of the best it could get were it planned alone.
struct Floors {
  /// One community that has planned needs.
  struct Community {
    /// Position in the week's places; −1 collects needs without a community, who are owed nothing.
    var place: Int32
    /// Its planned needs.
    var needs: [Int]
    /// F_c in points.
    var floor = 0
    /// The worth of every piece, if all pieces of the community are worth the same.
    var uniformWorth: Int?
    /// Pieces asked in all.
    var pieces = 0
  }

  private(set) var communities: [Community]
  /// The community of every planned need, as a position in ``communities``.
  private(set) var ofNeed: [Int]

  init(_ candidates: Candidates, durations: [Int]) {
    let facts = candidates.facts
    var position: [Int32: Int] = [:]
    communities = []
    ofNeed = []
    for place in Set(facts.needs.map(\.locality.community)).sorted() {
      position[place] = communities.count
      communities.append(Community(place: place, needs: []))
    }
    for (number, need) in facts.needs.enumerated() {
      let community = position[need.locality.community] ?? 0
      ofNeed.append(community)
      communities[community].needs.append(number)
      communities[community].pieces += need.quantity
    }
    let share = facts.week.policy.floorShare
    for number in communities.indices {
      communities[number].uniformWorth = Self.uniformWorth(communities[number].needs, facts)
      guard communities[number].place >= 0 else { continue }
      let best = Self.best(communities[number].needs, candidates, durations)
      communities[number].floor = share * best / 1000
    }
  }

  private static func uniformWorth(_ needs: [Int], _ facts: WeekFacts) -> Int? {
    guard let first = needs.first.map({ facts.needs[$0].pieceWorth }) else { return nil }
    let isUniform = needs.allSatisfy {
      facts.needs[$0].pieceWorth == first && facts.needs[$0].extraPieces == 0
    }
    return isUniform ? first : nil
  }

  /// The most points that needs can get when no others are planned.
  private static func best(_ needs: [Int], _ candidates: Candidates, _ durations: [Int]) -> Int {
    let facts = candidates.facts
    let reachable = needs.filter {
      !candidates.range(ofNeed: $0).isEmpty && facts.needs[$0].parts.isEmpty
    }
    let wish = reachable.reduce(0) { $0 + facts.needs[$1].points }
    if canServeAll(reachable, candidates) { return wish }
    let model = FlowModel(
      candidates,
      needs: reachable,
      goals: [Goal.needs],
      context: FlowContext(facts: facts, balance: nil, floors: nil, durations: durations)
    )
    let stage = Stage(levels: [Goal.needs.level], factors: [1])
    // A network of one community is far from every numerical limit; without an answer the floor is 0.
    guard
      let outcome = try? LexicographicFlow(threads: 1)
        .solve(
          model.leveled,
          stages: [stage],
          stop: nil
        )
    else { return 0 }
    return wish - model.leveled.value(of: outcome.flows, at: Goal.needs.level)
  }

  /// Whether a quick look already finds a place for every piece: one untouched provider each.
  private static func canServeAll(_ needs: [Int], _ candidates: Candidates) -> Bool {
    var taken: Set<Int32> = []
    var takenUnits: Set<Int32> = []
    let facts = candidates.facts
    for need in needs {
      let quantity = facts.needs[need].quantity
      let free = candidates.pairs[candidates.range(ofNeed: need)]
        .first { pair in
          let provider = facts.providers[Int(pair.provider)]
          let most = min(provider.weekCap, provider.cellCap, facts.limit(of: provider))
          guard most >= quantity, !taken.contains(pair.provider) else { return false }
          return provider.unit < 0 || !provider.isCounted || !takenUnits.contains(provider.unit)
        }
      guard let free else { return false }
      taken.insert(free.provider)
      takenUnits.insert(facts.providers[Int(free.provider)].unit)
    }
    return true
  }
}
