// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPKGuard

/// Runs a body with a fresh GLPK problem on this thread.
///
/// The scope is synchronous, so that nothing can move it to another thread; GLPK's environment
/// belongs to the thread, is empty before and freed after.
///
/// - Parameters:
///   - drill: Which calls break down on purpose.
///   - body: Uses the problem.
/// - Returns: What the body returns.
/// - Throws: `GLPKError.nested` inside another scope, or what the body throws.
func withProblem<Value>(
  drill: FaultDrill = .off,
  _ body: (inout Problem) throws(GLPKError) -> Value
) throws(GLPKError) -> Value {
  guard cglpk_enter(drill.passingCalls) else { throw .nested }
  defer { cglpk_leave() }
  return try withOwnedProblem(body)
}

/// A function of its own, so that the problem is deleted before the environment is freed.
private func withOwnedProblem<Value>(
  _ body: (inout Problem) throws(GLPKError) -> Value
) throws(GLPKError) -> Value {
  var problem = Problem.none
  try problem.create()
  return try body(&problem)
}
