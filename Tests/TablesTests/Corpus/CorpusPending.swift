// SPDX-License-Identifier: GPL-3.0-or-later

extension CorpusBook {
  /// Books that the reader does not yet read as they were meant, with the reason.
  static let pending: [String: String] = [:]
}
