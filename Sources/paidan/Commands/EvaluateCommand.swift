// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Evaluation
import Pairing
import Reports
import Street

/// `paidan evaluate WEEK PLAN`: the referee's verdict and metrics.
struct EvaluateCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "evaluate", abstract: Speech.text(.evaluate))
  }

  @Argument(help: Speech.help(.week))
  var folder: String

  @Argument(help: Speech.help(.planFile))
  var planPath: String

  @Option(name: .customLong("against"), help: Speech.help(.against))
  var otherPath: String?

  @Option(name: .customLong("require"), help: Speech.help(.require))
  var required: String?

  @Option(name: .customLong("week"), help: Speech.help(.monday))
  var monday: String?

  @Option(help: Speech.help(PairPhrase.schemeOption, .file))
  var scheme: String?

  @Option(
    name: .customLong("previous"),
    help: Speech.help(PairPhrase.previousOption, .file)
  )
  var previousPath: String?

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    let console = Console(quiet: global.isQuiet)
    if let scheme { return try judgePairing(scheme, console) }
    if RosterInput.isRoster(planPath) {
      return try RosterJudging(folder: folder, planPath: planPath, global: global).perform(console)
    }
    if VisitInput.isCalendar(planPath) {
      return try VisitJudging(folder: folder, planPath: planPath, global: global).perform(console)
    }
    return try judgeWeek(console)
  }

  /// A week's plan, or a list made by hand, judged from its tables alone.
  private func judgeWeek(_ console: Console) throws -> ExitStatus {
    let requirements = try required.map { try Requirement.list($0) } ?? []
    let input = try WeekInput(folder: folder, monday: monday)
    let open: (Plan?) throws -> Week = { plan in
      try plan.map { try input.week(of: $0, console: console) }
        ?? input.usableWeek(settingAside: true, console: console)
    }
    let (plan, isList) = try InputFile.judged(planPath, of: open, console)
    let other = try otherPath.map { try InputFile.judged($0, of: open, console) }
    let week = try open(isList ? other?.plan : plan)
    let referee = Referee(week: week)
    let verdict = judge(plan, isList: isList, of: week, by: referee)
    let result = VerdictJSON(verdict: verdict, catalogue: console.catalogue)
    let outcomes = try check(requirements, in: result.members)
    let source = ReportSource(
      week: week,
      plan: plan,
      faults: input.faults,
      catalogue: console.catalogue
    )
    let report = VerdictReport(source: source, verdict: verdict)
    let comparison = other.map { other in
      let against = judge(other.plan, isList: other.isList, of: week, by: referee)
      return Comparison(
        ranking: PlanRanking(of: verdict, with: against),
        changes: PlanComparison(referee, other.plan, plan),
        isOfList: isList
      )
    }
    var lines = report.lines
    if let comparison { lines += comparison.lines(report) }
    lines += outcomes.map { line($0, report) }
    var members = result.members
    if !outcomes.isEmpty { members["requirements"] = .array(outcomes.map(\.json)) }
    members["against"] = comparison?.json
    RunReport(headline: report.headline, lines: lines, members: members).tell(global, console)
    if global.isQuiet {
      for outcome in outcomes where !outcome.isMet { console.complaint(line(outcome, report)) }
    }
    let isGood = verdict.isLawful && verdict.certificate != .rejected
    return isGood && outcomes.allSatisfy(\.isMet) ? .done : .qualityNotMet
  }

  /// A pairing judged from its tables alone.
  private func judgePairing(_ scheme: String, _ console: Console) throws -> ExitStatus {
    let watch = Stopwatch()
    let plan = try PairInput.plan(planPath)
    let input = try PairInput(folder: folder, scheme: scheme, seed: plan.seed)
    var (pairing, _) = try input.usable(settingAside: true, console: console)
    guard plan.scheme == pairing.scheme else {
      throw CommandFailure(
        .badInput,
        Message(PairPhrase.planOfOther, .text(plan.scheme), .text(pairing.scheme))
      )
    }
    if let previousPath {
      let previous = try PairInput.plan(previousPath)
      guard previous.scheme == pairing.scheme else {
        throw CommandFailure(.badInput, PairInput.otherScheme(previous, pairing))
      }
      pairing.keep(previous)
    }
    let hash = InputHash.of(pairing, options: plan.options)
    if previousPath == nil, hash != plan.inputHash,
      plan.levels.contains(where: { $0.name == PairGoal.keep.name })
    {
      guard pairing.goals.contains(.keep) else {
        throw CommandFailure(.badInput, Message(PairPhrase.needsPrevious))
      }
      console.complaint(console.catalogue.text(PairPhrase.needsPrevious))
    }
    var source = PairSource(
      pairing: pairing,
      plan: plan,
      verdict: PairReferee(pairing).judge(plan, expectedHash: hash),
      further: [],
      pairCount: nil,
      catalogue: console.catalogue
    )
    if source.verdict.isLawful {
      let explainer = PairExplainer(plan, of: pairing, threads: global.threadCount)
      (source.funnels, source.details) = (explainer.funnels, explainer.details)
    }
    let record = PairRecord(source: source, watch: watch, folder: folder, options: global)
    RunReport(headline: source.headline, lines: source.lines, members: record.members)
      .tell(global, console)
    let isSound = source.verdict.isLawful && source.verdict.certificate != .rejected
    return isSound ? .done : .qualityNotMet
  }

  private func judge(
    _ plan: Plan,
    isList: Bool,
    of week: Week,
    by referee: Referee
  ) -> Verdict {
    isList
      ? referee.judge(list: plan.projects)
      : referee.judge(plan, expectedHash: InputHash.of(week, options: plan.options))
  }

  private func line(_ outcome: Outcome, _ report: VerdictReport) -> String {
    report.line(requirement: outcome.text, value: outcome.value, isMet: outcome.isMet)
  }

  private struct Outcome {
    let text: String
    let value: Double
    let isMet: Bool

    var json: JSONValue {
      .object([
        "requirement": .string(text),
        "value": .rounded(value),
        "met": .bool(isMet),
      ])
    }
  }

  private struct Comparison {
    let ranking: PlanRanking
    let changes: PlanComparison
    /// Whether the plan in question is a list made by hand.
    let isOfList: Bool

    func lines(_ report: VerdictReport) -> [String] {
      report.lines(of: ranking, changes) + (isOfList ? [report.inBrief(ranking)] : [])
    }

    var json: JSONValue {
      .object([
        "better": ranking.isBetter.map { .bool($0) } ?? .null,
        "level": .optional(ranking.decidingGoal?.rawValue),
        "objective": .array(ranking.other.levels.map { LevelsJSON.value(of: $0) }),
        "hardViolations": .integer(ranking.other.violations.count),
        "coverage": MetricsJSON(ranking.other.metrics).coverage,
        "gained": .array(changes.gained.map { .string($0.subject.text) }),
        "lost": .array(changes.lost.map { .string($0.subject.text) }),
        "posts": .array(changes.posts.map { .string($0.subject.text) }),
        "people": .array(changes.people.map { .string($0.subject.text) }),
        "units": .array(changes.units.map { .string($0.subject.text) }),
        "movedPieces": .integer(changes.movedPieces),
      ])
    }
  }

  private func check(
    _ requirements: [Requirement],
    in members: [String: JSONValue]
  ) throws -> [Outcome] {
    let metrics = Requirement.metrics(in: members)
    return try requirements.map { requirement in
      guard let value = metrics[requirement.metric] else {
        let names = metrics.keys.sorted().joined(separator: ", ")
        throw CommandFailure(
          .usage,
          Message(Phrase.unknownMetric, .text(requirement.metric), .text(names))
        )
      }
      let isMet = requirement.comparison.holds(value, requirement.limit)
      return Outcome(text: requirement.text, value: value, isMet: isMet)
    }
  }
}
