// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Shares the time limit and the stop signal of one search among its solves.
struct DiagnosisClock {
  private let start = ContinuousClock.now
  private var options: SolveOptions

  /// - Parameters:
  ///   - options: Those of the whole search.
  ///   - reportsSolves: Whether single solves report their progress; a search of many solves
  ///     reports its own.
  init(_ options: SolveOptions, reportsSolves: Bool) {
    self.options = options
    if !reportsSolves { self.options.progress = nil }
  }

  /// Why the search must end now, or nil.
  var reached: SolveLimit? {
    if let reason = options.stop?.reason { return reason == .time ? .time : .interrupt }
    guard let limit = options.timeLimitSeconds else { return nil }
    return start.duration(to: .now).inSeconds >= limit ? .time : nil
  }

  /// The options of the next linear solve; presolve and a basis exclude each other.
  ///
  /// Without a word on presolve there is none: GLPK's forgives 1e-3, too much for a diagnosis.
  func linearOptions(startingBasis: Basis?) -> SolveOptions {
    var next = timed()
    next.nodeLimit = nil
    next.startingBasis = startingBasis
    if startingBasis != nil || next.presolve == nil { next.presolve = false }
    return next
  }

  /// The options of the next integer solve.
  ///
  /// - Parameter nodes: A node limit where the options have none.
  /// - Returns: The options.
  func integerOptions(nodes: Int?) -> SolveOptions {
    var next = timed()
    next.startingBasis = nil
    next.iterationLimit = nil
    next.nodeLimit = options.nodeLimit ?? nodes
    return next
  }

  private func timed() -> SolveOptions {
    var next = options
    if let limit = options.timeLimitSeconds {
      next.timeLimitSeconds = max(1e-3, limit - start.duration(to: .now).inSeconds)
    }
    return next
  }
}
