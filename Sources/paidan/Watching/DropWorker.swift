// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Tables

/// A process that answers one drop: what fails in it, or is too large for it, harms no other.
final class DropWorker {
  /// How it ended.
  enum Ending {
    case answered
    case changed
    case open(String)
    case unread(String)
    case unchanged
    case failed(String)
  }

  /// Its folder.
  let folder: String
  private let process = Process()
  /// Closed when this process ends, however it does: the worker then ends too.
  private let lifeline = Pipe()

  /// The file of its folder in which it says how it ended.
  private static let endingFile = "ending"

  /// Says to the watch how a run ended.
  ///
  /// - Throws: ``WriteError``.
  static func report(_ ending: DropRun.Ending, in folder: String) throws(WriteError) {
    let lines =
      switch ending {
      case .answered: ["answered"]
      case .changed: ["changed"]
      case .open(let file): ["open", file]
      case .unread(let sentence): ["unread", sentence]
      case .unchanged: ["unchanged"]
      }
    try AtomicFile.write(lines.joined(separator: "\n"), to: "\(folder)/\(endingFile)")
  }

  /// Starts the program again with other arguments.
  ///
  /// - Throws: What the system says when it cannot be started.
  init(_ arguments: [String], folder: String) throws {
    self.folder = folder
    process.executableURL = try OwnProgram.path()
    process.arguments = arguments
    process.standardInput = lifeline
    process.standardOutput = FileHandle.nullDevice
    let errors = folder + "/errors"
    _ = FileManager.default.createFile(atPath: errors, contents: nil)
    process.standardError = FileHandle(forWritingAtPath: errors) ?? FileHandle.nullDevice
    try process.run()
  }

  /// Ends this process when the watch that started it is gone.
  static func endWithWatch() {
    Thread.detachNewThread {
      // Nothing is ever written there; it only ends.
      _ = try? FileHandle.standardInput.readToEnd()
      _exit(ExitStatus.interrupted.rawValue)
    }
  }

  var isDone: Bool { !process.isRunning }

  /// The step that it is at.
  var step: DropStep? {
    FileManager.default.contents(atPath: folder + "/step")
      .flatMap { Int(String(decoding: $0, as: UTF8.self)) }.flatMap { DropStep(rawValue: $0) }
  }

  func stop() { process.terminate() }

  func wait() { process.waitUntilExit() }

  /// How it ended; only of one that is done.
  var ending: Ending {
    guard process.terminationReason == .exit else {
      return .failed("signal \(process.terminationStatus)")
    }
    guard process.terminationStatus == 0 else {
      let reason = said(in: "errors")
      return .failed(reason.isEmpty ? "status \(process.terminationStatus)" : reason)
    }
    let lines = said(in: Self.endingFile).split(separator: "\n", maxSplits: 1)
    switch lines.first {
    case "answered": return .answered
    case "open": return .open(lines.last.map(String.init) ?? "")
    case "unread": return .unread(lines.last.map(String.init) ?? "")
    case "unchanged": return .unchanged
    default: return .changed
    }
  }

  private func said(in file: String) -> String {
    let bytes = FileManager.default.contents(atPath: "\(folder)/\(file)") ?? Data()
    return String(decoding: bytes.prefix(400), as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
