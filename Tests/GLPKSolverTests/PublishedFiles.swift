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

  /// The published optimum of each file of a collection.
  static func optima(of collection: String) throws -> [String: Double] {
    let text = try String(
      contentsOf: folder.appending(path: "\(collection)/optima.csv"),
      encoding: .utf8
    )
    var optima: [String: Double] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",")
      guard fields.count == 2 else { continue }
      optima["\(collection)/\(fields[0]).mps.gz"] = Double(fields[1])
    }
    return optima
  }

  /// What a file holds, unpacked.
  static func bytes(of name: String) throws -> [UInt8] {
    try Gzip.inflated([UInt8](Data(contentsOf: folder.appending(path: name))))
  }
}
