// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Testing
@testable import Optimizing

@Suite struct StagePackingTests {
  @Test func `every factor exceeds all that later levels can add up to, and limits are kept`() {
    for seed in 1...300 as ClosedRange<UInt64> {
      var dice = SeededGenerator(seed: seed)
      let count = 1 + dice.below(10)
      let order = (0..<count).map { ($0, dice.next()) }.sorted { $0.1 < $1.1 }.map(\.0)
      let ranges = (0..<count).map { _ in dice.below(1 << (1 + dice.below(40))) - dice.below(2) }
        .map { max(0, $0) }
      let units = ranges.map { $0 == 0 ? 0 : 1 + dice.below($0) }
      let limit = Int64(1) << (10 + dice.below(50))
      let stages = Stage.pack(order: order, ranges: ranges, unitCosts: units, limit: limit)
      #expect(stages.flatMap(\.levels) == order, "seed \(seed)")
      for stage in stages {
        #expect(isSound(stage, ranges: ranges, units: units, limit: limit), "seed \(seed)")
      }
    }
  }

  private func isSound(_ stage: Stage, ranges: [Int], units: [Int], limit: Int64) -> Bool {
    guard stage.factors.count == stage.levels.count, stage.factors.last == 1 else { return false }
    var below: Int128 = 0
    for (level, factor) in zip(stage.levels, stage.factors).reversed() {
      guard Int128(factor) > below else { return false }
      below += Int128(factor) * Int128(ranges[level])
      let isAlone = stage.levels.count == 1
      guard isAlone || Int128(factor) * Int128(units[level]) <= Int128(limit) else { return false }
    }
    return below < 1 << 62
  }

  @Test func `small goals share one stage`() {
    let stages = Stage.pack(order: [2, 0, 1], ranges: [5, 7, 3], unitCosts: [1, 1, 1])
    #expect(stages == [Stage(levels: [2, 0, 1], factors: [48, 8, 1])])
  }

  @Test func `a goal that is too dear begins a stage of its own`() {
    let stages = Stage.pack(
      order: [0, 1, 2],
      ranges: [10, 10, 10],
      unitCosts: [10, 10, 10],
      limit: 1000
    )
    #expect(
      stages == [Stage(levels: [0, 1], factors: [11, 1]), Stage(levels: [2], factors: [1])]
    )
  }

  @Test func `ranges that overflow are never packed`() {
    let stages = Stage.pack(
      order: [0, 1],
      ranges: [.max / 2, .max / 2],
      unitCosts: [1, 1],
      limit: .max
    )
    #expect(stages.map(\.levels) == [[0], [1]])
  }

  @Test func `no goals are no stages`() {
    #expect(Stage.pack(order: [], ranges: [], unitCosts: []).isEmpty)
  }
}
