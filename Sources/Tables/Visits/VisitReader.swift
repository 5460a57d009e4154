// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// What came of reading a folder of recurring duties.
public struct VisitOutcome: Sendable {
  /// The case of the good rows; nil when any file can't be used.
  ///
  /// Unless the office asked for `--set-aside`, a caller stops when ``hasRowFaults`` is true.
  public let calendar: VisitCase?
  /// Every finding, by file and row.
  public let faults: [Fault]
  /// Names of people by their keys, for sheets.
  public let names: [PersonID: String]

  /// Whether any file can't be used.
  public var hasFileFaults: Bool { faults.contains { $0.severity == .fileFault } }
  /// Whether any row can't be used.
  public var hasRowFaults: Bool { faults.contains { $0.severity == .rowFault } }
}

/// Reads a folder of recurring duties: 走访.yaml and the tables that it names.
public struct VisitReader {
  /// Choices of the caller.
  public struct Options: Sendable {
    /// The encoding of all tables, instead of detection.
    public var encoding: TextEncoding?

    /// Makes options that leave everything to the folder.
    public init() {}
  }

  private let folder: String
  private let options: Options

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - folder: Path of the folder.
  ///   - options: Choices of the caller.
  public init(folder: String, options: Options = Options()) {
    self.folder = folder
    self.options = options
  }

  /// Reads everything and reports all faults in one run.
  ///
  /// - Returns: The case, if it could be made, and every finding.
  /// - Throws: ``ReadError`` when there is no folder to read.
  public func read() throws(ReadError) -> VisitOutcome {
    guard FileSource.isFolder(folder) else { throw .missing(path: folder) }
    guard let names = FileSource.names(in: folder) else { throw .unreadable(path: folder) }
    return VisitFolderReading(folder: folder, names: names, options: options).outcome()
  }
}

/// How much a calendar may hold; few rows that recur often could be any number.
enum VisitLimits {
  /// People with duties, each with a cell for every day.
  static let people = 50_000
  /// Households of one table.
  static let households = 300_000
  /// Times that are due.
  static let times = 1_000_000
  /// People who take turns at one duty.
  static let pool = 2_000
}
