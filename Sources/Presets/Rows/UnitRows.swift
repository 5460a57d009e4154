// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import Street

/// Draws 驻区单位.
struct UnitRows {
  let city: City

  func rows(_ count: Int, using generator: inout SeededGenerator) -> [ResidentUnit] {
    (0..<count)
      .map { serial in
        var unit = ResidentUnit(id: UnitID("U\((serial + 1).padded(4))"))
        let function = generator.choose(Wording.functions)
        unit.name = Wording.unit(serial + 1, function: function)
        unit.functions = [function]
        if generator.happens(200) {
          let second = generator.choose(Wording.functions)
          if second != function { unit.functions.append(second) }
        }
        if let community = generator.pick(city.communities) {
          unit.place = community.id
          unit.coordinate = community.coordinate.drawn(within: 300, using: &generator)
        }
        return unit
      }
  }

  /// Gives a quarter of the units a limit a week, of about two thirds of what they offer in all.
  static func limit(
    _ units: inout [ResidentUnit],
    by offers: [Offer],
    using generator: inout SeededGenerator
  ) {
    let offered = offers.reduce(into: [UnitID: Int]()) { $0[$1.unit, default: 0] += $1.perWeek }
    for position in units.indices where generator.happens(250) {
      units[position].perWeek = max(2, (offered[units[position].id] ?? 0) * 2 / 3)
    }
  }
}
