// SPDX-License-Identifier: GPL-3.0-or-later

/// A table of a file that may be one of ours.
struct ImportCandidate {
  struct Sheet {
    let origin: TableOrigin
    let cells: CellGrid
    var isHidden = false
    /// Whether its file holds no other table.
    var isAlone = true
  }

  /// Words of titles whose cells are not shown as samples, whatever the column is taken for.
  private static let personalWords = [
    "姓名", "名字", "电话", "手机", "联系", "身份证", "证件", "住址", "地址", "家庭", "人员", "对象", "负责", "户主", "居民",
    "name",
    "phone", "mobile", "address", "备注", "说明", "情况",
  ]

  let origin: TableOrigin
  let kind: TableKind?
  let header: HeaderFinder.Header?
  private let cells: CellGrid
  private let reason: ImportedTable.Reason?

  init(_ sheet: Sheet, memory: ColumnMemory, fallback: TableKind?) {
    (origin, cells) = (sheet.origin, sheet.cells)
    let (kind, reason) = Self.kind(sheet, memory, fallback)
    (self.kind, self.reason) = (kind, reason)
    header = kind.flatMap { HeaderFinder(kind: $0, mapping: nil).find(in: sheet.cells) }
  }

  private static func kind(
    _ sheet: Sheet,
    _ memory: ColumnMemory,
    _ fallback: TableKind?
  ) -> (TableKind?, ImportedTable.Reason?) {
    let origin = sheet.origin
    if let known = memory.tables(of: origin.file)[origin.sheet ?? ""] { return (known, .told) }
    if let name = origin.sheet.flatMap({ PartName($0) }) { return (name.kind, .sheetName) }
    let nameless = NamelessSheet(
      name: origin.sheet ?? "",
      cells: sheet.cells,
      isHidden: sheet.isHidden
    )
    let ending = FileKind.ending(of: origin.file)
    let stem = String(origin.file.dropLast(ending.isEmpty ? 0 : ending.count + 1))
    if let name = PartName(stem), origin.sheet == nil || nameless.holds(name.kind) {
      return (name.kind, .fileName)
    }
    guard !sheet.isHidden else { return (nil, nil) }
    if case .one(let kind, let score)? = nameless.guess { return (kind, .header(score)) }
    if let fallback, nameless.holds(fallback) || sheet.isAlone { return (fallback, .told) }
    return (nil, nil)
  }

  /// How the table is understood, answers applied.
  ///
  /// - Parameter answers: What the folder remembers, and what the command line says.
  /// - Returns: The table.
  func table(answers: ColumnAnswers) -> ImportedTable {
    var header = header
    var answered: Set<Int> = []
    if let kind, var found = header {
      let known = answers.known(for: found.cells, of: kind)
      answered = Set(found.cells.indices.filter { known[CellText.folded(found.cells[$0])] != nil })
      _ = answers.apply(to: &found, of: kind)
      header = found
    }
    var rows: [Int] = []
    var copy = cells
    if let header { rows = DataRows(cells: &copy, below: header).rows }
    return ImportedTable(
      file: origin.file,
      sheet: origin.sheet,
      table: kind?.fileNames.first,
      key: kind?.rawValue,
      reason: reason,
      headerRow: header.map { $0.first + 1 },
      rowCount: rows.count,
      columns: header.map { columns($0, answered, rows) } ?? [],
      missing: header.flatMap { header in kind.map { Self.missing(of: $0, in: header) } } ?? []
    )
  }

  private static func missing(
    of kind: TableKind,
    in header: HeaderFinder.Header
  ) -> [ImportedTable.Header] {
    let bound = Set(header.fields.compactMap { $0 })
    return kind.columns.filter { !bound.contains($0.field) }
      .map { ImportedTable.Header(title: $0.header, key: $0.field.key) }
  }

  private func columns(
    _ header: HeaderFinder.Header,
    _ answered: Set<Int>,
    _ rows: [Int]
  ) -> [ImportedTable.Column] {
    let followers = Dictionary(
      header.joined.flatMap { first, parts in parts.map { ($0.index, first) } },
      uniquingKeysWith: { first, _ in first }
    )
    return header.cells.enumerated().filter { !$1.isEmpty }
      .map { index, title in
        let field = header.fields[followers[index] ?? index]
        let certainty: ImportedTable.Certainty =
          answered.contains(index)
          ? .answered
          : field == nil ? .unread : header.unsure.contains(index) ? .unsure : .sure
        return ImportedTable.Column(
          letter: CellReference(column: index, row: 0).letters,
          title: title,
          meaning: field.flatMap { kind?.header(of: $0) },
          key: field?.key,
          certainty: certainty,
          sample: sample(index, title, field, rows)
        )
      }
  }

  /// A value of a column that cannot be about a person.
  private func sample(_ column: Int, _ title: String, _ field: Field?, _ rows: [Int]) -> String? {
    // A place may be somebody's home.
    guard let kind, let field, field != .place, !kind.personalFields.contains(field) else {
      return nil
    }
    let folded = CellText.folded(title)
    guard field == .community || !Self.personalWords.contains(where: folded.contains) else {
      return nil
    }
    return rows.lazy.map { cells.text(row: $0, column: column) }.first { !$0.isEmpty }
      .flatMap { Findings.shown($0) }
  }
}

extension ColumnMemory {
  /// Remembers which table stands in a file or sheet.
  mutating func remember(_ kind: TableKind, at origin: TableOrigin) {
    let name = origin.sheet.map { "\(origin.file)/\($0)" } ?? origin.file
    if let index = files.firstIndex(where: { $0.name == name }) {
      files[index].kind = kind
    } else {
      files.append((name, kind))
    }
  }

  /// Remembers answers about the columns of a table; the titles that it has.
  mutating func take(
    _ stated: [(title: String, meaning: String)],
    for candidate: ImportCandidate,
    of kind: TableKind
  ) -> Set<String> {
    guard let header = candidate.header else { return [] }
    let titles = header.cells.filter { !$0.isEmpty }
    let signature = ColumnAnswers.signature(of: header.cells)
    let matcher = HeaderMatcher(kind)
    var taken: [(title: String, meaning: String)] = []
    var useful: Set<String> = []
    for (title, meaning) in stated {
      guard let own = titles.first(where: { CellText.folded($0) == CellText.folded(title) })
      else { continue }
      let isUnread = Self.isUnread(meaning)
      if let field = matcher.exact(meaning) {
        taken.append((own, kind.header(of: field)))
      } else if isUnread {
        taken.append((own, Self.unread))
      } else {
        continue
      }
      useful.insert(title)
    }
    guard !taken.isEmpty else { return useful }
    let index = entries.firstIndex { $0.kind == kind && $0.signature == signature }
    var entry =
      index.map { entries[$0] }
      ?? Entry(kind: kind, signature: signature, titles: titles.joined(separator: "、"), columns: [])
    for answer in taken {
      entry.columns.removeAll { CellText.folded($0.title) == CellText.folded(answer.title) }
      entry.columns.append(answer)
    }
    if let index { entries[index] = entry } else { entries.append(entry) }
    return useful
  }
}
