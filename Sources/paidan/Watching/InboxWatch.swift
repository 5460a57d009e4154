// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Control
import Foundation
import Street
import Tables

/// The loop over a shared folder: looks, waits until something is whole, has it answered, tells.
final class InboxWatch {
  /// How it watches.
  struct Settings {
    /// Seconds for which nothing may have changed before something is read.
    let settle: Double
    /// Seconds from one look to the next.
    let interval: Double
    /// Drops that are answered at once.
    let jobs: Int
    /// Whether it ends when nothing is left to do.
    let isOnce: Bool
  }

  /// What is known of a drop.
  private struct Known {
    var stamps: [FileStamp?]
    /// Since when it has looked so.
    var since: ContinuousClock.Instant
    /// Where its answer goes.
    let folder: String
    /// What was answered to it as it looks now; nil for nothing yet.
    var record: AnswerRecord?
    /// Why it is not answered yet.
    var remark: String?
    /// Whether its status says that it waits.
    var isQueued = false
    /// Whether it is only waiting for somebody to close something.
    var isHeld = false
    /// The plan book of its answer as it looked when it was last looked into.
    var book: FileStamp?
    /// Since when the plan book looks as it does.
    var bookSince: ContinuousClock.Instant
    /// The marked copies in its answer as they were when they were last looked at.
    var copies: [FileStamp?] = []
    /// Whether the plan book has been looked into as it is.
    var isBookRead = false
  }

  private let inbox: Inbox
  private let settings: Settings
  private let console: Console
  private let stop: StopSignal
  private let work: String
  private let arguments: [String]
  private var known: [Inbox.Drop: Known] = [:]
  private var workers: [Inbox.Drop: DropWorker] = [:]
  private var started = 0
  private var overview: [String] = []
  private var overviewAt: ContinuousClock.Instant?

  /// Begins to watch.
  ///
  /// - Parameters:
  ///   - inbox: The shared folder.
  ///   - settings: How.
  ///   - work: A folder of this machine that nobody else reads.
  ///   - arguments: Options of this run that its workers get.
  ///   - stop: Ends it.
  ///   - console: Where it tells what it does.
  init(
    _ inbox: Inbox,
    _ settings: Settings,
    work: String,
    arguments: [String],
    stop: StopSignal,
    console: Console
  ) {
    self.inbox = inbox
    self.settings = settings
    self.work = work
    self.arguments = arguments
    self.stop = stop
    self.console = console
  }

  /// Watches until it is stopped, or once.
  func run() {
    while !stop.isStopped {
      let drops = inbox.drops
      for drop in known.keys where !drops.contains(drop) && workers[drop] == nil {
        known[drop] = nil
      }
      for drop in drops { look(at: drop, among: drops) }
      finishWorkers()
      startWorkers(drops)
      tell(drops)
      let isBusy = !workers.isEmpty || drops.contains { isPending($0) }
      if settings.isOnce, !isBusy { break }
      pause()
    }
    for worker in workers.values { worker.stop() }
    for (drop, worker) in workers {
      worker.wait()
      known[drop]?.remark = catalogue.text(.stopped)
    }
    workers = [:]
    tell(inbox.drops, isLast: true)
  }

  private var catalogue: Catalogue { inbox.catalogue }

  /// Sleeps until the next look; wakes for a stop.
  private func pause() {
    let end = ContinuousClock.now + .seconds(workers.isEmpty ? settings.interval : 0.2)
    while ContinuousClock.now < end, !stop.isStopped { Thread.sleep(forTimeInterval: 0.1) }
  }

  private func isPending(_ drop: Inbox.Drop) -> Bool {
    guard let own = known[drop] else { return true }
    guard own.record != nil else { return !own.isHeld }
    let book = "\(inbox.path)/\(own.folder)/\(DropRun.planBook(catalogue))"
    return own.book != nil && !own.isBookRead && !Inbox.isOpen(book)
  }

  // MARK: Looking

  private func stamps(of drop: Inbox.Drop) -> [FileStamp?] {
    (drop.files + inbox.standingFiles).map { FileStamp("\(inbox.path)/\($0)") }
  }

  private func look(at drop: Inbox.Drop, among drops: [Inbox.Drop]) {
    let stamps = stamps(of: drop)
    let now = ContinuousClock.now
    guard var own = known[drop] else {
      let folder = inbox.answerFolder(of: drop, among: drops)
      known[drop] = Known(stamps: stamps, since: now, folder: folder, bookSince: now)
      // A restart: what lies there may be the answer already.
      if let record = AnswerRecord(folder: "\(inbox.path)/\(folder)"), record.drop == drop.name {
        known[drop]?.record = mark(of: drop) == record.mark ? record : nil
      }
      return
    }
    if own.stamps != stamps {
      own.stamps = stamps
      own.since = now
      own.record = nil
      own.isQueued = false
    }
    own.isHeld = false
    if own.record == nil, workers[drop] == nil { own.remark = nil }
    known[drop] = own
  }

