// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Foundation

/// What this process has used so far.
enum ResourceUse {
  /// The largest resident memory in megabytes.
  static var peakMemoryMB: Double {
    #if os(Linux)
    return Double(usage.ru_maxrss) / 1024
    #else
    return Double(usage.ru_maxrss) / 1_048_576
    #endif
  }

  /// CPU seconds of all threads, user and system.
  static var cpuSeconds: Double {
    let usage = usage
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  private static var usage: rusage {
    var usage = rusage()
    // Safety: the structure outlives the call that fills it.
    #if canImport(Glibc)
    _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
    _ = unsafe getrusage(RUSAGE_SELF, &usage)
    #endif
    return usage
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
  }
}

/// Measures the parts of a run.
final class Stopwatch {
  private(set) var seconds: [String: Double] = [:]
  private let started = ContinuousClock.now

  /// Seconds since it was made.
  var total: Double { (ContinuousClock.now - started).inSeconds }

  /// Runs a part and adds its time.
  func measure<Value>(_ part: String, _ body: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    defer { add(part, (ContinuousClock.now - start).inSeconds) }
    return try body()
  }

  /// Adds a time measured elsewhere.
  func add(_ part: String, _ seconds: Double) {
    self.seconds[part, default: 0] += seconds
  }
}
