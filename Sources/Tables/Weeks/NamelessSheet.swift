// SPDX-License-Identifier: GPL-3.0-or-later

/// A sheet whose name is no table's, which its header may tell.
struct NamelessSheet {
  /// Which table a header is.
  enum Guess {
    /// Clearly one: with how many of its columns.
    case one(TableKind, Int)
    /// Two or more as well as each other.
    case several([TableKind])
  }

  /// Columns that a header must have for the table to be known by them.
  private static let leastColumns = 4
  /// Columns by which it must be ahead of other tables.
  private static let leastLead = 2

  let name: String
  let cells: CellGrid
  let isHidden: Bool
  let guess: Guess?

  init(name: String, cells: CellGrid, isHidden: Bool) {
    (self.name, self.cells, self.isHidden) = (name, cells, isHidden)
    guess = Self.guess(cells)
  }

  var label: PartLabel { PartLabel(name) }

  /// Whether the sheet has all columns that a table must have.
  func holds(_ kind: TableKind) -> Bool { Self.score(cells, as: kind) != nil }

  /// How many columns of a table a sheet has by the dictionary; nil where one is missing that it must have.
  private static func score(_ cells: CellGrid, as kind: TableKind) -> Int? {
    guard let header = HeaderFinder(kind: kind, mapping: nil).find(in: cells) else { return nil }
    let fields = Set(header.fields.compactMap { $0 })
    guard kind.required.allSatisfy({ !fields.isDisjoint(with: $0) }) else { return nil }
    let sure = header.fields.enumerated().filter { $1 != nil && !header.unsure.contains($0) }
    return sure.count
  }

  private static func guess(_ cells: CellGrid) -> Guess? {
    let scores = TableKind.allCases
      .compactMap { kind in
        score(cells, as: kind).map { (kind: kind, score: $0) }
      }
      .sorted { $0.score > $1.score }
    guard let best = scores.first, best.score >= leastColumns else { return nil }
    let close = scores.filter { best.score - $0.score < leastLead }
    if close.count > 1 { return .several(close.map(\.kind).filter { $0 != .projects }) }
    return best.kind == .projects ? nil : .one(best.kind, best.score)
  }
}
