// SPDX-License-Identifier: GPL-3.0-or-later
public import Catalogue
internal import Street
public import Tables

/// Puts what `import` found into lines.
public struct ImportText: Sendable {
  private let catalogue: Catalogue

  /// Makes a writer of what was found.
  ///
  /// - Parameter catalogue: The language.
  public init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  private func text(_ phrase: ImportPhrase, _ arguments: String...) -> String {
    catalogue.text(
      Message(code: phrase.code, arguments: arguments.map { .text($0) })
    )
  }

  private var isEnglish: Bool { catalogue.language == .english }

  /// What a column is read as, in the words of the language.
  private func meaning(of column: ImportedTable.Column) -> String {
    (isEnglish ? column.key : column.meaning) ?? ""
  }

  /// Each file and sheet: which table it is and why, the header, and each column.
  ///
  /// - Parameter tables: What was found.
  /// - Returns: The lines.
  public func lines(_ tables: [ImportedTable]) -> [String] { tables.flatMap(lines) }

  private func lines(_ table: ImportedTable) -> [String] {
    let place =
      table.sheet.map { text(.sheet, table.file, $0) } ?? text(.file, table.file)
    let own = isEnglish ? table.key : table.table
    guard let name = own, let reason = table.reason else { return [place, text(.noTable)] }
    let why =
      switch reason {
      case .fileName: text(.byFileName)
      case .sheetName: text(.bySheetName)
      case .header(let count): text(.byHeader, String(count))
      case .told: text(.byAnswer)
      }
    let header = table.headerRow.map { text(.header, String($0), String(table.rowCount)) }
    return [place, text(.table, name, why)] + [header].compactMap { $0 }
      + table.columns.map(line) + hint(table)
  }

  /// How a column that nobody reads can be put to use, where there is one.
  private func hint(_ table: ImportedTable) -> [String] {
    guard table.columns.contains(where: { $0.certainty == .unread }), !table.missing.isEmpty else {
      return []
    }
    let names = table.missing.map { isEnglish ? $0.key : $0.title }
    return [text(.unreadHint, names.joined(separator: isEnglish ? ", " : "、"))]
  }

  private func line(_ column: ImportedTable.Column) -> String {
    let meaning = self.meaning(of: column)
    let line =
      switch column.certainty {
      case .sure: text(.sure, column.letter, column.title, meaning)
      case .unsure: text(.unsure, column.letter, column.title, meaning)
      case .answered where column.meaning == nil: text(.leftOut, column.letter, column.title)
      case .answered: text(.answered, column.letter, column.title, meaning)
      case .unread: text(.unread, column.letter, column.title)
      }
    return line + (column.sample.map { text(.sample, $0) } ?? "")
  }

  /// How many rows there are and what is wrong with them.
  ///
  /// - Parameter outcome: What was found.
  /// - Returns: One line.
  public func counts(_ outcome: ImportOutcome) -> String {
    func count(_ severity: Severity) -> String {
      String(outcome.faults.count { $0.severity == severity })
    }
    let rows = outcome.tables.filter { $0.table != nil }.reduce(0) { $0 + $1.rowCount }
    return text(
      .counts,
      String(rows),
      count(.fileFault),
      count(.rowFault),
      count(.warning),
      String(outcome.likelyDuplicates)
    )
  }

  /// What keeps the files from being taken, with what to do.
  ///
  /// - Parameters:
  ///   - outcome: What was found.
  ///   - isApplied: Whether they were to be taken.
  /// - Returns: The lines; none where nothing does.
  public func obstacles(_ outcome: ImportOutcome, isApplied: Bool) -> [String] {
    var lines: [String] = []
    let unsure = outcome.tables.flatMap(\.unsureColumns)
    var seen: Set<String> = []
    for column in unsure where seen.insert(column.title).inserted {
      lines.append(text(.howToAnswer, column.title, meaning(of: column)))
    }
    if isApplied, !unsure.isEmpty { lines.append(text(.unanswered, String(unsure.count))) }
    let lists: [(ImportPhrase, [String])] = [
      (.unknownFiles, outcome.unknownFiles), (.takenNames, outcome.takenNames),
      (.uselessAnswers, outcome.uselessAnswers),
    ]
    for (phrase, names) in lists where !names.isEmpty {
      lines.append(text(phrase, names.listed(catalogue)))
    }
    if isApplied, outcome.faults.contains(where: { $0.severity == .fileFault }) {
      lines.append(text(.faulty))
    }
    return lines
  }
}
