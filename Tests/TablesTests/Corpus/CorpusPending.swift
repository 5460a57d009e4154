// SPDX-License-Identifier: GPL-3.0-or-later

extension CorpusBook {
  /// Books that the reader does not yet read as they were meant, with the reason.
  static let pending: [String: String] = [
    "hidden-table": "the first of several sheets is read, hidden or not",
    "sections": "rows that name a section are read as needs",
    "sheet-per-community": "sheets of one table are not joined",
  ]
}
