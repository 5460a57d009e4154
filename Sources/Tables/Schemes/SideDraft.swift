// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// One entity while its side is being read.
struct EntityDraft {
  var entity: PairEntity
  /// The tokens of each of the side's columns.
  var tokens: [[Int32]]
  /// The table that it stands in, by number, and its row there.
  var table: Int
  var row: Int
  /// The value that its group shares; empty for none.
  var group: String
  /// Values of columns that name partners: fixed, forbidden and previous ones, in their order.
  var partners: [[String]]
  var shown: [String]
  /// Whether it is one that the office could add.
  var isExtra = false
  /// Whether nothing is written of its past load.
  var isNewcomer = false
}

/// A row of a table as formulas see it.
struct RowContext: FormulaContext {
  let table: RecordTable
  let row: Int
  let sums: SideSums

  func number(_ column: String) -> Double? {
    guard let position = table.position(of: Scheme.Column(column)) else { return nil }
    return RowContext.number(in: table.text(row, position))
  }

  func sum(_ column: String) -> Double { sums.sum(column) }
  var count: Double { Double(sums.count) }
  var total: Double { sums.total }

  /// A number as people write it; nil when there is none.
  static func number(in text: String) -> Double? {
    let normalised = CellText.normalised(text)
    if normalised.isEmpty { return nil }
    if normalised.hasSuffix("%") { return Double(normalised.dropLast()).map { $0 / 100 } }
    if let plain = Double(normalised) { return plain.isFinite ? plain : nil }
    return Quantity(text).map { Double($0.value) }
  }
}

/// Sums over a side for its formulas, counted when first asked for.
final class SideSums {
  var rows: [(table: RecordTable, row: Int)] = []
  var total = 0.0
  private var sums: [String: Double] = [:]

  var count: Int { rows.count }

  func sum(_ column: String) -> Double {
    if let known = sums[column] { return known }
    let named = Scheme.Column(column)
    var sum = 0.0
    for (table, row) in rows {
      guard let position = table.position(of: named) else { continue }
      sum += RowContext.number(in: table.text(row, position)) ?? 0
    }
    sums[column] = sum
    return sum
  }
}

/// Reads the entities of one side from their tables.
struct SideReader {
  let side: Scheme.Side
  let isFrom: Bool
  let columns: SideColumns
  /// Columns that name partners.
  let partnerColumns: [Scheme.Column]
  let shown: [Scheme.Column]
  /// Columns that every table of the side must have.
  let demanded: [Scheme.Column]
  let roles: [String]
  /// Whether distances count, so that every row needs its place.
  let needsPoints: Bool
  let shelf: RecordShelf
  let schemeFile: String
  let findings: Findings
  let words: WordBook

  /// What was read.
  struct Result {
    var drafts: [EntityDraft] = []
    var tables: [RecordTable] = []
  }

  /// Largest number that a cell may hold.
  static let largest = 1_000_000_000.0
  /// Largest coordinate on a plan.
  ///
  /// Unit: metres.
  static let furthest = 100_000_000.0

  func read() -> Result {
    var result = Result()
    var keys = SharedKeys()
    let named = namedValues
    for source in side.sources {
      let merged = merged(source)
      guard
        let (grid, origin) = shelf.cells(merged.tables, schemeFile: schemeFile, line: merged.line),
        let table = RecordTable(
          grid,
          origin: origin,
          wanted: wanted(merged),
          findings: findings
        ), let reader = SourceReader(self, merged, table)
      else { continue }
      let number = result.tables.count
      result.tables.append(table)
      var passed = 0
      for row in table.rows where reader.passes(row) {
        passed += 1
        guard var draft = reader.draft(row) else { continue }
        draft.table = number
        draft.isExtra = merged.isExtra
        keys.add(draft.entity.id, number, row, column: reader.idColumn, draft: result.drafts.count)
        result.drafts.append(draft)
      }
      if passed == 0 {
        reportEmpty(merged, table)
      } else {
        let isShared = source.filters.isEmpty && side.sources.count > 1
        FilterQuestions(findings: findings, named: named, isShared: isShared).ask(merged, table)
      }
    }
    keys.settle(&result, findings)
    if side.sources.count > 1, result.tables.count == side.sources.count {
      reportMissing(result.tables)
    }
    return result
  }

