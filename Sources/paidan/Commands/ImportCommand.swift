// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Reports
import Street
import Tables

/// `paidan import FILE… -o WEEK`: tables from anywhere, looked at first, then taken into a week folder.
struct ImportCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Speech.catalogue.text(Message(ImportPhrase.command))
    )
  }

  @Argument(help: Self.help(.files, .file))
  var files: [String]

  @Option(name: [.customShort("o"), .customLong("output")], help: Self.help(.folder, .folder))
  var folder: String

  @Option(name: .customLong("column"), help: Self.help(.columnOption, .column))
  var answers: [String] = []

  @Option(name: .customLong("as"), help: Self.help(.tableOption, .word))
  var table: String?

  @Flag(name: .customLong("apply"), help: Self.help(.applyOption))
  var isApplied = false

  @Flag(name: .customLong("replace"), help: Self.help(.replaceOption))
  var isReplacing = false

  @Flag(name: .customLong("preview"), help: Self.help(.previewOption))
  var isPreview = false

  @Option(name: .customLong("week"), help: Speech.help(.monday))
  var monday: String?

  @OptionGroup var global: GlobalOptions

  private static func help(_ phrase: ImportPhrase, _ value: ValueName? = nil) -> ArgumentHelp {
    Speech.help(phrase, value)
  }

  func perform() throws -> ExitStatus {
    let console = Console(quiet: global.isQuiet)
    for file in files where !InputFile.exists(file) {
      throw CommandFailure(.inputMissing, Message(Phrase.missingInput, .text(file)))
    }
    let settings = try StarterSettings(week: monday, console.catalogue)
    let importer = TableImporter(
      paths: files,
      folder: folder,
      answers: try answers.map { try Self.answer($0) },
      table: try table.map { try Self.table($0) },
      week: settings.monday,
      isReplacing: isReplacing
    )
    guard isApplied, !isPreview else {
      let outcome = importer.preview()
      show(outcome, written: [], console)
      if settings.isMissing(in: folder) { tellWeek(settings.monday, outcome, console) }
      if !global.wantsJSON, outcome.isReady {
        console.remark(console.catalogue.text(Message(ImportPhrase.howToApply)))
      }
      return outcome.faults.contains { $0.severity >= .rowFault } || !outcome.isReady
        ? .badInput : .done
    }
    var result: (outcome: ImportOutcome, written: [String])?
    let note = console.catalogue.text(Message(ImportPhrase.memoryNote))
    let keeping = console.catalogue.text(Message(ImportPhrase.replacedFolder))
    let folder = folder
    let isEnglish = console.catalogue.language == .english
    var isNew = false
    try OutputFolder.orFail { () throws(WriteError) in
      let applied = try importer.apply(note: note, keeping: keeping, isEnglish: isEnglish)
      if !applied.written.isEmpty { isNew = try settings.writeIfMissing(in: folder) }
      result = applied
    }
    guard let result else { return .internalError }
    show(result.outcome, written: result.written, console)
    if isNew || settings.isMissing(in: folder) {
      tellWeek(settings.monday, result.outcome, console)
    }
    if isNew { console.remark(console.catalogue.text(settings.message)) }
    return result.outcome.isReady ? .done : .badInput
  }

  /// Reads `TITLE=MEANING`.
  private static func answer(_ text: String) throws -> (title: String, meaning: String) {
    let cut = text.lastIndex { $0 == "=" || $0 == "\u{FF1D}" }
    guard let cut, cut != text.startIndex, text.index(after: cut) != text.endIndex else {
      throw CommandFailure(.usage, Message(ImportPhrase.badAnswer, .text(text)))
    }
    return (String(text[..<cut]), String(text[text.index(after: cut)...]))
  }

  private static func table(_ text: String) throws -> String {
    guard TableImporter.isTable(text) else {
      let tables = TableImporter.tables.listed(Speech.catalogue)
      throw CommandFailure(.usage, Message(ImportPhrase.badTable, .text(text), .text(tables)))
    }
    return text
  }

  /// Says by which week times were read, where some lie outside.
  private func tellWeek(_ monday: Day, _ outcome: ImportOutcome, _ console: Console) {
    let code = FaultCode.outsideWeek.code
    guard !global.wantsJSON, outcome.faults.contains(where: { $0.message.code == code }) else {
      return
    }
    let days: [MessageArgument] = [.text("\(monday)"), .text("\(monday.adding(6))")]
    let message = Message(code: ImportPhrase.weekRead.code, arguments: days)
    console.remark(console.catalogue.text(message))
  }

  private func show(_ outcome: ImportOutcome, written: [String], _ console: Console) {
    let text = ImportText(console.catalogue)
    if global.wantsJSON {
      console.result(ImportJSON.value(of: outcome, written: written, console.catalogue))
      text.obstacles(outcome, isApplied: isApplied).forEach { console.complaint($0) }
      return
    }
    text.lines(outcome.tables).forEach { console.result($0) }
    let faults = outcome.faults.filter { $0.severity >= .warning }
    FaultText(console.catalogue, shown: 3).lines(faults).forEach { console.result($0) }
    console.result(text.counts(outcome))
    text.obstacles(outcome, isApplied: isApplied).forEach { console.complaint($0) }
    guard !written.isEmpty else { return }
    let names = MessageArgument.text(written.listed(Speech.catalogue))
    console.result(console.catalogue.text(Message(ImportPhrase.written, names, .text(folder))))
    console.remark(console.catalogue.text(Message(ImportPhrase.next, .text(folder))))
  }
}
