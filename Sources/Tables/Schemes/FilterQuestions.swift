// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Questions what a filter leaves out without a word: rows without a value, values that nobody has,
/// values that are almost the one meant.
struct FilterQuestions {
  let findings: Findings
  /// Values that the side's filters and roles name, which are no slips of each other.
  let named: Set<String>
  /// Whether the filters are those of several tables, each of which need not have every value.
  let isShared: Bool

  /// Words of a column among which slips are looked for; a column of more holds names or places.
  private static let mostWords = 200
  /// Rows that a slip has at most, and how many times as many the word that was meant has at least.
  private static let rare = (rows: 2, times: 5)

  /// The different cells of a column: how many rows have each, and the first.
  private typealias Cells = [String: (count: Int, row: Int)]

  /// Asks about each filter of a source.
  func ask(_ source: Scheme.Source, _ table: RecordTable) {
    for filter in source.filters {
      guard let column = table.position(of: filter.column) else { continue }
      var cells: Cells = [:]
      for row in table.rows { cells[table.text(row, column), default: (0, row)].count += 1 }
      askBlanks(filter, cells, table)
      askUnreadable(filter, cells, table)
      askValues(filter, cells, table, isName: Self.isName(filter.column, source))
    }
  }

  /// Whether a column holds names, which are not repeated in a message.
  static func isName(_ column: Scheme.Column, _ source: Scheme.Source) -> Bool {
    column == source.name || column.titles.contains { ["姓名", "名称", "name"].contains($0) }
  }

  private func askBlanks(_ filter: Scheme.Filter, _ cells: Cells, _ table: RecordTable) {
    guard let blank = cells[""] else { return }
    switch filter.test {
    case .compare: break
    // Who has no tick has none.
    case .oneOf(let values) where !values.allSatisfy(Self.ticks.contains): break
    default: return
    }
    let counts = counts(filter, cells)
    findings.add(
      .warning,
      at: table.origin,
      row: table.number(of: blank.row),
      column: filter.column.title,
      Message(
        SchemeCode.filterBlanks,
        .text(filter.column.title),
        .number(counts.all),
        .number(counts.passed),
        .number(blank.count)
      ),
      Message(SchemeMend.fillCell)
    )
  }

  /// Words of columns in which only those concerned are marked.
  private static let ticks: Set<String> = ["是", "有", "√", "对", "1", "yes", "true", "y"]

  private func askUnreadable(_ filter: Scheme.Filter, _ cells: Cells, _ table: RecordTable) {
    guard case .compare = filter.test else { return }
    let unread = cells.filter { !$0.key.isEmpty && RowContext.number(in: $0.key) == nil }
    guard let first = unread.min(by: { $0.value.row < $1.value.row }) else { return }
    let counts = counts(filter, cells)
    findings.add(
      .warning,
      at: table.origin,
      row: table.number(of: first.value.row),
      column: filter.column.title,
      value: first.key,
      Message(
        SchemeCode.filterUnreadable,
        .text(filter.column.title),
        .number(counts.all),
        .number(counts.passed),
        .number(unread.values.reduce(0) { $0 + $1.count })
      ),
      Message(SchemeMend.writeNumber)
    )
  }

  /// All rows, and those that pass this filter.
  private func counts(_ filter: Scheme.Filter, _ cells: Cells) -> (all: Int, passed: Int) {
    var counts = (all: 0, passed: 0)
    for (text, cell) in cells {
      counts.all += cell.count
      if SourceReader.passes(text, filter.test) { counts.passed += cell.count }
    }
    return counts
  }

  private func askValues(
    _ filter: Scheme.Filter,
    _ cells: Cells,
    _ table: RecordTable,
    isName: Bool
  ) {
    let wanted: [String]
    switch filter.test {
    case .oneOf(let values), .noneOf(let values): wanted = values
    case .filled, .blank, .compare: return
    }
    var words: Cells = [:]
    for (text, cell) in cells where !text.isEmpty {
      for word in Set(SourceReader.values(of: text)) {
        let known = words[word] ?? (0, cell.row)
        words[word] = (known.count + cell.count, min(known.row, cell.row))
      }
    }
    // Where no value is there at all, no row is left, and that is a fault of its own.
    if case .oneOf = filter.test, wanted.allSatisfy({ words[$0] == nil }) { return }
    askAbsent(filter, wanted, words, table, isName: isName)
    if case .oneOf = filter.test, !isName { askSlips(filter, wanted, words, table) }
  }

  private func askAbsent(
    _ filter: Scheme.Filter,
    _ wanted: [String],
    _ words: Cells,
    _ table: RecordTable,
    isName: Bool
  ) {
    guard !isShared else { return }
    let others = isName || words.count > Self.mostWords ? [] : words.keys.sorted()
    for value in wanted where words[value] == nil {
      findings.add(
        .warning,
        at: table.origin,
        column: filter.column.title,
        value: value,
        Message(SchemeCode.filterValueAbsent, .text(filter.column.title), .text(value)),
        NearName.nearest(to: value, among: others).flatMap(Findings.shown)
          .map { Message(SchemeMend.perhapsWord, .text($0)) } ?? Message(SchemeMend.correctFilter)
      )
    }
  }

  private func askSlips(
    _ filter: Scheme.Filter,
    _ wanted: [String],
    _ words: Cells,
    _ table: RecordTable
  ) {
    guard words.count <= Self.mostWords else { return }
    for (word, cell) in words.sorted(by: { $0.value.row < $1.value.row })
    where cell.count <= Self.rare.rows && !named.contains(word) {
      guard
        let meant = wanted.first(where: { value in
          (words[value]?.count ?? 0) >= Self.rare.times * cell.count && Self.isSlip(word, value)
        })
      else { continue }
      findings.add(
        .warning,
        at: table.origin,
        row: table.number(of: cell.row),
        column: filter.column.title,
        value: word,
        Message(SchemeCode.filterNearValue, .text(word), .number(cell.count)),
        Message(SchemeMend.perhapsWord, .text(meant))
      )
    }
  }

  /// Whether two words of one length differ in a single character that is part of no number or code.
  private static func isSlip(_ one: String, _ other: String) -> Bool {
    guard one.count == other.count, one.count >= 2 else { return false }
    let changed = zip(one, other).filter { $0 != $1 }
    guard changed.count == 1 else { return false }
    return ![changed[0].0, changed[0].1]
      .contains { $0.isASCII || "一二三四五六七八九十东西南北中上下左右甲乙丙丁".contains($0) }
  }
}
