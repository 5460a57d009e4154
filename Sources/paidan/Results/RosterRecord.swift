// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
import Reports
import Street

/// What `roster --json` prints and run.json keeps: no names.
struct RosterRecord {
  let members: [String: JSONValue]

  init(source: RosterSource, watch: Stopwatch, folder: String, options: GlobalOptions) {
    let verdict = source.verdict
    var seconds = watch.seconds
    seconds["total"] = watch.total
    let open = verdict.levels.first { $0.bound != $0.value }
    let cover = verdict.cover
    members = [
      "title": .string(source.plan.title),
      "folder": .string(folder),
      "status": .string(Self.status(of: verdict)),
      "method": .string(source.plan.method),
      "stoppedBy": .optional(source.plan.stoppedBy),
      "objective": .array(verdict.levels.map(Self.level)),
      "gap": .rounded(open?.gap ?? 0),
      "gapLevel": .optional(open?.goal.rawValue),
      "hardViolations": .array(
        verdict.violations.map { .string(source.catalogue.text($0.message)) }
      ),
      "people": .integer(source.roster.people.count),
      "days": .integer(source.roster.days),
      "parts": source.parts.map { .integer($0.all) } ?? .null,
      "unboundedParts": source.parts.map { .integer($0.cut) } ?? .null,
      "coverage": .object([
        "shifts": .integer(cover.shifts), "short": .integer(cover.short),
        "belowWanted": .integer(cover.belowWanted), "empty": .integer(cover.empty),
        "asked": .integer(cover.asked), "filled": .integer(cover.filled),
        "share": .rounded(cover.share),
      ]),
      "shortages": .integer(verdict.shortages.count),
      "balance": .object(
        Dictionary(
          uniqueKeysWithValues: verdict.fairness.map { fairness in
            (
              fairness.measure.rawValue,
              .object([
                "min": .integer(fairness.min), "max": .integer(fairness.max),
                "gini": .rounded(fairness.gini), "jain": .rounded(fairness.jain),
              ])
            )
          }
        )
      ),
      "seconds": .object(seconds.mapValues { .rounded($0) }),
      "cpuSeconds": .rounded(ResourceUse.cpuSeconds),
      "peakMemoryMB": .rounded(ResourceUse.peakMemoryMB),
      "threads": .integer(options.threadCount),
      "seed": .integer(Int(truncatingIfNeeded: options.seed)),
      "version": .string(Version.text),
      "inputHash": .string(source.plan.inputHash),
    ]
  }

  private static func status(of verdict: RosterVerdict) -> String {
    let statuses = verdict.levels.map(\.status)
    if statuses.allSatisfy({ $0 == .optimal }) { return RosterStatus.optimal.rawValue }
    return (statuses.contains(.bounded) ? RosterStatus.bounded : .heuristic).rawValue
  }

  private static func level(_ level: RosterLevelResult) -> JSONValue {
    .object([
      "name": .string(level.goal.rawValue), "value": .integer(level.value),
      "bound": .integer(level.bound), "status": .string(level.status.rawValue),
      "certificate": .string(level.certificate.rawValue),
    ])
  }

  /// The file.
  var bytes: [UInt8] { JSONValue.object(members).readableBytes }
}
