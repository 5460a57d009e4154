// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What is taken of every cap.
struct Booked {
  private let rules: Rulebook
  private var week: [Int]
  private var cell: [Int]
  private var minutes: [Int]
  private var unit: [Int]
  private var unitCell: [Int]

  init(_ rules: Rulebook) {
    self.rules = rules
    week = Array(repeating: 0, count: rules.providers.count)
    cell = Array(repeating: 0, count: rules.providers.count * HalfDay.count)
    minutes = Array(repeating: 0, count: rules.providers.count * 7)
    unit = Array(repeating: 0, count: rules.week.units.count)
    unitCell = Array(repeating: 0, count: rules.week.units.count * HalfDay.count)
  }

  /// Books an activity, or releases it (−1); tells whether every cap holds.
  mutating func change(_ activity: Activity, by sign: Int) -> Bool {
    var fits = true
    for share in activity.shares {
      let provider = rules.providers[share.provider]
      let pieces = sign * share.quantity
      let place = share.provider * HalfDay.count + activity.cell
      week[share.provider] += pieces
      cell[place] += pieces
      fits = fits && week[share.provider] <= provider.perWeek && cell[place] <= provider.perHalfDay
      if provider.person != nil {
        let day = share.provider * 7 + activity.cell / 3
        minutes[day] += pieces * activity.minutes
        fits = fits && minutes[day] <= provider.minutesADay
      }
      guard let owner = provider.unit else { continue }
      let record = rules.week.units[owner]
      unit[owner] += pieces
      unitCell[owner * HalfDay.count + activity.cell] += pieces
      fits = fits && unit[owner] <= record.perWeek ?? .max
      fits = fits && unitCell[owner * HalfDay.count + activity.cell] <= record.perHalfDay ?? .max
    }
    return fits
  }
}
