// SPDX-License-Identifier: GPL-3.0-or-later
internal import Optimizing
internal import Street

/// What must not, or should not, follow what on the days after: rest, travel, overlap and successions.
struct RosterPairRules {
  /// Rules of this sort at most in an automaton; the repair sees to the rest.
  private static let most = 90

  let facts: RosterFacts
  let kinds: RosterKinds
  /// What a unit at the goal `rules` costs.
  let unit: Int
  /// What something forbidden costs where it has to be possible; else it is forbidden.
  let soft: Int?

  /// The rules between days for a person, whose past is left out.
  ///
  /// - Parameter rules: Rules about one person.
  /// - Returns: Rules over kinds.
  func successions(_ rules: [Int]) -> [RosterRules.Succession] {
    var result = successions(distance: 1, rules)
    for distance in stride(from: 2, through: min(6, kinds.reach), by: 1) {
      result += successions(distance: distance, rules)
    }
    return Array(result.sorted { ($0.price ?? .max) > ($1.price ?? .max) }.prefix(Self.most))
  }

  private func successions(distance: Int, _ rules: [Int]) -> [RosterRules.Succession] {
    var rows: [[Int?]: [Int]] = [:]
    for first in 1..<max(1, kinds.count) {
      let row = kinds.members.indices
        .map { second -> Int? in
          second == 0 ? 0 : cost(from: first, to: second, distance, rules)
        }
      if row.contains(where: { $0 != 0 }) { rows[row, default: []].append(first) }
    }
    return rows.sorted { $0.value[0] < $1.value[0] }
      .flatMap { row, first in
        let values = Set(row).subtracting([0]).sorted { ($0 ?? .max) < ($1 ?? .max) }
        return values.compactMap { value -> RosterRules.Succession? in
          // Prices of two days and more apart hang on what lies between; they are left out.
          guard distance == 1 || value == nil else { return nil }
          var from = [Bool](repeating: false, count: kinds.count)
          for kind in first { from[kind] = true }
          return RosterRules.Succession(
            from: from,
            to: row.map { $0 == value },
            days: distance,
            price: value ?? soft
          )
        }
      }
  }

  /// What two kinds so many days apart cost; nil where they are forbidden.
  private func cost(from first: Int, to second: Int, _ distance: Int, _ rules: [Int]) -> Int? {
    func stints(_ kind: Int, _ day: Int) -> [RosterStint] {
      kinds.members[kind].map { facts.stints[$0].moved(byDays: day - facts.stints[$0].day) }
    }
    let (before, after) = (stints(first, 0), stints(second, distance))
    for one in before where after.contains(where: { !$0.hold.intersection(one.hold).isEmpty }) {
      return nil
    }
    let merged = (before + after).sorted { $0.span < $1.span }
    var cost = 0
    for rule in rules {
      let amount: Int
      switch facts.rules[rule].law {
      case .rest, .travelBuffer:
        amount = steps(rule, merged) - steps(rule, before) - steps(rule, after)
      case .succession(let then, let days) where days <= 1 && distance == 1:
        amount = kinds.sum(rule, first) * after.count { $0.fits(then) }
      default: continue
      }
      guard amount > 0 else { continue }
      guard let price = facts.rules[rule].price else { return nil }
      cost += unit * price * amount
    }
    return cost
  }

  private func steps(_ rule: Int, _ stints: [RosterStint]) -> Int {
    zip(stints, stints.dropFirst()).reduce(0) { $0 + facts.stepAmount(rule, $1.0, $1.1) }
  }
}
