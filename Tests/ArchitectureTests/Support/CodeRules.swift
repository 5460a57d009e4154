// SPDX-License-Identifier: GPL-3.0-or-later

/// What no source file may contain, whoever owns it.
enum CodeRules {
  /// Longest file, in lines.
  static let longest = 400

  private static let licence = "SPDX-License-Identifier: GPL-3.0-or-later"

  /// Faults of any text file of ours: licence line and length.
  static func layoutFaults(of text: String, path: String) -> [String] {
    var faults: [String] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if !lines.prefix(2).contains(where: { $0.hasSuffix(licence) }) {
      faults.append("\(path): no licence line at the top")
    }
    let count = lines.last?.isEmpty == true ? lines.count - 1 : lines.count
    if count > longest { faults.append("\(path): \(count) lines, more than \(longest)") }
    return faults
  }

  private static let forbidden: [(words: [String], why: String)] = [
    (["try", "!"], "try! ends the process"),
    (["as", "!"], "as! ends the process"),
    (["fatalError", "("], "fatalError ends the process"),
    (["nonisolated", "(", "unsafe"], "nonisolated(unsafe) hides a race"),
  ]

  /// Calls that end the process or hide a race.
  static func callFaults(of tokens: [SwiftToken], path: String) -> [String] {
    tokens.indices.flatMap { position in
      forbidden.compactMap { rule in
        let here = tokens[position...].prefix(rule.words.count).map(\.text)
        return here == rule.words ? "\(path):\(tokens[position].line): \(rule.why)" : nil
      }
    }
  }

  /// `@unchecked` without a written argument for its safety.
  static func safetyFaults(of tokens: [SwiftToken], text: String, path: String) -> [String] {
    guard let claim = tokens.first(where: { $0.text == "unchecked" }) else { return [] }
    return text.contains("Safety:")
      ? [] : ["\(path):\(claim.line): @unchecked without a Safety: comment"]
  }

  private static let outside: Set<String> = [
    "FileManager", "FileHandle", "Process", "URLSession", "fopen",
  ]

  /// Files and networks in a target that promises pure values.
  static func inputOutputFaults(of tokens: [SwiftToken], path: String) -> [String] {
    tokens.indices
      .filter { position in
        guard outside.contains(tokens[position].text), position + 1 < tokens.count else {
          return false
        }
        return ["(", "."].contains(tokens[position + 1].text)
      }
      .map { "\(path):\(tokens[$0].line): \(tokens[$0].text) in a target of pure values" }
  }
}
