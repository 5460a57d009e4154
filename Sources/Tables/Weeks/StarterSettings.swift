// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// The least that a week folder says beside its tables: which week it is.
public struct StarterSettings: Sendable {
  /// The name of the file.
  public let name: String
  /// Its bytes, UTF-8.
  public let bytes: [UInt8]
  /// The Monday of the week.
  public let monday: Day

  /// Makes the file.
  ///
  /// - Parameters:
  ///   - week: Any day of the week.
  ///   - note: What stands above it, for people who open it.
  ///   - isEnglish: Whether file and keys have their English names.
  public init(week: Day, note: String, isEnglish: Bool) {
    monday = week.monday
    name = isEnglish ? WeekSettings.street.fileNames[1] : WeekSettings.street.fileNames[0]
    let lines = note.split(separator: "\n").map { "# " + $0 }
    let settings = isEnglish ? ["week: \(monday)", "trades: yes"] : ["周: \(monday)", "按特长派单: 是"]
    bytes = Array((lines + settings + [""]).joined(separator: "\n").utf8)
  }

  /// Whether a folder has no settings yet, whatever they are for.
  ///
  /// - Parameter folder: The folder; it need not be there.
  /// - Returns: Whether none is there.
  public func isMissing(in folder: String) -> Bool {
    let names = Set((FileSource.names(in: folder) ?? []).map { $0.lowercased() })
    return names.isDisjoint(with: WeekSettings.street.fileNames)
  }

  /// Writes the file into a folder of tables that has no settings yet, whatever they are for.
  ///
  /// - Parameter folder: The folder.
  /// - Returns: Whether it was written.
  /// - Throws: ``WriteError`` when it cannot be written.
  public func writeIfMissing(in folder: String) throws(WriteError) -> Bool {
    guard isMissing(in: folder) else { return false }
    try AtomicFile.write(bytes, to: "\(folder)/\(name)")
    return true
  }
}
