// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The published files, where this machine has them, and this repository's own data sets.
enum PublishedData {
  private static let repository = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let datasets = repository.appending(path: "datasets").path

  private static let folder =
    ProcessInfo.processInfo.environment["PAIDAN_DATA"]
    ?? repository.deletingLastPathComponent().appending(path: "shared/data").path

  static func path(_ name: String) -> String { "\(folder)/\(name)" }

  static func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }
}
