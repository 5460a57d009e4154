// SPDX-License-Identifier: GPL-3.0-or-later

/// A file that does not hold the problem that it should.
package struct InstanceFileError: Error, Equatable, CustomStringConvertible {
  /// The line at fault, from 1.
  package let line: Int
  /// What is wrong, in English.
  package let reason: String

  init(line: Int, _ reason: String) {
    self.line = line
    self.reason = reason
  }

  /// The line and the reason.
  package var description: String { "line \(line): \(reason)" }
}

/// An answer that breaks a rule of its problem, found by counting from the file alone.
package struct AnswerFault: Error, Equatable, CustomStringConvertible {
  /// What is wrong, in English, counted from 0 as in the file.
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}
