// SPDX-License-Identifier: GPL-3.0-or-later
internal import Synchronization

/// Says why a computation ended before it was done.
public enum StopReason: UInt8, Sendable, CaseIterable {
  /// The wall-clock limit of the whole run passed.
  case time = 1
  /// A person or the system asked for it: Ctrl-C, or a cancelled task.
  case interrupt = 2
  /// The deterministic work budget was used up.
  case effort = 3
}

/// A flag that long computations poll, set by a deadline, Ctrl-C or task cancellation.
///
/// One signal serves a whole run: every planner, every thread and the callbacks of a C solver look
/// at the same one, so that a stop reaches all of them. The first reason wins and never changes.
public final class StopSignal: Sendable {
  private struct Observers {
    var next = 0
    var actions: [Int: @Sendable () -> Void] = [:]
  }

  private let raw = Atomic<UInt8>(0)
  private let observers = Mutex(Observers())

  /// The moment after which the signal counts as stopped for lack of time; nil means never.
  public let deadline: ContinuousClock.Instant?

  /// Makes a signal that is not stopped.
  ///
  /// - Parameter deadline: The moment after which ``reason`` is `.time`; nil means never.
  public init(deadline: ContinuousClock.Instant? = nil) {
    self.deadline = deadline
  }

  /// Makes a signal with a deadline so many seconds from now.
  ///
  /// - Parameter seconds: Seconds from now; 0 or less stops at once.
  public convenience init(secondsFromNow seconds: Double) {
    self.init(deadline: ContinuousClock.now.advanced(by: .seconds(seconds)))
  }

  /// Why the run must stop, or nil while it may go on; reads the clock when there is a deadline.
  public var reason: StopReason? {
    if let reason = StopReason(rawValue: raw.load(ordering: .acquiring)) { return reason }
    guard let deadline, ContinuousClock.now >= deadline else { return nil }
    stop(.time)
    return StopReason(rawValue: raw.load(ordering: .acquiring))
  }

  /// Whether the run must stop; see ``reason``.
  public var isStopped: Bool { reason != nil }

  /// Seconds left until the deadline: 0 when stopped, nil when there is no deadline.
  public var secondsLeft: Double? {
    if isStopped { return 0 }
    guard let deadline else { return nil }
    return max(0, ContinuousClock.now.duration(to: deadline).inSeconds)
  }

  /// Stops the run; only the first call has an effect.
  ///
  /// Not safe inside a POSIX signal handler: observers run on the caller's thread.
  ///
  /// - Parameter reason: Why.
  public func stop(_ reason: StopReason = .interrupt) {
    let (won, _) = raw.compareExchange(
      expected: 0,
      desired: reason.rawValue,
      ordering: .acquiringAndReleasing
    )
    guard won else { return }
    let actions = observers.withLock { state in
      defer { state.actions = [:] }
      return state.actions.sorted { $0.key < $1.key }.map(\.value)
    }
    for action in actions { action() }
  }

  /// Does a part of a run that has to leave time for the rest: under a signal that stops earlier, and
  /// whenever this one does.
  ///
  /// - Parameters:
  ///   - seconds: Seconds kept back. Range: 0 or more.
  ///   - body: The work, with its signal.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  public func keepingBack<Value: ~Copyable, Failure: Error>(
    _ seconds: Double,
    _ body: (StopSignal) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard let deadline, seconds > 0 else { return try body(self) }
    let part = StopSignal(deadline: deadline.advanced(by: .seconds(-seconds)))
    return try whileObserved(by: { [self] in part.stop(reason ?? .interrupt) }) {
      () throws(Failure) -> Value in
      try body(part)
    }
  }

  /// Runs `body` while `action` is registered to be called once if the signal stops.
  ///
  /// - Parameters:
  ///   - action: Called at most once, on the thread that stops the signal; at once if it already is.
  ///   - body: The work during which the registration holds.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  public func whileObserved<Value: ~Copyable, Failure: Error>(
    by action: @escaping @Sendable () -> Void,
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let key = observers.withLock { state in
      state.next += 1
      state.actions[state.next] = action
      return state.next
    }
    defer { observers.withLock { state in state.actions[key] = nil } }
    if isStopped { action() }
    return try body()
  }
}
