// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

extension PairOracle {
  /// The number that the comment of ``PairCertificate`` defines for a choice of the second side, by trying
  /// every choice, every set and every load.
  package func choiceBound(_ certificate: PairCertificate, upTo level: Int) -> Int {
    let goals = Array(zip(scheme.goals, certificate.multipliers.prefix(level + 1)))
    var total = 0
    for i in 0..<rows {
      total += leastCount(i, goals, certificate) + leastSizes(i, goals, certificate)
    }
    let empty = (0..<columns).map { cost(of: [], $0, goals, certificate) }
    let changes = (0..<columns)
      .map { j in
        sets(j).map { cost(of: $0, j, goals, certificate) - empty[j] }.min()
      }
    let fixed = (0..<columns).filter { j in (0..<rows).contains { isFixed($0, j) } }
    let sums = (0..<(1 << columns))
      .compactMap { mask -> Int? in
        let chosen = (0..<columns).filter { mask >> $0 & 1 == 1 }
        guard chosen.count <= max(scheme.chosen ?? columns, fixed.count),
          fixed.allSatisfy(chosen.contains)
        else { return nil }
        return chosen.reduce(0) { $0 + (changes[$1] ?? 0) }
      }
    total += empty.reduce(0, +) + (sums.min() ?? 0)
    let persons = scheme.previous.reduce(0) { $0 + scheme.from.entities[Int($1.from)].heads }
    return total + goals.reduce(0) { $0 + ($1.0 == .keep ? $1.1 * persons : 0) }
  }

  private func mayCome(_ i: Int, _ j: Int) -> Bool {
    let fixed = (0..<columns).count { isFixed(i, $0) }
    return isFixed(i, j) || (isOpen(i, j) && fixed < scheme.from.entities[i].most)
  }

  /// Sets of people, not empty, who may go to somebody together.
  private func sets(_ j: Int) -> [[Int]] {
    let able = (0..<rows).filter { mayCome($0, j) }
    let entity = scheme.to.entities[j]
    let fixed = able.filter { isFixed($0, j) }
    return (1..<max(1, 1 << able.count))
      .compactMap { mask in
        let set = able.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element)
        let most = max(fixed.count, min(entity.most, entity.capacity ?? .max))
        return set.count <= most && fixed.allSatisfy(set.contains) ? set : nil
      }
  }

  private func cost(
    of set: [Int],
    _ j: Int,
    _ goals: [(PairGoal, Int)],
    _ certificate: PairCertificate
  ) -> Int {
    let entity = scheme.to.entities[j]
    var total = 0
    for (goal, multiplier) in goals {
      total += multiplier * set.reduce(0) { $0 + cost(goal, $1, j) }
      switch goal {
      case .shortage: total += multiplier * missing(to: j, set.count)
      case .band(.to): total += multiplier * excess(entity, set.count)
      case .balance(.to): total += multiplier * square(entity, set.count)
      default: break
      }
    }
    for i in set {
      let id = scheme.from.entities[i].id
      total -= certificate.prices[.countAtFrom(id)] ?? 0
      total -= (certificate.prices[.loadAtFrom(id)] ?? 0) * entity.size
    }
    return total
  }

  private func leastCount(
    _ i: Int,
    _ goals: [(PairGoal, Int)],
    _ certificate: PairCertificate
  ) -> Int {
    let fixed = (0..<columns).count { isFixed(i, $0) }
    let able = (0..<columns).count { mayCome(i, $0) }
    let most = max(fixed, min(scheme.from.entities[i].most, able))
    let price = certificate.prices[.countAtFrom(scheme.from.entities[i].id)] ?? 0
    return (fixed...most)
      .map { count in
        goals.reduce(price * count) {
          $0 + ($1.0 == .shortage ? $1.1 * missing(from: i, count) : 0)
        }
      }
      .min() ?? 0
  }

  private func leastSizes(
    _ i: Int,
    _ goals: [(PairGoal, Int)],
    _ certificate: PairCertificate
  ) -> Int {
    let entity = scheme.from.entities[i]
    let able = (0..<columns).filter { mayCome(i, $0) }
    let least = able.filter { isFixed(i, $0) }.reduce(0) { $0 + scheme.to.entities[$1].size }
    let most = able.reduce(0) { $0 + scheme.to.entities[$1].size }
    let price = certificate.prices[.loadAtFrom(entity.id)] ?? 0
    return (least...max(least, min(entity.capacity ?? .max, most)))
      .map { load in
        goals.reduce(price * load) { sum, goal in
          switch goal.0 {
          case .band(.from): sum + goal.1 * excess(entity, load)
          case .balance(.from): sum + goal.1 * square(entity, load)
          default: sum
          }
        }
      }
      .min() ?? 0
  }
}
