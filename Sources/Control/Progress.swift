// SPDX-License-Identifier: GPL-3.0-or-later

/// One report of how far a long run has come; holds counts only, never names.
public struct Progress: Sendable, Equatable {
  /// A part of a run, in the order in which they follow each other.
  public enum Stage: String, Sendable, CaseIterable {
    /// Reading tables.
    case read
    /// Finding eligible pairs.
    case candidates
    /// Solving.
    case solve
    /// Judging the plan.
    case evaluate
    /// Writing files.
    case write
  }

  /// The part of the run that reports.
  public let stage: Stage
  /// Units done in this stage.
  public let done: Int
  /// Units in all, 0 when unknown.
  public let total: Int

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - stage: The part of the run.
  ///   - done: Units done.
  ///   - total: Units in all, 0 when unknown.
  public init(stage: Stage, done: Int, total: Int) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}

/// Takes progress reports, from any thread.
public typealias ProgressSink = @Sendable (Progress) -> Void
