// SPDX-License-Identifier: GPL-3.0-or-later

/// How bad a finding in the input is (`design.md` §4).
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Repaired without loss.
  case note
  /// Kept, questioned.
  case warning
  /// This row can't be used.
  case rowFault
  /// This file can't be used.
  case fileFault

  /// Orders by how bad.
  ///
  /// - Parameters:
  ///   - left: One severity.
  ///   - right: Another.
  /// - Returns: Whether `left` is milder.
  public static func < (left: Severity, right: Severity) -> Bool {
    Severity.allCases.firstIndex(of: left) ?? 0 < Severity.allCases.firstIndex(of: right) ?? 0
  }
}

/// One finding in the input: where it is, what is wrong, and how to mend it.
public struct Fault: Sendable, Hashable {
  /// How bad it is.
  public var severity: Severity
  /// File name without its folder.
  public var file: String
  /// Sheet of a workbook, or nil.
  public var sheet: String?
  /// Row as the clerk counts it, from 1; nil when it concerns the whole file.
  public var row: Int?
  /// Header of the column, or nil.
  public var column: String?
  /// Address of the cell as spreadsheets write it, as in `D7`; nil where no single cell is meant.
  public var cell: String?
  /// The value found; nil when there is none or it is personal.
  public var value: String?
  /// What is wrong.
  public var message: Message
  /// How to mend it.
  public var mend: Message

  /// Makes a finding.
  ///
  /// - Parameters:
  ///   - severity: How bad it is.
  ///   - file: File name without its folder.
  ///   - sheet: Sheet of a workbook, or nil.
  ///   - row: Row from 1, or nil.
  ///   - column: Header of the column, or nil.
  ///   - cell: Address of the cell, as in `D7`, or nil.
  ///   - value: The value found; nil when personal.
  ///   - message: What is wrong.
  ///   - mend: How to mend it.
  public init(
    severity: Severity,
    file: String,
    sheet: String? = nil,
    row: Int? = nil,
    column: String? = nil,
    cell: String? = nil,
    value: String? = nil,
    message: Message,
    mend: Message
  ) {
    self.severity = severity
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
    self.cell = cell
    self.value = value
    self.message = message
    self.mend = mend
  }
}
