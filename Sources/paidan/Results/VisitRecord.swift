// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
import Reports
import Street

/// What `visits --json` prints and run.json keeps: no names.
struct VisitRecord {
  let members: [String: JSONValue]

  init(source: VisitSource, watch: Stopwatch, folder: String, options: GlobalOptions) {
    let (plan, verdict) = (source.plan, source.verdict)
    var seconds = watch.seconds
    seconds["total"] = watch.total
    let open = plan.levels.first { $0.bound < $0.value }
    members = [
      "title": .string(plan.title),
      "folder": .string(folder),
      "stoppedBy": .optional(plan.stoppedBy),
      "objective": .array(plan.levels.map(Self.level)),
      "gap": .rounded(open?.gap ?? 0),
      "gapLevel": .optional(open?.goal.rawValue),
      "hardViolations": .array(verdict.violations.map { .string(source.text(of: $0)) }),
      "people": .integer(source.subject.people.count),
      "days": .integer(source.subject.days),
      "duties": .integer(source.subject.duties.count),
      "events": .integer(verdict.events),
      "visitsThatCount": .integer(verdict.visitsThatCount),
      "missing": .integer(verdict.missing),
      "shortfalls": .integer(plan.shortfalls.count),
      "overdue": .integer(source.subject.duties.count { $0.overdueSince != nil }),
      "turns": Self.turns(of: verdict),
      "loads": Self.loads(of: verdict),
      "waits": Self.waits(of: verdict.waits),
      "seconds": .object(seconds.mapValues { .rounded($0) }),
      "cpuSeconds": .rounded(ResourceUse.cpuSeconds),
      "peakMemoryMB": .rounded(ResourceUse.peakMemoryMB),
      "threads": .integer(options.threadCount),
      "seed": .integer(Int(truncatingIfNeeded: options.seed)),
      "version": .string(Version.text),
    ]
  }

  private static func level(_ level: VisitPlan.Level) -> JSONValue {
    .object([
      "name": .string(level.goal.rawValue), "value": .integer(level.value),
      "bound": .integer(level.bound), "gap": .rounded(level.gap),
    ])
  }

  private static func turns(of verdict: VisitVerdict) -> JSONValue {
    let loads = verdict.fairness.values
    return .object([
      "sites": .integer(loads.count),
      "min": .integer(loads.map(\.least).min() ?? 0),
      "max": .integer(loads.map(\.most).max() ?? 0),
      "apart": .integer(loads.map { $0.most - $0.least }.max() ?? 0),
      "gini": .rounded(loads.map(\.gini).max() ?? 0),
      "inARow": .integer(verdict.inARow),
    ])
  }

  private static func loads(of verdict: VisitVerdict) -> JSONValue {
    let evenness = VisitEvenness(verdict.loads)
    return .object([
      "people": .integer(verdict.loads.count),
      "minTimes": .integer(evenness.fewestTimes),
      "maxTimes": .integer(evenness.mostTimes),
      "minMinutes": .integer(evenness.fewestMinutes),
      "maxMinutes": .integer(evenness.mostMinutes),
      "gini": .rounded(evenness.gini),
    ])
  }

  private static func waits(of waits: VisitWaits) -> JSONValue {
    .object([
      "households": .integer(waits.households),
      "unseen": .integer(waits.unseen),
      "minTimes": .integer(waits.fewest),
      "maxTimes": .integer(waits.most),
      "shortestDays": .integer(waits.least),
      "longestDays": .integer(waits.longest),
    ])
  }

  /// The file.
  var bytes: [UInt8] { JSONValue.object(members).readableBytes }
}
