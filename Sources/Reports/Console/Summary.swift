// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
public import Evaluation
public import Street

/// What the console says of a plan: counts, result, levels, causes, rules assumed; never names.
public struct Summary: Sendable {
  let source: ReportSource
  let verdict: Verdict

  /// Gathers the parts.
  ///
  /// - Parameters:
  ///   - source: Input, plan and language.
  ///   - verdict: What the referee finds of the plan.
  public init(source: ReportSource, verdict: Verdict) {
    self.source = source
    self.verdict = verdict
  }

  /// The sentence of the cases and the result.
  public var headline: [String] { [surveyed, result] }

  /// The whole summary.
  ///
  /// - Parameters:
  ///   - notices: What the planner has to say.
  ///   - agrees: Whether a second solver confirms the tree; nil when none was asked.
  /// - Returns: Lines.
  public func lines(notices: [Message], solverAgrees agrees: Bool?) -> [String] {
    counts + [result] + solverLine(agrees) + notices.map { text($0) } + stopped
      + [text(.levelsHeading)] + levelTable + causes + scarce + gaps + methods + order + rules
      + [text(.proposal)]
  }

  /// The paths written.
  ///
  /// - Parameter paths: The files.
  /// - Returns: Lines.
  public func written(_ paths: [String]) -> [String] {
    // A book a unit, a calendar each: their folders say it.
    let unitFolder = "/\(source.text(.folderUnits))/"
    let calendarFolder = "/\(source.catalogue.text(.folder))/"
    let books = paths.filter { $0.contains(unitFolder) && $0.hasSuffix(".xlsx") }
    let calendars = paths.filter { $0.contains(calendarFolder) && $0.hasSuffix(".ics") }
    let grouped = Set(books + calendars)
    var lines = paths.filter { !grouped.contains($0) }
    if let folder = Self.folder(unitFolder, of: books) {
      lines.append(source.text(.unitBooks, .text(folder), .number(books.count)))
    }
    if let folder = Self.folder(calendarFolder, of: calendars) {
      lines.append(source.catalogue.text(.files, .text(folder), .number(calendars.count)))
    }
    return [text(.writtenHeading)] + lines.map { "  " + $0 }
  }

  /// The beginning of the first path up to a folder in it.
  private static func folder(_ folder: String, of paths: [String]) -> String? {
    paths.first.flatMap { path in
      path.firstRange(of: folder).map { String(path[..<$0.upperBound]) }
    }
  }

  /// The levels with value, bound and verdicts, as lines.
  public var levelTable: [String] {
    var table = ConsoleTable(sides: [.left, .right, .right, .left, .left])
    for row in [levelHead] + levelRows { table.append(row) }
    return table.lines
  }

  /// The columns of the table of levels.
  var levelHead: [String] {
    let header: [Label] = [
      .columnGoal, .columnValue, .columnBound, .columnStatus, .columnCertificate,
    ]
    return header.map { source.text($0) }
  }

  /// The rows of the table of levels.
  var levelRows: [[String]] {
    verdict.levels.map { level in
      [
        source.text(level.goal.label),
        String(level.value),
        level.status == .heuristic && ![.proven, .bounded].contains(level.certificate)
          ? "–" : String(level.bound),
        source.text(level.status.label),
        source.text(level.certificate.label),
      ]
    }
  }

  /// The result in one sentence; 最优 only when every level is proven, 可行 only when no rule is broken.
  public var result: String {
    guard verdict.isLawful else { return text(.resultUnlawful) }
    if let rejection = verdict.rejection {
      return text(.resultRejected, .text(text(rejection)))
    }
    let gap = MessageArgument.text(NumberText.gap(verdict.gap))
    switch verdict.certificate {
    case .proven: return text(.resultOptimal)
    case .claimed: return text(.resultClaimed, gap)
    case .bounded:
      guard let goal = verdict.gapLevel else { return text(.resultHeuristic) }
      return text(.resultBounded, gap, .text(source.text(goal.label)))
    case .heuristic, .rejected:
      let proven = verdict.levels.prefix { $0.certificate == .proven }
      guard let last = proven.last else { return text(.resultHeuristic) }
      return text(.resultPartlyProven, .number(proven.count), .text(source.text(last.goal.label)))
    }
  }

