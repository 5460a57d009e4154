// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street
internal import Yams

/// What a foreign table of the folder is, and what its columns are called: 映射.yaml.
struct VisitMapping {
  var kind: VisitTableKind
  /// The name of the file without its ending, or of the sheet.
  var name: String
  var titles: [VisitColumn: String]
  var line: Int?

  /// The mappings of a file; a file without `tables` is one mapping itself.
  static func read(_ raw: [UInt8], file: String, findings: Findings) -> [VisitMapping] {
    guard let source = SettingsFile(raw, file: file, findings: findings) else { return [] }
    let root = RosterNode(node: source.root, key: "", line: nil, file: file, findings: findings)
    let entries = root.entries ?? []
    if let tables = entries.first(where: { ["tables", "各表"].contains(CellText.folded($0.key)) }) {
      return tables.items.compactMap { mapping($0) }
    }
    return entries.isEmpty ? [] : mapping(root).map { [$0] } ?? []
  }

  private static let keys: [String: [String]] = [
    "file": ["file", "文件"], "sheet": ["sheet", "工作表"], "as": ["as", "作为"],
    "columns": ["columns", "列"],
  ]

  private static func mapping(_ node: RosterNode) -> VisitMapping? {
    let parts = parts(of: node)
    guard let stated = parts["as"], let word = stated.text(),
      let place = parts["sheet"] ?? parts["file"], let text = place.text()
    else {
      if parts["as"] == nil || (parts["file"] ?? parts["sheet"]) == nil {
        node.reportBad("{文件: 台账.xlsx, 作为: 联系户, 列: {对象: 户号}}")
      }
      return nil
    }
    guard let kind = VisitTableKind.named(word) else {
      let known = VisitTableKind.allCases.map { $0.fileNames[0] }.joined(separator: "、")
      stated.complain(
        .unknownTable,
        .text(word),
        .text(known),
        mend: Message(VisitMend.useOneOf, .text(known))
      )
      return nil
    }
    let file = text.split(separator: "/").last.map(String.init) ?? text
    var mapping = VisitMapping(kind: kind, name: file, titles: [:], line: place.line)
    for entry in parts["columns"]?.entries ?? [] {
      guard let column = VisitColumn.named(entry.key), let title = entry.text() else {
        refuse(entry, among: kind.columns.map(\.title))
        continue
      }
      mapping.titles[column] = title
    }
    return mapping
  }

  /// The entries of a mapping by what they mean; others are reported.
  private static func parts(of node: RosterNode) -> [String: RosterNode] {
    var parts: [String: RosterNode] = [:]
    for entry in node.entries ?? [] {
      let folded = CellText.folded(entry.key)
      if let key = keys.first(where: { $0.value.contains(folded) })?.key {
        parts[key] = entry
      } else {
        refuse(entry, among: ["文件", "工作表", "作为", "列"])
      }
    }
    return parts
  }

  private static func refuse(_ entry: RosterNode, among known: [String]) {
    let list = MessageArgument.text(known.joined(separator: "、"))
    entry.complain(
      .unknownKey,
      .text(entry.key),
      list,
      mend: Message(VisitMend.useOneOf, list)
    )
  }
}
