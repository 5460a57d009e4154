// SPDX-License-Identifier: GPL-3.0-or-later

/// The articles of the DocC catalogues, and the code in documents.
enum Catalogues {
  /// Paths of all articles, sorted.
  static let articles = ((try? SourceTree.paths(below: "Sources")) ?? [])
    .filter { $0.contains(".docc/") && $0.hasSuffix(".md") }

  /// The lines of each block of code marked as Swift, without blank lines and indentation.
  static func swiftBlocks(in text: String) -> [[String]] {
    var blocks: [[String]] = []
    var block: [String]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = trimmed(line)
      if let open = block {
        if line == "```" {
          blocks.append(open)
          block = nil
        } else if !line.isEmpty {
          block = open + [line]
        }
      } else if line == "```swift" {
        block = []
      }
    }
    return blocks
  }

  /// The lines of a text without blank lines and indentation.
  static func lines(of text: String) -> [String] {
    text.split(separator: "\n").map(trimmed).filter { !$0.isEmpty }
  }

  /// Whether lines stand together in others.
  static func holds(_ lines: [String], _ block: [String]) -> Bool {
    guard let first = block.first, lines.count >= block.count else { return false }
    return (0...(lines.count - block.count))
      .contains { start in
        lines[start] == first && lines[start..<(start + block.count)].elementsEqual(block)
      }
  }

  private static func trimmed(_ line: Substring) -> String {
    var line = line.drop { $0 == " " }
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
