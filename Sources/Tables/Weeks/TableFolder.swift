// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// A folder of tables that are written as they are: settings, a card, and one CSV file a table.
public enum TableFolder {
  /// Writes the folder; existing files of the same names are replaced.
  ///
  /// - Parameters:
  ///   - tables: What each table is called, without ending, and what it holds.
  ///   - policy: The settings.
  ///   - monday: The week of the settings.
  ///   - card: What the tables are, in Markdown.
  ///   - rules: What 排班.yaml says, or nil for none.
  ///   - folder: Where it goes; made if it does not exist.
  /// - Throws: ``WriteError`` when the folder cannot be made or a file cannot be written.
  public static func write(
    _ tables: [(name: String, table: CSVTable)],
    policy: Policy,
    monday: Day,
    card: String,
    rules: String? = nil,
    to folder: String
  ) throws(WriteError) {
    try AtomicFile.makeFolder(folder)
    try AtomicFile.write(
      SettingsWriter.text(of: policy, week: monday),
      to: WeekSettings.street.path(in: folder)
    )
    try AtomicFile.write(card, to: "\(folder)/CARD.md")
    if let rules {
      try AtomicFile.write(rules, to: "\(folder)/\(RosterSettingsReader.fileNames[0])")
    }
    for (name, table) in tables { try table.write(to: "\(folder)/\(name).csv") }
  }

  /// Writes the folder with texts of its own instead of the settings of a week.
  ///
  /// - Parameters:
  ///   - tables: What each table is called, without ending, and what it holds.
  ///   - texts: Names and contents of other files.
  ///   - folder: Where it goes; made if it does not exist.
  /// - Throws: ``WriteError`` when the folder cannot be made or a file cannot be written.
  public static func write(
    _ tables: [(name: String, table: CSVTable)],
    texts: [(name: String, text: String)],
    to folder: String
  ) throws(WriteError) {
    try AtomicFile.makeFolder(folder)
    for (name, text) in texts { try AtomicFile.write(text, to: "\(folder)/\(name)") }
    for (name, table) in tables { try table.write(to: "\(folder)/\(name).csv") }
  }
}
