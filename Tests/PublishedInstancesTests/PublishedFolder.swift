// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The published files, where this machine has them.
enum PublishedFolder {
  static let url: URL = {
    var url = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { url.deleteLastPathComponent() }
    let given = ProcessInfo.processInfo.environment["PAIDAN_DATA"]
    return given.map { URL(filePath: $0) } ?? url.appending(path: "shared/data")
  }()

  static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: path).path)
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url.appending(path: path)))
  }
}
