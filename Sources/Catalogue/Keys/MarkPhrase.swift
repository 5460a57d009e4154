// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Words of workbooks that are given back with marks where something was found.
public enum MarkPhrase: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "mark"
  /// Name of the sheet in front; the reader knows it by this name.
  case listName
  /// What stands over the list: file.
  case title
  /// What stands below: row faults, warnings, notes.
  case guide
  /// Column: number.
  case columnNumber
  /// Column: sheet.
  case columnSheet
  /// Column: cell.
  case columnCell
  /// Column: header of the column.
  case columnColumn
  /// Column: value.
  case columnValue
  /// Column: severity.
  case columnSeverity
  /// Column: reason.
  case columnReason
  /// Column: mend.
  case columnMend
  /// Who signs comments.
  case author
  /// What stands in front of how to mend something.
  case mendLead
  /// What the last comment says where others have none.
  case noMoreNotes
  /// What a marked file is called: name without ending.
  case fileName
  /// A marked file was written: path, findings.
  case written
  /// A file is not marked: file, reason, mend.
  case refused
  /// No table of the folder has anything to mark.
  case nothing
  /// How mended copies come back: folder of the copies, week folder.
  case next
}
