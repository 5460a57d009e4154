// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Control
import Evaluation
import Foundation
import Planning
import Reports
import Street
import Tables

/// The answer to one drop, from copying it to the last file: the work of one process.
struct DropRun {
  /// How a run ended.
  enum Ending: Equatable {
    /// There is an answer.
    case answered(AnswerRecord.Ending)
    /// What was put there changed meanwhile: it is answered anew.
    case changed
    /// Somebody has a file of the answer open.
    case open(String)
    /// Somebody has worked in the plan book without asking for anything.
    case unchanged
    /// What the office wrote into the plan book cannot be read: the sentence about it.
    case unread(String)
  }

  let inbox: Inbox
  let drop: Inbox.Drop
  /// The name of the folder of the answer.
  let answer: String
  let work: String
  let setsAside: Bool
  let sheets: SheetFormat
  /// Whether it is the plan book of the answer in which somebody has written.
  let isEdited: Bool
  /// Options of this run that a run of another command gets.
  let arguments: [String]
  let global: GlobalOptions
  let stop: StopSignal

  var catalogue: Catalogue { inbox.catalogue }
  var target: String { "\(inbox.path)/\(answer)" }
  var console: Console { Console(catalogue, quiet: true, mute: true) }

  /// Answers.
  ///
  /// - Returns: How it ended.
  /// - Throws: ``CommandFailure``, ``WriteError``, or what the system says.
  func perform() throws -> Ending {
    let stamps = stamps
    try begin(.collect)
    let tables = DropTables(inbox: inbox, drop: drop, work: work)
    guard let mark = try tables.collect() else { return .changed }
    try begin(.recognise)
    let (recognised, obstacle) = try tables.recognise()
    if let obstacle {
      return try mend(obstacle.lines, in: tables.copies, obstacle.faults, mark, stamps)
    }
    try begin(.check)
    let monday = recognised?.monday.map { "\($0)" }
    let input = try WeekInput(folder: tables.week, monday: monday)
    let worst = input.worst ?? .note
    if input.week == nil || worst == .fileFault || worst == .rowFault && !setsAside {
      let lines = FaultText(catalogue, shown: 10)
        .lines(input.faults.filter { $0.severity >= .rowFault })
      return try mend(lines, in: tables.week, input.faults, mark, stamps)
    }
    guard isEdited || isPlanKept else {
      return try plan(input, monday: monday, recognised, mark, stamps)
    }
    return try replan(input, monday: monday, mark, stamps)
  }

  /// What the files of the drop look like now.
  private var stamps: [FileStamp?] { drop.files.map { FileStamp("\(inbox.path)/\($0)") } }

  func begin(_ step: DropStep) throws {
    let text = step.text(catalogue)
    try AtomicFile.write(String(step.rawValue), to: "\(work)/step")
    // What somebody wrote into the plan book may ask for nothing: then the state stays as it is.
    if isEdited, step.rawValue < DropStep.plan.rawValue { return }
    try StatusFile(path: "\(target)/\(catalogue.text(.statusFile))", catalogue: catalogue)
      .write([drop.name, catalogue.text(.state, .text(text)), StatusFile.now])
  }

  // MARK: Something to mend

  private func mend(
    _ lines: [String],
    in folder: String,
    _ faults: [Fault],
    _ mark: String,
    _ stamps: [FileStamp?]
  ) throws -> Ending {
    let marked = work + "/marked"
    try AtomicFile.makeFolder(marked)
    _ = try MarkingRun(folder: folder, output: marked, console: console).write(faults)
    let count = max(lines.count, faults.count { $0.severity >= .rowFault })
    let sentence = catalogue.text(.toMend, .number(count))
    let books = InputFile.names(in: marked).filter { !$0.hasPrefix(".") }
    let text =
      [drop.name, catalogue.text(.state, .text(sentence)), StatusFile.now, ""]
      + lines.map { "- " + $0 }
      + ["", catalogue.text(drop.isFolder ? .howToMendFolder : .howToMend, .text(drop.name))]
      + (books.isEmpty ? [] : [catalogue.text(.markedBooks, .text(books.listed(catalogue)))])
    return try deliver(marked, text, .faulty, sentence, mark, stamps)
  }

  // MARK: A plan

  private func plan(
    _ input: WeekInput,
    monday: String?,
    _ recognised: DropTables.Recognised?,
    _ mark: String,
    _ stamps: [FileStamp?]
  ) throws -> Ending {
    try begin(.plan)
    let output = work + "/out"
    try AtomicFile.makeFolder(output)
    // So that what was given out before is withdrawn or counted on.
    if let earlier = FileManager.default.contents(atPath: "\(target)/\(CalendarRecord.fileName)") {
      try AtomicFile.write([UInt8](earlier), to: "\(output)/\(CalendarRecord.fileName)")
    }
    var options = PlanningOptions(version: Version.text)
    options.seed = global.seed
    options.threads = global.threadCount
    let job = WeekJob(
      folder: input.folder,
      output: output,
      monday: monday,
      setsAside: setsAside,
      options: options,
      sheets: sheets
    )
    let finished = try job.finish(
      input,
      console: console,
      stop: stop,
      progress: { progress in
        // A share that cannot be written for a moment does not end the plan.
        if progress.stage == .evaluate { try? begin(.judge) }
        if progress.stage == .write { try? begin(.deliver) }
      },
      watch: Stopwatch()
    )
    guard finished.status != .interrupted else { return .changed }
    let sentence = self.sentence(finished)
    var files: [String] = []
    if setsAside, (input.worst ?? .note) >= .rowFault {
      files = try markAside(input, into: output)
    }
    let text = story(finished, input, recognised, sentence) + files
    return try deliver(output, text, .planned, sentence, mark, stamps)
  }

