// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Tables

/// Which columns of the other reports hold numbers that one may add up.
extension RosterSource {
  private static let numbers: Set<RosterPhrase> = [
    .columnTotal, .columnWanted, .columnGot, .columnMissing,
  ]

  func columns(_ keys: [RosterPhrase]) -> [BookColumn] {
    keys.map { BookColumn(text($0), Self.numbers.contains($0) ? .number : .text) }
  }
}

extension VisitSource {
  private static let numbers: Set<VisitPhrase> = [
    .columnOrder, .columnMinutes, .columnDaysOverdue, .columnHeads, .columnPast, .columnPlanned,
    .columnTotal, .columnHouseholds, .columnDays, .columnTimes, .columnWait, .columnAsked,
    .columnGot,
  ]

  func columns(_ keys: [VisitPhrase]) -> [BookColumn] {
    keys.map { BookColumn(text($0), Self.numbers.contains($0) ? .number : .text) }
  }
}

extension PairSource {
  private static let numbers: Set<PairPhrase> = [
    .columnMetres, .columnCount, .columnLoad, .columnOff, .columnAsked, .columnGot,
    .columnMissing, .columnFrame, .columnDrawn,
  ]

  func columns(_ keys: [PairPhrase]) -> [BookColumn] { keys.map { column($0) } }

  func column(_ key: PairPhrase) -> BookColumn {
    BookColumn(text(key), Self.numbers.contains(key) ? .number : .text)
  }
}
