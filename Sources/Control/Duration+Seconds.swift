// SPDX-License-Identifier: GPL-3.0-or-later

extension Duration {
  /// The duration as a number.
  ///
  /// Unit: seconds.
  package var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
