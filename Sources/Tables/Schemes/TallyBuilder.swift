// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Makes the kinds of partners that are wanted: roles first, then what each cover asks for.
struct TallyBuilder {
  let scheme: Scheme
  let columns: SchemeColumns
  let words: WordBook
  let findings: Findings

  func tallies(
    _ pairing: PairingCase,
    _ drafts: [EntityDraft],
    _ tables: [RecordTable]
  ) -> [PairTally] {
    var tallies: [PairTally] = []
    for (number, role) in scheme.roles.enumerated() {
      let counts = pairing.from.entities.map { $0.role == number }
      var least: [Int] = []
      var most: [Int] = []
      for draft in drafts {
        least.append(value(role.span.least, 0, draft, tables))
        most.append(value(role.span.most, .max, draft, tables))
        ask(least[least.count - 1], most[most.count - 1], draft, tables)
      }
      tallies.append(
        PairTally(words: role.name, counts: counts, least: least, most: most, isRole: true)
      )
    }
    for (cover, place) in zip(scheme.covers, columns.covers) {
      tallies += self.tallies(cover, place, pairing, drafts, tables)
    }
    return tallies
  }

  private func tallies(
    _ cover: Scheme.Cover,
    _ place: (has: Int, needs: Int?),
    _ pairing: PairingCase,
    _ drafts: [EntityDraft],
    _ tables: [RecordTable]
  ) -> [PairTally] {
    let most = drafts.map { _ in Int.max }
    let wanted = drafts.map { value(cover.least, 1, $0, tables) }
    let having = pairing.from.columns[place.has]
    guard let needs = place.needs else {
      let tokens = Set(cover.values.compactMap { words.known(WordCells.joined($0)) })
      let counts = (0..<having.count).map { having[$0].contains(where: tokens.contains) }
      return [
        PairTally(words: cover.name, counts: counts, least: wanted, most: most, isRole: false)
      ]
    }
    let asked = pairing.to.columns[needs]
    let kinds = Set(asked.tokens).sorted { words.words[Int($0)] < words.words[Int($1)] }
    return kinds.map { kind in
      PairTally(
        words: words.words[Int(kind)],
        counts: (0..<having.count).map { having[$0].contains(kind) },
        least: (0..<asked.count).map { asked[$0].contains(kind) ? wanted[$0] : 0 },
        most: most,
        isRole: false
      )
    }
  }

  private func ask(_ least: Int, _ most: Int, _ draft: EntityDraft, _ tables: [RecordTable]) {
    guard least > most else { return }
    let table = tables[draft.table]
    findings.add(
      .rowFault,
      at: table.origin,
      row: table.number(of: draft.row),
      Message(SchemeCode.leastAboveMost, .number(least), .number(most)),
      Message(SchemeMend.correctNumbers)
    )
  }

  private func value(
    _ formula: Formula?,
    _ fallback: Int,
    _ draft: EntityDraft,
    _ tables: [RecordTable]
  ) -> Int {
    guard let formula else { return fallback }
    let table = tables[draft.table]
    let context = RowContext(table: table, row: draft.row, sums: SideSums())
    return findings.value(of: formula, in: context)?.whole ?? fallback
  }
}