  /// A mark of what a drop holds; nil where it cannot be read whole.
  private func mark(of drop: Inbox.Drop) -> String? {
    var parts: [String] = []
    for file in drop.files + inbox.standingFiles {
      guard let bytes = FileManager.default.contents(atPath: "\(inbox.path)/\(file)") else {
        return nil
      }
      parts += [file, WrittenFiles.mark(of: [UInt8](bytes))]
    }
    return InputHash.of(texts: parts)
  }

  /// Why a drop is not to be read yet; nil where it may be.
  private func hindrance(of drop: Inbox.Drop, _ own: Known) -> (text: String, isHeld: Bool)? {
    let paths = drop.files.map { "\(inbox.path)/\($0)" }
    if let open = drop.files.first(where: { Inbox.isOpen("\(inbox.path)/\($0)") }) {
      return (catalogue.text(.isOpen, .text(URL(fileURLWithPath: open).lastPathComponent)), true)
    }
    let isFull = own.stamps.allSatisfy { $0.map { $0.bytes > 0 } ?? false }
    let age = ContinuousClock.now - own.since
    if !isFull || !paths.allSatisfy(BookEnd.isThere) {
      let isOld = age > .seconds(max(60, 4 * settings.settle))
      return (catalogue.text(isOld ? .notWhole : .copying), age > .seconds(2 * settings.settle))
    }
    // A folder fills book by book.
    let wait = drop.isFolder ? 2 * settings.settle : settings.settle
    return age < .seconds(wait) ? (catalogue.text(.copying), false) : nil
  }

  // MARK: Workers

  private func startWorkers(_ drops: [Inbox.Drop]) {
    var waiting = 0
    for drop in drops {
      guard let own = known[drop], workers[drop] == nil else { continue }
      if own.record != nil {
        tellOfMarkedCopy(of: drop)
        if workers.count < settings.jobs, isBookEdited(of: drop) {
          start(drop, own, isEdited: true)
        }
        continue
      }
      if let hindrance = hindrance(of: drop, own) {
        known[drop]?.remark = hindrance.text
        known[drop]?.isHeld = hindrance.isHeld
        continue
      }
      guard workers.count < settings.jobs else {
        queue(drop, behind: waiting)
        waiting += 1
        continue
      }
      start(drop, own)
    }
  }

  private func queue(_ drop: Inbox.Drop, behind count: Int) {
    let text = catalogue.text(.queued, .number(count + workers.count))
    known[drop]?.remark = text
    guard let own = known[drop], !own.isQueued else { return }
    known[drop]?.isQueued = true
    do throws(WriteError) {
      try claim(own.folder, for: drop)
    } catch {
      return console.complaint(catalogue.text(.cannotServe, .text("\(error)")))
    }
    writeStatus(own.folder, [drop.name, catalogue.text(.state, .text(text)), StatusFile.now])
  }

  /// Whether somebody has written into the plan book of an answer, and closed it, since it was last looked
  /// into.
  private func isBookEdited(of drop: Inbox.Drop) -> Bool {
    guard var own = known[drop], own.record?.ending == .planned else { return false }
    let folder = "\(inbox.path)/\(own.folder)"
    let book = DropRun.planBook(catalogue)
    let stamp = FileStamp("\(folder)/\(book)")
    let now = ContinuousClock.now
    if stamp != own.book {
      own.book = stamp
      own.bookSince = now
      own.isBookRead = false
      known[drop] = own
    }
    guard stamp != nil, !own.isBookRead, now - own.bookSince > .seconds(settings.settle),
      !Inbox.isOpen("\(folder)/\(book)"), BookEnd.isThere("\(folder)/\(book)")
    else { return false }
    known[drop]?.isBookRead = true
    return WrittenFiles(folder: folder).isChanged(book)
  }

  /// Makes the folder of an answer and says whose it is, before anything else lies in it.
  private func claim(_ folder: String, for drop: Inbox.Drop) throws(WriteError) {
    let path = "\(inbox.path)/\(folder)"
    try AtomicFile.makeFolder(path)
    guard AnswerRecord(folder: path)?.drop != drop.name else { return }
    let record = AnswerRecord(drop: drop.name, mark: "", ending: .begun, sentence: "")
    try AtomicFile.write(record.bytes, to: "\(path)/\(AnswerRecord.fileName)")
  }

  /// Says where to put a marked copy that somebody has mended where it lies.
  private func tellOfMarkedCopy(of drop: Inbox.Drop) {
    guard let own = known[drop], own.record?.ending == .faulty else { return }
    let folder = "\(inbox.path)/\(own.folder)"
    let copies = InputFile.names(in: folder)
      .filter { name in
        !Inbox.isAside(name) && MarkedName.words.contains { name.contains($0 + ".") }
      }
    let stamps = copies.map { FileStamp("\(folder)/\($0)") }
    guard stamps != own.copies else { return }
    known[drop]?.copies = stamps
    let written = WrittenFiles(folder: folder)
    known[drop]?.remark = copies.first { written.isChanged($0) }
      .map { catalogue.text(.copyMended, .text($0), .text(own.folder)) }
  }

