// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street
internal import Yams

/// How a foreign table is read as one of ours: 映射.yaml.
struct TableMapping {
  /// Path of the foreign table, relative to the mapping's folder; empty when given otherwise.
  var file = ""
  var kind = TableKind.needs
  /// Field of each foreign column, by its folded name.
  var fields: [String: Field] = [:]
  /// Names of the foreign columns as written.
  var columnNames: [String] = []
  var constants: [Field: String] = [:]
  var defaults: [Field: String] = [:]
  var translations: [Field: [String: String]] = [:]
  /// Rows are skipped when a field has one of these values.
  var skipped: [Field: Set<String>] = [:]
  /// Level of the places made from a column, when there is no table of places.
  var levels: [Field: Place.Level] = [:]
  /// The Monday that "this week" means.
  var week: Day?
  /// Sheet of the foreign workbook; nil for the first that has any rows.
  var sheet: String?
  /// Cells above the header whose text fills a column.
  var cells: [Field: CellReference] = [:]
  /// Where the month stands whose days the times list; nil when times are plain.
  var month: MonthSource?

  /// Whether a row is skipped for its words, given the text of each field.
  func skips(_ text: (Field) -> String) -> Bool {
    skipped.contains { field, values in values.contains(CellText.folded(text(field))) }
  }
}

/// Reads 映射.yaml.
enum MappingReader {
  private static let keys: [String: [String]] = [
    "file": ["file", "文件"], "as": ["as", "作为", "表"], "columns": ["columns", "列"],
    "constants": ["constants", "固定值"], "defaults": ["defaults", "默认值"],
    "translate": ["translate", "对照"], "skip": ["skip", "跳过"], "week": ["week", "周"],
    "tables": ["tables", "各表"], "levels": ["levels", "级别"], "sheet": ["sheet", "工作表"],
    "cells": ["cells", "格子"], "month": ["month", "月份"], "days": ["days", "按日"],
  ]

  /// The mappings of a file, one for each table; a file without `tables` is one mapping itself.
  static func read(_ raw: [UInt8], file: String, findings: Findings) -> [TableMapping] {
    guard let source = SettingsFile(raw, file: file, findings: findings) else { return [] }
    let entries = SettingsFile.entries(of: source.root)
    guard let tables = entries.first(where: { key(of: $0.key) == "tables" }) else {
      return mapping(source.root, source).map { [$0] } ?? []
    }
    guard let sequence = tables.value.sequence else {
      source.reportBad(tables.key, tables.value, line: tables.line)
      return []
    }
    let mappings = sequence.compactMap { mapping($0, source) }
    return mappings
  }

  private static func key(of text: String) -> String? {
    let folded = CellText.folded(text)
    return keys.first { $0.value.contains(folded) }?.key
  }

  private static func mapping(_ node: Node, _ source: SettingsFile) -> TableMapping? {
    var mapping = TableMapping()
    let entries = SettingsFile.entries(of: node)
    var isSound = true
    if let kind = entries.first(where: { key(of: $0.key) == "as" }) {
      guard let text = kind.value.scalar?.string, let named = TableKind.named(text) else {
        source.reportBad(kind.key, kind.value, line: kind.line)
        return nil
      }
      mapping.kind = named
    }
    for (name, value, line) in entries {
      guard let key = key(of: name) else {
        source.reportUnknown(name, line: line)
        continue
      }
      if !take(key, value, into: &mapping) {
        source.reportBad(name, value, line: line)
        isSound = false
      }
    }
    // Days of a month need the month, and a month is of use to them only.
    let stated = entries.filter { ["days", "month"].contains(key(of: $0.key)) }
    if stated.count == 1 {
      source.reportBad(stated[0].key, stated[0].value, line: stated[0].line)
      isSound = false
    }
    return isSound ? mapping : nil
  }

  private static func take(_ key: String, _ value: Node, into mapping: inout TableMapping) -> Bool {
    switch key {
    case "as": return true
    case "file":
      mapping.file = value.scalar?.string ?? ""
      return !mapping.file.isEmpty
    case "week":
      mapping.week = value.scalar.flatMap { DateText.day($0.string, near: Day(number: 20_000)) }
      return mapping.week?.weekday == 0
    case "columns": return takeColumns(value, into: &mapping)
    case "constants": return takeTexts(value, of: mapping.kind, into: &mapping.constants)
    case "defaults": return takeTexts(value, of: mapping.kind, into: &mapping.defaults)
    case "levels": return takeLevels(value, into: &mapping)
    case "translate": return takeTranslations(value, into: &mapping)
    case "skip": return takeSkips(value, into: &mapping)
    case "sheet":
      mapping.sheet = value.scalar?.string
      return mapping.sheet?.isEmpty == false
    case "cells": return takeCells(value, into: &mapping)
    case "month":
      mapping.month = MonthSource(value)
      return mapping.month != nil
    case "days":
      let fields = SettingsFile.words(value)?.map { field($0, of: mapping.kind) }
      return fields == [.times] && [.needs, .offers, .people].contains(mapping.kind)
    default: return false
    }
  }

  private static func takeColumns(_ value: Node, into mapping: inout TableMapping) -> Bool {
    for (name, column, _) in SettingsFile.entries(of: value) {
      guard let field = field(name, of: mapping.kind), let text = column.scalar?.string else {
        return false
      }
      mapping.fields[CellText.folded(text)] = field
      mapping.columnNames.append(text)
    }
    return value.mapping != nil
  }

  private static func takeTexts(
    _ value: Node,
    of kind: TableKind,
    into texts: inout [Field: String]
  ) -> Bool {
    for (name, text, _) in SettingsFile.entries(of: value) {
      guard let field = field(name, of: kind), let text = text.scalar?.string else { return false }
      texts[field] = text
    }
    return value.mapping != nil
  }

  private static func takeCells(_ value: Node, into mapping: inout TableMapping) -> Bool {
    for (name, address, _) in SettingsFile.entries(of: value) {
      guard let field = field(name, of: mapping.kind),
        let reference = address.scalar.flatMap({ CellReference(CellText.folded($0.string).utf8) })
      else { return false }
      mapping.cells[field] = reference
    }
    return value.mapping != nil
  }

  private static func takeLevels(_ value: Node, into mapping: inout TableMapping) -> Bool {
    for (name, word, _) in SettingsFile.entries(of: value) {
      guard let field = field(name, of: mapping.kind),
        let level = word.scalar.flatMap({ Words.levels.value(of: $0.string) })
      else { return false }
      mapping.levels[field] = level
    }
    return value.mapping != nil
  }

  private static func takeTranslations(_ value: Node, into mapping: inout TableMapping) -> Bool {
    for (name, words, _) in SettingsFile.entries(of: value) {
      guard let field = field(name, of: mapping.kind), words.mapping != nil else { return false }
      for (from, to, _) in SettingsFile.entries(of: words) {
        guard let to = to.scalar?.string else { return false }
        mapping.translations[field, default: [:]][from] = to
      }
    }
    return value.mapping != nil
  }

  private static func takeSkips(_ value: Node, into mapping: inout TableMapping) -> Bool {
    for (name, words, _) in SettingsFile.entries(of: value) {
      guard let field = field(name, of: mapping.kind),
        let texts = words.sequence?.compactMap({ $0.scalar?.string })
          ?? words.scalar.map({ [$0.string] })
      else { return false }
      mapping.skipped[field] = Set(texts.map(CellText.folded))
    }
    return value.mapping != nil
  }

  /// Our field by its English name or a header of the table.
  private static func field(_ name: String, of kind: TableKind) -> Field? {
    HeaderMatcher(kind).exact(name)
  }
}
