// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Reads the package's own sources, for tests about what may stand in them.
enum SourceScan {
  /// A source file, without comments.
  struct File {
    /// Path from `Sources/`, as in `Street/Time/Day.swift`.
    let path: String
    let text: String
    /// Contents of the string literals.
    let literals: [String]
  }

  /// Every Swift file under `Sources`.
  static let files: [File] = {
    let here = URL(filePath: #filePath).resolvingSymlinksInPath()
    let root = here.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources").path
    let paths = FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted()
      .compactMap { path in
        FileManager.default.contents(atPath: "\(root)/\(path)")
          .map { data in
            let scanned = scan(String(decoding: data, as: UTF8.self))
            return File(path: path, text: scanned.code, literals: scanned.literals)
          }
      }
  }()

  /// Splits a source text into code without comments and literals, and the literals.
  ///
  /// Good enough for this package: line comments, one-line and multi-line literals with escapes.
  static func scan(_ source: String) -> (code: String, literals: [String]) {
    var code = ""
    var literals: [String] = []
    var literal: String?
    var isMultiline = false
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = line[...]
      while let first = rest.first {
        if let open = literal {
          let end = isMultiline ? "\"\"\"" : "\""
          if first == "\\" {
            literal = open + rest.prefix(2)
            rest = rest.dropFirst(2)
          } else if rest.hasPrefix(end) {
            literals.append(open)
            literal = nil
            rest = rest.dropFirst(end.count)
          } else {
            literal = open + String(first)
            rest = rest.dropFirst()
          }
        } else if rest.hasPrefix("//") {
          rest = ""
        } else if first == "\"" {
          isMultiline = rest.hasPrefix("\"\"\"")
          literal = ""
          rest = rest.dropFirst(isMultiline ? 3 : 1)
        } else {
          code.append(first)
          rest = rest.dropFirst()
        }
      }
      if literal != nil, !isMultiline { literal = nil }
      code.append("\n")
    }
    return (code, literals)
  }
}

extension String {
  /// Whether a Chinese character stands in the text.
  var hasChinese: Bool {
    unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}
