// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// 党支部 of 许昌: branches of unequal size, each of one unit.
struct XuchangBranches {
  /// The unit of each branch.
  let unit: [Int]
  /// Members of each branch.
  let size: [Int]

  /// Draws branches.
  ///
  /// - Parameters:
  ///   - count: Branches. Range: `units` or more; each unit has one at least.
  ///   - units: Units.
  ///   - members: Members of all branches together.
  ///   - generator: Where the draws come from.
  init(count: Int, units: Int, members: Int, using generator: inout SeededGenerator) {
    // Few units are large: a square makes the spread.
    let weights = (0..<units)
      .map { _ in
        let draw = generator.between(3...12)
        return draw * draw
      }
    unit = Quotas.shares(of: count - units, weights: weights).enumerated()
      .flatMap { unit, share in Array(repeating: unit, count: share + 1) }
    // A branch has three members at least, where there are so many.
    let least = min(3, members / count)
    let sizes = (0..<count).map { _ in generator.between(20...180) }
    size = Quotas.shares(of: members - least * count, weights: sizes).map { $0 + least }
  }

  static func id(_ serial: Int) -> String { "B\((serial + 1).padded(5))" }

  var table: PresetTable {
    var table = PresetTable("党支部", ["支部编号", "支部名称", "单位", "党员数"])
    for serial in unit.indices {
      table.append([
        "支部编号": Self.id(serial),
        "支部名称": "\(XuchangTables.unitName(unit[serial]))第\((serial + 1).padded(5))支部",
        "单位": XuchangTables.unitID(unit[serial]),
        "党员数": String(size[serial]),
      ])
    }
    return table
  }
}
