// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What the rows of weeks teach about classes, and the keyword table, as tables for people to keep.
public enum ClassLearning {
  /// The name of the file of what was learned.
  public static let learnedFile = "类别学习.csv"
  /// The name of the file of an office's own keyword table.
  public static let wordsFile = "类别词表.csv"
  /// The same names in English: of what was learned, of the keyword table.
  public static let englishFiles = (learned: "classlearning.csv", words: "classwords.csv")

  /// 类别学习: pairs of scalars that stand in three rows or more whose category somebody wrote, with the
  /// number of rows by category.
  ///
  /// It holds no text of any row and no pair of a name that stands in a column of people.
  ///
  /// - Parameters:
  ///   - outcomes: Weeks read with ``WeekReader/Options/learns``.
  ///   - isEnglish: Whether headers are English.
  /// - Returns: The table, in the order of its pairs.
  public static func table(of outcomes: [ReadOutcome], isEnglish: Bool = false) -> CSVTable {
    var learned = LearnedWords()
    for outcome in outcomes { learned.merge(outcome.learned) }
    var table = CSVTable(
      header: [ClassTables.Column.pair, .category, .rows].map { $0.header(isEnglish) }
    )
    for (pair, counts) in learned.rows.sorted(by: { $0.key < $1.key })
    where counts.values.reduce(0, +) >= LearnedWords.leastRows {
      for (category, count) in counts.sorted(by: { $0.key < $1.key }) {
        table.append([pair, category, String(count)])
      }
    }
    return table
  }

  /// The keyword table that comes with the program, in the shape in which an office may change it.
  ///
  /// - Parameter isEnglish: Whether headers are English.
  /// - Returns: The table: a row for each row built in.
  public static func keywords(isEnglish: Bool = false) -> CSVTable {
    let columns: [ClassTables.Column] = [.words, .category, .kind, .projectClass, .weight]
    var table = CSVTable(header: columns.map { $0.header(isEnglish) })
    for row in BuiltInWords.table.rows {
      table.append([
        row.patterns.map(\.text).joined(separator: "、"),
        row.category,
        row.kind.map { WeekWriter.word($0) } ?? "",
        WeekWriter.word(row.projectClass),
        String(row.weight),
      ])
    }
    return table
  }
}
