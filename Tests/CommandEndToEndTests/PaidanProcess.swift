// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// One run of the built program.
struct PaidanProcess {
  let status: Int32
  let output: String
  let errors: String

  /// Everything said, on either stream.
  var said: String { output + errors }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: As on the command line.
  ///   - environment: Variables added to those of the test.
  ///   - meanwhile: Runs while the program does; gets its process.
  /// - Returns: How it ended and what it said.
  /// - Throws: What the system throws when the program cannot be run.
  static func run(
    _ arguments: [String],
    environment: [String: String] = [:],
    meanwhile: (Process) -> Void = { _ in }
  ) throws -> PaidanProcess {
    let folder = try Scratch.folder()
    let output = folder.appending(path: "output")
    let errors = folder.appending(path: "errors")
    try Data().write(to: output)
    try Data().write(to: errors)
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    var variables = ProcessInfo.processInfo.environment
    variables["PAIDAN_LANG"] = nil
    // What is compared is easier to compare as text; the tests of workbooks ask for these.
    variables["PAIDAN_SHEETS"] = "csv"
    process.environment = variables.merging(environment) { _, new in new }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    meanwhile(process)
    process.waitUntilExit()
    return PaidanProcess(
      status: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus,
      output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8)
    )
  }

  /// Runs the program to its end.
  static func run(_ arguments: String...) throws -> PaidanProcess { try run(arguments) }

  /// The program beside the test bundle.
  static var program: URL {
    let beside = Bundle.main.executableURL?.deletingLastPathComponent()
      .appending(path: "paidan")
    if let beside, FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    let bundle = Bundle.main.bundleURL.deletingLastPathComponent().appending(path: "paidan")
    return bundle
  }

  /// The result as a JSON object.
  func json() throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
    return value as? [String: Any] ?? [:]
  }
}

/// Folders that tests write to, below the system's folder for temporary files; gone at the end.
enum Scratch {
  private static let root: URL = {
    atexit { try? FileManager.default.removeItem(at: Scratch.root) }
    return FileManager.default.temporaryDirectory
      .appending(path: "paidan-tests-\(ProcessInfo.processInfo.processIdentifier)")
  }()

  static func folder() throws -> URL {
    let folder = root.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Files of a folder and of those in it, as paths below it, ascending.
  static func files(_ folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { path in
        var isFolder: ObjCBool = false
        // Safety: the flag outlives the call that sets it.
        _ = unsafe FileManager.default.fileExists(
          atPath: "\(folder)/\(path)",
          isDirectory: &isFolder
        )
        return !isFolder.boolValue
      }
      .sorted()
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }
}

/// Week folders that several tests read; made once.
enum SharedWeek {
  /// A pure week of a few dozen needs.
  static let pure = Result { try made("zhengzhou", "--pure") }
  /// The same size with needs that are no flow.
  static let full = Result { try made("郑州") }

  private static func made(_ preset: String, _ flags: String...) throws -> String {
    let path = try Scratch.folder().appending(path: "week").path
    let scale = ["--scale", "0.02", "--seed", "5", "-o", path]
    let run = try PaidanProcess.run(["generate", preset] + flags + scale)
    guard run.status == 0 else { throw CocoaError(.fileWriteUnknown) }
    return path
  }
}
