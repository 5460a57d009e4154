// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What can be done on a day, as one: a shift, or several that do not overlap.
///
/// Days with four and more shifts of one person, and pairs and triples beyond a few hundred a day, are
/// left out; ``isCut`` says so, and there is no bound then.
struct RosterDutyList {
  /// Shifts of one person on one day at most.
  static let mostPerDay = 3
  /// Pairs, and triples, of shifts of a day at most.
  private static let mostSets = 400

  /// Shifts of one day that a person may stand together.
  struct Duty: Hashable {
    var day: Int
    /// By rank.
    var shifts: [Int]
  }

  /// What one person may do.
  struct Menu {
    /// Positions of duties, ascending.
    var duties: [Int] = []
    /// What each costs by rules, in their unit.
    var costs: [Int] = []
    /// What each day off costs by rules; nil where there must be a duty.
    var idle: [Int?]
    /// Days on which neither a duty nor a day off is possible: locks that contradict rules.
    var impossible: Set<Int> = []
  }

  private let facts: RosterFacts
  private(set) var duties: [Duty] = []
  /// In the order of the part's people.
  private(set) var menus: [Menu] = []
  private(set) var isCut = false

  init(_ facts: RosterFacts, _ component: RosterComponent) {
    self.facts = facts
    var byDay = [[Int]](repeating: [], count: facts.roster.days)
    for shift in component.shifts { byDay[facts.stints[shift].day].append(shift) }
    let size = sizeLimit(component)
    let sets = byDay.map { makeSets(of: $0.sorted { facts.rank[$0] < facts.rank[$1] }, size) }
    var known: [Duty: Int] = [:]
    var choices = component.people.map { _ in [[(Duty, Int)]]() }
    for (place, person) in component.people.enumerated() {
      var menu = Menu(idle: Array(repeating: 0, count: facts.roster.days))
      let options = Set(facts.options[person])
      for day in sets.indices {
        let fixed = byDay[day].filter { facts.locked[$0].contains(person) }
        var list: [(Duty, Int)] = []
        for set in sets[day]
        where set.allSatisfy(options.contains) && fixed.allSatisfy(set.contains) {
          guard let cost = cost(of: set, on: day, person) else { continue }
          let duty = Duty(day: day, shifts: set)
          list.append((duty, cost))
          known[duty] = 0
        }
        menu.idle[day] = fixed.isEmpty ? cost(of: [], on: day, person) : nil
        if menu.idle[day] == nil, list.isEmpty { menu.impossible.insert(day) }
        choices[place].append(list)
      }
      menus.append(menu)
    }
    duties = known.keys.sorted { left, right in
      left.day != right.day
        ? left.day < right.day : left.shifts.lexicographicallyPrecedes(right.shifts)
    }
    for (position, duty) in duties.enumerated() { known[duty] = position }
    for place in menus.indices {
      let list = choices[place].joined().map { (known[$0.0] ?? 0, $0.1) }.sorted { $0.0 < $1.0 }
      menus[place].duties = list.map(\.0)
      menus[place].costs = list.map(\.1)
    }
  }

  /// The fewest shifts a day that a hard rule about everybody allows.
  private func sizeLimit(_ component: RosterComponent) -> Int {
    facts.rules.indices.reduce(Self.mostPerDay + 1) { size, rule in
      guard case .shiftCount(_, let most?, .day) = facts.rules[rule].law,
        facts.rules[rule].price == nil, facts.rules[rule].shifts == .all,
        component.people.allSatisfy({ facts.members[rule][$0] })
      else { return size }
      return min(size, max(1, most))
    }
  }

  /// Sets of shifts of a day that do not overlap.
  private mutating func makeSets(of shifts: [Int], _ size: Int) -> [[Int]] {
    var all = shifts.map { [$0] }
    var last = all
    for length in 2...max(2, size) where length <= size {
      var next: [[Int]] = []
      search: for set in last {
        for shift in shifts where facts.rank[shift] > facts.rank[set[set.count - 1]] {
          let hold = facts.stints[shift].hold
          guard set.allSatisfy({ facts.stints[$0].hold.intersection(hold).isEmpty }) else {
            continue
          }
          guard next.count < Self.mostSets, length <= Self.mostPerDay else {
            isCut = true
            break search
          }
          next.append(set + [shift])
        }
      }
      guard !next.isEmpty else { break }
      all += next
      last = next
    }
    return all
  }

  /// What shifts of one day cost by rules that see no other day; nil where they forbid it.
  private func cost(of set: [Int], on day: Int, _ person: Int) -> Int? {
    var cost = set.reduce(0) { $0 + (facts.price(person, $1) ?? 0) }
    let stints = set.map { facts.stints[$0] }
    for rule in facts.personal[person] {
      let amount = amount(of: rule, set, stints, on: day, person)
      guard amount > 0 else { continue }
      guard let price = facts.rules[rule].price else { return nil }
      cost += price * amount
    }
    return cost
  }

  private func amount(
    of rule: Int,
    _ set: [Int],
    _ stints: [RosterStint],
    on day: Int,
    _ person: Int
  ) -> Int {
    func sum(_ value: (RosterStint) -> Int) -> Int {
      zip(set, stints).reduce(0) { $0 + (facts.fits[rule][$1.0] ? value($1.1) : 0) }
    }
    func outside(_ value: Int, _ least: Int, _ most: Int?) -> Int {
      max(0, least - value) + max(0, value - (most ?? value))
    }
    switch facts.rules[rule].law {
    case .shiftCount(let least, let most, .day): return outside(sum { _ in 1 }, least, most)
    case .minutes(let least, let most, .day): return outside(sum { $0.span.minutes }, least, most)
    case .rest, .travelBuffer:
      let inside = zip(stints, stints.dropFirst())
        .reduce(0) { $0 + facts.stepAmount(rule, $1.0, $1.1) }
      guard let last = facts.tails[person].last, let first = stints.first,
        day == 0 || facts.rules[rule].price == nil
      else { return inside }
      return inside + facts.stepAmount(rule, last, first)
    case .succession(let then, let days) where days <= 1 && day == 0:
      let before = facts.tails[person]
        .count { $0.day == -1 && $0.fits(facts.rules[rule].shifts) }
      return before * stints.count { $0.fits(then) }
    case .wishes:
      return facts.roster.people[person].wishes
        .reduce(0) { sum, wish in
          guard wish.isOn, self.day(of: wish) == day, facts.isWishPossible(wish, rule),
            !set.contains(where: { facts.fits[rule][$0] && facts.fits(wish, $0) })
          else { return sum }
          return sum + wish.weight
        }
    default: return 0
    }
  }

  /// The one day that a wish is about, or nil.
  private func day(of wish: RosterWish) -> Int? {
    wish.day ?? wish.shift.flatMap { facts.shifts[$0] }.map { facts.stints[$0].day }
  }
}
