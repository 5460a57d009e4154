// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming

/// The clock of one solve: time limit and stop signal together.
struct SolveLimits {
  private let start = ContinuousClock.now
  private let timeLimit: Double?
  private let stop: StopSignal?

  init(timeLimitSeconds: Double?, stop: StopSignal?) {
    timeLimit = timeLimitSeconds
    self.stop = stop
  }

  /// Seconds since the start.
  var elapsed: Double { start.duration(to: ContinuousClock.now).inSeconds }

  /// Why the solve must end now, or nil.
  var reached: SolveLimit? {
    if let reason = stop?.reason { return reason == .time ? .time : .interrupt }
    if let timeLimit, elapsed >= timeLimit { return .time }
    return nil
  }

  /// What to call a stop by the cancel flag.
  var cancelLimit: SolveLimit { stop?.reason == .time ? .time : .interrupt }

  /// Milliseconds left, at least 1; 0 when there is no limit.
  var milliseconds: Int32 {
    let own = timeLimit.map { $0 - elapsed }
    let outer = stop?.deadline == nil ? nil : stop?.secondsLeft
    guard let left = [own, outer].compactMap(\.self).min() else { return 0 }
    return Int32(max(1, min(left * 1000, 2e9)))
  }
}
