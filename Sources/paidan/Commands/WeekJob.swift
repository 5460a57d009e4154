// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Control
import Evaluation
import Planning
import Reports
import Street

/// One week on its way from tables to files: what `plan` does once and a batch many times.
struct WeekJob: Sendable {
  /// What a job ends with.
  struct Finished {
    let result: PlanResult
    let record: RunRecord
    /// The paths written.
    let paths: [String]

    /// The exit status of this week alone.
    var status: ExitStatus {
      if result.source.plan.stoppedBy == "interrupt" { return .interrupted }
      let verdict = result.verdict
      let isSound = verdict.violations.isEmpty && verdict.certificate != .rejected
      return isSound ? .done : .qualityNotMet
    }
  }

  let folder: String
  let output: String
  let monday: String?
  let setsAside: Bool
  private(set) var options: PlanningOptions
  /// As what sheets are written.
  let sheets: SheetFormat
  /// Whether the page is printed too.
  let printsPage: Bool

  init(
    folder: String,
    output: String,
    monday: String?,
    setsAside: Bool,
    options: PlanningOptions,
    sheets: SheetFormat,
    printsPage: Bool = false
  ) {
    self.folder = folder
    self.output = output
    self.monday = monday
    self.setsAside = setsAside
    self.options = options
    self.sheets = sheets
    self.printsPage = printsPage
  }

  /// The same job on one thread.
  var onOneThread: WeekJob {
    var job = self
    job.options.threads = 1
    return job
  }

  /// Plans, judges and writes the week of an input.
  ///
  /// - Throws: ``CommandFailure``; then nothing has been written.
  func finish(
    _ input: WeekInput,
    console: Console,
    stop: StopSignal,
    progress: ProgressSink?,
    watch: Stopwatch
  ) throws -> Finished {
    let week = try input.usableWeek(settingAside: setsAside, warns: true, console: console)
    let folder = try OutputFolder(output, of: "plan")
    let outcome = plan(week, stop: stop, progress: progress, watch: watch)
    var plan = outcome.plan
    progress?(Progress(stage: .evaluate, done: 0, total: 0))
    let (verdict, loads) = watch.measure("evaluate") {
      let referee = Referee(week: week)
      return (referee.judge(plan, expectedHash: plan.inputHash), referee.loadLines(of: plan))
    }
    plan.levels = verdict.levels
    progress?(Progress(stage: .write, done: 0, total: 0))
    let source = ReportSource(
      week: week,
      plan: plan,
      faults: input.faults,
      catalogue: console.catalogue
    )
    let result = PlanResult(source: source, verdict: verdict, outcome: outcome, loads: loads)
    let paths = try watch.measure("write") {
      try Self.write(result, to: folder, sheets, printsPage: printsPage, console: console)
    }
    let record = RunRecord(
      result: result,
      input: input,
      threads: options.threads,
      paths: paths,
      watch: watch
    )
    try folder.add(RunRecord.fileName, record.bytes)
    return Finished(result: result, record: record, paths: try folder.commit())
  }

  /// The hash of a week with the options of this job.
  func hash(of week: Week) -> String { InputHash.of(week, options: options.lasting) }

  private func plan(
    _ week: Week,
    stop: StopSignal,
    progress: ProgressSink?,
    watch: Stopwatch
  ) -> PlanningOutcome {
    let planner = WeekPlanner(solver: Composition.solver, options: options)
    let hash = watch.measure("hash") { self.hash(of: week) }
    // Explaining, judging and writing take about as long as reading does, several times over.
    let rest = min(Self.finishing * watch.seconds["read", default: 0], (stop.secondsLeft ?? 0) / 2)
    let outcome = stop.keepingBack(rest) { part in
      planner.plan(week, inputHash: hash, stop: part, progress: progress)
    }
    for (part, seconds) in outcome.seconds { watch.add(part, seconds) }
    return outcome
  }

  /// How many times as long as reading a week everything takes that comes after planning.
  private static let finishing = 4.0

  /// Writes everything but run.json, which comes last: where it stands, the week is done.
  ///
  /// - Returns: The paths of what will be written, run.json included.
  static func write(
    _ result: PlanResult,
    to folder: OutputFolder,
    _ format: SheetFormat,
    printsPage: Bool,
    after base: String? = nil,
    console: Console
  ) throws -> [String] {
    let source = result.source
    try folder.add("plan.json", PlanCodec.encode(source.plan))
    let page = source.weekPage(
      verdict: result.verdict,
      loads: result.loads,
      notices: result.outcome.notices
    )
    try folder.add("report.html", page)
    if printsPage { try PagePrinter.add(page, to: folder, console) }
    var sheets = [
      source.projectSheet(), source.unmetSheet(), source.idleSheet(), source.gapSheet(),
    ]
    if !source.plan.scarce.isEmpty { sheets.append(source.scarceSheet()) }
    if !source.week.posts.isEmpty { sheets.append(source.shiftSheet()) }
    try folder.add(sheets, as: source.weekBook(loads: result.loads), format)
    if format.hasBooks {
      let forms = [source.signInBook(), source.callBook()].compactMap { $0 }
      for book in forms + source.unitBooks() { try folder.add(book) }
    }
    if !source.plan.projects.isEmpty {
      let notices = [0xEF, 0xBB, 0xBF] + Array(source.notices.utf8)
      try folder.add(source.catalogue.text(Message(PagePhrase.fileNotices)), notices)
    }
    try CalendarOutput(folder: folder, base: base, console: console)
      .add(first: source.week.monday) { source.calendars(after: $0) }
    // What runs before this program kept lists of its files may have left.
    folder.retire([
      source.catalogue.text(Label.fileScarce), source.catalogue.text(Label.fileShifts),
      BatchRun.faultFile, source.catalogue.text(PoolPhrase.fileExchanges),
      source.catalogue.text(PoolPhrase.bookExchanges),
    ])
    // Calendars are named after people; a record for machines names their folder alone.
    let people = source.catalogue.text(Message(CalendarPhrase.personFolder)) + "/"
    let isPersonal = folder.names.contains { $0.hasPrefix(people) }
    let names = folder.names.filter { !$0.hasPrefix(people) } + (isPersonal ? [people] : [])
    return (names + [RunRecord.fileName]).map { folder.path + "/" + $0 }
  }
}
