// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The keyword table that comes with the program, written as text.
///
/// A line that begins with `#` opens a class: 需求类别, 资源类别, 项目类别; `*` stands for none. Below it a
/// line is a weight, perhaps `>` and another 项目类别, and patterns. `@` and a word stands for a group of
/// words that people use alike; lines as in `@坏=坏/维修` define it.
enum BuiltInWords {
  /// The table.
  static let table: KeywordTable = {
    var reading = Reading()
    let texts = [
      groups, cues, venues, goods, services, moreServices, labour, knowledge, moreKnowledge,
    ]
    for text in texts {
      for line in text.split(separator: "\n") { reading.take(line) }
    }
    return KeywordTable(classes: reading.classes, rows: reading.rows)
  }()

  private struct Reading {
    var classes: [ServiceClass] = []
    var rows: [KeywordRow] = []
    private var groups: [String: String] = [:]
    private var open = KeywordRow(patterns: [])

    mutating func take(_ line: Substring) {
      if line.hasPrefix("@"), let cut = line.firstIndex(of: "=") {
        let words = String(line[line.index(after: cut)...])
        let name = String(line[..<cut])
        groups[name] = groups[name].map { $0 + "/" + words } ?? words
        return
      }
      let pieces = line.split(separator: " ")
      guard let first = pieces.first else { return }
      if first.hasPrefix("#") {
        take(heading: Array(pieces.dropFirst()))
        return
      }
      var row = open
      let mark = first.split(separator: ">")
      row.weight = Int(mark[0]) ?? row.weight
      if mark.count > 1 { row.projectClass = Words.projectClasses.value(of: String(mark[1])) }
      row.patterns = pieces.dropFirst().compactMap { KeywordPattern(expanded($0)) }
      rows.append(row)
    }

    private mutating func take(heading: [Substring]) {
      let words = heading.map { $0 == "*" ? "" : String($0) } + ["", "", ""]
      let kind = Words.kinds.value(of: words[1])
      let projectClass = Words.projectClasses.value(of: words[2])
      open = KeywordRow(patterns: [], category: words[0], kind: kind)
      guard !words[0].isEmpty, let kind, let projectClass else {
        open.projectClass = projectClass
        return
      }
      let known = ServiceClass(category: words[0], kind: kind, projectClass: projectClass)
      if !classes.contains(known) { classes.append(known) }
    }

    /// The pattern with its groups written out.
    private func expanded(_ pattern: Substring) -> String {
      guard pattern.contains("@") else { return String(pattern) }
      var result = ""
      var rest = pattern[...]
      while let mark = rest.firstIndex(of: "@") {
        let end = rest[mark...].firstIndex { "+-/".contains($0) } ?? rest.endIndex
        result += rest[..<mark] + (groups[String(rest[mark..<end])] ?? "")
        rest = rest[end...]
      }
      return result + rest
    }
  }
}
