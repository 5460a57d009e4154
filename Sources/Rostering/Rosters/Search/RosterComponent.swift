// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// People and shifts that have nothing to do with all others.
struct RosterComponent: Sendable {
  /// Positions of people, ascending.
  var people: [Int] = []
  /// Positions of shifts, ascending.
  var shifts: [Int] = []

  /// Splits a case; who shares a shift or a rule about several people is in one part.
  ///
  /// - Returns: Parts, the largest first; people without any shift are in none of them.
  static func all(_ facts: RosterFacts) -> [RosterComponent] {
    let count = facts.roster.people.count
    var parents = Array(0..<count)
    func root(_ person: Int) -> Int {
      var person = person
      while parents[person] != person {
        parents[person] = parents[parents[person]]
        person = parents[person]
      }
      return person
    }
    func join(_ people: [Int]) {
      guard let first = people.first else { return }
      for other in people.dropFirst() {
        let (a, b) = (root(first), root(other))
        parents[max(a, b)] = min(a, b)
      }
    }
    for shift in facts.stints.indices {
      join(facts.times[shift].flatMap { facts.crewCandidates($0) })
      join(facts.crewCandidates(shift))
    }
    for rule in facts.atShifts + facts.onDays {
      switch facts.rules[rule].law {
      case .apartOnDay(let named), .together(let named), .apartAtShift(let named):
        join(named.compactMap { facts.people[$0] }.sorted())
      default: break
      }
    }
    var parts: [Int: RosterComponent] = [:]
    for shift in facts.stints.indices {
      guard let first = facts.crewCandidates(shift).first else { continue }
      parts[root(first), default: RosterComponent()].shifts.append(shift)
    }
    for person in 0..<count { parts[root(person)]?.people.append(person) }
    return parts.sorted { $0.key < $1.key }.map(\.value)
      .sorted { ($1.shifts.count, $0.shifts[0]) < ($0.shifts.count, $1.shifts[0]) }
  }
}

extension RosterFacts {
  /// Who can stand a shift or is locked to it.
  func crewCandidates(_ shift: Int) -> [Int] {
    let strange = locked[shift].filter { !candidates[shift].contains($0) }
    return strange.isEmpty ? candidates[shift] : (candidates[shift] + strange).sorted()
  }
}
