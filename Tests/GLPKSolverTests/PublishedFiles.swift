// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GLPKSolver

/// Published instances beside the repository, which are never copied into it.
enum PublishedFiles {
  private static var folder: URL {
    var url = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { url.deleteLastPathComponent() }
    let beside = url.appending(path: "shared/data")
    let stated = ProcessInfo.processInfo.environment["PAIDAN_DATA"]
    return stated.map { URL(filePath: $0) } ?? beside
  }

  /// The names of the packed MPS files of a collection; empty where it is absent.
  static func names(in collection: String) -> [String] {
    let path = folder.appending(path: collection).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".mps.gz") }.map { "\(collection)/\($0)" }.sorted()
  }

  /// What a file holds, unpacked.
  static func bytes(of name: String) throws -> [UInt8] {
    try Gzip.inflated([UInt8](Data(contentsOf: folder.appending(path: name))))
  }
}
