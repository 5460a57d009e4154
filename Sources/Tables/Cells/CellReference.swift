// SPDX-License-Identifier: GPL-3.0-or-later

/// The address of a cell as spreadsheets write it, as in `B2`.
struct CellReference: Hashable {
  /// Columns of a sheet: A to XFD.
  static let mostColumns = 16_384
  /// Rows of a sheet.
  static let mostRows = 1_048_576

  /// Counted from 0; A is 0.
  var column: Int
  /// Counted from 0; row 1 is 0.
  var row: Int

  init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// Reads letters A to XFD and a row from 1 to 1,048,576, whatever the case; nil for anything else.
  init?(_ text: some Sequence<UInt8>) {
    var column = 0
    var row = 0
    for byte in text {
      switch byte {
      case 0x41...0x5A where row == 0, 0x61...0x7A where row == 0:
        column = column * 26 + Int(byte & 0x1F)
      case 0x30...0x39 where column > 0 && (row > 0 || byte > 0x30):
        row = row * 10 + Int(byte & 0x0F)
      default: return nil
      }
      guard column <= Self.mostColumns, row <= Self.mostRows else { return nil }
    }
    guard row > 0 else { return nil }
    self.init(column: column - 1, row: row - 1)
  }

  /// The address, as in `B2`.
  var text: String { "\(letters)\(row + 1)" }

  /// The letters of the column, as in `B`.
  var letters: String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.append(UInt8(0x41 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
