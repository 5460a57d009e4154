// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reads the tables of pairs that a scheme names: fixed, forbidden, previous ones and neighbours.
struct PairLists {
  /// A pair by id.
  struct Entry {
    var from: String
    var to: String
    /// Where it stands in a table of pairs; nil in a cell of one of its own, where a partner who is
    /// not there may be meant: a home outside the area, a cadre who left.
    var place: (origin: TableOrigin, row: Int)?
  }

  /// What was read.
  struct Content {
    var fixed: [Entry] = []
    var forbidden: [Entry] = []
    var previous: [Entry] = []
    var neighbours: [(String, String)] = []
  }

  let scheme: Scheme
  let shelf: RecordShelf
  let file: String
  let findings: Findings

  func read() -> Content {
    var content = Content()
    content.fixed = scheme.fixed.flatMap { entries($0) }
    content.forbidden = scheme.forbidden.flatMap { entries($0) }
    content.previous = scheme.previous.flatMap { entries($0) }
    if let list = scheme.neighbours {
      content.neighbours = entries(list).map { ($0.from, $0.to) }
    }
    return content
  }

  private func entries(_ list: Scheme.PairList) -> [Entry] {
    guard let names = list.table, let from = list.from, let to = list.to,
      let (grid, origin) = shelf.cells(names, schemeFile: file, line: list.line),
      let table = RecordTable(grid, origin: origin, wanted: [from, to], findings: findings)
    else { return [] }
    guard let first = position(from, in: table), let second = position(to, in: table) else {
      return []
    }
    return table.rows.compactMap { row in
      let one = WordCells.joined(table.text(row, first))
      let two = WordCells.joined(table.text(row, second))
      guard !one.isEmpty, !two.isEmpty else {
        findings.add(
          .rowFault,
          at: origin,
          row: table.number(of: row),
          Message(SchemeCode.missingID),
          Message(SchemeMend.fillCell)
        )
        return nil
      }
      return Entry(from: one, to: two, place: (origin, table.number(of: row)))
    }
  }

  private func position(_ column: Scheme.Column, in table: RecordTable) -> Int? {
    if let found = table.position(of: column) { return found }
    table.reportMissing(column, findings)
    return nil
  }
}

/// Turns pairs of ids into pairs of positions.
struct PairResolver {
  private let findings: Findings
  private var from: [String: Int] = [:]
  private var to: [String: Int] = [:]

  init(findings: Findings) { self.findings = findings }

  /// Takes down where everybody stands; a member of a group stands where its group does.
  mutating func index(
    _ fromDrafts: [EntityDraft],
    _ toDrafts: [EntityDraft],
    members: [String: String]
  ) {
    for (index, draft) in fromDrafts.enumerated() { from[draft.entity.id] = index }
    for (index, draft) in toDrafts.enumerated() { to[draft.entity.id] = index }
    for (member, group) in members { if let index = from[group] { from[member] = index } }
  }

  /// The pairs whose both sides are there, ascending; others named in a table are questioned.
  func pairs(_ entries: [PairLists.Entry]) -> [Pair] {
    var pairs: Set<Pair> = []
    for entry in entries {
      guard let first = from[entry.from], let second = to[entry.to] else {
        if let place = entry.place {
          let missing = from[entry.from] == nil ? entry.from : entry.to
          findings.add(
            .warning,
            at: place.origin,
            row: place.row,
            value: missing,
            Message(SchemeCode.unknownPartner, .text(missing)),
            Message(SchemeMend.correctPartner)
          )
        }
        continue
      }
      pairs.insert(Pair(from: first, to: second))
    }
    return pairs.sorted()
  }
}