  /// Values that filters name, and roles.
  private var namedValues: Set<String> {
    var values = Set(roles)
    for filter in ([side.common] + side.sources).flatMap(\.filters) {
      switch filter.test {
      case .oneOf(let list), .noneOf(let list): values.formUnion(list)
      case .filled, .blank, .compare: break
      }
    }
    return values
  }

  /// Reports columns that a table may lack, where all lack them.
  private func reportMissing(_ tables: [RecordTable]) {
    for column in columns.titles + partnerColumns + shown + [side.group].compactMap({ $0 })
    where !tables.contains(where: { $0.position(of: column) != nil }) {
      tables.last?.reportMissing(column, findings)
    }
  }

  private func wanted(_ source: Scheme.Source) -> [Scheme.Column] {
    let formulas =
      [source.size, source.capacity, source.priority, source.history]
      .compactMap { $0 } + spans(source).flatMap { [$0.least, $0.most].compactMap { $0 } }
    return [source.id, source.name].compactMap { $0 } + columns.titles
      + source.filters.map(\.column) + formulas.flatMap(\.columns).map { Scheme.Column($0) }
      + partnerColumns + shown + demanded
      + ["编号", "id", "名称", "姓名", "name", "经度", "纬度", "longitude", "latitude"]
      .map { Scheme.Column($0) }
  }

  private func spans(_ source: Scheme.Source) -> [Scheme.Span] {
    [source.takes].compactMap { $0 } + source.takesByRole.values
  }

  /// A source with what its side states for all.
  private func merged(_ source: Scheme.Source) -> Scheme.Source {
    let common = side.common
    var merged = source
    if merged.tables.isEmpty { merged.tables = common.tables }
    merged.line = merged.line ?? side.line
    merged.id = merged.id ?? common.id
    merged.name = merged.name ?? common.name
    if merged.filters.isEmpty { merged.filters = common.filters }
    merged.role = merged.role ?? common.role
    merged.takes = merged.takes ?? common.takes
    if merged.takesByRole.isEmpty { merged.takesByRole = common.takesByRole }
    merged.size = merged.size ?? common.size
    merged.capacity = merged.capacity ?? common.capacity
    merged.priority = merged.priority ?? common.priority
    merged.history = merged.history ?? common.history
    merged.isConnected = merged.isConnected ?? common.isConnected
    merged.isExtra = merged.isExtra || common.isExtra
    return merged
  }

  /// The first column of a filter none of whose words any row has, with the few words that there are.
  private func values(
    _ source: Scheme.Source,
    _ table: RecordTable
  ) -> (title: String, list: String)? {
    for filter in source.filters {
      guard case .oneOf(let wanted) = filter.test, !FilterQuestions.isName(filter.column, source),
        let column = table.position(of: filter.column)
      else { continue }
      var found: Set<String> = []
      for row in table.rows where found.count <= Self.mostValues {
        found.formUnion(WordCells.words(in: table.text(row, column)).compactMap(Findings.shown))
      }
      guard found.isDisjoint(with: wanted), (1...Self.mostValues).contains(found.count) else {
        continue
      }
      return (filter.column.title, found.sorted().joined(separator: "、"))
    }
    return nil
  }

  /// Words of a column that are listed at most; more are names.
  private static let mostValues = 12

  private func reportEmpty(_ source: Scheme.Source, _ table: RecordTable) {
    let filter = source.filters.map(\.column.title).joined(separator: "、")
    findings.add(
      source.isExtra ? .warning : .fileFault,
      at: table.origin,
      filter.isEmpty
        ? Message(SchemeCode.emptySide, .text(table.origin.name))
        : Message(SchemeCode.filterLeavesNothing, .text(filter)),
      values(source, table)
        .map { Message(SchemeMend.perhapsValue, .text($0.title), .text($0.list)) }
        ?? Message(SchemeMend.correctFilter)
    )
  }
}
