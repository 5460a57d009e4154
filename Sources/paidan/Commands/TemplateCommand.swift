// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Reports
import Street
import Tables

/// `paidan template DIR`: empty workbooks for every table of a week.
struct TemplateCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "template", abstract: Speech.text(.template))
  }

  @Argument(help: Speech.help(.newFolder))
  var folder: String

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    guard BookWriter.isBuilt else {
      throw CommandFailure(.usage, Message(FaultCode.workbooksNotBuilt))
    }
    let console = Console(quiet: global.isQuiet)
    try NewFolder.requireEmpty(folder)
    let target = try OutputFolder(folder, of: "template")
    for book in TemplateBooks.all(console.catalogue) { try target.add(book) }
    let paths = try target.commit()
    if global.wantsJSON {
      console.result(.object(["paths": .array(paths.map { .string($0) })]))
    } else {
      let message = Message(TemplatePhrase.written, .number(paths.count), .text(folder))
      console.result(console.catalogue.text(message))
    }
    return .done
  }
}
