// SPDX-License-Identifier: GPL-3.0-or-later
package import LinearProgramming

/// What can go wrong below ``GLPKSolver``; leaves it only as the underlying error of `SolverError`.
package enum GLPKError: Error {
  /// A problem scope was opened inside another one on the same thread.
  case nested
  /// GLPK aborted, or a handle was used after that; `text` is the tail of what it printed.
  case fault(call: String, text: String)
  /// A running call was broken off; the problem is lost.
  case stopped(SolveLimit)
  /// A call gave a return code that validated input should never give.
  case unexpected(call: String, code: Int32)
  /// A hook named a row that is none.
  case badRow(SolverError)
  /// The basis to start from is singular.
  case unusableBasis(code: Int32)
}

extension SolverError {
  /// The public face of a GLPK error.
  init(_ error: GLPKError) {
    switch error {
    case .nested:
      self.init(.busy, "a GLPK solve was begun inside another on the same thread")
    case .fault(let call, let text):
      self.init(.fault, "GLPK broke down in \(call): \(text)", underlying: error)
    case .stopped(let limit):
      self.init(.fault, "GLPK was broken off (\(limit)) where it should not be", underlying: error)
    case .unexpected(let call, let code):
      self.init(.fault, "GLPK returned \(code) from \(call)", underlying: error)
    case .badRow(let error): self = error
    case .unusableBasis(let code):
      self.init(.unusableBasis, "GLPK cannot factorize the basis: \(code)", underlying: error)
    }
  }
}
