// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// What `import` says.
public enum ImportPhrase: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "import"

  // The help page.
  /// Takes tables from anywhere into a week folder.
  case command
  /// The files.
  case files
  /// The week folder.
  case folder
  /// What a column means.
  case columnOption
  /// The table of files that cannot be told otherwise.
  case tableOption
  /// Takes the files.
  case applyOption
  /// Shows only what would be done.
  case previewOption
  /// Lets files take the place of earlier ones.
  case replaceOption

  // What was found.
  /// A file: name.
  case file
  /// A sheet: file, sheet.
  case sheet
  /// Which table it is, and why: table, reason.
  case table
  /// It is none.
  case noTable
  /// The file is named after it.
  case byFileName
  /// The sheet is named after it.
  case bySheetName
  /// By the header: columns.
  case byHeader
  /// The office said so.
  case byAnswer
  /// Where the header is and how many rows follow: row, rows.
  case header
  /// A column that is sure: letter, title, meaning.
  case sure
  /// A column that is not: letter, title, meaning.
  case unsure
  /// A column that the office has answered: letter, title, meaning.
  case answered
  /// A column that nobody wants: letter, title.
  case leftOut
  /// A column that is not read: letter, title.
  case unread
  /// How a column that is not read is put to use: headers there are.
  case unreadHint
  /// A sample of its values: value.
  case sample
  /// Rows, faults, warnings, perhaps duplicates: numbers.
  case counts

  // What to do.
  /// How to answer about a column: title, meaning.
  case howToAnswer
  /// Columns without an answer: number.
  case unanswered
  /// Files without a table: names.
  case unknownFiles
  /// Files of a name that is taken: names.
  case takenNames
  /// The folder for tables that were replaced.
  case replacedFolder
  /// Answers that no file asks for: titles.
  case uselessAnswers
  /// File faults: nothing was taken.
  case faulty
  /// How to take the files: what to add to the command.
  case howToApply
  /// By which week times were read: its first day, its last.
  case weekRead
  /// What was written: names, folder.
  case written
  /// What comes next: folder.
  case next
  /// Which week the settings file names: file, Monday.
  case settingsWritten
  /// What stands above a settings file.
  case settingsNote
  /// What stands above 列对应.yaml.
  case memoryNote
  /// Not TITLE=MEANING: the text.
  case badAnswer
  /// Not a table: the text, the tables.
  case badTable
}
