// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Candidates {
  /// The pairs of some needs with what others have booked taken away.
  ///
  /// On the safe side: a half-day in which a provider has a booking is kept only where the provider
  /// could still give all it has left there.
  func residual(for needs: Set<Int>, after bookings: Bookings) -> Candidates {
    var providers = facts.providers
    for position in providers.indices { providers[position].weekCap = bookings.weekRoom(position) }
    var units = facts.week.units.map(\.perWeek)
    for unit in units.indices {
      units[unit] = units[unit].map { max(0, $0 - bookings.used(ofUnit: unit)) }
    }
    return filtered(facts.with(providers: providers, unitWeekCaps: units)) { number, pair in
      let position = Int(pair.provider)
      guard needs.contains(number), providers[position].weekCap > 0 else { return 0 }
      var kept = pair.cells
      for cell in HalfDaySet(bits: pair.cells).cells.map(\.index) {
        let used = bookings.used(of: position, cell: cell)
        let isOpen =
          bookings.cellRoom(position, cell)
          >= min(providers[position].weekCap, providers[position].cellCap)
        if (used > 0 && (providers[position].isExclusive || !isOpen)) || !isOpen {
          kept &= ~(1 << UInt32(cell))
        }
      }
      return providers[position].person == nil
        ? kept : kept & ~daysUsed(position, by: bookings, minutes: facts.needs[number].duration)
    }
  }

  /// Half-days of days on which a person has served already.
  private func daysUsed(_ position: Int, by bookings: Bookings, minutes: Int) -> UInt32 {
    var bits: UInt32 = 0
    for cell in 0..<HalfDay.count where bookings.used(of: position, cell: cell) > 0 {
      bits |= 7 << UInt32(cell / 3 * 3)
    }
    return bits
  }
}
