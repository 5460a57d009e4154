// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// A finding as it is shown in the book that it is about: where, and in which words.
public struct BookMark: Sendable, Hashable {
  /// Sheet; nil for what concerns the whole book.
  public var sheet: String?
  /// Row from 1, or nil.
  public var row: Int?
  /// Address of the cell, as in `D7`; without one the first cell of the row is marked.
  public var cell: String?
  /// Header of the column; empty for none.
  public var column: String
  /// The value found; empty for none, or where it is personal.
  public var value: String
  /// How bad it is: faults colour the cell red, warnings yellow, notes are only listed.
  public var severity: Severity
  /// How bad it is in words.
  public var severityText: String
  /// What is wrong.
  public var reason: String
  /// How to mend it; empty for nothing.
  public var mend: String

  /// Makes a mark.
  ///
  /// - Parameters:
  ///   - sheet: Sheet, or nil.
  ///   - row: Row from 1, or nil.
  ///   - cell: Address of the cell, or nil.
  ///   - column: Header of the column, or empty.
  ///   - value: The value found, or empty.
  ///   - severity: How bad it is.
  ///   - severityText: The same in words.
  ///   - reason: What is wrong.
  ///   - mend: How to mend it, or empty.
  public init(
    sheet: String?,
    row: Int?,
    cell: String?,
    column: String,
    value: String,
    severity: Severity,
    severityText: String,
    reason: String,
    mend: String
  ) {
    self.sheet = sheet
    self.row = row
    self.cell = cell
    self.column = column
    self.value = value
    self.severity = severity
    self.severityText = severityText
    self.reason = reason
    self.mend = mend
  }
}

/// What a marked book says besides its findings.
public struct BookMarkWords: Sendable {
  /// Name of the first sheet, one of ``BookMarker/listNames``.
  public var listName: String
  /// What stands over the list.
  public var title: String
  /// What stands below that: how many there are, what to do.
  public var guide: String
  /// The headers: number, sheet, cell, column, value, severity, reason, mend.
  public var headers: [String]
  /// Who signs comments.
  public var author: String
  /// What stands in front of how to mend something.
  public var mendLead: String
  /// What the last comment says where cells beyond it have none.
  public var noMoreNotes: String

  /// Collects the words.
  ///
  /// - Parameters:
  ///   - listName: Name of the first sheet.
  ///   - title: What stands over the list.
  ///   - guide: What stands below that.
  ///   - headers: The eight headers.
  ///   - author: Who signs comments.
  ///   - mendLead: What stands in front of how to mend something.
  ///   - noMoreNotes: What the last comment says where cells beyond it have none.
  public init(
    listName: String,
    title: String,
    guide: String,
    headers: [String],
    author: String,
    mendLead: String,
    noMoreNotes: String
  ) {
    self.listName = listName
    self.title = title
    self.guide = guide
    self.headers = headers
    self.author = author
    self.mendLead = mendLead
    self.noMoreNotes = noMoreNotes
  }
}

/// Why a book cannot be marked.
public struct BookMarkFailure: Error, Sendable, Equatable {
  /// What is wrong.
  public let message: Message
  /// How to mend it.
  public let mend: Message

  init(_ fault: BookFault) { (message, mend) = (fault.message, fault.mend(of: "")) }
}

/// How a cell is marked; the worst finding decides.
enum MarkColour: String, CaseIterable, Comparable {
  case yellow = "FFFFEB84"
  case red = "FFFF9C9C"

  /// The colour of a severity; nil for one that is only listed.
  init?(_ severity: Severity) {
    switch severity {
    case .note: return nil
    case .warning: self = .yellow
    case .rowFault, .fileFault: self = .red
    }
  }

  static func < (left: MarkColour, right: MarkColour) -> Bool { left == .yellow && right == .red }
}
