// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells rows of data from blank ones, totals, signatures, examples and headers that are repeated.
struct RowJudge {
  enum Kind {
    case data
    /// Nothing, or a 序号 and nothing else.
    case blank
    /// A total, a remark below the table, a line for signatures.
    case footer
    /// A row that shows how to fill in the table.
    case example
    /// The header once more.
    case header
    /// A line that names a section of the table, as in 一、东风社区.
    case section
  }

  private static let totals = ["合计", "小计", "总计", "共计", "累计", "本页合计", "本页小计", "总合计"]
  /// Beginnings of lines below a table.
  private static let signatures = [
    "填表人", "制表人", "制表:", "制表单位", "审核人:", "审核:", "填表:", "制表日期", "填报人", "填表单位", "填报单位", "填表日期",
    "填报日期", "填表时间", "填报时间", "制表时间", "联系电话:", "负责人:", "单位负责人:", "主要负责人:", "分管领导:",
    "分管负责人:", "经办人:", "审批人:", "统计人:", "联系人:", "报送单位:", "报送人:", "报送时间:", "领导签字", "签字:",
    "签名:", "日期:", "备注:", "附注:", "注:", "说明:", "填表说明", "填写说明", "单位盖章", "单位(盖章)", "盖章", "(盖章)",
    "数据来源:", "统计截止",
  ]
  private static let examples = ["填写示例", "填表示例", "示例", "样例", "例如", "例"]
  /// First characters of the words above, as a quick look.
  private static let openings: Set<[UInt8]> = Set(
    (totals + signatures + examples).compactMap { $0.first.map { Array(String($0).utf8) } }
      + ["（", "［", "【", "注", "备", "例"].map { Array($0.utf8) }
  )

  /// Text of each line of the header, by column.
  private let header: [[String]]
  private let titles: Set<String>
  private let sequence: Int?
  /// Columns of the cell of a row that is merged over most of the table.
  private var wideCells: [Int: ClosedRange<Int>] = [:]

  init(_ header: HeaderFinder.Header, in cells: CellGrid) {
    self.header = (header.first...header.last).map { cells.texts(of: $0) }
    titles = Set(
      (0..<header.first).map { cells.texts(of: $0).filter { !$0.isEmpty } }
        .compactMap { $0.count == 1 ? $0[0] : nil }
    )
    sequence = header.fields.firstIndex(of: .sequence)
    let least = max(3, header.cells.count / 2 + 1)
    for area in cells.merged
    where area.first.row == area.last.row && area.last.column - area.first.column + 1 >= least {
      wideCells[area.first.row] = area.first.column...area.last.column
    }
  }

  /// What a row is, by its own cells.
  func kind(of row: Int, in cells: CellGrid) -> Kind {
    let range = cells.cells(of: row)
    var seen = 0
    var isOnlySequence = true
    for cell in range {
      let text = cells.text(cell)
      if text.isEmpty { continue }
      let column = cell - range.lowerBound
      if seen == 0 {
        if isHeader(text, column, row, in: cells) { return .header }
        if isExample(cell, text, in: cells) { return .example }
      }
      if isFooter(cell, text, isFirst: seen == 0, in: cells) { return .footer }
      if column != sequence { isOnlySequence = false }
      seen += 1
      if seen == 3 { return .data }
    }
    if seen == 0 || isOnlySequence { return .blank }
    return seen == 1 && isSection(row, in: cells) ? .section : .data
  }

  // MARK: Words

  /// Whether a cell begins as one of the words does.
  private func mayBeWord(_ cell: Int, in cells: CellGrid) -> Bool {
    var start = Int(cells.starts[cell])
    let end = Int(cells.ends[cell])
    while start < end, cells.bytes[start] <= 0x20 { start += 1 }
    guard start < end else { return false }
    let lead = cells.bytes[start]
    // Odd spaces, and marks in ASCII before the word.
    if [0x28, 0x5B, 0xC2, 0xE2].contains(lead) { return true }
    guard lead >= 0x80, start + 3 <= end else { return false }
    return lead == 0xE3 && cells.bytes[start + 1] == 0x80
      || Self.openings.contains(Array(cells.bytes[start..<(start + 3)]))
  }

