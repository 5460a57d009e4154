// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
import Planning
import Reports
import Street

/// What `plan --json` prints, with the keys of the contract (`design.md` §5).
struct PlanResult {
  let source: ReportSource
  let verdict: Verdict
  let outcome: PlanningOutcome
  /// Who bears how much.
  let loads: [LoadLine]

  func json(seconds: [String: Double]) -> JSONValue {
    let plan = source.plan
    let metrics = MetricsJSON(verdict.metrics)
    let parts = ["read", "candidates", "solve", "evaluate", "write", "total"]
    var members: [String: JSONValue] = [
      "status": .string(LevelsJSON.status(of: plan.levels).rawValue),
      "objective": .array(plan.levels.map { LevelsJSON.value(of: $0) }),
      "certificate": .string(verdict.certificate.rawValue),
      "hardViolations": .integer(verdict.violations.count),
      "seconds": .object(
        Dictionary(parts.map { ($0, JSONValue.rounded(seconds[$0] ?? 0)) }) { first, _ in first }
      ),
      "peakMemoryMB": .rounded(ResourceUse.peakMemoryMB),
      "cpuSeconds": .rounded(ResourceUse.cpuSeconds),
      "seed": plan.seed <= UInt64(Int.max) ? .integer(Int(plan.seed)) : .large(plan.seed),
      "version": .string(plan.version),
      "inputHash": .string(plan.inputHash),
      "projects": .integer(plan.projects.count),
      "stoppedBy": .optional(plan.stoppedBy),
      "notices": .array(outcome.notices.map { .string(source.catalogue.text($0)) }),
    ]
    members.merge(LevelsJSON.gap(of: verdict)) { first, _ in first }
    members.merge(metrics.members) { first, _ in first }
    return .object(members)
  }
}

/// Levels as JSON.
enum LevelsJSON {
  static func value(of level: LevelResult) -> JSONValue {
    .object([
      "name": .string(level.goal.rawValue),
      "value": .integer(level.value),
      "bound": .integer(level.bound),
      "status": .string(level.status.rawValue),
      "certificate": .string(level.certificate.rawValue),
    ])
  }

  /// The solver's word on the whole plan: optimal only if every level is.
  static func status(of levels: [LevelResult]) -> LevelStatus {
    guard let first = levels.first(where: { $0.status != .optimal }) else {
      return levels.isEmpty ? .heuristic : .optimal
    }
    return first.status
  }

  static func gap(of verdict: Verdict) -> [String: JSONValue] {
    [
      "gap": .rounded(verdict.gap),
      "gapLevel": .optional(verdict.gapLevel?.rawValue),
    ]
  }
}
