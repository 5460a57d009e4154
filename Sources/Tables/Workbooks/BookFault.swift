// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What keeps a workbook, or one sheet of it, from being read.
enum BookFault: Error, Equatable {
  /// This build has no reader of workbooks.
  case notBuilt
  /// Neither a zip archive nor an older workbook.
  case notABook
  /// An older .xls, or a workbook with a password.
  case locked
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
    case .locked: Message(FaultCode.lockedBook)
    case .damaged(let place): Message(FaultCode.damagedBook, .text(place))
    case .oversized(let limit): Message(FaultCode.oversizedBook, .text(limit))
    case .encoding(let part): Message(FaultCode.bookEncoding, .text(part))
    case .definitions(let part): Message(FaultCode.bookDefinitions, .text(part))
    case .signed: Message(FaultCode.signedBook)
    case .badReference(let text): Message(FaultCode.badCellReference, .text(text))
    }
  }

  /// How to mend it.
  var mend: Message {
    switch self {
    case .notBuilt: Message(MendCode.buildWithWorkbooks)
    case .notABook, .locked: Message(MendCode.saveUnlocked)
    case .oversized: Message(MendCode.shrinkFile)
    case .signed: Message(MendCode.saveUnsigned)
    case .damaged, .encoding, .definitions, .badReference: Message(MendCode.saveAnew)
    }
  }
}
