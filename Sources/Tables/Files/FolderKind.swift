// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// What a folder of tables is for, by the names of its files.
package enum FolderKind: String, Sendable {
  /// A week of needs and offers, shifts among them where it has 排班.yaml.
  case week
  /// A roster alone.
  case roster
  /// Recurring duties.
  case visits

  /// What a folder is for; a week where nothing says otherwise, also where there is no folder.
  ///
  /// - Parameter folder: Path of the folder.
  /// - Returns: The kind.
  package static func of(_ folder: String) -> FolderKind {
    let names = Set((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    func has(_ own: [String]) -> Bool { own.contains(where: names.contains) }
    if has(VisitSettingsReader.fileNames) { return .visits }
    let isWeek =
      has(WeekSettings.street.fileNames)
      || names.contains { name in
        PartName(String(name.prefix { $0 != "." }))?.kind == .needs
      }
    return has(RosterSettingsReader.fileNames) && !isWeek ? .roster : .week
  }
}
