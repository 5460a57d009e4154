// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What no roster of a case is below, goal by goal, from the case alone.
///
/// Who can stand what at all, how many shifts of a day can follow each other, and how many the hard
/// numbers of shifts leave to each person: the heads that fit so are a largest flow, and what is asked
/// beyond them is missing in every roster. All other rules are left out, which only makes it less.
struct RosterBounds {
  private let reading: RosterReading
  /// By person: shifts they could stand, ascending.
  private let options: [[Int]]
  /// By person: shifts in all at most.
  private let most: [Int]

  init(_ reading: RosterReading) {
    self.reading = reading
    let roster = reading.roster
    let bans = roster.rules.filter { $0.isHard && $0.law == .excluded }
    var byTeam: [TeamID?: [Int]] = [:]
    for (number, shift) in roster.shifts.enumerated() {
      byTeam[shift.team, default: []].append(number)
    }
    options = roster.people.indices.map { number in
      let team = roster.people[number].team
      let own = team == nil ? [] : byTeam[team] ?? []
      return ((byTeam[TeamID?.none] ?? []) + own).sorted()
        .filter { Self.canStand(number, $0, reading, bans) }
    }
    most = roster.people.indices.map { Self.most($0, reading) }
  }

  private static func canStand(
    _ number: Int,
    _ shift: Int,
    _ reading: RosterReading,
    _ bans: [RosterRule]
  ) -> Bool {
    let (person, post) = (reading.roster.people[number], reading.roster.shifts[shift])
    let date = reading.roster.date(ofDay: post.day)
    if post.barred.contains(person.id) || state(of: person, at: post) == .no { return false }
    if post.risk == .high {
      guard let last = person.insuredUntil, last >= date else { return false }
    }
    if !person.hasGuardian, let age = person.age(on: date), age < 18 { return false }
    return !bans.contains { rule in
      reading.stints[shift].fits(rule.shifts) && reading.contains(rule.scope, number, on: post.day)
    }
  }

  /// Shifts of a person at most, by hard numbers of shifts of every kind.
  private static func most(_ number: Int, _ reading: RosterReading) -> Int {
    var least = Int.max
    for rule in reading.roster.rules where rule.isHard && rule.shifts == .all {
      guard case .shiftCount(_, let most?, let period) = rule.law,
        reading.contains(rule.scope, number, on: 0)
      else { continue }
      let days = 0..<reading.roster.days
      let periods = Set(days.map { reading.calendar.key(of: $0, per: period) }).count
      least = min(least, most.multipliedReportingOverflow(by: periods).partialValue)
    }
    return least
  }

  /// The bound of a goal.
  func bound(of goal: RosterGoal) -> Int {
    let shifts = reading.roster.shifts
    switch goal {
    case .urgent: return missingLeast { shifts[$0].urgency == .urgent }
    case .least: return missingLeast { _ in true }
    case .wanted: return missing { shifts[$0].wanted }
    case .roles:
      let tags = Set(shifts.flatMap { $0.roles.filter { !$0.isHard }.map(\.tag) })
      return tags.reduce(0) { sum, tag in
        sum
          + missing(counting: { holds(tag, $0, $1) }) { shift in
            // Each role of a tag counts the same holders: the largest asks for all.
            shifts[shift].roles.filter { !$0.isHard && $0.tag == tag }.map(\.heads).max() ?? 0
          }
      }
    case .rules, .locks, .seats: return 0
    }
  }

  /// Least heads missing in every roster.
  ///
  /// A crew with anybody has as many as a hard role asks for, and never only people who need somebody
  /// beside them: where that makes its least, all others count for nothing.
  private func missingLeast(_ isAsked: (Int) -> Bool) -> Int {
    let shifts = reading.roster.shifts
    let makers = shifts.indices.map { isAsked($0) ? self.makers(of: $0) : nil }
    return missing(counting: { makers[$1]?.contains($0) ?? true }) {
      isAsked($0) ? shifts[$0].least : 0
    }
  }

  /// The fewest people who make the least of a shift; nil for all who can stand it.
  private func makers(of shift: Int) -> Set<Int>? {
    let (roster, post) = (reading.roster, reading.roster.shifts[shift])
    let all = roster.people.indices.filter { options[$0].contains(shift) }
    var best: Set<Int>?
    func offer(_ counts: (Int) -> Bool) {
      let some = Set(all.filter(counts))
      if some.count < best?.count ?? all.count { best = some }
    }
    for role in post.roles where role.isHard && role.heads >= post.least {
      offer { holds(role.tag, $0, shift) }
    }
    for rule in roster.rules where post.least == 1 && rule.isHard {
      guard case .beside(let tag, let other, _) = rule.law,
        reading.stints[shift].fits(rule.shifts)
      else { continue }
      offer { person in
        !(reading.contains(rule.scope, person, on: post.day) && holds(tag, person, shift)
          && !holds(other, person, shift))
      }
    }
    return best
  }

  private func holds(_ tag: String, _ person: Int, _ shift: Int) -> Bool {
    let day = reading.roster.shifts[shift].day
    return reading.roster.people[person].holds(tag, on: reading.roster.date(ofDay: day))
  }

  /// Heads asked beyond a largest flow person → day of the person → shift.
  private func missing(
    counting counts: (Int, Int) -> Bool = { _, _ in true },
    _ asked: (Int) -> Int
  ) -> Int {
    let roster = reading.roster
    let demand = roster.shifts.indices.map(asked)
    let total = demand.reduce(0, +)
    guard total > 0 else { return 0 }
    var days: [(person: Int, shifts: [Int])] = []
    for person in roster.people.indices {
      let own = options[person].filter { demand[$0] > 0 && counts(person, $0) }
      for shifts in Dictionary(grouping: own, by: { roster.shifts[$0].day })
        .sorted(by: { $0.key < $1.key })
      {
        days.append((person, shifts.value))
      }
    }
    let (people, firstDay) = (roster.people.count, roster.people.count)
    let firstShift = firstDay + days.count
    let source = firstShift + demand.count
    var flow = HeadFlow(nodes: source + 2)
    for person in 0..<people where !options[person].isEmpty {
      let heads = roster.people[person].heads
      let room = most[person].multipliedReportingOverflow(by: heads)
      flow.link(source, person, room.overflow ? total : min(total, room.partialValue))
    }
    for (place, day) in days.enumerated() {
      let heads = roster.people[day.person].heads
      flow.link(day.person, firstDay + place, heads * apart(day.shifts))
      for shift in day.shifts { flow.link(firstDay + place, firstShift + shift, heads) }
    }
    for (shift, heads) in demand.enumerated() where heads > 0 {
      flow.link(firstShift + shift, source + 1, heads)
    }
    return total - flow.largest(from: source, to: source + 1)
  }

  /// How many of some shifts one person can stand: the most that share no minute.
  private func apart(_ shifts: [Int]) -> Int {
    var (count, end) = (0, Int.min)
    for span in shifts.map({ reading.roster.shifts[$0].span }).sorted(by: { $0.end < $1.end })
    where span.start >= end {
      (count, end) = (count + 1, span.end)
    }
    return count
  }
}
