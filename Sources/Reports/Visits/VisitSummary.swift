// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Evaluation
public import Street

extension VisitSource {
  /// Shortfalls told on the console.
  private static let shown = 5

  /// The first line, all that is said when quiet.
  public var headline: String {
    text(
      .headline,
      .text(subject.title),
      .text(subject.first.description),
      .text(subject.last.description),
      .number(subject.people.count),
      .number(subject.duties.count)
    )
  }

  /// What the console says: sizes, goals with bounds, turns, what is missing and why, without names.
  public var lines: [String] {
    var lines = [headline]
    let counts = Dictionary(
      plan.events.compactMap { duties[$0.duty]?.kind }.map { ($0, 1) },
      uniquingKeysWith: +
    )
    lines.append(
      text(
        .totals,
        .number(counts[.contact] ?? 0),
        .number(counts[.visit] ?? 0),
        .number(counts[.reception] ?? 0),
        .number(counts[.activity] ?? 0),
        .number(counts[.meeting] ?? 0)
      )
    )
    lines.append(text(.counted, .number(verdict.visitsThatCount), .number(verdict.missing)))
    lines += overdueLines
    switch plan.stoppedBy {
    case "time": lines.append(text(.stoppedByTime))
    case nil: break
    default: lines.append(text(.stoppedByInterrupt))
    }
    lines += plan.levels.filter { $0.value > 0 || $0.goal == .missing }.map { line(of: $0) }
    lines += fairnessLines + loadLines + shortageLines
    lines.append(
      verdict.violations.isEmpty
        ? text(.lawful) : text(.unlawful, .number(verdict.violations.count))
    )
    return lines + verdict.violations.prefix(Self.shown).map { "  " + text(of: $0) }
  }

  private var overdueLines: [String] {
    let late = subject.duties.filter { $0.overdueSince != nil }
    guard let longest = late.compactMap({ $0.overdueSince.map { -$0 } }).max() else { return [] }
    let first = firstDays
    let days = late.compactMap { first[$0.id] }
    return [
      text(
        .overdueLine,
        .number(late.count),
        .number(longest),
        .number(days.count),
        .text(days.max().map { date($0) } ?? "–")
      )
    ]
  }

  private func line(of level: VisitPlan.Level) -> String {
    let gap = MessageArgument.text(NumberText.decimal(100 * level.gap, digits: 1))
    let proof: String
    if level.bound >= level.value {
      proof = text(.proven)
    } else if level.bound > 0 || level.goal == .missing {
      proof = text(.bounded, .number(level.bound), gap)
    } else {
      proof = text(.heuristic, gap)
    }
    return "  " + text(.level, .text(label(of: level.goal)), .number(level.value), .text(proof))
  }

  private var fairnessLines: [String] {
    let all = verdict.fairness.values
    guard let least = all.map(\.least).min(), let most = all.map(\.most).max() else { return [] }
    let apart = all.map { $0.most - $0.least }.max() ?? 0
    return [
      "  "
        + text(
          .fairness,
          .number(all.count),
          .number(least),
          .number(most),
          .number(apart),
          .text(NumberText.decimal(all.map(\.gini).max() ?? 0, digits: 3))
        )
    ]
  }

  private var loadLines: [String] {
    let (loads, waits) = (verdict.loads, verdict.waits)
    guard !loads.isEmpty else { return [] }
    let evenness = VisitEvenness(loads)
    let people = text(
      .loads,
      .number(loads.count),
      .number(evenness.fewestTimes),
      .number(evenness.mostTimes),
      .number(evenness.fewestMinutes),
      .number(evenness.mostMinutes),
      .text(NumberText.decimal(evenness.gini, digits: 3))
    )
    guard waits.households > 0 else { return ["  " + people] }
    let households = text(
      .waits,
      .number(waits.households),
      .number(waits.fewest),
      .number(waits.most),
      .number(waits.least),
      .number(waits.longest),
      .number(waits.unseen)
    )
    return ["  " + people, "  " + households]
  }

  private var shortageLines: [String] {
    // Turns in a row are done; the goal and the sheet tell of them.
    let missing = plan.shortfalls.filter { $0.reason != .twoInARow }
    guard !missing.isEmpty else { return [] }
    var lines = [text(.shortages, .number(missing.count))]
    for short in missing.prefix(Self.shown) {
      lines.append(
        "  "
          + text(
            .shortage,
            .text(short.duty),
            .text(span(of: duties[short.duty], short.window)),
            .text(reason(of: short)),
            .text(word(short.remedy.rawValue))
          )
      )
    }
    let more = missing.count - Self.shown
    return more > 0 ? lines + ["  " + text(.more, .number(more))] : lines
  }
}

extension VisitPlan.Level {
  /// How far the value may be from the best: |bound − value| / max(1, |value|).
  public var gap: Double {
    Double(max(0, value - bound)) / Double(max(1, abs(value)))
  }
}
