// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Foundation
import Reports
import Street
import Tables

/// Reads files that the command line names.
enum InputFile {
  /// No file of ours is larger; a larger one is refused unread.
  private static let largestBytes = 512 << 20

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Names of the files of a folder, ascending; none where it cannot be read.
  static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    // Safety: the flag outlives the call that sets it.
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && isFolder.boolValue
  }

  /// Reads a plan.json.
  ///
  /// - Throws: ``CommandFailure`` with status 66 when it is missing, 65 when it is no plan.
  static func plan(_ path: String) throws -> Plan {
    try decoded(path, orSay: Phrase.badPlanFile) { bytes throws(PlanCodecError) in
      try PlanCodec.decode(bytes)
    }
  }

  /// Reads a file that a command wrote.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - phrase: What to say of a file that is none: its path and the reason.
  ///   - decode: Reads the bytes.
  /// - Returns: What the file holds.
  /// - Throws: ``CommandFailure`` with status 66 when it is missing, 65 when it is none.
  static func decoded<Plan>(
    _ path: String,
    orSay phrase: some MessageKey,
    _ decode: ([UInt8]) throws(PlanCodecError) -> Plan
  ) throws -> Plan {
    let bytes = try contents(of: path)
    do throws(PlanCodecError) {
      return try decode(bytes)
    } catch {
      let reason = Speech.catalogue.text(error.message)
      throw CommandFailure(
        .badInput,
        Message(code: phrase.code, arguments: [.text(path), .text(reason)])
      )
    }
  }

  /// Whether a file says of itself that it is of a format.
  static func isOf(format: String, _ path: String) -> Bool {
    guard let bytes = try? contents(of: path) else { return false }
    return String(decoding: bytes, as: UTF8.self).contains("\"\(format)\"")
  }

  /// Reads a plan.json, or a list made by hand when the name ends as a table's does.
  ///
  /// - Throws: ``CommandFailure`` with status 66 when it is missing, 65 when it cannot be used; the
  ///   faults of a list are printed before.
  static func judged(
    _ path: String,
    of week: (Plan?) throws -> Week,
    _ console: Console
  ) throws
    -> (plan: Plan, isList: Bool)
  {
    let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
    guard ["csv", "tsv", "txt", "xlsx", "xlsm"].contains(ending) else {
      return (try plan(path), false)
    }
    let bytes = try contents(of: path)
    let week = try week(nil)
    let name = URL(fileURLWithPath: path).lastPathComponent
    let outcome = HandListReader(week: week).read(bytes, file: name)
    let faults = outcome.faults.filter { $0.severity >= .warning }
    for line in FaultText(console.catalogue, shown: .max).lines(faults) { console.complaint(line) }
    guard !faults.contains(where: { $0.severity >= .rowFault }) else {
      throw CommandFailure(.badInput, Message(Phrase.listFaulty))
    }
    var plan = Plan(week: week.monday, inputHash: "", seed: 0, version: "", options: [:])
    plan.projects = outcome.projects
    return (plan, true)
  }

  /// Reads a whole file.
  ///
  /// - Throws: ``CommandFailure`` with status 66 when it is missing, a folder or too large.
  static func contents(of path: String) throws -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure(.inputMissing, Message(Phrase.missingInput, .text(path)))
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
    guard !isFolder(path), size <= largestBytes,
      let data = FileManager.default.contents(atPath: path)
    else {
      throw CommandFailure(.inputMissing, Message(Phrase.unreadableInput, .text(path)))
    }
    return Array(data)
  }
}
