// SPDX-License-Identifier: GPL-3.0-or-later

/// The version of the program, as written into every plan.
enum Version {
  static let text = "0.1.0"
}
