// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A file or sheet that is not read although its name holds that of a table, as in 3月需求清单.csv.
struct LookAlike {
  let kind: TableKind
  private let file: String
  /// The sheet whose name it is; nil when it is that of the file.
  private let sheet: String?
  private let length: Int

  /// What among the findings looks like tables, closest first.
  static func all(among faults: [Fault]) -> [LookAlike] {
    let unread = [FaultCode.unknownFile.code, FaultCode.unknownSheet.code]
    return faults.filter { unread.contains($0.message.code) }.compactMap { LookAlike($0) }
      .sorted { ($1.length, $0.file) < ($0.length, $1.file) }
  }

  private init?(_ fault: Fault) {
    let dot = fault.file.lastIndex(of: ".") ?? fault.file.endIndex
    guard
      [".csv", ".tsv"].contains(fault.file[dot...].lowercased()) || TableSources.isBook(fault.file)
    else { return nil }
    file = fault.file
    if let name = fault.sheet, let match = Self.closest(to: name) {
      (kind, length) = match
      sheet = name
    } else if let match = Self.closest(to: String(fault.file[..<dot])) {
      (kind, length) = match
      sheet = nil
    } else {
      return nil
    }
  }

  /// The table with the longest name inside a text.
  private static func closest(to text: String) -> (TableKind, Int)? {
    let folded = CellText.folded(text)
    return TableKind.allCases
      .flatMap { kind in kind.fileNames.map { (kind, CellText.folded($0)) } }
      .filter { folded.contains($0.1) }
      .map { ($0.0, $0.1.unicodeScalars.count) }
      .max { $0.1 < $1.1 }
  }

  /// Whether it holds our own name of the table and not only a word like 单位.
  var isClose: Bool { CellText.folded(sheet ?? file).contains(kind.fileNames[0]) }

  /// How it is called: a file, or a sheet of one.
  var name: String { sheet.map { "\(file)/\($0)" } ?? file }

  /// Asks whether it is the table and says what it must be called then.
  var mend: Message {
    let dot = file.lastIndex(of: ".") ?? file.endIndex
    let right = kind.fileNames[0] + (sheet == nil ? file[dot...].lowercased() : "")
    return Message(MendCode.renameLookAlike, .text(name), .text(right))
  }
}
