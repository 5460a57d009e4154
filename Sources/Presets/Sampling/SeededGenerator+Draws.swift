// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Draws made from whole numbers alone, so that every machine draws the same.
extension SeededGenerator {
  /// Whether an event of so many in a thousand happens.
  mutating func happens(_ perMille: Int) -> Bool { below(1000) < perMille }

  /// A uniform number of a range.
  mutating func between(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// One element, each as likely; nil of none.
  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }

  /// A position, as likely as its weight; the first when all weights are 0.
  mutating func position(weights: [Int]) -> Int {
    let total = weights.reduce(0, +)
    guard total > 0 else { return 0 }
    var left = below(total)
    for (position, weight) in weights.enumerated() {
      if left < weight { return position }
      left -= weight
    }
    return 0
  }

  /// Up to `count` different positions, each drawn as likely as its weight among those left.
  mutating func positions(_ count: Int, weights: [Int]) -> [Int] {
    var weights = weights
    var result: [Int] = []
    while result.count < count, weights.contains(where: { $0 > 0 }) {
      let position = position(weights: weights)
      result.append(position)
      weights[position] = 0
    }
    return result
  }

  /// A value, as likely as its weight.
  ///
  /// - Parameter choices: Not empty; weights of 0 or more, not all 0.
  /// - Returns: The value drawn.
  mutating func choose<Value>(_ choices: [(value: Value, weight: Int)]) -> Value {
    choices[position(weights: choices.map(\.weight))].value
  }

  /// The elements in an order drawn uniformly (Fisher and Yates, 1938).
  mutating func mixed<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for last in stride(from: result.count - 1, to: 0, by: -1) {
      result.swapAt(last, below(last + 1))
    }
    return result
  }

  /// A generator of its own for one table, so that a change in one leaves the others as they are.
  mutating func split() -> SeededGenerator { SeededGenerator(seed: next()) }
}
