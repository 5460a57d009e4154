// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Who could stand a shift beside its people, or in the place of one of them.
///
/// Nothing hard may be broken by more than it is, each thing by itself. What concerns only the one who
/// leaves, their own numbers and their pin, does not count: they fail to come.
struct RosterPlaces {
  private let draft: RosterDraft

  init(_ draft: RosterDraft) { self.draft = draft }

  private var facts: RosterFacts { draft.facts }

  /// Whether a shift has fewer heads than are wanted.
  func isShort(_ shift: Int) -> Bool {
    facts.heads(draft.crews[shift]) < facts.roster.shifts[shift].wanted
  }

  /// Those whose place at a shift somebody could take, as far as the people together are concerned.
  func replaceable(by person: Int, at shift: Int) -> [Int] {
    guard !isOfWeek(shift) else { return [] }
    return draft.crews[shift].filter { clashes(of: person, at: shift, insteadOf: $0).isEmpty }
  }

  /// What somebody would break by their own shifts, by one more.
  func broken(by person: Int, at shift: Int) -> [RosterObstacle] {
    let (stood, hold) = (draft.stood[person], facts.stints[shift].hold)
    if stood.contains(where: { !facts.stints[$0].hold.intersection(hold).isEmpty }) {
      return [.elsewhere]
    }
    return
      facts.broken(by: person, standing: facts.adding(shift, to: stood), beyond: stood)
      .map { .rule(facts.rules[$0.rule].id) }
  }

  /// What the people together would break by more than they do.
  ///
  /// - Parameters:
  ///   - person: Who comes.
  ///   - shift: To which shift.
  ///   - other: Who leaves it, or nil.
  /// - Returns: What is broken, in a fixed order.
  func clashes(of person: Int, at shift: Int, insteadOf other: Int? = nil) -> [RosterObstacle] {
    if isOfWeek(shift) { return draft.wouldBreak(person, shift) ? [.crew] : [] }
    let post = facts.roster.shifts[shift]
    let before = draft.crews[shift]
    let after = (before.filter { $0 != other } + [person]).sorted()
    var result: [RosterObstacle] = []
    for role in post.roles where role.isHard {
      func lacking(_ crew: [Int]) -> Int {
        let holding = facts.heads(crew.filter { facts.holds($0, role.tag, at: shift) })
        return max(0, min(role.heads, facts.heads(crew)) - holding)
      }
      if lacking(after) > lacking(before) { result.append(.role(role.tag)) }
    }
    for rule in facts.atShifts where facts.rules[rule].price == nil && facts.fits[rule][shift] {
      if facts.amount(of: rule, shift, after) > facts.amount(of: rule, shift, before) {
        result.append(.together(facts.rules[rule].id))
      }
    }
    result += clashesOnDay(of: person, at: shift, insteadOf: other)
    let excess = max(0, facts.heads(after) - post.most)
    if excess > max(0, facts.heads(before) - post.most) { result.append(.tooMany) }
    return result
  }

  private func clashesOnDay(
    of person: Int,
    at shift: Int,
    insteadOf other: Int?
  ) -> [RosterObstacle] {
    let day = facts.stints[shift].day
    return facts.onDays.filter { facts.rules[$0].price == nil }
      .compactMap { rule in
        let before = facts.amount(of: rule, onDay: day) { draft.stood[$0] }
        let after = facts.amount(of: rule, onDay: day) { number in
          if number == person { return draft.stood[number] + [shift] }
          return number == other ? draft.stood[number].filter { $0 != shift } : draft.stood[number]
        }
        return after > before ? .together(facts.rules[rule].id) : nil
      }
  }

  /// Why somebody whose own shifts allow it does not join the people of a shift.
  func obstacle(_ person: Int, _ shift: Int) -> RosterObstacle {
    let added = clashes(of: person, at: shift)
    guard let first = added.first else { return .goals }
    guard !isOfWeek(shift) else { return first }
    let exchanged = draft.crews[shift].map { clashes(of: person, at: shift, insteadOf: $0) }
    if exchanged.contains([]) { return .standIn }
    if first != .tooMany { return first }
    return exchanged.min { $0.count < $1.count }?.first ?? first
  }

  /// What would be broken by more than it is, if one person took another's seat.
  func breaks(_ leaves: Int, _ comes: Int, at shift: Int) -> [RosterObstacle] {
    let stood = draft.stood[leaves]
    let own =
      facts.broken(
        by: leaves,
        standing: stood.filter { $0 != shift },
        beyond: stood
      )
      .map { RosterObstacle.rule(facts.rules[$0.rule].id) }
    let pin: [RosterObstacle] = facts.locked[shift].contains(leaves) ? [.locked] : []
    var seen: Set<RosterObstacle> = []
    return
      (broken(by: comes, at: shift) + clashes(of: comes, at: shift, insteadOf: leaves) + pin + own)
      .filter { seen.insert($0).inserted }
  }

  /// Hard roles that one more head without any tag would leave missing.
  func rolesOfNext(at shift: Int) -> [String] {
    let crew = draft.crews[shift]
    return facts.roster.shifts[shift].roles
      .filter { role in
        let holding = facts.heads(crew.filter { facts.holds($0, role.tag, at: shift) })
        return role.isHard && min(role.heads, facts.heads(crew) + 1) > holding
      }
      .map(\.tag)
  }

  /// Shifts of a week's work are counted over all their times.
  private func isOfWeek(_ shift: Int) -> Bool {
    facts.roster.shifts[shift].work != nil || facts.times[facts.leaders[shift]].count > 1
  }
}

extension RosterDraft {
  /// Whether the people at a shift, or on its day, would break something more with somebody.
  fileprivate func wouldBreak(_ person: Int, _ shift: Int) -> Bool {
    let crew = (crews[shift] + [person]).sorted()
    let score = facts.score(at: facts.leaders[shift]) { $0 == shift ? crew : crews[$0] }
    if score.hard > self.score(at: shift).hard { return true }
    guard !facts.onDays.isEmpty else { return false }
    let day = facts.stints[shift].day
    let with = facts.adding(shift, to: stood[person])
    return facts.score(ofDay: day) { $0 == person ? with : stood[$0] }.hard
      > facts.score(ofDay: day) { stood[$0] }.hard
  }
}
