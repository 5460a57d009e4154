// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Street

/// Puts the parser's own English into the language of the run.
struct HelpPage {
  let catalogue: Catalogue

  /// A help page with its headings in the language of the run.
  func translated(_ page: String) -> String {
    guard catalogue.language != .english else { return page }
    let headings: [(String, Help)] = [
      ("OVERVIEW:", .overview), ("USAGE:", .usage), ("ARGUMENTS:", .arguments),
      ("OPTIONS:", .options), ("SUBCOMMANDS:", .subcommands),
    ]
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    return
      lines.map { line -> String in
        if line.contains("See 'paidan help <subcommand>'") {
          return "  " + catalogue.text(Help.helpOfCommand)
        }
        for (heading, key) in headings where line.hasPrefix(heading) {
          return catalogue.text(key) + String(line.dropFirst(heading.count))
        }
        return String(line).replacing("Show the version.", with: catalogue.text(Help.version))
          .replacing("Show help information.", with: catalogue.text(Help.help))
          .replacing("<subcommand>", with: catalogue.text(Help.command))
          .replacing("default: ", with: catalogue.text(Help.defaultValue))
          .replacing("values: ", with: catalogue.text(Help.values))
      }
      .joined(separator: "\n")
  }

  /// What is wrong with the arguments, in the language of the run.
  ///
  /// - Parameter error: The parser's sentence, in English.
  /// - Returns: The sentence to print.
  func complaint(_ error: String) -> String {
    guard catalogue.language != .english else { return error }
    let parts = error.split(separator: "'", omittingEmptySubsequences: false).map { String($0) }
    let quoted = parts.indices.filter { $0 % 2 == 1 }.map { parts[$0] }
    let key: Phrase? =
      if error.hasPrefix("Missing expected argument") {
        .usageMissing
      } else if error.hasPrefix("Unknown option") {
        .usageUnknown
      } else if error.hasPrefix("Missing value for") {
        .usageNoValue
      } else if error.hasPrefix("The value") {
        .usageBadValue
      } else if error.contains("nexpected argument") {
        .usageSurplus
      } else {
        nil
      }
    guard let key, !quoted.isEmpty else { return catalogue.text(Phrase.usageError) + " " + error }
    return catalogue.text(key, .text(quoted.prefix(2).reversed().joined(separator: " ← ")))
  }
}