  func text(_ phrase: Phrase, _ arguments: MessageArgument...) -> String {
    source.catalogue.text(Message(code: phrase.code, arguments: arguments))
  }

  func text(_ message: Message) -> String { source.catalogue.text(message) }

  private var surveyed: String {
    text(
      .surveyed,
      .number(source.week.offers.count),
      .number(source.week.statedNeeds.count),
      .number(source.plan.projects.count { $0.post == nil })
    )
  }

  private var counts: [String] {
    let week = source.week
    let coverage = verdict.metrics.coverage
    let agreements = source.plan.projects.count { $0.post == nil && source.needsAgreement($0) }
    var lines =
      [
        surveyed,
        text(.peopleListed, .number(week.people.count), .number(week.units.count)),
        coverage.needs == 0 && !week.statedNeeds.isEmpty
          ? text(.nothingPlanned, .number(week.statedNeeds.count))
          : text(
            .coverage,
            .number(coverage.needs),
            .number(coverage.met),
            .number(coverage.partly),
            .number(coverage.unmet),
            .text(NumberText.percent(coverage.weighted))
          ),
        urgent,
      ] + urgentSetAside + [
        listedOnly,
        text(.violationCount, .number(verdict.violations.count)),
      ]
    let shifts = verdict.metrics.shifts
    if shifts.posts > 0 {
      lines.append(
        text(
          .shiftsStood,
          .number(shifts.posts),
          .number(shifts.filled),
          .number(shifts.asked),
          .number(shifts.given),
          .text(source.sheetName(.fileShifts))
        )
      )
    }
    lines += joint
    if agreements > 0 {
      lines.append(text(.agreements, .number(agreements), .text(source.text(.fileProjects))))
    }
    return lines
  }

  /// How many sessions and projects of several things there are, where there are any.
  private var joint: [String] {
    let projects = source.plan.projects.filter { $0.post == nil }
    let sessions = projects.filter { source.week.sessionTerms(of: $0) != nil }
    let parts = projects.count { project in
      project.needs.contains { source.need($0)?.components.isEmpty == false }
    }
    guard !sessions.isEmpty || parts > 0 else { return [] }
    let joining = Set(sessions.flatMap(\.needs)).count
    return [
      source.catalogue.text(
        ProjectPhrase.counted,
        .number(sessions.count),
        .number(joining),
        .number(parts)
      )
    ]
  }

  private var urgent: String {
    let unmet = Set(source.plan.unmet.map(\.need))
    let planned = source.week.statedNeeds.filter {
      source.week.isUrgent($0) && source.week.exclusion(of: $0) == nil
    }
    return text(
      .urgentCoverage,
      .number(planned.count),
      .number(planned.count { !unmet.contains($0.id) })
    )
  }

  /// Urgent needs among the rows set aside, which the sentence before does not count.
  private var urgentSetAside: [String] {
    let rows = source.plan.setAside.isEmpty ? [] : source.week.needsSetAside
    let count = rows.count { source.week.isUrgent($0.need) }
    return count == 0 ? [] : [text(.urgentSetAside, .number(count))]
  }

  private var listedOnly: String {
    func count(_ reason: Exclusion) -> MessageArgument {
      .number(source.plan.excluded.count { $0.reason == reason })
    }
    return text(
      .listedOnly,
      count(.onTheSpot),
      count(.unverified),
      count(.riskMissing),
      .number(source.plan.setAside.count)
    )
  }

  private func solverLine(_ agrees: Bool?) -> [String] {
    agrees.map { [text($0 ? .solverAgrees : .solverDisagrees)] } ?? []
  }

  private var stopped: [String] {
    switch source.plan.stoppedBy {
    case "time": [text(.stoppedByTime)]
    case "interrupt": [text(.stoppedByInterrupt)]
    case "effort": [text(.stoppedByEffort)]
    default: []
    }
  }
}
