// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Control
import Foundation
import Street
import Tables

/// `paidan bench KIND FILE…`: published problems through the methods that plans are made with.
struct BenchCommand: PaidanCommand {
  /// What the files hold.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    /// Minimum-cost flow problems in DIMACS format.
    case flow
    /// Team problems as binary programs in MPS format.
    case teams
    /// Linear assignment problems of the OR-Library.
    case lap
    /// Generalized assignment problems of the OR-Library, several to a file.
    case gap
    /// Tasks at fixed times for the fewest qualified workers.
    case tasks
    /// 双报到: members and communities as points, all pairs.
    case report
    /// Shift scheduling problems of Curtois and Qu.
    case shifts
    /// A nurse rostering problem of INRC-II: its scenario, history and weeks, in this order.
    case nurses
  }

  /// What the costs of generalized assignment are: the file does not say.
  enum Sense: String, EnumerableFlag {
    /// Costs.
    case minimise
    /// Profits.
    case maximise

    static func help(for value: Sense) -> ArgumentHelp? {
      Speech.help(value == .minimise ? .benchMinimise : .benchMaximise)
    }
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "bench", abstract: Speech.text(.bench))
  }

  @Argument(help: Speech.help(.benchKind))
  var kind: Kind

  @Argument(help: Speech.help(.benchFiles))
  var files: [String]

  @Flag(exclusivity: .exclusive)
  var sense: Sense?

  @Option(name: [.customShort("o"), .customLong("out")], help: Speech.help(.benchOut))
  var output: String?

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    let console = Console(quiet: global.isQuiet)
    guard sense == nil || kind == .gap else {
      throw CommandFailure(.usage, Message(Phrase.benchSenseNotAsked, .text(kind.rawValue)))
    }
    let interrupt = StopSignal()
    let watch = InterruptWatch(interrupt, console: console)
    defer { withExtendedLifetime(watch) {} }
    var worst = ExitStatus.done
    for file in kind == .nurses ? Array(files.prefix(1)) : files where !interrupt.isStopped {
      do {
        try solve(file, interrupt) { record in
          if global.wantsJSON {
            // One line each, so that a reader need not count braces.
            console.result(String(decoding: record.json.bytes, as: UTF8.self))
          } else {
            for line in record.lines(console.catalogue) { console.result(line) }
          }
        }
      } catch let failure as CommandFailure {
        // One file that cannot be used keeps no other from being solved.
        if let message = failure.message { console.complaint(message) }
        if worst == .done || failure.status == .internalError { worst = failure.status }
      }
    }
    return interrupt.isStopped ? .interrupted : worst
  }

  private func solve(
    _ file: String,
    _ interrupt: StopSignal,
    emit: (BenchRecord) -> Void
  ) throws {
    let watch = Stopwatch()
    var processor = ResourceUse.cpuSeconds
    let bytes = try watch.measure("read") { try InputFile.contents(of: file) }
    let name = URL(fileURLWithPath: file).lastPathComponent
    func finish(_ record: BenchRecord, as instance: String) {
      var record = record
      record.instance = instance
      let now = ResourceUse.cpuSeconds
      record.cpuSeconds = now - processor
      processor = now
      record.peakMemoryMB = ResourceUse.peakMemoryMB
      emit(record)
    }
    let run = BenchRun(
      threads: global.threadCount,
      timeLimitSeconds: global.timeLimitSeconds,
      interrupt: interrupt
    )
    do {
      switch kind {
      case .flow: finish(try run.flow(bytes, watch), as: name)
      case .teams: finish(try run.teams(bytes, watch), as: name)
      case .lap: finish(try run.assignment(bytes, watch), as: name)
      case .tasks: finish(try run.tasks(bytes, watch), as: name)
      case .report: finish(try run.report(bytes, watch), as: name)
      case .shifts:
        let (record, solution) = try run.shifts(bytes, name, watch)
        if let solution { try keep(solution, as: "\(Self.stem(name)).ros") }
        finish(record, as: name)
      case .nurses: finish(try nurses(run, bytes, watch), as: Self.stem(name))
      case .gap:
        let maximise = (sense ?? Self.usualSense(name)) == .maximise
        try run.generalizedAssignments(bytes, maximise: maximise, watch) { number, count, record in
          finish(record, as: count == 1 ? name : "\(name)#\(number)")
        }
      }
    } catch let error as BenchError {
      throw failure(error, file)
    }
  }

  /// The weeks of a nurse rostering problem, one after the other.
  private func nurses(
    _ run: BenchRun,
    _ scenario: [UInt8],
    _ watch: Stopwatch
  ) throws -> BenchRecord {
    let others = try watch.measure("read") {
      try files.dropFirst().map { try InputFile.contents(of: $0) }
    }
    let (record, solutions) = try run.nurses([scenario] + others, watch)
    for (week, solution) in solutions.enumerated() {
      try keep(solution, as: "Sol-\(Self.stem(files[0]))-\(week).txt")
    }
    return record
  }

  /// Writes a solution where it was asked for.
  private func keep(_ solution: String, as name: String) throws {
    guard let output else { return }
    try OutputFolder.orFail { () throws(WriteError) in
      try AtomicFile.makeFolder(output)
      try AtomicFile.write(Array(solution.utf8), to: "\(output)/\(name)")
    }
  }

  /// A file's name without folder and ending.
  private static func stem(_ file: String) -> String {
    URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
  }

  private func failure(_ error: BenchError, _ file: String) -> CommandFailure {
    switch error {
    case .file(let reason):
      CommandFailure(.badInput, Message(Phrase.benchFileFaulty, .text(file), .text(reason)))
    case .answer(let reason):
      CommandFailure(.internalError, Message(Phrase.benchAnswerWrong, .text(file), .text(reason)))
    }
  }

  /// In the OR-Library gap1 to gap12 hold profits, all other files costs.
  private static func usualSense(_ name: String) -> Sense {
    let stem = name.prefix { $0 != "." }.lowercased()
    let number = stem.dropFirst(3)
    let isNumbered = stem.hasPrefix("gap") && !number.isEmpty && number.allSatisfy(\.isNumber)
    return isNumbered ? .maximise : .minimise
  }
}
