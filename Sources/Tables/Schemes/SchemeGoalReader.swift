// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reads 目标: the goals in their order.
struct SchemeGoalReader {
  static let keys: [SchemeKey] = [
    .shortage, .cover, .band, .balance, .near, .fit, .rank, .keep,
  ]

  func read(_ node: SchemeNode) -> [(goal: Scheme.Goal, line: Int?)] {
    var goals: [(goal: Scheme.Goal, line: Int?)] = []
    var seen: Set<String> = []
    for item in node.items() {
      guard let (key, goal) = goal(item) else { continue }
      let name = Self.name(key, goal)
      if seen.insert(name).inserted {
        goals.append((goal, item.line))
      } else {
        item.report(.repeatedGoal, .text(key.shown), mend: Message(SchemeMend.dropOne))
      }
    }
    if !seen.contains("shortage") { goals.insert((.shortage, nil), at: 0) }
    return goals
  }

  /// Goals of one name may stand once; bands and balances once a side, nearness once a kind.
  private static func name(_ key: SchemeKey, _ goal: Scheme.Goal) -> String {
    switch goal {
    case .band(let side), .balance(let side), .rank(let side, _): "\(key.rawValue).\(side.rawValue)"
    case .metres: "metres"
    case .classes: "classes"
    default: key.rawValue
    }
  }

  private func goal(_ item: SchemeNode) -> (SchemeKey, Scheme.Goal)? {
    if !item.isMapping {
      guard let text = item.text() else { return nil }
      guard let key = SchemeKey.named(text, among: Self.keys) else {
        report(item, text)
        return nil
      }
      return plain(key, item).map { (key, $0) }
    }
    guard let entries = item.freeFields(), entries.count == 1, let entry = entries.first,
      let key = SchemeKey.named(entry.key, among: Self.keys)
    else {
      report(item, item.freeFields()?.map(\.key).joined(separator: "、") ?? "")
      return nil
    }
    return detailed(key, entry).map { (key, $0) }
  }

  private func report(_ item: SchemeNode, _ text: String) {
    // `[缺口，就近]` with a full-width comma is one text.
    let parts = CellText.list(text)
    let isList =
      parts.count > 1 && parts.allSatisfy { SchemeKey.named($0, among: Self.keys) != nil }
    item.report(
      .unknownGoal,
      .text(text),
      mend: isList
        ? Message(SchemeMend.write, .text("[\(parts.joined(separator: ", "))]"))
        : .useOneOf(Self.keys.map(\.shown), for: text, near: SchemeKey.names(Self.keys, for: text))
    )
  }

  private func plain(_ key: SchemeKey, _ item: SchemeNode) -> Scheme.Goal? {
    switch key {
    case .shortage: return .shortage
    case .cover: return .cover
    case .keep: return .keep
    case .band: return .band(.to)
    case .balance: return .balance(.to)
    case .near: return .metres(unit: 1)
    default:
      item.report(
        .badColumns,
        .text(key.shown),
        mend: Message(SchemeMend.write, .text("\(key.chineseNames[0]): {派出: 列名, 接收: 列名}"))
      )
      return nil
    }
  }

  private func detailed(_ key: SchemeKey, _ entry: SchemeNode) -> Scheme.Goal? {
    switch key {
    case .band: return entry.side().map { .band($0) }
    case .balance: return entry.side().map { .balance($0) }
    case .near: return nearness(entry)
    case .fit:
      if !entry.isMapping { return entry.columnPair().map { .fit($0, countsAll: false) } }
      let fields = entry.fields([.from, .to, .count])
      guard let pair = pair(fields, entry) else { return nil }
      return .fit(pair, countsAll: fields[.count].map { countsAll($0) } ?? false)
    case .rank:
      if !entry.isMapping { return entry.columnPair().map { .rank(by: .from, $0) } }
      let fields = entry.fields([.from, .to, .by])
      guard let pair = pair(fields, entry) else { return nil }
      return .rank(by: fields[.by]?.side() ?? .from, pair)
    default:
      entry.report(
        .wrongShape,
        .text(entry.key),
        .text(key.chineseNames[0]),
        mend: Message(SchemeMend.write, .text("- \(key.chineseNames[0])"))
      )
      return nil
    }
  }

  /// `逐项` counts every word that is missing, `有无` whether there is one.
  private func countsAll(_ node: SchemeNode) -> Bool {
    guard let text = node.text() else { return false }
    if ["all", "全部", "逐项"].contains(CellText.folded(text)) { return true }
    if !["any", "有无"].contains(CellText.folded(text)) {
      node.report(
        .wrongShape,
        .text(node.key),
        .text("逐项(all)、有无(any)"),
        mend: Message(SchemeMend.write, .text("\(node.key): 逐项"))
      )
    }
    return false
  }

  private func pair(_ fields: [SchemeKey: SchemeNode], _ entry: SchemeNode) -> Scheme.ColumnPair? {
    guard let from = fields[.from]?.column(), let to = fields[.to]?.column() else {
      entry.report(
        .badColumns,
        .text(entry.key),
        mend: Message(SchemeMend.write, .text("{派出: 列名, 接收: 列名}"))
      )
      return nil
    }
    return Scheme.ColumnPair(from: from, to: to)
  }

  /// `米`, `{单位米: 10}`, or a list of columns, the nearest class first.
  private func nearness(_ entry: SchemeNode) -> Scheme.Goal? {
    if let text = entry.scalar,
      ["米", "metres", "meters", "m"].contains(CellText.folded(text))
    {
      return .metres(unit: 1)
    }
    if entry.isMapping {
      let fields = entry.fields([.unit])
      if entry.freeFields()?.isEmpty == true { reportNearness(entry) }
      return fields[.unit].flatMap { $0.whole(1...100_000) }.map { .metres(unit: $0) }
    }
    let steps = entry.items()
      .compactMap { item -> (pair: Scheme.ColumnPair, isNeighbour: Bool)? in
        if item.isMapping, let only = item.freeFields(), only.count == 1,
          SchemeKey.named(only[0].key, among: [.neighbour]) != nil
        {
          return only[0].columnPair().map { ($0, true) }
        }
        return item.columnPair().map { ($0, false) }
      }
    if entry.items().isEmpty { reportNearness(entry) }
    return steps.isEmpty ? nil : .classes(steps)
  }

  private func reportNearness(_ entry: SchemeNode) {
    entry.report(
      .wrongShape,
      .text(entry.key),
      .text("米(metres)、{单位米: 10}、[列名]"),
      mend: Message(SchemeMend.write, .text("\(entry.key): 米"))
    )
  }
}
