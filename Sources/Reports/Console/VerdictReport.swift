// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
public import Evaluation
internal import Street

/// What the console says of a verdict: breaches, result, levels, metrics.
public struct VerdictReport: Sendable {
  private let summary: Summary
  private let verdict: Verdict
  /// Breaches printed in full; the rest is counted.
  private static let shownViolations = 50

  /// Gathers the parts.
  ///
  /// - Parameters:
  ///   - source: Input, plan and language.
  ///   - verdict: What the referee finds of the plan.
  public init(source: ReportSource, verdict: Verdict) {
    summary = Summary(source: source, verdict: verdict)
    self.verdict = verdict
  }

  /// The result in one sentence.
  public var headline: String { summary.result }

  /// Everything.
  public var lines: [String] {
    [summary.text(.evaluateHeading), violationCount] + violations + [summary.result]
      + [summary.text(.levelsHeading)] + summary.levelTable + metrics
  }

  /// Two plans side by side.
  ///
  /// - Parameter comparison: The verdicts on both.
  /// - Returns: Lines.
  public func lines(of comparison: PlanComparison) -> [String] {
    var lines = [summary.text(.againstHeading)]
    for (level, other) in comparison.pairs {
      lines.append(
        "  "
          + summary.text(
            .againstLine,
            .text(summary.source.text(level.goal.label)),
            .number(level.value),
            .number(other.value)
          )
      )
    }
    let goal = comparison.decidingGoal.map { summary.source.text($0.label) }
    switch (comparison.isBetter, goal) {
    case (.some(let isBetter), .some(let goal)):
      lines.append(summary.text(isBetter ? .againstBetter : .againstWorse, .text(goal)))
    case (.some(let isBetter), nil):
      lines.append(summary.text(isBetter ? .againstLawful : .againstUnlawful))
    case (nil, _): lines.append(summary.text(.againstEqual))
    }
    return lines
  }

  /// One requirement with what was found.
  ///
  /// - Parameters:
  ///   - requirement: As written on the command line.
  ///   - value: The value found.
  ///   - isMet: Whether it holds.
  /// - Returns: A line.
  public func line(requirement: String, value: Double, isMet: Bool) -> String {
    let found = NumberText.decimal(value, digits: value == value.rounded() ? 0 : 4)
    return summary.text(
      isMet ? .requirementMet : .requirementFailed,
      .text(requirement),
      .text(found)
    )
  }

  private var violationCount: String {
    summary.text(.violationCount, .number(verdict.violations.count))
  }

  private var violations: [String] {
    let shown = verdict.violations.prefix(Self.shownViolations).map {
      "  " + summary.text($0.message)
    }
    let hidden = verdict.violations.count - shown.count
    return shown + (hidden > 0 ? ["  " + summary.text(.faultMore, .number(hidden))] : [])
  }

  private var metrics: [String] {
    let metrics = verdict.metrics
    return [
      summary.text(
        .metricCoverage,
        .text(NumberText.percent(metrics.coverage.weighted)),
        .number(metrics.coverage.met),
        .number(metrics.coverage.partly),
        .number(metrics.coverage.unmet),
        .text(NumberText.percent(metrics.coverage.reachable))
      ),
      summary.text(
        .metricBalance,
        .number(metrics.balance.max),
        .text(NumberText.decimal(metrics.balance.gini, digits: 4)),
        .text(NumberText.decimal(metrics.balance.jain, digits: 4))
      ),
      summary.text(
        .metricDistance,
        .text(NumberText.decimal(metrics.distance.mean, digits: 1)),
        .text(NumberText.decimal(metrics.distance.p90, digits: 1))
      ),
      summary.text(
        .metricPeople,
        .number(metrics.people),
        .text(NumberText.decimal(metrics.hours, digits: 1))
      ),
    ]
  }
}
