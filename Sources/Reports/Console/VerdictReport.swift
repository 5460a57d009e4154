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
  /// - Parameters:
  ///   - ranking: The verdicts on both.
  ///   - changes: What changes from the other plan to this one.
  /// - Returns: Lines.
  public func lines(of ranking: PlanRanking, _ changes: PlanComparison) -> [String] {
    var lines = [summary.text(.againstHeading)]
    for (level, other) in ranking.pairs {
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
    lines.append(
      summary.text(
        .againstChanges,
        .number(changes.gained.count),
        .number(changes.lost.count),
        .number(changes.people.count),
        .number(changes.units.count),
        .number(changes.movedPieces)
      )
    )
    if !changes.posts.isEmpty {
      let more = changes.posts.count { $0.after > $0.before }
      lines.append(
        summary.text(.againstPosts, .number(more), .number(changes.posts.count - more))
      )
    }
    return lines + [conclusion(of: ranking)]
  }

  /// A list made by hand beside another plan, in one sentence: needs, kilometres, double bookings.
  ///
  /// - Parameter ranking: The verdicts on both; the list first.
  /// - Returns: The sentence.
  public func inBrief(_ ranking: PlanRanking) -> String {
    let (mine, other) = (verdict.metrics, ranking.other.metrics)
    let met = other.coverage.met - mine.coverage.met
    let filled = other.shifts.filled - mine.shifts.filled
    func nearness(_ verdict: Verdict) -> Int {
      verdict.levels.first { $0.goal == .nearness }?.value ?? 0
    }
    let metres = nearness(verdict) - nearness(ranking.other)
    let clashes = verdict.violations.count { $0.code == .doubleBooked }
    var first = summary.text(met >= 0 ? .briefMetMore : .briefMetFewer, .number(abs(met)))
    if mine.shifts.posts > 0 {
      let posts = filled >= 0 ? Phrase.briefFilledMore : .briefFilledFewer
      first = summary.text(
        .briefWithPosts,
        .text(first),
        .text(summary.text(posts, .number(abs(filled))))
      )
    }
    let second =
      mine.distance.isInMetres
      ? summary.text(
        metres >= 0 ? .briefShorter : .briefLonger,
        .text(NumberText.decimal(Double(abs(metres)) / 1000, digits: 1))
      ) : summary.text(metres >= 0 ? .briefNearer : .briefFarther, .number(abs(metres)))
    return summary.text(.briefSentence, .text(first), .text(second), .number(clashes))
  }

  private func conclusion(of ranking: PlanRanking) -> String {
    let goal = ranking.decidingGoal.map { summary.source.text($0.label) }
    return switch (ranking.isBetter, goal) {
    case (.some(let isBetter), .some(let goal)):
      summary.text(isBetter ? .againstBetter : .againstWorse, .text(goal))
    case (.some(let isBetter), nil):
      summary.text(isBetter ? .againstLawful : .againstUnlawful)
    case (nil, _): summary.text(.againstEqual)
    }
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
    let shown = verdict.violations.prefix(Self.shownViolations)
      .map {
        "  " + summary.text($0.message)
      }
    let hidden = verdict.violations.count - shown.count
    return shown + (hidden > 0 ? ["  " + summary.text(.faultMore, .number(hidden))] : [])
  }

  private var metrics: [String] {
    let metrics = verdict.metrics
    let coverage = metrics.coverage
    let distance = metrics.distance
    return [
      summary.text(
        .metricCoverage,
        .text(NumberText.percent(coverage.weighted)),
        .number(coverage.met),
        .number(coverage.partly),
        .number(coverage.unmet),
        .text(NumberText.percent(coverage.reachable))
      ),
      summary.text(
        .metricUrgent,
        .text(NumberText.percent(coverage.urgent)),
        .text(NumberText.percent(coverage.inTime))
      ),
      line(of: metrics.units, .metricUnits),
      line(of: metrics.people, .metricPersons),
      summary.text(
        distance.isInMetres ? .metricMetres : .metricClasses,
        .text(NumberText.decimal(distance.mean, digits: 1)),
        .number(distance.p90),
        .text(NumberText.percent(distance.sameCommunity))
      ),
      summary.text(
        .metricPeople,
        .number(metrics.peopleUsed),
        .text(NumberText.decimal(metrics.hours, digits: 1))
      ),
    ]
  }

  private func line(of balance: Metrics.Balance, _ phrase: Phrase) -> String {
    summary.text(
      phrase,
      .number(balance.max),
      .text(NumberText.decimal(balance.gini, digits: 4)),
      .text(NumberText.decimal(balance.jain, digits: 4)),
      .text(NumberText.percent(balance.zeroShare))
    )
  }
}
