// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Control
import Foundation
import LinearProgramming
import Street
import Tables

/// `paidan lp FILE`: solves a linear or mixed-integer program from a file.
struct ProgramCommand: PaidanCommand {
  /// The algorithm for linear programs and roots.
  enum Method: String, CaseIterable, ExpressibleByArgument {
    /// The solver's choice.
    case auto
    /// Primal simplex.
    case primal
    /// Dual simplex.
    case dual
    /// Interior point.
    case interior
    /// Simplex in exact arithmetic.
    case exact

    var option: SolveOptions.Method {
      switch self {
      case .auto: .automatic
      case .primal: .primal
      case .dual: .dual
      case .interior: .interior
      case .exact: .exact
      }
    }
  }

  /// How a solution is written.
  enum SolutionFormat: String, CaseIterable, ExpressibleByArgument {
    /// A name and a value on each line.
    case plain
    /// As glpsol writes and reads it.
    case glpk
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "lp", abstract: Speech.text(.program))
  }

  @Argument(help: Speech.help(.programFile))
  var file: String

  @Option(name: .customLong("data"), help: Speech.help(.programData))
  var data: String?

  @Option(name: .customLong("format"), help: Speech.help(.programFormat))
  var format: ProgramFormat?

  @Flag(name: .customLong("trust"), help: Speech.help(.trust))
  var isTrusted = false

  @Option(name: .customLong("method"), help: Speech.help(.programMethod))
  var method = Method.auto

  @Option(name: .customLong("relative-gap"), help: Speech.help(.relativeGap))
  var relativeGap = 0.0

  @Flag(name: .customLong("relax"), help: Speech.help(.relax))
  var isRelaxed = false

  @Flag(name: .customLong("values"), help: Speech.help(.programValues))
  var showsValues = false

  @Option(name: [.customShort("o"), .customLong("output")], help: Speech.help(.solutionFile))
  var output: String?

  @Option(name: .customLong("solution-format"), help: Speech.help(.solutionFormat))
  var solutionFormat = SolutionFormat.plain

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    guard relativeGap >= 0, relativeGap.isFinite else {
      throw GlobalOptions.badNumber("--relative-gap", "\(relativeGap)")
    }
    let console = Console(quiet: global.isQuiet)
    let watch = Stopwatch()
    var loaded = try watch.measure("read") {
      try ProgramFormat.load(file, as: format, data: data, trust: isTrusted)
    }
    if isRelaxed { loaded.model.isInteger = [] }
    if !global.wantsJSON, !loaded.printed.isEmpty { console.result(trimmed(loaded.printed)) }
    let result = try watch.measure("solve") { try solve(loaded.model, console) }
    var record = ProgramRecord(
      name: URL(fileURLWithPath: file).lastPathComponent,
      model: loaded.model,
      result: result,
      readSeconds: watch.seconds["read"] ?? 0
    )
    record.printed = loaded.printed
    if let duals = result.solution?.rowDuals, result.termination == .optimal {
      record.safeBound = try safeBound(of: loaded.model, duals)
    }
    record.isMPS = loaded.isMPS
    if [.infeasible, .infeasibleOrUnbounded].contains(result.termination) {
      record.conflict = try conflict(in: loaded.model, console)
    }
    if let solution = result.solution, let report = loaded.report, !isRelaxed {
      do throws(ModelFileFailure) {
        record.reported = try report(solution, result.termination == .optimal)
      } catch {
        throw error.failure(of: file)
      }
    }
    try write(result, of: loaded.model, console)
    tell(record, console)
    return record.limit == .interrupt ? .interrupted : .done
  }

  private func solve(_ model: SparseModel, _ console: Console) throws -> SolveResult {
    let stop = StopSignal(secondsFromNow: global.timeLimitSeconds)
    let interrupts = InterruptWatch(stop, console: console)
    defer { withExtendedLifetime(interrupts) {} }
    let options = SolveOptions(method: method.option, relativeGap: relativeGap, stop: stop)
    do throws(SolverError) {
      return try Composition.solver.solve(model, options: options)
    } catch {
      let detail = MessageArgument.text("\(error)")
      switch error.code {
      case .unsupportedOption:
        throw CommandFailure(.usage, Message(ProgramPhrase.unsupported, detail))
      case .invalidModel, .unsupportedModel:
        throw CommandFailure(
          .badInput,
          Message(ProgramPhrase.unreadable, .text(file), detail)
        )
      default: throw CommandFailure(.internalError, Message(ProgramPhrase.solverFault, detail))
      }
    }
  }

  /// Looks for restrictions that contradict each other; nil when the model has a solution after all.
  private func conflict(
    in model: SparseModel,
    _ console: Console
  ) throws -> ProgramRecord.Conflict? {
    let stop = StopSignal(secondsFromNow: min(10, global.timeLimitSeconds))
    let interrupts = InterruptWatch(stop, console: console)
    defer { withExtendedLifetime(interrupts) {} }
    do throws(SolverError) {
      let options = SolveOptions(stop: stop)
      switch try Composition.solver.infeasibleSubset(of: model, options: options) {
      case .found(let subset): return .found(subset)
      case .absent: return nil
      case .undecided: return .notFound
      }
    } catch {
      throw CommandFailure(
        .internalError,
        Message(ProgramPhrase.solverFault, .text("\(error)"))
      )
    }
  }

  /// A second opinion, which must not keep the answer waiting for long.
  private func safeBound(of model: SparseModel, _ duals: [Double]) throws -> Double? {
    let options = SolveOptions(timeLimitSeconds: 5)
    do throws(SolverError) {
      return try Composition.solver.safeBound(of: model, rowDuals: duals, options: options)
    } catch {
      throw CommandFailure(
        .internalError,
        Message(ProgramPhrase.solverFault, .text("\(error)"))
      )
    }
  }

  /// Writes the values, where there are any.
  private func write(_ result: SolveResult, of model: SparseModel, _ console: Console) throws {
    guard let output else { return }
    guard let solution = result.solution else {
      console.complaint(Message(ProgramPhrase.nothingToWrite, .text(output)))
      return
    }
    let bytes =
      switch solutionFormat {
      case .plain: model.plainSolutionFile(solution)
      case .glpk:
        model.glpkSolutionFile(solution, isOptimal: result.termination == .optimal)
      }
    try OutputFolder.orFail { () throws(WriteError) in try AtomicFile.write(bytes, to: output) }
  }

  private func tell(_ record: ProgramRecord, _ console: Console) {
    if global.wantsJSON {
      console.result(record.json(withValues: showsValues))
      return
    }
    if !record.reported.isEmpty { console.result(trimmed(record.reported)) }
    for line in record.lines(console.catalogue, isBrief: global.isQuiet) { console.result(line) }
    if showsValues { for line in record.valueLines { console.result(line) } }
    if let output, record.result.solution != nil {
      console.remark(console.catalogue.text(ProgramPhrase.valuesWritten, .text(output)))
    }
  }

  /// The console ends lines itself.
  private func trimmed(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
