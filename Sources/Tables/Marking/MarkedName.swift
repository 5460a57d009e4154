// SPDX-License-Identifier: GPL-3.0-or-later

/// What marked copies of tables are called: as the table, with a word at the end of the name.
public enum MarkedName {
  /// The words, in each language of the program.
  public static let words = ["-标注", "-marked"]

  /// Endings of tables; a text becomes a workbook when it is marked.
  private static let tables = BookFormat.endings.union(["csv", "tsv", "txt"])

  /// Which of some files another one is a marked copy of.
  ///
  /// - Parameters:
  ///   - file: The name of the file.
  ///   - names: Names of files.
  /// - Returns: The name of the table: one of the same ending, else the only one of its name; nil where
  ///   the file is no marked copy, or its table is not among them.
  static func original(of file: String, among names: [String]) -> String? {
    let (stem, ending) = parts(of: file)
    guard BookFormat.endings.contains(ending),
      let word = words.first(where: { stem.hasSuffix($0) })
    else { return nil }
    let plain = String(stem.dropLast(word.count))
    // Of two tables that differ in their ending alone, the copy of the text bears its whole name.
    if names.contains(plain), tables.contains(FileKind.ending(of: plain)) { return plain }
    let namesakes = names.filter { name in
      let (stem, ending) = parts(of: name)
      return stem == plain && tables.contains(ending)
    }
    return namesakes.first { FileKind.ending(of: $0) == ending }
      ?? (namesakes.count == 1 ? namesakes[0] : nil)
  }

  private static func parts(of file: String) -> (stem: String, ending: String) {
    let ending = FileKind.ending(of: file)
    return (ending.isEmpty ? file : String(file.dropLast(ending.count + 1)), ending)
  }
}
