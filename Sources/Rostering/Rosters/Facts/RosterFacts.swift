// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import Optimizing
internal import Street

/// A case made ready for planning: everything sorted by id, rules in force, who can stand what.
///
/// It counts rosters by the definitions of `docs/rosters.md`, by code of its own: the referee's is
/// another.
struct RosterFacts: Sendable {
  /// The band of fair shares of one rule, and where everybody stands.
  struct Shares: Sendable {
    var lower: Int
    var upper: Int
    /// By person; 0 for people out of the group.
    var history: [Int]
  }

  /// The case, people, shifts and rules by ascending id.
  let roster: RosterCase
  let periods: RosterPeriods
  /// Rules in force.
  let rules: [RosterRule]
  /// Every shift as a stint.
  let stints: [RosterStint]
  /// What everybody stood before, in order of time.
  let tails: [[RosterStint]]
  /// By rule and shift: whether the shift fits the rule's filter.
  let fits: [[Bool]]
  /// By rule and person: whether they are in its scope on the first day.
  let members: [[Bool]]
  /// By person: rules on their numbers and sequence.
  private(set) var personal: [[Int]] = []
  /// Rules about several people at a shift.
  private(set) var atShifts: [Int] = []
  /// Rules about several people on a day.
  private(set) var onDays: [Int] = []
  /// By rule; nil for rules of other laws.
  private(set) var shares: [Shares?] = []
  /// By rule on single shifts.
  private(set) var seatRules: [Int] = []
  /// The order of all shifts by start, end and id.
  let rank: [Int]
  /// By shift: where it counts, itself but for other times of the same work.
  private(set) var leaders: [Int] = []
  /// By shift: itself and other times of the same work; none where it counts elsewhere.
  private(set) var times: [[Int]] = []
  /// Positions of people and shifts by id.
  let people: [PersonID: Int]
  let shifts: [PostID: Int]
  /// By person: shifts they can stand, ascending.
  private(set) var options: [[Int]] = []
  /// By person: what each of those costs by rules on single shifts.
  private(set) var prices: [[Int]] = []
  /// By person: what each of those costs after all else; of weeks alone.
  private(set) var costs: [[Int]] = []
  /// By shift: who can stand it, ascending.
  private(set) var candidates: [[Int]] = []
  /// By shift: who is locked to it, ascending.
  private(set) var locked: [[Int]] = []
  /// The position of each goal.
  let lanes: [RosterGoal: Int]

