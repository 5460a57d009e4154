// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Foundation
import Street

/// The command line: parses, runs one command, and ends with a status of the contract.
@main
enum Main {
  static func main() {
    let arguments = ArgumentOrder.normalised(Array(CommandLine.arguments.dropFirst()))
    exit(run(arguments).rawValue)
  }

  private static func run(_ arguments: [String]) -> ExitStatus {
    let console = Console()
    if let name = arguments.first, !name.hasPrefix("-"), !Paidan.commandNames.contains(name) {
      console.complaint(
        Message(
          Phrase.noSuchCommand,
          .text(name),
          .text(Paidan.commandNames.joined(separator: ", "))
        )
      )
      return .usage
    }
    do {
      var parsed = try Paidan.parseAsRoot(arguments)
      guard let command = parsed as? any PaidanCommand else {
        // The parser's own commands: a request for help, which it throws as such.
        try parsed.run()
        return .done
      }
      try command.global.check()
      return try command.perform()
    } catch let failure as CommandFailure {
      return report(failure, console)
    } catch {
      return report(parserError: error, console)
    }
  }

  private static func report(_ failure: CommandFailure, _ console: Console) -> ExitStatus {
    if let message = failure.message { console.complaint(message) }
    if failure.status == .usage {
      console.complaint(Message(Phrase.usageHint, .text("paidan help")))
    }
    return failure.status
  }

  /// A request for help or the version is a result; anything else the parser throws is wrong usage.
  private static func report(parserError error: any Error, _ console: Console) -> ExitStatus {
    let page = HelpPage(catalogue: console.catalogue)
    if Paidan.exitCode(for: error).isSuccess {
      console.result(page.translated(Paidan.fullMessage(for: error)))
      return .done
    }
    guard Paidan.exitCode(for: error) == .validationFailure else {
      console.complaint(Message(Phrase.internalError, .text(String(describing: type(of: error)))))
      return .internalError
    }
    console.complaint(page.complaint(Paidan.message(for: error)))
    console.complaint(Message(Phrase.usageHint, .text("paidan help")))
    return .usage
  }
}

/// A command that ends with a status.
protocol PaidanCommand: ParsableCommand {
  /// The options that every command has.
  var global: GlobalOptions { get }

  /// Does the work.
  ///
  /// - Returns: How it ended.
  /// - Throws: ``CommandFailure``.
  func perform() throws -> ExitStatus
}

/// The root of the command line.
struct Paidan: ParsableCommand {
  /// What may stand first on the command line.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "paidan",
      abstract: Speech.text(.root),
      version: "paidan \(Version.text)",
      subcommands: [
        InitCommand.self, TemplateCommand.self, ImportCommand.self, CheckCommand.self,
        LearnCommand.self, PlanCommand.self,
        EvaluateCommand.self,
        ExplainCommand.self, SuggestCommand.self, WhatIfCommand.self, ReplanCommand.self,
        PublishCommand.self, WatchCommand.self,
        AsksCommand.self, PairCommand.self, RosterCommand.self, VisitsCommand.self,
        RulesCommand.self, GenerateCommand.self, ModelCommand.self,
        BenchCommand.self,
        ProgramCommand.self,
      ]
    )
  }
}
