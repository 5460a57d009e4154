// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// What keeps a week folder from being read at all.
public enum ReadError: Error, Equatable, Sendable {
  /// There is no such folder: its path (exit 66).
  case missing(path: String)
  /// The folder cannot be listed: its path (exit 66).
  case unreadable(path: String)
}

/// What came of reading a week folder.
public struct ReadOutcome: Sendable {
  /// The week of the good rows; nil when any file cannot be used.
  ///
  /// Rows with a fault stand in ``Street/Week/setAside``; unless the office asked for
  /// `--set-aside`, a caller stops when ``hasRowFaults`` is true.
  public let week: Week?
  /// All findings, sorted by file, sheet, row and column.
  public let faults: [Fault]
  /// What was read.
  public let statistics: ReadStatistics
  /// Where the needs with a 锁定 stand, for checks that need the whole week.
  public let pinnedRows: [NeedID: PinnedRow]
  /// What the settings say beside the policy.
  public let settings: OfficeSettings
  /// What the settings say about public lists.
  public let publishing: PublicSettings
  /// Who stands in the tables; nobody unless asked for.
  public let personal: PersonalWords
  /// What the rows teach whose category somebody wrote; for ``ClassLearning``.
  let learned: LearnedWords

  /// Whether a file cannot be used: nothing can be planned.
  public var hasFileFaults: Bool { faults.contains { $0.severity == .fileFault } }
  /// Whether a row cannot be used: planning needs `--set-aside`.
  public var hasRowFaults: Bool { faults.contains { $0.severity == .rowFault } }
}

/// Where the 锁定 of a need stands.
public struct PinnedRow: Sendable, Equatable {
  /// File name without its folder.
  public let file: String
  /// Sheet of a workbook, or nil.
  public let sheet: String?
  /// Row as the clerk counts it, from 1.
  public let row: Int
  /// Header of the column.
  public let column: String
  /// Address of the cell, as in `D7`; nil where a mapping gives the value.
  public let cell: String?

  init(origin: TableOrigin, row: Int, column: String, cell: CellReference?) {
    file = origin.file
    sheet = origin.sheet
    self.row = row
    self.column = column
    self.cell = cell?.text
  }
}

/// Counts of one reading.
public struct ReadStatistics: Sendable, Equatable {
  /// Files read, by name without the folder, workbooks before the others.
  public internal(set) var files: [String] = []
  /// Data rows found, by the English key of the table.
  public internal(set) var rows: [String: Int] = [:]
  /// Bytes of all files read.
  public internal(set) var bytes = 0
}

/// Reads a week folder: settings, tables, calendar and mapping.
public struct WeekReader {
  /// Choices of the caller that overrule the folder.
  public struct Options: Sendable {
    /// The Monday to plan, instead of the one in the settings.
    public var week: Day?
    /// The encoding of all tables, instead of detection.
    public var encoding: TextEncoding?
    /// A foreign table for the first mapping, instead of the file that it names.
    public var mappedFile: String?
    /// Files that are read as if they were in the folder.
    var overlay: Overlay?

    /// Whether the rows are learned from; 类别学习 of the folder is left out then.
    public var learns = false

    /// Whether ``ReadOutcome/personal`` is gathered.
    public var gathersPersonal = false

    /// Makes options that leave everything to the folder.
    public init() {}
  }

  /// Files that are not in the folder yet, and what would be remembered of them.
  struct Overlay: Sendable {
    /// Paths by name.
    var paths: [String: String]
    var memory: ColumnMemory
  }

  let folder: String
  let options: Options

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - folder: Path of the week folder.
  ///   - options: Choices that overrule the folder.
  public init(folder: String, options: Options = Options()) {
    self.folder = folder
    self.options = options
  }

  /// Reads everything and reports all faults in one run.
  ///
  /// - Returns: The week, if it could be made, and every finding.
  /// - Throws: ``ReadError`` when there is no folder to read.
  public func read() throws(ReadError) -> ReadOutcome {
    guard FileSource.isFolder(folder) else { throw .missing(path: folder) }
    guard let names = FileSource.names(in: folder) else { throw .unreadable(path: folder) }
    let reading = FolderReading(folder: folder, names: names, options: options)
    return reading.outcome()
  }
}
