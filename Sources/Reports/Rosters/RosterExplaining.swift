// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
public import Street
internal import Tables

/// Reasons of a roster in words: one sentence, then the numbers.
extension RosterSource {
  private func title(of id: PostID) -> String {
    guard let number = shifts[id] else { return id.text }
    let shift = roster.shifts[number]
    let date = roster.date(ofDay: shift.day).description
    return "\(name(of: shift)) \(date) \(hours(of: shift))"
  }

  /// Who stands a shift, and why nobody else does.
  ///
  /// - Parameter reason: The reasons.
  /// - Returns: A sentence, then its numbers.
  public func lines(of reason: RosterPostReason) -> [String] {
    guard let number = shifts[reason.shift] else { return [] }
    let shift = roster.shifts[number]
    var lines = [
      text(
        .explainPost,
        .text(name(of: shift)),
        .text(roster.date(ofDay: shift.day).description),
        .text(hours(of: shift)),
        .number(shift.wanted),
        .number(reason.heads)
      )
    ]
    lines += reason.crew.map { own in
      text(
        own.isReluctant ? .explainReluctantCrew : .explainCrew,
        .text(name(of: own.person)),
        .number(own.load)
      )
    }
    if reason.crew.isEmpty { lines.append(text(.explainNobody)) }
    for shortage in reason.shortages {
      guard let funnel = reason.funnels[shortage] else { continue }
      lines.append(
        text(
          .shortage,
          .text(name(of: shift)),
          .text(shortage.tag ?? text(.heads)),
          .number(shortage.asked - shortage.got),
          .text(funnel.cause.map { text(of: $0) } ?? text(.noOthers)),
          .text(text(of: funnel.remedy))
        )
      )
    }
    lines.append(text(of: reason.funnel))
    if !reason.reserves.isEmpty {
      let names = reason.reserves
        .map { text(.reserveFor, .text(name(of: $0.person)), .text(places(of: $0, at: shift))) }
        .joined(separator: comma)
      lines.append(text(.explainReserves, .text(names)))
    }
    return lines
  }

  /// What somebody stands, how it compares, and what keeps them from all else.
  ///
  /// - Parameter reason: The reasons.
  /// - Returns: A sentence, then its numbers.
  public func lines(of reason: RosterPersonReason) -> [String] {
    let own = reason.shifts.map { title(of: $0) }.joined(separator: comma)
    var lines = [
      text(
        .explainPerson,
        .text(name(of: reason.person)),
        .number(reason.shifts.count),
        .text(own)
      )
    ]
    lines += reason.shares.map { share in
      text(
        .explainShare,
        RosterRuleNames.argument(share.rule),
        .text(label(of: share.measure)),
        .number(share.history),
        .number(share.planned),
        .number(share.history + share.planned),
        .number(share.band.lowerBound),
        .number(share.band.upperBound)
      )
    }
    let others = reason.steps.reduce(0) { $0 + $1.people }
    if others > 0 {
      let steps = reason.steps.map {
        text(.explainStep, .text(text(of: $0.obstacle)), .number($0.people))
      }
      lines.append(
        text(.explainOthers, .number(others), .text(steps.joined(separator: comma)))
      )
    }
    return lines
  }

  /// Why somebody stands a shift or does not.
  ///
  /// - Parameter reason: The reason.
  /// - Returns: A sentence, then exchanges that were tried.
  public func lines(of reason: RosterSeatReason) -> [String] {
    let (person, shift) = (name(of: reason.person), title(of: reason.shift))
    var lines: [String] = []
    if let obstacle = reason.obstacle {
      lines.append(
        text(.explainAbsent, .text(person), .text(shift), .text(text(of: obstacle)))
      )
    } else {
      lines.append(text(.explainStands, .text(person), .text(shift)))
    }
    if let amount = reason.amount, case .rule(let rule)? = reason.obstacle {
      lines.append(text(.explainAmount, self.amount(amount, of: rule)))
    }
    return lines
      + reason.exchanges.map { exchange in
        text(
          .exchange,
          .text(name(of: exchange.leaves)),
          .text(name(of: exchange.comes)),
          .text(outcome(of: exchange))
        )
      }
  }

  private func outcome(of exchange: RosterExchange) -> String {
    if exchange.broken > 0 {
      let names = exchange.breaks.map { name(of: $0) }.joined(separator: comma)
      return text(.exchangeBroken, .text(names))
    }
    guard let goal = exchange.goal else { return text(.exchangeSame) }
    return text(
      exchange.change > 0 ? .exchangeWorse : .exchangeBetter,
      .text(label(of: goal)),
      .number(abs(exchange.change))
    )
  }

  /// Where a reserve could come in: beside the others, or in whose place, with the role of the seat.
  private func places(of reserve: RosterReserveReason, at shift: RosterShift) -> String {
    let seats = plan.assignments.first { $0.shift == shift.id }?.seats ?? []
    let names = reserve.replaces.map { id -> String in
      let role = seats.first { $0.person == id }?.role
      return role.map { "\(name(of: id))(\($0))" } ?? name(of: id)
    }
    var words = reserve.fills ? [text(.fillsGap)] : []
    if !names.isEmpty { words.append(text(.standsInFor, .text(names.joined(separator: comma)))) }
    return words.joined(separator: comma)
  }

  /// A reserve a row: at which shift, in which order, and why.
  func reserveSheet() -> SheetTable {
    var rows: [[String]] = []
    for reserve in plan.reserves {
      guard let number = shifts[reserve.shift] else { continue }
      let shift = roster.shifts[number]
      for (place, person) in reserve.people.enumerated() {
        let reason = reserves[reserve.shift]?.first { $0.person == person }
        rows.append([
          shift.id.text, roster.date(ofDay: shift.day).description, hours(of: shift),
          name(of: shift), String(place + 1), person.text, name(of: person),
          reason.map { own in
            text(
              own.isReluctant ? .reluctantReserve : .willingReserve,
              .number(own.load),
              .text(places(of: own, at: shift))
            )
          } ?? "",
        ])
      }
    }
    return SheetTable(
      fileName: text(.fileReserves),
      header: [
        text(.columnShift), text(.columnDate), text(.columnTime), text(.columnPost),
        text(.columnOrder), text(.columnPerson), text(.columnName), text(.columnReason),
      ],
      rows: rows
    )
  }
}
