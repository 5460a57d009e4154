// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Draws households that are to be helped.
struct AidRows {
  static let columns = ["户编号", "社区", "网格", "经度", "纬度", "需要帮扶"]

  /// The cells of households H00001 and on, in the order of communities.
  static func draw(
    _ count: Int,
    in town: Town,
    using generator: inout SeededGenerator
  ) -> [[String: String]] {
    town.homes(count, using: &generator).sorted().enumerated()
      .map { serial, community in
        let home = town.home(in: community, using: &generator)
        var cells = town.cellsWithGrid(of: home)
        cells["户编号"] = id(serial)
        let kinds = generator.choose([(1, 55), (2, 35), (3, 10)])
        cells["需要帮扶"] = generator.sample(PairingWords.aids, kinds).cell
        return cells
      }
  }

  /// The identifier of a household by its position.
  static func id(_ serial: Int) -> String { "H\((serial + 1).padded(5))" }
}
