// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Street

/// One part of `--require`, as in `coverage>=0.9`.
struct Requirement {
  /// How a metric is compared with the limit.
  enum Comparison: String, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case equal = "=="
    case above = ">"
    case below = "<"

    func holds(_ value: Double, _ limit: Double) -> Bool {
      switch self {
      case .atLeast: value >= limit
      case .atMost: value <= limit
      case .equal: value == limit
      case .above: value > limit
      case .below: value < limit
      }
    }
  }

  /// The text as written.
  let text: String
  let metric: String
  let comparison: Comparison
  let limit: Double

  /// Reads requirements separated by commas.
  ///
  /// - Throws: ``CommandFailure`` with status 64.
  static func list(_ text: String) throws -> [Requirement] {
    try text.split(separator: ",", omittingEmptySubsequences: false)
      .map { part in
        let part = part.filter { !$0.isWhitespace }
        for comparison in Comparison.allCases {
          guard let range = part.firstRange(of: comparison.rawValue) else { continue }
          let metric = String(part[..<range.lowerBound])
          guard let limit = Double(part[range.upperBound...]), limit.isFinite, !metric.isEmpty
          else {
            break
          }
          return Requirement(text: part, metric: metric, comparison: comparison, limit: limit)
        }
        throw CommandFailure(.usage, Message(Phrase.badRequirement, .text(String(part.prefix(60)))))
      }
  }

  /// Numbers of a JSON result by dotted name: `coverage.met`, and `coverage` for its main figure.
  static func metrics(in members: [String: JSONValue]) -> [String: Double] {
    var metrics: [String: Double] = [:]
    for (name, value) in members {
      switch value {
      case .object(let inner):
        for (part, number) in Self.metrics(in: inner) { metrics["\(name).\(part)"] = number }
        metrics[name] = inner["weighted"]?.number ?? inner["mean"]?.number
      case .array(let list) where name == "hardViolations": metrics[name] = Double(list.count)
      default: metrics[name] = value.number
      }
    }
    return metrics
  }
}

extension JSONValue {
  /// The value as a number, or nil.
  fileprivate var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .large(let number): Double(number)
    case .real(let number): number
    default: nil
    }
  }
}
