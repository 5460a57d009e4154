// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a table stands: its file and, in a workbook, its sheet.
struct TableOrigin: Hashable {
  /// File name without its folder.
  var file: String
  /// Name of the sheet; nil for a file that is one table.
  var sheet: String?

  /// How to name it in a sentence.
  var name: String { sheet.map { "\(file) · \($0)" } ?? file }
}
