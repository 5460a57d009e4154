// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The files of the repository as they lie on the disk.
struct SourceTree {
  struct File {
    /// Path from the root of the repository.
    var path: String
    /// The folder right under Sources or Tests; empty for files elsewhere.
    var target: String
    var text: String

    var isSwift: Bool { path.hasSuffix(".swift") }
  }

  /// A Swift file of Sources with its tokens.
  struct Source {
    var path: String
    var target: String
    var text: String
    var tokens: [SwiftToken]
    var imports: [Import]
  }

  /// All Swift files of Sources; read and cut once for all tests.
  static func sources() throws -> [Source] { try cutSources.get() }

  private static let cutSources = Result {
    try code(below: "Sources").filter(\.isSwift)
      .map { file in
        let tokens = SwiftTokens.of(file.text)
        return Source(
          path: file.path,
          target: file.target,
          text: file.text,
          tokens: tokens,
          imports: Import.all(in: tokens)
        )
      }
  }

  /// The root of the repository, links resolved.
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Endings of the files that are code.
  private static let endings: Set<String> = ["swift", "c", "h", "modulemap"]

  /// All code files below a folder, sorted by path.
  static func code(below folder: String) throws -> [File] {
    try paths(below: folder)
      .filter { endings.contains(($0 as NSString).pathExtension) }
      .map { path in
        let parts = path.split(separator: "/")
        return File(
          path: path,
          target: parts.count > 2 ? String(parts[1]) : "",
          text: try text(of: path)
        )
      }
  }

  /// The text of a file.
  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Paths of all files below a folder, sorted; what a build left there is passed over.
  static func paths(below folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
      .map { "\(folder)/\($0)" }
      .filter { !$0.contains("/.build") && !isFolder($0) }
      .sorted()
  }

  /// Names of the folders right inside a folder, sorted.
  static func folders(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { isFolder("\(folder)/\($0)") }
      .sorted()
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  private static func isFolder(_ path: String) -> Bool {
    let values = try? root.appending(path: path).resourceValues(forKeys: [.isDirectoryKey])
    return values?.isDirectory ?? false
  }
}