  init(_ given: RosterCase, threads: Int) {
    var roster = given
    roster.people.sort { $0.id < $1.id }
    roster.shifts.sort { $0.id < $1.id }
    self.roster = roster
    periods = RosterPeriods(roster)
    rules = roster.rules.filter(\.isOn).sorted { $0.id < $1.id }
    stints = roster.shifts.map { RosterStint($0, dayType: roster.dayTypes[$0.day]) }
    tails = roster.people.map { $0.tail.map { RosterStint($0) }.sorted { $0.span < $1.span } }
    let (rules, stints) = (rules, stints)
    fits = rules.map { rule in stints.map { $0.fits(rule.shifts) } }
    members = rules.map { rule in
      roster.people.map { Self.isInScope(rule.scope, $0, on: roster.first) }
    }
    var rank = [Int](repeating: 0, count: stints.count)
    let order = stints.indices.sorted { (stints[$0].span, $0) < (stints[$1].span, $1) }
    for (place, shift) in order.enumerated() { rank[shift] = place }
    self.rank = rank
    func positions<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
      Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    }
    people = positions(roster.people.map(\.id))
    shifts = positions(roster.shifts.map(\.id))
    lanes = positions(roster.goals)
    let shifts = shifts
    leaders = roster.shifts.enumerated()
      .map { number, shift in
        shift.work.flatMap { shifts[$0.leader] } ?? number
      }
    times = roster.shifts.map { _ in [] }
    for (number, leader) in leaders.enumerated() { times[leader].append(number) }
    sortRules()
    shares = rules.indices.map { makeShares($0) }
    findOptions(threads: threads)
  }

  // MARK: Making

  private mutating func sortRules() {
    var single: [Int] = []
    for (number, rule) in rules.enumerated() {
      switch rule.law {
      case .excluded, .reluctance: seatRules.append(number)
      case .wishes:
        seatRules.append(number)
        single.append(number)
      case .apartAtShift, .together, .beside, .leastTogether, .bothSexes, .adultRatio:
        atShifts.append(number)
      case .apartOnDay: onDays.append(number)
      default: single.append(number)
      }
    }
    personal = roster.people.indices.map { person in single.filter { members[$0][person] } }
  }

  private mutating func findOptions(threads: Int) {
    let plain = self
    // Of most shifts only the team's own come into question.
    var byTeam: [TeamID?: [Int]] = [:]
    for (number, shift) in roster.shifts.enumerated() {
      byTeam[shift.team, default: []].append(number)
    }
    let shifts = byTeam
    let found = parallelMap(count: roster.people.count, threads: threads) { person in
      let team = plain.roster.people[person].team
      let own = team == nil ? [] : shifts[team] ?? []
      return ((shifts[TeamID?.none] ?? []) + own).sorted().filter { plain.gate(person, $0) == nil }
    }
    options = found
    prices = parallelMap(count: found.count, threads: threads) { person in
      found[person].map { plain.seatPenalty(person, $0) }
    }
    costs = found.enumerated()
      .map { person, list in
        let id = plain.roster.people[person].id
        return list.map { plain.roster.shifts[$0].work?.seats[id] ?? 0 }
      }
    candidates = Array(repeating: [], count: stints.count)
    for (person, list) in options.enumerated() {
      for shift in list { candidates[shift].append(person) }
    }
    locked = roster.shifts.map { shift in shift.locked.compactMap { people[$0] }.sorted() }
  }

  /// What rules on single shifts charge for a seat.
  private func seatPenalty(_ person: Int, _ shift: Int) -> Int {
    seatRules.reduce(0) { sum, rule in
      guard let price = rules[rule].price else { return sum }
      return sum + price * seatAmount(rule, person, shift)
    }
  }

  private func makeShares(_ rule: Int) -> Shares? {
    guard case .equalShares(let measure, let tolerance) = rules[rule].law else { return nil }
    let group = roster.people.indices.filter { members[rule][$0] }
    let heads = group.reduce(0) { $0 + roster.people[$1].heads }
    guard heads > 0 else { return nil }
    let history = history(of: measure, group)
    let teams = Set(group.compactMap { roster.people[$0].team })
    var whole = zip(group, history).reduce(0) { $0 + roster.people[$1.0].heads * $1.1 }
    for (number, shift) in roster.shifts.enumerated() where fits[rule][number] {
      if let team = shift.team, !teams.contains(team) { continue }
      whole += shift.wanted * stints[number].amount(of: measure)
    }
    var all = [Int](repeating: 0, count: roster.people.count)
    for (person, amount) in zip(group, history) { all[person] = amount }
    return Shares(
      lower: max(0, whole / heads - tolerance),
      upper: (whole + heads - 1) / heads + tolerance,
      history: all
    )
  }

  /// History of a group in a measure; newcomers at the mean of those who have one, halves up.
  func history(of measure: RosterMeasure, _ group: [Int]) -> [Int] {
    let known = group.compactMap { roster.people[$0].history?[measure] }
    let mean = known.isEmpty ? 0 : (2 * known.reduce(0, +) + known.count) / (2 * known.count)
    return group.map { roster.people[$0].history?[measure] ?? mean }
  }

  // MARK: Scopes

  /// Whether somebody is in a rule's scope, with the age and tags of a day.
  func isInScope(_ rule: Int, _ person: Int, on day: Int) -> Bool {
    let scope = rules[rule].scope
    if scope == .everybody { return true }
    return Self.isInScope(scope, roster.people[person], on: roster.date(ofDay: day))
  }

  private static func isInScope(_ scope: RosterScope, _ person: RosterPerson, on date: Day) -> Bool
  {
    if !scope.people.isEmpty, !scope.people.contains(person.id) { return false }
    if !scope.teams.isEmpty {
      guard let team = person.team, scope.teams.contains(team) else { return false }
    }
    if !scope.tags.isEmpty, !scope.tags.contains(where: { person.holds($0, on: date) }) {
      return false
    }
    if scope.withoutTags.contains(where: { person.holds($0, on: date) }) { return false }
    guard scope.leastAge != nil || scope.mostAge != nil else { return true }
    guard let age = person.age(on: date) else { return false }
    return (scope.leastAge.map { age >= $0 } ?? true) && (scope.mostAge.map { age <= $0 } ?? true)
  }

  /// What a seat costs by rules on single shifts; nil for a shift that they can't stand.
  func price(_ person: Int, _ shift: Int) -> Int? {
    seat(person, shift).map { prices[person][$0] }
  }

  /// Where a shift stands among what somebody can stand, or nil.
  func seat(_ person: Int, _ shift: Int) -> Int? {
    let list = options[person]
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < shift { low = middle + 1 } else { high = middle }
    }
    return low < list.count && list[low] == shift ? low : nil
  }
}
