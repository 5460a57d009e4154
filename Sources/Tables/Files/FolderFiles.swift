// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The files of one folder by name.
struct FolderFiles {
  let folder: String
  /// Names of all files.
  let names: [String]
  let findings: Findings

  /// The first of several names for one thing; more than one is a fault.
  func chosen(_ candidates: [String]) -> String? {
    let found = names.filter { candidates.contains($0.lowercased()) }
    for other in found.dropFirst() {
      findings.add(
        .fileFault,
        file: other,
        Message(FaultCode.doubleTable, .text(found[0])),
        Message(MendCode.keepOneFile)
      )
    }
    return found.first
  }

  /// What is in a file; nil, reported, where it can't be read.
  func bytes(_ name: String) -> [UInt8]? {
    FileSource.bytes(of: "\(folder)/\(name)", name: name, findings: findings)
  }

  /// The office's calendar over the built-in one.
  func workCalendar() -> WorkCalendar {
    guard let file = chosen(WeekSettings.calendar.fileNames), let raw = bytes(file),
      let own = CalendarReader.read(raw, file: file, findings: findings)
    else { return .builtIn }
    return WorkCalendar.builtIn.overlaid(with: own)
  }

  /// Whether editors and spreadsheets leave such a file beside the real one while that is open.
  static func isTemporary(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~")
  }
}
