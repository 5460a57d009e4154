// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

extension PairOracle {
  /// Every lawful plan with its values.
  package func lawfulPlans() -> [(choice: Choice, values: [Int])] {
    var free: [(Int, Int)] = []
    var start = choice(of: [])
    for i in 0..<rows {
      for j in 0..<columns {
        if isFixed(i, j) { start[i][j] = true } else if isOpen(i, j) { free.append((i, j)) }
      }
    }
    return (0..<(1 << free.count))
      .compactMap { mask in
        var x = start
        for (place, pair) in free.enumerated() where mask >> place & 1 == 1 {
          x[pair.0][pair.1] = true
        }
        return isLawful(x) ? (x, values(x)) : nil
      }
  }

  /// A plan with the values and shortages that its pairs have.
  package func honestPlan(_ pairs: [PairPlan.Row]) -> PairPlan {
    let x = choice(of: pairs)
    var plan = PairPlan(scheme: scheme.scheme)
    plan.pairs = pairs
    plan.levels = zip(scheme.goals, values(x))
      .map { goal, value in
        let status: PairStatus = value == 0 ? .optimal : .heuristic
        return PairPlan.Level(name: goal.name, value: value, bound: 0, status: status)
      }
    plan.shortages = shortages(x)
    plan.sample = scheme.sample?.drawn
    return plan
  }

  private func shortages(_ x: Choice) -> [PairShortage] {
    func short(
      _ side: PairGoal.Side,
      _ id: String,
      _ kind: String?,
      _ asked: Int,
      _ got: Int
    )
      -> [PairShortage]
    {
      guard got < asked else { return [] }
      return [
        PairShortage(
          side: side,
          id: id,
          kind: kind,
          asked: asked,
          got: got,
          cause: .tooFewPeople,
          candidates: 0
        )
      ]
    }
    let from = scheme.from.entities.enumerated()
      .flatMap { i, entity in
        short(.from, entity.id, nil, entity.least, x[i].count(where: \.self))
      }
    let to = scheme.to.entities.enumerated()
      .flatMap { j, entity in
        short(.to, entity.id, nil, entity.least, heads(x, j))
          + scheme.tallies.flatMap { tally in
            short(.to, entity.id, tally.words, tally.least[j], count(x, tally, j))
          }
      }
    return from + to
  }

  // MARK: Bounds

  /// The number that the comment of ``PairCertificate`` defines, by trying every set and every load.
  package func bound(_ certificate: PairCertificate, upTo level: Int) -> Int {
    let multipliers = certificate.multipliers.prefix(level + 1)
    let goals = Array(zip(scheme.goals, multipliers))
    var total = 0
    for i in 0..<rows { total += leastSet(i, goals, certificate.prices) }
    for j in 0..<columns {
      let (entity, id) = (scheme.to.entities[j], scheme.to.entities[j].id)
      total += leastLoad(certificate.prices[.countAtTo(id)], entity.most, everybody(j, \.heads)) {
        goals.sum { $0 == .shortage ? missing(to: j, $1) : 0 }($0)
      }
      let capacity = entity.capacity ?? .max
      total += leastLoad(certificate.prices[.loadAtTo(id)], capacity, everybody(j, \.size)) {
        goals.sum {
          $0 == .band(.to) ? excess(entity, $1) : $0 == .balance(.to) ? square(entity, $1) : 0
        }($0)
      }
      for (number, tally) in scheme.tallies.enumerated() {
        let price = certificate.prices[.tally(number, id)]
        let goal: PairGoal = tally.isRole ? .shortage : .cover
        total += leastLoad(price, tally.most[j], kind(j, tally)) {
          goals.sum { $0 == goal ? missing(tally, j, $1) : 0 }($0)
        }
      }
    }
    for (i, entity) in scheme.from.entities.enumerated() {
      let partners = (0..<columns).filter { mayCome(i, $0) }
      let least = partners.filter { isFixed(i, $0) }
        .reduce(0) { $0 + scheme.to.entities[$1].size }
      let most = partners.reduce(0) { $0 + scheme.to.entities[$1].size }
      let price = certificate.prices[.loadAtFrom(entity.id)]
      total += leastLoad(price, entity.capacity ?? .max, (least, most)) {
        goals.sum {
          $0 == .band(.from) ? excess(entity, $1) : $0 == .balance(.from) ? square(entity, $1) : 0
        }($0)
      }
    }
    let persons = scheme.previous.reduce(0) { $0 + scheme.from.entities[Int($1.from)].heads }
    return total + goals.sum { goal, _ in goal == .keep ? persons : 0 }(0)
  }

