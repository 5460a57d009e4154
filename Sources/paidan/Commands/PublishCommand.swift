// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Street

/// `paidan publish WEEK PLAN -o OUT`: the public list of a plan, with names covered and everything scanned.
struct PublishCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "publish",
      abstract: Speech.catalogue.text(PublicPhrase.command)
    )
  }

  @Argument(help: Speech.help(.week))
  var folder: String

  @Argument(help: Speech.help(.planFile))
  var planPath: String

  @Option(name: [.customShort("o"), .customLong("output")], help: Speech.help(.output))
  var output: String

  @Option(
    name: .customLong("version-name"),
    help: Speech.help(PublicPhrase.versionOption, .word)
  )
  var versionName = "v1"

  @Option(name: .customLong("from"), help: Speech.help(PublicPhrase.fromOption, .date))
  var from: String?

  @Option(name: .customLong("to"), help: Speech.help(PublicPhrase.toOption, .date))
  var to: String?

  @Option(name: .customLong("list"), help: Speech.help(PublicPhrase.listOption, .file))
  var listPath: String?

  @Flag(name: .customLong("nameless"), help: Speech.help(PublicPhrase.namelessOption, nil))
  var isNameless = false

  @Option(name: .customLong("week"), help: Speech.help(.monday))
  var monday: String?

  @OptionGroup var sheets: SheetOptions

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus { try PublishRun(command: self).perform() }

  /// A day of the command line.
  ///
  /// - Throws: ``CommandFailure`` with status 64.
  func day(_ text: String?, _ option: String) throws -> Day? {
    guard let text else { return nil }
    guard let day = Day(text) else { throw GlobalOptions.badNumber(option, text) }
    return day
  }

  /// The name of the version, if it can be printed.
  ///
  /// - Throws: ``CommandFailure`` with status 64; the name is not repeated.
  func checkedVersion() throws -> String {
    let isPrintable = versionName.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
        || "-._".unicodeScalars.contains(scalar)
    }
    guard isPrintable, (1...20).contains(versionName.count) else {
      throw CommandFailure(.usage, Message(PublicPhrase.badVersion))
    }
    return versionName
  }
}
