// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Testing

@testable import Optimizing

@Suite struct KnapsackTablesTests {
  /// The best gain of all sets that a test admits.
  private func best(
    _ items: [KnapsackTables.Item],
    _ capacity: Int,
    where isIn: (Int) -> Bool = { _ in true }
  ) -> Int? {
    (0..<1 << items.count).filter(isIn)
      .compactMap { set in
        let chosen = items.indices.filter { set >> $0 & 1 == 1 }.map { items[$0] }
        let weight = chosen.reduce(0) { $0 + $1.weight }
        return weight <= capacity ? chosen.reduce(0) { $0 + $1.gain } : nil
      }
      .max()
  }

  @Test(arguments: 1...60)
  func `values and losses are those of all sets`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var tables = KnapsackTables()
    // Gains that fit the narrow tables and gains that do not, one after the other in one value.
    for large in [10, 1 << 40, 10] {
      let capacity = random.below(15)
      let items = (0..<random.below(8))
        .map { job in
          KnapsackTables.Item(
            job: job,
            weight: random.below(capacity + 1),
            gain: 1 + random.below(large)
          )
        }
      tables.fill(items, capacity: capacity)
      tables.fillBackward()
      #expect(tables.best == best(items, capacity), "seed \(seed)")
      for less in 0...capacity {
        #expect(tables.best(without: less) == best(items, capacity - less), "seed \(seed)")
      }
      var (gain, weight) = (0, 0)
      tables.chosen { number in
        gain += items[number].gain
        weight += items[number].weight
      }
      #expect(gain == tables.best && weight <= capacity, "seed \(seed)")
      for number in items.indices {
        let losses = tables.losses(of: number)
        let with = best(items, capacity) { $0 >> number & 1 == 1 }
        let without = best(items, capacity) { $0 >> number & 1 == 0 }
        #expect(losses.taken == tables.best - (with ?? 0), "seed \(seed)")
        #expect(losses.left == tables.best - (without ?? 0), "seed \(seed)")
      }
    }
  }
}
