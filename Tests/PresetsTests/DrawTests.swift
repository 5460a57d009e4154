// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Street
import Testing

@testable import Presets

@Suite struct DrawTests {
  @Test func `shares add up to the total and differ from the exact ones by less than one`() {
    for seed in UInt64(1)...200 {
      var generator = SeededGenerator(seed: seed)
      let weights = (0..<generator.between(1...9)).map { _ in generator.below(50) } + [1]
      let total = generator.below(5000)
      let shares = Quotas.shares(of: total, weights: weights)
      let sum = weights.reduce(0, +)
      #expect(shares.reduce(0, +) == total, "seed \(seed)")
      for (share, weight) in zip(shares, weights) {
        #expect(abs(share * sum - total * weight) < sum, "seed \(seed)")
      }
    }
  }

  @Test func `positions differ and never have weight 0`() {
    for seed in UInt64(1)...200 {
      var generator = SeededGenerator(seed: seed)
      let weights = [0, 3, 0, 1, 7, 0]
      let positions = generator.positions(5, weights: weights)
      #expect(positions.sorted() == [1, 3, 4], "seed \(seed)")
    }
  }

  @Test func `mixing keeps the elements`() {
    var generator = SeededGenerator(seed: 11)
    let mixed = generator.mixed(Array(0..<100))
    #expect(mixed.sorted() == Array(0..<100))
    #expect(mixed != Array(0..<100))
    #expect(generator.mixed([Int]()).isEmpty)
  }

  @Test(arguments: [Rhythm.leisure, .office, .afterWork, .popular])
  func `any two windows of one half-day share two hours`(_ rhythm: Rhythm) {
    var generator = SeededGenerator(seed: 5)
    #expect(rhythm.weights.count == 21)
    let one = Timetable.windows(21, rhythm, using: &generator)
    let other = Timetable.windows(21, rhythm, using: &generator)
    #expect(one.count == 21 && other.count == 21)
    for (left, right) in zip(one, other) { #expect(left.intersection(right).minutes >= 120) }
  }
}
