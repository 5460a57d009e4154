// SPDX-License-Identifier: GPL-3.0-or-later
import Control

/// A signal that is stopped from the beginning.
enum StopSignalSample {
  static var stopped: StopSignal {
    let signal = StopSignal()
    signal.stop()
    return signal
  }
}
