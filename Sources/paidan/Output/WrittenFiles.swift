// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// What earlier runs wrote into a folder, so that what they left is taken away and what somebody has
/// changed since is kept.
struct WrittenFiles {
  /// The file of a folder that says what was written there.
  static let fileName = ".paidan-files"

  private struct Entry {
    /// The command that wrote it.
    var owner: String
    /// The mark of its content.
    var mark: String
  }

  private var entries: [String: Entry] = [:]
  private let folder: String

  /// Reads what earlier runs said of a folder; a file that is not there or not ours says nothing.
  init(folder: String) {
    self.folder = folder
    let path = folder + "/" + Self.fileName
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      guard parts.count == 3, Self.isBelow(parts[2]) else { continue }
      entries[parts[2]] = Entry(owner: parts[0], mark: parts[1])
    }
  }

  /// The names of what a command wrote.
  func names(of owner: String) -> Set<String> { Set(entries.filter { $1.owner == owner }.keys) }

  /// Whether a file is not as it was written, as when somebody has worked in it.
  func isChanged(_ name: String) -> Bool {
    guard let entry = entries[name],
      let bytes = FileManager.default.contents(atPath: folder + "/" + name)
    else { return false }
    return Self.mark(of: [UInt8](bytes)) != entry.mark
  }

  /// Takes down what a command writes in place of what it wrote before.
  mutating func replace(_ owner: String, with marks: [String: String]) {
    for name in names(of: owner) { entries[name] = nil }
    for (name, mark) in marks { entries[name] = Entry(owner: owner, mark: mark) }
  }

  /// The text of the file.
  var text: String {
    entries.sorted { $0.key < $1.key }.map { "\($0.value.owner) \($0.value.mark) \($0.key)\n" }
      .joined()
  }

  /// Whether a name leads to a place below the folder.
  private static func isBelow(_ name: String) -> Bool {
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    return !steps.contains { $0.isEmpty || $0 == "." || $0 == ".." }
  }

  /// FNV-1a over 64 bits: it tells a change, it guards nothing.
  static func mark(of bytes: [UInt8]) -> String {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(state, radix: 16)
  }
}
