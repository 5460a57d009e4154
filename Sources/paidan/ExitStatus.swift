// SPDX-License-Identifier: GPL-3.0-or-later
import Street

/// The exit statuses of the contract (`design.md` §5).
enum ExitStatus: Int32 {
  /// A plan or an answer was written; unmet needs are normal.
  case done = 0
  /// A required quality is not met.
  case qualityNotMet = 3
  /// Wrong usage.
  case usage = 64
  /// Bad input data.
  case badInput = 65
  /// Input missing.
  case inputMissing = 66
  /// Internal error.
  case internalError = 70
  /// Cannot write.
  case cannotWrite = 73
  /// Interrupted; the best plan was written.
  case interrupted = 130
}

/// Why a command ends without doing what it was asked.
struct CommandFailure: Error {
  let status: ExitStatus
  /// What to tell; nil when it was told already.
  let message: Message?

  init(_ status: ExitStatus, _ message: Message?) {
    self.status = status
    self.message = message
  }
}
