// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import Street

/// Tries all rosters of a part so small that this takes no time: the answer is the best there is.
struct RosterEnumeration {
  /// One way in which a person can stand shifts.
  private struct Horizon {
    var shifts: [Int]
    var score: RosterScore
  }

  private let facts: RosterFacts
  private let component: RosterComponent
  private var horizons: [[Horizon]] = []
  private var chosen: [Int]
  private var best: (score: RosterScore, chosen: [Int])?

  /// Prepares a part; nil where it has too many rosters.
  ///
  /// - Parameters:
  ///   - facts: The case.
  ///   - component: The part.
  ///   - limit: Rosters at most.
  init?(_ facts: RosterFacts, _ component: RosterComponent, limit: Int) {
    self.facts = facts
    self.component = component
    chosen = Array(repeating: 0, count: component.people.count)
    var count = 1
    for person in component.people {
      guard facts.options[person].count <= 12 else { return nil }
      let list = Self.horizons(of: person, facts)
      count *= list.count
      guard count <= limit else { return nil }
      horizons.append(list)
    }
  }

  private static func horizons(of person: Int, _ facts: RosterFacts) -> [Horizon] {
    let fixed = facts.locked.indices.filter { facts.locked[$0].contains(person) }
    let free = facts.options[person].filter { !fixed.contains($0) }
    let all = (0..<(1 << free.count))
      .map { mask -> Horizon in
        var shifts = fixed
        for (bit, shift) in free.enumerated() where mask >> bit & 1 == 1 { shifts.append(shift) }
        shifts.sort { facts.rank[$0] < facts.rank[$1] }
        return Horizon(shifts: shifts, score: facts.score(of: person, standing: shifts))
      }
    // Where rules can't be kept, the fewest breaches; else what is lawful.
    let hard = all.map(\.score.hard).min() ?? 0
    return all.filter { $0.score.hard == hard }
  }

  /// Who stands each shift of the part in the best roster, by the position of the shift.
  mutating func solve() -> (crews: [[Int]], score: RosterScore) {
    var crews = [[Int]](repeating: [], count: facts.stints.count)
    walk(0, .zero, &crews)
    var result = [[Int]](repeating: [], count: facts.stints.count)
    for (place, person) in component.people.enumerated() {
      for shift in horizons[place][best?.chosen[place] ?? 0].shifts { result[shift].append(person) }
    }
    return (result, best?.score ?? .zero)
  }

  private mutating func walk(_ place: Int, _ partial: RosterScore, _ crews: inout [[Int]]) {
    if let best, partial >= best.score { return }
    guard place < component.people.count else {
      var score = partial
      for shift in component.shifts { score += facts.score(at: shift) { crews[$0] } }
      if !facts.onDays.isEmpty {
        let standing = Dictionary(
          uniqueKeysWithValues: component.people.indices.map {
            (component.people[$0], horizons[$0][chosen[$0]].shifts)
          }
        )
        for day in 0..<facts.roster.days {
          score += facts.score(ofDay: day) { standing[$0] ?? [] }
        }
      }
      if best.map({ score < $0.score }) ?? true { best = (score, chosen) }
      return
    }
    for (number, horizon) in horizons[place].enumerated() {
      chosen[place] = number
      for shift in horizon.shifts { crews[shift].append(component.people[place]) }
      walk(place + 1, partial + horizon.score, &crews)
      for shift in horizon.shifts { crews[shift].removeLast() }
    }
  }
}
