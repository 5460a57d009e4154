// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import Street

/// Draws 历史: what three of ten units and people did before, near where they are.
struct HistoryRows {
  let records: WeekRecords

  func rows(using generator: inout SeededGenerator) -> [HistoryEntry] {
    let near = records.neighbours.reduce(into: [PlaceID: [PlaceID]]()) { near, pair in
      near[pair.low, default: []].append(pair.high)
      near[pair.high, default: []].append(pair.low)
    }
    let categories = records.offers.reduce(into: [UnitID: [String]]()) {
      $0[$1.unit, default: []] += $1.categories
    }
    var rows: [HistoryEntry] = []
    for unit in records.units where generator.happens(300) {
      let served = generator.pick(
        [unit.place].compactMap(\.self) + (unit.place.flatMap { near[$0] } ?? [])
      )
      rows.append(
        HistoryEntry(
          holder: .unit(unit.id),
          load: generator.between(1...12),
          servedPlace: served,
          servedCategory: generator.pick(categories[unit.id] ?? [])
        )
      )
    }
    for person in records.people where generator.happens(300) {
      let home = person.place
      rows.append(
        HistoryEntry(
          holder: .person(person.id),
          load: generator.between(1...10) * 60,
          servedPlace: generator.pick(
            [home].compactMap(\.self) + (home.flatMap { near[$0] } ?? [])
          ),
          servedCategory: generator.pick(Subject.ofPeople.map(\.category))
        )
      )
    }
    return rows
  }
}