  /// Whether a pair is in some set of partners that respects what the first may have.
  private func mayCome(_ i: Int, _ j: Int) -> Bool {
    let fixed = (0..<columns).count { isFixed(i, $0) }
    return isFixed(i, j) || (isOpen(i, j) && fixed < scheme.from.entities[i].most)
  }

  private func everybody(_ j: Int, _ amount: (PairEntity) -> Int) -> (Int, Int) {
    let people = (0..<rows).filter { mayCome($0, j) }
    let least = people.filter { isFixed($0, j) }
    return (
      least.reduce(0) { $0 + amount(scheme.from.entities[$1]) },
      people.reduce(0) { $0 + amount(scheme.from.entities[$1]) }
    )
  }

  private func kind(_ j: Int, _ tally: PairTally) -> (Int, Int) {
    let people = (0..<rows).filter { mayCome($0, j) && tally.counts[$0] }
    return (people.count { isFixed($0, j) }, people.count)
  }

  private func leastLoad(
    _ price: Int?,
    _ limit: Int,
    _ range: (Int, Int),
    _ cost: (Int) -> Int
  ) -> Int {
    (range.0...max(range.0, min(limit, range.1))).map { cost($0) + (price ?? 0) * $0 }.min() ?? 0
  }

  private func leastSet(
    _ i: Int,
    _ goals: [(PairGoal, Int)],
    _ prices: [PairCertificate.Row: Int]
  ) -> Int {
    let entity = scheme.from.entities[i]
    let open = (0..<columns).filter { isOpen(i, $0) }
    let sums = (0..<(1 << open.count))
      .compactMap { mask -> Int? in
        let set = open.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element)
        guard set.count <= entity.most, open.allSatisfy({ !isFixed(i, $0) || set.contains($0) })
        else { return nil }
        // Larger sets are too many to be tried, so that the referee does not ask it of them.
        if entity.isConnected, entity.most <= 4, !hangTogether(set) { return nil }
        return set.reduce(goals.sum { $0 == .shortage ? missing(from: i, $1) : 0 }(set.count)) {
          $0 + goals.sum { goal, j in cost(goal, i, j) }($1) - toll(i, $1, prices)
        }
      }
    return sums.min() ?? 0
  }

  private func toll(_ i: Int, _ j: Int, _ prices: [PairCertificate.Row: Int]) -> Int {
    let (from, to) = (scheme.from.entities[i], scheme.to.entities[j])
    var sum = (prices[.countAtTo(to.id)] ?? 0) * from.heads
    sum += (prices[.loadAtTo(to.id)] ?? 0) * from.size
    sum += (prices[.loadAtFrom(from.id)] ?? 0) * to.size
    for (number, tally) in scheme.tallies.enumerated() where tally.counts[i] {
      sum += prices[.tally(number, to.id)] ?? 0
    }
    return sum
  }
}

extension [(PairGoal, Int)] {
  /// The multiplied sum over goals of what each costs at an argument.
  fileprivate func sum(_ cost: @escaping (PairGoal, Int) -> Int) -> (Int) -> Int {
    { argument in reduce(0) { $0 + $1.1 * cost($1.0, argument) } }
  }
}
