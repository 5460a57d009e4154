// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// How many random cases a test draws: few in the normal run, all in `make test-full`.
func drawCount(_ few: Int, full: Int) -> Int {
  ProcessInfo.processInfo.environment["PAIDAN_FULL_TESTS"] == "1" ? full : few
}
