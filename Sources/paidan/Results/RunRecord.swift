// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Foundation
import Planning
import Reports
import Street
import Tables

/// run.json: what belongs to the run and not to the plan (clock, memory, paths, counts).
struct RunRecord {
  static let fileName = "run.json"

  let seconds: [String: Double]
  private let members: [String: JSONValue]

  init(
    result: PlanResult,
    input: WeekInput,
    threads: Int,
    paths: [String],
    watch: Stopwatch
  ) {
    var seconds = watch.seconds
    seconds["total"] = watch.total
    self.seconds = seconds
    let catalogue = result.source.catalogue
    let faults = Severity.allCases.map { severity in
      let count = result.source.faults.count { $0.severity == severity }
      return (severity.rawValue, JSONValue.integer(count))
    }
    members = [
      "command": .array(CommandLine.arguments.dropFirst().map { .string($0) }),
      "finishedAt": .string(Date().ISO8601Format()),
      "seconds": .object(seconds.mapValues { .rounded($0) }),
      "cpuSeconds": .rounded(ResourceUse.cpuSeconds),
      "peakMemoryMB": .rounded(ResourceUse.peakMemoryMB),
      "threads": .integer(threads),
      "week": .string(input.folder),
      "paths": .array(paths.map { .string($0) }),
      "rows": .object(input.statistics.rows.mapValues { .integer($0) }),
      "files": .array(input.statistics.files.map { .string($0) }),
      "inputBytes": .integer(input.statistics.bytes),
      "setAside": .integer(result.source.week.setAside.count),
      "faults": .object(Dictionary(faults) { first, _ in first }),
      "pairs": .integer(result.outcome.pairCount),
      "solverVerdict": .optional(result.outcome.solverVerdict),
      "notices": .array(result.outcome.notices.map { .string(catalogue.text($0)) }),
      "version": .string(Version.text),
    ]
  }

  /// The file.
  var bytes: [UInt8] { JSONValue.object(members).readableBytes }
}
