// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What a unit of each goal costs where all of them are packed into one number.
///
/// A unit of a goal costs one more than all later goals of the part together could, as long as the sum
/// stays below 2^40. Where it would not, goals are set apart only as far as any one exchange reaches;
/// ``isStrict`` says so, and the repair that follows counts goal by goal again.
struct RosterWeights: Sendable, Equatable {
  /// Sums stay below this.
  static let limit = 1 << 40

  /// By position of the goal.
  private(set) var goals: [Int]
  /// What a unit of something forbidden costs.
  private(set) var hard: Int
  /// By position of the goal: the most that all later goals cost together.
  private(set) var later: [Int]
  /// Whether no sum of later goals outweighs a unit.
  private(set) var isStrict: Bool
  /// What a unit at the goal `rules` costs; 0 where it is no goal.
  let rules: Int

  init(_ facts: RosterFacts, _ component: RosterComponent) {
    let order = facts.roster.goals
    let reach = RosterReach(facts, component)
    let most = order.map { reach.most($0) }
    var made = Self.pack(most) { $0 }
    isStrict = made != nil
    if made == nil {
      let largest = order.map { goal in
        goal == .rules ? 3 * reach.largestOfOne : 6 * reach.largestPiece(goal)
      }
      made = Self.pack(zip(most, largest).map { min($0, $1) }) { $0 }
    }
    let goals = made ?? order.map { _ in 1 }
    self.goals = goals
    later = goals.indices.map { goal in
      ((goal + 1)..<goals.count).reduce(0) { $0 + goals[$1] * most[$1] }
    }
    hard = min(4 * goals.reduce(1, +), Self.limit / 4)
    rules = order.firstIndex(of: .rules).map { goals[$0] } ?? 0
  }

  /// Units from the last goal to the first; nil where the sum would be too large.
  private static func pack(_ most: [Int], _ bound: (Int) -> Int) -> [Int]? {
    var units = [Int](repeating: 1, count: most.count)
    var sum = 0
    for goal in most.indices.reversed() {
      units[goal] = sum + 1
      let (product, isTooLarge) = units[goal].multipliedReportingOverflow(by: bound(most[goal]))
      guard !isTooLarge, product < limit - sum else { return nil }
      sum += product
    }
    return units
  }

  /// A score as one number.
  func packed(_ score: RosterScore) -> Int {
    goals.indices.reduce(0) { $0 + goals[$1] * score[$1] }
  }

  /// What a bound of the packed number says of the first goals.
  ///
  /// - Parameters:
  ///   - bound: No roster costs less.
  ///   - score: What the roster found comes to.
  /// - Returns: By goal: no roster that is as good at earlier goals is below this.
  func bounds(_ bound: Int, _ score: RosterScore) -> [Int] {
    var left = bound
    return goals.indices.map { goal in
      let rest = left - later[goal]
      left -= goals[goal] * score[goal]
      guard rest > 0 else { return 0 }
      return min(score[goal], (rest + goals[goal] - 1) / goals[goal])
    }
  }
}

/// How large the goals of a part can get.
struct RosterReach {
  private let facts: RosterFacts
  private let component: RosterComponent
  private let ofPeople: [Int]

  init(_ facts: RosterFacts, _ component: RosterComponent) {
    self.facts = facts
    self.component = component
    ofPeople = component.people.map { Self.most(of: $0, facts) }
  }

  /// The most that rules about one person can cost for any of them.
  var largestOfOne: Int { max(10, ofPeople.max() ?? 0) }

  /// The most that one head can count for at a goal; 1 but for work of weeks.
  func largestPiece(_ goal: RosterGoal) -> Int {
    let work = component.shifts.compactMap { facts.roster.shifts[$0].work }
    switch goal {
    case .urgent, .least: return max(1, work.compactMap(\.points.first).max() ?? 1)
    case .seats: return max(1, work.compactMap { $0.seats.values.max() }.max() ?? 1)
    case .roles, .wanted, .rules, .locks: return 1
    }
  }

