// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Keys that several rows of a side share, also where they differ in blanks and capital letters only:
/// none of these rows is used, as nobody can say which is meant.
struct SharedKeys {
  private struct Place {
    var table: Int
    var row: Int
    var column: Int
    var draft: Int
  }

  private var places: [String: [Place]] = [:]

  /// Takes down where a key stands.
  mutating func add(_ id: String, _ table: Int, _ row: Int, column: Int, draft: Int) {
    places[CellText.folded(id), default: []]
      .append(Place(table: table, row: row, column: column, draft: draft))
  }

  /// Reports rows that share a key and takes them away.
  func settle(_ side: inout SideReader.Result, _ findings: Findings) {
    var dropped: Set<Int> = []
    for group in places.values where group.count > 1 {
      for place in group {
        dropped.insert(place.draft)
        report(place, group, side, findings)
      }
    }
    guard !dropped.isEmpty else { return }
    side.drafts = side.drafts.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
  }

  private func report(
    _ place: Place,
    _ group: [Place],
    _ side: SideReader.Result,
    _ findings: Findings
  ) {
    let table = side.tables[place.table]
    let others = group.filter { $0.draft != place.draft }
    // Another row of the table, else one of another table.
    let same = others.first { side.tables[$0.table].origin == table.origin }
    guard let other = same ?? others.first else { return }
    findings.add(
      .rowFault,
      at: table.origin,
      row: table.number(of: place.row),
      column: table.titles[place.column],
      value: side.drafts[place.draft].entity.id,
      same != nil
        ? Message(SchemeCode.duplicateID, .number(table.number(of: other.row)))
        : Message(SchemeCode.duplicateAcross, .text(side.tables[other.table].origin.name)),
      Message(SchemeMend.useUniqueID)
    )
  }
}
