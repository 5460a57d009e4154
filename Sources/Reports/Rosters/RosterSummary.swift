// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Evaluation
internal import Street

extension RosterSource {
  /// Shortages told on the console.
  private static let shownShortages = 5
  /// Violations told on the console.
  private static let shownViolations = 20

  /// What the console says: sizes, goals, fairness, what is missing and why, without names.
  public var lines: [String] {
    let cover = verdict.cover
    var lines = [headline]
    lines.append(
      text(.filled, .number(cover.filled), .number(cover.asked), .number(cover.short))
    )
    if let parts {
      lines.append(text(.method, .number(parts.all), .text(methodName)))
      if parts.cut > 0 { lines.append(text(.cut, .number(parts.cut))) }
    }
    switch plan.stoppedBy {
    case "time": lines.append(text(.stoppedByTime))
    case "interrupt": lines.append(text(.stoppedByInterrupt))
    case nil: break
    default: lines.append(text(.stoppedByEffort))
    }
    lines += verdict.levels.map { line(of: $0) }
    lines += fairnessLines + shortageLines
    lines += roster.notices.map { catalogue.text($0) }
    return lines + checkLines
  }

  /// The first line, all that is said when quiet.
  public var headline: String {
    text(
      .headline,
      .text(roster.title),
      .text(roster.first.description),
      .text(roster.date(ofDay: roster.days - 1).description),
      .number(roster.people.count),
      .number(roster.shifts.count)
    )
  }

  private var methodName: String {
    switch plan.method {
    case "enumeration": text(.methodEnumeration)
    case "columns": text(.methodColumns)
    case "columns+enumeration": text(.methodBoth)
    default: plan.method
    }
  }

  private func line(of level: RosterLevelResult) -> String {
    let gap = MessageArgument.text(NumberText.decimal(100 * level.gap, digits: 1))
    let proof =
      switch level.status {
      case _ where level.certificate == .proven: text(.proven)
      case .optimal: text(.optimal)
      case .bounded: text(.bounded, .number(level.bound), gap)
      case .heuristic where level.proven > 0: text(.bounded, .number(level.bound), gap)
      case .heuristic: text(.heuristic, gap)
      }
    return "  "
      + text(.level, .text(label(of: level.goal)), .number(level.value), .text(proof))
  }

  /// What is broken, then what the file says of itself and the seats do not.
  private var checkLines: [String] {
    let broken = verdict.violations.filter { !$0.code.isStatement }
    let misstated = verdict.violations.filter(\.code.isStatement)
    if broken.isEmpty, misstated.isEmpty { return [text(.lawful)] }
    var lines = [
      broken.isEmpty ? text(.seatsLawful) : text(.unlawful, .number(broken.count))
    ]
    lines += told(broken, Self.shownViolations)
    guard !misstated.isEmpty else { return lines }
    lines.append(text(.misstated, .number(misstated.count)))
    return lines + told(misstated, Self.shownShortages)
  }

  private func told(_ violations: [RosterViolation], _ most: Int) -> [String] {
    let lines = violations.prefix(most).map { "  " + catalogue.text($0.message) }
    let hidden = violations.count - most
    return hidden > 0 ? lines + ["  " + text(.moreAlone, .number(hidden))] : lines
  }

  private var fairnessLines: [String] {
    verdict.fairness.filter { $0.max > 0 && [.shifts, .nights].contains($0.measure) }
      .map { fairness in
        "  "
          + text(
            .fairness,
            .text(label(of: fairness.measure)),
            .number(fairness.min),
            .number(fairness.max),
            .text(NumberText.decimal(fairness.gini, digits: 3))
          )
      }
  }

  private var shortageLines: [String] {
    guard !verdict.shortages.isEmpty else { return [] }
    var lines = [text(.shortages, .number(verdict.shortages.count))]
    for shortage in verdict.shortages.prefix(Self.shownShortages) {
      let (shift, lack) = (shortage.shift.text, shortage.tag ?? text(.heads))
      let missing = MessageArgument.number(shortage.asked - shortage.got)
      let line =
        funnels[shortage]
        .map { funnel in
          let (reason, remedy) = (text(of: funnel), text(of: funnel.remedy))
          return text(.shortage, .text(shift), .text(lack), missing, .text(reason), .text(remedy))
        } ?? text(.shortageAlone, .text(shift), .text(lack), missing)
      lines.append("  " + line)
    }
    let more = verdict.shortages.count - Self.shownShortages
    // A roster that was planned has its sheet; one read from a file has none.
    let phrase = parts == nil ? RosterPhrase.moreAlone : .more
    return more > 0 ? lines + ["  " + text(phrase, .number(more))] : lines
  }
}
