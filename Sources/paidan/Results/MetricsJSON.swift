// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street

/// Metrics as JSON, and by name for `--require`.
struct MetricsJSON {
  private let metrics: Metrics

  init(_ metrics: Metrics) { self.metrics = metrics }

  /// The members of the contract (`design.md` §5).
  var members: [String: JSONValue] {
    [
      "coverage": .object([
        "needs": .integer(metrics.coverage.needs),
        "met": .integer(metrics.coverage.met),
        "partly": .integer(metrics.coverage.partly),
        "unmet": .integer(metrics.coverage.unmet),
        "weighted": .rounded(metrics.coverage.weighted),
        "reachable": .rounded(metrics.coverage.reachable),
      ]),
      "balance": .object([
        "max": .integer(metrics.balance.max),
        "gini": .rounded(metrics.balance.gini),
        "jain": .rounded(metrics.balance.jain),
      ]),
      "distance": .object([
        "mean": .rounded(metrics.distance.mean),
        "p90": .rounded(metrics.distance.p90),
      ]),
      "people": .integer(metrics.people),
      "hours": .rounded(metrics.hours),
    ]
  }
}
