// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The list of shortages says what counting gives: none left out, none invented, no number changed.
package struct RosterShortageCheck: RosterCheck {
  package init() {}

  private struct Key: Hashable {
    var shift: PostID
    var tag: String?
  }

  package func violations(
    in plan: RosterPlanReading,
    of reading: RosterReading
  ) -> [RosterViolation] {
    let counted = Self.counted(plan, reading)
    let stated = plan.plan.shortages.sorted()
    var known: [Key: RosterShortage] = [:]
    for shortage in counted { known[Key(shift: shortage.shift, tag: shortage.tag)] = shortage }
    var seen: Set<Key> = []
    var result: [RosterViolation] = []
    for shortage in stated {
      let key = Key(shift: shortage.shift, tag: shortage.tag)
      let isFirst = seen.insert(key).inserted
      if isFirst, let right = known[key] {
        guard right != shortage else { continue }
        result.append(
          found(.shortageWrong, shortage, more: [.number(right.asked), .number(right.got)])
        )
      } else {
        result.append(found(.shortageInvented, shortage))
      }
    }
    let missing = counted.filter { !seen.contains(Key(shift: $0.shift, tag: $0.tag)) }
    return result + missing.map { found(.shortageMissing, $0) }
  }

  /// What is missing, by shift and tag.
  static func counted(
    _ plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> [RosterShortage] {
    reading.roster.shifts.enumerated()
      .flatMap { number, shift in
        let date = reading.roster.date(ofDay: shift.day)
        let all = RosterShortage(
          shift: shift.id,
          asked: shift.wanted,
          got: plan.heads(at: number, reading)
        )
        let roles = shift.roles.map { role in
          RosterShortage(
            shift: shift.id,
            tag: role.tag,
            asked: role.heads,
            got: plan.heads(at: number, reading) {
              reading.roster.people[$0].holds(role.tag, on: date)
            }
          )
        }
        return ([all] + roles).filter { $0.got < $0.asked }
      }
  }

  private func found(
    _ code: RosterViolationCode,
    _ shortage: RosterShortage,
    more: [MessageArgument] = []
  ) -> RosterViolation {
    let what = shortage.tag.map { "\(shortage.shift.text) \($0)" } ?? shortage.shift.text
    return RosterViolation(
      code,
      [.text(what), .number(shortage.asked), .number(shortage.got)] + more,
      shift: shortage.shift
    )
  }
}