  /// Marks what was set aside; says so.
  private func markAside(_ input: WeekInput, into output: String) throws -> [String] {
    let marked = work + "/marked"
    try AtomicFile.makeFolder(marked)
    _ = try MarkingRun(folder: input.folder, output: marked, console: console).write(input.faults)
    let books = InputFile.names(in: marked).filter { !$0.hasPrefix(".") }
    for book in books {
      let bytes = FileManager.default.contents(atPath: "\(marked)/\(book)").map { [UInt8]($0) }
      try AtomicFile.write(bytes ?? [], to: "\(output)/\(book)")
    }
    return books.isEmpty ? [] : [catalogue.text(.markedBooks, .text(books.listed(catalogue)))]
  }

  private func sentence(_ finished: WeekJob.Finished) -> String {
    let metrics = finished.result.verdict.metrics
    var parts: [String] = []
    if metrics.coverage.needs > 0 {
      parts.append(
        catalogue.text(
          .needsMet,
          .number(metrics.coverage.needs),
          .number(metrics.coverage.met),
          .number(metrics.coverage.partly + metrics.coverage.unmet)
        )
      )
    }
    if metrics.shifts.posts > 0 {
      parts.append(
        catalogue.text(.shiftsMet, .number(metrics.shifts.posts), .number(metrics.shifts.filled))
      )
    }
    let aside = finished.result.source.plan.setAside.count
    if aside > 0 { parts.append(catalogue.text(.rowsAside, .number(aside))) }
    return catalogue.text(.planned, .text(parts.joined(separator: catalogue.text(.sentenceComma))))
  }

  private func story(
    _ finished: WeekJob.Finished,
    _ input: WeekInput,
    _ recognised: DropTables.Recognised?,
    _ sentence: String
  ) -> [String] {
    let source = finished.result.source
    let monday = source.week.monday
    var lines = [
      drop.name, catalogue.text(.state, .text(sentence)), StatusFile.now, "",
      catalogue.text(.whichWeek, .text("\(monday)"), .text("\(monday.adding(6))")),
    ]
    if recognised?.monday != nil, DropTables.day(in: drop.name) == nil {
      lines.append(catalogue.text(.otherWeek))
    }
    if let standing = recognised?.standing, !standing.isEmpty {
      lines.append(
        catalogue.text(.standingUsed, .text(inbox.standing), .text(standing.listed(catalogue)))
      )
    }
    let warnings = (recognised?.faults ?? []).filter(\.isTold) + input.faults.filter(\.isTold)
    var seen: Set<String> = []
    let told = FaultText(catalogue, shown: 3).lines(warnings).filter { seen.insert($0).inserted }
    if !told.isEmpty {
      lines += ["", catalogue.text(.warnings, .number(warnings.count))] + told.map { "- " + $0 }
    }
    let summary = Summary(source: source, verdict: finished.result.verdict)
    return lines + [""] + summary.headline + ["", catalogue.text(.whatNext)]
  }

  // MARK: Delivery

  /// Puts the answer where people find it, all of it or nothing.
  func deliver(
    _ folder: String,
    _ text: [String],
    _ ending: AnswerRecord.Ending,
    _ sentence: String,
    _ mark: String,
    _ before: [FileStamp?]
  ) throws -> Ending {
    let files = Self.files(below: folder)
    // What people have open they would write back over the new file.
    if let open = files.first(where: { Inbox.isOpen("\(target)/\($0)") }) { return .open(open) }
    guard stamps == before else { return .changed }
    let output = try OutputFolder(target, of: "watch")
    for file in files where file != RunRecord.fileName {
      let bytes = FileManager.default.contents(atPath: "\(folder)/\(file)").map { [UInt8]($0) }
      try output.add(file, bytes ?? [])
    }
    _ = try output.commit()
    try StatusFile(path: "\(target)/\(catalogue.text(.statusFile))", catalogue: catalogue)
      .write(text)
    let record = AnswerRecord(drop: drop.name, mark: mark, ending: ending, sentence: sentence)
    try AtomicFile.write(record.bytes, to: "\(target)/\(AnswerRecord.fileName)")
    return .answered(ending)
  }

  /// Files of a folder and those in it, none hidden, as paths below it.
  private static func files(below folder: String, _ prefix: String = "") -> [String] {
    InputFile.names(in: folder).filter { !$0.hasPrefix(".") }
      .flatMap { name in
        InputFile.isFolder("\(folder)/\(name)")
          ? files(below: "\(folder)/\(name)", "\(prefix)\(name)/") : ["\(prefix)\(name)"]
      }
  }
}
