// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPKGuard
internal import LinearProgramming

/// The stack of a thread that solves: GLPK recurses.
let solverStackBytes: UInt = 8 << 20

/// Runs a body on a thread of its own while this one waits, so that GLPK's environment, which belongs
/// to the thread, is another one.
func onOwnThread<Value>(
  _ body: () throws(SolverError) -> Value
) throws(SolverError) -> Value {
  var outcome: Result<Value, SolverError>?
  let isStarted = withoutActuallyEscaping(body) { body in
    let box = ThreadBody {
      do throws(SolverError) {
        outcome = .success(try body())
      } catch {
        outcome = .failure(error)
      }
    }
    // Safety: this thread waits until the other one has ended; the box outlives it, and only one of
    // the two threads runs at a time.
    let context = unsafe Unmanaged.passUnretained(box).toOpaque()
    let isStarted = unsafe cglpk_run_apart(
      { context in unsafe Unmanaged<ThreadBody>.fromOpaque(context).takeUnretainedValue().body() },
      context,
      solverStackBytes
    )
    withExtendedLifetime(box) {}
    return isStarted
  }
  guard isStarted, let outcome else { throw SolverError(.busy, "the system gave no thread") }
  return try outcome.get()
}

/// Carries a closure through C.
private final class ThreadBody {
  let body: () -> Void

  init(_ body: @escaping () -> Void) {
    self.body = body
  }
}
