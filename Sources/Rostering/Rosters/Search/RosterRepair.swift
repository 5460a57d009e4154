// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import Street

/// Mends a roster until nothing is broken that need not be, then betters it seat by seat.
///
/// What the model of whole horizons can't say exactly (all or nobody at a shift, roles of several heads)
/// is set right here: shifts get people, lose people or are given up, whatever comes out best by the
/// goals in their order.
struct RosterRepair {
  private(set) var draft: RosterDraft
  private let component: RosterComponent
  private let stop: StopSignal?
  /// Trials that are left.
  private var budget: Int

  init(
    _ draft: RosterDraft,
    _ component: RosterComponent,
    budget: Int,
    stop: StopSignal?
  ) {
    self.draft = draft
    self.component = component
    self.budget = budget
    self.stop = stop
  }

  private var isDone: Bool { budget <= 0 || stop?.isStopped == true }

  /// Mends and betters.
  mutating func run() {
    mend()
    // One seat at a time first; chains of three people only where that helps no more.
    for isDeep in [false, true] {
      var isBetter = true
      while isBetter, !isDone {
        isBetter = false
        for shift in component.shifts where !isDone {
          if better(shift, isDeep: isDeep) { isBetter = true }
        }
      }
    }
    mend()
  }

  // MARK: Mending

  /// Takes what is broken out of the roster, whatever is left of the budget.
  private mutating func mend() {
    var isBetter = true
    while isBetter, draft.total.hard > 0 {
      isBetter = false
      for shift in component.shifts where draft.score(at: shift).hard > 0 {
        if tryAll(fixes(shift)) { isBetter = true }
      }
      for person in component.people where draft.score(of: person).hard > 0 {
        let free = draft.stood[person].filter { !facts.locked[$0].contains(person) }
        var fixes = free.map { [Move(person: person, shift: $0, isOn: false)] }
        fixes += facts.options[person].filter { !draft.stood[person].contains($0) }
          .map { [Move(person: person, shift: $0, isOn: true)] }
        if tryAll(fixes) { isBetter = true }
      }
      if !isBetter { isBetter = giveUp() }
    }
  }

  /// Gives up shifts whose people together break something, and lets people off rows of days.
  private mutating func giveUp() -> Bool {
    for shift in component.shifts where !draft.crews[shift].isEmpty {
      guard draft.score(at: shift).hard > 0 || facts.onDays.isEmpty == false else { continue }
      if draft.attempt(emptying(shift)) { return true }
    }
    for person in component.people where draft.score(of: person).hard > 0 {
      let free = draft.stood[person].filter { !facts.locked[$0].contains(person) }
      if draft.attempt(free.map { Move(person: person, shift: $0, isOn: false) }) { return true }
    }
    return false
  }

  private func emptying(_ shift: Int) -> [Move] {
    draft.crews[shift].filter { !facts.locked[shift].contains($0) }
      .map { Move(person: $0, shift: shift, isOn: false) }
  }

  /// Ways to set a shift right: one more, one fewer, another one, two more, nobody.
  private func fixes(_ shift: Int) -> [[Move]] {
    let crew = draft.crews[shift]
    let adds = facts.candidates[shift].filter { !crew.contains($0) }
      .map { Move(person: $0, shift: shift, isOn: true) }
    let drops = emptying(shift)
    var fixes = adds.map { [$0] } + drops.map { [$0] } + [drops]
    fixes += drops.flatMap { drop in adds.map { [drop, $0] } }
    if adds.count <= 40 {
      fixes += adds.indices.flatMap { first in adds[..<first].map { [$0, adds[first]] } }
    }
    return fixes
  }

  /// Makes the best of some changes, if it makes the roster better.
  private mutating func tryAll(_ fixes: [[Move]]) -> Bool {
    var best: (score: RosterScore, moves: [Move])?
    let before = draft.total
    for moves in fixes where !moves.isEmpty {
      draft.apply(moves)
      if draft.total < best?.score ?? before { best = (draft.total, moves) }
      draft.undo(moves)
    }
    budget -= fixes.count
    guard let best else { return false }
    draft.apply(best.moves)
    return true
  }

  // MARK: Bettering

  private mutating func better(_ shift: Int, isDeep: Bool) -> Bool {
    var isBetter = false
    for person in facts.candidates[shift] where !draft.crews[shift].contains(person) {
      guard !isDone else { return isBetter }
      let add = Move(person: person, shift: shift, isOn: true)
      if attempt([add]) {
        isBetter = true
        continue
      }
      for other in draft.crews[shift] where !facts.locked[shift].contains(other) {
        if attempt([Move(person: other, shift: shift, isOn: false), add]) {
          isBetter = true
          break
        }
      }
      if isDeep, !draft.crews[shift].contains(person), moveOver(person, to: add) { isBetter = true }
    }
    for person in draft.crews[shift] where !facts.locked[shift].contains(person) {
      if attempt([Move(person: person, shift: shift, isOn: false)]) { isBetter = true }
    }
    if isDeep, draft.score(at: shift) > .zero, gather(shift) { isBetter = true }
    return isBetter
  }

  /// Brings several people at once to a shift that asks for nobody or so many.
  private mutating func gather(_ shift: Int) -> Bool {
    let crew = draft.crews[shift]
    var groups = facts.atShifts.filter { facts.fits[$0][shift] }
      .compactMap { rule -> [Int]? in
        guard case .together(let named) = facts.rules[rule].law else { return nil }
        return facts.candidates[shift]
          .filter { named.contains(facts.roster.people[$0].id) && !crew.contains($0) }
      }
    if facts.isGathering(shift) {
      let free = facts.candidates[shift].filter { !crew.contains($0) }.prefix(24)
      for (place, one) in free.enumerated() {
        groups += free.prefix(place).map { [$0, one] }
      }
    }
    let drops = emptying(shift)
    for group in groups where group.count > 1 {
      guard !isDone else { return false }
      let adds = group.map { Move(person: $0, shift: shift, isOn: true) }
      if attempt(adds) || !drops.isEmpty && attempt(drops + adds) { return true }
    }
    return false
  }

  /// Takes somebody from another shift near by, for which a third person may step in.
  private mutating func moveOver(_ person: Int, to add: Move) -> Bool {
    let day = facts.stints[add.shift].day
    let near = draft.stood[person]
      .filter { abs(facts.stints[$0].day - day) <= 1 && !facts.locked[$0].contains(person) }
    for other in near {
      let leave = Move(person: person, shift: other, isOn: false)
      if attempt([leave, add]) { return true }
      for third in facts.candidates[other] where !draft.crews[other].contains(third) {
        guard !isDone else { return false }
        if attempt([leave, add, Move(person: third, shift: other, isOn: true)]) { return true }
      }
    }
    return false
  }

  private mutating func attempt(_ moves: [Move]) -> Bool {
    budget -= 1
    return draft.attempt(moves)
  }

  private typealias Move = RosterDraft.Move
  private var facts: RosterFacts { draft.facts }
}

extension RosterFacts {
  /// Whether a shift has rules by which one more person alone may be worse than two.
  fileprivate func isGathering(_ shift: Int) -> Bool {
    roster.shifts[shift].roles.contains(where: \.isHard)
      || atShifts.contains { rule in
        guard fits[rule][shift] else { return false }
        switch rules[rule].law {
        case .apartAtShift, .together: return false
        default: return true
        }
      }
  }
}
