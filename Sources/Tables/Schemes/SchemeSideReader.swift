// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reads 派出 and 接收.
struct SchemeSideReader {
  let isFrom: Bool

  private var sourceKeys: [SchemeKey] {
    [
      .table, .id, .name, .where, .takes, .size, .capacity, .priority, .history,
    ] + (isFrom ? [.role, .connected, .extra] : [])
  }

  func read(_ node: SchemeNode) -> Scheme.Side {
    var side = Scheme.Side()
    side.line = node.line
    let own: [SchemeKey] =
      [.tables, .noun, .point, .plane, .target, .within]
      + (isFrom ? [.group, .roleColumn] : [.choose])
    let fields = node.fields(sourceKeys + own)
    side.common = source(fields, node)
    // As in 社区|community.
    let nouns = (fields[.noun]?.text() ?? "").split(separator: "|")
      .map { CellText.normalised(String($0)) }
    side.noun = nouns.first ?? ""
    side.englishNoun = nouns.count > 1 ? nouns[1] : nil
    side.target = fields[.target]?.formula(hasTotals: true)
    side.targetLine = fields[.target]?.line
    side.withinLine = fields[.within]?.line
    side.within = fields[.within]?.share() ?? 0
    side.chosen = fields[.choose]?.formula(hasTotals: true)
    side.chosenLine = fields[.choose]?.line
    side.group = fields[.group]?.column()
    side.roleColumn = fields[.roleColumn]?.column()
    side.coordinates = coordinates(fields)
    if let list = fields[.tables] {
      side.hasList = true
      side.sources = list.items().map { item in source(item.fields(sourceKeys), item) }
      if side.sources.isEmpty { reportNoTable(list) }
    } else {
      side.sources = [side.common]
    }
    for (source, item) in zip(side.sources, fields[.tables]?.items() ?? [node])
    where source.tables.isEmpty && side.common.tables.isEmpty && item.isMapping {
      reportNoTable(item)
    }
    if side.noun.isEmpty { side.noun = side.sources.first?.tables.first ?? "" }
    return side
  }

  private func reportNoTable(_ node: SchemeNode) {
    node.report(
      .missingKey,
      .text(SchemeKey.table.shown),
      mend: Message(SchemeMend.write, .text("表: 人员名册"))
    )
  }

  private func source(_ fields: [SchemeKey: SchemeNode], _ node: SchemeNode) -> Scheme.Source {
    var source = Scheme.Source()
    source.line = node.line
    source.tables = fields[.table]?.texts() ?? []
    source.id = fields[.id]?.column()
    source.name = fields[.name]?.column()
    source.filters = fields[.where]?.filters() ?? []
    source.role = fields[.role]?.text()
    if let takes = fields[.takes] {
      if takes.isMapping {
        for field in takes.freeFields() ?? [] {
          source.takesByRole[CellText.trimmed(field.key)] = field.span()
        }
      } else {
        source.takes = takes.span()
      }
    }
    source.size = fields[.size]?.formula()
    source.capacity = fields[.capacity]?.formula()
    source.priority = fields[.priority]?.formula()
    source.history = fields[.history]?.formula()
    source.isConnected = fields[.connected]?.flag()
    source.isExtra = fields[.extra]?.flag() ?? false
    return source
  }

  private func coordinates(
    _ fields: [SchemeKey: SchemeNode]
  ) -> (x: Scheme.Column, y: Scheme.Column, isPlane: Bool)? {
    guard let node = fields[.plane] ?? fields[.point] else { return nil }
    let columns = node.items().compactMap { $0.column() }
    guard columns.count == 2 else {
      node.report(
        .badColumns,
        .text(node.key),
        mend: Message(SchemeMend.write, .text("坐标: [经度, 纬度]"))
      )
      return nil
    }
    return (columns[0], columns[1], fields[.plane] != nil)
  }
}
