// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Tables
import Testing

/// A folder with a scheme between 人员 and 社区 and their tables.
struct PairingFolder {
  /// The tables where a test gives no others.
  static let tables = [
    "人员.csv": "编号,姓名,社区\nP1,艾达,甲\nP2,贝恩,乙\n",
    "社区.csv": "编号,名称,户数\nC1,甲,300\nC2,乙,600\n",
  ]

  let folder: WeekFolder

  /// Writes a folder with tables instead of or beside ``tables``; nil takes one away.
  init(scheme: String, tables: [String: String?] = [:]) throws {
    folder = try WeekFolder()
    try folder.write(scheme, as: "试排.yaml")
    for (name, text) in Self.tables where !tables.keys.contains(name) {
      try folder.write(text, as: name)
    }
    for case (let name, let text?) in tables { try folder.write(text, as: name) }
  }

  func read(seed: UInt64 = 1) throws -> PairingOutcome {
    try PairingReader(folder: folder.path, scheme: folder.path + "/试排.yaml", seed: seed).read()
  }
}

/// Tables that do not fit their scheme, and what should be said: file, row, column, code and mend.
struct WrongTable: Sendable, CustomTestStringConvertible {
  let name: String
  let scheme: WrongScheme
  let tables: [String: String?]
  let faults: [String]

  var testDescription: String { name }

  init(
    _ name: String,
    from: String = "",
    to: String = "",
    _ rest: String = "",
    tables: [String: String?] = [:],
    _ faults: String...
  ) {
    self.name = name
    scheme = WrongScheme(name, from: from, to: to, rest)
    self.tables = tables
    self.faults = faults
  }
}

extension Fault {
  /// File, row, column, code and mend, as in `人员.csv 3 编号 duplicateID useUniqueID`.
  var placed: String { "\(file) " + columnFirst }

  private var columnFirst: String {
    let parts = inShort.split(separator: " ").map(String.init)
    return "\(row.map { "\($0)" } ?? "-") \(column ?? "-") \(parts.first ?? "") \(parts.last ?? "")"
  }
}
