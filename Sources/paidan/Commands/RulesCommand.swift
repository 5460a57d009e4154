// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Reports
import Street
import Tables

/// `paidan rules [WEEK]`: the matching rules in force, as offices publish them.
struct RulesCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rules",
      abstract: Speech.catalogue.text(RulePhrase.command)
    )
  }

  @Argument(help: Speech.help(.week))
  var folder: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: Speech.help(RulePhrase.outputOption, .file)
  )
  var output: String?

  @Option(name: .customLong("week"), help: Speech.help(.monday))
  var monday: String?

  @Flag(name: .customLong("set-aside"), help: Speech.help(.setAside))
  var setsAside = false

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    let console = Console(quiet: global.isQuiet)
    let form = try output.map(Self.form)
    let input = try folder.map { try WeekInput(folder: $0, monday: monday) }
    let week = try input?.usableWeek(settingAside: setsAside, console: console)
    let maker = RuleBookMaker(
      week: week,
      office: input?.settings ?? OfficeSettings(),
      version: Version.text,
      catalogue: console.catalogue
    )
    let book = maker.book
    if let output, let form {
      let lines = RuleBookText(book, as: form, console.catalogue).lines.map(Console.harmless)
      let text = lines.joined(separator: "\n") + "\n"
      try OutputFolder.orFail { () throws(WriteError) in try AtomicFile.write(text, to: output) }
      console.remark(console.catalogue.text(RulePhrase.written, .text(output)))
    }
    if global.wantsJSON {
      console.result(RulesJSON(book: book).value)
    } else if output == nil {
      let lines = RuleBookText(book, as: .plain, console.catalogue).lines
      for line in lines { console.result(line) }
    }
    return .done
  }

  /// The form of the text, by the end of the file's name.
  private static func form(_ path: String) throws -> RuleBookText.Form {
    let form = RuleBookText.Form.allCases.first { path.lowercased().hasSuffix("." + $0.rawValue) }
    guard let form else {
      throw CommandFailure(.usage, Message(RulePhrase.badFile, .text(path)))
    }
    return form
  }
}
