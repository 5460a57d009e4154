// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Seconds of wall time by stage; for run.json only, never for plan.json.
struct Stopwatch {
  private(set) var seconds: [String: Double] = [:]
  private var last = ContinuousClock.now

  mutating func lap(_ stage: String) {
    let now = ContinuousClock.now
    seconds[stage] = last.duration(to: now).inSeconds
    last = now
  }
}
