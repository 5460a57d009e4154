// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Control
import Foundation
import Street
import Tables

/// `paidan watch INBOX`: answers what people put into a shared folder.
struct WatchCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "watch",
      abstract: Speech.catalogue.text(Message(WatchPhrase.command))
    )
  }

  @Argument(help: Speech.help(WatchPhrase.inbox, .folder))
  var inbox: String

  @Option(help: Speech.help(WatchPhrase.settleOption, .number))
  var settle: Double = 5

  @Option(help: Speech.help(WatchPhrase.intervalOption, .number))
  var interval: Double = 2

  @Option(help: Speech.help(WatchPhrase.jobsOption, .number))
  var jobs = 2

  @Flag(name: .customLong("once"), help: Speech.help(WatchPhrase.onceOption, nil))
  var isOnce = false

  @Flag(name: .customLong("set-aside"), help: Speech.help(.setAside))
  var setsAside = false

  @Option(help: Speech.help(WatchPhrase.workOption, .folder))
  var work: String?

  @OptionGroup var sheets: SheetOptions

  // What a watch tells the processes that do its work.
  @Option(help: .hidden)
  var serve: String?

  @Option(help: .hidden)
  var answer: String?

  @Flag(name: .customLong("edited"), help: .hidden)
  var isEdited = false

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    guard InputFile.isFolder(inbox) else {
      throw CommandFailure(.inputMissing, Message(Phrase.missingInput, .text(inbox)))
    }
    if let serve, let answer, let work { return try self.serve(serve, answer, work) }
    for (name, value) in [("--settle", settle), ("--interval", interval)]
    where !(0.1...3600).contains(value) {
      throw GlobalOptions.badNumber(name, String(value))
    }
    guard (1...64).contains(jobs) else { throw GlobalOptions.badNumber("--jobs", String(jobs)) }
    let console = Console(quiet: global.isQuiet)
    let folder = try WorkFolder(self.work, of: inbox)
    let stop = StopSignal()
    let interrupts = InterruptWatch(stop, console: console)
    let place = Inbox(path: inbox, catalogue: console.catalogue)
    let settings = InboxWatch.Settings(
      settle: settle,
      interval: interval,
      jobs: jobs,
      isOnce: isOnce
    )
    console.remark(console.catalogue.text(.watching, .text(inbox)))
    withExtendedLifetime(interrupts) { watch(place, settings, in: folder, stop, console) }
    return .done
  }

  private func watch(
    _ place: Inbox,
    _ settings: InboxWatch.Settings,
    in folder: borrowing WorkFolder,
    _ stop: StopSignal,
    _ console: Console
  ) {
    InboxWatch(
      place,
      settings,
      work: folder.path,
      arguments: passed,
      stop: stop,
      console: console
    )
    .run()
  }

  /// Options that the processes get which do the work.
  private var passed: [String] {
    ["--lang", Speech.catalogue.language.rawValue, "--seed", "\(global.seed)"]
      + ["--time-limit", "\(global.timeLimitSeconds)"]
      + ["--threads", "\(max(1, global.threadCount / jobs))"] + (setsAside ? ["--set-aside"] : [])
      + (sheets.asked.map { ["--sheets", $0.rawValue] } ?? [])
  }

  /// Options that `replan` gets from the process that runs it.
  private var replanning: [String] {
    ["--quiet", "--lang", Speech.catalogue.language.rawValue, "--seed", "\(global.seed)"]
      + ["--time-limit", "\(global.timeLimitSeconds)", "--threads", "\(global.threadCount)"]
      + (setsAside ? ["--set-aside"] : []) + (sheets.asked.map { ["--sheets", $0.rawValue] } ?? [])
  }

  /// Answers one drop.
  private func serve(_ name: String, _ answer: String, _ work: String) throws -> ExitStatus {
    DropWorker.endWithWatch()
    let inbox = Inbox(path: inbox, catalogue: Speech.catalogue)
    guard let drop = inbox.drops.first(where: { $0.name == name }) else {
      try? DropWorker.report(.changed, in: work)
      return .done
    }
    let stop = StopSignal(secondsFromNow: global.timeLimitSeconds)
    let interrupts = InterruptWatch(stop, console: Console(quiet: true, mute: true))
    let run = DropRun(
      inbox: inbox,
      drop: drop,
      answer: answer,
      work: work,
      setsAside: setsAside,
      sheets: try sheets.format(),
      isEdited: isEdited,
      arguments: replanning,
      global: global,
      stop: stop
    )
    try withExtendedLifetime(interrupts) {
      do {
        try DropWorker.report(run.perform(), in: work)
      } catch WriteError.cannotWrite(let path, let reason) {
        throw CommandFailure(
          .cannotWrite,
          Message(Phrase.cannotWrite, .text("\(path) (\(reason))"))
        )
      }
    }
    return .done
  }
}

/// A folder of this machine for copies of what is being answered, which only its owner may read; two
/// watches of one inbox are kept apart by it.
struct WorkFolder: ~Copyable {
  let path: String
  private let lock: Int32

  /// Makes it.
  ///
  /// - Throws: ``CommandFailure`` with status 73 where it cannot be made, or another watch is there.
  init(_ stated: String?, of inbox: String) throws {
    (path, lock) = try Self.locked(stated, inbox)
    // What a watch left that was killed.
    for name in InputFile.names(in: path) where name != "lock" {
      try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }
  }

  private static func locked(_ stated: String?, _ inbox: String) throws -> (String, Int32) {
    let place = URL(fileURLWithPath: inbox).resolvingSymlinksInPath().standardizedFileURL.path
    let base = stated ?? FileManager.default.temporaryDirectory.path + "/paidan-watch-\(getuid())"
    let path = base + "/" + InputHash.of(texts: [place])
    try OutputFolder.orFail { () throws(WriteError) in try AtomicFile.makeFolder(path) }
    // Safety: the texts outlive the calls.
    let isPrivate = unsafe chmod(path, 0o700) == 0
    let lock = unsafe open(path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard isPrivate, lock >= 0 else {
      throw CommandFailure(.cannotWrite, Message(Phrase.cannotWrite, .text(path)))
    }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      close(lock)
      throw CommandFailure(.cannotWrite, Message(WatchPhrase.watchedAlready, .text(inbox)))
    }
    return (path, lock)
  }

  deinit { close(lock) }
}
