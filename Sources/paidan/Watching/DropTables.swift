// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Foundation
import Reports
import Street
import Tables

/// The tables of a drop, copied out of the shared folder, made into a week folder.
struct DropTables {
  /// Why a drop is not planned yet.
  struct Obstacle {
    /// What to do, line by line.
    let lines: [String]
    /// Findings in the tables, for the marked books.
    let faults: [Fault]
  }

  let inbox: Inbox
  let drop: Inbox.Drop
  /// A folder that nobody else reads.
  let work: String

  /// The folder with the copies as they were put there.
  var copies: String { work + "/in" }
  /// The week folder made of them.
  var week: String { work + "/week" }
  private var standing: String { work + "/standing" }

  /// Copies everything, and marks what it was.
  ///
  /// - Returns: A mark of all bytes; nil where something changed meanwhile.
  /// - Throws: ``WriteError``, or what the system says.
  func collect() throws -> String? {
    try AtomicFile.makeFolder(copies)
    try AtomicFile.makeFolder(standing)
    try AtomicFile.makeFolder(week)
    var parts: [String] = []
    for file in drop.files {
      guard let mark = try copy(file, to: copies) else { return nil }
      parts += [file, mark]
    }
    for file in inbox.standingFiles {
      guard let mark = try copy(file, to: standing) else { return nil }
      parts += [file, mark]
    }
    return InputHash.of(texts: parts)
  }

  /// Copies a file; nil where it changed meanwhile or is gone.
  private func copy(_ file: String, to folder: String) throws -> String? {
    let path = "\(inbox.path)/\(file)"
    guard let before = FileStamp(path),
      let bytes = FileManager.default.contents(atPath: path).map({ [UInt8]($0) }),
      FileStamp(path) == before, bytes.count == before.bytes
    else { return nil }
    let name = URL(fileURLWithPath: file).lastPathComponent
    try AtomicFile.write(bytes, to: "\(folder)/\(name)")
    return WrittenFiles.mark(of: bytes)
  }

  /// What was chosen of the week and of the tables that hold for every week.
  struct Recognised {
    /// The Monday, where no settings of the drop's own say it.
    let monday: Day?
    /// Files of the standing folder that were used.
    let standing: [String]
    /// Columns that nobody reads, and other findings that a clerk is told.
    let faults: [Fault]
  }

  /// Makes the week folder.
  ///
  /// - Returns: What was chosen, or what is in the way.
  /// - Throws: ``WriteError``.
  func recognise() throws -> (Recognised?, Obstacle?) {
    let hasOwnSettings = try take(settingsIn: copies)
    let own = paths(in: copies)
    let found = TableImporter(paths: own, folder: week).preview()
    let named = Set(found.tables.compactMap(\.key))
    if !hasOwnSettings { _ = try take(settingsIn: standing) }
    let used = paths(in: standing)
      .filter { path in
        let keys = TableImporter(paths: [path], folder: week).preview().tables.compactMap(\.key)
        return !keys.isEmpty && named.isDisjoint(with: keys)
      }
    let monday = hasOwnSettings ? nil : monday(of: own + used)
    let importer = TableImporter(paths: own + used, folder: week, week: monday)
    let note = inbox.catalogue.text(Message(ImportPhrase.memoryNote))
    let outcome =
      try importer.apply(
        note: note,
        keeping: inbox.catalogue.text(Message(ImportPhrase.replacedFolder)),
        isEnglish: inbox.catalogue.language == .english
      )
      .outcome
    guard outcome.isReady else { return (nil, obstacle(outcome)) }
    if let monday {
      let settings = try StarterSettings(week: "\(monday)", inbox.catalogue)
      _ = try settings.writeIfMissing(in: week)
    }
    let names = used.map { URL(fileURLWithPath: $0).lastPathComponent }
    return (Recognised(monday: monday, standing: names, faults: outcome.faults), nil)
  }

  private func paths(in folder: String) -> [String] {
    InputFile.names(in: folder).filter(Inbox.isTable).map { "\(folder)/\($0)" }
  }

  /// Puts settings into the week folder; whether those of the week were among them.
  private func take(settingsIn folder: String) throws -> Bool {
    for name in InputFile.names(in: folder) where Inbox.isSettings(name) {
      let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)").map { [UInt8]($0) }
      try AtomicFile.write(bytes ?? [], to: "\(week)/\(name)")
    }
    let settings = try StarterSettings(week: nil, inbox.catalogue)
    return !settings.isMissing(in: week)
  }

  /// The Monday: by a date in the name, else the one within which most rows lie, of those near today and
  /// the one that the tables themselves name most often.
  private func monday(of paths: [String]) -> Day {
    if let named = Self.day(in: drop.name) { return named.monday }
    let today = InitCommand.thisWeek
    let codes = [FaultCode.outsideWeek, .pastDeadline].map(\.code)
    func outside(_ monday: Day) -> [Fault] {
      TableImporter(paths: paths, folder: week, week: monday).preview().faults
        .filter { codes.contains($0.message.code) }
    }
    var best = (day: today.adding(7), misses: outside(today.adding(7)))
    guard !best.misses.isEmpty else { return best.day }
    var named: [Day: Int] = [:]
    for fault in best.misses {
      if let day = fault.value.flatMap(Self.day) { named[day.monday, default: 0] += 1 }
    }
    let likely = named.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    for day in [0, 14, -7].map({ today.adding($0) }) + [likely].compactMap({ $0 }) {
      let misses = outside(day)
      if misses.count < best.misses.count { best = (day, misses) }
    }
    return best.day
  }

  /// A date in a name, as in 2026-11-30, 20261130 or 2026年11月30日.
  static func day(in name: String) -> Day? {
    let pattern = /(20\d\d)[-._年 ]?(\d{1,2})[-._月 ]?(\d{1,2})/
    guard let found = name.firstMatch(of: pattern), let year = Int(found.output.1),
      let month = Int(found.output.2), let day = Int(found.output.3)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// What keeps the tables from being read, in words that ask for no terminal.
  private func obstacle(_ outcome: ImportOutcome) -> Obstacle {
    let catalogue = inbox.catalogue
    var lines: [String] = []
    for table in outcome.tables {
      let place = [table.file, table.sheet ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
      for column in table.unsureColumns {
        let meaning = (catalogue.language == .english ? column.key : column.meaning) ?? ""
        let parts = [place, column.letter, column.title, meaning].map { MessageArgument.text($0) }
        lines.append(
          catalogue.text(Message(code: WatchPhrase.unsureColumn.code, arguments: parts))
        )
      }
    }
    let tables = TableImporter.tables.listed(catalogue)
    for name in outcome.unknownFiles {
      lines.append(catalogue.text(.unknownBook, .text(name), .text(tables)))
    }
    for name in outcome.takenNames { lines.append(catalogue.text(.takenName, .text(name))) }
    let faults = outcome.faults.filter { $0.severity >= .rowFault }
    return Obstacle(lines: lines + FaultText(catalogue, shown: 5).lines(faults), faults: faults)
  }
}
