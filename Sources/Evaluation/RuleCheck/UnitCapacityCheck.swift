// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// No unit gives more counted pieces in a half-day or week than its limits.
package struct UnitCapacityCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    var totals = [Int](repeating: 0, count: week.units.count)
    var cells: [Int: Int] = [:]
    for booking in plan.bookings where week.providers[booking.provider].isCounted {
      let unit = week.providers[booking.provider].unit
      totals[unit] += booking.pieces
      for cell in booking.cells { cells[unit * 32 + cell + 1, default: 0] += booking.pieces }
    }
    var result: [Violation] = []
    for (key, given) in cells.sorted(by: { $0.key < $1.key }) {
      if let limit = week.units[key / 32].cellCap, given > limit {
        result.append(.overHalfDay(holder(key / 32, week), given, limit, cell: key % 32 - 1, week))
      }
    }
    for (unit, given) in totals.enumerated() {
      if let limit = week.units[unit].weekCap, given > limit {
        let arguments = [holder(unit, week), .number(given), .number(limit)]
        result.append(Violation(.overCapacity, arguments))
      }
    }
    return result
  }

  private func holder(_ unit: Int, _ week: WeekReading) -> MessageArgument {
    .text("unit:\(week.unitIDs[unit])")
  }
}
