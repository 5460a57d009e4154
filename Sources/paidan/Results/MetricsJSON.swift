// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street

/// Metrics as JSON, with the keys of the contract (`design.md` §5) and the referee's further ones.
struct MetricsJSON {
  private let metrics: Metrics

  init(_ metrics: Metrics) { self.metrics = metrics }

  var members: [String: JSONValue] {
    [
      "coverage": coverage,
      "shifts": .object([
        "posts": .integer(metrics.shifts.posts),
        "filled": .integer(metrics.shifts.filled),
        "asked": .integer(metrics.shifts.asked),
        "given": .integer(metrics.shifts.given),
      ]),
      "balance": balance,
      "distance": distance,
      "people": .integer(metrics.peopleUsed),
      "hours": .rounded(metrics.hours),
      "offers": .integer(metrics.offersUsed),
      "units": .integer(metrics.unitsUsed),
      "utilisation": .object([
        "offers": .rounded(metrics.offerUtilisation),
        "units": .rounded(metrics.unitUtilisation),
      ]),
      "fit": .rounded(metrics.meanFit),
      "wishes": .object([
        "any": .rounded(metrics.wishShare),
        "first": .rounded(metrics.firstWishShare),
      ]),
      "continuity": .rounded(metrics.continuityShare),
      "equity": .object([
        "communities": equity(metrics.communities),
        "classes": equity(metrics.classes),
      ]),
    ]
  }

  var coverage: JSONValue {
    let coverage = metrics.coverage
    return .object([
      "needs": .integer(coverage.needs),
      "met": .integer(coverage.met),
      "partly": .integer(coverage.partly),
      "unmet": .integer(coverage.unmet),
      "pieces": .rounded(coverage.pieces),
      "weighted": .rounded(coverage.weighted),
      "reachable": .rounded(coverage.reachable),
      "urgent": .rounded(coverage.urgent),
      "inTime": .rounded(coverage.inTime),
    ])
  }

  /// The figures of the units, or of the people where the week has no unit that gives, and both.
  private var balance: JSONValue {
    var members = figures(metrics.units.count > 0 ? metrics.units : metrics.people)
    members["units"] = .object(figures(metrics.units))
    members["people"] = .object(figures(metrics.people))
    return .object(members)
  }

  private func figures(_ balance: Metrics.Balance) -> [String: JSONValue] {
    [
      "count": .integer(balance.count),
      "max": .integer(balance.max),
      "gini": .rounded(balance.gini),
      "jain": .rounded(balance.jain),
      "variation": .rounded(balance.variation),
      "unfairness": .rounded(balance.unfairness),
      "zeroShare": .rounded(balance.zeroShare),
    ]
  }

  private var distance: JSONValue {
    let distance = metrics.distance
    return .object([
      "mean": .rounded(distance.mean),
      "p50": .integer(distance.p50),
      "p90": .integer(distance.p90),
      "max": .integer(distance.max),
      "sameCommunity": .rounded(distance.sameCommunity),
      "isInMetres": .bool(distance.isInMetres),
    ])
  }

  private func equity(_ equity: Metrics.Equity) -> JSONValue {
    .object([
      "groups": .integer(equity.groups.count),
      "least": .rounded(equity.least),
      "leastOverMean": .rounded(equity.leastOverMean),
    ])
  }
}
