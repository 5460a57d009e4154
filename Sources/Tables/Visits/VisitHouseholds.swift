// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Who is visited: 联系户, or whoever the rows name where there is none.
final class VisitHouseholds {
  /// A household of the table.
  struct Entry {
    var stop: VisitStop
    /// When it was last contacted, in days below 0, or nil.
    var lastContact: Int?
    var types: Set<String> = []
  }

  private let findings: Findings
  private let first: Day
  let hasTable: Bool
  private(set) var entries: [String: Entry] = [:]
  private var file = ""

  init(_ table: VisitTable?, first: Day, findings: Findings) {
    self.findings = findings
    self.first = first
    hasTable = table != nil
    if let table { read(table) }
  }

  private func read(_ table: VisitTable) {
    file = table.table.origin.file
    guard table.has(.household) else { return table.reportMissing(.household) }
    var lines: [String: Int] = [:]
    for row in table.table.rows {
      let key = CellText.normalised(table.text(row, .household))
      guard table.isKey(key, row, .household) else { continue }
      var entry = Entry(stop: VisitStop(key))
      entry.stop.building = CellText.normalised(table.text(row, .building))
      entry.stop.door = Self.door(table.text(row, .door))
      entry.stop.lastDone = past(table, row, .lastDone)
      entry.lastContact = past(table, row, .lastContact)
      entry.types = Set(CellText.list(table.text(row, .types)).map(CellText.folded))
      if let other = lines[key] {
        let isSame = entries[key]?.stop == entry.stop
        table.report(
          isSame ? .warning : .rowFault,
          row,
          .household,
          Message(isSame ? FaultCode.duplicateRow : .duplicateID, .number(other)),
          Message(isSame ? MendCode.compareRows : .useUniqueID)
        )
        continue
      }
      lines[key] = table.table.number(of: row)
      entries[key] = entry
    }
    guard entries.count > VisitLimits.households else { return }
    findings.add(
      .fileFault,
      at: table.table.origin,
      Message(VisitFaultCode.tooManyRows, .number(VisitLimits.households)),
      Message(VisitMend.splitCalendar)
    )
    entries = [:]
  }

  /// A number that grows as one goes: the numbers of the text one after the other, as in 2单元301.
  static func door(_ text: String) -> Int {
    var numbers: [Int] = []
    var current: Int?
    for scalar in CellText.normalised(text).unicodeScalars {
      if let digit = TextScanner.digit(scalar) {
        current = min(99_999, (current ?? 0) * 10 + digit)
      } else if let number = current {
        numbers.append(number)
        current = nil
      }
    }
    if let current { numbers.append(current) }
    return numbers.prefix(3).reduce(0) { $0 * 100_000 + $1 }
  }

  /// A day below 0; later ones are questioned.
  private func past(_ table: VisitTable, _ row: Int, _ column: VisitColumn) -> Int? {
    guard let day = table.day(row, column, near: first.adding(-1)) else { return nil }
    guard day < first else {
      table.report(
        .warning,
        row,
        column,
        Message(VisitFaultCode.notPast, .text(day.description)),
        Message(VisitMend.keepPast)
      )
      return nil
    }
    return day.number - first.number
  }

  /// The key of the household that a cell names; nil, reported, where there is none.
  func find(_ row: Int, _ column: VisitColumn, in table: VisitTable) -> String? {
    let key = CellText.normalised(table.text(row, column))
    guard table.isKey(key, row, .household) else { return nil }
    if entries[key] == nil {
      guard !hasTable else {
        table.report(
          .rowFault,
          row,
          column,
          Message(VisitFaultCode.unknownHousehold),
          Message(VisitMend.correctName, .table(VisitTableKind.households))
        )
        return nil
      }
      var entry = Entry(stop: VisitStop(key))
      entry.stop.building = CellText.normalised(table.text(row, .building))
      entry.stop.door = Self.door(table.text(row, .door))
      entries[key] = entry
    }
    // A list may say when it was last, too; the latest counts.
    if let day = past(table, row, .lastDone) { note(key, on: day) }
    if let day = past(table, row, .lastContact) {
      let last = entries[key]?.lastContact ?? day
      entries[key]?.lastContact = max(day, last)
    }
    return key
  }

  /// The households of some types, or all of them, by ascending key.
  func keys(of types: [String]) -> [String] {
    let folded = Set(types.map(CellText.folded))
    let takesAll = !folded.isDisjoint(with: ["全部", "全体", "all"])
    return entries.filter { takesAll || !$0.value.types.isDisjoint(with: folded) }.keys.sorted()
  }

  /// Takes down that a household was visited.
  func note(_ key: String, on day: Int) {
    guard let stop = entries[key]?.stop else { return }
    entries[key]?.stop.lastDone = max(day, stop.lastDone ?? day)
  }

  /// Warns of households that nobody visits.
  func finish(visited: Set<String>, isAnyVisited: Bool) {
    guard hasTable, isAnyVisited else { return }
    let left = entries.keys.filter { !visited.contains($0) }.sorted()
    guard !left.isEmpty else { return }
    let shown = left.prefix(5).compactMap { Findings.shown($0) }.joined(separator: "、")
    findings.add(
      .warning,
      file: file,
      Message(
        VisitFaultCode.unvisited,
        .number(left.count),
        .text(left.count > 5 ? "\(shown)…" : shown)
      ),
      Message(VisitMend.addToList)
    )
  }
}
