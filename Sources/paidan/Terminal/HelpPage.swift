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
        var line = String(line)
        for (heading, key) in headings where line.hasPrefix(heading) {
          line = catalogue.text(key) + String(line.dropFirst(heading.count))
        }
        return aligned(
          line.replacing("Show the version.", with: catalogue.text(Help.version))
            .replacing("Show help information.", with: catalogue.text(Help.help))
            .replacing("<subcommand>", with: catalogue.text(Help.command))
            .replacing("[<options>]", with: catalogue.text(Help.someOptions))
            .replacing("default: ", with: catalogue.text(Help.defaultValue))
            .replacing("values: ", with: catalogue.text(Help.values))
        )
      }
      .joined(separator: "\n")
  }

  /// A line of an option whose explanation stands under those of others: the parser counts a Chinese
  /// character as one column, and terminals show it as two.
  private func aligned(_ line: String) -> String {
    guard line.hasPrefix("  "), let gap = line.dropFirst(2).firstRange(of: "  ") else {
      return line
    }
    let label = line[..<gap.lowerBound]
    let rest = line[gap.lowerBound...]
    let wide = label.unicodeScalars.count { $0.value >= 0x1100 }
    let blanks = rest.prefix { $0 == " " }.count
    return label + String(repeating: " ", count: max(2, blanks - wide))
      + rest.dropFirst(blanks)
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
