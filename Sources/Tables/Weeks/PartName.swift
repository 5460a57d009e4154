// SPDX-License-Identifier: GPL-3.0-or-later

/// What a file or sheet is called beside the name of its table: 东风 in 需求清单-东风.
enum PartLabel: Hashable {
  /// Ends as names of communities do.
  case place(String)
  /// A word that may be one: 东风.
  case word(String)
  /// Says nothing: Sheet1.
  case neutral
  /// All of the others together: 汇总.
  case summary
  /// A month, a copy, an older state: not one of several parts.
  case other

  private static let placeEndings = [
    "社区", "村", "居委会", "村委会", "居民区", "网格", "片区", "街道", "小区",
  ]
  private static let summaries = ["汇总", "总表", "合计", "总计", "全部", "所有", "全街道", "总"]
  private static let doubts = [
    "月", "周", "季度", "年", "日", "旧", "新", "备份", "副本", "版", "模板", "样", "示例", "说明", "草稿", "终", "原",
    "历史", "上次", "标注", "marked", "作废", "字典", "下拉", "选项", "copy", "old", "new", "final", "backup",
    "draft", "test",
  ]

  init(_ text: String) {
    let folded = CellText.folded(text)
    // 1.东风社区
    let plain = String(CellText.normalised(text).drop { $0.isASCII && !$0.isLetter })
    if Self.placeEndings.contains(where: { plain.hasSuffix($0) && plain.count > $0.count }) {
      self = .place(plain)
    } else if Self.isNeutral(folded) {
      self = .neutral
    } else if Self.summaries.contains(folded) || folded.hasSuffix("汇总") || folded.hasSuffix("总表") {
      self = .summary
    } else if Self.doubts.contains(where: folded.contains) || !Self.isWord(folded) {
      self = .other
    } else {
      self = .word(CellText.normalised(text))
    }
  }

  /// 东风 as a word; nil where it does not name anything.
  var name: String? {
    switch self {
    case .place(let name), .word(let name): name
    case .neutral, .summary, .other: nil
    }
  }

  private static func isNeutral(_ folded: String) -> Bool {
    ["sheet", "工作表", "表", "table", "page", "第", ""]
      .contains(folded.trimmingCharacters { ("0"..."9").contains($0) || "()页".contains($0) })
  }

  private static func isWord(_ folded: String) -> Bool {
    (2...10).contains(folded.count)
      && folded.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 0x4E00 || (0x61...0x7A).contains(scalar.value)
      }
  }
}

extension String {
  /// The text without such characters at its end.
  fileprivate func trimmingCharacters(_ isDropped: (Character) -> Bool) -> String {
    var rest = self[...]
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return String(rest)
  }
}

/// A name of a file or sheet that is that of a table, or of one of its parts.
struct PartName {
  let kind: TableKind
  /// What it is called beside the table; nil for the whole table.
  let label: PartLabel?

  /// Reads 需求清单, 需求清单-东风, 需求清单（西城）, 东风社区需求清单; nil for anything else, as 需求清单(3月).
  init?(_ text: String) {
    if let kind = TableKind.named(text) {
      (self.kind, label) = (kind, nil)
      return
    }
    let name = CellText.normalised(text)
    let found =
      TableKind.allCases.flatMap { kind in kind.fileNames.map { (kind, $0) } }
      .filter { $0.1.count >= Self.shortest }
      .sorted { $0.1.count > $1.1.count }
      .lazy.compactMap { kind, table in Self.label(in: name, of: table, kind).map { (kind, $0) } }
      .first
    guard let found else { return nil }
    (kind, label) = (found.0, found.1)
  }

  /// The label of a part of the table that goes by this name.
  private static func label(in name: String, of table: String, _ kind: TableKind) -> PartLabel? {
    let lowered = name.lowercased()
    if lowered.hasPrefix(table) {
      let rest = name.dropFirst(table.count)
      guard let first = rest.first, separators.contains(first) else { return nil }
      return label(CellText.trimmed(String(rest).filter { !brackets.contains($0) }))
    }
    guard table == kind.fileNames[0], lowered.hasSuffix(table) else { return nil }
    let rest = name.dropLast(table.count)
    if let last = rest.last, separators.contains(last) {
      return label(CellText.trimmed(String(rest).filter { !brackets.contains($0) }))
    }
    // 东风社区需求清单
    if case .place(let place) = PartLabel(String(rest)) { return .place(place) }
    return nil
  }

  /// Names of tables that are shorter stand in too many others: 人员-外出.
  private static let shortest = 3
  private static let brackets = "()[]【】〔〕"
  private static let separators = " -_—–~·.、:/()[]【】〔〕"

  private static func label(_ text: String) -> PartLabel? {
    var rest = text[...]
    while let first = rest.first, separators.contains(first) { rest.removeFirst() }
    while let last = rest.last, separators.contains(last) { rest.removeLast() }
    let label = PartLabel(CellText.trimmed(String(rest)))
    return label.name == nil ? nil : label
  }
}
