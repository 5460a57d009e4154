// SPDX-License-Identifier: GPL-3.0-or-later

/// How much of a workbook is taken in: far above any office's, far below what exhausts a computer.
enum BookLimits {
  /// Entries of the archive.
  static let entries = 10_000
  /// One part, unpacked.
  ///
  /// Unit: bytes.
  static let part = 256 << 20
  /// All parts read, unpacked.
  ///
  /// Unit: bytes.
  static let total = 512 << 20
  /// Unpacked over packed size; only parts above ``ratioFloor`` are held to it.
  static let ratio = 250
  /// Size from which parts are held to ``ratio``.
  ///
  /// Unit: bytes.
  static let ratioFloor = 16 << 20
  /// Nesting of elements.
  static let depth = 64
  /// Attributes of one element.
  static let attributes = 256
  /// Sheets.
  static let sheets = 1000
  /// Cells and rows of all sheets, blanks between them included; cells that merged areas cover.
  static let cells = 16_000_000
  /// Shared strings.
  static let strings = 4_000_000
  /// Cell formats; Excel itself has 64,000.
  static let formats = 65_536
}