  /// The largest value of a goal.
  func most(_ goal: RosterGoal) -> Int {
    let shifts = component.shifts.filter { facts.leaders[$0] == $0 }.map { facts.roster.shifts[$0] }
    switch goal {
    case .urgent:
      return shifts.reduce(0) { sum, shift in
        if let work = shift.work { return sum + (work.isUrgent ? work.lacking(0) : 0) }
        return sum + (shift.urgency == .urgent ? shift.least : 0)
      }
    case .least: return shifts.reduce(0) { $0 + ($1.work?.lacking(0) ?? $1.least) }
    case .locks: return shifts.reduce(0) { $0 + ($1.work?.isLocked == true ? $1.wanted : 0) }
    case .seats: return shifts.reduce(0) { $0 + $1.most * ($1.work?.seats.values.max() ?? 0) }
    case .wanted: return shifts.reduce(0) { $0 + $1.wanted }
    case .roles:
      return shifts.reduce(0) { sum, shift in
        shift.roles.reduce(sum) { $0 + ($1.isHard ? 0 : $1.heads) }
      }
    case .rules: return ofPeople.reduce(0, +) + ofSeveral
    }
  }

  private var ofSeveral: Int {
    var sum = 0
    for rule in facts.atShifts {
      guard let price = facts.rules[rule].price else { continue }
      for shift in component.shifts where facts.fits[rule][shift] {
        let heads = min(
          facts.roster.shifts[shift].most,
          facts.heads(facts.crewCandidates(shift))
        )
        let most =
          switch facts.rules[rule].law {
          case .together(let named): max(1, named.count)
          case .leastTogether(let heads): heads
          case .bothSexes: 2
          case .adultRatio(_, let ratio): facts.adultsAsked(shift, ratio)
          default: heads
          }
        sum += price * most
      }
    }
    for rule in facts.onDays {
      guard let price = facts.rules[rule].price,
        case .apartOnDay(let named) = facts.rules[rule].law
      else { continue }
      sum += price * named.count * Set(component.shifts.map { facts.stints[$0].day }).count
    }
    return sum
  }

  private static func most(of person: Int, _ facts: RosterFacts) -> Int {
    let (count, minutes, price) = totals(of: person, facts)
    let days = facts.roster.days
    return facts.personal[person]
      .reduce(price) { sum, rule in
        guard let price = facts.rules[rule].price else { return sum }
        let amount: Int
        switch facts.rules[rule].law {
        case .shiftCount(let least, let most, let period):
          amount = (most == nil ? 0 : count) + least * facts.periods.all(period).count
        case .minutes(let least, let most, let period):
          amount = (most == nil ? 0 : minutes) + least * facts.periods.all(period).count
        case .weekends, .completeWeekends: amount = days / 7 + 2
        case .equalShares(let measure, _):
          let shares = facts.shares[rule]
          let history = shares?.history[person] ?? 0
          let total = measure == .minutes ? minutes : count
          amount = max(
            (shares?.lower ?? 0) - history,
            history + total - (shares?.upper ?? 0),
            0
          )
        case .consecutiveWork(let least, _), .consecutiveOff(let least, _):
          amount = days + min(least, days) * (days / 2 + 1)
        case .rest(let minutes), .travelBuffer(let minutes): amount = count * minutes
        case .succession(_, let within): amount = count * 3 * max(1, within)
        case .wishes:
          amount = facts.roster.people[person].wishes.reduce(0) { $0 + ($1.isOn ? $1.weight : 0) }
        default: amount = 0
        }
        return sum + price * amount
      }
  }

  /// Shifts, minutes and prices of the three largest seats of every day.
  private static func totals(of person: Int, _ facts: RosterFacts) -> (Int, Int, Int) {
    var byDay: [Int: [(Int, Int)]] = [:]
    for (shift, price) in zip(facts.options[person], facts.prices[person]) {
      byDay[facts.stints[shift].day, default: []].append((facts.stints[shift].span.minutes, price))
    }
    let size = RosterDutyList.mostPerDay
    return byDay.values.reduce((0, 0, 0)) { sums, list in
      let minutes = list.map(\.0).sorted(by: >).prefix(size).reduce(0, +)
      let prices = list.map(\.1).sorted(by: >).prefix(size).reduce(0, +)
      return (sums.0 + min(size, list.count), sums.1 + minutes, sums.2 + prices)
    }
  }
}
