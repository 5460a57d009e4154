// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The keyword table: which words speak for which class, ready to be looked up in texts.
struct KeywordTable: Sendable {
  /// The classes that rows name, with the kind and project class that the table gives them.
  private(set) var classes: [String: ServiceClass] = [:]
  private(set) var rows: [KeywordRow] = []
  /// Rules: one per pattern.
  private(set) var rules: [Rule] = []
  /// Words by their first scalar, the longest first.
  private(set) var wordsByFirst: [Unicode.Scalar: [Word]] = [:]
  private(set) var wordIDs: [String: Int] = [:]
  /// Rules whose first group holds the word.
  private(set) var rulesOfWord: [[Int]] = []

  /// A word that occurs in patterns.
  struct Word: Sendable {
    let id: Int
    let text: String
    let scalars: [Unicode.Scalar]
  }

  /// A pattern with what it speaks for, its words replaced by their numbers.
  struct Rule: Sendable {
    let all: [[Int]]
    let none: [Int]
    let category: String
    let kind: Kind?
    let projectClass: ProjectClass?
    let weight: Int
    let isOwn: Bool
    let text: String
  }

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - classes: The classes known beforehand.
  ///   - rows: The rows; a later one takes the place of an earlier one with the same pattern.
  init(classes: [ServiceClass], rows: [KeywordRow]) {
    for one in classes { self.classes[one.category] = one }
    add(rows)
  }

  /// The table with the office's own rows laid over it.
  func overlaid(with own: [KeywordRow]) -> KeywordTable {
    guard !own.isEmpty else { return self }
    let replaced = Set(own.flatMap(\.patterns))
    var kept = rows
    for index in kept.indices { kept[index].patterns.removeAll { replaced.contains($0) } }
    let classes = self.classes.values.sorted { $0.category < $1.category }
    return KeywordTable(classes: classes, rows: kept.filter { !$0.patterns.isEmpty } + own)
  }

  private mutating func add(_ rows: [KeywordRow]) {
    var seen: Set<[String]> = []
    for row in rows where row.weight > 0 {
      self.rows.append(row)
      if !row.category.isEmpty, classes[row.category] == nil || row.isOwn {
        let known = classes[row.category]
        let kind = row.kind ?? known?.kind ?? .service
        classes[row.category] = ServiceClass(
          category: row.category,
          kind: kind,
          projectClass: known?.projectClass ?? row.projectClass
            ?? .derived(kind: kind, category: row.category)
        )
      }
      for pattern in row.patterns
      where seen.insert([pattern.text, row.category, row.projectClass?.rawValue ?? ""]).inserted {
        add(pattern, of: row)
      }
    }
    for first in wordsByFirst.keys {
      wordsByFirst[first]?.sort { ($1.scalars.count, $0.text) < ($0.scalars.count, $1.text) }
    }
  }

  private mutating func add(_ pattern: KeywordPattern, of row: KeywordRow) {
    let all = pattern.all.map { $0.map { word($0) } }
    for id in Set(all[0]) { rulesOfWord[id].append(rules.count) }
    rules.append(
      Rule(
        all: all,
        none: pattern.none.map { word($0) },
        category: row.category,
        kind: row.kind,
        projectClass: row.projectClass,
        weight: row.weight,
        isOwn: row.isOwn,
        text: pattern.text
      )
    )
  }

  private mutating func word(_ text: String) -> Int {
    if let id = wordIDs[text] { return id }
    let id = rulesOfWord.count
    wordIDs[text] = id
    rulesOfWord.append([])
    let scalars = Array(text.unicodeScalars)
    if let first = scalars.first {
      wordsByFirst[first, default: []].append(Word(id: id, text: text, scalars: scalars))
    }
    return id
  }
}
