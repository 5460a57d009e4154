// SPDX-License-Identifier: GPL-3.0-or-later

/// Who may import whom: the table of the architecture, word for word.
///
/// A new arrow is a decision: change this table, README.md and a decision record together.
enum Arrows {
  private static let planner: Set<String> = [
    "Street", "Optimizing", "LinearProgramming", "NetworkFlow", "Control",
  ]
  private static let week: Set<String> = planner.union([
    "Matching", "Pairing", "Rostering", "Evaluation",
  ])

  /// Our targets and foreign packages that a target may import.
  static let allowed: [String: Set<String>] = [
    "CGLPK": [],
    "CXlsxWriter": [],
    "CZip": [],
    "CIcal": [],
    "CZlib": [],
    "CGLPKGuard": ["CGLPK"],
    "Control": [],
    "LinearProgramming": ["Control"],
    "NetworkFlow": ["Control"],
    "GLPKSolver": ["LinearProgramming", "Control", "CGLPKGuard", "CGLPK", "CZlib"],
    "Street": [],
    "Catalogue": ["Street"],
    "Evaluation": ["Street"],
    "PaidanTesting": ["Street", "Evaluation", "Catalogue"],
    "Optimizing": ["LinearProgramming", "NetworkFlow", "Control"],
    "Matching": planner,
    "Pairing": planner,
    "Rostering": planner,
    "Planning": week,
    "Tables": ["Street", "Yams", "CZip", "CIcal", "CXlsxWriter"],
    "Ledger": ["Street", "GRDB"],
    "Reports": ["Street", "Evaluation", "Tables", "Catalogue"],
    "PublishedInstances": ["Street"],
    "Presets": ["Street", "Control"],
    "paidan": week.union([
      "GLPKSolver", "Catalogue", "PaidanTesting", "Planning", "Tables", "Ledger", "Reports",
      "PublishedInstances", "Presets", "ArgumentParser",
    ]),
  ]

  /// Modules of the toolchain, free to all.
  static let toolchain: Set<String> = [
    "Swift", "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Dispatch",
    "Synchronization", "RegexBuilder", "Testing",
  ]

  /// Collections that any target but `Street` may use.
  static let collections: Set<String> = ["OrderedCollections", "HeapModule"]

  /// What breaks the table.
  ///
  /// - Parameters:
  ///   - imports: Imports of one file.
  ///   - target: The target that the file belongs to.
  ///   - path: How to name the file.
  /// - Returns: One sentence for each undeclared arrow.
  static func faults(of imports: [Import], in target: String, path: String) -> [String] {
    guard let arrows = allowed[target] else { return ["\(path): \(target) is not in the table"] }
    let free = target == "Street" ? toolchain : toolchain.union(collections)
    return imports.filter { !arrows.contains($0.module) && !free.contains($0.module) }
      .map { "\(path):\($0.line): \(target) must not import \($0.module)" }
  }
}
