// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Tables

/// How the columns of plans look wherever they stand.
extension Label {
  private static let numbers: Set<Label> = [
    .columnAsked, .columnGiven, .columnMissing, .columnAvailable, .columnUsed, .columnIdle,
    .columnNeedCount, .columnNeedPieces, .columnMetCount, .columnMatched, .columnGap,
    .columnProviderCount, .columnListedOnly, .columnUnitsMore, .columnNeedsMore, .columnPostsMore,
    .columnRank, .columnNeedsPerUnit, .funnelAll, .funnelCategory, .funnelTime,
    .funnelQualification, .funnelDistance, .funnelCapacity, .funnelOccupied,
  ]

  private static let shorts: Set<Label> = [
    .columnDate, .columnWeekday, .columnDayType, .columnState, .columnScope, .columnUrgency,
    .columnDeadline, .columnSituation, .columnKind, .columnProviderSort, .columnWhollyIdle,
    .columnProjectClass,
  ]

  /// What the cells of the column are.
  private var sort: BookColumn.Sort {
    Self.numbers.contains(self) ? .number : Self.shorts.contains(self) ? .short : .text
  }

  /// The words of its cells that stand out.
  private var tones: [Label: CellTone] {
    switch self {
    case .columnSituation:
      [
        .situationUnmet: .bad, .situationPartly: .caution, .situationSetAside: .bad,
        .situationUnverified: .caution, .situationRiskMissing: .caution,
      ]
    case .columnUrgency: [.urgencyUrgent: .bad, .urgencySoon: .caution]
    case .columnDayType: [.dayHoliday: .caution, .dayMakeUp: .caution]
    case .columnState: [.proposed: .held]
    default: [:]
    }
  }

  func column(_ catalogue: Catalogue) -> BookColumn {
    var column = BookColumn(catalogue.text(self), sort)
    if self == .columnTime { column.width = 22 }
    if self == .columnOpenTimes { column.width = 44 }
    for (word, tone) in tones { column.tones[catalogue.text(word)] = tone }
    return column
  }
}

extension ReportSource {
  /// What a sheet is called: in a workbook so, as a file with an ending.
  func sheetName(_ file: Label) -> String { String(text(file).prefix { $0 != "." }) }

  /// Columns of a sheet, with how they look.
  func columns(_ labels: [Label]) -> [BookColumn] { labels.map { $0.column(catalogue) } }

  /// Columns of text.
  func columns(_ phrases: [ProjectPhrase]) -> [BookColumn] {
    phrases.map { BookColumn(catalogue.text($0)) }
  }
}
