// SPDX-License-Identifier: GPL-3.0-or-later

/// Seconds of wall time by stage; for run.json only, never for plan.json.
struct Stopwatch {
  private(set) var seconds: [String: Double] = [:]
  private var last = ContinuousClock.now

  mutating func lap(_ stage: String) {
    let now = ContinuousClock.now
    let parts = last.duration(to: now).components
    seconds[stage] = Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
    last = now
  }
}
