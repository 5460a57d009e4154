// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// What came of reading a roster folder.
public struct RosterOutcome: Sendable {
  /// The case of the good rows; nil when any file can't be used.
  ///
  /// Rows with a fault stand in ``Street/RosterCase/setAside``; unless the office asked for
  /// `--set-aside`, a caller stops when ``hasRowFaults`` is true.
  public let roster: RosterCase?
  /// Every finding, by file and row.
  public let faults: [Fault]
  /// Names of places by their keys, for sheets.
  public let places: [Place]
  /// Names of teams by their keys, for sheets.
  public let teams: [Team]

  /// Whether any file can't be used.
  public var hasFileFaults: Bool { faults.contains { $0.severity == .fileFault } }
  /// Whether any row can't be used.
  public var hasRowFaults: Bool { faults.contains { $0.severity == .rowFault } }
}

/// Reads a roster folder: 排班.yaml, 班次需求, 人员名册, and what else is known of people.
public struct RosterReader {
  /// Choices of the caller.
  public struct Options: Sendable {
    /// The encoding of all tables, instead of detection.
    public var encoding: TextEncoding?
    /// Expands recurrences beyond words about weeks.
    public var recurrence: any RosterRecurrence = OfficeRecurrence()
    /// The first and last day, instead of those of the settings.
    public var days: ClosedRange<Day>?
    /// Whether the folder is a week's, whose own reader sees to tables that both have.
    var isOfWeek = false

    /// Makes options that leave everything to the folder.
    public init() {}
  }

  private let folder: String
  private let options: Options

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - folder: Path of the roster folder.
  ///   - options: Choices of the caller.
  public init(folder: String, options: Options = Options()) {
    self.folder = folder
    self.options = options
  }

  /// Reads everything and reports all faults in one run.
  ///
  /// - Returns: The case, if it could be made, and every finding.
  /// - Throws: ``ReadError`` when there is no folder to read.
  public func read() throws(ReadError) -> RosterOutcome {
    guard FileSource.isFolder(folder) else { throw .missing(path: folder) }
    guard let names = FileSource.names(in: folder) else { throw .unreadable(path: folder) }
    return RosterFolderReading(folder: folder, names: names, options: options).outcome()
  }
}
