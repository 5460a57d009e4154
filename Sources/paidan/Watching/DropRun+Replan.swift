// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Foundation
import Reports
import Street
import Tables

extension DropRun {
  /// The plan book of an answer, in which the office may have written.
  static func planBook(_ catalogue: Catalogue) -> String {
    catalogue.text(Message(PagePhrase.fileWeek))
  }

  /// Whether the office has changed the plan that lies there, so that it is kept but for what must change.
  var isPlanKept: Bool {
    guard let bytes = FileManager.default.contents(atPath: "\(target)/plan.json"),
      let plan = try? PlanCodec.decode([UInt8](bytes))
    else { return false }
    return !plan.changes.isEmpty
  }

  /// Plans again with few changes: by what the office wrote into the plan book, or because the tables
  /// have changed since it did so.
  ///
  /// - Throws: ``CommandFailure``, ``WriteError``, or what the system says.
  func replan(
    _ input: WeekInput,
    monday: String?,
    _ mark: String,
    _ stamps: [FileStamp?]
  ) throws -> Ending {
    if isEdited, !asksForSomething(input) { return .unchanged }
    try begin(.plan)
    let (base, output) = (work + "/base", work + "/out")
    try AtomicFile.makeFolder(base)
    let book = Self.planBook(catalogue)
    let edited = FileStamp("\(target)/\(book)")
    for name in ["plan.json", CalendarRecord.fileName, book] {
      guard let bytes = FileManager.default.contents(atPath: "\(target)/\(name)") else { continue }
      try AtomicFile.write([UInt8](bytes), to: "\(base)/\(name)")
    }
    let run = try OwnProgram.run(
      ["replan", input.folder, isEdited ? "\(base)/\(book)" : "\(base)/plan.json", "-o", output]
        + (monday.map { ["--week", $0] } ?? []) + arguments,
      folder: work
    )
    // What was written meanwhile would be lost.
    guard FileStamp("\(target)/\(book)") == edited else { return .changed }
    guard run.status == 0 || run.status == ExitStatus.qualityNotMet.rawValue else {
      return try refuse(run)
    }
    // What the tables do not say yet is kept by the answer itself; only commands need to be told.
    let behind = catalogue.text(Message(ChangePhrase.tablesBehind))
    let story = run.output.prefix { $0 != behind }
    let headline = (story.first ?? "").trimmingCharacters(in: .punctuationCharacters)
    let sentence = catalogue.text(.replanned, .text(headline))
    let lines =
      [drop.name, catalogue.text(.state, .text(sentence)), StatusFile.now, ""] + story
      + ["", catalogue.text(.whatChanged), catalogue.text(.whatNext)]
    return try deliver(output, lines, .planned, sentence, mark, stamps)
  }

  /// Whether a row of the plan book asks for anything, or says something that cannot be read.
  private func asksForSomething(_ input: WeekInput) -> Bool {
    guard let week = input.week,
      let bytes = FileManager.default.contents(atPath: "\(target)/plan.json"),
      let plan = try? PlanCodec.decode([UInt8](bytes)),
      let changed = try? WeekInput.changed(week, as: plan.changes, console),
      let book = try? EditedBook(
        "\(target)/\(Self.planBook(catalogue))",
        of: plan,
        in: changed,
        console: console
      )
    else { return true }
    return book.count > 0
  }

  /// Says what is wrong with what was written; everything stays as it is.
  private func refuse(_ run: OwnProgram.Ending) throws -> Ending {
    guard run.status == ExitStatus.badInput.rawValue else {
      throw CommandFailure(
        .internalError,
        Message(Phrase.internalError, .text(run.errors.joined(separator: " ")))
      )
    }
    let sentence = catalogue.text(.editsUnread)
    try StatusFile(path: "\(target)/\(catalogue.text(.statusFile))", catalogue: catalogue)
      .write(
        [drop.name, catalogue.text(.state, .text(sentence)), StatusFile.now, ""]
          + run.errors.map { "- " + $0 } + ["", catalogue.text(.howToEdit)]
      )
    return .unread(sentence)
  }
}

/// The program itself, run to its end with other arguments.
enum OwnProgram {
  /// How a run ended and what it said, line by line.
  struct Ending {
    let status: Int32
    let output: [String]
    let errors: [String]
  }

  /// Where the program lies.
  ///
  /// - Throws: What the system says.
  static func path() throws -> URL {
    URL(
      fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    )
  }

  /// Runs it.
  ///
  /// - Parameters:
  ///   - arguments: As on the command line.
  ///   - folder: For what it says, until it ends.
  /// - Returns: How it ended.
  /// - Throws: What the system says when it cannot be run.
  static func run(_ arguments: [String], folder: String) throws -> Ending {
    func file(_ name: String) throws -> (path: String, handle: FileHandle) {
      let path = "\(folder)/\(name)"
      try AtomicFile.write("", to: path)
      return (path, try FileHandle(forWritingTo: URL(fileURLWithPath: path)))
    }
    let (output, errors) = (try file("said"), try file("complained"))
    let process = Process()
    process.executableURL = try path()
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output.handle
    process.standardError = errors.handle
    try process.run()
    process.waitUntilExit()
    func lines(_ path: String) -> [String] {
      let text = String(
        decoding: FileManager.default.contents(atPath: path) ?? Data(),
        as: UTF8.self
      )
      return text.split(separator: "\n").map(String.init)
    }
    return Ending(
      status: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus,
      output: lines(output.path),
      errors: lines(errors.path)
    )
  }
}
