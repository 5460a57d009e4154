// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Collects the faults of one reading; used on one thread.
final class Findings {
  private(set) var faults: [Fault] = []

  func add(_ fault: Fault) { faults.append(fault) }

  func add(
    _ severity: Severity,
    file: String,
    row: Int? = nil,
    column: String? = nil,
    value: String? = nil,
    _ message: Message,
    _ mend: Message = Message(MendCode.nothing)
  ) {
    let origin = TableOrigin(file: file)
    add(severity, at: origin, row: row, column: column, value: value, message, mend)
  }

  func add(
    _ severity: Severity,
    at origin: TableOrigin,
    row: Int? = nil,
    column: String? = nil,
    cell: CellReference? = nil,
    value: String? = nil,
    _ message: Message,
    _ mend: Message = Message(MendCode.nothing)
  ) {
    faults.append(
      Fault(
        severity: severity,
        file: origin.file,
        sheet: origin.sheet,
        row: row,
        column: column,
        cell: cell?.text,
        value: value.flatMap(Self.shown),
        message: message,
        mend: mend
      )
    )
  }

  /// Reports a column that is not read: with the name that is perhaps meant a warning, else a note.
  func reportUnread(
    _ title: String,
    at origin: TableOrigin,
    cell: CellReference? = nil,
    near names: [String]
  ) {
    let meant = NearName.nearest(to: title, among: names, allowsParts: false)
    add(
      meant == nil ? .note : .warning,
      at: origin,
      column: title,
      cell: cell,
      Message(FaultCode.unknownColumn),
      meant.map { Message(MendCode.perhapsName, .text($0)) } ?? Message(MendCode.nothing)
    )
  }

  /// Reports a file that is not read: with the name that is perhaps meant a warning, else a note.
  func reportUnreadFile(_ file: String, near names: [String]) {
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    let meant = NearName.nearest(to: stem, among: names, allowsParts: false)
    add(
      meant == nil ? .note : .warning,
      file: file,
      Message(FaultCode.unknownFile),
      meant.map { Message(MendCode.perhapsName, .text($0)) } ?? Message(MendCode.renameFile)
    )
  }

  /// Warns of an empty file that need not be there.
  func reportEmpty(_ origin: TableOrigin) {
    add(.warning, at: origin, Message(FaultCode.emptyFile), Message(MendCode.nothing))
  }

  /// All faults by file, sheet, row, column, then code: the same whatever order they were found in.
  var sorted: [Fault] {
    func key(_ fault: Fault) -> (String, String, Int, String, String) {
      let place = (fault.file, fault.sheet ?? "", fault.row ?? 0)
      return (place.0, place.1, place.2, fault.column ?? "", fault.message.code)
    }
    return faults.sorted { key($0) < key($1) }
  }

  /// Drops findings that only make sense once the week is known.
  func dropWhatDependsOnTheWeek() {
    let codes: [FaultCode] = [
      .outsideWeek, .pastDeadline, .makeUpDay, .rowsOutsideWeek, .reversedDates,
    ]
    let dropped = Set(codes.map(\.code))
    faults.removeAll { dropped.contains($0.message.code) }
  }

  /// Drops findings of some codes.
  func drop(_ codes: [SchemeCode]) {
    let dropped = Set(codes.map(\.code))
    faults.removeAll { dropped.contains($0.message.code) }
  }

  /// The value as it may be shown: shortened, and nothing that looks like a telephone or identity
  /// number, damaged or not, whatever column it stands in.
  static func shown(_ value: String) -> String? {
    if CellText.isDamagedNumber(value) { return nil }
    var run = 0
    for byte in CellText.normalised(value).utf8 {
      if (0x30...0x39).contains(byte) {
        run += 1
        if run >= 11 { return nil }
      } else if byte != 0x20, byte != 0x2D {
        run = 0
      }
    }
    guard value.unicodeScalars.count > 40 else { return value }
    return String(String.UnicodeScalarView(value.unicodeScalars.prefix(40))) + "…"
  }
}
