// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
import Reports
import Street

/// What `pair --json` prints and run.json keeps: no names.
struct PairRecord {
  let members: [String: JSONValue]

  init(source: PairSource, watch: Stopwatch, folder: String, options: GlobalOptions) {
    let verdict = source.verdict
    let metrics = verdict.metrics
    var seconds = watch.seconds
    seconds["total"] = watch.total
    var members: [String: JSONValue] = [
      "scheme": .string(source.plan.scheme),
      "week": .string(folder),
      "status": .string(verdict.certificate == .proven ? "optimal" : verdict.certificate.rawValue),
      "certificate": .string(verdict.certificate.rawValue),
      "method": .string(source.plan.method),
      "stoppedBy": .optional(source.plan.stoppedBy),
      "objective": .array(verdict.levels.map(Self.level)),
      "gap": .rounded(verdict.openLevel?.gap ?? 0),
      "gapLevel": .optional(verdict.openLevel?.name),
      "hardViolations": .array(
        verdict.violations.map { .string(source.catalogue.text($0.message)) }
      ),
      "from": .integer(source.pairing.from.entities.count),
      "to": .integer(source.pairing.to.entities.count),
      "eligiblePairs": source.pairCount.map { .integer($0) } ?? .null,
      "pairs": .integer(source.plan.pairs.count),
      "shortage": .integer(metrics.missing.reduce(0) { $0 + $1.missing }),
      "notNearest": .integer(source.further.count),
      "balance": .object([
        "from": Self.loads(metrics.from), "to": Self.loads(metrics.to),
      ]),
      "distance": .object([
        "mean": .rounded(metrics.distance.mean), "p50": .integer(metrics.distance.p50),
        "p90": .integer(metrics.distance.p90), "max": .integer(metrics.distance.max),
        "nearest": .integer(metrics.distance.nearest),
        "second": .integer(metrics.distance.second),
        "further": .integer(metrics.distance.further),
      ]),
      "moved": .integer(metrics.continuity.movedHeads),
      "sample": .optional(source.pairing.sample.map { "\($0.drawn.count)/\($0.frame)" }),
      "seconds": .object(seconds.mapValues { .rounded($0) }),
      "cpuSeconds": .rounded(ResourceUse.cpuSeconds),
      "peakMemoryMB": .rounded(ResourceUse.peakMemoryMB),
      "threads": .integer(options.threadCount),
      "seed": .integer(Int(truncatingIfNeeded: options.seed)),
      "version": .string(Version.text),
      "inputHash": .string(source.plan.inputHash),
    ]
    if let extended = source.extended {
      members["withExtra"] = .object([
        "added": .integer(extended.added), "shortage": .integer(extended.shortage),
      ])
    }
    self.members = members
  }

  private static func level(_ level: PairLevelResult) -> JSONValue {
    .object([
      "name": .string(level.name), "value": .integer(level.value), "bound": .integer(level.bound),
      "status": .string(level.status.rawValue),
      "certificate": .string(level.proof.verdict.rawValue),
    ])
  }

  private static func loads(_ loads: PairMetrics.Loads) -> JSONValue {
    .object([
      "min": .integer(loads.min), "max": .integer(loads.max), "gini": .rounded(loads.gini),
      "jain": .rounded(loads.jain), "idle": .integer(loads.idle),
    ])
  }

  /// The file.
  var bytes: [UInt8] { JSONValue.object(members).readableBytes }
}
