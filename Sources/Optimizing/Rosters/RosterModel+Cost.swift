// SPDX-License-Identifier: GPL-3.0-or-later

/// What a roster costs, straight from the rules.
extension RosterModel {
  /// What a person's horizon costs by itself; nil where the rules or the person's duties forbid it.
  ///
  /// - Parameters:
  ///   - chosen: Positions of duties by day, −1 for a day off.
  ///   - person: Who.
  /// - Returns: Own costs and penalties of the rules.
  package func cost(of chosen: [Int], by person: Int) -> Int? {
    let own = people[person]
    var cost = 0
    var kinds = [Int](repeating: 0, count: days)
    for (day, duty) in chosen.enumerated() {
      guard duty >= 0 else {
        guard let idle = own.idle[day] else { return nil }
        cost += idle
        continue
      }
      guard let place = own.place(of: duty), duties[duty].day == day else { return nil }
      cost += own.costs[place]
      kinds[day] = duties[duty].kind
    }
    return rules[own.rules].cost(of: kinds).map { $0 + cost }
  }

  /// What a duty, or a day off (−1), costs a person whose it may be.
  func ownCost(of duty: Int, on day: Int, by person: Int) -> Int {
    let own = people[person]
    guard duty >= 0 else { return own.idle[day] ?? 0 }
    return own.place(of: duty).map { own.costs[$0] } ?? 0
  }

  /// What every roster costs at least, at a glance: nobody's rules, no shared covers.
  var floor: Int {
    let ofCovers = covers.reduce(0) { sum, cover in
      sum + (cover.corners.map { cover.cost(of: $0) }.min() ?? 0)
    }
    return people.reduce(ofCovers) { sum, person in
      var least = person.idle
      for (duty, cost) in zip(person.duties, person.costs) {
        let day = duties[duty].day
        least[day] = min(least[day] ?? cost, cost)
      }
      return sum + least.reduce(0) { $0 + ($1 ?? 0) }
    }
  }

  /// How many heads every cover has.
  package func heads(of roster: Roster) -> [Int] {
    var heads = [Int](repeating: 0, count: covers.count)
    for (person, chosen) in roster.duties.enumerated() {
      for duty in chosen where duty >= 0 {
        credits(of: duty, by: person) { cover, amount in heads[cover] += amount }
      }
    }
    return heads
  }

  /// What a roster costs in all; nil where a rule forbids it.
  package func objective(of roster: Roster) -> Int? {
    var sum = 0
    for (person, chosen) in roster.duties.enumerated() {
      guard let cost = cost(of: chosen, by: person) else { return nil }
      sum += cost
    }
    return zip(covers, heads(of: roster)).reduce(sum) { $0 + $1.0.cost(of: $1.1) }
  }
}

extension RosterModel.Person {
  /// The position of a duty among this person's, or nil.
  func place(of duty: Int) -> Int? {
    var (low, high) = (0, duties.count)
    while low < high {
      let middle = (low + high) / 2
      if duties[middle] < duty { low = middle + 1 } else { high = middle }
    }
    return low < duties.count && duties[low] == duty ? low : nil
  }
}

extension RosterRules {
  /// What the rules charge for a sequence of kinds; nil where they forbid it.
  ///
  /// - Parameter sequence: The kind of every day.
  /// - Returns: The penalties.
  package func cost(of sequence: [Int]) -> Int? {
    var cost = 0
    let isAllowed = walk(sequence) { cost += $0 }
    guard isAllowed else { return nil }
    for charge in charges(of: sequence) {
      guard let charge else { return nil }
      cost += charge
    }
    return cost
  }

  /// What each count charges for a sequence of kinds, nil where it forbids it.
  func charges(of sequence: [Int]) -> [Int?] {
    zip(counts, sums(of: sequence))
      .map { count, sums in
        var charge = 0
        for sum in sums {
          guard let own = count.charge(of: sum) else { return nil }
          charge += own
        }
        return charge
      }
  }

  /// The sum of each count in each of its windows.
  func sums(of sequence: [Int]) -> [[Int]] {
    var bumps: [UInt64] = []
    _ = walk(sequence) { _ in
    } bumps: {
      bumps.append($0)
    }
    return counts.enumerated()
      .map { place, count in
        let bit = bit(of: place)
        return count.windows.enumerated()
          .map { number, window in
            var sum = number == 0 ? count.start : 0
            for day in window.clamped(to: 0..<bumps.count) {
              sum += count.weights[sequence[day]] + Int(bumps[day] >> bit & 1)
            }
            return sum
          }
      }
  }

  /// Follows a sequence until a rule on neighbouring days forbids it.
  private func walk(
    _ sequence: [Int],
    costs: (Int) -> Void,
    bumps: (UInt64) -> Void = { _ in }
  ) -> Bool {
    let steps = RosterSteps(self)
    var numbers = steps.first
    for (day, kind) in sequence.enumerated() {
      guard let step = steps.step(&numbers, on: day, by: kind) else { return false }
      costs(step.cost)
      bumps(step.bumps)
    }
    return true
  }
}

extension RosterRules.Count {
  /// What a window with a sum costs; nil where it must not be.
  func charge(of sum: Int) -> Int? {
    guard sum > cap else { return charges[sum] }
    guard let beyond, let last = charges[cap] else { return nil }
    return last + beyond * (sum - cap)
  }
}
