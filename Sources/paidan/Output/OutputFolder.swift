// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Foundation
import Street
import Tables

/// A folder that gets all files of a run or none.
///
/// Files are written whole into a hidden folder inside it and renamed into place at the end, so that
/// neither a full disk nor a fault in the middle leaves half a result.
final class OutputFolder {
  /// The folder as given.
  let path: String
  private let staging: String
  /// The beginning of the name of a staging folder; the number of the process follows.
  private static let stagingPrefix = ".paidan-"
  /// Names of what has been added.
  private(set) var names: [String] = []
  private var retired: [String] = []
  private var marks: [String: String] = [:]
  private let owner: String

  /// Makes the folder and finds out whether it can be written.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - owner: The command that writes: what it wrote before and does not write anew goes.
  /// - Throws: ``CommandFailure`` with status 73.
  init(_ path: String, of owner: String) throws {
    self.path = path
    self.owner = owner
    staging = path + "/" + Self.stagingPrefix + "\(ProcessInfo.processInfo.processIdentifier)"
    try Self.orFail { () throws(WriteError) in
      try AtomicFile.makeFolder(path)
      try AtomicFile.makeFolder(staging)
    }
    removeAbandoned()
  }

  /// Removes what processes left that were killed while they wrote here.
  private func removeAbandoned() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name.hasPrefix(Self.stagingPrefix) {
      // Signal 0 asks whether the process is still there.
      guard let process = Int32(name.dropFirst(Self.stagingPrefix.count)), process > 0,
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      // If even this fails, the next run does not mind.
      try? FileManager.default.removeItem(atPath: path + "/" + name)
    }
  }

  /// Refuses to write into the folder that tables are read from, where a sheet might take the place of
  /// one.
  ///
  /// - Throws: ``CommandFailure`` with status 73.
  static func refuse(_ output: String, as input: String, option: String = "-o") throws {
    func place(_ path: String) -> String {
      URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }
    guard place(output) == place(input) else { return }
    throw CommandFailure(.cannotWrite, Message(PairPhrase.sameFolder, .text(output), .text(option)))
  }

  deinit {
    // Only what was not moved is left; if even that fails, the next run does not mind.
    try? FileManager.default.removeItem(atPath: staging)
  }

  /// Writes a file, not yet in its place.
  ///
  /// - Parameters:
  ///   - name: Its name; it may stand in a folder of its own.
  ///   - bytes: The whole file.
  /// - Throws: ``CommandFailure`` with status 73.
  func add(_ name: String, _ bytes: [UInt8]) throws {
    let path = staging + "/" + name
    try Self.orFail { () throws(WriteError) in
      if let slash = path.lastIndex(of: "/") { try AtomicFile.makeFolder(String(path[..<slash])) }
      try AtomicFile.write(bytes, to: path)
    }
    names.append(name)
    // Plans and records are for programs: nobody works in them.
    if !name.hasSuffix(".json") { marks[name] = WrittenFiles.mark(of: bytes) }
  }

  /// Names files of earlier runs that must not stand beside this one unless it writes them anew.
  func retire(_ names: [String]) { retired += names }

  /// Puts every file in its place, then takes away what this run has outdated.
  ///
  /// A file for people in which somebody has worked since it was written is kept under another name.
  ///
  /// - Returns: The paths, in the order in which they were added.
  /// - Throws: ``CommandFailure`` with status 73.
  func commit() throws -> [String] {
    for name in names where InputFile.isFolder(path + "/" + name) {
      // Found before anything is moved, so that the old files stay as they were.
      let message = Message(Phrase.cannotWrite, .text(path + "/" + name))
      throw CommandFailure(.cannotWrite, message)
    }
    var earlier = WrittenFiles(folder: path)
    let outdated = earlier.names(of: owner).union(retired).subtracting(names)
    for name in names + outdated.sorted() where earlier.isChanged(name) { try keep(name) }
    let paths = try names.map { try place($0) }
    for name in outdated where InputFile.exists(path + "/" + name) {
      do {
        try FileManager.default.removeItem(atPath: path + "/" + name)
      } catch {
        let message = Message(Phrase.cannotWrite, .text(path + "/" + name))
        throw CommandFailure(.cannotWrite, message)
      }
    }
    earlier.replace(owner, with: marks)
    let text = earlier.text
    try Self.orFail { () throws(WriteError) in
      try AtomicFile.write(text, to: path + "/" + WrittenFiles.fileName)
    }
    return paths
  }

  private func place(_ name: String) throws -> String {
    let target = path + "/" + name
    if let slash = name.lastIndex(of: "/") {
      try Self.orFail { () throws(WriteError) in
        try AtomicFile.makeFolder(path + "/" + name[..<slash])
      }
    }
    // Safety: both texts outlive the call.
    guard unsafe rename(staging + "/" + name, target) == 0 else {
      throw CommandFailure(.cannotWrite, Message(Phrase.cannotWrite, .text(target)))
    }
    return target
  }

  /// Gives a file that somebody has changed a name that no run uses.
  private func keep(_ name: String) throws {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let mark = Speech.catalogue.text(Message(PagePhrase.editedFile))
    var number = 1
    var other = ""
    repeat {
      other = name[..<dot] + mark + (number == 1 ? "" : String(number)) + name[dot...]
      number += 1
    } while InputFile.exists(path + "/" + other)
    // Safety: both texts outlive the call.
    guard unsafe rename(path + "/" + name, path + "/" + other) == 0 else {
      throw CommandFailure(.cannotWrite, Message(Phrase.cannotWrite, .text(path + "/" + name)))
    }
    Console(quiet: false)
      .remark(Speech.catalogue.text(Message(PagePhrase.keptEdited, .text(name), .text(other))))
  }

  /// Runs a writing step and turns its failure into status 73.
  static func orFail(_ body: () throws(WriteError) -> Void) throws {
    do throws(WriteError) {
      try body()
    } catch {
      switch error {
      case .cannotWrite(let path, let reason):
        let message = Message(Phrase.cannotWrite, .text("\(path) (\(reason))"))
        throw CommandFailure(.cannotWrite, message)
      }
    }
  }
}
