// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the header among the first lines of a table: below titles, of one line or two.
struct HeaderFinder {
  struct Header {
    /// First line of the header, counted from 0.
    var first: Int
    /// Last line of the header.
    var last: Int
    var cells: [String]
    var fields: [Field?]
    /// Columns that say one thing together, by the first of them: 星期 and 时段 below 服务时间.
    var joined: [Int: [JoinedColumn]] = [:]
    /// Columns that go by a word that they contain.
    var unsure: Set<Int> = []
  }

  /// How many lines are searched.
  static let depth = 20

  private let kind: TableKind
  private let matcher: HeaderMatcher
  private let mapping: TableMapping?

  init(kind: TableKind, mapping: TableMapping?) {
    self.kind = kind
    matcher = HeaderMatcher(kind)
    self.mapping = mapping
  }

  /// The best line; nil when none has two known headers (or one, in a table of one column).
  func find(in cells: CellGrid) -> Header? {
    if let mapping { return mapped(mapping, in: cells) }
    guard var header = found(in: cells) else { return nil }
    countBeneficiaries(&header)
    return header
  }

  /// Takes a bare 人数 beside 服务对象 for the people served and not for helpers wanted, and says that this
  /// is not sure.
  private func countBeneficiaries(_ header: inout Header) {
    guard kind == .needs, header.fields.contains(.beneficiary),
      !header.fields.contains(.beneficiaryCount),
      let column = header.fields.firstIndex(of: .headcount),
      HeaderMatcher.folded(header.cells[column]).name == "人数"
    else { return }
    header.fields[column] = .beneficiaryCount
    header.unsure.insert(column)
  }

  private func found(in cells: CellGrid) -> Header? {
    let lines = (0..<min(Self.depth, cells.rowCount)).map { cells.texts(of: $0) }
    var best: (score: Int, line: Int)?
    for (line, texts) in lines.enumerated() {
      let score = matcher.score(texts)
      let isEnough = score >= 2 || (score == 1 && texts.filter { !$0.isEmpty }.count == 1)
      if isEnough, score > best?.score ?? 0 { best = (score, line) }
    }
    guard let best else { return nil }
    if let block = HeaderBlock(around: best.line, in: cells, matcher: matcher) {
      return block.header
    }
    let single = lines[best.line]
    if best.line > 0 {
      // A second line of headers below merged cells: 联系人 over 姓名 | 电话.
      let merged = merge(lines[best.line - 1], single)
      let above = lines[best.line - 1]
      if matcher.score(merged) > best.score, above.count == single.count {
        return header(best.line - 1, best.line, merged)
      }
    }
    if best.line + 1 < lines.count {
      let below = lines[best.line + 1]
      let merged = merge(single, below)
      let extra = matcher.score(below)
      if extra >= 2, matcher.score(merged) >= best.score + 2 {
        return header(best.line, best.line + 1, merged)
      }
    }
    return header(best.line, best.line, single)
  }

  private func header(_ first: Int, _ last: Int, _ cells: [String]) -> Header {
    var trimmed = cells
    while trimmed.last?.isEmpty == true { trimmed.removeLast() }
    var header = Header(
      first: first,
      last: last,
      cells: trimmed,
      fields: matcher.fields(of: trimmed)
    )
    header.unsure = Set(
      trimmed.indices.filter { header.fields[$0] != nil && matcher.exact(trimmed[$0]) == nil }
    )
    return header
  }

  /// The lower line's header where it has one, else the upper line's.
  private func merge(_ upper: [String], _ lower: [String]) -> [String] {
    (0..<max(upper.count, lower.count))
      .map { index in
        let below = index < lower.count ? lower[index] : ""
        let above = index < upper.count ? upper[index] : ""
        if matcher.exact(below) != nil { return below }
        return above.isEmpty ? below : above
      }
  }

  /// With a mapping: the first line that has one of its column names.
  private func mapped(_ mapping: TableMapping, in cells: CellGrid) -> Header? {
    let wanted = Set(mapping.columnNames.map(CellText.folded))
    for line in 0..<min(Self.depth, cells.rowCount) {
      let texts = cells.texts(of: line)
      let folded = texts.map(CellText.folded)
      guard folded.contains(where: wanted.contains) else { continue }
      let fields = folded.map { name in mapping.fields[name] }
      return Header(first: line, last: line, cells: texts, fields: fields)
    }
    return nil
  }
}
