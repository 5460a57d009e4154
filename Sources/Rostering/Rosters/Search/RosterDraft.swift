// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A roster under change, with what every person, shift and day of it comes to.
struct RosterDraft: Sendable {
  /// A change of one seat.
  struct Move: Sendable, Hashable {
    var person: Int
    var shift: Int
    var isOn: Bool
  }

  let facts: RosterFacts
  /// Who stands each shift, ascending.
  private(set) var crews: [[Int]]
  /// What everybody stands, by rank.
  private(set) var stood: [[Int]]
  private(set) var total = RosterScore.zero
  private var peopleScores: [RosterScore]
  private var shiftScores: [RosterScore]
  private var dayScores: [RosterScore]
  private let component: RosterComponent

  /// An empty roster of a component; all else has no part in it.
  init(_ facts: RosterFacts, _ component: RosterComponent) {
    self.facts = facts
    self.component = component
    crews = Array(repeating: [], count: facts.stints.count)
    stood = Array(repeating: [], count: facts.roster.people.count)
    peopleScores = Array(repeating: .zero, count: stood.count)
    shiftScores = Array(repeating: .zero, count: crews.count)
    dayScores = Array(repeating: .zero, count: facts.roster.days)
    for person in component.people { score(person: person) }
    for shift in component.shifts { score(shift: shift) }
  }

  private mutating func score(person: Int) {
    total = total - peopleScores[person]
    peopleScores[person] = facts.score(of: person, standing: stood[person])
    total += peopleScores[person]
  }

  private mutating func score(shift: Int) {
    let leader = facts.leaders[shift]
    total = total - shiftScores[leader]
    shiftScores[leader] = facts.score(at: leader) { crews[$0] }
    total += shiftScores[leader]
  }

  private mutating func score(day: Int) {
    guard !facts.onDays.isEmpty else { return }
    total = total - dayScores[day]
    dayScores[day] = facts.score(ofDay: day) { stood[$0] }
    total += dayScores[day]
  }

  /// What a person's shifts come to.
  func score(of person: Int) -> RosterScore { peopleScores[person] }

  /// What a shift comes to.
  func score(at shift: Int) -> RosterScore { shiftScores[facts.leaders[shift]] }

  /// Makes changes; those that change nothing are passed over.
  mutating func apply(_ moves: [Move]) {
    for move in moves {
      let (person, shift) = (move.person, move.shift)
      guard crews[shift].contains(person) != move.isOn else { continue }
      if move.isOn {
        let rank = facts.rank[shift]
        crews[shift]
          .insert(person, at: crews[shift].firstIndex { $0 > person } ?? crews[shift].count)
        stood[person]
          .insert(
            shift,
            at: stood[person].firstIndex { facts.rank[$0] > rank } ?? stood[person].count
          )
      } else {
        crews[shift].removeAll { $0 == person }
        stood[person].removeAll { $0 == shift }
      }
    }
    for person in Set(moves.map(\.person)) { score(person: person) }
    for shift in Set(moves.map(\.shift)) { score(shift: shift) }
    for day in Set(moves.map { facts.stints[$0.shift].day }) { score(day: day) }
  }

  /// Undoes changes that were made just now, each of which changed something.
  mutating func undo(_ moves: [Move]) {
    apply(moves.reversed().map { Move(person: $0.person, shift: $0.shift, isOn: !$0.isOn) })
  }

  /// Makes changes and keeps them where the roster gets better by them.
  mutating func attempt(_ moves: [Move]) -> Bool {
    let before = total
    apply(moves)
    if total < before { return true }
    undo(moves)
    return false
  }
}
