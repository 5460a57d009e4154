// SPDX-License-Identifier: GPL-3.0-or-later
import Presets

/// The tables of a preset as the tests read them.
struct TableSet {
  let preset: PairingPreset
  let tables: [PresetTable]

  init(_ place: PairingPreset.Place, scale: Double = 1, seed: UInt64 = 1) {
    preset = PairingPreset(place, scale: scale, seed: seed)
    tables = preset.tables()
  }

  subscript(_ name: String) -> [[String: String]] {
    guard let table = tables.first(where: { $0.name == name }) else { return [] }
    return table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.columns, $0)) }
  }

  /// Rows of one kind.
  func rows(_ name: String, _ column: String, _ value: String) -> [[String: String]] {
    self[name].filter { $0[column] == value }
  }

  /// How often each text stands in a column.
  static func counts(_ rows: [[String: String]], _ column: String) -> [String: Int] {
    rows.reduce(into: [:]) { $0[$1[column] ?? "", default: 0] += 1 }
  }

  /// The sum of a column of whole numbers.
  static func sum(_ rows: [[String: String]], _ column: String) -> Int {
    rows.reduce(0) { $0 + (Int($1[column] ?? "") ?? 0) }
  }
}

extension String {
  /// The items of a cell.
  var items: [String] { isEmpty ? [] : split(separator: "、").map(String.init) }
}

// MARK: - References

extension TableSet {
  /// Where the texts of a column must stand, by table where the name alone does not say it.
  private static let targets: [String: (table: String, column: String)] = [
    "社区": ("社区网格", "编号"), "网格": ("社区网格", "编号"), "上级": ("社区网格", "编号"),
    "社区一": ("社区网格", "编号"), "社区二": ("社区网格", "编号"), "相邻网格": ("社区网格", "编号"),
    "街道": ("社区网格", "编号"), "居住社区": ("社区网格", "编号"), "单位": ("驻区单位", "单位编号"),
    "支部": ("党支部", "支部编号"), "上期干部": ("人员名册", "人员编号"), "亲属": ("帮扶户", "户编号"),
  ]

  /// Texts that should name a row and do not, as `table column text`.
  var dangling: [String] {
    var known: [String: Set<String>] = [:]
    var faults: [String] = []
    for table in tables {
      for column in table.columns {
        guard let target = Self.targets[column] else { continue }
        let key = "\(target.table) \(target.column)"
        let ids = known[key] ?? ids(of: target.table, target.column)
        known[key] = ids
        faults += table.cells(column).flatMap(\.items).filter { !ids.contains($0) }
          .map { "\(table.name) \(column) \($0)" }
      }
    }
    return faults
  }

  func ids(of name: String, _ column: String) -> Set<String> {
    Set(tables.first { $0.name == name }?.cells(column) ?? [])
  }
}
