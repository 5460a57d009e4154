// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Sorts out pins (锁定) that nobody could keep; the roster is planned without them.
public enum RosterPinCheck {
  /// The case with the pins that can be kept, and the others as faults.
  ///
  /// - Parameters:
  ///   - roster: The case.
  ///   - threads: Threads at most.
  /// - Returns: The case without pins that contradict what always holds, and those.
  public static func usable(
    _ roster: RosterCase,
    threads: Int = 1
  ) -> (roster: RosterCase, faults: [RosterFault]) {
    guard roster.shifts.contains(where: { !$0.locked.isEmpty }) else { return (roster, []) }
    var bare = roster
    for shift in bare.shifts.indices where bare.shifts[shift].locked.isEmpty {
      // Only shifts with pins matter here.
      bare.shifts[shift].barred = roster.people.map(\.id)
    }
    let facts = RosterFacts(bare, threads: threads)
    var stood: [Int: [Int]] = [:]
    var faults: [RosterFault] = []
    for (number, shift) in facts.roster.shifts.enumerated() {
      for person in facts.locked[number] {
        let id = facts.roster.people[person].id
        var obstacle = facts.gate(person, number).map { RosterObstacle($0) }
        let hold = facts.stints[number].hold
        if obstacle == nil,
          (stood[person] ?? [])
            .contains(where: {
              !facts.stints[$0].hold.intersection(hold).isEmpty
            })
        {
          obstacle = .elsewhere
        }
        if let obstacle {
          faults.append(RosterFault(person: id, shift: shift.id, obstacle: obstacle))
        } else {
          stood[person, default: []].append(number)
        }
      }
    }
    var result = roster
    for shift in result.shifts.indices {
      let id = result.shifts[shift].id
      result.shifts[shift].locked
        .removeAll { person in
          faults.contains { $0.person == person && $0.shift == id }
        }
    }
    return (result, faults)
  }
}

extension RosterObstacle {
  init(_ gate: RosterGate) {
    switch gate {
    case .team: self = .team
    case .ineligible: self = .unavailable
    case .barred: self = .barred
    case .unavailable: self = .unavailable
    case .uninsured: self = .uninsured
    case .guardian: self = .guardian
    case .past: self = .elsewhere
    case .rule(let id): self = .rule(id)
    }
  }
}
