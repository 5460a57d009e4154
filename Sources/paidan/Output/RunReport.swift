// SPDX-License-Identifier: GPL-3.0-or-later
import Street

/// What a run tells: lines for people, a record for machines.
struct RunReport {
  /// What is said where little is wanted.
  let headline: String
  let lines: [String]
  let members: [String: JSONValue]

  /// Prints it: with `--json` the record as the result and the lines as remarks.
  ///
  /// - Parameters:
  ///   - options: Whether a record is wanted, or little.
  ///   - closing: A last remark for people.
  ///   - console: Where.
  func tell(_ options: GlobalOptions, closing: String? = nil, _ console: Console) {
    let lines = options.isQuiet ? [headline] : lines
    guard !options.wantsJSON else {
      lines.forEach { console.remark($0) }
      return console.result(.object(members))
    }
    lines.forEach { console.result($0) }
    if let closing { console.remark(closing) }
  }
}
