// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Finds needs of one place and category that came in within 7 days of each other.
struct RepeatedNeeds {
  private struct Key: Hashable {
    let place: PlaceID
    let category: String
  }

  private var groups: [Key: [(day: Day, row: Int)]] = [:]

  mutating func add(_ need: Need, row: Int) {
    guard let place = need.place, let day = need.receivedAt else { return }
    let category = need.category.isEmpty ? need.kind?.code ?? "" : need.category
    groups[Key(place: place, category: category), default: []].append((day, row))
  }

  /// Reports each need whose predecessor in time is less than 7 days away, with both rows.
  func report(_ sheet: Sheet, _ findings: Findings) {
    for group in groups.values where group.count > 1 {
      let ordered = group.sorted { ($0.day, $0.row) < ($1.day, $1.row) }
      for (earlier, later) in zip(ordered, ordered.dropFirst())
      where later.day.number - earlier.day.number <= 7 {
        let rows = [earlier.row, later.row].sorted()
        let places = rows.map { sheet.origin(of: $0) }
        let number = MessageArgument.number(sheet.number(of: rows[0]))
        findings.add(
          .warning,
          at: places[1],
          row: sheet.number(of: rows[1]),
          places[0] == places[1]
            ? Message(FaultCode.possibleDuplicate, number)
            : Message(FaultCode.possibleDuplicateElsewhere, .text(places[0].name), number),
          Message(MendCode.compareRows)
        )
      }
    }
  }
}
