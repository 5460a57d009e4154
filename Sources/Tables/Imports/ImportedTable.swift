// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// A table that `import` found in a file, and how it is understood.
public struct ImportedTable: Sendable, Equatable {
  /// Why it is taken for the table.
  public enum Reason: Sendable, Equatable {
    /// The file is named after it.
    case fileName
    /// The sheet is named after it.
    case sheetName
    /// Its header is: with how many of its columns.
    case header(Int)
    /// The office has said so.
    case told
  }

  /// How sure the meaning of a column is.
  public enum Certainty: String, Sendable {
    /// The header is one of the dictionary.
    case sure
    /// The header contains a word of the dictionary: somebody should say whether that is meant.
    case unsure
    /// The office has said it.
    case answered
    /// Nobody reads it.
    case unread
  }

  /// A column and what it means.
  public struct Column: Sendable, Equatable {
    /// Its letter, as in `B`.
    public let letter: String
    /// Its header in the file.
    public let title: String
    /// Our header of what it means; nil where it is not read.
    public let meaning: String?
    /// The English header of what it means.
    public let key: String?
    /// How sure that is.
    public let certainty: Certainty
    /// A value that stands in it; nil where it is blank or may be personal.
    public let sample: String?
  }

  /// One of our columns.
  public struct Header: Sendable, Equatable {
    /// Its header in our words.
    public let title: String
    /// Its English header.
    public let key: String
  }

  /// Name of the file.
  public let file: String
  /// Name of the sheet; nil in text files.
  public let sheet: String?
  /// Our name of the table; nil where it is not known which it is.
  public let table: String?
  /// The English key of the table.
  public let key: String?
  /// Why it is taken for that; nil where it is not.
  public let reason: Reason?
  /// The row of the header, from 1.
  public let headerRow: Int?
  /// Rows of data.
  public let rowCount: Int
  /// The columns with a header.
  public let columns: [Column]
  /// Columns of the table that the file does not have, for answers about those that nobody reads.
  public let missing: [Header]

  /// Columns that somebody must be asked about.
  public var unsureColumns: [Column] { columns.filter { $0.certainty == .unsure } }
}

/// What came of looking at files.
public struct ImportOutcome: Sendable {
  /// The tables in them, in the order of files and sheets.
  public let tables: [ImportedTable]
  /// Findings about them, read as the week folder would read them then.
  public let faults: [Fault]
  /// Files in which no table was recognised.
  public let unknownFiles: [String]
  /// Files of a name that the folder has for another one, or that two of them share.
  public let takenNames: [String]
  /// Answers about columns that no file has, or with a meaning that the table lacks.
  public let uselessAnswers: [String]

  /// Rows that are perhaps there already: the same place and category within 7 days, or the same row.
  public var likelyDuplicates: Int {
    let codes: [FaultCode] = [
      .possibleDuplicate, .possibleDuplicateElsewhere, .duplicateRow, .duplicateRowElsewhere,
    ]
    let wanted = Set(codes.map(\.code))
    return faults.count { wanted.contains($0.message.code) }
  }

  /// Columns that somebody must be asked about before the files can be taken.
  public var isUnsure: Bool { tables.contains { !$0.unsureColumns.isEmpty } }
  /// Whether the files can be taken into the folder.
  public var isReady: Bool {
    !isUnsure && unknownFiles.isEmpty && takenNames.isEmpty && uselessAnswers.isEmpty
      && !faults.contains { $0.severity == .fileFault }
  }
}
