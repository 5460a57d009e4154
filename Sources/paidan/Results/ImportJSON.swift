// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Street
import Tables

/// What was found, for `import --json`.
enum ImportJSON {
  static func value(
    of outcome: ImportOutcome,
    written: [String],
    _ catalogue: Catalogue
  ) -> JSONValue {
    .object([
      "tables": .array(outcome.tables.map(value)),
      "faults": .array(outcome.faults.map { FaultJSON.value(of: $0, catalogue) }),
      "likelyDuplicates": .integer(outcome.likelyDuplicates),
      "unknownFiles": list(outcome.unknownFiles),
      "takenNames": list(outcome.takenNames),
      "uselessAnswers": list(outcome.uselessAnswers),
      "ready": .bool(outcome.isReady),
      "written": list(written),
    ])
  }

  private static func list(_ names: [String]) -> JSONValue { .array(names.map { .string($0) }) }

  private static func value(_ table: ImportedTable) -> JSONValue {
    .object([
      "file": .string(table.file),
      "sheet": .optional(table.sheet),
      "table": .optional(table.key),
      "reason": .optional(table.reason.map(word)),
      "headerRow": table.headerRow.map { .integer($0) } ?? .null,
      "rows": .integer(table.rowCount),
      "columns": .array(table.columns.map(value)),
    ])
  }

  private static func word(_ reason: ImportedTable.Reason) -> String {
    switch reason {
    case .fileName: "fileName"
    case .sheetName: "sheetName"
    case .header: "header"
    case .told: "told"
    }
  }

  private static func value(_ column: ImportedTable.Column) -> JSONValue {
    .object([
      "column": .string(column.letter),
      "header": .string(column.title),
      "meaning": .optional(column.meaning),
      "key": .optional(column.key),
      "certainty": .string(column.certainty.rawValue),
      "sample": .optional(column.sample),
    ])
  }
}
