// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Nobody gives more pieces in a half-day or week, or minutes in a day, than they have.
package struct ProviderCapacityCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    let byProvider = Dictionary(grouping: plan.bookings, by: \.provider)
    return byProvider.keys.sorted()
      .flatMap { excesses(of: $0, byProvider[$0] ?? [], week) }
  }

  private func excesses(
    of provider: Int,
    _ bookings: [Booking],
    _ week: WeekReading
  ) -> [Violation] {
    let reading = week.providers[provider]
    let name = MessageArgument.text(week.id(ofProvider: provider).description)
    var cells: [Int: Int] = [:]
    var days: [Int: Int] = [:]
    for booking in bookings {
      for cell in booking.cells { cells[cell, default: 0] += booking.pieces }
      guard reading.isPerson, booking.cell >= 0 else { continue }
      days[booking.cell / 3, default: 0] += booking.pieces * booking.span.minutes
    }
    var result: [Violation] = []
    for (cell, given) in cells.sorted(by: { $0.key < $1.key }) where given > reading.cellCap {
      result.append(.overHalfDay(name, given, reading.cellCap, cell: cell, week))
    }
    for (day, given) in days.sorted(by: { $0.key < $1.key }) where given > reading.minutesADay {
      let date = MessageArgument.text(week.week.date(ofDay: day).description)
      result.append(
        Violation(.overMinutes, [name, .number(given), .number(reading.minutesADay), date])
      )
    }
    let total = bookings.reduce(0) { $0 + $1.pieces }
    if total > reading.weekCap {
      result.append(Violation(.overCapacity, [name, .number(total), .number(reading.weekCap)]))
    }
    return result
  }
}

extension Violation {
  /// More than a limit of every half-day.
  static func overHalfDay(
    _ holder: MessageArgument,
    _ given: Int,
    _ limit: Int,
    cell: Int,
    _ week: WeekReading
  ) -> Violation {
    let date = week.week.date(ofDay: cell / 3).description
    return Violation(
      .overHalfDay,
      [holder, .number(given), .number(limit), .text(date), .number(6 + 6 * (cell % 3))]
    )
  }
}
