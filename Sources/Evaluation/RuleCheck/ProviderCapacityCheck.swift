// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Nobody gives more pieces in a half-day or week, or minutes in a day, than they have.
package struct ProviderCapacityCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    let byProvider = Dictionary(grouping: plan.bookings, by: \.provider)
    return byProvider.keys.sorted()
      .flatMap { provider in
        excesses(of: provider, byProvider[provider] ?? [], week)
          .map { given, limit in
            let name = week.id(ofProvider: provider).description
            return Violation(.overCapacity, [.text(name), .number(given), .number(limit)])
          }
      }
  }

  private func excesses(
    of provider: Int,
    _ bookings: [Booking],
    _ week: WeekReading
  ) -> [(Int, Int)] {
    let reading = week.providers[provider]
    var cells: [Int: Int] = [:]
    var days: [Int: Int] = [:]
    for booking in bookings {
      for cell in booking.cells { cells[cell, default: 0] += booking.pieces }
      guard reading.isPerson, booking.cell >= 0 else { continue }
      days[booking.cell / 3, default: 0] += booking.pieces * booking.span.minutes
    }
    let total = bookings.reduce(0) { $0 + $1.pieces }
    var result = cells.values.filter { $0 > reading.cellCap }.sorted().map { ($0, reading.cellCap) }
    result += days.values.filter { $0 > reading.minutesADay }.sorted()
      .map { ($0, reading.minutesADay) }
    if total > reading.weekCap { result.append((total, reading.weekCap)) }
    return result
  }
}
