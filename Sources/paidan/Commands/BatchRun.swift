// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Control
import Evaluation
import Foundation
import Planning
import Reports
import Street
import Synchronization

/// Many weeks by one `paidan plan`: each on its own, some at a time; one that fails stops no other.
struct BatchRun {
  static let fileName = "batch.json"
  /// Findings of a week that could not be planned.
  static let faultFile = "faults.json"

  private let command: PlanCommand
  private let console: Console
  private let interrupt: StopSignal
  private let interrupts: InterruptWatch

  init(command: PlanCommand) {
    self.command = command
    console = Console(quiet: command.global.isQuiet)
    interrupt = StopSignal()
    interrupts = InterruptWatch(interrupt, console: console)
  }

  /// Plans every week, then writes and prints the table.
  ///
  /// - Throws: ``CommandFailure`` when the table itself cannot be written or two weeks share a name.
  func perform() throws -> ExitStatus {
    defer { withExtendedLifetime(interrupts) {} }
    let watch = Stopwatch()
    let jobs = try self.jobs()
    let ends = run(jobs)
    var statuses = ends.map(\.status)
    let folder = try OutputFolder(command.output, of: "batch")
    let text = BatchTable(rows: ends.map(\.row), catalogue: console.catalogue)
    let pool =
      command.pools
      ? try PoolRun(command: command, ends: ends, interrupt: interrupt, console: console)
        .perform(secondsAlone: watch.total, into: folder) : nil
    if let pool { statuses.append(pool.status) }
    let status = Self.status(of: statuses)
    let table = json(ends, pool, status)
    try folder.add(Self.fileName, table.readableBytes)
    if pool == nil { folder.retire(PoolRun.files(console.catalogue)) }
    let paths = try folder.commit()
    let cost = text.cost(
      seconds: watch.total,
      cpuSeconds: ResourceUse.cpuSeconds,
      megabytes: ResourceUse.peakMemoryMB
    )
    let written = console.catalogue.text(Phrase.batchWritten, .text(paths.last ?? ""))
    let lines = text.lines + (pool?.lines ?? []) + [cost, written]
    if command.global.wantsJSON {
      lines.forEach { console.remark($0) }
      console.result(table)
    } else {
      lines.forEach { console.result($0) }
    }
    return status
  }

  /// One job a week, in the order of the folders' names, each with a folder of its own to write to.
  private func jobs() throws -> [WeekJob] {
    var names: Set<String> = []
    var result: [(name: String, job: WeekJob)] = []
    for folder in command.folders {
      let name = URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent
      guard names.insert(name).inserted else {
        throw CommandFailure(.usage, Message(Phrase.batchSameName, .text(name)))
      }
      var job = try command.job(folder: folder, output: command.output + "/" + name)
      // Weeks side by side use one thread each; it never changes a plan.
      if jobCount > 1 { job = job.onOneThread }
      result.append((name, job))
    }
    return result.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.map(\.job)
  }

  private var jobCount: Int {
    min(command.folders.count, command.jobs ?? command.global.threadCount)
  }

  private func run(_ jobs: [WeekJob]) -> [WeekEnd] {
    let next = Atomic<Int>(0)
    let ends = Mutex<[(Int, WeekEnd)]>([])
    let group = DispatchGroup()
    let (resumes, pools) = (command.resumes, command.pools)
    let seconds = command.global.timeLimitSeconds
    let (console, interrupt) = (console, interrupt)
    let worker: @Sendable () -> Void = {
      while true {
        let position = next.add(1, ordering: .relaxed).oldValue
        guard position < jobs.count else { break }
        let attempt = WeekAttempt(
          job: jobs[position],
          resumes: resumes,
          pools: pools,
          timeLimit: seconds,
          interrupt: interrupt,
          catalogue: console.catalogue
        )
        let end = attempt.perform()
        let ending = console.catalogue.text(end.ending)
        console.remark(
          console.catalogue.text(Phrase.batchWeekEnded, .text(end.name), .text(ending))
        )
        ends.withLock { $0.append((position, end)) }
      }
      group.leave()
    }
    for _ in 0..<jobCount {
      group.enter()
      let thread = Thread(block: worker)
      // GLPK's branch and bound recurses deeper than the stack of a pool's thread.
      thread.stackSize = 16 << 20
      thread.start()
    }
    group.wait()
    return ends.withLock { $0.sorted { $0.0 < $1.0 }.map(\.1) }
  }

  /// The first status other than 0 in the order of the contract.
  static func status(of all: [ExitStatus]) -> ExitStatus {
    let order: [ExitStatus] = [
      .interrupted, .internalError, .cannotWrite, .inputMissing, .badInput, .qualityNotMet,
    ]
    return order.first { all.contains($0) } ?? .done
  }

  private func json(_ ends: [WeekEnd], _ pool: PoolEnd?, _ status: ExitStatus) -> JSONValue {
    var members: [String: JSONValue] = [
      "format": .string("paidan-batch/1"),
      "exit": .integer(Int(status.rawValue)),
      "weeks": .array(ends.map(\.json)),
    ]
    if let pool { members["pool"] = pool.json }
    return .object(members)
  }
}
