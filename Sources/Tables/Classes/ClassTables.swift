// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reads 类别词表 and 类别学习 of a folder, and says how they are written.
enum ClassTables {
  /// Names of the office's own keyword table.
  static let words = ["类别词表", "类别关键词", "classwords"]
  /// Names of the table of what was learned.
  static let learned = ["类别学习", "classlearning"]

  /// The weight of an own row that names none: above every one built in, so that own rows win.
  static let ownWeight = 50
  static let mostWeight = 100

  enum Column: CaseIterable {
    case words, category, kind, projectClass, weight, pair, rows

    var scheme: Scheme.Column {
      switch self {
      case .words: Scheme.Column("关键词|词|words")
      case .category: Scheme.Column("需求类别|服务类别|类别|category")
      case .kind: Scheme.Column("资源类别|资源类型|kind")
      case .projectClass: Scheme.Column("项目类别|projectclass")
      case .weight: Scheme.Column("权重|分量|weight")
      case .pair: Scheme.Column("字对|pair")
      case .rows: Scheme.Column("次数|行数|rows")
      }
    }

    /// The header that is written: the first title, or the last, which is English.
    func header(_ isEnglish: Bool) -> String {
      (isEnglish ? scheme.titles.last : nil) ?? scheme.title
    }
  }

  /// Whether a file is one of these tables.
  static func isOne(_ stem: String) -> Bool {
    let folded = CellText.folded(stem)
    return (words + learned).contains { CellText.folded($0) == folded }
  }

  /// The desk of a folder.
  static func desk(
    folder: String,
    names: [String],
    encoding: TextEncoding?,
    learns: Bool,
    findings: Findings
  ) -> ClassDesk {
    let own = names.filter { name in
      name.lastIndex(of: ".").map { isOne(String(name[..<$0])) } ?? false
    }
    guard !own.isEmpty else { return ClassDesk(learnsAlways: learns) }
    let shelf = RecordShelf(folder: folder, names: own, encoding: encoding, findings: findings)
    let rows = keywordRows(shelf, findings)
    let table = BuiltInWords.table.overlaid(with: rows)
    return ClassDesk(
      table: table,
      learned: learns ? LearnedWords() : learnedWords(shelf, findings),
      learnsAlways: learns
    )
  }

  private static func table(
    _ names: [String],
    _ columns: [Column],
    _ shelf: RecordShelf,
    _ findings: Findings
  ) -> RecordTable? {
    guard shelf.holds(names),
      let (grid, origin) = shelf.cells(names, schemeFile: names[0], line: nil, isOptional: true),
      let table = RecordTable(
        grid,
        origin: origin,
        wanted: columns.map(\.scheme),
        findings: findings
      )
    else { return nil }
    guard table.position(of: columns[0].scheme) != nil else {
      table.reportMissing(columns[0].scheme, findings)
      return nil
    }
    return table
  }

  // MARK: 类别词表

  private static func keywordRows(_ shelf: RecordShelf, _ findings: Findings) -> [KeywordRow] {
    let columns: [Column] = [.words, .category, .kind, .projectClass, .weight]
    guard let table = table(words, columns, shelf, findings) else { return [] }
    return table.rows.compactMap { keywordRow($0, table, findings) }
  }

  private static func keywordRow(
    _ row: Int,
    _ table: RecordTable,
    _ findings: Findings
  ) -> KeywordRow? {
    let cells = KeywordCells(row: row, table: table, findings: findings)
    // A slash joins words of a pattern here.
    let patterns = CellText.list(cells.text(.words), cutsSlashes: false)
      .flatMap { $0.split(separator: " ") }
      .compactMap { KeywordPattern(String($0)) }
    guard !patterns.isEmpty else {
      cells.report(.words, .missingValue, .fillCell)
      return nil
    }
    var result = KeywordRow(patterns: patterns, weight: ownWeight, isOwn: true)
    result.category = cells.text(.category)
    result.kind = cells.kind
    result.projectClass = cells.projectClass
    if !cells.text(.weight).isEmpty {
      guard let weight = Quantity(cells.text(.weight))?.value, (0...mostWeight).contains(weight)
      else {
        cells.report(.weight, .badNumber, .writeNumber)
        return nil
      }
      result.weight = weight
    }
    if result.weight > 0, result.category.isEmpty, result.kind == nil, result.projectClass == nil {
      cells.report(.category, .missingValue, .fillCell)
      return nil
    }
    return result
  }

  /// The cells of one row of 类别词表.
  private struct KeywordCells {
    let row: Int
    let table: RecordTable
    let findings: Findings

    func text(_ column: Column) -> String {
      table.position(of: column.scheme).map { CellText.normalised(table.text(row, $0)) } ?? ""
    }

    var kind: Kind? {
      text(.kind).isEmpty ? nil : Words.kinds.value(of: text(.kind)) ?? Kind(text(.kind))
    }

    var projectClass: ProjectClass? {
      if text(.projectClass).isEmpty { return nil }
      let known = Words.projectClasses.value(of: text(.projectClass))
      if known == nil {
        report(.projectClass, .unknownWord, .useWord, .text(Words.projectClasses.examples))
      }
      return known
    }

    func report(
      _ column: Column,
      _ code: FaultCode,
      _ mend: MendCode,
      _ arguments: MessageArgument...
    ) {
      findings.add(
        .warning,
        at: table.origin,
        row: table.number(of: row),
        column: column.scheme.title,
        value: text(column).isEmpty ? nil : text(column),
        Message(code),
        Message(code: mend.code, arguments: arguments)
      )
    }
  }

  // MARK: 类别学习

  private static func learnedWords(_ shelf: RecordShelf, _ findings: Findings) -> LearnedWords {
    var result = LearnedWords()
    let columns: [Column] = [.pair, .category, .rows]
    guard let table = table(learned, columns, shelf, findings) else { return result }
    let positions = columns.map { table.position(of: $0.scheme) }
    guard let pair = positions[0], let category = positions[1], let rows = positions[2] else {
      for (column, position) in zip(columns, positions) where position == nil {
        table.reportMissing(column.scheme, findings)
      }
      return result
    }
    for row in table.rows {
      let number = Quantity(table.text(row, rows))?.value ?? 0
      let word = CellText.folded(table.text(row, pair))
      let name = CellText.normalised(table.text(row, category))
      if (1...10_000_000).contains(number), LearnedWords.isKey(word), !name.isEmpty {
        result.add(word, name, number)
        continue
      }
      findings.add(
        .warning,
        at: table.origin,
        row: table.number(of: row),
        Message(FaultCode.badNumber),
        Message(MendCode.retypeCell)
      )
    }
    return result
  }
}
