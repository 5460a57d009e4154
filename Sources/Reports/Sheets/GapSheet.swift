// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

/// One row of 供需缺口.
struct GapRow {
  let name: String
  var needs = 0
  var asked = 0
  var met = 0
  var matched = 0
  var missing = 0
  var listedOnly = 0
  var providers = 0
  var available = 0
  var idle = 0

  init(name: String) { self.name = name }

  mutating func add(_ other: GapRow) {
    needs += other.needs
    asked += other.asked
    met += other.met
    matched += other.matched
    missing += other.missing
    listedOnly += other.listedOnly
    providers += other.providers
    available += other.available
    idle += other.idle
  }

  mutating func add(available given: Int, used: Int) {
    providers += 1
    available += given
    idle += max(0, given - used)
  }
}

extension ReportSource {
  /// 供需缺口: demand and supply by service category.
  ///
  /// An offer that serves several categories counts in each of their rows and once in the total;
  /// offers and needs without a category have a row of their own, and so have people.
  ///
  /// - Returns: The table: categories in the order of their bytes, then the rest, then the total, then
  ///   why rows may not add up to it.
  public func gapSheet() -> SheetTable {
    let columns: [Label] = [
      .columnCategory, .columnNeedCount, .columnNeedPieces, .columnMetCount, .columnMatched,
      .columnGap, .columnListedOnly, .columnProviderCount, .columnAvailable, .columnIdle,
    ]
    let rows = gapRows()
      .map { row in
        [row.name]
          + [
            row.needs, row.asked, row.met, row.matched, row.missing, row.listedOnly,
            row.providers, row.available, row.idle,
          ]
          .map { String($0) }
      }
    let blanks = Array(repeating: "", count: columns.count - 1)
    return SheetTable(
      fileName: text(.fileGaps),
      header: columns.map { text($0) },
      rows: rows + gapNotes.map { [$0] + blanks }
    )
  }

  private var gapNotes: [String] {
    let several = week.offers.count { $0.categories.count > 1 }
    return (several > 0 ? [catalogue.text(Phrase.gapNoteSeveral, .number(several))] : [])
      + (week.posts.isEmpty ? [] : [catalogue.text(Phrase.gapNotePosts, .text(text(.fileShifts)))])
  }

  /// The rows of ``gapSheet()`` before they are text; the last one is the total.
  func gapRows() -> [GapRow] {
    let use = ProviderUse(self)
    var rows: [String: GapRow] = [:]
    var total = GapRow(name: text(.total))
    func count(_ category: String, _ change: (inout GapRow) -> Void) {
      change(&rows[category, default: GapRow(name: category)])
    }
    let given = givenPieces()
    for need in week.statedNeeds {
      let row = demand(of: need, given: given[need.id] ?? 0)
      count(need.category) { $0.add(row) }
      total.add(row)
    }
    for offer in week.offers {
      for category in offer.categories.isEmpty ? [""] : offer.categories {
        count(category) { $0.add(available: use.available(offer), used: use.used(offer)) }
      }
      total.add(available: use.available(offer), used: use.used(offer))
    }
    var people = GapRow(name: text(.peopleRow))
    for person in week.people {
      people.add(available: use.available(person), used: use.used(person))
      total.add(available: use.available(person), used: use.used(person))
    }
    return sortedRows(rows) + (week.people.isEmpty ? [] : [people]) + [total]
  }

  private func sortedRows(_ rows: [String: GapRow]) -> [GapRow] {
    let named = rows.filter { !$0.key.isEmpty }.map(\.value)
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    guard let rest = rows[""] else { return named }
    var anyCategory = GapRow(name: text(.anyCategory))
    anyCategory.add(rest)
    return named + [anyCategory]
  }

  private func givenPieces() -> [NeedID: Int] {
    var given: [NeedID: Int] = [:]
    for project in plan.projects {
      for id in project.needs {
        given[id, default: 0] += need(id).map { week.pieces(of: project, for: $0) } ?? 0
      }
    }
    return given
  }

  private func demand(of need: Need, given: Int) -> GapRow {
    var row = GapRow(name: "")
    row.needs = 1
    guard week.exclusion(of: need) == nil else {
      row.listedOnly = 1
      return row
    }
    row.asked = need.quantity
    row.matched = min(given, need.quantity)
    row.met = row.matched == need.quantity ? 1 : 0
    row.missing = need.quantity - row.matched
    return row
  }
}
