// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Reports
import Street
import Tables

extension StarterSettings {
  /// Which week it states.
  var message: Message {
    Message(ImportPhrase.settingsWritten, .text(name), .text(monday.description))
  }
}

/// `paidan template DIR`: empty workbooks for every table of a week.
struct TemplateCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "template", abstract: Speech.text(.template))
  }

  @Argument(help: Speech.help(.newFolder))
  var folder: String

  @Option(name: .customLong("week"), help: Speech.help(.monday))
  var monday: String?

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    guard BookWriter.isBuilt else {
      throw CommandFailure(.usage, Message(FaultCode.workbooksNotBuilt))
    }
    let console = Console(quiet: global.isQuiet)
    try NewFolder.requireEmpty(folder)
    let settings = try StarterSettings(week: monday, console.catalogue)
    let target = try OutputFolder(folder, of: "template")
    let books = TemplateBooks.all(console.catalogue)
    for book in books { try target.add(book) }
    try target.add(settings.name, settings.bytes)
    let paths = try target.commit()
    if global.wantsJSON {
      console.result(.object(["paths": .array(paths.map { .string($0) })]))
    } else {
      let message = Message(TemplatePhrase.written, .number(books.count), .text(folder))
      console.result(console.catalogue.text(message))
      console.remark(console.catalogue.text(settings.message))
    }
    return .done
  }
}
