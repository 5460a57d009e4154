// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Gives some people of one community a family of two.
struct Families {
  private var serial = 0

  /// Families of a roster.
  ///
  /// - Parameters:
  ///   - homes: The community of each person.
  ///   - perMille: How many of a thousand people have a family in the roster.
  ///   - generator: Where the draws come from.
  /// - Returns: The family of each person, "" for none; those of one family share a community.
  mutating func draw(
    homes: [Int],
    perMille: Int,
    using generator: inout SeededGenerator
  ) -> [String] {
    var families = Array(repeating: "", count: homes.count)
    var left = homes.count * perMille / 2000
    var waiting: [Int: Int] = [:]
    // In a mixed order, who finds somebody of the same community waiting joins them.
    for person in generator.mixed(Array(homes.indices)) where left > 0 {
      guard let other = waiting.removeValue(forKey: homes[person]) else {
        waiting[homes[person]] = person
        continue
      }
      serial += 1
      left -= 1
      families[person] = "F\(serial.padded(4))"
      families[other] = families[person]
    }
    return families
  }
}
