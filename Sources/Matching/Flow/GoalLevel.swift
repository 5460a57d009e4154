// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Goal {
  /// The goal's level in a leveled network: its place in `Goal.allCases`, whatever the order in force.
  var level: Int { Goal.allCases.firstIndex(of: self) ?? 0 }
}