  private func start(_ drop: Inbox.Drop, _ own: Known, isEdited: Bool = false) {
    started += 1
    let folder = "\(work)/\(ProcessInfo.processInfo.processIdentifier)-\(started)"
    do {
      try AtomicFile.makeFolder(folder)
      try claim(own.folder, for: drop)
      workers[drop] = try DropWorker(
        ["watch", inbox.path, "--serve", drop.name, "--answer", own.folder, "--work", folder]
          + (isEdited ? ["--edited"] : []) + arguments,
        folder: folder
      )
    } catch {
      known[drop]?.remark = catalogue.text(.cannotServe, .text("\(error)"))
      known[drop]?.isHeld = true
    }
  }

  private func finishWorkers() {
    for (drop, worker) in workers {
      guard worker.isDone else {
        known[drop]?.remark = worker.step?.text(catalogue)
        continue
      }
      workers[drop] = nil
      finish(drop, worker)
      try? FileManager.default.removeItem(atPath: worker.folder)
    }
  }

  private func finish(_ drop: Inbox.Drop, _ worker: DropWorker) {
    guard let own = known[drop] else { return }
    switch worker.ending {
    case .answered:
      let record = AnswerRecord(folder: "\(inbox.path)/\(own.folder)")
      // What changed since then is seen at the next look.
      known[drop]?.record = record
      known[drop]?.remark = nil
      console.remark(catalogue.text(.answered, .text(drop.name), .text(record?.sentence ?? "")))
    case .changed:
      known[drop]?.since = ContinuousClock.now
      known[drop]?.remark = catalogue.text(.copying)
    case .open(let file):
      known[drop]?.remark = catalogue.text(.answerOpen, .text(file), .text(own.folder))
      known[drop]?.since = ContinuousClock.now
      known[drop]?.isHeld = true
      writeStatus(
        own.folder,
        [drop.name, catalogue.text(.state, .text(known[drop]?.remark ?? "")), StatusFile.now]
      )
    case .unchanged:
      known[drop]?.record = AnswerRecord(folder: "\(inbox.path)/\(own.folder)")
      known[drop]?.remark = nil
    case .unread(let sentence):
      known[drop]?.record = AnswerRecord(folder: "\(inbox.path)/\(own.folder)")
      known[drop]?.remark = sentence
    case .failed(let reason):
      fail(drop, own, reason)
    }
  }

  /// The program failed at a drop: it is not tried again until somebody changes it.
  private func fail(_ drop: Inbox.Drop, _ own: Known, _ reason: String) {
    let sentence = catalogue.text(.failed, .text(reason))
    console.complaint(catalogue.text(.answered, .text(drop.name), .text(sentence)))
    writeStatus(own.folder, [drop.name, catalogue.text(.state, .text(sentence)), StatusFile.now])
    let record = AnswerRecord(
      drop: drop.name,
      mark: mark(of: drop) ?? "",
      ending: .failed,
      sentence: sentence
    )
    let path = "\(inbox.path)/\(own.folder)/\(AnswerRecord.fileName)"
    // Where even this cannot be written, the record of this run is enough until a restart.
    try? AtomicFile.write(record.bytes, to: path)
    known[drop]?.record = record
  }

  // MARK: Telling

  private func writeStatus(_ folder: String, _ lines: [String]) {
    let path = "\(inbox.path)/\(folder)"
    do {
      try AtomicFile.makeFolder(path)
      try StatusFile(path: "\(path)/\(catalogue.text(.statusFile))", catalogue: catalogue)
        .write(lines)
    } catch {
      console.complaint(catalogue.text(.cannotServe, .text("\(error)")))
    }
  }

  /// The list of everything that is there, rewritten when it changes, and each minute as a sign of life.
  private func tell(_ drops: [Inbox.Drop], isLast: Bool = false) {
    let lines = drops.map { drop -> String in
      let own = known[drop]
      let isWorking = workers[drop] != nil || own?.record == nil
      let text =
        (isWorking ? own?.remark : own?.remark ?? own?.record?.sentence) ?? catalogue.text(.copying)
      return catalogue.text(
        isWorking ? .line : .lineAnswered,
        .text(drop.name),
        .text(text),
        .text(own?.folder ?? "")
      )
    }
    let now = ContinuousClock.now
    let isDue = overviewAt.map { now - $0 > .seconds(60) } ?? true
    guard lines != overview || isDue || isLast else { return }
    overview = lines
    overviewAt = now
    let end: WatchPhrase = stop.isStopped ? .overviewStopped : .overviewDone
    let head = catalogue.text(isLast ? end : .overview, .text(StatusFile.now))
    let empty = lines.isEmpty ? [catalogue.text(.nothingThere)] : []
    do throws(WriteError) {
      try StatusFile(path: "\(inbox.path)/\(catalogue.text(.statusFile))", catalogue: catalogue)
        .write([head, ""] + lines + empty)
    } catch {
      console.complaint(catalogue.text(.cannotServe, .text("\(error)")))
    }
  }
}
