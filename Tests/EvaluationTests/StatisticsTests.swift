// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Testing

@Suite struct StatisticsTests {
  struct Vector: Sendable {
    var loads: [Int]
    var max: Int
    var gini: Double
    var jain: Double
    var variation: Double
    var unfairness: Double
  }

  /// The published vectors A to G, from the fairest to the least fair.
  static let vectors = [
    Vector(loads: [3, 3, 3, 3, 3], max: 3, gini: 0, jain: 1, variation: 0, unfairness: 0),
    Vector(
      loads: [4, 4, 3, 2, 2],
      max: 4,
      gini: 0.16,
      jain: 0.9184,
      variation: 0.2981,
      unfairness: 2
    ),
    Vector(
      loads: [5, 3, 3, 2, 2],
      max: 5,
      gini: 0.1867,
      jain: 0.8824,
      variation: 0.3651,
      unfairness: 2.449490
    ),
    Vector(
      loads: [5, 5, 2, 2, 1],
      max: 5,
      gini: 0.2933,
      jain: 0.7627,
      variation: 0.5578,
      unfairness: 3.741657
    ),
    Vector(
      loads: [6, 3, 3, 2, 1],
      max: 6,
      gini: 0.2933,
      jain: 0.7627,
      variation: 0.5578,
      unfairness: 3.741657
    ),
    Vector(
      loads: [5, 6, 2, 1, 1],
      max: 6,
      gini: 0.3733,
      jain: 0.6716,
      variation: 0.6992,
      unfairness: 4.690416
    ),
    Vector(
      loads: [11, 1, 1, 1, 1],
      max: 11,
      gini: 0.5333,
      jain: 0.36,
      variation: 1.3333,
      unfairness: 8.944272
    ),
  ]

  @Test(arguments: vectors) func `published vectors come out`(_ vector: Vector) {
    let balance = Metrics.Balance(of: vector.loads)
    #expect(balance.max == vector.max)
    #expect(abs(balance.gini - vector.gini) < 5e-5)
    #expect(abs(balance.jain - vector.jain) < 5e-5)
    #expect(abs(balance.variation - vector.variation) < 5e-5)
    #expect(abs(balance.unfairness - vector.unfairness) < 5e-7)
  }

  @Test func `leximax orders the vectors from fair to unfair`() {
    let orders = Self.vectors.map { Statistics.leximax($0.loads) }
    for (fairer, other) in zip(orders, orders.dropFirst()) {
      #expect(fairer.lexicographicallyPrecedes(other))
    }
  }

  @Test(arguments: [[], [0], [0, 0, 0]]) func `no load is even load`(_ loads: [Int]) {
    let balance = Metrics.Balance(of: loads)
    #expect(balance.gini == 0 && balance.jain == 1)
    #expect(balance.variation == 0 && balance.unfairness == 0 && balance.max == 0)
    #expect(balance.zeroShare == (loads.isEmpty ? 0 : 1))
  }

  @Test func `one member is even whatever it carries`() {
    let balance = Metrics.Balance(of: [7])
    #expect(balance.gini == 0 && balance.jain == 1 && balance.variation == 0)
    #expect(balance.max == 7 && balance.zeroShare == 0)
  }

  @Test func `percentiles go by nearest rank and weight`() {
    #expect(Statistics.percentile(50, of: []) == 0)
    #expect(Statistics.percentile(50, of: [(5, 1)]) == 5)
    #expect(Statistics.percentile(50, of: [(4, 1), (1, 1), (3, 1), (2, 1)]) == 2)
    #expect(Statistics.percentile(90, of: (1...10).map { ($0, 1) }) == 9)
    #expect(Statistics.percentile(90, of: [(1, 89), (100, 11)]) == 100)
    #expect(Statistics.percentile(90, of: [(1, 90), (100, 10)]) == 1)
  }

  @Test func `a share of nothing is what it is said to be`() {
    #expect(Statistics.ratio(0, 0) == 1)
    #expect(Statistics.ratio(0, 0, ofNothing: 0) == 0)
    #expect(Statistics.ratio(1, 4) == 0.25)
  }
}
