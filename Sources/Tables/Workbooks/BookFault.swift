// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What keeps a workbook, or one sheet of it, from being read.
enum BookFault: Error, Equatable {
  /// This build has no reader of workbooks.
  case notBuilt
  /// Nothing that is known.
  case notABook
  /// Opens with a password only.
  case password
  /// An older .xls or .et.
  case oldFormat
  /// An .ods.
  case openDocument
  /// An .xlsb.
  case binary
  /// A web page or XML that a spreadsheet was saved as.
  case markup
  /// Text, as CSV, under the name of a workbook.
  case plainText
  /// A text document or something else that is no table.
  case document
  /// Cut off, contradictory or not well-formed: the part, or the cell in it.
  case damaged(String)
  /// A limit is passed: which.
  case oversized(String)
  /// A part in another encoding than UTF-8.
  case encoding(String)
  /// A part that defines entities; they could grow without bound.
  case definitions(String)
  /// A digital signature, which any change would break.
  case signed
  /// The address of a cell that no sheet has.
  case badReference(String)

  /// What is wrong.
  var message: Message {
    switch self {
    case .notBuilt: Message(FaultCode.workbooksNotBuilt)
    case .notABook: Message(FaultCode.notABook)
    case .password: Message(FaultCode.lockedBook)
    case .oldFormat: Message(FaultCode.oldBook)
    case .openDocument: Message(FaultCode.openDocumentBook)
    case .binary: Message(FaultCode.binaryBook)
    case .markup: Message(FaultCode.markupBook)
    case .plainText: Message(FaultCode.textBook)
    case .document: Message(FaultCode.documentFile)
    case .damaged(let place): Message(FaultCode.damagedBook, .text(place))
    case .oversized(let limit): Message(FaultCode.oversizedBook, .text(limit))
    case .encoding(let part): Message(FaultCode.bookEncoding, .text(part))
    case .definitions(let part): Message(FaultCode.bookDefinitions, .text(part))
    case .signed: Message(FaultCode.signedBook)
    case .badReference(let text): Message(FaultCode.badCellReference, .text(text))
    }
  }

  /// How to mend it.
  ///
  /// - Parameter file: The name of the file.
  /// - Returns: What to do.
  func mend(of file: String) -> Message {
    switch self {
    case .notBuilt: Message(MendCode.buildWithWorkbooks)
    case .password: Message(MendCode.removePassword)
    case .oldFormat, .openDocument, .binary, .markup: Message(MendCode.saveAsWorkbook)
    case .plainText: Message(MendCode.renameTo, .text(Self.textName(of: file)))
    case .document: Message(MendCode.copyTable)
    case .notABook: Message(MendCode.saveUnlocked)
    case .oversized: Message(MendCode.shrinkFile)
    case .signed: Message(MendCode.saveUnsigned)
    case .damaged, .encoding, .definitions, .badReference: Message(MendCode.saveAnew)
    }
  }

  private static func textName(of file: String) -> String {
    (file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file) + ".csv"
  }
}
