// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
import Street

/// What `evaluate --json` prints, with the keys of the contract (`design.md` §5).
struct VerdictJSON {
  let verdict: Verdict
  let catalogue: Catalogue

  var members: [String: JSONValue] {
    var members: [String: JSONValue] = [
      "hardViolations": .array(verdict.violations.map { value(of: $0) }),
      "certificate": .string(verdict.certificate.rawValue),
      "reason": .optional(verdict.rejection.map { catalogue.text($0) }),
      "objective": .array(verdict.levels.map { LevelsJSON.value(of: $0) }),
      "status": .string(LevelsJSON.status(of: verdict.levels).rawValue),
    ]
    members.merge(LevelsJSON.gap(of: verdict)) { first, _ in first }
    members.merge(MetricsJSON(verdict.metrics).members) { first, _ in first }
    return members
  }

  private func value(of violation: Violation) -> JSONValue {
    .object([
      "code": .string(violation.message.code),
      "message": .string(catalogue.text(violation.message)),
      "projects": .array(violation.projects.map { .string($0) }),
    ])
  }
}
