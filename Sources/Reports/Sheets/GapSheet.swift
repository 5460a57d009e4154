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
  /// offers and needs without a category have a row of their own, and so have people. A need with
  /// components counts with each of them in the row of its category, and once in the total.
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
      columns: self.columns(columns),
      rows: rows + gapNotes.map { [$0] + blanks }
    )
  }

  var gapNotes: [String] {
    let several = week.offers.count { $0.categories.count > 1 }
    let joint = week.statedNeeds.count { !$0.components.isEmpty }
    return (several > 0 ? [catalogue.text(Phrase.gapNoteSeveral, .number(several))] : [])
      + (joint > 0 ? [catalogue.text(ProjectPhrase.gapNoteComponents, .number(joint))] : [])
      + (week.posts.isEmpty
        ? [] : [catalogue.text(Phrase.gapNotePosts, .text(sheetName(.fileShifts)))])
  }

  /// The rows of ``gapSheet()`` before they are text; the last one is the total.
  func gapRows() -> [GapRow] {
    let use = ProviderUse(self)
    var rows: [String: GapRow] = [:]
    var total = GapRow(name: text(.total))
    func count(_ category: String, _ change: (inout GapRow) -> Void) {
      change(&rows[category, default: GapRow(name: category)])
    }
    let given = GivenPieces(self)
    for need in week.statedNeeds {
      let parts = demandByCategory(of: need, given: given)
      for (category, row) in parts { count(category) { $0.add(row) } }
      total.add(Self.whole(parts.values))
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

  /// What a need asks in the row of each category: components each in that of their own.
  private func demandByCategory(of need: Need, given: GivenPieces) -> [String: GapRow] {
    let components = week.components(of: need)
    let parts: [(category: String, asked: Int, given: Int)] =
      components.isEmpty
      ? [(category: need.category, asked: need.quantity, given: given.pieces(of: need))]
      : components.enumerated()
        .map { ($1.category, $1.quantity, given.pieces(of: need, component: $0 + 1)) }
    let isPlanned = week.exclusion(of: need) == nil
    var rows: [String: GapRow] = [:]
    for part in parts {
      var row = rows[part.category] ?? GapRow(name: "")
      row.needs = 1
      if isPlanned {
        row.asked += part.asked
        row.matched += min(part.given, part.asked)
        row.missing = row.asked - row.matched
        row.met = row.missing == 0 ? 1 : 0
      } else {
        row.listedOnly = 1
      }
      rows[part.category] = row
    }
    return rows
  }

  /// One need in the total: it counts once, with its pieces in all rows.
  private static func whole(_ parts: some Collection<GapRow>) -> GapRow {
    var row = GapRow(name: "")
    for part in parts { row.add(part) }
    row.needs = 1
    row.listedOnly = min(1, row.listedOnly)
    row.met = row.met == parts.count ? 1 : 0
    return row
  }
}

/// The pieces that a plan gives to every need, and to each of its components.
private struct GivenPieces {
  private var whole: [NeedID: Int] = [:]
  private var parts: [NeedID: [Int: Int]] = [:]

  init(_ source: ReportSource) {
    for project in source.plan.projects {
      for id in project.needs {
        guard let need = source.need(id) else { continue }
        whole[id, default: 0] += source.week.pieces(of: project, for: need)
        for provision in project.providers {
          guard let component = provision.component else { continue }
          parts[id, default: [:]][component, default: 0] += provision.quantity
        }
      }
    }
  }

  func pieces(of need: Need) -> Int { whole[need.id] ?? 0 }

  func pieces(of need: Need, component: Int) -> Int { parts[need.id]?[component] ?? 0 }
}
