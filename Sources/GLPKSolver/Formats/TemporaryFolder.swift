// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// A folder of this process alone, for files that GLPK reads by name; gone with its owner.
final class TemporaryFolder {
  private let root: URL

  init() throws(GLPKFileError) {
    root = FileManager.default.temporaryDirectory
      .appendingPathComponent("paidan-glpk-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: root,
        withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700]
      )
    } catch {
      throw GLPKFileError(.fault, "no folder for temporary files")
    }
  }

  deinit {
    // What cannot be removed now is removed by the system, which owns the place.
    try? FileManager.default.removeItem(at: root)
  }

  /// Where a file of this name is.
  func path(_ name: String) -> String { root.appendingPathComponent(name).path }

  /// Writes a file; returns its path.
  func write(_ bytes: [UInt8], as name: String) throws(GLPKFileError) -> String {
    do {
      try Data(bytes).write(to: root.appendingPathComponent(name))
    } catch {
      throw GLPKFileError(.fault, "a temporary file cannot be written")
    }
    return path(name)
  }

  /// Reads a file back.
  func read(_ name: String) throws(GLPKFileError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path(name)) else {
      throw GLPKFileError(.fault, "a temporary file cannot be read")
    }
    return Array(data)
  }
}
