// SPDX-License-Identifier: GPL-3.0-or-later
public import ArgumentParser
public import Catalogue
import Foundation
import Street

/// The language of this run, known before the arguments are parsed, since help texts need it.
enum Speech {
  /// From `--lang`, else from the environment variable `PAIDAN_LANG`, else Chinese.
  static let catalogue = Catalogue(
    language(of: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)
  )

  static func language(of arguments: [String], environment: [String: String]) -> Language {
    var stated: String?
    for (position, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--lang", arguments.indices.contains(position + 1) {
        stated = arguments[position + 1]
      } else if argument.hasPrefix("--lang=") {
        stated = String(argument.dropFirst(7))
      }
    }
    let wanted = stated ?? environment["PAIDAN_LANG"] ?? ""
    return Language(rawValue: wanted) ?? .chinese
  }

  static func help(_ key: Help) -> ArgumentHelp { help(key, key.value) }

  /// What the help page says of an option, with what stands for its value.
  static func help(_ key: some MessageKey, _ value: ValueName?) -> ArgumentHelp {
    ArgumentHelp(catalogue.text(key), valueName: value.map { catalogue.text($0) })
  }

  static func text(_ key: Help) -> String { catalogue.text(key) }
}

extension Language: ExpressibleByArgument {}
