// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Control
import Evaluation
import Foundation
import Planning
import Reports
import Street

/// How pooling ended.
struct PoolEnd {
  let status: ExitStatus
  /// What the console says.
  let lines: [String]
  /// The member `pool` of batch.json; nothing in it depends on the clock.
  let json: JSONValue
}

/// `paidan plan WEEK… --pool`: what the streets of a batch leave over, in one problem of all.
struct PoolRun {
  static let planFile = "pool-plan.json"
  static let runFile = "pool-run.json"

  /// The files that it writes beside batch.json.
  static func files(_ catalogue: Catalogue) -> [String] {
    [catalogue.text(PoolPhrase.fileSummary), planFile, runFile]
  }

  private let command: PlanCommand
  private let sources: [String: ReportSource]
  private let interrupt: StopSignal
  private let console: Console
  private var catalogue: Catalogue { console.catalogue }

  init(command: PlanCommand, ends: [WeekEnd], interrupt: StopSignal, console: Console) {
    self.command = command
    self.interrupt = interrupt
    self.console = console
    let planned = ends.filter { $0.status == .done }
    sources = Dictionary(
      planned.compactMap { end in end.source.map { (end.name, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Pools, writes what the streets and the city get, and tells.
  ///
  /// - Parameters:
  ///   - secondsAlone: Wall-clock seconds that the streets took by themselves.
  ///   - folder: The folder of the batch, to which files are added.
  /// - Returns: How it ended.
  /// - Throws: ``CommandFailure`` with status 73.
  func perform(secondsAlone: Double, into folder: OutputFolder) throws -> PoolEnd {
    guard !interrupt.isStopped else {
      return nothing(.interrupted, [Message(PoolPhrase.interrupted)])
    }
    let city = CityPool(
      sources.map { PoolMember(name: $0.key, week: $0.value.week, plan: $0.value.plan) }
    )
    let refusals = city.refused.map {
      Message(PoolPhrase.refused, .text($0.name), reason($0.reason))
    }
    guard city.members.count > 1 else {
      folder.retire(Self.files(catalogue))
      let few = Message(PoolPhrase.tooFew, .number(city.members.count))
      return nothing(city.refused.isEmpty ? .done : .badInput, [few] + refusals)
    }
    let watch = Stopwatch()
    watch.add("alone", secondsAlone)
    var memory = ["alone": ResourceUse.peakMemoryMB]
    let pooled = watch.measure("pool") { stoppable { city.pooled(by: planner, stop: $0) } }
    memory["pool"] = ResourceUse.peakMemoryMB
    var whole: (plan: Plan, verdict: Verdict)?
    if !command.skipsWhole, !interrupt.isStopped {
      whole = watch.measure("whole") { stoppable { city.whole(by: planner, stop: $0) } }
      memory["whole"] = ResourceUse.peakMemoryMB
    }
    let result = PoolResult(city: city, pooled: pooled, whole: whole, catalogue: catalogue)
    return try finish(result, refusals, watch, memory, into: folder)
  }

  /// Writes the files and puts together what to tell.
  private func finish(
    _ result: PoolResult,
    _ refusals: [Message],
    _ watch: Stopwatch,
    _ memory: [String: Double],
    into folder: OutputFolder
  ) throws -> PoolEnd {
    let (city, pooled) = (result.city, result.pooled)
    for street in city.members.indices { try write(street, of: city, pooled) }
    let (sheet, format) = (result.table.sheet, try command.sheets.format())
    let book = ReportBook(summary: sheet)
    try folder.add([sheet], as: book, format)
    try folder.add(Self.planFile, PlanCodec.encode(pooled.plan))
    try folder.add(Self.runFile, record(watch, memory).readableBytes)
    let written = format.hasBooks ? book.fileName : sheet.fileName
    let paths = [written, Self.planFile].map { folder.path + "/" + $0 }
    let told = refusals + pooled.notices + result.remarks
    return PoolEnd(
      status: status(pooled, city),
      lines: told.map { catalogue.text($0) } + result.table.lines + [
        result.table.cost(["alone", "pool", "whole"].compactMap { watch.seconds[$0] }),
        catalogue.text(PoolPhrase.written, .text(paths[0]), .text(paths[1])),
      ],
      json: result.json
    )
  }

  private func status(_ pooled: PooledPlan, _ city: CityPool) -> ExitStatus {
    if interrupt.isStopped { return .interrupted }
    if !city.refused.isEmpty { return .badInput }
    return pooled.verdict.isLawful ? .done : .qualityNotMet
  }

  private func nothing(_ status: ExitStatus, _ messages: [Message]) -> PoolEnd {
    let lines = messages.map { catalogue.text($0) }
    return PoolEnd(
      status: status,
      lines: lines,
      json: .object(["message": .string(lines.joined(separator: " "))])
    )
  }

  private var planner: WeekPlanner {
    WeekPlanner(solver: Composition.solver, options: command.planningOptions)
  }

  /// Runs a step within the time limit.
  private func stoppable<Value>(_ step: (StopSignal) -> Value) -> Value {
    let stop = StopSignal(secondsFromNow: command.global.timeLimitSeconds)
    return interrupt.whileObserved(by: { stop.stop(.interrupt) }) { step(stop) }
  }

  private func reason(_ refusal: PoolRefusal) -> MessageArgument {
    let phrase: PoolPhrase =
      switch refusal {
      case .otherWeek: .otherWeek
      case .otherCoordinates: .otherCoordinates
      }
    return .text(catalogue.text(phrase))
  }

  // MARK: - Files

  /// What the street gives and gets, and its lists of what is unmet, idle and missing in the end.
  ///
  /// Its plan and its projects stay as they are.
  private func write(_ street: Int, of city: CityPool, _ pooled: PooledPlan) throws {
    let name = city.members[street].name
    guard let own = sources[name] else { return }
    let view = StreetView(of: street, in: city, pooled)
    let source = ReportSource(
      week: own.week,
      plan: view.plan,
      faults: own.faults,
      catalogue: catalogue
    )
    var sheets = [
      own.exchangeSheet(view.exchanges), source.unmetSheet(), source.idleSheet(), source.gapSheet(),
    ]
    if !own.week.posts.isEmpty { sheets.append(source.shiftSheet()) }
    let folder = try OutputFolder(command.output + "/" + name, of: "pool")
    let book = source.bookOfExchanges(sheets)
    try folder.add(sheets, as: book, try command.sheets.format())
    _ = try folder.commit()
  }

  private func record(_ watch: Stopwatch, _ memory: [String: Double]) -> JSONValue {
    .object([
      "command": .array(CommandLine.arguments.dropFirst().map { .string($0) }),
      "finishedAt": .string(Date().ISO8601Format()),
      "seconds": .object(watch.seconds.mapValues { .rounded($0) }),
      "cpuSeconds": .rounded(ResourceUse.cpuSeconds),
      "peakMemoryMB": .object(memory.mapValues { .rounded($0) }),
      "threads": .integer(command.global.threadCount),
      "version": .string(Version.text),
    ])
  }
}
