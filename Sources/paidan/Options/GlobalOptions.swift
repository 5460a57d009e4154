// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Foundation
import Street

/// The options that every command has.
struct GlobalOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: Speech.help(.language))
  var language: Language?

  @Flag(name: .customLong("json"), help: Speech.help(.json))
  var wantsJSON = false

  @Option(help: Speech.help(.seed))
  var seed: UInt64 = 1

  @Option(help: Speech.help(.threads))
  var threads: Int?

  @Option(name: .customLong("time-limit"), help: Speech.help(.timeLimit))
  var timeLimitSeconds: Double = 60

  @Flag(name: .customLong("quiet"), help: Speech.help(.quiet))
  var isQuiet = false

  /// Threads to use: as stated, else one for each core.
  var threadCount: Int { threads ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }

  func check() throws {
    if let threads, !(1...256).contains(threads) {
      throw Self.badNumber("--threads", String(threads))
    }
    guard timeLimitSeconds >= 0, timeLimitSeconds <= 1_000_000 else {
      throw Self.badNumber("--time-limit", String(timeLimitSeconds))
    }
  }

  static func badNumber(_ option: String, _ value: String) -> CommandFailure {
    CommandFailure(.usage, Message(Phrase.badNumber, .text(option), .text(value)))
  }
}

/// Puts options of every command that stand before its name behind it, where the parser wants them.
enum ArgumentOrder {
  private static let flags: Set<String> = ["--json", "--quiet"]
  private static let valued: Set<String> = ["--lang", "--seed", "--threads", "--time-limit"]

  static func normalised(_ arguments: [String]) -> [String] {
    var leading: [String] = []
    var rest = arguments[...]
    while let first = rest.first {
      if flags.contains(first) || valued.contains(where: { first.hasPrefix($0 + "=") }) {
        leading.append(rest.removeFirst())
      } else if valued.contains(first), rest.count > 1 {
        leading += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    guard let command = rest.first, !command.hasPrefix("-") else {
      // Options alone, as in `--lang en --help`: the page needs the language only, and has it.
      return Array(rest)
    }
    // The parser's own help page takes no options; the language has been read already.
    if command == "help" { return [command] + rest.dropFirst().prefix { !$0.hasPrefix("-") } }
    return [command] + leading + rest.dropFirst()
  }
}
