// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Control
import Foundation
import Street

/// `paidan bench KIND FILE…`: published problems through the methods that plans are made with.
struct BenchCommand: PaidanCommand {
  /// What the files hold.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    /// Minimum-cost flow problems in DIMACS format.
    case flow
    /// Team problems as binary programs in MPS format.
    case teams
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "bench", abstract: Speech.text(.bench))
  }

  @Argument(help: Speech.help(.benchKind))
  var kind: Kind

  @Argument(help: Speech.help(.benchFiles))
  var files: [String]

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    let console = Console(quiet: global.isQuiet)
    var worst = ExitStatus.done
    for file in files {
      do {
        let record = try record(of: file)
        if global.wantsJSON {
          console.result(record.json)
        } else {
          for line in record.lines(console.catalogue) { console.result(line) }
        }
      } catch let failure as CommandFailure {
        // One file that cannot be used keeps no other from being solved.
        if let message = failure.message { console.complaint(message) }
        if worst == .done { worst = failure.status }
      }
    }
    return worst
  }

  private func record(of file: String) throws -> BenchRecord {
    let watch = Stopwatch()
    let bytes = try watch.measure("read") { try InputFile.contents(of: file) }
    let name = URL(fileURLWithPath: file).lastPathComponent
    let processor = ResourceUse.cpuSeconds
    let run = BenchRun(threads: global.threadCount, timeLimitSeconds: global.timeLimitSeconds)
    do throws(BenchFileError) {
      var record: BenchRecord
      switch kind {
      case .flow: record = try run.flow(bytes, watch)
      case .teams: record = try run.teams(bytes, watch)
      }
      record.instance = name
      record.cpuSeconds = ResourceUse.cpuSeconds - processor
      record.peakMemoryMB = ResourceUse.peakMemoryMB
      return record
    } catch {
      throw CommandFailure(
        .badInput,
        Message(Phrase.benchFileFaulty, .text(file), .text(error.reason))
      )
    }
  }
}