  private func isFooter(_ cell: Int, _ text: String, isFirst: Bool, in cells: CellGrid) -> Bool {
    if mayBeWord(cell, in: cells) {
      let folded = CellText.folded(text)
      if Self.totals.contains(where: { Self.isTotal(folded, $0) }) { return true }
      if isFirst, Self.isSignature(folded) { return true }
    }
    // 东风社区小计
    guard isFirst, text.utf8.count <= 60, text.hasSuffix("计") else { return false }
    return ["小计", "合计", "总计"].contains { text.hasSuffix($0) }
  }

  /// Whether a text is the word alone, or the word with a number, a colon or a bracket.
  private static func isTotal(_ text: String, _ word: String) -> Bool {
    guard text.hasPrefix(word) else { return false }
    guard let next = text.dropFirst(word.count).first else { return true }
    return next.isASCII && (next.isNumber || ":([=".contains(next))
  }

  private static func isSignature(_ text: String) -> Bool {
    if text == "备注" || signatures.contains(where: text.hasPrefix) { return true }
    // 注1:…, 备注2.…
    for word in ["备注", "注"] where text.hasPrefix(word) {
      let rest = text.dropFirst(word.count)
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      return !digits.isEmpty && ":.、)".contains(rest.dropFirst(digits.count).first ?? " ")
    }
    return false
  }

  private func isExample(_ cell: Int, _ text: String, in cells: CellGrid) -> Bool {
    guard mayBeWord(cell, in: cells) else { return false }
    var folded = CellText.folded(text)[...]
    while let first = folded.first, "([【".contains(first) { folded.removeFirst() }
    // 示例, 示例1, 例:…, 示例行; 示例社区 and 例会 are names.
    guard let word = Self.examples.first(where: { folded.hasPrefix($0) }) else { return false }
    let rest = folded.dropFirst(word.count)
    guard let next = rest.first else { return true }
    return ":)]】、,.-—".contains(next) || ["行", "数据"].contains(rest)
      || word != "例" && rest.allSatisfy { ("0"..."9").contains($0) }
  }

  // MARK: Sections

  /// Whether the only text of a row stands across most of the table, or is numbered as headings are.
  private func isSection(_ row: Int, in cells: CellGrid) -> Bool {
    let range = cells.cells(of: row)
    guard let cell = range.first(where: { !cells.text($0).isEmpty }) else { return false }
    let column = cell - range.lowerBound
    let isAcross = wideCells[row].map { $0.contains(column) } == true
    return isAcross || column < 2 && Self.isNumbered(CellText.folded(cells.text(cell)))
  }

  /// 一、东风社区; (二)解放社区.
  private static func isNumbered(_ text: String) -> Bool {
    let digits = "一二三四五六七八九十"
    let isBracketed = text.hasPrefix("(")
    let number = text.drop { $0 == "(" }.prefix { digits.contains($0) }
    guard (1...3).contains(number.count) else { return false }
    let rest = text.dropFirst(number.count + (isBracketed ? 1 : 0))
    return rest.count > 1 && (isBracketed ? rest.first == ")" : rest.first == "、")
  }

  // MARK: Headers

  /// Whether a row is a line of the header, or a title above it, once more.
  private func isHeader(_ first: String, _ column: Int, _ row: Int, in cells: CellGrid) -> Bool {
    if titles.contains(first) { return isAlone(row, in: cells) }
    for line in header where column < line.count && line[column] == first {
      let texts = cells.texts(of: row)
      let filled = texts.indices.filter { !texts[$0].isEmpty }
      let known = line.count { !$0.isEmpty }
      if filled.count >= min(2, known),
        filled.allSatisfy({ $0 < line.count && line[$0] == texts[$0] })
      {
        return true
      }
    }
    return false
  }

  private func isAlone(_ row: Int, in cells: CellGrid) -> Bool {
    cells.cells(of: row).count { !cells.text($0).isEmpty } == 1
  }
}
