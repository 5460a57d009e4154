// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What a shift lacks and what its people together break.
extension RosterFacts {
  /// What a shift comes to by the people at it and at other times of the same work; nothing for one
  /// that counts elsewhere.
  func score(at shift: Int, crews: (Int) -> [Int]) -> RosterScore {
    let times = times[shift]
    guard times.count > 1 else {
      return times.isEmpty ? .zero : score(of: shift, with: crews(shift))
    }
    let post = roster.shifts[shift]
    var score = RosterScore.zero
    var count = 0
    for time in times {
      let crew = crews(time)
      count += heads(crew)
      score += self.score(of: time, with: crew, isAlone: false)
    }
    score.hard += max(0, count - post.most)
    if let work = post.work { charge(work, post.wanted, count, &score) }
    return score
  }

  /// What a shift with some people comes to; where it is one of several times of the same work, but for
  /// what counts once for all of them.
  func score(of shift: Int, with crew: [Int], isAlone: Bool = true) -> RosterScore {
    let post = roster.shifts[shift]
    var score = RosterScore.zero
    let count = heads(crew)
    score.hard += max(0, count - post.most)
    for person in locked[shift] where !crew.contains(person) { score.hard += 1 }
    if let work = post.work {
      if isAlone { charge(work, post.wanted, count, &score) }
    } else {
      let missing = max(0, post.least - count)
      if let lane = lanes[.urgent], post.urgency == .urgent { score[lane] += missing }
      if let lane = lanes[.least] { score[lane] += missing }
      if let lane = lanes[.wanted] { score[lane] += max(0, post.wanted - count) }
    }
    for role in post.roles {
      let holding = heads(crew.filter { holds($0, role.tag, at: shift) })
      if role.isHard {
        score.hard += max(0, min(role.heads, count) - holding)
      } else if let lane = lanes[.roles] {
        score[lane] += max(0, role.heads - holding)
      }
    }
    for rule in atShifts where fits[rule][shift] {
      let amount = amount(of: rule, shift, crew)
      guard amount > 0 else { continue }
      if let price = rules[rule].price {
        charge(price * amount, &score)
      } else {
        score.hard += amount
      }
    }
    return score
  }

  /// What is missing of work of a week, in points.
  private func charge(_ work: RosterWork, _ wanted: Int, _ count: Int, _ score: inout RosterScore) {
    if count > 0 { score.hard += max(0, work.minimum - count) }
    let lacking = work.lacking(count)
    if let lane = lanes[.locks], work.isLocked { score[lane] += max(0, wanted - count) }
    if let lane = lanes[.urgent], work.isUrgent { score[lane] += lacking }
    if let lane = lanes[.least] { score[lane] += lacking }
  }

  /// Heads of some people.
  func heads(_ crew: [Int]) -> Int { crew.reduce(0) { $0 + roster.people[$1].heads } }

  /// Whether somebody holds a tag on a shift's day.
  func holds(_ person: Int, _ tag: String, at shift: Int) -> Bool {
    roster.people[person].holds(tag, on: roster.date(ofDay: stints[shift].day))
  }

  /// Adults wanted at a shift by a rule.
  func adultsAsked(_ shift: Int, _ childrenPerAdult: Int) -> Int {
    let ratio = max(1, childrenPerAdult)
    return (roster.shifts[shift].children + ratio - 1) / ratio
  }

  /// Whether somebody counts as an adult with a tag.
  func isAdult(_ person: Int, _ tag: String, at shift: Int) -> Bool {
    let date = roster.date(ofDay: stints[shift].day)
    return holds(person, tag, at: shift) && (roster.people[person].age(on: date) ?? 18) >= 18
  }

  /// By how many units the people at a shift break a rule about several.
  func amount(of rule: Int, _ shift: Int, _ whole: [Int]) -> Int {
    let day = stints[shift].day
    let crew = whole.filter { isInScope(rule, $0, on: day) }
    guard !crew.isEmpty else { return 0 }
    switch rules[rule].law {
    case .apartAtShift(let named):
      return max(0, crew.count { named.contains(roster.people[$0].id) } - 1)
    case .together(let named):
      let group = named.compactMap { people[$0] }.filter { isInScope(rule, $0, on: day) }
      let present = group.count { crew.contains($0) }
      return present == 0 ? 0 : group.count - present
    case .beside(let tag, let other, let ratio):
      let leading = heads(crew.filter { holds($0, other, at: shift) })
      let led = heads(crew.filter { holds($0, tag, at: shift) && !holds($0, other, at: shift) })
      return max(0, (led + max(1, ratio) - 1) / max(1, ratio) - leading)
    case .leastTogether(let heads): return max(0, heads - self.heads(crew))
    case .bothSexes:
      return 2 - crew.reduce(into: Set()) { $0.formUnion(roster.people[$1].sexes) }.count
    case .adultRatio(let tag, let ratio):
      return max(
        0,
        adultsAsked(shift, ratio) - heads(crew.filter { isAdult($0, tag, at: shift) })
      )
    default: return 0
    }
  }

  /// By how many units people who should be apart on a day are not.
  func amount(of rule: Int, onDay day: Int, standing: (Int) -> [Int]) -> Int {
    guard case .apartOnDay(let named) = rules[rule].law else { return 0 }
    let working = named.compactMap { people[$0] }
      .count { person in
        isInScope(rule, person, on: day)
          && standing(person).contains { stints[$0].day == day && fits[rule][$0] }
      }
    return max(0, working - 1)
  }

  /// What people who should not work on one day break, by the shifts that each of them stands.
  func score(ofDay day: Int, standing: (Int) -> [Int]) -> RosterScore {
    var score = RosterScore.zero
    for rule in onDays {
      let amount = amount(of: rule, onDay: day, standing: standing)
      if let price = rules[rule].price {
        charge(price * amount, &score)
      } else {
        score.hard += amount
      }
    }
    return score
  }
}
