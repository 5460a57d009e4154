// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Control
import Evaluation
import LinearProgramming
import Pairing
import Street
import Tables

/// `paidan model WEEK --scheme FILE -o FILE --level NAME`: the model of one goal of a pairing, earlier
/// ones frozen as rows at the values of a plan.
struct PairModelRun {
  let command: ModelCommand
  let scheme: String

  func perform(_ console: Console) throws -> ExitStatus {
    let format = try ModelFormat.of(command.output)
    let input = try PairInput(
      folder: command.folder,
      scheme: scheme,
      seed: command.global.seed
    )
    let (pairing, _) = try input.usable(settingAside: command.setsAside, console: console)
    let names = pairing.goals.map(\.name)
    let level = command.level ?? names[0]
    guard let goal = names.firstIndex(of: level) else {
      throw CommandFailure(
        .usage,
        Message(Phrase.badLevel, .text(level), .text(names.joined(separator: ", ")))
      )
    }
    let frozen = goal == 0 ? [] : try values(pairing, console)
    let model = PairExport.program(of: pairing, goal: goal, frozen: Array(frozen.prefix(goal)))
    guard let bytes = try format.bytes(of: model) else {
      throw CommandFailure(.usage, Message(Phrase.badModelFile, .text(command.output)))
    }
    let output = command.output
    try OutputFolder.orFail { () throws(WriteError) in try AtomicFile.write(bytes, to: output) }
    if command.global.wantsJSON {
      console.result(
        .object([
          "file": .string(output), "level": .string(level), "bytes": .integer(bytes.count),
          "columns": .integer(model.columnCount), "rows": .integer(model.rowCount),
        ])
      )
    } else {
      console.result(console.catalogue.text(Phrase.modelWritten, .text(level), .text(output)))
    }
    return .done
  }

  /// What each goal comes to: in the plan given, else in one made now.
  private func values(_ pairing: PairingCase, _ console: Console) throws -> [Int] {
    if let path = command.planPath {
      return PairReferee(pairing).values(of: try PairInput.plan(path))
    }
    var options = PairOptions(version: Version.text)
    options.seed = command.global.seed
    options.threads = command.global.threadCount
    let stop = StopSignal(secondsFromNow: command.global.timeLimitSeconds)
    let outcome = PairPlanner(solver: Composition.solver, options: options)
      .plan(pairing, stop: stop)
    return outcome.plan.levels.map(\.value)
  }
}

extension ModelFormat {
  /// A program as a file; nil in formats that only weeks have.
  fileprivate func bytes(of model: SparseModel) throws -> [UInt8]? {
    do throws(SolverError) {
      switch self {
      case .lp: return try model.lpFile()
      case .mps: return try model.mpsFile()
      case .dat, .min: return nil
      }
    } catch {
      throw CommandFailure(.internalError, Message(Phrase.internalError, .text("\(error.code)")))
    }
  }
}
